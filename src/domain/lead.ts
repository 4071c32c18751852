/**
 * A meeting being led: a state machine over a list of events. The clock is never kept ticking: time left follows from stored
 * instants, so a lock, a sleep or a crash costs nothing of it. The recusal of a member is no event here: its place among the
 * events would tell which case it was about (DOMAIN 2.4).
 */
import { z } from 'zod';
import type { Method } from './catalogues.ts';
import type { AgendaKind } from './codes.ts';
import { phaseMinutes } from './method.ts';
import { fail, ok, type Result } from './result.ts';

export const SKIP_REASONS = ['not-needed', 'done-already', 'no-time', 'other'] as const;
const skipReasonSchema = z.enum(SKIP_REASONS);
export type SkipReason = z.infer<typeof skipReasonSchema>;

const MOST_EXTRA = 60;

/** What the chair can do. `next-item` leaves the rest of a case; `undo` takes back the last move, extension or end. */
export const runCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('next') }),
  z.strictObject({ kind: z.literal('next-item') }),
  z.strictObject({ kind: z.literal('skip'), reason: skipReasonSchema }),
  z.strictObject({ kind: z.literal('extend'), minutes: z.number().int().min(1).max(MOST_EXTRA) }),
  z.strictObject({ kind: z.literal('pause') }),
  z.strictObject({ kind: z.literal('stop-name') }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('end') }),
]);
export type RunCommand = z.infer<typeof runCommandSchema>;

/** `at`: milliseconds since 1970. `set-back`: the machine's clock went back to `at` after it had shown `upTo`. */
export type RunEvent =
  | (RunCommand & { readonly at: number })
  | { readonly kind: 'set-back'; readonly at: number; readonly upTo: number };
export const RUN_EVENT_KINDS = [...runCommandSchema.options.map((o) => o.shape.kind.value), 'set-back'] as const;

export const runStatusSchema = z.enum(['ready', 'running', 'paused', 'stopped', 'ended']);
export type RunStatus = z.infer<typeof runStatusSchema>;

/** One thing on the clock: a phase of a case, or an item that is no case. */
export interface RunStep {
  /** Position on the agenda, from 0. */
  readonly item: number;
  /** Position among the phases of the method, from 0; undefined for what is no case. */
  readonly phase: number | undefined;
  readonly minutes: number;
}

/** Everything on the clock, in order. */
export const programOf = (
  agenda: readonly { readonly kind: AgendaKind; readonly minutes: number }[],
  method: Pick<Method, 'phases'>,
): RunStep[] =>
  agenda.flatMap(({ kind, minutes }, item): RunStep[] =>
    kind === 'sak'
      ? phaseMinutes(method, minutes).map((m, phase) => ({ item, phase, minutes: m }))
      : [{ item, phase: undefined, minutes }],
  );

type Undoable = 'next' | 'next-item' | 'skip' | 'extend' | 'end';

interface Before {
  readonly kind: Undoable;
  readonly step: number;
  readonly spent: number;
  readonly extra: number;
}

export interface RunState {
  readonly status: RunStatus;
  /** Position in the program; 0 before the start. */
  readonly step: number;
  /** Milliseconds spent in this step, without pauses. */
  readonly spent: number;
  /** Minutes this step was extended by. */
  readonly extra: number;
  /** Milliseconds since the start, pauses included. */
  readonly total: number;
  /** What `undo` would take back, newest last. */
  readonly past: readonly Before[];
}

interface Clocked extends RunState {
  /** The instant up to which time has been counted. */
  readonly counted: number;
}

const READY: Clocked = { status: 'ready', step: 0, spent: 0, extra: 0, total: 0, past: [], counted: 0 };

/** Counts the time up to an instant. One that lies before what is counted adds nothing and takes nothing away. */
function countTo(state: Clocked, at: number): Clocked {
  const passed = Math.max(0, at - state.counted);
  if (state.status === 'ready' || state.status === 'ended') return { ...state, counted: at };
  const spent = state.status === 'running' ? state.spent + passed : state.spent;
  return { ...state, spent, total: state.total + passed, counted: at };
}

const remember = (state: Clocked, kind: Undoable): readonly Before[] => [
  ...state.past,
  { kind, step: state.step, spent: state.spent, extra: state.extra },
];

const moved = (state: Clocked, kind: Undoable, step: number): Clocked => ({
  ...state,
  step,
  spent: 0,
  extra: 0,
  past: remember(state, kind),
});

function takenBack(state: Clocked): Clocked | undefined {
  const before = state.past.at(-1);
  if (before === undefined) return undefined;
  const past = state.past.slice(0, -1);
  const { kind, step, spent, extra } = before;
  if (kind === 'extend') return { ...state, extra, past };
  // Back from the end in a pause: nobody was watching the clock meanwhile.
  if (kind === 'end') return { ...state, status: 'paused', past };
  // The time in the step that was left by mistake belongs to the one before.
  return { ...state, step, spent: spent + state.spent, extra, past };
}

/** First step of the item after the one the run stands at; undefined at the last. */
function nextItem(program: readonly RunStep[], step: number): number | undefined {
  const item = program[step]?.item;
  const next = program.findIndex((s, i) => i > step && s.item !== item);
  return next < 0 ? undefined : next;
}

