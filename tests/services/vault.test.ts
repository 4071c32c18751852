import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { drawnBits, drawPassphrase } from '../../src/services/passphrase.ts';
import { passphraseStrength } from '../../src/services/passphrase-strength.ts';
import { bench, must, PASSPHRASE } from './harness.ts';

async function textOf(file: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const content = await (await document.getPage(1)).getTextContent();
  return content.items.map((i) => ('str' in i ? i.str : '')).join(' ');
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
  const code =
    /(?:[0-9A-Z]{4}-){5,}[0-9A-Z]{4}/.exec((await textOf(desk.file ?? '')).replace(/\s*-\s*/g, '-'))?.[0] ?? '';
  expect(code).not.toBe('');
  expect(must(services.vault.confirmRecovery({ lastFour: 'XXXX' }))).toEqual({ matches: false });
  expect(must(services.vault.confirmRecovery({ lastFour: code.slice(-4).toLowerCase() }))).toEqual({ matches: true });
  expect(must(services.vault.status()).setup.recoveryConfirmed).toBe(true);
  expect(await services.vault.saveRecoverySheet()).toEqual({ ok: false, failure: { code: 'not-found' } });
});

test('a second store is never made over the first', async () => {
  const { services } = bench();
  must(await services.vault.create({ passphrase: PASSPHRASE, practice: false }));
  services.lock('user');
  const again = await services.vault.create({ passphrase: PASSPHRASE, practice: false });
  expect(again).toEqual({ ok: false, failure: { code: 'store-exists' } });
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

test('wrong passphrases make the person wait, longer each time, and a clock set back does not lock them out', async () => {
  const b = bench();
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: false }));
  b.services.lock('user');
  const wrong = () => b.services.vault.unlock({ passphrase: 'noe helt annet' });
  const at = (seconds: number) => {
    b.now = new Date(Date.parse('2026-11-22T10:00:00Z') + seconds * 1000);
  };
  at(0);
  expect(await wrong()).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
  expect(await wrong()).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
  expect(await wrong()).toEqual({ ok: false, failure: { code: 'wait', seconds: 1 } });
  at(1);
  await wrong();
  expect(await wrong()).toEqual({ ok: false, failure: { code: 'wait', seconds: 2 } });
  at(-86_400);
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
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
  must(b.services.settings.set({ locale: 'nn', colorScheme: 'dark' }));
  expect(must(b.restart().settings.get())).toEqual({ locale: 'nn', colorScheme: 'dark' });
  writeFileSync(join(b.env.paths.profile, 'profile.json'), '{"preferences":');
  expect(must(b.restart().settings.get())).toEqual({ locale: 'nb', colorScheme: 'auto' });
});

test('drawn passphrases are strong, weak ones are told', () => {
  expect(drawnBits).toBeGreaterThan(60);
  const drawn = drawPassphrase((b) => crypto.getRandomValues(b as Uint8Array<ArrayBuffer>));
  expect(passphraseStrength(drawn)).toEqual({ score: 4, enough: true });
  for (const weak of ['', 'passord', 'Sommer2026', 'samråd kommune', 'aaaaaaaaaaaaaaaa', 'fjell fjell fjell fjell']) {
    expect([weak, passphraseStrength(weak).enough]).toEqual([weak, false]);
  }
});
