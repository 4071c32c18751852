import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/engine/connection.ts';
import { createStore } from '../../src/store/index.ts';
import { enterExample, readExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import {
  CHEAPEST,
  copyOf,
  dataKeyOf,
  decrypted,
  makeStore,
  open,
  PASSPHRASE,
  rawDatabase,
  temporaryFolder,
  testEnvironment,
} from './support.ts';

const MARK = 'MERKEæøå';

/** Files of a folder in which a text stands as UTF-8 or UTF-16. */
function filesWith(folder: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return needles.some((needle) => bytes.includes(needle));
  });
}

test('nothing that is stored stands readable in any file of the store, open or closed', async () => {
  const file = join(temporaryFolder(), 'samrad.db');
  const folder = dirname(file);
  const { store, recoveryCode } = must(
    await createStore(testEnvironment(), { file, passphrase: PASSPHRASE, kdf: CHEAPEST }),
  );
  const run = readExample();
  const mark = (text: string): string => `${MARK} ${text}`;
  enterExample(store, {
    ...run,
    municipality: { ...run.municipality, name: mark('kommune') },
    team: { ...run.team, name: mark('team'), members: run.team.members.map((m) => ({ ...m, name: mark(m.name) })) },
    cases: run.cases.map((c) => ({ ...c, observations: mark(c.observations), questions: c.questions.map(mark) })),
    meetings: run.meetings.map((m) => ({ ...m, purpose: mark(m.purpose), place: mark(m.place) })),
  });
  store.cases.create({ observations: mark('kladd') });
  const names = run.team.members.map((m) => m.name);
  const secrets = [
    MARK,
    'Frydal',
    'barnehagen',
    PASSPHRASE,
    recoveryCode,
    recoveryCode.replaceAll('-', ''),
    ...names,
    'SQLite format 3',
    'CREATE TABLE',
  ];

  expect(readdirSync(folder).sort()).toEqual(['samrad.db', 'samrad.db-wal', 'samrad.db.keys', 'samrad.db.open']);
  expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(100_000);
  expect(filesWith(folder, secrets)).toEqual([]);
  const drafted = store.cases.list().filter((c) => c.status === 'kladd');
  for (const draft of drafted) store.cases.setStatus(draft.id, draft.version, 'slettet');
  store.close();
  expect(filesWith(folder, secrets)).toEqual([]);

  // The scan does find what is there: the marks are in the store once it is unlocked.
  const db = await rawDatabase({ file, recoveryCode });
  expect(JSON.stringify(db.prepare('SELECT * FROM team_member').all())).toContain(MARK);
  db.close();
  expect(filesWith(folder, ['samrad-keys/1'])).toEqual(['samrad.db.keys']);
});

test('what is deleted is gone from every page of the unlocked file: tables, index and free pages', async () => {
  const closed = await makeStore();
  const first = await open(closed);
  const made = first.cases.create({ observations: 'hemmelighet', questions: ['hemmelighet?'] });
  const finished = first.cases.setStatus(made.id, 1, 'klar_for_kontroll');
  const draft = first.cases.create({ observations: `hemmelighet ${'x'.repeat(15_000)}` });
  first.close();
  const before = await decrypted(closed);
  expect(before.toString('latin1').split('hemmelighet').length - 1).toBeGreaterThanOrEqual(4);

  const second = await open(closed);
  second.cases.setStatus(finished.id, finished.version, 'slettet');
  second.cases.setStatus(draft.id, 1, 'slettet');
  second.close();
  const after = await decrypted(closed);
  expect(after.includes('CREATE TABLE anonymous_case')).toBe(true);
  expect(after.includes('hemmelighet')).toBe(false);
});

test('rows that the engine had moved before they were deleted leave no copy in the gaps of pages', async () => {
  // Drawn, but the same every time: where pages split decides where copies are left.
  let state = 1;
  const drawn = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const closed = await makeStore();
  const store = await open(closed, testEnvironment({ random: (bytes) => bytes.map(() => drawn(256)) }));
  const wordOf = (at: number): string => `hemmelig${String(at).padStart(3, '0')}x`;
  const made = store.transaction(() =>
    Array.from({ length: 200 }, (_, at) => {
      const text = (words: number): string => Array.from({ length: words }, () => `${wordOf(at)} leker`).join(' ');
      const first = store.cases.create({ observations: text(1 + drawn(60)) });
      const saved = store.cases.saveDraft(first.id, 1, { observations: text(1 + drawn(60)), questions: [text(1)] });
      return drawn(3) === 0 ? saved : store.cases.setStatus(saved.id, saved.version, 'klar_for_kontroll');
    }),
  );
  const gone = made.flatMap(({ id }, at) => (drawn(2) === 0 ? [{ id, word: wordOf(at) }] : []));
  store.transaction(() => gone.map(({ id }) => store.deletion.purge('case', id)));
  store.leaveNothingDeleted('deleted');
  const pages = (await decrypted(closed)).toString('latin1');
  store.close();
  expect(gone.filter(({ word }) => pages.includes(word))).toEqual([]);
  const kept = made.flatMap(({ id }, at) => (gone.some((each) => each.id === id) ? [] : [wordOf(at)]));
  expect(kept.length).toBeGreaterThan(50);
  expect(kept.filter((word) => !pages.includes(word))).toEqual([]);
});

test('the connection has every setting it must have', async () => {
  const closed = await makeStore();
  const db = openDatabase(closed.file, await dataKeyOf(closed));
  const settings = [
    'locking_mode',
    'journal_mode',
    'synchronous',
    'temp_store',
    'foreign_keys',
    'secure_delete',
    'trusted_schema',
    'cell_size_check',
    'page_size',
  ];
  expect(settings.map((name) => [name, db.pragma(name, { simple: true })])).toEqual([
    ['locking_mode', 'exclusive'],
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['temp_store', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['page_size', 4096],
  ]);
  expect(db.prepare("SELECT v FROM search_text_config WHERE k = 'secure-delete'").pluck().get()).toBe(1);

  if (existsSync('/proc/self/fd')) {
    // A sort too large for the cache: with temp_store=FILE it goes to a nameless file in plain text.
    db.pragma('cache_size = 10');
    db.exec(
      'CREATE TEMP TABLE many AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i, hex(randomblob(200)) AS a FROM n',
    );
    const rows = db.prepare('SELECT a FROM many ORDER BY a').iterate();
    rows.next();
    const openFiles = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/self/fd/${fd}`)];
      } catch {
        return [];
      }
    });
    expect(openFiles.filter((path) => path.startsWith(closed.file)).length).toBeGreaterThan(0);
    expect(openFiles.filter((path) => /etilqs|\(deleted\)/.test(path))).toEqual([]);
    rows.return?.();
  } else console.info('temporary files during a large sort: NOT RUN, this system has no /proc');
  db.close();
});

test('a copy has the same id and the same key, another store has neither', async () => {
  const first = await makeStore();
  const second = await makeStore();
  const idOf = async (closed: typeof first): Promise<string> => {
    using store = await open(closed);
    return store.id;
  };
  expect(await idOf(copyOf(first))).toBe(await idOf(first));
  expect(await idOf(second)).not.toBe(await idOf(first));
  expect((await dataKeyOf(first)).bytes.equals((await dataKeyOf(second)).bytes)).toBe(false);
});
