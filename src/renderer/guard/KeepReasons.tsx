/** Keeping what was found asks for a reason from a list; the words are written nowhere. */
import { useEffect, useRef } from 'react';
import { useTexts } from '../text/texts.ts';
import './finding-panel.css';
import { KEEP_REASONS, type KeepReason } from './kept-findings.ts';

export function KeepReasons({
  onKeep,
  onCancel,
}: {
  readonly onKeep: (reason: KeepReason) => void;
  readonly onCancel: () => void;
}) {
  const t = useTexts('guard').keep;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className="keep">
      <legend>{t.why}</legend>
      <ul>
        {KEEP_REASONS.map((reason, i) => (
          <li key={reason}>
            <button
              ref={i === 0 ? first : undefined}
              type="button"
              className="suggestion"
              onClick={() => onKeep(reason)}
            >
              {t.reasons[reason]}
            </button>
          </li>
        ))}
      </ul>
      <p className="s13 mut">{t.note}</p>
      <button type="button" className="link" onClick={onCancel}>
        {t.cancel}
      </button>
    </fieldset>
  );
}
