/** The follow-up form: what is chosen so far, what is missing, and what is saved. */

import {
  type AdviceUse,
  type CloseReason,
  FOLLOW_UP_DAYS,
  type FollowUp,
  followUpSchema,
} from '../../domain/follow-up.ts';
import type { FollowUpView } from '../../domain/follow-up-view.ts';
import { addDays, isLocalDate } from '../../domain/local-time.ts';

export interface Form {
  readonly used: readonly (AdviceUse | undefined)[];
  readonly effect: FollowUp['effect'] | undefined;
  readonly newDirection: string;
  readonly next: 'on' | 'closed' | undefined;
  readonly date: string;
  readonly reason: CloseReason | undefined;
}

/** `closing`: the case is to be concluded. */
export const emptyForm = ({ given }: FollowUpView, today: string, closing = false): Form => ({
  used: (given?.advice ?? []).map(() => undefined),
  effect: undefined,
  newDirection: '',
  next: closing ? 'closed' : undefined,
  date: addDays(today, FOLLOW_UP_DAYS),
  reason: undefined,
});

export type Missing = 'advice' | 'effect' | 'outcome' | 'date' | 'reason';

/** What is not answered yet, in the order of the page. On an agenda the meeting decides what comes. */
export function missingIn({ used, effect, next, date, reason }: Form, onAgenda: boolean, today: string): Missing[] {
  const missing: Missing[] = [];
  if (used.includes(undefined)) missing.push('advice');
  if (effect === undefined) missing.push('effect');
  if (onAgenda) return missing;
  if (next === undefined) missing.push('outcome');
  if (next === 'on' && !(isLocalDate(date) && date >= today)) missing.push('date');
  if (next === 'closed' && reason === undefined) missing.push('reason');
  return missing;
}

/** What is saved; undefined while something is missing. */
export function contentOf(form: Form, onAgenda: boolean, today: string): FollowUp | undefined {
  if (missingIn(form, onAgenda, today).length > 0) return undefined;
  const { used, effect, newDirection, next, date, reason } = form;
  const outcome = onAgenda ? { kind: 'meeting' } : next === 'on' ? { kind: 'on', date } : { kind: 'closed', reason };
  const parsed = followUpSchema.safeParse({
    used,
    effect,
    newDirection: newDirection.trim() === '' ? undefined : newDirection,
    outcome,
  });
  return parsed.success ? parsed.data : undefined;
}
