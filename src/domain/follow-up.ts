/** Following up: a case comes back by itself at its date until it is concluded (DOMAIN 5.2). Pure rules, no clock. */
import { z } from 'zod';
import { type CaseStatus, effectSchema } from './codes.ts';
import { localDate, maybe, text } from './fields.ts';

/** Days until the team looks at a case again, when nothing else is said (DOMAIN 5.10). */
export const FOLLOW_UP_DAYS = 21;
/** Minutes a returning case gets on an agenda, until somebody changes them. */
export const RETURNING_MINUTES = 15;

/** What became of one piece of advice. */
export const adviceUseSchema = z.enum(['tatt_i_bruk', 'delvis', 'ikke']);
export type AdviceUse = z.infer<typeof adviceUseSchema>;

/** Why a case is concluded. `samtykke`: the family is met with its consent; nothing says where (DOMAIN 5.0). */
export const closeReasonSchema = z.enum(['godt_nok', 'neste_niva', 'samtykke', 'ikke_lenger', 'annet']);
export type CloseReason = z.infer<typeof closeReasonSchema>;

/** What follows: looked at again on a day, concluded, or taken up in the meeting whose agenda the case stands on. */
export const followUpOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on'), date: localDate }),
  z.strictObject({ kind: z.literal('closed'), reason: closeReasonSchema }),
  z.strictObject({ kind: z.literal('meeting') }),
]);
export type FollowUpOutcome = z.infer<typeof followUpOutcomeSchema>;

export const followUpSchema = z.strictObject({
  /** One for each piece of advice given, in its order. */
  used: z.array(adviceUseSchema).max(100),
  effect: effectSchema,
  newDirection: maybe(text),
  outcome: followUpOutcomeSchema,
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** What an earlier meeting advised on a case, and what became of it; nulls until somebody has told. */
export const earlierAdviceSchema = z.strictObject({
  /** Day of that meeting. */
  date: localDate,
  advice: z.array(z.strictObject({ text: z.string(), use: adviceUseSchema.nullable() })),
  effect: effectSchema.nullable(),
  newDirection: z.string().nullable(),
});
export type EarlierAdvice = z.infer<typeof earlierAdviceSchema>;

/** Discussed and not concluded: what waits to be followed up. */
export const awaitsFollowUp = (status: CaseStatus): boolean => status === 'drøftet' || status === 'oppfølging';

/** The states a case passes through when it is followed up; undefined when it cannot be, or not with this outcome. */
export function followUpCourse(status: CaseStatus, outcome: FollowUpOutcome['kind']): CaseStatus[] | undefined {
  if (status === 'satt_opp') return outcome === 'meeting' ? [] : undefined;
  if (!awaitsFollowUp(status) || outcome === 'meeting') return undefined;
  if (outcome === 'closed') return ['avsluttet'];
  return status === 'drøftet' ? ['oppfølging'] : [];
}

/** The states that bring a case back to an agenda, and those that take it off again. */
export const WAY_BACK: Readonly<Partial<Record<CaseStatus, readonly CaseStatus[]>>> = {
  drøftet: ['oppfølging', 'satt_opp'],
  oppfølging: ['satt_opp'],
};

/** What is known of a case that has been discussed. */
export interface Followed {
  readonly status: CaseStatus;
  /** Day the last discussion set; undefined when it set none. */
  readonly discussedFor: string | undefined;
  /** What has been followed up since that discussion, oldest first. */
  readonly since: readonly Pick<FollowUp, 'outcome'>[];
}

/** The day a case is due, `YYYY-MM-DD`: the last one set. Undefined when it waits for nothing. */
export function dueDate({ status, discussedFor, since }: Followed): string | undefined {
  if (!awaitsFollowUp(status)) return undefined;
  const set = since.flatMap(({ outcome }) => (outcome.kind === 'on' ? [outcome.date] : []));
  return set.at(-1) ?? discussedFor;
}

/** Whether a case comes back at a meeting on a day. */
export const comesBack = (followed: Followed, meetingDate: string): boolean => {
  const due = dueDate(followed);
  return due !== undefined && due <= meetingDate;
};
