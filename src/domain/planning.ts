/** How a team plans its meetings: what each type begins with, which services must be there, when the schools have a break. */
import { z } from 'zod';
import planningData from '../../resources/catalogues/planning.json' with { type: 'json' };
import { agendaKindSchema, type MeetingType } from './codes.ts';
import { addProblem, codeOf, line, localDate, localTime, maybe } from './fields.ts';
import { type Locale, labelSchema } from './language.ts';
import { addDays } from './local-time.ts';
import type { AgendaItem } from './meeting.ts';
import { easterSunday } from './working-days.ts';

/** The types a team plans by itself. */
export const PLANNED_TYPES = ['konsultasjonsteam', 'tverrfaglig_team', 'fastdag'] as const;
export type PlannedType = (typeof PLANNED_TYPES)[number];

export const isPlannedType = (type: MeetingType): type is PlannedType =>
  (PLANNED_TYPES as readonly string[]).includes(type);

const standingItemSchema = z.strictObject({
  kind: agendaKindSchema.exclude(['sak']),
  title: line,
  minutes: z.number().int().min(1).max(600),
});
export type StandingItem = z.infer<typeof standingItemSchema>;

const meetingDefaultsSchema = z.strictObject({
  start: localTime,
  /** How long it lasts. */
  minutes: z.number().int().min(15).max(720),
  place: maybe(line),
  onlineLink: maybe(line),
  /** How cases are led in meetings of this type; the team's own choice when left out. */
  method: maybe(codeOf('methods')),
  /** Working days before the meeting by which cases are reported. */
  deadlineDays: z.number().int().min(0).max(60),
  standing: z.array(standingItemSchema).max(50),
});
export type MeetingDefaults = z.infer<typeof meetingDefaultsSchema>;

const schoolBreakSchema = z.strictObject({ name: line, from: localDate, to: localDate }).superRefine((b, ctx) => {
  if (b.to < b.from) addProblem(ctx, 'end-before-start', {}, ['to']);
});
export type SchoolBreak = z.infer<typeof schoolBreakSchema>;

export const planningSchema = z.strictObject({
  types: z.strictObject({
    konsultasjonsteam: meetingDefaultsSchema,
    tverrfaglig_team: meetingDefaultsSchema,
    fastdag: meetingDefaultsSchema,
  }),
  /** Services that must be represented; null is every service with a permanent member. */
  requiredServices: z.array(codeOf('services')).max(100).nullable(),
  breaks: z.array(schoolBreakSchema).max(200),
});
export type Planning = z.infer<typeof planningSchema>;

/** What the team has, with the version a save must name; null where it goes by the suggestions. */
export const planningViewSchema = z.strictObject({ planning: planningSchema, version: z.number().int().nullable() });
export type PlanningView = z.infer<typeof planningViewSchema>;

const monthAndDay = z.string().regex(/^\d\d-\d\d$/);
const named = { code: z.string(), label: labelSchema };
const suggestions = z
  .strictObject({
    catalogue: z.literal('planning'),
    date: localDate,
    source: z.string(),
    breaks: z.array(
      z.union([
        z.strictObject({ ...named, weeks: z.array(z.number().int().min(1).max(53)).min(1) }),
        z.strictObject({ ...named, from: monthAndDay, to: monthAndDay }),
        z.strictObject({ ...named, fromEaster: z.tuple([z.number(), z.number()]) }),
      ]),
    ),
    types: z.record(
      z.enum(PLANNED_TYPES),
      z.strictObject({
        start: localTime,
        minutes: z.number(),
        deadlineDays: z.number(),
        standing: z.array(z.strictObject({ ...standingItemSchema.shape, title: labelSchema })),
      }),
    ),
  })
  .parse(planningData);

/** The day the suggestions were last looked over, `YYYY-MM-DD`. */
export const SUGGESTIONS_OF = suggestions.date;

/** The weeks that schools commonly have their winter break in; the first is what is suggested. */
export const WINTER_WEEKS: readonly number[] = suggestions.breaks.flatMap((b) =>
  b.code === 'winter' && 'weeks' in b ? b.weeks : [],
);

/** Monday of a week by its ISO number: week 1 is the one with 4 January. */
export function mondayOf(year: number, week: number): string {
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourth, 7 * (week - 1) - weekday);
}

/** Suggested breaks of the school year that begins in August of `year`, in their order. A break of a week is Monday to Friday. */
export function suggestedBreaks(year: number, locale: Locale, winterWeek = WINTER_WEEKS[0]): SchoolBreak[] {
  return suggestions.breaks
    .map((b): SchoolBreak => {
      const name = b.label[locale];
      if ('weeks' in b) {
        const week = b.code === 'winter' ? (winterWeek ?? 8) : (b.weeks[0] ?? 40);
        const from = mondayOf(week < 32 ? year + 1 : year, week);
        return { name, from, to: addDays(from, 4) };
      }
      if ('fromEaster' in b) {
        const easter = easterSunday(year + 1);
        return { name, from: addDays(easter, b.fromEaster[0]), to: addDays(easter, b.fromEaster[1]) };
      }
      const first = b.from > '08' ? year : year + 1;
      return { name, from: `${first}-${b.from}`, to: `${b.to < b.from ? first + 1 : first}-${b.to}` };
    })
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** What a team goes by before it has said anything of its own. `year`: in August of it the school year begins. */
export function suggestedPlanning(locale: Locale, year: number): Planning {
  const defaults = (type: PlannedType): MeetingDefaults => {
    const { standing, ...rest } = suggestions.types[type];
    return {
      ...rest,
      place: undefined,
      onlineLink: undefined,
      method: undefined,
      standing: standing.map((item) => ({ ...item, title: item.title[locale] })),
    };
  };
  return {
    types: {
      konsultasjonsteam: defaults('konsultasjonsteam'),
      tverrfaglig_team: defaults('tverrfaglig_team'),
      fastdag: defaults('fastdag'),
    },
    requiredServices: null,
    // Of the school year before there is still the end of its summer in August.
    breaks: [
      ...suggestedBreaks(year - 1, locale).slice(-1),
      ...suggestedBreaks(year, locale),
      ...suggestedBreaks(year + 1, locale),
    ],
  };
}

/** Standing items as an agenda. */
export const standingAgenda = ({ standing }: Pick<MeetingDefaults, 'standing'>): AgendaItem[] =>
  standing.map((item) => ({ ...item, case: undefined }));
