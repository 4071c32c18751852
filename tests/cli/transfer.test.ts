/** Two stores that meet only through files, from the command line: real files, real exit statuses. */
import { randomFillSync } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createStore,
  openStore,
  openTransfer,
  type Store,
  schemaVersion,
  sealTransfer,
} from '../../src/store/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { must } from '../result.ts';
import { samrad, snapshot, temporaryFolder } from './harness.ts';

const PASSPHRASE = 'fjell blåbær vinter åre';
const ON_THE_WAY = 'kajakk ugle fjell vinter torsk';
const env = {
  clock: () => new Date(),
  random: (bytes: Uint8Array) => randomFillSync(bytes),
  argon2Worker: ARGON2_ONCE,
};

test('a file goes from one store to another, and what both have changed waits for a person', async () => {
  const folder = temporaryFolder();
  const path = (name: string): string => join(folder, name);
  const written = (name: string, text: string): string => {
    writeFileSync(path(name), `${text}\n`);
    return path(name);
  };
  const keys = ['--passphrase-file', written('passord.txt', PASSPHRASE)];
  const onTheWay = ['--transfer-passphrase-file', written('reise.txt', ON_THE_WAY)];
  const made = must(await createStore(env, { file: path('hjemme.db'), passphrase: PASSPHRASE, kdf: LOWEST_COST }));
  const [id = ''] = enterExample(made.store).caseIds.values();
  const code = made.store.cases.get(id)?.code ?? '';
  // The other PC has had a file of it all before.
  made.store.transfer.pack(made.store.transfer.list().map(({ key }) => key));
  made.store.close();
  for (const end of ['', '.keys']) copyFileSync(path(`hjemme.db${end}`), path(`borte.db${end}`));

  const inStore = async <T>(name: string, work: (store: Store) => T): Promise<T> => {
    using store = must(await openStore(env, { file: path(name), passphrase: PASSPHRASE }));
    return work(store);
  };
  const edit = (name: string, observations: string) =>
    inStore(name, (store) => {
      const stored = store.cases.get(id) ?? expect.fail('the example has cases');
      store.cases.save(id, stored.version, { ...stored.body, observations });
    });
  const observations = (name: string) => inStore(name, (store) => store.cases.get(id)?.body.observations);
  const out = (file: string, ...more: string[]) =>
    samrad(['transfer-out', path('hjemme.db'), '--out', path(file), ...keys, ...onTheWay, ...more]);
  const into = (file: string, ...more: string[]) =>
    samrad(['transfer-in', path(file), '--store', path('borte.db'), ...keys, ...onTheWay, ...more]);

  // Made under a passphrase that is worth something, never over another file, and of what is named alone.
  const weak = ['--transfer-passphrase-file', written('svak.txt', 'sommer2026')];
  const refused = await samrad(['transfer-out', path('hjemme.db'), '--out', path('f'), ...keys, ...weak]);
  expect([refused.status, existsSync(path('f'))]).toEqual([2, false]);
  await edit('hjemme.db', 'Endret bare hjemme.');
  const draft = await inStore('hjemme.db', (store) => store.cases.create({ observations: 'Kladd.' }).code);
  const all = await out('alt.samradflytt');
  expect([all.status, all.error]).toEqual([0, '']);
  expect(all.out).toMatch(/team: 1, saker: [1-9]\d*, møter: [1-9]/);
  expect(all.out).toContain('ikke er med: 1.');
  expect((await out('alt.samradflytt')).status).toBe(2);
  expect((await out('en.samradflytt', '--only', draft)).out).toContain('team: 0, saker: 1, møter: 0');
  const unknown = await out('ukjent.samradflytt', '--only', `${code},2019-01-01`);
  expect([unknown.status, existsSync(path('ukjent.samradflytt'))]).toEqual([2, false]);
  expect(unknown.error).toContain('2019-01-01');

  // A look changes nothing and names nothing.
  const before = snapshot(folder);
  const looked = await into('alt.samradflytt', '--look');
  expect([looked.status, looked.error]).toEqual([0, '']);
  expect(looked.out).toContain('Nyere i filen: team 0, saker 1, møter 0');
  expect(looked.out).not.toContain(code);
  expect([...snapshot(folder).keys()]).toEqual([...before.keys()]);
  const taken = await into('alt.samradflytt');
  expect([taken.status, taken.error]).toEqual([0, '']);
  const [backup = ''] = readdirSync(path('sikkerhetskopier'));
  expect(taken.out).toContain(join('sikkerhetskopier', backup));
  const again = await into('alt.samradflytt');
  expect([again.status, /Nyere|Nye:/.test(again.out)]).toEqual([0, false]);

  // Changed on both: a status of its own, how many, and nothing has come in.
  await edit('hjemme.db', 'Den ene måten.');
  await edit('borte.db', 'Den andre måten.');
  await out('begge.samradflytt');
  for (const more of [[], ['--look']]) {
    const undecided = await into('begge.samradflytt', ...more);
    expect([undecided.status, undecided.error]).toEqual([7, expect.stringContaining('begge PC-er: 1.')]);
  }
  expect(await observations('borte.db')).toBe('Den andre måten.');
  expect((await into('begge.samradflytt', '--look', '--keep', 'ours')).status).toBe(2);
  expect((await into('begge.samradflytt', '--keep', 'vårt')).status).toBe(2);
  const kept = await into('begge.samradflytt', '--keep', 'theirs');
  expect([kept.status, kept.error]).toEqual([0, '']);
  expect(await observations('borte.db')).toBe('Den ene måten.');

  // What cannot come in says why.
  const statusOf = async (...args: string[]) => (await into(...(args as [string]))).status;
  const bytes = readFileSync(path('alt.samradflytt'));
  writeFileSync(path('kort.samradflytt'), bytes.subarray(0, -1));
  expect(await statusOf('kort.samradflytt')).toBe(4);
  expect(await statusOf('passord.txt')).toBe(4);
  expect(await statusOf('finnes-ikke')).toBe(2);
  expect(await statusOf('alt.samradflytt', '--transfer-passphrase-file', path('svak.txt'))).toBe(5);
  expect(await statusOf('alt.samradflytt', '--passphrase-file', path('svak.txt'))).toBe(5);
  const content = must(await openTransfer(env, bytes, ON_THE_WAY));
  const later = [
    [{ schemaVersion: schemaVersion() + 1 }, 4],
    [{ municipality: 'Annendal kommune' }, 2],
    [{ practice: true }, 2],
  ] as const;
  for (const [change, status] of later) {
    const sealed = await sealTransfer(env, {
      content: { ...content, ...change },
      passphrase: ON_THE_WAY,
      cost: LOWEST_COST,
    });
    writeFileSync(path('annen.samradflytt'), must(sealed));
    expect([change, await statusOf('annen.samradflytt')]).toEqual([change, status]);
  }
});
