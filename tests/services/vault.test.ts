import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../src/domain/settings.ts';
import { drawnBits, drawPassphrase } from '../../src/services/passphrase.ts';
import { passphraseStrength } from '../../src/services/passphrase-strength.ts';
import { must } from '../result.ts';
import { bench, PASSPHRASE, practice } from './harness.ts';

async function textOf(file: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const content = await (await document.getPage(1)).getTextContent();
  return content.items.map((i) => ('str' in i ? i.str : '')).join(' ');
}

/** The recovery code printed on a sheet. */
async function codeOn(sheet: string | undefined): Promise<string> {
  const text = (await textOf(sheet ?? '')).replace(/\s*-\s*/g, '-');
  return /(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}/.exec(text)?.[0] ?? expect.fail('no code on the sheet');
}

test('first start: a store, its sheet on paper, the code gone from memory when the paper is confirmed', async () => {
  const { services, desk } = bench();
  expect(must(services.vault.status()).state).toBe('none');
  must(await services.vault.create({ passphrase: PASSPHRASE, practice: false }));
  expect(must(services.vault.status())).toMatchObject({
    state: 'unlocked',
    setup: { recoveryConfirmed: false, teamNamed: false },
  });

  must(await services.vault.saveRecoverySheet());
  const code = await codeOn(desk.file);
  expect(must(services.vault.confirmRecovery({ lastFour: 'ZZZZ' }))).toEqual({ matches: false });
  expect(must(services.vault.confirmRecovery({ lastFour: code.slice(-4).toLowerCase() }))).toEqual({ matches: true });
  expect(must(services.vault.status()).setup.recoveryConfirmed).toBe(true);
  expect(await services.vault.saveRecoverySheet()).toEqual({ ok: false, failure: { code: 'not-found' } });
});

test('locked before the sheet was confirmed: saving it again draws a new code, and the first sheet stops working', async () => {
  const b = bench();
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: false }));
  expect(must(b.services.vault.status()).setup).toMatchObject({ recoveryConfirmed: false, newCode: false });

  // Locked while the person chose where, and unlocked since: whoever did that has asked for no code, and no log.
  const { chooseFile } = b.env.desk;
  b.env.desk.chooseFile = async () => {
    b.services.lock('idle');
    must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
    return b.desk.file;
  };
  const locked = { ok: false, failure: { code: 'locked' } };
  expect(await b.services.vault.saveRecoverySheet()).toEqual(locked);
  expect(await b.services.vault.exportLog({ format: 'txt', event: null, role: null, from: null })).toEqual(locked);
  expect(existsSync(b.desk.file ?? '')).toBe(false);
  b.env.desk.chooseFile = chooseFile;

  must(await b.services.vault.saveRecoverySheet());
  if (process.platform !== 'win32') expect(statSync(b.desk.file ?? '').mode & 0o777).toBe(0o600);
  const first = await codeOn(b.desk.file);
  b.services.lock('idle');
  expect(must(b.services.vault.status()).setup).toMatchObject({ newCode: false });

  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(b.services.vault.status()).setup).toMatchObject({ recoveryConfirmed: false, newCode: true });
  expect(b.services.vault.confirmRecovery({ lastFour: first.slice(-4) })).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
  const sheet = b.desk.file;
  b.desk.file = undefined;
  expect(await b.services.vault.saveRecoverySheet()).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(must(b.services.vault.status()).setup).toMatchObject({ newCode: true });
  b.desk.file = sheet;
  must(await b.services.vault.saveRecoverySheet());
  const second = await codeOn(sheet);
  expect(second).not.toBe(first);
  expect(must(b.services.vault.status()).setup).toMatchObject({ newCode: false });
  expect(must(b.services.vault.confirmRecovery({ lastFour: second.slice(-4) }))).toEqual({ matches: true });
  b.services.lock('user');

  const answer = await b.services.vault.recover({ code: first, passphrase: 'elg bålplass trikk mose hytte' });
  expect(answer).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
  must(await b.services.vault.recover({ code: second, passphrase: 'elg bålplass trikk mose hytte' }));
});

