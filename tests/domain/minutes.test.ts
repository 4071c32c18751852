import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayPass } from '../../src/domain/case.ts';
import {
  type AdviceLine,
  type CaseNotes,
  caseCourse,
  caseNotesSchema,
  discussionOf,
  EMPTY_NOTES,
  notesOf,
} from '../../src/domain/case-notes.ts';
import { caseStatusSchema } from '../../src/domain/codes.ts';
import { discussionSchema } from '../../src/domain/discussion.ts';
import { type MinutesState, minutesDue, missingInMinutes } from '../../src/domain/minutes.ts';
import { newCommentSchema } from '../../src/domain/minutes-view.ts';
import { parseRunFile } from '../../src/domain/run-file.ts';
import { readExample } from '../../tools/fixtures/enter-example.ts';

const ID = '3f0d9c1e-6a7b-4c2d-8e4f-0a1b2c3d4e5f';
const line = (over: Partial<AdviceLine> = {}): AdviceLine => ({
  key: 'a',
  text: 'Snakk med barnet.',
  adviceType: 'samtale_barn',
  agreed: true,
  ...over,
});
const whole: CaseNotes = { ...EMPTY_NOTES, lines: [line()], followUp: '2027-01-12', dutyReassessed: true };

const anyLine = fc.record({
  key: fc.stringMatching(/^[a-z0-9]{1,8}$/),
  text: fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('', ' ', 'Snakk med barnet.', 'Skjult\u200btegn')),
  adviceType: fc.constantFrom('samtale_barn', 'rad_veiledning'),
  agreed: fc.boolean(),
});
const anyNotes: fc.Arbitrary<CaseNotes> = fc
  .record({
    lines: fc.array(anyLine, { maxLength: 6 }),
    openQuestions: fc.array(fc.record({ key: fc.constant('q'), text: fc.string({ maxLength: 40 }) }), { maxLength: 3 }),
    followUp: fc.constantFrom('ingen', '2027-01-12', undefined),
    dutyReassessed: fc.boolean(),
    notDiscussed: fc.boolean(),
  })
  .map((notes) => caseNotesSchema.parse(notes));

describe('from notes to what was agreed', () => {
  test('whatever is written, only agreed lines come out, in their order, and they can be kept', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const discussion = discussionOf(ID, notes);
        if (discussion === undefined) return;
        expect(discussionSchema.safeParse(discussion).success).toBe(true);
        const agreed = notes.lines.filter((l) => l.agreed).map((l) => l.text.normalize('NFC').trim());
        const kept = discussion.advice.map((a) => a.text);
        expect(kept).toEqual(agreed.filter((text) => kept.includes(text)));
      }),
    );
  });

  test('a discussion comes back from the notes made of it', () => {
    for (const meeting of readExample().meetings) {
      for (const discussion of meeting.discussions) {
        expect(discussionOf(discussion.case, notesOf(discussion))).toEqual(discussion);
      }
    }
  });

  test('nothing is recorded of a case that was not discussed, whatever was written before', () => {
    expect(discussionOf(ID, { ...whole, notDiscussed: true })).toBeUndefined();
    expect(discussionOf(ID, EMPTY_NOTES)).toBeUndefined();
    expect(discussionOf(ID, { ...EMPTY_NOTES, lines: [line({ agreed: false })] })).toBeUndefined();
  });

  test('an addressee stands in the minutes, and never in a run file', () => {
    expect(discussionOf(ID, { ...whole, lines: [line({ addressedTo: 'PPT' })] })?.advice).toMatchObject([
      { addressedTo: 'PPT' },
    ]);
    const run = JSON.parse(JSON.stringify(readExample()));
    run.meetings[0].discussions[0].advice[0].addressedTo = 'PPT';
    expect(parseRunFile(run)).toEqual({
      ok: false,
      failure: {
        code: 'invalid',
        problems: [{ path: 'meetings[0].discussions[0].advice[0].addressedTo', code: 'unknown-key', params: {} }],
      },
    });
  });
});

describe('what minutes lack', () => {
  const state = (notes: CaseNotes, over: Partial<MinutesState> = {}): MinutesState => ({
    status: 'referat',
    date: '2026-12-08',
    attendance: [{ member: 'a', present: true, deputy: undefined }],
    chair: 'a',
    minuteTaker: 'a',
    cases: [{ id: ID, notes }],
    ...over,
  });
  const codes = (...input: Parameters<typeof state>): string[] => missingInMinutes(state(...input)).map((m) => m.code);

  test('nothing, when everything is there', () => {
    expect(codes(whole)).toEqual([]);
    expect(codes({ ...whole, followUp: 'ingen' })).toEqual([]);
    expect(codes({ ...EMPTY_NOTES, notDiscussed: true })).toEqual([]);
    expect(codes(whole, { cases: [] })).toEqual([]);
  });

  test('each thing by itself', () => {
    expect(codes(whole, { status: 'innkalt' })).toEqual(['meeting-not-held']);
    expect(codes(whole, { attendance: [] })).toEqual(['nobody-present']);
    const absent = { member: 'b', present: false, deputy: undefined };
    const attendance = [...state(whole).attendance, absent];
    expect(codes(whole, { attendance, chair: 'b' })).toEqual(['chair-absent']);
    expect(codes(whole, { attendance, minuteTaker: 'b' })).toEqual(['minute-taker-absent']);
    const deputed = [...state(whole).attendance, { ...absent, deputy: 'c' }];
    expect(codes(whole, { attendance: deputed, chair: 'b', minuteTaker: 'b' })).toEqual([]);
    expect(codes(EMPTY_NOTES)).toEqual(['case-untouched']);
    expect(codes({ ...whole, lines: [line({ agreed: false })] })).toEqual(['advice-missing']);
    expect(codes({ ...whole, lines: [line({ text: 'Skjult\u200btegn' })] })).toEqual(['text-unprintable']);
    expect(codes({ ...whole, dutyReassessed: false })).toEqual(['duty-not-reassessed']);
    expect(codes({ ...whole, followUp: undefined })).toEqual(['follow-up-undecided']);
    expect(codes({ ...whole, followUp: '2026-12-08' })).toEqual(['follow-up-too-early']);
  });

  test('the target of the turnaround is the second working day after the meeting', () => {
    expect([minutesDue('2026-12-08'), minutesDue('2026-12-11')]).toEqual(['2026-12-10', '2026-12-15']);
  });
});

test('every step a case takes after its meeting is one the domain allows, and it ends as the follow-up says', () => {
  for (const from of caseStatusSchema.options) {
    for (const discussion of [undefined, { followUpDate: undefined }, { followUpDate: '2027-01-12' }]) {
      const course = caseCourse(from, discussion);
      let at = from;
      for (const next of course) {
        expect([at, next, mayPass(at, next)]).toEqual([at, next, true]);
        at = next;
      }
      if (['satt_opp', 'drøftet', 'oppfølging', 'avsluttet'].includes(from)) {
        const end = discussion && (discussion.followUpDate === undefined ? 'avsluttet' : 'oppfølging');
        expect([from, at]).toEqual([from, end ?? (from === 'satt_opp' ? 'klar' : from)]);
      }
    }
  }
});

test('whoever comments speaks for a service of the catalogue: no other words pass beside the guard', () => {
  const comment = { service: 'BVT', case: null, text: 'Vi savner et råd.' };
  expect(newCommentSchema.safeParse(comment).success).toBe(true);
  expect(newCommentSchema.safeParse({ ...comment, service: 'Ring mor på 99 88 77 66' }).success).toBe(false);
});
