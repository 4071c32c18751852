import { randomInt } from 'node:crypto';
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { PAGE_SIZE } from '../../src/store/engine/connection.ts';
import { checkPages, pageCheck } from '../../src/store/engine/pages.ts';
import { openStore, runTransaction, schemaVersion, verifyStore } from '../../src/store/index.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import {
  type ClosedStore,
  copyOf,
  dataKeyOf,
  makeStore,
  open,
  PASSPHRASE,
  pastTriggers,
  rawDatabase,
  testEnvironment,
} from './support.ts';

const env = testEnvironment();
let template: ClosedStore;
beforeAll(async () => {
  template = await makeStore((store) => {
    enterExample(store);
    store.audit.append('open', 'koordinator');
    store.audit.append('named-print', 'bruker');
  });
  const db = await rawDatabase(template);
  // Most of the file's pages are free afterwards: closing a store would take them away.
  db.exec('CREATE TABLE filler (a); INSERT INTO filler VALUES (zeroblob(600000)); DROP TABLE filler');
  db.close();
});

test('a whole store verifies, with either credential, and says what it holds', async () => {
  const before = readFileSync(template.file);
  const report = must(await verifyStore(env, template));
  expect(report).toEqual(must(await verifyStore(env, { file: template.file, passphrase: PASSPHRASE })));
  expect(report.pages).toBe(before.length / PAGE_SIZE);
  expect(report.freePages).toBeGreaterThan(100);
  expect(report.schemaVersion).toBe(schemaVersion());
  expect(report.auditEntries).toBe(3);
  expect(report.counts).toMatchObject({
    municipality: 1,
    team: 1,
    team_member: 7,
    anonymous_case: 3,
    case_draft: 0,
    meeting: 1,
    // Three cases, the meeting, and what was agreed on each of them.
    search_text: 7,
  });
  expect(readFileSync(template.file).equals(before)).toBe(true);
});

test('every flipped bit is caught, in free pages too', async () => {
  const key = await dataKeyOf(template);
  const whole = readFileSync(template.file);
  const { freePages } = must(await verifyStore(env, template));
  const pages = whole.length / PAGE_SIZE;
  expect(checkPages(whole, key)).toEqual({ pages, damaged: [] });
  let tried = 0;
  let caught = 0;
  const flip = (offset: number): void => {
    const bit = 1 << randomInt(8);
    whole[offset] = (whole[offset] ?? 0) ^ bit;
    tried += 1;
    const { damaged } = checkPages(whole, key);
    if (damaged.includes(Math.floor(offset / PAGE_SIZE) + 1)) caught += 1;
    whole[offset] = (whole[offset] ?? 0) ^ bit;
  };
  // One in every page, so that every free page has its turn; every byte of the salt; then anywhere.
  for (let page = 0; page < pages; page++) flip(page * PAGE_SIZE + randomInt(PAGE_SIZE));
  for (let offset = 0; offset < 16; offset++) flip(offset);
  for (let round = 0; round < 400; round++) flip(randomInt(whole.length));
  console.info(`bit flips: ${tried} tried, ${caught} caught; ${pages} pages, ${freePages} of them free`);
  expect(caught).toBe(tried);
  expect(checkPages(whole, key).damaged).toEqual([]);
});

