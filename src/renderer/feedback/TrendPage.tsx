/** How the meetings have been: a small graph for each statement, and the same as a table. */
import { FEEDBACK_STATEMENTS, FEW_ANSWERS } from '../../domain/feedback.ts';
import { dayAndMonth, longDate } from '../../domain/local-time.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, type Texts, useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, PageHead, SkeletonRows } from '../ui/index.ts';
import './feedback.css';
import { TrendGraph } from './TrendGraph.tsx';
import { markWords, type Point } from './trend.ts';

export function TrendPage() {
  const t = useTexts('feedback').trend;
  const { locale } = useSession();
  const loaded = useLoad(() => window.samrad.call['feedback.trend']({}), []);
  return (
    <div className="feedback-page">
      <PageHead title={t.title} track="uten" sub={t.sub} />
      {loaded.state === 'loading' && <SkeletonRows rows={4} />}
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} />}
      {loaded.state === 'ready' &&
        (loaded.value.length === 0 ? (
          <EmptyState title={t.empty.title} text={t.empty.text} />
        ) : (
          <Trend
            words={t}
            rows={loaded.value.map((row) => ({
              ...row,
              key: row.meeting,
              name: longDate(row.date, locale),
              short: dayAndMonth(row.date, locale),
              to: { name: 'feedback', id: row.meeting },
            }))}
          />
        ))}
    </div>
  );
}

type TrendWords = Pick<Texts['feedback']['trend'], 'few' | 'graphs' | 'table' | 'meeting'>;

export function Trend({ rows, words: said }: { readonly rows: readonly Point[]; readonly words: TrendWords }) {
  const { trend: t } = useTexts('feedback');
  const { evaluationForm: paper } = useTexts('onPaper');
  const { locale } = useSession();
  const words = { t, scale: paper.scale, locale };
  return (
    <>
      <section aria-labelledby="feedback-graphs">
        <h2 className="h2" id="feedback-graphs">
          {said.graphs}
        </h2>
        <div className="feedback-graphs">
          {FEEDBACK_STATEMENTS.map((statement) => (
            <TrendGraph key={statement} rows={rows} statement={statement} />
          ))}
        </div>
        <p className="mut s14">
          <svg className="feedback-key" viewBox="0 0 12 12" aria-hidden="true">
            <rect className="feedback-few" x={2} y={2} width={8} height={8} />
          </svg>{' '}
          {fill(said.few, { few: FEW_ANSWERS })}
        </p>
      </section>
      <div className="feedback-wide">
        <table className="card feedback-counts feedback-trend">
          <caption>{said.table}</caption>
          <thead>
            <tr>
              <th scope="col">{said.meeting}</th>
              <th scope="col">{t.answers}</th>
              {FEEDBACK_STATEMENTS.map((statement) => (
                <th scope="col" key={statement}>
                  {paper.statements[statement]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.to === undefined ? row.name : <Link to={row.to}>{row.name}</Link>}</th>
                <td className="num">{row.answers}</td>
                {FEEDBACK_STATEMENTS.map((statement) => (
                  <td key={statement}>{markWords(row, statement, words)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
