/** Planned and used minutes, for an item and for each of its phases. */
import type { LeadView } from '../../domain/lead-view.ts';
import { fill, type Texts } from '../text/texts.ts';

export interface Time {
  /** Whole minutes. */
  readonly planned: number;
  readonly used: number;
}

const timeOf = (times: LeadView['times']): Time => ({
  planned: times.reduce((sum, one) => sum + one.minutes, 0),
  used: Math.round(times.reduce((sum, one) => sum + one.seconds, 0) / 60),
});

/** Of an item: all of it that has been gone through. */
export const timeOfItem = ({ times }: LeadView, item: number): Time => timeOf(times.filter((one) => one.item === item));

/** Of each phase of an item that is a case; empty for what is none. */
export const timesOfPhases = ({ times }: LeadView, item: number): { readonly phase: number; readonly time: Time }[] =>
  times.flatMap((one) => (one.item === item && one.phase !== null ? [{ phase: one.phase, time: timeOf([one]) }] : []));

/** «6 av 5 min, 1 over» */
export function timeInWords({ planned, used }: Time, t: Texts['lead']['used']): string {
  const over = used - planned;
  return over > 0 ? fill(t.over, { used, planned, over }) : fill(t.of, { used, planned });
}
