/** The dates of a series before anything is made: what is in the way of each, and what becomes of it. */
import { Select } from '@digdir/designsystemet-react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { daysBetween, longDate, weekdayAndDate } from '../../domain/local-time.ts';
import type { SchoolBreak } from '../../domain/planning.ts';
import { LONGEST_SERIES, type Obstacle } from '../../domain/series.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { fill, plural, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import { type Choice, chosenDates, type Proposed } from './series-form.ts';

/** What is in the way, in words. */
function useObstacleWords(): (obstacle: Obstacle) => string {
  const t = useTexts('planning').obstacles;
  const { locale } = useSession();
  return (obstacle) => {
    if (obstacle.kind === 'meeting') return t.meeting;
    return obstacle.kind === 'break' ? obstacle.name : capitalise(termLabel('publicHoliday', obstacle.holiday, locale));
  };
}

export function SeriesDates(props: {
  readonly proposed: readonly Proposed[];
  readonly breaks: readonly SchoolBreak[];
  readonly from: string;
  readonly to: string;
  /** Whether the breaks are suggestions only. */
  readonly suggested: boolean;
  readonly onChoose: (date: string, choice: Choice) => void;
}) {
  const { proposed, breaks, from, to, suggested, onChoose } = props;
  const t = useTexts('planning').dates;
  const { locale } = useSession();
  const count = chosenDates(proposed).length;
  const inTheWay = proposed.filter((p) => p.obstacle !== undefined).length;
  const hasBreaks = breaks.some((b) => b.to >= from && b.from <= to);
  return (
    <section className="card flush series-dates" aria-labelledby="series-dates">
      <div className="series-dates-head">
        <h2 className="h2" id="series-dates">
          {t.title}
        </h2>
        <p className="mut s14" role="status">
          {[plural(count, t.count), ...(inTheWay > 0 ? [plural(inTheWay, t.inTheWay)] : [])].join(' · ')}
        </p>
        {proposed.length === LONGEST_SERIES && <p className="s14">{fill(t.most, { count: LONGEST_SERIES })}</p>}
        {proposed.length > 0 && (suggested || !hasBreaks) && (
          <p className="s14">
            {hasBreaks ? t.breaksSuggested : fill(t.noBreaks, { to: longDate(to, locale) })}{' '}
            <Link to={{ name: 'settings', page: 'moter' }}>{t.breaksLink}</Link>
          </p>
        )}
      </div>
      {proposed.length === 0 ? (
        <p className="mut series-none">{t.none}</p>
      ) : (
        <ol>
          {proposed.map((one) => (
            <DateRow key={one.date} one={one} onChoose={(choice) => onChoose(one.date, choice)} />
          ))}
        </ol>
      )}
    </section>
  );
}

const KEEP = 'keep';
const DROP = 'drop';

function DateRow({ one, onChoose }: { readonly one: Proposed; readonly onChoose: (choice: Choice) => void }) {
  const t = useTexts('planning').dates;
  const { locale } = useSession();
  const wordsOf = useObstacleWords();
  const { date, obstacle, later, sameWeek, choice } = one;
  const value = typeof choice === 'object' ? choice.to : choice;
  const day = capitalise(weekdayAndDate(date, locale));
  const weeks = later === undefined ? 0 : daysBetween(date, later) / 7;
  // One that was chosen while another stood elsewhere stays in the list.
  const others = [later, sameWeek, typeof choice === 'object' ? choice.to : undefined];
  const moves = [...new Set(others)].filter((to) => to !== undefined);
  const label = (to: string): string => {
    const where = weekdayAndDate(to, locale);
    if (to === later) return fill(weeks === 1 ? t.weekLater : t.weeksLater, { date: where, weeks });
    return fill(t.sameWeek, { date: where });
  };
  return (
    <li className={value === DROP ? 'series-date series-dropped' : 'series-date'}>
      <span className="grow">
        <b>{day}</b>
        {obstacle !== undefined && (
          <span className="series-obstacle">
            <Glyph kind="warn" size={14} />
            {wordsOf(obstacle)}
          </span>
        )}
      </span>
      <Select
        aria-label={fill(t.choose, { date: day })}
        value={value}
        onChange={(e) => {
          const chosen = e.currentTarget.value;
          onChoose(chosen === KEEP || chosen === DROP ? chosen : { to: chosen });
        }}
      >
        <Select.Option value={KEEP}>{obstacle === undefined ? t.keep : t.keepAnyway}</Select.Option>
        {moves.map((to) => (
          <Select.Option key={to} value={to}>
            {label(to)}
          </Select.Option>
        ))}
        <Select.Option value={DROP}>{t.drop}</Select.Option>
      </Select>
    </li>
  );
}
