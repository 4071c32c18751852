/** Retention: how long what is kept, when something is due, and what may go by itself. Pure rules, no clock. */
import { z } from 'zod';
import { catalogues, type RetentionRule } from './catalogues.ts';
import { caseStatusSchema, meetingTypeSchema, namedDocumentTypeSchema, teamRoleSchema } from './codes.ts';
import { localDate } from './fields.ts';
import { addDays, daysBetween } from './local-time.ts';

/** Days between saying that something will go by itself and its going. */
export const NOTICE_DAYS = 3;
/** Days without Samråd after which the clock is asked about before anything goes by itself. */
export const CLOCK_DAYS = 30;
/** Months from one going-through of everything to the next. */
export const REVIEW_MONTHS = 12;

export const expiryKindSchema = z.enum(['draft', 'bin']);
export type ExpiryKind = z.infer<typeof expiryKindSchema>;
/** Kinds that a person deletes from the review. Each has a rule of its own name, and a way to find and delete it. */
export const reviewKindSchema = z.enum([
  'case',
  'meeting',
  'unheld-meeting',
  'receipt',
  'cooperation',
  'cooperation-withdrawn',
  'cooperation-lapsed',
  'unheld-consent-meeting',
]);
export type ReviewKind = z.infer<typeof reviewKindSchema>;
export type RuleKind = ExpiryKind | ReviewKind;

/** The rule of a kind as Samråd proposes it. */
export function defaultRule(kind: RuleKind): RetentionRule {
  const found = catalogues.retention.entries.find((rule) => rule.code === kind);
  if (found === undefined) throw new Error(`no rule for ${kind} in the catalogue retention`);
  return found;
}

/** Adds calendar months; the last day of a shorter month stands for those it lacks. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0, 12)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last), 12)).toISOString().slice(0, 10);
}

/** The first day something may be deleted that came to rest on a day; undefined when it is kept until decided otherwise. */
export function dueOn(since: string, unit: RetentionRule['unit'], length: number | null): string | undefined {
  if (length === null) return undefined;
  return unit === 'days' ? addDays(since, length) : addMonths(since, length);
}

/**
 * Whether the clock can be believed: it has not gone back, and not further ahead than people stay away. A clock set years
 * ahead, or back again, deletes nothing before a person has said that it is right.
 */
export function clockState(seenOn: string | undefined, today: string): 'right' | 'ahead' | 'behind' {
  if (seenOn === undefined) return 'right';
  const days = daysBetween(seenOn, today);
  return days < 0 ? 'behind' : days > CLOCK_DAYS ? 'ahead' : 'right';
}

export interface Expiring {
  readonly kind: ExpiryKind;
  readonly id: string;
  /** The first day the rule lets it go. */
  readonly dueOn: string;
  /** The day it was first said that it will go; undefined when it has not been said. */
  readonly noticedOn: string | undefined;
}

/** The day something goes by itself: when the rule lets it, and not before it has been said for some days. */
export const goesOn = ({ dueOn: due, noticedOn }: Pick<Expiring, 'dueOn' | 'noticedOn'>, today: string): string => {
  const said = addDays(noticedOn ?? today, NOTICE_DAYS);
  return due > said ? due : said;
};

/** What is to be said, what is to go and which notices no longer hold, on a day whose clock is right. */
export function sweep(
  expiring: readonly Expiring[],
  today: string,
): { readonly say: Expiring[]; readonly go: Expiring[]; readonly unsay: Expiring[] } {
  const isNear = ({ dueOn: due }: Expiring): boolean => addDays(due, -NOTICE_DAYS) <= today;
  return {
    say: expiring.filter((each) => isNear(each) && each.noticedOn === undefined),
    go: expiring.filter((each) => each.noticedOn !== undefined && isNear(each) && goesOn(each, today) <= today),
    // Written in anew, or said under a clock that ran ahead.
    unsay: expiring.filter((each) => each.noticedOn !== undefined && (!isNear(each) || each.noticedOn > today)),
  };
}

