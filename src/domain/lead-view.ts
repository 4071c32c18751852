/** A meeting being led, as the chair's screen and the projector see it. */
import { z } from 'zod';
import { phaseSchema } from './catalogues.ts';
import { agendaKindSchema, meetingTypeSchema, teamRoleSchema } from './codes.ts';
import { localDate, localTime } from './fields.ts';
import { labelSchema, localeSchema } from './language.ts';
import { runStatusSchema } from './lead.ts';
import { ownPhasesSchema } from './method.ts';

const id = z.uuid();

/** A phase with its whole minutes for the case at hand. */
const phaseView = phaseSchema.omit({ minutesByLength: true });
export type PhaseView = z.infer<typeof phaseView>;

/** The clock of one step. */
const clock = {
  status: runStatusSchema,
  /** Minutes of the step, extensions included. */
  minutes: z.number().int(),
  /** Negative when over time. */
  secondsLeft: z.number().int(),
};

const agendaPlace = {
  kind: agendaKindSchema,
  title: z.string().nullable(),
  /** «Sak 1»; null for what is no case. */
  number: z.number().int().nullable(),
  start: localTime,
};

export const leadViewSchema = z.strictObject({
  ...clock,
  meeting: id,
  date: localDate,
  items: z.array(
    z.strictObject({
      ...agendaPlace,
      minutes: z.number().int(),
      case: z
        .strictObject({
          id,
          code: z.string(),
          presenterServiceType: z.string(),
          ageBand: z.string(),
          questions: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
  /** Where the run stands; `phase` is null for what is no case. */
  at: z.strictObject({ item: z.number().int(), phase: z.number().int().nullable() }),
  /** Phases of the case at hand, and before the start of the first case; empty when there is none. */
  phases: z.array(phaseView),
  secondsAhead: z.number().int(),
  /** What each step so far was planned to take and has taken; `phase` is null for what is no case. */
  times: z.array(
    z.strictObject({
      item: z.number().int(),
      phase: z.number().int().nullable(),
      minutes: z.number().int(),
      seconds: z.number().int().min(0),
    }),
  ),
  /** What comes after this step; null at the last. */
  next: z.strictObject({ item: z.number().int(), phase: phaseView.nullable(), minutes: z.number().int() }).nullable(),
  /** Whether there is an item after this one to go to. */
  hasNextItem: z.boolean(),
  /** What an undo takes back; null when there is nothing. */
  undo: z.enum(['next', 'next-item', 'skip', 'extend', 'end']).nullable(),
  /** Roles of those who have stepped out. */
  recusals: z.array(teamRoleSchema),
  /** Code of the method it is led by, or before the start of the one the team uses. */
  method: z.string(),
  /** What may be chosen before the start, each with its minutes for the first case. */
  methods: z.array(z.strictObject({ code: z.string(), label: labelSchema.nullable(), phases: z.array(phaseView) })),
  /** The team's own method and the version a save must name; null before it is made. */
  own: z.strictObject({ version: z.number().int().positive(), phases: ownPhasesSchema }).nullable(),
});
export type LeadView = z.infer<typeof leadViewSchema>;

/** All that the projector ever gets: agenda by number, phase and clock. Nothing of a case. */
export const projectionSchema = z.strictObject({
  locale: localeSchema,
  run: z
    .strictObject({
      ...clock,
      type: meetingTypeSchema,
      items: z.array(z.strictObject(agendaPlace)),
      item: z.number().int(),
      /** How many cases the agenda has. */
      cases: z.number().int(),
      phase: phaseView.nullable(),
      next: z.strictObject({ item: z.number().int(), phase: phaseView.nullable() }).nullable(),
    })
    .nullable(),
});
export type Projection = z.infer<typeof projectionSchema>;
