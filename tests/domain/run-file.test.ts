import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/result.ts';
import { parseRunFile } from '../../src/domain/run-file.ts';
import { changed, exampleRun, type LooseRun } from './example.ts';

function problemsOf(input: unknown): readonly Problem[] {
  const result = parseRunFile(input);
  if (result.ok) return [];
  return result.failure.code === 'invalid' ? result.failure.problems : [];
}
const said = (input: unknown): string[] => problemsOf(input).map((p) => `${p.path}: ${p.code}`);

test('the example is valid, and parsing it twice changes nothing', () => {
  const once = parseRunFile(exampleRun());
  if (!once.ok) throw new Error(JSON.stringify(once.failure));
  expect(once.value.cases).toHaveLength(3);
  expect(parseRunFile(once.value)).toEqual(once);
});

describe('one wrong thing is named with its path', () => {
  const cases: [name: string, change: (run: LooseRun) => void, expected: string][] = [
    ['unknown key', (r) => (r.cases[0].navn = 'x'), 'cases[0].navn: unknown-key'],
    ['missing key', (r) => delete r.team.kind, 'team.kind: missing'],
    ['wrong format', (r) => (r.format = 'samrad-run/2'), 'format: not-in-catalogue'],
    ['wrong type', (r) => (r.municipality.population = '4180'), 'municipality.population: wrong-type'],
    ['code outside the enumeration', (r) => (r.cases[0].ageBand = '5-6'), 'cases[0].ageBand: not-in-catalogue'],
    [
      'service outside the catalogue',
      (r) => (r.cases[0].presenterServiceType = 'XYZ'),
      'cases[0].presenterServiceType: not-in-catalogue',
    ],
    [
      'theme outside the catalogue',
      (r) => (r.cases[0].concernThemes[1] = 'XYZ'),
      'cases[0].concernThemes[1]: not-in-catalogue',
    ],
    ['no theme', (r) => (r.cases[0].concernThemes = []), 'cases[0].concernThemes: too-few'],
    [
      'four themes',
      (r) => (r.cases[0].concernThemes = ['TAP', 'OKO', 'SOS', 'ATF']),
      'cases[0].concernThemes: too-many',
    ],
    ['no protective factor', (r) => (r.cases[0].protectiveFactors = []), 'cases[0].protectiveFactors: too-few'],
    ['three questions', (r) => (r.cases[0].questions = ['a', 'b', 'c']), 'cases[0].questions: too-many'],
    [
      'question over 300 characters',
      (r) => (r.cases[0].questions = ['x'.repeat(301)]),
      'cases[0].questions[0]: too-long',
    ],
    ['empty observation', (r) => (r.cases[0].observations = '  '), 'cases[0].observations: too-short'],
    ['level of another scale', (r) => (r.cases[0].level = 'A'), 'cases[0].level: not-in-catalogue'],
    [
      'deliberately not contacted, no reason',
      (r) => (r.cases[0].guardiansContacted = 'bevisst_ikke'),
      'cases[0].guardiansContactedReason: required-with',
    ],
    ['date that does not exist', (r) => (r.meetings[0].date = '2026-02-29'), 'meetings[0].date: no-such-date'],
    ['time that does not exist', (r) => (r.meetings[0].start = '24:00'), 'meetings[0].start: no-such-time'],
    ['end before start', (r) => (r.meetings[0].end = '08:00'), 'meetings[0].end: end-before-start'],
    ['unknown chair', (r) => (r.meetings[0].chair = 'nobody'), 'meetings[0].chair: no-such-reference'],
    [
      'unknown deputy',
      (r) => (r.meetings[0].attendance[1].deputy = 'nobody'),
      'meetings[0].attendance[1].deputy: no-such-reference',
    ],
    [
      'unknown deputyFor',
      (r) => (r.team.members[6].deputyFor = 'nobody'),
      'team.members[6].deputyFor: no-such-reference',
    ],
    [
      'unknown case on the agenda',
      (r) => (r.meetings[0].agenda[1].case = 'c9'),
      'meetings[0].agenda[1].case: no-such-reference',
    ],
    ['case item without case', (r) => delete r.meetings[0].agenda[1].case, 'meetings[0].agenda[1].case: required-with'],
    [
      'other item without title',
      (r) => delete r.meetings[0].agenda[0].title,
      'meetings[0].agenda[0].title: required-with',
    ],
    ['same member twice', (r) => (r.team.members[1].id = 'hst'), 'team.members[1].id: duplicate'],
    ['same case id twice', (r) => (r.cases[1].id = 'c1'), 'cases[1].id: duplicate'],
    [
      'case in a meeting on consent',
      (r) => (r.meetings[0].type = 'samarbeidsmøte'),
      'meetings[0].agenda[1].kind: not-allowed-here',
    ],
    [
      'unsettled duty on an agenda',
      (r) => (r.cases[0].dutyGate.averting = 'usikker'),
      'cases[0].dutyGate.averting: duty-not-settled',
    ],
    [
      'duty answered yes',
      (r) => (r.cases[2].dutyGate.reporting = 'ja'),
      'cases[2].dutyGate.reporting: duty-not-settled',
    ],
    [
      'five families not confirmed',
      (r) => (r.cases[1].confirmedFiveFamilies = false),
      'cases[1].confirmedFiveFamilies: five-families-not-confirmed',
    ],
    ['no service on a consent form', (r) => (r.consentForms[0].services = []), 'consentForms[0].services: too-few'],
    ['consent form without purpose', (r) => (r.consentForms[0].purpose = ''), 'consentForms[0].purpose: too-short'],
    [
      'calendar file of minutes',
      (r) => (r.documents[2].formats = ['ics']),
      'documents[2].formats[0]: not-allowed-here',
    ],
    ['document of something else', (r) => (r.documents[0].of = 'c1'), 'documents[0].of: no-such-reference'],
    ['same document twice', (r) => r.documents.push(r.documents[0]), 'documents[10]: duplicate'],
    [
      'zero-width character in a name',
      (r) => (r.team.members[0].name = 'Ka\u200Bri'),
      'team.members[0].name: invisible-characters',
    ],
    [
      'bidirectional control in a name',
      (r) => (r.team.members[0].name = '\u202EKari'),
      'team.members[0].name: invisible-characters',
    ],
    [
      'right-to-left letters in a name',
      (r) => (r.consentForms[0].printOnly.child.name = 'نورا'),
      'consentForms[0].printOnly.child.name: unprintable-script',
    ],
  ];
  test.each(cases)('%s', (_, change, expected) => {
    expect(said(changed(change))).toContain(expected);
  });
});

