/**
 * Cooperation with a family that has consented (DOMAIN 1.1, 1.7): known by an alias the team has chosen, never by a name. What
 * stands here is pseudonymous and so personal data; it touches nothing of the anonymous track. Pure rules, no clock.
 */
import { z } from 'zod';
import { effectSchema, meetingTypeSchema } from './codes.ts';
import { codeOf, LONGEST_LINE, line, localDate, localTime, optionalText } from './fields.ts';
import { minutesOf } from './local-time.ts';
import { fail, ok, type Result } from './result.ts';

/** The meetings a family has consented to. */
export const consentMeetingTypeSchema = meetingTypeSchema.extract([
  'samarbeidsmøte',
  'stafettmøte',
  'ansvarsgruppe',
  'evaluering',
]);
export type ConsentMeetingType = z.infer<typeof consentMeetingTypeSchema>;

export const measureStatusSchema = z.enum(['planlagt', 'i_gang', 'gjennomfort', 'stoppet']);
export type MeasureStatus = z.infer<typeof measureStatusSchema>;
export const measureForSchema = z.enum(['barnet', 'voksne', 'arena']);
export const evaluationOutcomeSchema = z.enum(['avsluttes_dokumenteres', 'justeres', 'neste_niva_eller_henvisning']);
export type EvaluationOutcome = z.infer<typeof evaluationOutcomeSchema>;
export const cooperationStatusSchema = z.enum(['aktiv', 'avsluttet']);
export const consentMeetingStatusSchema = z.enum(['planlagt', 'innkalt', 'holdt', 'avlyst']);
export type ConsentMeetingStatus = z.infer<typeof consentMeetingStatusSchema>;

/**
 * An alias is words of letters, each of three or more: digits would be dates or ids, single letters initials, and a case code
 * would tie the two tracks together.
 */
const ALIAS = /^\p{L}{3,}([ -]\p{L}{3,})*$/u;
export const LONGEST_ALIAS = 40;
export const aliasSchema = line.refine((alias) => alias.length <= LONGEST_ALIAS && ALIAS.test(alias));

const service = codeOf('services');
const services = z.array(service).min(1).max(50);
/** What somebody does in a service. Never who they are. */
const role = optionalText.refine((text) => text.length <= LONGEST_LINE);
/** Stays with a line wherever it is moved. */
const key = z.string().regex(/^[0-9a-f]{10}$/);
const date = localDate.nullable();

export const goalSchema = z.strictObject({ key, text: optionalText, notice: optionalText, by: date });
export type Goal = z.infer<typeof goalSchema>;

