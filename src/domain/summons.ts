/** What a summons tells those who are called in, and what has become different since the one before (DOMAIN 1.1). */
import { z } from 'zod';
import { labelOf, lowerFirst } from './catalogues.ts';
import { agendaKindSchema } from './codes.ts';
import { localDate, localTime } from './fields.ts';
import type { Language } from './language.ts';
import { longDate, timeRange, weekdayAndDate } from './local-time.ts';
import { actingMember, type Meeting, timedAgenda } from './meeting.ts';
import { memberById, type Team } from './team.ts';

const perhaps = z.string().nullable();

/** A line of the agenda as it is printed: a case by the service that presents it, anything else by its title. */
const printedItemSchema = z.strictObject({
  kind: agendaKindSchema,
  title: perhaps,
  service: perhaps,
  minutes: z.number().int(),
  start: localTime,
});
export type PrintedItem = z.infer<typeof printedItemSchema>;

/** Everything a summons says of one meeting that can be otherwise the next time. Employees by name, cases never. */
export const summonsContentSchema = z.strictObject({
  date: localDate,
  start: localTime,
  end: localTime,
  place: z.string(),
  onlineLink: perhaps,
  purpose: z.string(),
  chair: z.string(),
  minuteTaker: z.string(),
  caseDeadline: perhaps,
  interpreter: z.boolean(),
  agenda: z.array(printedItemSchema),
  /** `meets`: who comes, the member or a deputy; null when nobody does. */
  invited: z.array(z.strictObject({ name: z.string(), meets: perhaps })),
});
export type SummonsContent = z.infer<typeof summonsContentSchema>;

/** `serviceOf`: code of the service that presents a case. */
export function summonsContent(
  meeting: Meeting,
  team: Pick<Team, 'members'>,
  serviceOf: (caseId: string) => string,
): SummonsContent {
  return {
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    onlineLink: meeting.onlineLink ?? null,
    purpose: meeting.purpose,
    chair: actingMember(team, meeting, meeting.chair).name,
    minuteTaker: actingMember(team, meeting, meeting.minuteTaker).name,
    caseDeadline: meeting.caseDeadline ?? null,
    interpreter: meeting.interpreter ?? false,
    agenda: timedAgenda(meeting.agenda, meeting.start).map(({ item, start }) => ({
      kind: item.kind,
      title: item.title ?? null,
      service: item.case === undefined ? null : serviceOf(item.case),
      minutes: item.minutes,
      start,
    })),
    invited: meeting.attendance.map((a) => ({
      name: memberById(team, a.member).name,
      meets: a.present || a.deputy !== undefined ? actingMember(team, meeting, a.member).name : null,
    })),
  };
}

const when = z.strictObject({ date: localDate, start: localTime, end: localTime });
const value = <T extends string>(what: T) => z.strictObject({ what: z.literal(what), before: perhaps, after: perhaps });
const item = <T extends string>(what: T) => z.strictObject({ what: z.literal(what), item: printedItemSchema });

export const summonsChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('when'), before: when, after: when }),
  value('place'),
  value('onlineLink'),
  value('purpose'),
  value('chair'),
  value('minuteTaker'),
  value('caseDeadline'),
  z.strictObject({ what: z.literal('interpreter'), needed: z.boolean() }),
  item('added'),
  item('removed'),
  z.strictObject({ what: z.literal('minutes'), item: printedItemSchema, before: z.number().int() }),
  z.strictObject({ what: z.literal('order') }),
  z.strictObject({ what: z.literal('times') }),
  z.strictObject({ what: z.literal('called-in'), name: z.string() }),
  z.strictObject({ what: z.literal('not-called-in'), name: z.string() }),
  z.strictObject({ what: z.literal('meets'), name: z.string(), meets: perhaps }),
]);
export type SummonsChange = z.infer<typeof summonsChangeSchema>;

/** What is different, in the order it stands on the summons; empty when it would say the same. */
export function summonsChanges(before: SummonsContent, after: SummonsContent): SummonsChange[] {
  const changes: SummonsChange[] = [];
  const time = ({ date, start, end }: SummonsContent) => ({ date, start, end });
  if (JSON.stringify(time(before)) !== JSON.stringify(time(after))) {
    changes.push({ what: 'when', before: time(before), after: time(after) });
  }
  for (const what of ['place', 'onlineLink', 'chair', 'minuteTaker', 'caseDeadline', 'purpose'] as const) {
    if (before[what] !== after[what]) changes.push({ what, before: before[what], after: after[what] });
  }
  if (before.interpreter !== after.interpreter) changes.push({ what: 'interpreter', needed: after.interpreter });
  return [...changes, ...agendaChanges(before, after), ...invitedChanges(before, after)];
}

interface Pair {
  readonly before: PrintedItem;
  readonly after: PrintedItem;
  readonly at: number;
}

const sameLine = (a: PrintedItem, b: PrintedItem): boolean =>
  a.kind === b.kind && a.title === b.title && a.service === b.service;

