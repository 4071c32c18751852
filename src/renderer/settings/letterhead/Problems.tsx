/** Why a file or a colour was refused: one line for each thing that is wrong, and what to do about it. */
import { useEffect, useRef } from 'react';
import type { LetterheadProblem } from '../../../domain/letterhead.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { Glyph } from '../../ui/index.ts';

export function Problems({ problems }: { readonly problems: readonly LetterheadProblem[] }) {
  const t = useTexts('letterhead');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  const lines = [...new Set(problems.map(({ code, params }) => fill(t.problems[code], params)))];
  return (
    <div className="notice notice-failure" role="alert" ref={box} tabIndex={-1}>
      <Glyph kind="warn" size={20} />
      <div>
        <b>{t.refused}</b>
        <ul className="letterhead-problems">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{t.unchanged}</p>
      </div>
    </div>
  );
}
