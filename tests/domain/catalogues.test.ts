import { describe, expect, test } from 'vitest';
import {
  catalogues,
  labelOf,
  lawIsInForce,
  lawReference,
  parseCatalogues,
  termLabel,
} from '../../src/domain/catalogues.ts';
import * as codes from '../../src/domain/codes.ts';
import {
  consentMeetingStatusSchema,
  evaluationOutcomeSchema,
  measureForSchema,
  measureStatusSchema,
} from '../../src/domain/cooperation.ts';
import { adviceUseSchema } from '../../src/domain/follow-up.ts';
import { LANGUAGES } from '../../src/domain/language.ts';

const raw = () => structuredClone(catalogues);

test('a catalogue with a missing label, a double code or an unknown law does not load', () => {
  const missing = raw();
  Object.assign(missing.services.entries[0]?.label ?? {}, { nn: '' });
  expect(() => parseCatalogues(missing)).toThrow();

  const double = raw();
  double.themes.entries.push(...double.themes.entries.slice(0, 1));
  expect(() => parseCatalogues(double)).toThrow('codes must be unique');

  const law = raw();
  law.services.entries[0]?.secrecy.push('xyz-1');
  expect(() => parseCatalogues(law)).toThrow('xyz-1');
});

describe('every code of an enumeration has a label in every language', () => {
  const terms: [string, readonly string[]][] = [
    ['ageBand', codes.ageBandSchema.options],
    ['careSituation', codes.careSituationSchema.options],
    ['arenaType', codes.arenaTypeSchema.options],
    ['duration', codes.durationSchema.options],
    ['frequency', codes.frequencySchema.options],
    ['effect', codes.effectSchema.options],
    ['adviceUse', adviceUseSchema.options],
    ['guardiansContacted', codes.guardiansContactedSchema.options],
    ['childSpokenWith', codes.childSpokenWithSchema.options],
    ['dutyAnswer', codes.dutyAnswerSchema.options],
    ['caseStatus', codes.caseStatusSchema.options],
    ['teamKind', codes.teamKindSchema.options],
    ['teamRole', codes.teamRoleSchema.options],
    ['meetingType', codes.meetingTypeSchema.options],
    ['meetingStatus', codes.meetingStatusSchema.options],
    ['agendaKind', codes.agendaKindSchema.options],
    ['direction', codes.directionSchema.options],
    ['signatureRole', codes.signatureRoleSchema.options],
    ['talkKind', codes.talkKindSchema.options],
    ['talkBlock', codes.talkBlockSchema.options],
    ['locale', LANGUAGES],
    ['measureStatus', measureStatusSchema.options],
    ['measureFor', measureForSchema.options],
    ['evaluationOutcome', evaluationOutcomeSchema.options],
    ['consentMeetingStatus', consentMeetingStatusSchema.options],
  ];
  test.each(terms)('%s', (name, options) => {
    for (const code of options) for (const language of LANGUAGES) expect(termLabel(name, code, language)).not.toBe('');
    expect(catalogues.terms.terms[name]?.map((t) => t.code).sort()).toEqual([...options].sort());
  });
});

test('the phases of a method add up to its base length', () => {
  for (const method of catalogues.methods.entries) {
    expect(method.phases.reduce((sum, p) => sum + p.minutes, 0)).toBe(method.baseMinutes);
    for (const length of Object.keys(method.phases[0]?.minutesByLength ?? {})) {
      expect(method.phases.reduce((sum, p) => sum + (p.minutesByLength?.[length] ?? 0), 0)).toBe(Number(length));
    }
  }
});

test('a repealed paragraph is never printed, and an act without a commencement date neither', () => {
  expect(() => lawReference('hpl-23', 'nb', '2026-11-22')).toThrow('not in force');
  expect(lawReference('hpl-23', 'nb', '2026-06-30')).toBe('helsepersonelloven § 23');
  expect(() => lawReference('ny-fvl-34', 'nb', '2099-01-01')).toThrow('not in force');
  expect(lawReference('bvl-13-2', 'nn', '2026-11-22')).toBe('barnevernslova § 13-2');
});

test('a law is in force on the first and the last day of its validity', () => {
  const law = catalogues.laws.entries.find((l) => l.code === 'hpl-23');
  if (!law) throw new Error('the catalogue lost hpl-23');
  expect([law.validFrom ?? '', law.validTo ?? ''].map((d) => lawIsInForce(law, d))).toEqual([true, true]);
});

test('labels in all three languages', () => {
  expect(LANGUAGES.map((l) => labelOf('services', 'PPT', l))).toEqual([
    'PP-tjenesten',
    'PP-tenesta',
    'educational-psychological service',
  ]);
  expect(() => labelOf('services', 'XYZ', 'nb')).toThrow();
});