export const deletionReceiptSchema = z.strictObject({
  id: z.uuid(),
  /** A kind with a rule, or of a later version. */
  kind: z.string(),
  count: z.number().int().min(1),
  /** By a rule, out of the bin before its time, again after a backup was put back, or at once because a person chose to. */
  cause: z.enum(['rule', 'bin', 'again', 'person']),
  /** The rule's length then, in its unit. */
  length: z.number().int().nullable(),
  deletedOn: localDate,
  role: z.enum([...teamRoleSchema.options, 'bruker', 'program']),
  /** Day of the last backup that holds it; null when none does. */
  lastBackup: localDate.nullable(),
  /** When rotation has let go of every backup that holds it, if one is made every day. */
  goneBy: localDate.nullable(),
});
export type DeletionReceipt = z.infer<typeof deletionReceiptSchema>;

export const ruleViewSchema = z.strictObject({
  kind: z.enum([...expiryKindSchema.options, ...reviewKindSchema.options]),
  unit: z.enum(['days', 'months']),
  /** Null: kept until somebody decides otherwise. */
  length: z.number().int().nullable(),
  proposed: z.number().int(),
  least: z.number().int(),
  most: z.number().int(),
  automatic: z.boolean(),
  /** 0 where the municipality has decided nothing. */
  version: z.number().int(),
  decidedOn: localDate.nullable(),
});
export type RuleView = z.infer<typeof ruleViewSchema>;

/** Which thing of the review is meant. */
export const reviewThingSchema = z.strictObject({ kind: reviewKindSchema, id: z.uuid() });
export type ReviewThing = z.infer<typeof reviewThingSchema>;

export const reviewRowSchema = z.strictObject({
  ...reviewThingSchema.shape,
  /** Code of a case; null for the rest. */
  code: z.string().nullable(),
  /** The cooperation it is, or whose meeting it is; null for the rest. */
  cooperation: z.strictObject({ id: z.uuid(), alias: z.string() }).nullable(),
  /** Kind and day of a meeting. */
  meeting: z.strictObject({ type: meetingTypeSchema, date: localDate }).nullable(),
  document: namedDocumentTypeSchema.nullable(),
  /** The day it came to rest: concluded, approved, not held, made, withdrawn, without a consent. */
  since: localDate,
  /** The first day the rule lets it go; null when it is kept until decided otherwise. */
  dueOn: localDate.nullable(),
  /** What keeps it although it is due: a correction under way, a case that is still followed up. */
  held: z.enum(['correction', 'case-open']).nullable(),
  /** Whether the archive can have it as PDF/A first. */
  archive: z.boolean(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

export const expiryRowSchema = z.strictObject({
  kind: expiryKindSchema,
  id: z.uuid(),
  /** Of a case. */
  code: z.string().nullable(),
  status: caseStatusSchema.nullable(),
  meeting: z.strictObject({ type: meetingTypeSchema, date: localDate }).nullable(),
  goesOn: localDate,
});
export type ExpiryRow = z.infer<typeof expiryRowSchema>;

/** What goes by itself soon, and whether the clock is believed. */
export const expiryViewSchema = z.strictObject({
  today: localDate,
  clock: z.enum(['right', 'ahead', 'behind']),
  seenOn: localDate.nullable(),
  /** Said, and gone on its day unless somebody works on it or puts it back. */
  soon: z.array(expiryRowSchema),
});
export type ExpiryView = z.infer<typeof expiryViewSchema>;

export const retentionViewSchema = z.strictObject({
  today: localDate,
  /** Day of the catalogue of rules. */
  rulesFrom: localDate,
  rules: z.array(ruleViewSchema),
  /** Everything that has come to rest, the first due first; what is kept without end last. */
  review: z.array(reviewRowSchema),
  reviewedOn: localDate.nullable(),
  nextReview: localDate,
  receipts: z.array(deletionReceiptSchema),
  expiry: expiryViewSchema,
  /** The day each unfinished case and each thing in the bin goes by itself, as it stands now. */
  coming: z.array(z.strictObject({ kind: expiryKindSchema, goesOn: localDate })),
});
export type RetentionView = z.infer<typeof retentionViewSchema>;
