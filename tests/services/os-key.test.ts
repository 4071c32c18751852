/** Unlocking with the PC, through an operating system of the test's own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NO_POLICY } from '../../src/domain/policy.ts';
import type { OsVault } from '../../src/services/environment.ts';
import { createServices } from '../../src/services/index.ts';
import { must } from '../result.ts';
import { PASSPHRASE, practice } from './harness.ts';

/** Keeps what it is given for one person: another one's does not come back. */
const systemOf = (person: string): OsVault => ({
  obstacle: async () => null,
  wrap: async (secret) => Buffer.from(`${person}:${secret}`),
  unwrap: async (wrapped) => {
    const [whose, secret = ''] = Buffer.from(wrapped).toString().split(':');
    if (whose !== person) throw new Error('wrapped for somebody else');
    return secret;
  },
});
const OFF = { obstacle: null, since: null };
const ON = { obstacle: null, since: '2026-11-22' };
const FOREIGN = { ok: false, failure: { code: 'os-key', reason: 'foreign' } };

test('off until a person turns it on, foreign to everybody else, and gone with a new key when turned off', async () => {
  const b = await practice();
  const as = (osVault: OsVault | undefined, policy = NO_POLICY) => {
    const services = createServices({ ...b.env, ...(osVault && { osVault }), policy });
    onTestFinished(() => services.close());
    return services;
  };
  expect(must(await b.services.osKey.get())).toEqual({ obstacle: 'host', since: null });
  expect(await b.services.osKey.add({ own: PASSPHRASE })).toMatchObject({ failure: { reason: 'unavailable' } });
  b.services.lock('user');

  const kari = as(systemOf('kari'));
  expect(await kari.osKey.unlock()).toEqual(FOREIGN);
  must(await kari.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(await kari.osKey.get())).toEqual(OFF);
  expect(await kari.osKey.add({ own: 'feil' })).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
  expect(must(await kari.osKey.add({ own: PASSPHRASE }))).toEqual(ON);
  kari.lock('lock-screen');

  expect(must(await kari.osKey.get())).toEqual(ON);
  must(await kari.osKey.unlock());
  expect(must(kari.people.list())).toMatchObject([{ current: true }]);
  expect(must(kari.case.list())).toHaveLength(3);
  kari.lock('user');

  // A lock that comes while the system is asked holds.
  const opening = kari.osKey.unlock();
  kari.lock('suspend');
  expect(await opening).toEqual({ ok: false, failure: { code: 'locked' } });

  // Another person's, damaged, or not allowed any more: a failure of its own, and the passphrase as before.
  expect(await as(systemOf('ola')).osKey.unlock()).toEqual(FOREIGN);
  expect(await as({ ...systemOf('kari'), unwrap: async () => 'søppel' }).osKey.unlock()).toEqual(FOREIGN);
  expect(
    await as({ ...systemOf('kari'), unwrap: async () => Buffer.alloc(32).toString('base64') }).osKey.unlock(),
  ).toEqual(FOREIGN);
  expect(await as({ ...systemOf('kari'), obstacle: async () => 'weak' }).osKey.unlock()).toMatchObject({
    failure: { reason: 'unavailable' },
  });
  const forbidden = as(systemOf('kari'), { ...NO_POLICY, rules: { ...NO_POLICY.rules, osKeySlot: false } });
  expect(must(await forbidden.osKey.get())).toEqual({ obstacle: 'policy', since: '2026-11-22' });
  expect(await forbidden.osKey.unlock()).toEqual({ ok: false, failure: { code: 'not-allowed', rule: 'policy' } });

  // With the system's key alone one is in, but changes no key without the passphrase.
  must(await kari.osKey.unlock());
  expect(await kari.osKey.remove({ own: 'feil' })).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
  const keys = readFileSync(join(b.env.paths.store, 'samrad.db.keys'));
  expect(must(await kari.osKey.remove({ own: PASSPHRASE }))).toEqual(OFF);
  expect(must(kari.vault.log()).entries.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['os-key-added', 'os-key-removed']),
  );
  kari.lock('user');
  expect(await kari.osKey.unlock()).toEqual(FOREIGN);
  writeFileSync(join(b.env.paths.store, 'samrad.db.keys'), keys);
  expect(await kari.osKey.unlock()).toEqual({ ok: false, failure: { code: 'corrupt' } });
});
