/** Process death while what another PC has packed is taken in: all of it stands afterwards, or nothing. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { type ClosedStore, copyOf, hitsOf, makeStore, open } from '../store/support.ts';
import { killAtRandom, runAndKill } from './killed.ts';

const ROUNDS = Math.ceil(Number(process.env.SAMRAD_CRASH_ROUNDS ?? 20) / 7);
const TAKER = fileURLToPath(new URL('./taker.ts', import.meta.url));
const ADDED = 60;

let template: ClosedStore;
let packed: string;
let wholes: number;
beforeAll(async () => {
  template = await makeStore();
  const source = copyOf(template);
  packed = join(dirname(source.file), 'innhold.json');
  const store = await open(source);
  enterExample(store);
  for (let i = 0; i < ADDED; i++) store.cases.create({ observations: `Undrer seg over lek nummer ${i}. `.repeat(40) });
  const content = store.transfer.pack(store.transfer.list().map(({ key }) => key));
  wholes = content.wholes.length;
  writeFileSync(packed, JSON.stringify(content));
  store.close();
});

/** After a death: everything that was packed is there and can be packed again, or nothing is. */
async function outcomeOf(closed: ClosedStore): Promise<'before' | 'after'> {
  const store = await open(closed);
  const standing = store.transfer.list().length;
  expect([0, wholes]).toContain(standing);
  expect(hitsOf(store, 'barnehagen').length > 0).toBe(standing > 0);
  expect(store.audit.verifyChain().intact).toBe(true);
  store.close();
  return standing === 0 ? 'before' : 'after';
}

test('killed while a middle and the last whole stands, nothing has come in', async () => {
  for (const fatal of [Math.floor(wholes / 2), wholes]) {
    const store = copyOf(template);
    const { signal } = spawnSync(process.execPath, [TAKER, store.file, store.recoveryCode, packed, String(fatal)]);
    expect(signal).toBe('SIGKILL');
    expect(await outcomeOf(store)).toBe('before');
  }
});

test(`killed at ${ROUNDS} random instants, everything has come in or nothing`, async () => {
  let after = 0;
  const run = async (killAfter?: number): Promise<number> => {
    const store = copyOf(template);
    const { said, milliseconds } = await runAndKill(TAKER, [store.file, store.recoveryCode, packed, '0'], killAfter);
    const outcome = await outcomeOf(store);
    if (said.includes('taken')) expect(outcome).toBe('after');
    if (killAfter !== undefined && outcome === 'after') after += 1;
    return milliseconds;
  };
  await killAtRandom(ROUNDS, run);
  console.info(`transfer: killed inside an import 2 times, at random ${ROUNDS} times, ${after} as after`);
}, 3_600_000);
