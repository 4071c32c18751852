/** Keeping what was found asks for a reason from a list; the words are written nowhere. */
import { useEffect, useRef } from 'react';
import { useTexts } from '../text/texts.ts';
import { useEngine } from './engine.tsx';
import type { PlacedFinding } from './field-board.ts';
import { useGuarded } from './GuardProvider.tsx';
import { KEEP_REASONS, type KeepReason } from './kept-findings.ts';

export function KeepFinding({ placed, onDone }: { readonly placed: PlacedFinding; readonly onDone: () => void }) {
  const t = useTexts('guard').keep;
  const { kept } = useEngine();
  const { document, say } = useGuarded();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const keep = (reason: KeepReason): void => {
    kept.keep(document, placed.finding, placed.finding.words, reason);
    say(t.done, true);
    onDone();
  };
  return (
    <fieldset className="keep">
      <legend>{t.why}</legend>
      <ul>
        {KEEP_REASONS.map((reason, i) => (
          <li key={reason}>
            <button ref={i === 0 ? first : undefined} type="button" className="suggestion" onClick={() => keep(reason)}>
              {t.reasons[reason]}
            </button>
          </li>
        ))}
      </ul>
      <p className="s13 mut">{t.note}</p>
      <button type="button" className="link" onClick={onDone}>
        {t.cancel}
      </button>
    </fieldset>
  );
}
