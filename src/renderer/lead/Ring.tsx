/** Time left: a quiet ring that empties evenly, and the same in words. */
import type { RunStatus } from '../../domain/lead.ts';
import type { Texts } from '../text/texts.ts';
import './ring.css';
import { timeWords } from './words.ts';

export function Ring({
  status,
  minutes,
  secondsLeft,
  t,
}: {
  readonly status: RunStatus;
  readonly minutes: number;
  readonly secondsLeft: number;
  readonly t: Texts['lead'];
}) {
  const time = timeWords(secondsLeft, t);
  const share = minutes === 0 ? 0 : Math.min(1, Math.max(0, secondsLeft / (minutes * 60)));
  const paused = status === 'paused' || status === 'stopped';
  return (
    <div className={`ring${paused ? ' ring-paused' : ''}`}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="ring-track" cx="50" cy="50" r="46" />
        {share > 0 && (
          <circle
            className="ring-left"
            cx="50"
            cy="50"
            r="46"
            pathLength="100"
            strokeDasharray={`${share * 100} 100`}
            transform="rotate(-90 50 50)"
          />
        )}
      </svg>
      <p
        className="ring-words"
        role="timer"
        aria-label={paused ? `${t.clock.paused}. ${time.sentence}` : time.sentence}
      >
        <span className="ring-small">{paused ? t.clock.paused : time.isOver ? '' : t.clock.about}</span>
        {time.number !== '' && <b className="num">{time.number}</b>}
        <span className={time.number === '' ? 'ring-out' : 'ring-small'}>{time.under}</span>
      </p>
    </div>
  );
}