/** Lines that stand on both agendas, with their place in the new one, in the old order; and what is left of each. */
function paired(before: readonly PrintedItem[], after: readonly PrintedItem[]) {
  const added = after.map((line, at) => ({ line, at }));
  const pairs: Pair[] = [];
  const removed: PrintedItem[] = [];
  for (const line of before) {
    const found = added.findIndex((other) => sameLine(line, other.line));
    const [taken] = found < 0 ? [] : added.splice(found, 1);
    if (taken === undefined) removed.push(line);
    else pairs.push({ before: line, after: taken.line, at: taken.at });
  }
  return { pairs, removed, added };
}

function agendaChanges(old: SummonsContent, now: SummonsContent): SummonsChange[] {
  const { pairs, removed, added } = paired(old.agenda, now.agenda);
  const isMoved = pairs.some(({ at }, i) => at < (pairs[i - 1]?.at ?? -1));
  const isShifted = pairs.some((p) => p.before.start !== p.after.start);
  return [
    ...added.map(({ line }): SummonsChange => ({ what: 'added', item: line })),
    ...removed.map((line): SummonsChange => ({ what: 'removed', item: line })),
    ...pairs.flatMap(({ before, after }): SummonsChange[] =>
      before.minutes === after.minutes ? [] : [{ what: 'minutes', item: after, before: before.minutes }],
    ),
    ...(isMoved ? [{ what: 'order' } as const] : isShifted ? [{ what: 'times' } as const] : []),
  ];
}

function invitedChanges(before: SummonsContent, after: SummonsContent): SummonsChange[] {
  const known = new Map(before.invited.map((i) => [i.name, i.meets]));
  const now = new Set(after.invited.map((i) => i.name));
  return [
    ...after.invited.flatMap(({ name, meets }): SummonsChange[] => {
      const was = known.get(name);
      if (was === undefined) return [{ what: 'called-in', name }];
      return was === meets ? [] : [{ what: 'meets', name, meets }];
    }),
    ...before.invited.flatMap(({ name }): SummonsChange[] => (now.has(name) ? [] : [{ what: 'not-called-in', name }])),
  ];
}

/** Which lines of the new agenda are marked, by their place: new ones, and those with another time or length. */
export function markedLines(before: SummonsContent, after: SummonsContent): ReadonlyMap<number, 'new' | 'changed'> {
  const { pairs, added } = paired(before.agenda, after.agenda);
  return new Map([
    ...added.map(({ at }) => [at, 'new'] as const),
    ...pairs.flatMap((p) =>
      p.before.start === p.after.start && p.before.minutes === p.after.minutes ? [] : [[p.at, 'changed'] as const],
    ),
  ]);
}

/** The words for changes, on paper and on the screen. Each may name `{before}`, `{after}`, `{item}`, `{name}`, `{minutes}`. */
export interface ChangeTexts {
  readonly when: string;
  readonly place: string;
  readonly onlineLink: string;
  readonly noOnlineLink: string;
  readonly purpose: string;
  readonly chair: string;
  readonly minuteTaker: string;
  readonly caseDeadline: string;
  readonly noCaseDeadline: string;
  readonly interpreter: string;
  readonly noInterpreter: string;
  readonly added: string;
  readonly removed: string;
  readonly minutes: string;
  readonly order: string;
  readonly times: string;
  readonly calledIn: string;
  readonly notCalledIn: string;
  readonly meets: string;
  readonly deputyMeets: string;
  readonly nobodyMeets: string;
  readonly case: string;
}

const put = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** One change as one sentence. */
export function changeInWords(change: SummonsChange, t: ChangeTexts, language: Language): string {
  const nameOf = ({ title, service }: PrintedItem): string =>
    title ?? put(t.case, { service: service === null ? '' : lowerFirst(labelOf('services', service, language)) });
  switch (change.what) {
    case 'when': {
      const words = ({ date, start, end }: z.infer<typeof when>): string =>
        `${weekdayAndDate(date, language)}, ${timeRange(start, end, language)}`;
      return put(t.when, { before: words(change.before), after: words(change.after) });
    }
    case 'place':
    case 'chair':
    case 'minuteTaker':
      return put(t[change.what], { before: change.before ?? '', after: change.after ?? '' });
    case 'onlineLink':
      return change.after === null ? t.noOnlineLink : put(t.onlineLink, { after: change.after });
    case 'purpose':
      return t.purpose;
    case 'caseDeadline':
      return change.after === null
        ? t.noCaseDeadline
        : put(t.caseDeadline, { after: longDate(change.after, language) });
    case 'interpreter':
      return change.needed ? t.interpreter : t.noInterpreter;
    case 'added':
    case 'removed':
      return put(t[change.what], { item: nameOf(change.item) });
    case 'minutes':
      return put(t.minutes, { item: nameOf(change.item), minutes: change.item.minutes, before: change.before });
    case 'order':
    case 'times':
      return t[change.what];
    case 'called-in':
      return put(t.calledIn, { name: change.name });
    case 'not-called-in':
      return put(t.notCalledIn, { name: change.name });
    case 'meets':
      if (change.meets === null) return put(t.nobodyMeets, { name: change.name });
      return put(change.meets === change.name ? t.meets : t.deputyMeets, { name: change.name, after: change.meets });
  }
}
