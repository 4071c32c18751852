import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayPass } from '../../src/domain/case.ts';
import { caseStatusSchema } from '../../src/domain/codes.ts';
import {
  comesBack,
  dueDate,
  type Followed,
  type FollowUpOutcome,
  followUpCourse,
  WAY_BACK,
} from '../../src/domain/follow-up.ts';

const on = (date: string): { readonly outcome: FollowUpOutcome } => ({ outcome: { kind: 'on', date } });
const base: Followed = { status: 'oppfølging', discussedFor: '2026-12-01', since: [] };

describe('when a case comes back', () => {
  test('at its day and after it, not before', () => {
    expect(['2026-11-30', '2026-12-01', '2027-03-01'].map((day) => comesBack(base, day))).toEqual([false, true, true]);
  });

  test('the day set last counts; being taken up in a meeting sets none', () => {
    const since = [on('2026-12-20'), { outcome: { kind: 'meeting' } as const }];
    expect(dueDate({ ...base, since })).toBe('2026-12-20');
  });

  test('never once it is concluded, stands on an agenda, or waits for nothing', () => {
    for (const status of caseStatusSchema.options.filter((s) => s !== 'oppfølging' && s !== 'drøftet')) {
      expect(comesBack({ ...base, status }, '2099-01-01')).toBe(false);
    }
    expect(comesBack({ ...base, discussedFor: undefined }, '2099-01-01')).toBe(false);
  });

  test('until it is concluded: every new day brings it back again', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2099-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), (days) => {
        const dates = days.map((d) => d.toISOString().slice(0, 10));
        const last = dates.at(-1) ?? '';
        const followed = { ...base, since: dates.map(on) };
        expect(comesBack(followed, last)).toBe(true);
        expect(comesBack({ ...followed, status: 'avsluttet' }, last)).toBe(false);
      }),
    );
  });
});

test('every way of following up, and every way back, is one the states of a case allow', () => {
  const legal = (from: (typeof caseStatusSchema.options)[number], way: readonly (typeof from)[]): boolean =>
    way.every((to, i) => mayPass(way[i - 1] ?? from, to));
  for (const status of caseStatusSchema.options) {
    for (const kind of ['on', 'closed', 'meeting'] as const) {
      const course = followUpCourse(status, kind);
      if (course === undefined) continue;
      expect([status, kind, legal(status, course)]).toEqual([status, kind, true]);
    }
    expect(legal(status, WAY_BACK[status] ?? [])).toBe(true);
  }
  expect(followUpCourse('drøftet', 'on')).toEqual(['oppfølging']);
  expect(followUpCourse('oppfølging', 'closed')).toEqual(['avsluttet']);
  // On an agenda: what happened may be told, the meeting decides.
  expect([followUpCourse('satt_opp', 'meeting'), followUpCourse('satt_opp', 'closed')]).toEqual([[], undefined]);
  for (const status of ['kladd', 'klar', 'avsluttet', 'slettet'] as const) {
    for (const kind of ['on', 'closed', 'meeting'] as const) expect(followUpCourse(status, kind)).toBeUndefined();
  }
});
