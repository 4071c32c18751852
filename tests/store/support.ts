/** Real stores for tests: one made per test file, copied for every test that changes it. */

import { createDecipheriv, randomFillSync } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, expect } from 'vitest';
import { type Failure, FailureError } from '../../src/domain/result.ts';
import type { SearchKind } from '../../src/domain/search.ts';
import { openDatabase, PAGE_SIZE } from '../../src/store/engine/connection.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { createStore, openStore, type Store, type StoreEnvironment } from '../../src/store/index.ts';
import { type Argon2Cost, LOWEST_COST } from '../../src/store/keys/argon2.ts';
import type { DataKey } from '../../src/store/keys/data-key.ts';
import { readKeyFile } from '../../src/store/keys/key-file.ts';
import { openSlots } from '../../src/store/keys/slots.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { must } from '../result.ts';

export const PASSPHRASE = 'blå kåpe øst ævl';
export const CHEAPEST: Argon2Cost = LOWEST_COST;

export const NOW = new Date('2026-11-22T08:30:00Z');

export const testEnvironment = (over: Partial<StoreEnvironment> = {}): StoreEnvironment => ({
  clock: () => NOW,
  random: (bytes) => randomFillSync(bytes),
  argon2Worker: ARGON2_ONCE,
  ...over,
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samrad-store-'));
  folders.push(folder);
  return folder;
}

/** The failure a repository throws. */
export function failureOfCall(call: () => unknown): Failure {
  try {
    call();
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return expect.fail('no failure came');
}

export interface ClosedStore {
  readonly file: string;
  readonly recoveryCode: string;
}

/** A new store in a folder of its own, closed again. Costs one Argon2id derivation. */
export async function makeStore(fill: (store: Store) => void = () => undefined): Promise<ClosedStore> {
  const file = join(temporaryFolder(), 'samrad.db');
  const made = must(await createStore(testEnvironment(), { file, passphrase: PASSPHRASE, kdf: CHEAPEST }));
  fill(made.store);
  made.store.close();
  return { file, recoveryCode: made.recoveryCode };
}

/** A copy of a closed store in a folder of its own. */
export function copyOf(store: ClosedStore): ClosedStore {
  const file = join(temporaryFolder(), 'samrad.db');
  copyFileSync(store.file, file);
  copyFileSync(`${store.file}.keys`, `${file}.keys`);
  return { file, recoveryCode: store.recoveryCode };
}

/** Opens a store with its recovery code, which costs nothing. */
export const open = async (store: ClosedStore, env: StoreEnvironment = testEnvironment()): Promise<Store> =>
  must(await openStore(env, store));

/** The data key of a closed store. */
export async function dataKeyOf({ file, recoveryCode }: ClosedStore): Promise<DataKey> {
  const keyFile = must(readKeyFile(nodeFiles, file));
  const key = await openSlots(testEnvironment(), keyFile.slots, { recoveryCode }, keyFile.store);
  return key?.dataKey ?? expect.fail('the recovery slot does not open');
}

/** What a search finds: kind of each hit and the id it leads to, the best first. */
export const hitsOf = (store: Store, words: string): { readonly kind: SearchKind; readonly id: string }[] =>
  store.search.find({ words, limit: 100 }).hits.map(({ kind, to }) => ({ kind, id: to.id }));

/** The bare database of a closed store, for looking and for tampering behind the repositories' backs. */
export async function rawDatabase(store: ClosedStore): Promise<Database> {
  return openDatabase(store.file, await dataKeyOf(store));
}

/** Changes rows as somebody with the key could: what the triggers forbid, and the triggers there again afterwards. */
export function pastTriggers(db: Database, change: (db: Database) => void): void {
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    readonly name: string;
    readonly sql: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  change(db);
  for (const { sql } of triggers) db.exec(sql);
}

/** The pages of a closed store without encryption: what a person with the key could dig out of the file. */
export async function decrypted(closed: ClosedStore): Promise<Buffer> {
  const { bytes: key } = await dataKeyOf(closed);
  const file = readFileSync(closed.file);
  const pages = Array.from({ length: file.length / PAGE_SIZE }, (_, i) =>
    file.subarray(i * PAGE_SIZE, (i + 1) * PAGE_SIZE),
  );
  return Buffer.concat(
    pages.map((page, i) => {
      const iv = page.subarray(PAGE_SIZE - 80, PAGE_SIZE - 64);
      const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
      return Buffer.concat([decipher.update(page.subarray(i === 0 ? 16 : 0, PAGE_SIZE - 80)), decipher.final()]);
    }),
  );
}