/** Whether the engine's own check finds nothing: why the pages are read by ourselves. */
async function passesEngineCheck(store: ClosedStore): Promise<boolean> {
  let db: Awaited<ReturnType<typeof rawDatabase>> | undefined;
  try {
    db = await rawDatabase(store);
    return db.pragma('integrity_check', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

test('verifying a damaged file on the disk says corrupt', async () => {
  const whole = readFileSync(template.file);
  let silent = 0;
  for (let round = 0; round < 40; round++) {
    const store = copyOf(template);
    const offset = randomInt(PAGE_SIZE, whole.length);
    const damaged = Buffer.from(whole);
    damaged[offset] = (damaged[offset] ?? 0) ^ (1 << randomInt(8));
    writeFileSync(store.file, damaged);
    if (await passesEngineCheck(store)) silent += 1;
    expect(await verifyStore(env, store)).toEqual({ ok: false, failure: { code: 'corrupt' } });
  }
  console.info(`damaged files: 40 of 40 caught; the engine's integrity_check alone passed ${silent} of them`);
});

test('pages too many, too few and swapped are caught', async () => {
  const codeAfter = async (change: (file: string) => void): Promise<string> => {
    const store = copyOf(template);
    change(store.file);
    const verified = await verifyStore(env, store);
    return verified.ok ? 'ok' : verified.failure.code;
  };
  const whole = readFileSync(template.file);
  const page = (number: number): Buffer => whole.subarray((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
  const last = whole.length / PAGE_SIZE;
  expect(await codeAfter(() => undefined)).toBe('ok');
  expect(await codeAfter((file) => appendFileSync(file, Buffer.alloc(PAGE_SIZE)))).toBe('corrupt');
  expect(await codeAfter((file) => appendFileSync(file, Buffer.alloc(100)))).toBe('corrupt');
  expect(await codeAfter((file) => appendFileSync(file, page(last)))).toBe('corrupt');
  expect(await codeAfter((file) => truncateSync(file, whole.length - PAGE_SIZE))).toBe('corrupt');
  expect(await codeAfter((file) => truncateSync(file, whole.length - 1))).toBe('corrupt');
  const swapped = Buffer.concat([whole.subarray(0, (last - 2) * PAGE_SIZE), page(last), page(last - 1)]);
  expect(await codeAfter((file) => writeFileSync(file, swapped))).toBe('corrupt');
});

test('an old page of this very store, put back behind its end, is caught', async () => {
  const store = copyOf(template);
  const before = readFileSync(store.file);
  const db = await rawDatabase(store);
  db.exec('VACUUM');
  db.close();
  const after = readFileSync(store.file);
  expect(after.length).toBeLessThan(before.length);
  const longer = Buffer.concat([after, before.subarray(after.length, after.length + PAGE_SIZE)]);
  // Under its own number and key the page is authentic; only the count says that it does not belong.
  expect(checkPages(longer, await dataKeyOf(store)).damaged).toEqual([]);
  writeFileSync(store.file, longer);
  expect(await verifyStore(env, store)).toEqual({ ok: false, failure: { code: 'corrupt' } });
  writeFileSync(store.file, after);
  expect(must(await verifyStore(env, store)).freePages).toBe(0);
});

test('the page of the lock bytes, at 1 GiB, is never written: zeros are right there and nowhere else', async () => {
  const { check, wipe } = pageCheck(await dataKeyOf(template), readFileSync(template.file).subarray(0, 16));
  const zeros = Buffer.alloc(PAGE_SIZE);
  const lockPage = 2 ** 30 / PAGE_SIZE + 1;
  expect([lockPage - 1, lockPage, lockPage + 1].map((number) => check(zeros, number))).toEqual([false, true, false]);
  expect(check(Buffer.alloc(PAGE_SIZE, 1), lockPage)).toBe(false);
  wipe();
});

test('a tampered audit chain and a broken reference do not verify', async () => {
  const audit = copyOf(template);
  const db = await rawDatabase(audit);
  pastTriggers(db, () => db.exec("UPDATE audit_event SET role = 'leder' WHERE track = 'anonymous' AND seq = 1"));
  db.close();
  expect(await verifyStore(env, audit)).toEqual({ ok: false, failure: { code: 'corrupt' } });

  const reference = copyOf(template);
  const other = await rawDatabase(reference);
  other.pragma('foreign_keys = OFF');
  other.exec("DELETE FROM team_member WHERE name = 'Kari Solvang'");
  other.close();
  expect(await verifyStore(env, reference)).toEqual({ ok: false, failure: { code: 'corrupt' } });

  const index = copyOf(template);
  const third = await rawDatabase(index);
  third.unsafeMode(true);
  third.exec('DELETE FROM search_text_content');
  third.close();
  expect(await verifyStore(env, index)).toEqual({ ok: false, failure: { code: 'corrupt' } });

  // Whole in itself, and not what the rows say: a word that no case has, and a case that no word finds.
  for (const sql of [
    "UPDATE search_text SET body = body || ' oter' WHERE rowid = (SELECT min(rowid) FROM search_text)",
    'DELETE FROM search_text WHERE rowid = (SELECT min(rowid) FROM search_text)',
    "UPDATE search_entry SET at = '1999-01' WHERE row = (SELECT min(row) FROM search_entry)",
    "UPDATE meeting SET purpose = 'Noe annet'",
    "UPDATE anonymous_case SET body = '[]'",
  ]) {
    const outOfStep = copyOf(template);
    const fourth = await rawDatabase(outOfStep);
    fourth.exec(sql);
    fourth.close();
    expect([sql, await verifyStore(env, outOfStep)]).toEqual([sql, { ok: false, failure: { code: 'corrupt' } }]);
  }
});

test('a table or a trigger that is not ours, or one of ours that is gone, does not open', async () => {
  for (const sql of [
    `CREATE TABLE kept (text);
     CREATE TRIGGER keep AFTER DELETE ON case_draft BEGIN INSERT INTO kept VALUES (old.body); END`,
    'CREATE VIEW more AS SELECT 1',
    'DROP TRIGGER tombstone_not_deleted',
  ]) {
    const foreign = copyOf(template);
    const db = await rawDatabase(foreign);
    db.exec(sql);
    db.close();
    expect([sql, await openStore(env, foreign)]).toEqual([sql, { ok: false, failure: { code: 'corrupt' } }]);
    expect(await verifyStore(env, foreign)).toEqual({ ok: false, failure: { code: 'corrupt' } });
  }
});

test('a store after much writing and deleting has no page without a valid HMAC', async () => {
  const closed = copyOf(template);
  const store = await open(closed);
  const kept: { id: string; version: number }[] = [];
  for (let round = 0; round < 60; round++) {
    must(
      runTransaction(store, () => {
        for (let i = 0; i < 3; i++) kept.push(store.cases.create({ observations: 'v'.repeat(randomInt(1, 20_000)) }));
        while (kept.length > 5 && randomInt(3) > 0) {
          const [gone] = kept.splice(randomInt(kept.length), 1);
          if (gone) store.cases.setStatus(gone.id, gone.version, 'slettet');
        }
        return ok(undefined);
      }),
    );
  }
  store.close();
  const report = must(await verifyStore(env, closed));
  expect(report.counts.case_draft).toBe(kept.length);
});

test('verifying says who is at fault: wrong passphrase, no store, in use', async () => {
  const code = async (at: Parameters<typeof verifyStore>[1]) => {
    const verified = await verifyStore(env, at);
    return verified.ok ? 'ok' : verified.failure.code;
  };
  expect(await code({ file: template.file, passphrase: 'feil' })).toBe('wrong-passphrase');
  expect(await code({ ...template, file: `${template.file}x` })).toBe('no-store');
  using _held = await open(template);
  expect(await code(template)).toBe('in-use');
});
