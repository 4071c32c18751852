import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canUndo,
  carryOut,
  keepsPlace,
  programOf,
  type Run,
  type RunCommand,
  type RunStatus,
  runCommandSchema,
  SKIP_REASONS,
  secondsAhead,
  secondsLeft,
  seen,
  stateAt,
  timeUsed,
} from '../../src/domain/lead.ts';
import { methodOf } from '../../src/domain/method.ts';
import { must } from '../result.ts';

const program = programOf(
  [
    { kind: 'åpning', minutes: 10 },
    { kind: 'sak', minutes: 45 },
    { kind: 'sak', minutes: 30 },
    { kind: 'evaluering', minutes: 5 },
  ],
  methodOf('reflekterende_8'),
);
const START = Date.parse('2026-12-08T08:00:00Z');
const MINUTE = 60_000;
const EMPTY: Run = { events: [], seenAt: 0 };

/** A run after commands given at minutes from the start. */
const led = (...steps: readonly (readonly [number, RunCommand])[]): Run =>
  steps.reduce((run, [minute, command]) => must(carryOut(run, program, command, START + minute * MINUTE)), EMPTY);
const left = (run: Run, minute: number): number => secondsLeft(stateAt(run, program, START + minute * MINUTE), program);
const stepOf = (run: Run, minute: number): number => stateAt(run, program, START + minute * MINUTE).step;

describe('the program', () => {
  test('is every phase of every case, and every other item once', () => {
    expect(program.map((s) => [s.item, s.phase])).toEqual([
      [0, undefined],
      ...Array.from({ length: 8 }, (_, i) => [1, i]),
      ...Array.from({ length: 8 }, (_, i) => [2, i]),
      [3, undefined],
    ]);
    expect(program.reduce((sum, s) => sum + s.minutes, 0)).toBe(90);
  });
});

describe('the clock', () => {
  test('counts from the instants that are kept, over any length of sleep', () => {
    const run = led([0, { kind: 'start' }]);
    expect(left(run, 0)).toBe(600);
    expect(left(run, 4)).toBe(360);
    expect(left(run, 12)).toBe(-120);
    // As it was written to disk and read again.
    expect(left(JSON.parse(JSON.stringify(run)), 4)).toBe(360);
  });

  test('stands still in a pause and at a stop, and goes on from there', () => {
    const run = led(
      [0, { kind: 'start' }],
      [2, { kind: 'pause' }],
      [5, { kind: 'resume' }],
      [6, { kind: 'stop-name' }],
    );
    expect(left(run, 30)).toBe(7 * 60);
    const on = must(carryOut(run, program, { kind: 'resume' }, START + 30 * MINUTE));
    expect(left(on, 31)).toBe(6 * 60);
  });

  test('gives the minutes asked for, to this phase only', () => {
    const run = led([0, { kind: 'start' }], [9, { kind: 'extend', minutes: 2 }]);
    expect(left(run, 9)).toBe(180);
    expect(left(must(carryOut(run, program, { kind: 'next' }, START + 10 * MINUTE)), 10)).toBe(180);
    expect(program[1]?.minutes).toBe(3);
  });

  test('a phase left by mistake and taken back has lost the time between', () => {
    const run = led([0, { kind: 'start' }], [4, { kind: 'next' }], [5, { kind: 'undo' }]);
    expect(stepOf(run, 5)).toBe(0);
    expect(left(run, 5)).toBe(5 * 60);
  });

  test('set back by an hour: what had passed stays passed, and time goes on', () => {
    const run = seen(led([0, { kind: 'start' }]), START + 4 * MINUTE);
    const later = seen(run, START - 56 * MINUTE);
    expect(left(later, -56)).toBe(6 * 60);
    expect(left(later, -54)).toBe(4 * 60);
    expect(left(must(carryOut(later, program, { kind: 'pause' }, START - 54 * MINUTE)), 20)).toBe(4 * 60);
  });

  test('ahead of the plan and behind it', () => {
    const run = led([0, { kind: 'start' }], [6, { kind: 'next' }]);
    const at = (minute: number) => secondsAhead(stateAt(run, program, START + minute * MINUTE), program);
    expect([at(6), at(8), at(15)]).toEqual([240, 240, -120]);
  });
});

describe('moves', () => {
  test('the next case leaves the rest of this one; undo comes back to the same phase', () => {
    const run = led([0, { kind: 'start' }], [1, { kind: 'next' }], [2, { kind: 'next' }], [3, { kind: 'next-item' }]);
    expect(program[stepOf(run, 3)]).toMatchObject({ item: 2, phase: 0 });
    const back = must(carryOut(run, program, { kind: 'undo' }, START + 3 * MINUTE));
    expect(program[stepOf(back, 3)]).toMatchObject({ item: 1, phase: 1 });
  });

  test('an end taken back is a pause', () => {
    const run = led([0, { kind: 'start' }], [5, { kind: 'end' }], [50, { kind: 'undo' }]);
    expect(stateAt(run, program, START + 60 * MINUTE)).toMatchObject({ status: 'paused', step: 0, spent: 5 * MINUTE });
  });

  test('an agenda may change after the item the run stands at, and not before', () => {
    const same = (a: string, b: string): boolean => a === b;
    expect(keepsPlace(['a', 'b', 'c'], ['a', 'b', 'x', 'c'], 1, same)).toBe(true);
    expect(keepsPlace(['a', 'b', 'c'], ['b', 'a', 'c'], 1, same)).toBe(false);
    expect(keepsPlace(['a', 'b', 'c'], ['a'], 1, same)).toBe(false);
  });
});

