/** What a letterhead holds, as it was read. */
import type { ReactNode } from 'react';
import type { LetterheadContent } from '../../../domain/letterhead.ts';
import { useTexts } from '../../text/texts.ts';

export function Swatch({ colour }: { readonly colour: string }) {
  return (
    <span className="letterhead-colour">
      <span className="letterhead-swatch" style={{ background: colour }} aria-hidden="true" />
      <span className="num">{colour}</span>
    </span>
  );
}

export function Line({
  label,
  children,
  actions,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="letterhead-line">
      <dt>{label}</dt>
      <dd>
        <div className="grow">{children}</div>
        {actions !== undefined && <div className="letterhead-actions">{actions}</div>}
      </dd>
    </div>
  );
}

/** What stands in the Word file. */
export function WordLines({ word }: { readonly word: LetterheadContent['word'] }) {
  const t = useTexts('letterhead').read;
  if (word === null) return <Line label={t.word}>{t.noWord}</Line>;
  const lines = (list: readonly string[], none: string): ReactNode =>
    list.length === 0 ? none : list.map((text) => <div key={text}>{text}</div>);
  return (
    <>
      <Line label={t.header}>{lines(word.header, t.nothing)}</Line>
      <Line label={t.footer}>{lines(word.footer, t.nothing)}</Line>
      <Line label={t.fonts}>{word.fonts.length === 0 ? t.fontsOfWord : word.fonts.join(', ')}</Line>
      <Line label={t.version}>{word.placeholders.includes('mal') ? t.versionInFile : t.versionAtEnd}</Line>
    </>
  );
}
