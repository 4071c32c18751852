import { createDecipheriv, randomInt } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PAGE_SIZE } from '../../src/store/engine/connection.ts';
import { adoptSalvaged, openStore, type Store, salvagedOf, salvageStore, verifyStore } from '../../src/store/index.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import {
  type ClosedStore,
  copyOf,
  dataKeyOf,
  makeStore,
  open,
  PASSPHRASE,
  rawDatabase,
  temporaryFolder,
  testEnvironment,
} from './support.ts';

const env = testEnvironment();
const CASES = 30;
/** Every page a case lies in, wholly or in part, has its number in it. */
const textOf = (number: number, length: number): string =>
  `[${number}] `.repeat(Math.ceil(length / `[${number}] `.length));

let template: ClosedStore;
/** Plain bytes of every page, made by the test itself. */
let plain: string[];
let caseIds: string[];
beforeAll(async () => {
  const ids: string[] = [];
  template = await makeStore((store) => {
    enterExample(store);
    for (let number = 0; number < CASES; number++) {
      // Some lie beside others in one page, some go on in pages of their own.
      const body = { observations: textOf(number, [300, 2_000, 9_000][number % 3] ?? 0) };
      ids.push(store.cases.create(body).id);
      store.audit.append('case-started', 'koordinator');
    }
    for (let i = 0; i < 60; i++) store.audit.append('open', 'koordinator');
  });
  caseIds = ids;
  const key = await dataKeyOf(template);
  const bytes = readFileSync(template.file);
  plain = Array.from({ length: bytes.length / PAGE_SIZE }, (_, at) => {
    const page = bytes.subarray(at * PAGE_SIZE, (at + 1) * PAGE_SIZE);
    const cipher = createDecipheriv('aes-256-cbc', key.bytes, page.subarray(4016, 4032)).setAutoPadding(false);
    return cipher.update(page.subarray(at === 0 ? 16 : 0, 4016)).toString('latin1');
  });
});

const damage = (file: string, pages: readonly number[], bytes = 1): void => {
  const whole = readFileSync(file);
  for (const page of pages) {
    const offset = (page - 1) * PAGE_SIZE + (page === 1 ? 16 + randomInt(4_000) : randomInt(4_000));
    for (let i = 0; i < bytes; i++) whole[offset + i] = (whole[offset + i] ?? 0) ^ (1 + randomInt(255));
  }
  writeFileSync(file, whole);
};

/** Salvages a copy that was changed, and hands the rescued store to `look`. The damaged file must be as before. */
async function rescue(
  change: (file: string) => void,
  look: (store: Store) => void = () => undefined,
  input: { backups?: string[]; practice?: boolean } = {},
) {
  const damaged = copyOf(template);
  change(damaged.file);
  const files = [damaged.file, `${damaged.file}.keys`, `${damaged.file}-wal`].filter((file) => existsSync(file));
  const before = files.map((file) => readFileSync(file));
  const to = `${damaged.file}.salvaged`;
  const report = await salvageStore(env, { file: damaged.file, to, recoveryCode: template.recoveryCode, ...input });
  files.forEach((file, at) => {
    expect(readFileSync(file).equals(before[at] ?? Buffer.alloc(0))).toBe(true);
  });
  if (report.ok) {
    const at = { file: to, recoveryCode: template.recoveryCode };
    must(await verifyStore(env, at));
    using store = await open(at);
    // Whatever came along reads as what it is.
    store.municipalities.get();
    store.teams.list();
    store.receipts.list();
    look(store);
  } else expect(existsSync(to) || existsSync(`${to}.keys`)).toBe(false);
  return report;
}

const lostIn = (report: Awaited<ReturnType<typeof rescue>>): number =>
  must(report).tables.reduce((sum, { lost }) => sum + lost, 0);

test('of a whole store everything comes along: rows, log and every key', async () => {
  using whole = await open(copyOf(template));
  const report = await rescue(
    () => undefined,
    (store) => {
      expect(store.contents()).toEqual(whole.contents());
      expect(store.cases.list()).toEqual(whole.cases.list());
      expect(store.meetings.list()).toEqual(whole.meetings.list());
      expect(store.teams.list()).toEqual(whole.teams.list());
      expect(store.municipalities.get()).toEqual(whole.municipalities.get());
      expect(store.search.find('barnet', 50)).toHaveLength(whole.search.find('barnet', 50).length);
      expect(store.audit.list().slice(0, -1)).toEqual(whole.audit.list());
      expect(store.audit.list().at(-1)?.event).toBe('salvaged');
      expect(must(store.keys.people())).toEqual(must(whole.keys.people()).map((person) => ({ ...person })));
    },
  );
  expect(must(report)).toMatchObject({
    checked: true,
    allKeys: true,
    placeholders: 0,
    damagedPages: 0,
    pages: plain.length,
  });
  expect(lostIn(report)).toBe(0);
});

