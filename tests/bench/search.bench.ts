/**
 * How fast searching is in a store with twenty years of meetings, beside two peers on the same texts, round by round in the
 * same run: a plain LIKE through an encrypted file like ours, and MiniSearch with its whole index in memory.
 *
 *   node tests/bench/search.bench.ts
 */
import { randomFillSync } from 'node:crypto';
import { copyFileSync, statSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { SEARCH_PAGE, type SearchFilters } from '../../src/domain/search.ts';
import { openDatabase } from '../../src/store/engine/connection.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { openStore, type Store, type StoreEnvironment } from '../../src/store/index.ts';
import { readKeyFile } from '../../src/store/keys/key-file.ts';
import { openSlots } from '../../src/store/keys/slots.ts';
import { type FullStore, twentyYears } from './years/store.ts';

const ROUNDS = 30;
const SAVES = 200;
/** What somebody types and what it is narrowed by. */
const TYPED = ['barnehage', 'skolefravær', 'vold', 'uro i overganger', 'bekymring mor', 'råd om søvn'];
const FILTERS: SearchFilters = { kind: 'advice', theme: 'MOBB', from: '2010-01', to: '2020-12' };
/** Every letter from the second on is a search: what the window asks for at most. */
const STEPS = TYPED.flatMap((words) => Array.from({ length: words.length - 1 }, (_, i) => words.slice(0, i + 2)));

const env: StoreEnvironment = {
  clock: () => new Date(),
  random: (bytes) => randomFillSync(bytes),
  argon2Worker: new URL('../../src/store/keys/argon2-worker.ts', import.meta.url),
};

const percentile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** A copy of the closed store, bare: two connections to one file there cannot be. */
async function bareCopy({ file, recoveryCode }: FullStore) {
  const copy = `${file}.peer`;
  copyFileSync(file, copy);
  const keyFile = readKeyFile(nodeFiles, file);
  const opened = keyFile.ok && (await openSlots(env, keyFile.value.slots, { recoveryCode }, keyFile.value.store));
  if (!opened) throw new Error('the store does not open');
  return openDatabase(copy, opened.dataKey);
}

async function opened({ file, recoveryCode }: FullStore): Promise<Store> {
  const store = await openStore(env, { file, recoveryCode });
  if (!store.ok) throw new Error(store.failure.code);
  return store.value;
}

/** How long an autosave of a case takes with the index kept in step. */
function saveTimes(store: Store): number[] {
  const draft = store.cases.create({ observations: 'Ny' });
  return Array.from({ length: SAVES }, (_, i) =>
    timed(() => {
      const observations = `Kladd nummer ${i}. ${'Barnet leker lite med de andre. '.repeat(40)}`;
      store.cases.saveDraft(draft.id, i + 1, { observations });
    }),
  );
}

async function run(): Promise<void> {
  const started = performance.now();
  using full = await twentyYears();
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const size = (statSync(full.file).size / 1e6).toFixed(1);
  console.log(`${full.cases} cases, ${full.meetings} meetings, ${size} MB, entered by the store in ${seconds} s`);

  const db = await bareCopy(full);
  const like = db.prepare("SELECT rowid FROM search_text WHERE body LIKE '%' || ? || '%'").pluck();
  const texts = db.prepare('SELECT rowid AS id, title, body FROM search_text').all();
  const mini = new MiniSearch({ fields: ['title', 'body'], searchOptions: { prefix: true, combineWith: 'AND' } });
  const loading = timed(() => mini.addAll(texts));
  using store = await opened(full);
  const find = (words: string, filters: SearchFilters = {}) =>
    store.search.find({ words, limit: SEARCH_PAGE, ...filters });
  const first = timed(() => find('barn'));

  const contenders: Readonly<Record<string, (words: string) => unknown>> = {
    Samråd: (words) => find(words),
    'Samråd, four filters': (words) => find(words, FILTERS),
    'LIKE in an encrypted file': (words) => like.all(words),
    'MiniSearch in memory': (words) => mini.search(words),
  };
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, search] of Object.entries(contenders)) {
      const taken = STEPS.map((words) => timed(() => search(words)));
      // The first round warms up.
      if (round > 0) times.get(name)?.push(...taken);
    }
  }
  const of = (name: string, share: number): number => percentile(times.get(name) ?? [], share);
  const row = (name: string, figures: readonly string[]): void =>
    console.log(name.padEnd(28) + figures.map((figure) => figure.padStart(10)).join(''));
  console.log(`${find('').total} entries, ${STEPS.length} searches a round, ${ROUNDS} rounds; ratios to Samråd`);
  row('every letter a search', ['p50 ms', 'p95 ms', 'p50 ratio', 'p95 ratio']);
  for (const name of Object.keys(contenders)) {
    const [p50, p95] = [of(name, 0.5), of(name, 0.95)];
    const ratios = [p50 / of('Samråd', 0.5), p95 / of('Samråd', 0.95)];
    row(
      name,
      [p50, p95, ...ratios].map((figure) => figure.toFixed(2)),
    );
  }
  console.log(
    'Samråd gives the best 50 with excerpts and counts for every filter; LIKE gives row numbers, MiniSearch ids.',
  );
  console.log(
    `first search after opening ${first.toFixed(0)} ms; MiniSearch reads everything in first, ${loading.toFixed(0)} ms`,
  );
  const saves = saveTimes(store);
  const [p50, p95] = [percentile(saves, 0.5), percentile(saves, 0.95)].map((time) => time.toFixed(1));
  console.log(`autosave of a case, the index in step: p50 ${p50} ms, p95 ${p95} ms`);
  db.close();
}

await run();
