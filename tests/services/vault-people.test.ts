import { expect, test, vi } from 'vitest';
import { nodeFiles } from '../../src/store/index.ts';
import { must } from '../result.ts';
import { PASSPHRASE, practice } from './harness.ts';

const SECOND = 'elg bålplass trikk mose hytte';
const WRONG = { ok: false, failure: { code: 'wrong-passphrase' } };

test('persons come and go, each shown by role, and only whoever knows the open passphrase decides', async () => {
  const b = await practice();
  const { vault, people } = b.services;
  expect(must(people.list())).toMatchObject([{ role: 'koordinator', current: true, since: '2026-11-22' }]);
  expect(await people.add({ own: 'feil', role: 'fast', passphrase: SECOND })).toEqual(WRONG);
  expect(await people.add({ own: PASSPHRASE, role: 'fast', passphrase: 'kort' })).toEqual({
    ok: false,
    failure: { code: 'weak-passphrase' },
  });
  const added = must(await people.add({ own: PASSPHRASE, role: 'fast', passphrase: SECOND }));
  expect(added.map((p) => [p.role, p.current])).toEqual([
    ['koordinator', true],
    ['fast', false],
  ]);

  b.services.lock('user');
  expect(people.list()).toEqual({ ok: false, failure: { code: 'locked' } });
  must(await vault.unlock({ passphrase: SECOND }));
  const first = must(people.list()).find((p) => !p.current)?.id ?? '';

  // The disk fails when the store has been closed for its new key: it is locked, as it was, and says why.
  vi.spyOn(nodeFiles, 'replace').mockImplementationOnce(() => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  });
  expect(await people.remove({ own: SECOND, id: first })).toEqual({ ok: false, failure: { code: 'disk-full' } });
  expect(must(vault.status())).toMatchObject({ state: 'locked', locked: { reason: 'disk' } });
  must(await vault.unlock({ passphrase: SECOND }));
  const left = must(await people.remove({ own: SECOND, id: first }));
  expect(left.map((p) => [p.role, p.current])).toEqual([['fast', true]]);
  expect(must(b.services.case.list())).toHaveLength(3);
  expect(await people.remove({ own: SECOND, id: left[0]?.id ?? '' })).toEqual({
    ok: false,
    failure: { code: 'not-allowed', rule: 'own-key' },
  });

  must(await people.changePassphrase({ own: SECOND, passphrase: 'kråke pensel isbre kanel dør' }));
  b.services.lock('user');
  expect(await vault.unlock({ passphrase: PASSPHRASE })).toEqual(WRONG);
  b.now = new Date(b.now.getTime() + 60_000);
  must(await vault.unlock({ passphrase: 'kråke pensel isbre kanel dør' }));
});

test('a new recovery sheet asks for the sheet step again, with the new code in memory', async () => {
  const b = await practice();
  expect(await b.services.people.renewRecoverySheet({ own: 'feil' })).toEqual(WRONG);
  must(await b.services.people.renewRecoverySheet({ own: PASSPHRASE }));
  expect(must(b.services.vault.status()).setup).toMatchObject({ recoveryConfirmed: false, newCode: false });
  must(await b.services.vault.saveRecoverySheet());
});