test('the recovery code opens once: new passphrase, new code, the sheet step again', async () => {
  const b = await practice();
  must(await b.services.vault.saveRecoverySheet());
  const code = await codeOn(b.desk.file);
  must(b.services.vault.confirmRecovery({ lastFour: code.slice(-4) }));
  b.services.lock('user');

  const recover = (with_: { code?: string; passphrase?: string }) =>
    b.services.vault.recover({ code, passphrase: 'elg bålplass trikk mose hytte', ...with_ });
  expect(await recover({ passphrase: 'kort' })).toEqual({ ok: false, failure: { code: 'weak-passphrase' } });
  const wrong = { ok: false, failure: { code: 'wrong-passphrase' } };
  expect(await recover({ code: 'ABCD-EFGH' })).toEqual(wrong);
  expect(await recover({ code: `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}` })).toEqual(wrong);
  expect(await recover({})).toEqual({ ok: false, failure: { code: 'wait', seconds: 1 } });
  b.now = new Date(b.now.getTime() + 1_000);

  must(await recover({ code: code.toLowerCase().replaceAll('-', ' ') }));
  expect(must(b.services.vault.status())).toMatchObject({
    state: 'unlocked',
    practice: true,
    setup: { recoveryConfirmed: false, teamNamed: true, newCode: false },
  });
  expect(must(b.services.case.list())).toHaveLength(3);
  must(await b.services.vault.saveRecoverySheet());
  const next = await codeOn(b.desk.file);
  expect(next).not.toBe(code);
  expect(must(b.services.vault.confirmRecovery({ lastFour: next.slice(-4) }))).toEqual({ matches: true });
  b.services.lock('user');
  expect(await b.services.vault.unlock({ passphrase: PASSPHRASE })).toEqual(wrong);
  must(await b.services.vault.unlock({ passphrase: 'elg bålplass trikk mose hytte' }));
});

test('a lost profile loses neither what the store is, nor whose, nor that its sheet is confirmed', async () => {
  const b = await practice();
  must(await b.services.vault.saveRecoverySheet());
  must(b.services.vault.confirmRecovery({ lastFour: (await codeOn(b.desk.file)).slice(-4) }));
  b.services.close();
  rmSync(join(b.env.paths.profile, 'profile.json'));

  const restarted = b.restart();
  expect(must(restarted.vault.status())).toMatchObject({ state: 'locked', practice: false, organisation: null });
  must(await restarted.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(restarted.vault.status())).toMatchObject({
    practice: true,
    organisation: { municipality: 'Frydal kommune' },
    setup: { recoveryConfirmed: true, teamNamed: true },
  });
  restarted.close();
  expect(must(b.restart().vault.status())).toMatchObject({ state: 'locked', practice: true });
});

test('an older copy put in the place of the store is noticed, by this PC alone, until a person accepts it', async () => {
  const b = await practice();
  const files = ['samrad.db', 'samrad.db.keys'].map((name) => join(b.env.paths.store, name));
  b.services.lock('user');
  const older = files.map((file) => readFileSync(file));
  const putBack = (): void => {
    for (const [at, file] of files.entries()) writeFileSync(file, older[at] ?? '');
  };

  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(b.services.vault.status()).notice).toBeNull();
  b.services.lock('user');
  putBack();
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(b.services.vault.status()).notice).toBe('older-copy');
  // It is no error: the store is open, and it stays noticed.
  expect(must(b.services.case.list())).toHaveLength(3);
  b.services.lock('user');
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(b.services.vault.status()).notice).toBe('older-copy');
  must(b.services.vault.acceptCopy());
  expect(must(b.services.vault.status()).notice).toBeNull();
  expect(b.services.vault.acceptCopy()).toEqual({ ok: false, failure: { code: 'not-found' } });
  b.services.lock('user');
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(b.services.vault.status()).notice).toBeNull();
  b.services.close();

  // Another PC has not seen it, and knows nothing of it.
  putBack();
  rmSync(join(b.env.paths.profile, 'profile.json'));
  const other = b.restart();
  must(await other.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(other.vault.status()).notice).toBeNull();
});

test('a backup restored by the program itself is no older copy to ask about', async () => {
  const b = await practice();
  must(b.services.backup.now());
  const [backup] = must(b.services.backup.list()).backups;
  if (backup === undefined) return expect.fail('no backup');
  const { place, name } = backup;
  must(await b.services.backup.restore({ place, name, passphrase: PASSPHRASE }));
  expect(must(b.services.vault.status()).notice).toBeNull();
  b.services.lock('user');
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(b.services.vault.status()).notice).toBeNull();

  const log = must(b.services.vault.log());
  expect(log.intact).toBe(true);
  expect(log.entries.map((entry) => entry.event)).toContain('restored');
  expect(log.entries[0]?.seq).toBeGreaterThan(1);
});

test('a second store is never made over the first', async () => {
  const { services } = bench();
  must(await services.vault.create({ passphrase: PASSPHRASE, practice: false }));
  services.lock('user');
  const again = await services.vault.create({ passphrase: PASSPHRASE, practice: false });
  expect(again).toEqual({ ok: false, failure: { code: 'store-exists' } });
});

