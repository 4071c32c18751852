/** Planned time against the time at hand: in words, and as a bar that passes its end when there is too much. */
import { clockTime } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { fill, plural, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import type { Fit } from './agenda.ts';
import { inThousands } from './words.ts';

const BAR = 96;
/** Room for what passes the end, in the units of the bar. */
const BEYOND = 24;

export function AgendaFit({ fit }: { readonly fit: Fit }) {
  const t = useTexts('meeting');
  const { locale } = useSession();
  const part = fit.available === 0 ? 1 : fit.planned / fit.available;
  const filled = Math.min(1, part) * BAR;
  const beyond = fit.over > 0 ? Math.max(4, Math.min(BEYOND, (part - 1) * BAR)) : 0;
  const width = BAR + (fit.over > 0 ? BEYOND : 0);
  return (
    <div className="meeting-fit">
      {fit.over > 0 && (
        <span className="meeting-fit-over">
          <Glyph kind="warn" />
          {plural(fit.over, t.overTime)}
        </span>
      )}
      <span className="num">
        {fill(t.agenda.minutesUsed, { planned: inThousands(fit.planned), available: inThousands(fit.available) })}
      </span>
      <svg width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden="true">
        <rect y="4" width={BAR} height="6" rx="3" className="meeting-fit-room" />
        <rect y="4" width={filled} height="6" rx="3" className="meeting-fit-used" />
        {beyond > 0 && (
          <>
            <rect x={BAR} y="2" width={beyond} height="10" className="meeting-fit-beyond" />
            <path d={`M${BAR} 0v14`} className="meeting-fit-end" />
          </>
        )}
      </svg>
      <span className="num">{fill(t.agenda.end, { time: clockTime(fit.end, locale) })}</span>
    </div>
  );
}
