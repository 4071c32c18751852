/** What can go in which month, as a picture that is a table. */

import { longDate } from '../../../domain/local-time.ts';
import type { RetentionView, RuleKind } from '../../../domain/retention.ts';
import { addMonths } from '../../../domain/retention.ts';
import { useSession } from '../../app/session.tsx';
import { useTexts } from '../../text/texts.ts';

const MONTHS = 12;

/** The column of a day: 0 is now, 1 the rest of this month, then month by month; the last is later. */
const columnOf = (day: string, today: string): number => {
  if (day <= today) return 0;
  const months =
    (Number(day.slice(0, 4)) - Number(today.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(today.slice(5, 7));
  return Math.min(months + 1, MONTHS + 1);
};

export function Timeline({ view }: { readonly view: RetentionView }) {
  const texts = useTexts('retention');
  const t = texts.timeline;
  const { locale } = useSession();
  const { today } = view;
  const dated = [
    ...view.coming.map(({ kind, goesOn }) => ({ kind, day: goesOn })),
    ...view.review.flatMap(({ kind, dueOn }) => (dueOn === null ? [] : [{ kind, day: dueOn }])),
  ];
  if (dated.length === 0) return <p className="mut s14">{t.none}</p>;
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  const months = Array.from({ length: MONTHS }, (_, i) => {
    const [, month = '', year = ''] = longDate(addMonths(firstOfMonth, i), locale).split(' ');
    return { name: month, year };
  });
  const kinds = view.rules.map(({ kind }) => kind).filter((kind) => dated.some((each) => each.kind === kind));
  const count = (kind: RuleKind, column: number): number =>
    dated.filter((each) => each.kind === kind && columnOf(each.day, today) === column).length;
  return (
    <>
      <p className="mut s14">{t.text}</p>
      <div className="card flush">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
        <section className="retention-scroll" aria-labelledby="retention-timeline" tabIndex={0}>
          <table className="retention-timeline">
            <thead>
              <tr>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.now}</th>
                {months.map(({ name, year }) => (
                  <th scope="col" key={`${name} ${year}`}>
                    <span aria-hidden="true">{name.slice(0, 3)}</span>
                    <span className="visually-hidden">
                      {name} {year}
                    </span>
                  </th>
                ))}
                <th scope="col">{t.later}</th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{texts.kinds[kind]}</th>
                  {Array.from({ length: MONTHS + 2 }, (_, column) => {
                    const here = count(kind, column);
                    return (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
                      <td key={column} className={column === 0 ? 'retention-now' : undefined}>
                        {here > 0 && <span className="retention-dot">{here}</span>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}