test('every problem is named at once, and no text of a field is repeated', () => {
  const input = changed((r) => {
    r.cases[0].observations = 'HEMMELIG'.repeat(10_000);
    r.cases[0].ageBand = 'HEMMELIG';
    r.meetings[0].chair = 'HEMMELIG';
    r.talks = 5;
    r.extra = 'HEMMELIG';
  });
  const problems = problemsOf(input);
  expect(problems.map((p) => p.path)).toEqual(
    expect.arrayContaining(['cases[0].observations', 'cases[0].ageBand', 'meetings[0].chair', 'talks', 'extra']),
  );
  expect(JSON.stringify(problems)).not.toContain('HEMMELIG');
});

test('null and a missing key are the same for optional keys', () => {
  expect(said(changed((r) => (r.meetings[0].onlineLink = null)))).toEqual([]);
  expect(said(changed((r) => delete r.meetings[0].onlineLink))).toEqual([]);
});

describe('days on which the clock changes', () => {
  const at = (date: string, start: string, end: string) =>
    said(changed((r) => Object.assign(r.meetings[0], { date, start, end })));
  test('an ordinary time is fine', () => expect(at('2027-03-28', '09:00', '11:00')).toEqual([]));
  test('a time in the spring gap does not exist', () =>
    expect(at('2027-03-28', '02:30', '11:00')).toEqual(['meetings[0].start: clock-change']));
  test('a time in the autumn overlap exists twice', () =>
    expect(at('2026-10-25', '02:30', '11:00')).toEqual(['meetings[0].start: clock-change']));
  test('the next meeting is checked too', () =>
    expect(said(changed((r) => (r.meetings[0].next = { date: '2027-03-28', start: '02:15' })))).toEqual([
      'meetings[0].next.start: clock-change',
    ]));
});

test('names with Sami letters and long names are fine', () => {
  const name = `Biret Áile Čáhcevuolli Ŋuolla Šŋžđŧ ${'Nordavind-'.repeat(8)}`;
  expect(said(changed((r) => (r.team.members[0].name = name)))).toEqual([]);
});

test.each([[null], [[]], ['text'], [12], [{}]])('%j is refused without a throw', (input) => {
  expect(parseRunFile(input).ok).toBe(false);
});

test('a list nested fifty thousand deep is refused without a throw', () => {
  const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
  expect(said(deep)).toEqual([': wrong-type']);
  expect(said(changed((r) => (r.cases = deep)))).toContain('cases[0]: wrong-type');
});