test('whatever pages are damaged: what lies in the others is rescued, and the result is whole', async () => {
  let rescued = 0;
  let refused = 0;
  for (let round = 0; round < 20; round++) {
    const many = 1 + randomInt(round < 14 ? 6 : plain.length);
    const pages = new Set(Array.from({ length: many }, () => 1 + randomInt(plain.length)));
    const intact = caseIds.filter((_, number) =>
      plain.every((text, at) => !pages.has(at + 1) || !text.includes(`[${number}] `)),
    );
    const report = await rescue(
      (file) => damage(file, [...pages]),
      (store) => {
        for (const id of intact) {
          const number = caseIds.indexOf(id);
          expect(store.cases.get(id)?.body.observations, `case ${number}, damaged ${[...pages]}`).toBe(
            textOf(number, [300, 2_000, 9_000][number % 3] ?? 0),
          );
          rescued += 1;
        }
      },
    );
    if (report.ok) expect(report.value.damagedPages).toBe(pages.size);
    else refused += 1;
  }
  console.info(`salvage: 20 damaged files, ${rescued} cases that had to come along did, ${refused} held nothing`);
  expect(rescued).toBeGreaterThan(100);
});

test('a page by itself: never a crash, and only what was in it is missing', async () => {
  // Every page has its turn in some run; the ones with the schema, the team and the meeting in all.
  for (let page = 1; page <= plain.length; page += page < 12 ? 1 : 1 + randomInt(9)) {
    const here = caseIds.filter((_, number) => plain[page - 1]?.includes(`[${number}] `));
    await rescue(
      (file) => damage(file, [page], 40),
      (store) => {
        const missing = caseIds.filter((id) => store.cases.get(id)?.body.observations === undefined);
        expect([page, missing.filter((id) => !here.includes(id))]).toEqual([page, []]);
      },
    );
  }
});

test('the first page is lost, with the salt: nothing can be authenticated, and the report says so', async () => {
  const report = await rescue(
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0, 0, PAGE_SIZE);
      writeFileSync(file, bytes);
    },
    (store) => expect(store.cases.list().length).toBeGreaterThanOrEqual(CASES),
  );
  expect(must(report).checked).toBe(false);
  // One byte of the salt is found again.
  const mended = await rescue((file) => {
    const bytes = readFileSync(file);
    bytes[7] = (bytes[7] ?? 0) ^ 0x41;
    writeFileSync(file, bytes);
  });
  expect(must(mended).checked).toBe(true);
});

test('cut short, and a log left by a crash', async () => {
  // Where a case lies is up to its random id: the cut comes after the pages of the third that ends, wherever that is.
  const ends = caseIds.map((_, number) => plain.findLastIndex((text) => text.includes(`[${number}] `)) + 1);
  const cut = ends.toSorted((a, b) => a - b)[2] ?? 0;
  await rescue(
    (file) => truncateSync(file, cut * PAGE_SIZE + 100),
    (store) => {
      const whole = caseIds.filter((_, number) => (ends[number] ?? 0) <= cut);
      expect(store.cases.list().map(({ id }) => id)).toEqual(expect.arrayContaining(whole));
    },
  );
  const crashed = copyOf(template);
  const store = must(await openStore(env, { file: crashed.file, passphrase: PASSPHRASE }));
  const late = store.cases.create({ observations: 'skrevet rett før strømmen gikk' });
  const left = join(temporaryFolder(), 'samrad.db');
  for (const part of ['', '.keys', '-wal']) copyFileSync(crashed.file + part, left + part);
  store.close();
  await rescue(
    (file) => {
      for (const part of ['', '.keys', '-wal']) copyFileSync(left + part, file + part);
      damage(file, [3, 9]);
    },
    (rescued) => expect(rescued.cases.get(late.id)?.body).toEqual(late.body),
  );
});

