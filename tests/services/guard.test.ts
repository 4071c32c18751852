import { beforeAll, expect, test } from 'vitest';
import type { CaseDraft } from '../../src/domain/case.ts';
import type { CaseView } from '../../src/domain/case-view.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

const COMPLETE: CaseDraft = {
  presenterServiceType: 'BHG',
  ageBand: '4-5',
  concernThemes: ['SAMSPILL'],
  observations: 'Barnet trekker seg unna i frileken når Torbjørn kommer.',
  protectiveFactors: ['forelder ønsker hjelp'],
  riskFactors: [],
  actionsTried: [],
  guardiansContacted: 'ja',
  childSpokenWith: 'nei',
  questions: ['Hvordan kan vi snakke med barnet?'],
  dutyGate: { reporting: 'nei', averting: 'nei' },
  confirmedFiveFamilies: true,
};
const TORBJORN = { type: 'NAME', words: 'Torbjørn' } as const;

let b: Bench;
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
  return () => {
    for (const end of ends) end();
  };
});
const ends: (() => void)[] = [];

function caseWith(draft: CaseDraft): CaseView {
  const { id, version } = must(b.services.case.start());
  return must(b.services.case.save({ id, version, draft }));
}

test('a name stops a case from being ready until it is rewritten or kept, and stops again when that is taken back', () => {
  const { id, version } = caseWith(COMPLETE);
  const stopped = {
    ok: false,
    failure: { code: 'stopped-by-guard', findings: [{ path: 'observations', type: 'NAME' }] },
  };
  expect(b.services.case.complete({ id, version })).toEqual(stopped);

  must(b.services.guard.keep({ document: id, ...TORBJORN, reason: 'public' }));
  const findings = [TORBJORN, { ...TORBJORN, words: 'TORBJØRN' }, { ...TORBJORN, words: 'Lise' }];
  expect(must(b.services.guard.kept({ document: id, findings }))).toEqual({ any: true, kept: [true, true, false] });
  must(b.services.guard.takeBack({ document: id, ...TORBJORN }));
  expect(b.services.case.complete({ id, version })).toEqual(stopped);

  must(b.services.guard.keep({ document: id, ...TORBJORN, reason: 'public' }));
  expect(must(b.services.case.complete({ id, version })).status).toBe('klar');
  const other = caseWith(COMPLETE);
  expect(b.services.case.complete({ id: other.id, version: other.version })).toEqual(stopped);
});

test('what must go cannot be kept: numbers, the municipality’s own names, and no document means no answer', () => {
  const { id } = caseWith({ observations: 'Barnet er stille.' });
  const mustGo = { ok: false, failure: { code: 'not-allowed', rule: 'finding-must-go' } };
  expect(b.services.guard.keep({ document: id, type: 'PHONE', words: '99 00 00 00', reason: 'many' })).toEqual(mustGo);
  expect(b.services.guard.keep({ document: id, type: 'ORG', words: 'Lauvåsen barnehage', reason: 'many' })).toEqual(
    mustGo,
  );
  const nowhere = { document: '0b8f3c1e-6d1a-4c2f-9f3e-1a2b3c4d5e6f', ...TORBJORN, reason: 'many' } as const;
  expect(b.services.guard.keep(nowhere)).toEqual({ ok: false, failure: { code: 'not-found' } });
});

test('a name typed for a document stops a draft, stands in no file, and is forgotten when the store locks', async () => {
  const { id, version } = caseWith({});
  const draft = { observations: 'vi møtte oda brattvik i garderoben.' };
  const saved = must(b.services.case.save({ id, version, draft }));
  must(b.services.guard.learn({ names: [' Oda Brattvik ', ''] }));
  expect(must(b.services.case.knowledge()).typedNames).toEqual(['Oda Brattvik']);
  expect(b.services.case.save({ id, version: saved.version, draft })).toEqual({
    ok: false,
    failure: { code: 'stopped-by-guard', findings: [{ path: 'observations', type: 'NAME' }] },
  });
  b.services.lock('user');
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(b.services.case.knowledge()).typedNames).toEqual([]);
  must(b.services.case.save({ id, version: saved.version, draft }));
});

test('employees may be named where a meeting says what it is for, and nowhere in a case', () => {
  const [meeting] = must(b.services.meeting.list()).filter((m) => m.status !== 'godkjent');
  if (meeting === undefined) throw new Error('the example has no meeting');
  const { version, agenda } = must(b.services.meeting.get({ id: meeting.id }));
  const item = { kind: 'info', title: 'Kari Solvang viser det nye skjemaet', minutes: 10 } as const;
  const before = agenda.flatMap(({ kind, title, minutes, case: inCase }) => [
    { kind, title: title ?? undefined, minutes, case: inCase?.id },
  ]);
  must(b.services.meeting.saveAgenda({ id: meeting.id, version, agenda: [...before, { ...item, case: undefined }] }));
  const { id, version: of } = caseWith({ ...COMPLETE, observations: 'Saken følges av Kari Solvang.' });
  expect(b.services.case.complete({ id, version: of })).toMatchObject({
    failure: { code: 'stopped-by-guard', findings: [{ path: 'observations', type: 'NAME' }] },
  });
});
