/** The finished page beside the form, always as it is now. */
import { catalogues } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { DocumentPreview } from '../document/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import type { Sheet } from './use-sheet.ts';

export function SheetPanel({
  name,
  sheet,
  language,
  waiting,
  onPrint,
}: {
  /** What the document is called. */
  readonly name: string;
  readonly sheet: Sheet;
  readonly language: Language;
  /** Said while there is nothing to show. */
  readonly waiting: string;
  /** Writes down that it is printed, and says whether it may be; without it the sheet is not printed from here. */
  readonly onPrint?: () => Promise<boolean>;
}) {
  const t = useTexts('paper');
  const { locale } = useSession();
  const note = sheet.state === 'stale' || sheet.state === 'failed' ? t.sheet[sheet.state] : undefined;
  return (
    <div className="paper-sheet">
      <h2 className="s14 mut">{t.sheet.title}</h2>
      {sheet.state === 'none' && <p className="paper-sheet-empty">{waiting}</p>}
      {sheet.files.length > 0 && (
        <>
          <DocumentPreview
            files={sheet.files}
            label={fill(t.sheet.label, { name })}
            compact
            // An older sheet is looked at, not printed.
            printing={onPrint && sheet.state === 'ready' ? { ready: sheet.current, before: onPrint } : undefined}
          />
          <p className="mut s13">
            {fill(t.sheet.catalogue, {
              language: t.languages[language],
              date: longDate(catalogues.laws.date, locale),
            })}
          </p>
        </>
      )}
      <div role="status">
        {note !== undefined && (
          <p className="paper-sheet-note">
            <Glyph kind="warn" size={16} />
            {note}
          </p>
        )}
        {sheet.missing && (
          <p className="paper-sheet-note">
            <Glyph kind="warn" size={16} />
            {t.sheet.missing}
          </p>
        )}
      </div>
    </div>
  );
}