test('a damaged key file: one slot is enough, and without any a backup carries them', async () => {
  const keep = (change: (text: string) => string) => (file: string) =>
    writeFileSync(`${file}.keys`, change(readFileSync(`${file}.keys`, 'utf8')));
  const one = await rescue(
    keep((text) => text.replace(/"mac": "../, '"mac": "zz')),
    (store) => expect(must(store.keys.people())).toEqual([]),
  );
  expect(must(one).allKeys).toBe(false);
  expect(await rescue(keep((text) => text.slice(0, 200)))).toEqual({
    ok: false,
    failure: { code: 'wrong-passphrase' },
  });

  using store = await open(copyOf(template));
  const folder = dirname(store.file);
  const { name } = must(store.backUp({ folders: [folder], reason: 'asked' }));
  const two = await rescue(
    keep(() => ''),
    (rescued) => expect(rescued.cases.list()).toHaveLength(CASES + 3),
    { backups: [join(folder, name)] },
  );
  expect(must(two).allKeys).toBe(false);
});

test('the rescued store takes the damaged one’s place, which is kept byte for byte', async () => {
  const damaged = copyOf(template);
  damage(damaged.file, [2, 20, 30], 200);
  const bytes = readFileSync(damaged.file);
  const at = { file: damaged.file, recoveryCode: template.recoveryCode };
  expect(await adoptSalvaged(env, at)).toEqual({ ok: false, failure: { code: 'no-store' } });
  must(await salvageStore(env, { ...at, to: salvagedOf(damaged.file) }));
  const keys = readFileSync(`${damaged.file}.keys`);
  using store = must(await adoptSalvaged(env, at));
  expect(store.file).toBe(damaged.file);
  expect(store.cases.list().length).toBeGreaterThan(20);
  expect(readFileSync(`${damaged.file}.replaced`).equals(bytes)).toBe(true);
  expect(readFileSync(`${damaged.file}.replaced.keys`).equals(keys)).toBe(true);
  expect(existsSync(salvagedOf(damaged.file))).toBe(false);
});

test('refuses what it must, and touches nothing', async () => {
  const at = { to: join(temporaryFolder(), 'ny.db'), recoveryCode: template.recoveryCode };
  const code = async (input: Parameters<typeof salvageStore>[1]) => {
    const salvaged = await salvageStore(env, input);
    return salvaged.ok ? 'ok' : salvaged.failure.code;
  };
  expect(await code({ ...at, file: join(temporaryFolder(), 'ingen.db') })).toBe('no-store');
  expect(await code({ file: template.file, to: at.to, passphrase: 'feil' })).toBe('wrong-passphrase');
  expect(await code({ ...at, file: template.file, to: template.file })).toBe('store-exists');
  // A store of which only the log is left, rescued by the keys of a backup into its own place: the log must stay.
  const bare = join(temporaryFolder(), 'samrad.db');
  writeFileSync(`${bare}-wal`, Buffer.alloc(10_000, 7));
  expect(await code({ file: bare, to: bare, recoveryCode: template.recoveryCode })).toBe('store-exists');
  expect(await code({ ...at, file: template.file, to: bare })).toBe('store-exists');
  expect(await code({ ...at, file: template.file, to: `${template.file}-wal` })).toBe('store-exists');
  expect(readFileSync(`${bare}-wal`).equals(Buffer.alloc(10_000, 7))).toBe(true);
  const rubbish = copyOf(template);
  writeFileSync(rubbish.file, Buffer.alloc(20 * PAGE_SIZE, 7));
  expect(await code({ ...at, file: rubbish.file })).toBe('corrupt');
  using held = await open(copyOf(template));
  expect(await code({ ...at, file: held.file })).toBe('in-use');
  expect(existsSync(at.to)).toBe(false);
});

test('codes of cases whose page is lost are read from their index: what is on paper still fits', async () => {
  const codes = new Map<string, string>();
  {
    using whole = await open(copyOf(template));
    for (const { id, code } of whole.cases.list()) codes.set(id, code);
  }
  // The pages where an id stands beside its code, in that order: the table's, not the index's.
  const pages = plain.flatMap((text, at) =>
    [...codes].some(([id, code]) => text.includes(`${id}${code}`)) ? [at + 1] : [],
  );
  expect(pages.length).toBeGreaterThan(0);
  const report = await rescue(
    (file) => damage(file, pages),
    (store) => {
      for (const { id, code } of store.cases.list()) expect(code).toBe(codes.get(id));
      expect(store.cases.list()).toHaveLength(codes.size);
    },
  );
  expect(must(report).placeholders).toBe(0);
});

test('the triggers of the schema stand in the rescued store as in any other', async () => {
  const damaged = copyOf(template);
  damage(damaged.file, [4]);
  const to = `${damaged.file}.salvaged`;
  const { recoveryCode } = template;
  must(await salvageStore(env, { file: damaged.file, to, recoveryCode }));
  const triggers = async (file: string) => {
    const db = await rawDatabase({ file, recoveryCode });
    const all = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").all();
    db.close();
    return all;
  };
  expect(await triggers(to)).toEqual(await triggers(template.file));
});
