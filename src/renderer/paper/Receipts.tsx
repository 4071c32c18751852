/** What was made before: receipts without names. */
import { capitalise, labelOf } from '../../domain/catalogues.ts';
import type { Locale } from '../../domain/language.ts';
import { addDays, longDate } from '../../domain/local-time.ts';
import type { ReceiptRow } from '../../domain/named-documents.ts';
import { useSession } from '../app/session.tsx';
import { useNow } from '../meeting/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Pill } from '../ui/index.ts';

/** A review within this many days is soon. */
const SOON = 30;

export function Receipts({
  rows,
  reviewed,
  onReview,
}: {
  readonly rows: readonly ReceiptRow[];
  readonly reviewed: boolean;
  /** Says that somebody has looked at one again, or takes that back. */
  readonly onReview?: (id: string, reviewed: boolean) => void;
}) {
  const t = useTexts('paper').receipts;
  const { locale } = useSession();
  const documents: Readonly<Record<string, string>> = t.documents;
  const languages = useTexts('paper').languageIn;
  return (
    <div className="paper-receipts">
      <h2 className="h2">{t.title}</h2>
      <p className="mut s14">{reviewed ? t.noteReview : t.note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="card flush paper-table" aria-label={t.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.date}</th>
              {!reviewed && <th scope="col">{t.document}</th>}
              <th scope="col">{t.services}</th>
              <th scope="col">{t.language}</th>
              {reviewed && <th scope="col">{t.review}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="num">{longDate(row.date, locale)}</td>
                {!reviewed && <td>{documents[row.documentType]}</td>}
                <td>{capitalise(row.services.map((s) => labelOf('services', s, locale)).join(', '))}</td>
                <td>{languages[row.language]}</td>
                {reviewed && (
                  <td className="num">
                    <Review row={row} locale={locale} onReview={onReview} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Review(props: {
  readonly row: ReceiptRow;
  readonly locale: Locale;
  readonly onReview: ((id: string, reviewed: boolean) => void) | undefined;
}) {
  const { row, locale, onReview } = props;
  const { reviewDate: date, reviewed, id } = row;
  const t = useTexts('paper').receipts;
  const { date: today } = useNow();
  if (date === null) return t.noReview;
  const day = longDate(date, locale);
  if (date <= today) {
    return (
      <span className="paper-review">
        {reviewed ? fill(t.reviewed, { date: day }) : <Pill kind="warn">{fill(t.late, { date: day })}</Pill>}
        {onReview && (
          <button type="button" className="link" onClick={() => onReview(id, !reviewed)}>
            {reviewed ? t.notReviewed : t.markReviewed}
            <span className="visually-hidden">: {day}</span>
          </button>
        )}
      </span>
    );
  }
  return date <= addDays(today, SOON) ? <Pill>{fill(t.soon, { date: day })}</Pill> : day;
}