test('a lock while the passphrase is being worked out holds: the store does not open behind it', async () => {
  const b = await practice();
  b.services.lock('user');
  const opening = b.services.vault.unlock({ passphrase: PASSPHRASE });
  b.services.lock('lock-screen');
  expect(await opening).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(must(b.services.vault.status()).state).toBe('locked');
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
});

test('locked: nothing is read, the reason is kept, and unlocking brings everything back', async () => {
  const b = bench();
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
  b.now = new Date('2026-11-22T09:42:00Z');
  b.services.lock('suspend');
  expect(must(b.services.vault.status())).toMatchObject({
    state: 'locked',
    locked: { at: '10:42', reason: 'suspend' },
    organisation: { municipality: 'Frydal kommune' },
  });
  expect(b.services.case.list()).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(b.services.case.start()).toEqual({ ok: false, failure: { code: 'locked' } });

  const restarted = b.restart();
  must(await restarted.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(restarted.case.list())).toHaveLength(3);
});

test('wrong passphrases make the person wait, longer each time, and each stands in the log once', async () => {
  const b = bench();
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: false }));
  b.services.lock('user');
  const wrong = () => b.services.vault.unlock({ passphrase: 'noe helt annet' });
  const at = (seconds: number) => {
    b.now = new Date(Date.parse('2026-11-22T10:00:00Z') + seconds * 1000);
  };
  at(0);
  // Begun side by side, by the window and by the rescue: one after the other all the same, and none slips past the wait.
  expect(await Promise.all([wrong(), b.services.rescue.salvage({ passphrase: 'feil' }), wrong(), wrong()])).toEqual([
    { ok: false, failure: { code: 'wrong-passphrase' } },
    { ok: false, failure: { code: 'wrong-passphrase' } },
    { ok: false, failure: { code: 'wait', seconds: 1 } },
    { ok: false, failure: { code: 'wait', seconds: 1 } },
  ]);
  at(1);
  await wrong();
  expect(await wrong()).toEqual({ ok: false, failure: { code: 'wait', seconds: 2 } });
  // What was tried is in the log when the store opens, each at its time, and is kept over a restart until then.
  const restarted = b.restart();
  at(60);
  must(await restarted.vault.unlock({ passphrase: PASSPHRASE }));
  must(restarted.document.printed());
  const tried = (instant: string) => ['unlock-failed', instant];
  const log = must(restarted.vault.log());
  expect(log.intact).toBe(true);
  expect(log.entries.map(({ event, at: instant }) => [event, instant.slice(11, 19)]).reverse()).toEqual([
    ['create', '09:00:00'],
    tried('10:00:00'),
    tried('10:00:00'),
    tried('10:00:01'),
    ['open', '10:01:00'],
    ['backup', '10:01:00'],
    ['print', '10:01:00'],
  ]);
  // Told once, it is not told again.
  const profile = JSON.parse(readFileSync(join(b.env.paths.profile, 'profile.json'), 'utf8'));
  expect(profile.failedUnlocks).toEqual([]);
  restarted.lock('user');
});

test('the trial host makes practice stores only', async () => {
  const { services } = bench('trial');
  const refused = await services.vault.create({ passphrase: PASSPHRASE, practice: false });
  expect(refused).toEqual({ ok: false, failure: { code: 'not-allowed', rule: 'trial-host' } });
});

test('the example goes into practice stores only', async () => {
  const { services } = bench();
  must(await services.vault.create({ passphrase: PASSPHRASE, practice: false }));
  expect(services.practice.load()).toEqual({
    ok: false,
    failure: { code: 'not-allowed', rule: 'practice-store-only' },
  });
});

test('a damaged profile is begun anew, and choices survive a restart', async () => {
  const b = bench();
  must(b.services.settings.set({ locale: 'nn', colorScheme: 'dark', lockMinutes: 2 }));
  expect(must(b.restart().settings.get())).toEqual({ locale: 'nn', colorScheme: 'dark', lockMinutes: 2 });
  writeFileSync(join(b.env.paths.profile, 'profile.json'), '{"preferences":');
  expect(must(b.restart().settings.get())).toEqual(DEFAULT_PREFERENCES);
});

test('drawn passphrases are strong, weak ones are told', () => {
  expect(drawnBits).toBeGreaterThan(60);
  const drawn = drawPassphrase((b) => crypto.getRandomValues(b as Uint8Array<ArrayBuffer>));
  expect(passphraseStrength(drawn)).toEqual({ score: 4, enough: true });
  for (const weak of ['', 'passord', 'Sommer2026', 'samråd kommune', 'aaaaaaaaaaaaaaaa', 'fjell fjell fjell fjell']) {
    expect([weak, passphraseStrength(weak).enough]).toEqual([weak, false]);
  }
});
