import { expect, test } from 'vitest';
import type { CaseDraft } from '../../src/domain/case.ts';
import { must } from '../result.ts';
import { practice } from './harness.ts';
import { COMPLETE } from './sample-case.ts';

test('a draft is saved as it grows, and is ready when everything is there', async () => {
  const { services } = await practice();
  const started = must(services.case.start());
  expect([started.status, started.draft]).toEqual(['kladd', { riskFactors: [], actionsTried: [] }]);
  const half = must(
    services.case.save({ id: started.id, version: started.version, draft: { observations: 'Barnet' } }),
  );
  const full = must(services.case.save({ id: started.id, version: half.version, draft: COMPLETE }));
  const ready = must(services.case.complete({ id: started.id, version: full.version }));
  expect([ready.status, ready.code]).toEqual(['klar', started.code]);
  expect(must(services.case.get({ id: started.id })).draft).toEqual(COMPLETE);
});

test('a ready case is taken back to writing, judged anew, and is in no agenda meanwhile', async () => {
  const { services } = await practice();
  const started = must(services.case.start());
  const full = must(services.case.save({ id: started.id, version: started.version, draft: COMPLETE }));
  expect(services.case.reopen({ id: full.id, version: full.version })).toMatchObject({
    failure: { code: 'not-allowed', rule: 'case-not-ready' },
  });
  const ready = must(services.case.complete({ id: full.id, version: full.version }));
  expect(services.case.reopen({ id: ready.id, version: full.version })).toMatchObject({
    failure: { code: 'conflict' },
  });
  const again = must(services.case.reopen({ id: ready.id, version: ready.version }));
  expect([again.status, again.code, again.draft]).toEqual([
    'kladd',
    ready.code,
    { ...COMPLETE, confirmedFiveFamilies: false },
  ]);
  expect(services.case.complete({ id: again.id, version: again.version })).toMatchObject({
    failure: { code: 'invalid', problems: [{ code: 'five-families-not-confirmed' }] },
  });
  const [meeting] = must(services.meeting.list());
  const { readyCases } = must(services.meeting.get({ id: meeting?.id ?? '' }));
  expect(readyCases.map((c) => c.id)).not.toContain(again.id);
});

test('two windows cannot overwrite each other', async () => {
  const { services } = await practice();
  const { id, version } = must(services.case.start());
  must(services.case.save({ id, version, draft: { observations: 'Første' } }));
  expect(services.case.save({ id, version, draft: { observations: 'Andre' } })).toEqual({
    ok: false,
    failure: { code: 'conflict' },
  });
});

test('what must go is never written, not even in a draft', async () => {
  const { services } = await practice();
  const { id, version } = must(services.case.start());
  const refused = services.case.save({ id, version, draft: { observations: 'Ring 99 00 00 00.' } });
  expect(refused).toEqual({
    ok: false,
    failure: { code: 'stopped-by-guard', findings: [{ path: 'observations', type: 'PHONE' }] },
  });
  expect(must(services.case.get({ id })).draft).not.toHaveProperty('observations');
});

test('an incomplete case is told everything it lacks', async () => {
  const { services } = await practice();
  const { id, version } = must(services.case.start());
  const refused = services.case.complete({ id, version });
  if (refused.ok || refused.failure.code !== 'invalid') throw new Error('an empty case was accepted');
  expect(refused.failure.problems.map((p) => p.path)).toEqual(
    expect.arrayContaining(['presenterServiceType', 'observations', 'questions', 'dutyGate', 'confirmedFiveFamilies']),
  );
});

test('a yes stops the case; there is no way round it but to answer anew', async () => {
  const { services } = await practice();
  const { id, version } = must(services.case.start());
  const stopped = must(
    services.case.save({ id, version, draft: { ...COMPLETE, dutyGate: { reporting: 'ja', averting: 'nei' } } }),
  );
  expect(stopped.status).toBe('duty_stop');
  expect(services.case.complete({ id, version: stopped.version }).ok).toBe(false);
  const answered = must(services.case.save({ id, version: stopped.version, draft: COMPLETE }));
  expect(answered.status).toBe('kladd');
  expect(must(services.case.complete({ id, version: answered.version })).status).toBe('klar');
});

test('unsure waits: the case is kept but not ready', async () => {
  const { services } = await practice();
  const { id, version } = must(services.case.start());
  const draft: CaseDraft = { ...COMPLETE, dutyGate: { reporting: 'usikker', averting: 'nei' } };
  const saved = must(services.case.save({ id, version, draft }));
  expect(saved.status).toBe('kladd');
  expect(services.case.complete({ id, version: saved.version })).toEqual({
    ok: false,
    failure: {
      code: 'invalid',
      problems: [{ path: 'dutyGate.reporting', code: 'duty-not-settled', params: { answer: 'usikker' } }],
    },
  });
});

test('the guard in the window learns the place and its employees', async () => {
  const { services } = await practice();
  const knowledge = must(services.case.knowledge());
  expect(knowledge.placeNames).toContain('Lauvåsen barnehage');
  expect(knowledge.staffNames).toContain('Kari Solvang');
  expect(knowledge.population).toBe(4180);
});
