import { afterAll, beforeAll, expect, test } from 'vitest';
import { averageMark, FEW_ANSWERS, type FeedbackAnswer } from '../../src/domain/feedback.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

let b: Bench;
let held: string;
let planned: string;
/** One store for all tests of the file. */
const ends: (() => void)[] = [];
afterAll(() => {
  for (const end of ends) end();
});
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
  const meetings = must(b.services.meeting.list());
  held = meetings.find((m) => m.discussionCount > 0)?.id ?? '';
  planned = meetings.find((m) => m.status === 'planlagt')?.id ?? '';
});

const ANSWER: FeedbackAnswer = {
  role: 'employee',
  marks: { heard: 'yes', useful: 'mostly', rightGroup: undefined, next: 'no' },
  texts: { mostUseful: 'Rådene var konkrete.', whoWasMissing: undefined, whatToChange: 'Korte ned runden.' },
};
const give = (change: Partial<FeedbackAnswer> = {}, meeting = held) =>
  b.services.feedback.give({ meeting, answer: { ...ANSWER, ...change } });
const view = () => must(b.services.feedback.get({ meeting: held }));

test('an answer is counted, can be taken back whole, and once only', () => {
  const nothing = view();
  expect(nothing).toMatchObject({ answers: 0, open: true });
  const receipt = must(give());
  expect(view()).toMatchObject({
    answers: 1,
    byRole: { presenter: 0, employee: 1 },
    counts: { heard: { yes: 1 }, useful: { mostly: 1 }, rightGroup: { no: 0, yes: 0 }, next: { no: 1 } },
    texts: { mostUseful: ['Rådene var konkrete.'], whoWasMissing: [], whatToChange: ['Korte ned runden.'] },
  });
  must(b.services.feedback.takeBack({ meeting: held, receipt }));
  expect(view()).toEqual(nothing);
  const gone = { ok: false, failure: { code: 'not-allowed', rule: 'no-such-answer' } };
  expect(b.services.feedback.takeBack({ meeting: held, receipt })).toEqual(gone);
  // Of another meeting it is nothing, and nothing of it goes.
  const other = must(give());
  expect(b.services.feedback.takeBack({ meeting: planned, receipt: other })).toEqual(gone);
  expect(view().answers).toBe(1);
  must(b.services.feedback.takeBack({ meeting: held, receipt: other }));
});

test('what must go does not come in, and a meeting that has not begun has nothing to be said of it', () => {
  const texts = { ...ANSWER.texts, mostUseful: 'Ring meg på 90 12 34 56.' };
  const stopped = { code: 'stopped-by-guard', findings: [{ path: 'answer.texts.mostUseful' }] };
  expect(give({ texts })).toMatchObject({ ok: false, failure: stopped });
  expect(give({}, planned)).toEqual({ ok: false, failure: { code: 'not-allowed', rule: 'meeting-not-begun' } });
  expect(view().answers).toBe(0);
});

test('the log hears nothing of answers, and meetings are counted over time', () => {
  const before = must(b.services.vault.log()).entries.length;
  for (let i = 0; i < FEW_ANSWERS; i++) must(give());
  expect(must(b.services.vault.log()).entries).toHaveLength(before);
  expect(must(b.services.feedback.trend())).toMatchObject([{ meeting: held, answers: FEW_ANSWERS }]);
});

test('an average needs a handful', () => {
  const counts = { no: 0, little: 1, mostly: 1, yes: FEW_ANSWERS - 3 };
  expect(averageMark(counts)).toBeUndefined();
  expect(averageMark({ ...counts, no: 1 })).toBeCloseTo((1 + 2 + 3 * (FEW_ANSWERS - 3)) / FEW_ANSWERS);
});