const KINDS = runCommandSchema.options.map((o) => o.shape.kind.value);
const command: fc.Arbitrary<RunCommand> = fc.oneof(
  ...KINDS.map((kind): fc.Arbitrary<RunCommand> => {
    if (kind === 'skip') return fc.constantFrom(...SKIP_REASONS).map((reason) => ({ kind, reason }));
    if (kind === 'extend') return fc.integer({ min: 1, max: 60 }).map((minutes) => ({ kind, minutes }));
    return fc.constant({ kind });
  }),
);
/** Commands with seconds since the one before; the clock may be set back, or leap forward as after a sleep. */
const course = fc.array(fc.tuple(command, fc.integer({ min: -7_200, max: 7_200 })), { maxLength: 60 });

/** What is legal in which state, written down once more by hand; places at the end of the program are looked at apart. */
const LEGAL: Readonly<Record<RunStatus, readonly RunCommand['kind'][]>> = {
  ready: ['start'],
  running: ['next', 'next-item', 'skip', 'extend', 'pause', 'stop-name', 'undo', 'end'],
  paused: ['extend', 'stop-name', 'resume', 'undo', 'end'],
  stopped: ['resume', 'undo', 'end'],
  ended: ['undo'],
};

describe('whatever the chair presses and the clock does', () => {
  test('a command is carried out exactly when it is legal', () => {
    fc.assert(
      fc.property(course, (steps) => {
        let run = EMPTY;
        let now = START;
        for (const [one, seconds] of steps) {
          now += seconds * 1_000;
          const before = stateAt(seen(run, now), program, now);
          const last = program.length - 1;
          const possible =
            LEGAL[before.status].includes(one.kind) &&
            (one.kind !== 'undo' || canUndo(before) !== undefined) &&
            (!['next', 'skip', 'next-item'].includes(one.kind) || before.step < last);
          const result = carryOut(run, program, one, now);
          expect(result.ok).toBe(possible);
          if (!result.ok) expect(result.failure).toEqual({ code: 'not-allowed', rule: 'run-step' });
          run = result.ok ? result.value : seen(run, now);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('time left of a phase never grows but by an extension, or by coming back to another phase', () => {
    fc.assert(
      fc.property(
        course,
        fc.array(fc.integer({ min: -3_600, max: 3_600 }), { minLength: 1, maxLength: 5 }),
        (steps, looks) => {
          let run = EMPTY;
          let now = START;
          let lowest: number | undefined;
          for (const [one, seconds] of steps) {
            for (const look of looks) {
              now += look * 1_000;
              run = seen(run, now);
              const state = stateAt(run, program, now);
              const seconds = secondsLeft(state, program);
              if (lowest !== undefined) expect(seconds).toBeLessThanOrEqual(lowest);
              lowest = seconds;
            }
            now += seconds * 1_000;
            const result = carryOut(run, program, one, now);
            run = result.ok ? result.value : seen(run, now);
            if (result.ok && ['next', 'next-item', 'skip', 'extend', 'undo', 'start'].includes(one.kind))
              lowest = undefined;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a move and its undo, at once, leave place and clock as they were', () => {
    fc.assert(
      fc.property(course, command, (steps, one) => {
        let run = EMPTY;
        let now = START;
        for (const [each, seconds] of steps) {
          now += seconds * 1_000;
          const result = carryOut(run, program, each, now);
          if (result.ok) run = result.value;
        }
        run = seen(run, now);
        fc.pre(['next', 'next-item', 'skip', 'extend'].includes(one.kind));
        const done = carryOut(run, program, one, now);
        fc.pre(done.ok);
        const back = must(carryOut(must(done), program, { kind: 'undo' }, now));
        expect(stateAt(back, program, now)).toEqual(stateAt(run, program, now));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the time used', () => {
  const used = (run: Run, minute: number): number[] =>
    timeUsed(run, program, START + minute * MINUTE).map((ms) => ms / MINUTE);

  test('is counted step by step without pauses; a step left by mistake gives its time back to the one before', () => {
    const run = led(
      [0, { kind: 'start' }],
      [12, { kind: 'next' }],
      [15, { kind: 'next' }],
      [16, { kind: 'undo' }],
      [17, { kind: 'pause' }],
      [20, { kind: 'resume' }],
      [22, { kind: 'next-item' }],
    );
    // 12 in the opening; 3, the minute gone back for, 1 and 2 in the first phase; then the next case.
    expect(used(run, 25).slice(0, 3)).toEqual([12, 7, 0]);
    expect(used(run, 25)[9]).toBe(3);
    expect(used(run, 25).reduce((sum, one) => sum + one, 0)).toBe(22);
  });

  test('stands still when the clock is set back, and when the meeting is over', () => {
    const run = seen(led([0, { kind: 'start' }], [10, { kind: 'next' }]), START + 11 * MINUTE);
    const back = seen(run, START + 5 * MINUTE);
    expect(used(back, 5).slice(0, 2)).toEqual([10, 1]);
    const ended = must(carryOut(back, program, { kind: 'end' }, START + 6 * MINUTE));
    expect(used(ended, 60).slice(0, 2)).toEqual([10, 2]);
  });
});
