/** One statement over the meetings: a point where enough have answered, a mark on the line below where not. */
import { averageMark, FEEDBACK_SCALE, type FeedbackStatement } from '../../domain/feedback.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { markWords, type Point } from './trend.ts';

const [WIDTH, LEFT, TOP, STEP, BELOW] = [400, 84, 14, 30, 42];
const GROUND = TOP + STEP * (FEEDBACK_SCALE.length - 1);
/** The most that stand side by side and can still be told apart; older ones are in the table. */
const MOST = 24;

export function TrendGraph({
  rows,
  statement,
}: {
  readonly rows: readonly Point[];
  readonly statement: FeedbackStatement;
}) {
  const { trend: t } = useTexts('feedback');
  const { evaluationForm: paper } = useTexts('onPaper');
  const { locale } = useSession();
  const words = { t, scale: paper.scale, locale };
  const shown = rows.slice(-MOST);
  const room = WIDTH - LEFT - 20;
  const points = shown.map((row, i) => {
    const average = averageMark(row.counts[statement]);
    return {
      row,
      x: LEFT + 10 + (shown.length === 1 ? room / 2 : (room * i) / (shown.length - 1)),
      y: average === undefined ? undefined : GROUND - STEP * average,
    };
  });
  const line = points.flatMap(({ x, y }) => (y === undefined ? [] : [`${x},${y}`]));
  const said = points.map(({ row }) => fill(t.point, { date: row.short, text: markWords(row, statement, words) }));
  const [first, last] = [points[0], points.at(-1)];
  return (
    <figure className="feedback-graph">
      <figcaption>{paper.statements[statement]}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${GROUND + BELOW}`}
        role="img"
        aria-label={`${paper.statements[statement]} ${said.join('. ')}.`}
      >
        {FEEDBACK_SCALE.map((mark, place) => (
          <g key={mark}>
            <line
              className="feedback-grid"
              x1={LEFT}
              x2={WIDTH}
              y1={GROUND - STEP * place}
              y2={GROUND - STEP * place}
            />
            <text x={LEFT - 8} y={GROUND - STEP * place + 4} textAnchor="end">
              {paper.scale[mark]}
            </text>
          </g>
        ))}
        {line.length > 1 && <polyline className="feedback-line" points={line.join(' ')} />}
        {points.map(({ row, x, y }) =>
          y === undefined ? (
            <rect key={row.key} className="feedback-few" x={x - 4} y={GROUND + 8} width={8} height={8} />
          ) : (
            <circle key={row.key} className="feedback-point" cx={x} cy={y} r={5} />
          ),
        )}
        {first !== undefined && (
          <text x={first.x} y={GROUND + BELOW - 8} textAnchor={shown.length === 1 ? 'middle' : 'start'}>
            {first.row.short}
          </text>
        )}
        {last !== undefined && last !== first && (
          <text x={last.x + 10} y={GROUND + BELOW - 8} textAnchor="end">
            {last.row.short}
          </text>
        )}
      </svg>
    </figure>
  );
}
