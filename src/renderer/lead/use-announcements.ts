/** What a screen reader is told, rarely: a new phase, the last minute, the end of the time, a pause. Never each second. */
import { useEffect, useRef, useState } from 'react';
import type { LeadView } from '../../domain/lead-view.ts';
import { fill, plural, useTexts } from '../text/texts.ts';

interface Heard {
  readonly step: string;
  readonly status: LeadView['status'];
  readonly minutes: number;
  readonly part: 'time' | 'last' | 'out';
}

const LAST_MINUTE = 60;

const heardNow = (view: LeadView): Heard => ({
  step: `${view.at.item} ${view.at.phase}`,
  status: view.status,
  minutes: view.minutes,
  part: view.secondsLeft <= 0 ? 'out' : view.secondsLeft <= LAST_MINUTE ? 'last' : 'time',
});

/** The latest thing to say; empty until something has changed. */
export function useAnnouncements(view: LeadView, title: string, place: string): string {
  const t = useTexts('lead');
  const now = heardNow(view);
  const before = useRef(now);
  const [said, setSaid] = useState('');
  const { step, status, minutes, part } = now;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said anew when one of these changes, and only then
  useEffect(() => {
    const last = before.current;
    before.current = now;
    if (last.step !== step) setSaid(fill(t.say.phase, { place, title, minutes: plural(minutes, t.minutes) }));
    else if (last.status !== status) setSaid(status === 'paused' ? t.say.paused : t.say.going);
    else if (last.minutes < minutes)
      setSaid(fill(t.say.extended, { minutes: plural(minutes - last.minutes, t.minutes) }));
    else if (last.part !== part && part !== 'time') setSaid(part === 'out' ? t.say.out : t.say.oneLeft);
  }, [step, status, minutes, part]);
  return said;
}
