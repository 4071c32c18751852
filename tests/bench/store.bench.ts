/**
 * Prints what encryption costs: the same rows in an encrypted database and in a plain one, with the same engine and the same
 * settings, turn about in one run; then what unlocking takes beside the derivation alone. `node tests/bench/store.bench.ts`
 */
import { randomBytes, randomFillSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { applySettings, openDatabase } from '../../src/store/engine/connection.ts';
import { createStore, openStore } from '../../src/store/index.ts';
import { type Argon2Cost, DEFAULT_COST, deriveFromPassphrase, LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { DataKey } from '../../src/store/keys/data-key.ts';
import { migrate } from '../../src/store/schema/migrations.ts';
import { must } from '../result.ts';

const ROUNDS = 9;
const ROWS = 2_000;
const SAVES = 200;
const folder = mkdtempSync(join(tmpdir(), 'samrad-bench-'));
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const WORDS =
  'barnet er stille når dagen begynner og leker helst alene ute med vann sand pinner steiner tall ord'.split(' ');
const body = (row: number): string =>
  JSON.stringify({
    observations: Array.from({ length: 120 }, (_, at) => WORDS[(row * 7 + at * 3) % WORDS.length]).join(' '),
  });

type Kind = 'encrypted' | 'plain';
const KINDS = ['encrypted', 'plain'] as const;

/** Opened anew for every piece of work: nothing is read out of the cache of the one before. */
const OPEN: Readonly<Record<Kind, (round: number, key: DataKey) => Database.Database>> = {
  encrypted: (round, key) => openDatabase(join(folder, `encrypted-${round}.db`), key),
  plain: (round) => {
    const db = new Database(join(folder, `plain-${round}.db`));
    applySettings(db);
    return db;
  },
};

function insert(db: Database.Database, ids: readonly string[]): void {
  const code = db.prepare('INSERT INTO case_code (id, code) VALUES (?, ?)');
  const draft = db.prepare("INSERT INTO case_draft VALUES (?, 1, 'kladd', '2026-11', '2026-11-22T09:00:00Z', ?)");
  const text = db.prepare("INSERT INTO search_text (kind, id, body) VALUES ('case', ?, ?)");
  ids.forEach((id, row) => {
    code.run(id, `A-${row}`);
    draft.run(id, body(row));
    text.run(id, body(row));
  });
}

/** Milliseconds of each piece of work. */
const WORK: Readonly<Record<string, (db: Database.Database, ids: readonly string[]) => number>> = {
  [`insert, ${ROWS} cases in one transaction`]: (db, ids) => timed(() => db.transaction(() => insert(db, ids))()),
  [`save, ${SAVES} cases in a transaction each`]: (db, ids) => {
    const save = db.prepare(
      "UPDATE case_draft SET version = version + 1, body = json_set(body, '$.risk', 'x') WHERE id = ?",
    );
    return timed(() => {
      for (const id of ids.slice(0, SAVES)) save.run(id);
    });
  },
  [`point read, ${ROWS} cases by id`]: (db, ids) => {
    const read = db.prepare('SELECT * FROM case_draft WHERE id = ?');
    return timed(() => {
      for (const id of ids) read.get(id);
    });
  },
  'full-text search, 200 prefixes': (db) => {
    const find = db.prepare('SELECT id FROM search_text WHERE search_text MATCH ? LIMIT 50');
    return timed(() => {
      for (let at = 0; at < 200; at++) find.all(`"${(WORDS[at % WORDS.length] ?? '').slice(0, 3)}"*`);
    });
  },
};

function timed(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function encryption(): void {
  const times = new Map<string, Record<Kind, number[]>>();
  for (let round = 0; round < ROUNDS; round++) {
    const ids = Array.from({ length: ROWS }, () => randomUUID());
    const key = DataKey.make(randomFillSync);
    const turn = round % 2 === 0 ? KINDS : KINDS.toReversed();
    const withOpen = (kind: Kind, use: (db: Database.Database) => void): void => {
      const db = OPEN[kind](round, key);
      use(db);
      db.close();
    };
    for (const kind of turn) withOpen(kind, (db) => must(migrate(db)));
    for (const [name, work] of Object.entries(WORK)) {
      const of = times.get(name) ?? { encrypted: [], plain: [] };
      times.set(name, of);
      for (const kind of turn) withOpen(kind, (db) => of[kind].push(work(db, ids)));
    }
  }
  console.log(`${'encrypted beside plain, median of rounds'.padEnd(44)}encrypted ms   plain ms   ratio (min–max)`);
  for (const [name, { encrypted, plain }] of times) {
    const ratios = encrypted.map((own, round) => own / (plain[round] ?? 1));
    console.log(
      name.padEnd(44) +
        median(encrypted).toFixed(1).padStart(12) +
        median(plain).toFixed(1).padStart(11) +
        `   ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
    );
  }
}

async function unlocking(): Promise<void> {
  const argon2Worker = new URL('../../src/store/keys/argon2-worker.ts', import.meta.url);
  const env = { clock: () => new Date(), random: (bytes: Uint8Array) => randomFillSync(bytes), argon2Worker };
  const costs: readonly (readonly [string, Argon2Cost])[] = [
    ['lowest accepted, 64 MiB × 3', LOWEST_COST],
    ['new store, 128 MiB × 3', DEFAULT_COST],
    ['256 MiB × 3', { memoryKiB: 256 * 1024, iterations: 3, parallelism: 1 }],
  ];
  console.log(`\n${'unlocking with a passphrase, median'.padEnd(44)}unlocking ms   Argon2id alone ms`);
  for (const [name, kdf] of costs) {
    const file = join(folder, `${kdf.memoryKiB}.db`);
    must(await createStore(env, { file, passphrase: 'hubro tinde', kdf })).store.close();
    const whole: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const from = performance.now();
      const store = must(await openStore(env, { file, passphrase: 'hubro tinde' }));
      whole.push(performance.now() - from);
      store.close();
      const again = performance.now();
      await deriveFromPassphrase(argon2Worker, 'hubro tinde', randomBytes(16), kdf);
      alone.push(performance.now() - again);
    }
    console.log(name.padEnd(44) + median(whole).toFixed(0).padStart(12) + median(alone).toFixed(0).padStart(20));
  }
}

encryption();
await unlocking();
rmSync(folder, { recursive: true });