/** The state after a command; undefined when the command is not legal in the state. */
function after(state: Clocked, program: readonly RunStep[], command: RunCommand): Clocked | undefined {
  const { status, step } = state;
  const active = status === 'running' || status === 'paused' || status === 'stopped';
  const hasNext = step + 1 < program.length;
  switch (command.kind) {
    case 'start':
      return status === 'ready' && program.length > 0 ? { ...state, status: 'running' } : undefined;
    case 'next':
    case 'skip':
      return status === 'running' && hasNext ? moved(state, command.kind, step + 1) : undefined;
    case 'next-item': {
      const next = nextItem(program, step);
      return status === 'running' && next !== undefined ? moved(state, 'next-item', next) : undefined;
    }
    case 'extend':
      return status === 'running' || status === 'paused'
        ? { ...state, extra: state.extra + command.minutes, past: remember(state, 'extend') }
        : undefined;
    case 'pause':
      return status === 'running' ? { ...state, status: 'paused' } : undefined;
    case 'stop-name':
      return status === 'running' || status === 'paused' ? { ...state, status: 'stopped' } : undefined;
    case 'resume':
      return status === 'paused' || status === 'stopped' ? { ...state, status: 'running' } : undefined;
    case 'undo':
      return takenBack(state);
    case 'end':
      return active ? { ...state, status: 'ended', past: remember(state, 'end') } : undefined;
  }
}

/** What is kept of a run. `seenAt` is the latest instant the clock was seen to show; a set-back is known by it. */
export interface Run {
  readonly events: readonly RunEvent[];
  readonly seenAt: number;
}

function replay(events: readonly RunEvent[], program: readonly RunStep[]): Clocked {
  return events.reduce((state: Clocked, event) => {
    if (event.kind === 'set-back') return { ...countTo(state, event.upTo), counted: event.at };
    const counted = countTo(state, event.at);
    // Events were legal when they were kept; one that no longer is (the agenda was cut short) changes nothing.
    return after(counted, program, event) ?? counted;
  }, READY);
}

/** Where the run stands at an instant. Look with `seen` first, or a clock that was set back gives time back. */
export function stateAt({ events }: Run, program: readonly RunStep[], now: number): RunState {
  const { counted: _, ...state } = countTo(replay(events, program), now);
  return state;
}

/**
 * The run after the clock was looked at. Time left never grows by itself: when the clock has been set back, what had passed
 * until then stays passed, and time is counted on from what the clock shows now.
 */
export function seen({ events, seenAt }: Run, now: number): Run {
  if (events.length === 0 || now >= seenAt) return { events, seenAt: now };
  return { events: [...events, { kind: 'set-back', at: now, upTo: seenAt }], seenAt: now };
}

/** Carries out a command. `not-allowed` (`run-step`) when it is not legal where the run stands. */
export function carryOut(run: Run, program: readonly RunStep[], command: RunCommand, now: number): Result<Run> {
  const looked = seen(run, now);
  const state = countTo(replay(looked.events, program), now);
  if (after(state, program, command) === undefined) return fail({ code: 'not-allowed', rule: 'run-step' });
  return ok({ events: [...looked.events, { ...command, at: now }], seenAt: now });
}

/**
 * Milliseconds spent in each step of the program, without pauses. What was spent in a step that was left by mistake belongs to
 * the one that was gone back to.
 */
export function timeUsed({ events }: Run, program: readonly RunStep[], now: number): number[] {
  const used = program.map(() => 0);
  const add = (step: number, time: number): void => {
    used[step] = (used[step] ?? 0) + time;
  };
  let state: Clocked = READY;
  const count = (at: number): void => {
    const counted = countTo(state, at);
    add(state.step, counted.spent - state.spent);
    state = counted;
  };
  for (const event of events) {
    if (event.kind === 'set-back') {
      count(event.upTo);
      state = { ...state, counted: event.at };
      continue;
    }
    count(event.at);
    const next = after(state, program, event) ?? state;
    if (event.kind === 'undo' && next.step !== state.step) {
      add(state.step, -state.spent);
      add(next.step, state.spent);
    }
    state = next;
  }
  count(now);
  return used;
}

/** Whole seconds left of the step, negative when over time. Rounded up, so that 0 means that it is over. */
export const secondsLeft = (state: RunState, program: readonly RunStep[]): number =>
  Math.ceil(((program[state.step]?.minutes ?? 0) + state.extra) * 60 - state.spent / 1_000);

/** Seconds the meeting is ahead of its plan; negative when it is behind. */
export function secondsAhead(state: RunState, program: readonly RunStep[]): number {
  const before = program.slice(0, state.step).reduce((sum, s) => sum + s.minutes * 60, 0);
  const planned = (program[state.step]?.minutes ?? 0) * 60;
  return Math.round(before + Math.min(planned, state.spent / 1_000) - state.total / 1_000);
}

export const canUndo = (state: RunState): Undoable | undefined => state.past.at(-1)?.kind;

/** Whether a changed agenda leaves everything up to where the run stands as it was; what comes after may change freely. */
export function keepsPlace<I>(
  before: readonly I[],
  changed: readonly I[],
  item: number,
  same: (a: I, b: I) => boolean,
): boolean {
  return before.slice(0, item + 1).every((one, i) => {
    const other = changed[i];
    return other !== undefined && same(one, other);
  });
}
