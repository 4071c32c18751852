import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/local-time.ts';
import {
  addMonths,
  clockState,
  defaultRule,
  dueOn,
  type Expiring,
  expiryKindSchema,
  goesOn,
  reviewKindSchema,
  sweep,
} from '../../src/domain/retention.ts';

test('every kind has a rule; what goes by itself is counted in days, what a person deletes in months, but a withdrawn consent', () => {
  for (const kind of expiryKindSchema.options)
    expect(defaultRule(kind)).toMatchObject({ automatic: true, unit: 'days' });
  for (const kind of reviewKindSchema.options)
    expect(defaultRule(kind)).toMatchObject({
      automatic: false,
      unit: kind === 'cooperation-withdrawn' ? 'days' : 'months',
    });
  expect([defaultRule('draft').length, defaultRule('bin').length, defaultRule('case').length]).toEqual([7, 30, 12]);
});

test('a month is a calendar month; the last day stands for those a shorter month lacks', () => {
  expect(addMonths('2026-11-22', 12)).toBe('2027-11-22');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(dueOn('2026-11-22', 'days', 7)).toBe('2026-11-29');
  expect(dueOn('2026-11-22', 'months', null)).toBeUndefined();
});

test('the clock is believed a month ahead, and never back', () => {
  expect(clockState(undefined, '2031-01-01')).toBe('right');
  expect(clockState('2026-11-22', '2026-11-22')).toBe('right');
  expect(clockState('2026-11-22', '2026-12-22')).toBe('right');
  expect(clockState('2026-11-22', '2026-12-23')).toBe('ahead');
  expect(clockState('2026-11-22', '2026-11-21')).toBe('behind');
});

test('nothing goes unsaid: first it is said, then three days, whatever the rule', () => {
  const draft: Expiring = { kind: 'draft', id: 'a', dueOn: '2026-11-29', noticedOn: undefined };
  const on = (each: Expiring, today: string) => {
    const { say, go, unsay } = sweep([each], today);
    return [say.length, go.length, unsay.length];
  };
  expect(on(draft, '2026-11-25')).toEqual([0, 0, 0]);
  expect(on(draft, '2026-11-26')).toEqual([1, 0, 0]);
  // Nobody has opened Samråd for long: it is said now, and goes three days later.
  expect(on(draft, '2027-03-01')).toEqual([1, 0, 0]);
  const said = { ...draft, noticedOn: '2026-11-26' };
  expect(goesOn(said, '2026-11-26')).toBe('2026-11-29');
  expect([on(said, '2026-11-28'), on(said, '2026-11-29')]).toEqual([
    [0, 0, 0],
    [0, 1, 0],
  ]);
  const late = { ...draft, noticedOn: '2027-03-01' };
  expect(goesOn(late, '2027-03-01')).toBe('2027-03-04');
  expect([on(late, '2027-03-03'), on(late, '2027-03-04')]).toEqual([
    [0, 0, 0],
    [0, 1, 0],
  ]);
  // Written in anew: the notice falls. Said under a clock that ran ahead: it falls too, and nothing goes.
  expect(on({ ...said, dueOn: addDays('2026-11-28', 7) }, '2026-11-28')).toEqual([0, 0, 1]);
  expect(on({ ...draft, noticedOn: '2031-01-01' }, '2026-11-27')).toEqual([0, 0, 1]);
});
