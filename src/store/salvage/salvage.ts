/**
 * Rescue of a damaged store: everything that can still be read goes into a new encrypted store beside it, under the same
 * keys. The damaged files are only read. What the engine would refuse as a whole is read page by page (pages.ts), rows are
 * taken from the pages (rows.ts), and the new store is made whole round them (fill.ts) and proved as every store is.
 */
import Database from 'better-sqlite3';
import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SalvageReport } from '../../domain/salvage.ts';
import { checkpoint, isHeld, openDatabase } from '../engine/connection.ts';
import { type FilePort, nodeFiles } from '../engine/files.ts';
import { filesOfDatabase, keyFileOf } from '../engine/paths.ts';
import type { StoreEnvironment } from '../environment.ts';
import { asAsyncResult } from '../errors.ts';
import { inspect } from '../inspect.ts';
import { sealKeyFile, writeKeyFile } from '../keys/key-file.ts';
import type { Credential } from '../keys/slots.ts';
import { type Migration, migrate, migrationsOf, schemaVersion } from '../schema/migrations.ts';
import { searchIndex } from '../search.ts';
import { fillTables } from './fill.ts';
import { type FoundKey, keysFor } from './keys.ts';
import { type PlainPages, readPlainPages } from './pages.ts';
import { type ReadTable, readTables, recogniser } from './rows.ts';
import { shapesOf } from './tables.ts';

// Where the first page says which schema the database has.
const VERSION_AT = 60;

interface Readable {
  readonly key: FoundKey;
  readonly plain: PlainPages;
  readonly read: ReadonlyMap<string, ReadTable>;
  readonly version: number;
}

const rowsIn = (read: ReadonlyMap<string, ReadTable>): number =>
  [...read.values()].reduce((sum, { rows }) => sum + rows.length, 0);

/** The schema of the damaged store; undefined when that is lost. */
const versionIn = ({ pages }: PlainPages): number | undefined => pages.get(1)?.readUInt32BE(VERSION_AT);

/** Reads every table, as the schema of these migrations has them. */
function readAll(plain: PlainPages, migrations: readonly Migration[]): ReadonlyMap<string, ReadTable> {
  const scratch = new Database(':memory:');
  try {
    migrate(scratch, migrations);
    // Order and sums of a table are judged later; here only whether a row may be one of it.
    const triggers = z
      .array(z.string())
      .parse(scratch.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all());
    for (const name of triggers) scratch.exec(`DROP TRIGGER ${name}`);
    scratch.pragma('foreign_keys = OFF');
    const shapes = shapesOf(scratch);
    return readTables(plain, shapes, recogniser(shapes, scratch));
  } finally {
    scratch.close();
  }
}

/** The pages under the first key that gives rows; a key of before a change of keys gives none. */
async function readUnderSomeKey(
  env: StoreEnvironment,
  files: FilePort,
  at: { readonly file: string; readonly backups: readonly string[] } & Credential,
): Promise<Result<Readable>> {
  let opened = false;
  for await (const key of keysFor(env, files, at)) {
    opened = true;
    const plain = readPlainPages(at.file, key.dataKey);
    const migrations = migrationsOf(env);
    const newest = schemaVersion(migrations);
    const said = versionIn(plain) ?? newest;
    const version = said >= 1 && said <= newest ? said : newest;
    if (plain.checked && said > newest) {
      key.dataKey.wipe();
      return fail({ code: 'newer-store' });
    }
    const read = readAll(plain, migrations.slice(0, version));
    if (rowsIn(read) > 0) return ok({ key, plain, read, version });
    key.dataKey.wipe();
  }
  return fail({ code: opened ? 'corrupt' : 'wrong-passphrase' });
}

const storeRow = z.object({
  id: z.uuid(),
  key_epoch: z.number().int().min(1),
  practice: z.union([z.literal(0), z.literal(1)]),
  sheet_confirmed: z.union([z.literal(0), z.literal(1)]),
});

