/** «Kommer»: the meetings after the next one. */
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { casesInWords, shortDay } from '../meeting/words.ts';
import { useTexts } from '../text/texts.ts';

const MOST = 4;

export function Coming({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  const t = useTexts('overview');
  const { months } = useTexts('meeting');
  const { locale } = useSession();
  return (
    <section aria-labelledby="overview-coming">
      <h2 className="h2" id="overview-coming">
        {t.coming.title}
      </h2>
      {meetings.length === 0 ? (
        <p className="mut s14">{t.coming.none}</p>
      ) : (
        <ul className="card flush overview-slim">
          {meetings.slice(0, MOST).map((m) => (
            <li key={m.id}>
              <Link to={{ name: 'meeting', id: m.id }} className="overview-line">
                <span className="overview-when num">{shortDay(m.date, months)}</span>
                <span className="grow">{capitalise(termLabel('meetingType', m.type, locale))}</span>
                <span className="mut s14">{casesInWords(m.caseCount, t.caseCount)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