export const measureSchema = z.strictObject({
  key,
  text: optionalText,
  /** Who sees that it is done; null until it is agreed. */
  service: service.nullable(),
  forWhom: measureForSchema,
  due: date,
  status: measureStatusSchema,
  /** The meeting it was agreed in; null when it was written between meetings. */
  meeting: z.uuid().nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

export const planSchema = z.strictObject({
  goals: z.array(goalSchema).max(50),
  measures: z.array(measureSchema).max(200),
  nextReview: date,
});
export type Plan = z.infer<typeof planSchema>;

/** What the family said yes to, by value: nothing tells which receipt it was read from. */
export const givenConsentSchema = z.strictObject({
  givenOn: localDate,
  services,
  reviewDate: localDate,
  withdrawnOn: date,
});
export type GivenConsent = z.infer<typeof givenConsentSchema>;

/** Who calls, leads and writes («stafettholder»): a service and what somebody does there. */
export const batonSchema = z.strictObject({ service, role, since: localDate });
export type Baton = z.infer<typeof batonSchema>;

export const evaluationSchema = z.strictObject({
  on: localDate,
  outcome: evaluationOutcomeSchema,
  /** What each has noticed. */
  child: effectSchema,
  guardians: effectSchema,
  services: effectSchema,
  note: optionalText,
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export const cooperationSchema = z.strictObject({
  alias: aliasSchema,
  status: cooperationStatusSchema,
  plan: planSchema,
  /** Oldest first; the last one counts. */
  consents: z.array(givenConsentSchema).max(100),
  batons: z.array(batonSchema).max(100),
  evaluations: z.array(evaluationSchema).max(100),
});
export type Cooperation = z.infer<typeof cooperationSchema>;

export const newCooperation = (alias: string): Cooperation => ({
  alias,
  status: 'aktiv',
  plan: { goals: [], measures: [], nextReview: null },
  consents: [],
  batons: [],
  evaluations: [],
});

export const invitedSchema = z.strictObject({
  service,
  role,
  /** Null until the meeting has been held. */
  present: z.boolean().nullable(),
});
export type Invited = z.infer<typeof invitedSchema>;

/** How a measure stood when a meeting looked at it. */
const lookedAtSchema = measureSchema.pick({ key: true, text: true, service: true, due: true, status: true });
export type LookedAt = z.infer<typeof lookedAtSchema>;

export const consentMeetingSchema = z
  .strictObject({
    type: consentMeetingTypeSchema,
    date: localDate,
    start: localTime,
    end: localTime,
    place: optionalText,
    purpose: optionalText,
    invited: z.array(invitedSchema).max(50),
    agenda: z.array(z.strictObject({ key, title: optionalText, minutes: z.number().int().min(1).max(600) })).max(50),
    agreed: z.array(z.strictObject({ key, text: optionalText })).max(100),
    /** Measures of before, as they stood when the meeting was held; empty until then. */
    looked: z.array(lookedAtSchema).max(200),
  })
  .refine((meeting) => minutesOf(meeting.end) > minutesOf(meeting.start), { path: ['end'] });
export type ConsentMeeting = z.infer<typeof consentMeetingSchema>;

export type ConsentStanding = 'missing' | 'in-force' | 'expired' | 'withdrawn';

const lastUntil = (consents: readonly GivenConsent[], day: string): GivenConsent | undefined =>
  consents.findLast((consent) => consent.givenOn <= day);

/** How the consent stands on a day: the last one given until then decides. Its review day is the last it counts. */
export function consentStanding(consents: readonly GivenConsent[], day: string): ConsentStanding {
  const last = lastUntil(consents, day);
  if (last === undefined) return 'missing';
  if (last.withdrawnOn !== null && last.withdrawnOn <= day) return 'withdrawn';
  return last.reviewDate < day ? 'expired' : 'in-force';
}

/** The services the family said yes to, as it stands on a day; none when nothing is in force. */
export const consentedServices = (consents: readonly GivenConsent[], day: string): readonly string[] =>
  consentStanding(consents, day) === 'in-force' ? (lastUntil(consents, day)?.services ?? []) : [];

export type MeetingRefusal =
  | 'cooperation-closed'
  | 'consent-missing'
  | 'consent-expired'
  | 'consent-withdrawn'
  | 'consent-ends-before'
  | 'nobody-invited'
  | 'service-not-covered';

const WHY: Readonly<Record<Exclude<ConsentStanding, 'in-force'>, MeetingRefusal>> = {
  missing: 'consent-missing',
  expired: 'consent-expired',
  withdrawn: 'consent-withdrawn',
};

/**
 * Why nobody may be summoned to a meeting today; undefined when they may. The consent must stand today and on the day of the
 * meeting, and cover every service that is invited.
 */
export function summonsRefusal(
  { status, consents }: Pick<Cooperation, 'status' | 'consents'>,
  meeting: Pick<ConsentMeeting, 'date' | 'invited'>,
  today: string,
): MeetingRefusal | undefined {
  if (status === 'avsluttet') return 'cooperation-closed';
  const now = consentStanding(consents, today);
  if (now !== 'in-force') return WHY[now];
  if (meeting.invited.length === 0) return 'nobody-invited';
  if (consentStanding(consents, meeting.date) !== 'in-force') return 'consent-ends-before';
  const covered = consentedServices(consents, meeting.date);
  return meeting.invited.every((each) => covered.includes(each.service)) ? undefined : 'service-not-covered';
}

/** Whether a meeting may pass from one state to another. One that was held or cancelled by mistake can be opened again. */
export const mayConsentMeetingPass = (from: ConsentMeetingStatus, to: ConsentMeetingStatus): boolean =>
  ({
    planlagt: ['innkalt', 'holdt', 'avlyst'],
    innkalt: ['planlagt', 'holdt', 'avlyst'],
    holdt: ['innkalt'],
    avlyst: ['planlagt'],
  })[from].includes(to);

/** Not done and not stopped: what comes back on every meeting until it is. */
export const isOpen = ({ status, text }: Pick<Measure, 'status' | 'text'>): boolean =>
  text !== '' && (status === 'planlagt' || status === 'i_gang');

export const isLate = (measure: Measure, today: string): boolean =>
  isOpen(measure) && measure.due !== null && measure.due < today;

/** The measures that other meetings have seen done or stopped. */
export const concludedIn = (meetings: readonly Pick<ConsentMeeting, 'looked'>[]): ReadonlySet<string> =>
  new Set(meetings.flatMap(({ looked }) => looked.filter((each) => !isOpen(each)).map(({ key: of }) => of)));

/** The measures a meeting looks at first: those of before that are open, and those done or stopped that no meeting has seen so. */
export const returningMeasures = (
  plan: Pick<Plan, 'measures'>,
  meetingId: string,
  concluded: ReadonlySet<string>,
): Measure[] =>
  plan.measures.filter(
    (measure) =>
      measure.meeting !== meetingId && measure.text !== '' && (isOpen(measure) || !concluded.has(measure.key)),
  );

export const cooperationCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rename'), alias: aliasSchema }),
  /** `receipt`: which form it was given on. It is looked at and not kept. */
  z.strictObject({
    kind: z.literal('consent'),
    receipt: z.uuid(),
    consent: givenConsentSchema.omit({ withdrawnOn: true }),
  }),
  z.strictObject({ kind: z.literal('withdraw'), on: localDate }),
  z.strictObject({ kind: z.literal('hand-over'), service, role }),
  z.strictObject({ kind: z.literal('evaluate'), evaluation: evaluationSchema.omit({ on: true }) }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('reopen') }),
  /** Takes the last of something back, as if it had not been said. */
  z.strictObject({ kind: z.literal('take-back'), of: z.enum(['consent', 'withdrawal', 'baton', 'evaluation']) }),
]);
export type CooperationCommand = z.infer<typeof cooperationCommandSchema>;

const refused = (rule: string): Result<never> => fail({ code: 'not-allowed', rule });

/** What a command makes of a cooperation, or why it may not. */
export function carriedOut(now: Cooperation, command: CooperationCommand, today: string): Result<Cooperation> {
  if (now.status === 'avsluttet' && !['reopen', 'take-back', 'withdraw'].includes(command.kind)) {
    return refused('cooperation-closed');
  }
  switch (command.kind) {
    case 'rename':
      return ok({ ...now, alias: command.alias });
    case 'consent': {
      const { givenOn, reviewDate } = command.consent;
      const before = now.consents.at(-1);
      if (givenOn > today || reviewDate < today || reviewDate < givenOn) return refused('consent-dates');
      if (before !== undefined && givenOn < (before.withdrawnOn ?? before.givenOn)) return refused('consent-dates');
      return ok({ ...now, consents: [...now.consents, { ...command.consent, withdrawnOn: null }] });
    }
    case 'withdraw': {
      const last = now.consents.at(-1);
      if (last === undefined || last.withdrawnOn !== null) return refused('consent-missing');
      if (command.on < last.givenOn || command.on > today) return refused('consent-dates');
      return ok({ ...now, consents: now.consents.with(-1, { ...last, withdrawnOn: command.on }) });
    }
    case 'hand-over': {
      const standing = consentStanding(now.consents, today);
      if (standing !== 'in-force') return refused(WHY[standing]);
      if (!consentedServices(now.consents, today).includes(command.service)) return refused('service-not-covered');
      return ok({ ...now, batons: [...now.batons, { service: command.service, role: command.role, since: today }] });
    }
    case 'evaluate': {
      const ends = command.evaluation.outcome === 'avsluttes_dokumenteres';
      return ok({
        ...now,
        status: ends ? 'avsluttet' : now.status,
        evaluations: [...now.evaluations, { on: today, ...command.evaluation }],
      });
    }
    case 'close':
      return ok({ ...now, status: 'avsluttet' });
    case 'reopen':
      return now.status === 'avsluttet' ? ok({ ...now, status: 'aktiv' }) : refused('not-closed');
    case 'take-back':
      return takenBack(now, command.of);
  }
}

function takenBack(
  now: Cooperation,
  of: Extract<CooperationCommand, { kind: 'take-back' }>['of'],
): Result<Cooperation> {
  switch (of) {
    case 'consent':
      return now.consents.length === 0 ? refused('nothing-there') : ok({ ...now, consents: now.consents.slice(0, -1) });
    case 'withdrawal': {
      const last = now.consents.at(-1);
      if (last === undefined || last.withdrawnOn === null) return refused('nothing-there');
      return ok({ ...now, consents: now.consents.with(-1, { ...last, withdrawnOn: null }) });
    }
    case 'baton':
      return now.batons.length === 0 ? refused('nothing-there') : ok({ ...now, batons: now.batons.slice(0, -1) });
    case 'evaluation': {
      const last = now.evaluations.at(-1);
      if (last === undefined) return refused('nothing-there');
      const ended = last.outcome === 'avsluttes_dokumenteres';
      return ok({ ...now, status: ended ? 'aktiv' : now.status, evaluations: now.evaluations.slice(0, -1) });
    }
  }
}

/** What waits on a day: a review of the plan, a consent to be looked at again, measures that should have been done. */
export interface Waiting {
  readonly kind: 'review' | 'consent' | 'measures';
  /** `YYYY-MM-DD`; of measures the earliest. */
  readonly due: string;
}

export function waitingIn({ status, plan, consents }: Cooperation, today: string): Waiting[] {
  if (status === 'avsluttet') return [];
  const last = consents.at(-1);
  const late = plan.measures.filter((measure) => isLate(measure, today)).map((measure) => measure.due ?? today);
  return [
    ...(last !== undefined && last.withdrawnOn === null && last.reviewDate <= today
      ? [{ kind: 'consent' as const, due: last.reviewDate }]
      : []),
    ...(plan.nextReview !== null && plan.nextReview <= today
      ? [{ kind: 'review' as const, due: plan.nextReview }]
      : []),
    ...(late.length > 0 ? [{ kind: 'measures' as const, due: late.sort()[0] ?? today }] : []),
  ];
}