/** Makes the new store under `to`, and says what stands in it. */
function build(
  env: StoreEnvironment,
  files: FilePort,
  { key, plain, read, version }: Readable,
  { to, practice }: { readonly to: string; readonly practice: boolean },
): Result<SalvageReport> {
  const { dataKey, storeId, slot, set } = key;
  const row = storeRow.safeParse(read.get('store')?.rows[0]);
  const own = row.success && row.data.id === storeId ? row.data : undefined;
  // A key file that is a step ahead was being written when the PC stopped; behind, it is an old one, whose slots say nothing.
  const agrees =
    set !== undefined && (own === undefined || set.epoch === own.key_epoch || set.epoch === own.key_epoch + 1);
  const epoch = Math.max(set?.epoch ?? 1, own?.key_epoch ?? 1);

  files.writeNew(to, new Uint8Array(0));
  const db = openDatabase(to, dataKey);
  try {
    migrate(db, migrationsOf(env).slice(0, version));
    db.pragma('foreign_keys = OFF');
    db.prepare(
      'INSERT INTO store (one, id, key_epoch, practice, sheet_confirmed) VALUES (1, @storeId, @epoch, @practice, @sheet)',
    ).run({
      storeId,
      epoch,
      practice: own?.practice ?? (practice ? 1 : 0),
      sheet: agrees && own?.sheet_confirmed === 1 ? 1 : 0,
    });
    const context = { db, clock: env.clock, random: env.random, storeId };
    const { tables, placeholders } = fillTables(context, read);
    migrate(db, migrationsOf(env));
    // The index of the whole text is made anew from the records.
    searchIndex(db).rebuild();
    checkpoint(db);
    const proved = inspect(env, { db, file: to, dataKey, storeId });
    if (!proved.ok) return proved;
    writeKeyFile(files, to, sealKeyFile(storeId, epoch, agrees && set !== undefined ? set.slots : [slot], dataKey));
    return ok({
      pages: plain.count,
      damagedPages: plain.damaged.size,
      checked: plain.checked,
      allKeys: agrees,
      placeholders,
      tables: [...tables].map(([table, filled]) => ({ table, ...filled })),
    });
  } finally {
    db.close();
  }
}

export interface SalvageInput {
  /** The damaged store. Its files are only read. */
  readonly file: string;
  /** The new store; nothing may stand there. */
  readonly to: string;
  /** Where a key file is looked for when the one beside the store does not open: newest first. */
  readonly backups?: readonly string[];
  /** Whether it was a practice store, should the store no longer say so itself. */
  readonly practice?: boolean;
}

/**
 * Copies everything that can be read into a new store that is whole, with every slot of the damaged one, or with the one
 * that opened when the key file cannot be trusted. Failures: `no-store`, `in-use`, `store-exists` (at `to`),
 * `wrong-passphrase`, `newer-store`, `corrupt` (nothing could be read), `disk-full`, `read-only`. On failure nothing is left.
 */
export function salvageStore(env: StoreEnvironment, input: SalvageInput & Credential): Promise<Result<SalvageReport>> {
  const files = env.files ?? nodeFiles;
  const { file, to, backups = [], practice = false } = input;
  return asAsyncResult(async () => {
    const found = files.describe(file);
    const hasLog = (files.describe(`${file}-wal`)?.size ?? 0) > 0;
    if (found === undefined && !hasLog) return fail({ code: 'no-store' });
    if (found !== undefined && !found.isFile) return fail({ code: 'not-a-store' });
    // The engine takes an empty file for a new database and throws its log away.
    if (found !== undefined && found.size > 0 && isHeld(file)) return fail({ code: 'in-use' });
    // A log that stands there may be all that is left of the damaged store, and the engine would take it for its own.
    const taken = [...filesOfDatabase(to), keyFileOf(to)].some((part) => files.describe(part) !== undefined);
    if (taken || [...filesOfDatabase(file), keyFileOf(file)].includes(to)) return fail({ code: 'store-exists' });
    const readable = await readUnderSomeKey(env, files, { ...input, backups });
    if (!readable.ok) return readable;
    let done = false;
    try {
      const built = build(env, files, readable.value, { to, practice });
      done = built.ok;
      return built;
    } finally {
      readable.value.key.dataKey.wipe();
      for (const page of readable.value.plain.pages.values()) page.fill(0);
      if (!done) for (const part of [...filesOfDatabase(to), keyFileOf(to), `${keyFileOf(to)}.tmp`]) files.remove(part);
    }
  });
}
