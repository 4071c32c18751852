/** The school year as a wheel. A picture for the eye; the table beside it says the same to everyone. */
import { useId } from 'react';
import { addDays } from '../../domain/local-time.ts';
import type { SchoolBreak } from '../../domain/planning.ts';
import { useRouter } from '../app/router.tsx';
import { fill, useTexts } from '../text/texts.ts';
import {
  angleOf,
  pointAt,
  type SchoolYear,
  type Standing,
  type StandingMeeting,
  stretchOf,
  yearNames,
} from './year.ts';

const CENTRE = 150;
const TRACK = 104;
const INNER = 88.5;
const OUTER = 119.5;
const NAMES = 135;
const FIRST_MONTH = 7;

export function YearWheel({
  year,
  meetings,
  breaks,
  today,
  marked,
  onMark,
}: {
  readonly year: SchoolYear;
  readonly meetings: readonly StandingMeeting[];
  /** Within the year. */
  readonly breaks: readonly SchoolBreak[];
  readonly today: string;
  readonly marked: string | undefined;
  readonly onMark: (id: string | undefined) => void;
}) {
  const t = useTexts('meeting');
  const { go } = useRouter();
  const hatching = useId();
  const counted = meetings.filter((m) => m.standing !== 'cancelled');
  const counts = { held: counted.filter((m) => m.standing === 'held').length, total: counted.length };
  const now = angleOf(year, today);
  const [from, to] = [pointAt(CENTRE, 58, now), pointAt(CENTRE, OUTER + 2.5, now)];
  const word = pointAt(CENTRE, 60, now + (now > 180 ? 18 : -18));
  return (
    <svg
      className="meeting-wheel"
      viewBox="0 0 300 300"
      role="img"
      aria-label={fill(t.year.label, { ...yearNames(year), ...counts })}
    >
      <Hatching id={hatching} />
      {breaks.map((b) => {
        const to = b.to === year.to ? 360 : angleOf(year, addDays(b.to, 1));
        return (
          <path
            key={b.from}
            d={stretchOf(CENTRE, INNER, OUTER, angleOf(year, b.from), to)}
            fill={`url(#${hatching})`}
            className="meeting-wheel-break"
          />
        );
      })}
      <circle cx={CENTRE} cy={CENTRE} r={OUTER} className="meeting-wheel-line" />
      <circle cx={CENTRE} cy={CENTRE} r={INNER} className="meeting-wheel-line" />
      {Array.from({ length: 12 }, (_, i) => {
        const name = t.wheelMonths[(FIRST_MONTH + i) % 12] ?? '';
        const at = pointAt(CENTRE, NAMES, i * 30 + 15);
        const [a, b] = [pointAt(CENTRE, INNER, i * 30), pointAt(CENTRE, OUTER, i * 30)];
        const current = (FIRST_MONTH + i) % 12 === Number(today.slice(5, 7)) - 1;
        return (
          <g key={name}>
            <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} className="meeting-wheel-line" />
            <text
              x={at.x}
              y={at.y}
              textAnchor="middle"
              dominantBaseline="central"
              className={current ? 'meeting-wheel-month meeting-wheel-current' : 'meeting-wheel-month'}
            >
              {name}
            </text>
          </g>
        );
      })}
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="meeting-wheel-today" />
      <text x={word.x} y={word.y} textAnchor="middle" dominantBaseline="central" className="meeting-wheel-now">
        {t.year.today}
      </text>
      {meetings.map(({ meeting, standing }) => {
        const at = pointAt(CENTRE, TRACK, angleOf(year, meeting.date));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's short cut to the row of the same meeting
          <g
            key={meeting.id}
            transform={`translate(${at.x} ${at.y})`}
            className={marked === meeting.id ? 'meeting-dot meeting-dot-marked' : 'meeting-dot'}
            onMouseEnter={() => onMark(meeting.id)}
            onMouseLeave={() => onMark(undefined)}
            onClick={() => go({ name: 'meeting', id: meeting.id })}
          >
            <circle r="15" className="meeting-dot-reach" />
            <Dot standing={standing} />
          </g>
        );
      })}
      <text x={CENTRE} y={CENTRE - 12} textAnchor="middle" className="meeting-wheel-count">
        {fill(t.year.heldOf, counts)}
      </text>
      <text x={CENTRE} y={CENTRE + 12} textAnchor="middle" className="meeting-wheel-caption">
        {t.year.heldCaption}
      </text>
    </svg>
  );
}

/** Filled tick, thick ring, thin ring, struck ring: told apart without colour. Drawn round 0,0. */
function Dot({ standing }: { readonly standing: Standing }) {
  if (standing === 'held') {
    return (
      <>
        <circle r="8" className="meeting-dot-filled" />
        <path d="M-3.4 0l2.4 2.6 4.4-5" className="meeting-dot-tick" />
      </>
    );
  }
  if (standing === 'next') return <circle r="10" className="meeting-dot-ring meeting-dot-thick" />;
  if (standing === 'planned') return <circle r="7" className="meeting-dot-ring" />;
  return (
    <>
      <circle r="7" className="meeting-dot-ring meeting-dot-faint" />
      <path d="M-5 5l10-10" className="meeting-dot-ring meeting-dot-faint" />
    </>
  );
}

/** Told apart from the rest without colour. */
const Hatching = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="5" height="5" className="meeting-hatch-ground" />
      <path d="M0 0h5" className="meeting-hatch" />
    </pattern>
  </defs>
);

/** What the marks mean; only those in use. */
export function YearLegend(props: { readonly meetings: readonly StandingMeeting[]; readonly hasBreaks: boolean }) {
  const { meetings, hasBreaks } = props;
  const t = useTexts('meeting').year;
  const hatching = useId();
  const words: readonly (readonly [Standing, string])[] = [
    ['held', t.legendHeld],
    ['next', t.legendNext],
    ['planned', t.legendPlanned],
    ['cancelled', t.legendCancelled],
  ];
  const used = words.filter(([standing]) => meetings.some((m) => m.standing === standing));
  if (used.length === 0 && !hasBreaks) return <p className="meeting-legend mut">{t.none}</p>;
  return (
    <ul className="meeting-legend">
      {used.map(([standing, word]) => (
        <li key={standing}>
          <svg width="18" height="18" viewBox="-12.5 -12.5 25 25" aria-hidden="true">
            <Dot standing={standing} />
          </svg>
          {word}
        </li>
      ))}
      {hasBreaks && (
        <li>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <Hatching id={hatching} />
            <rect x="1" y="1" width="16" height="16" fill={`url(#${hatching})`} className="meeting-legend-break" />
          </svg>
          {t.legendBreak}
        </li>
      )}
    </ul>
  );
}
