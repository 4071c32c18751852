/** A passphrase that costs more to guess: measured at one unlock, raised at the next, and never in anybody's way. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import type { Machine } from '../../src/services/environment.ts';
import { keyCosts } from '../../src/services/key-cost.ts';
import type { Profile } from '../../src/services/profile.ts';
import { Session } from '../../src/services/session.ts';
import { type Argon2Cost, DEFAULT_COST, nodeFiles, openStore } from '../../src/store/index.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

const GIB = 1024 * 1024;
const SECOND = 'elg bålplass trikk mose hytte';
const RAISED = { ...DEFAULT_COST, iterations: 5 };

/** Takes 1.5 milliseconds for one pass over 1 MiB, so that five passes over 128 fit into a second. Idle when the test says so. */
function machine() {
  const waiting: (() => void)[] = [];
  const self = { now: 0, free: 8 * GIB, measured: 0 };
  const parts: Machine = {
    measure: async ({ memoryKiB, iterations }) => {
      self.measured += 1;
      return (memoryKiB / 1024) * iterations * 1.5;
    },
    memory: () => ({ total: 16 * GIB, free: self.free }),
    elapsed: () => self.now,
    whenIdle: (work) => waiting.push(work),
  };
  const beIdle = (): void => {
    for (const work of waiting.splice(0)) work();
  };
  return Object.assign(self, { parts, waiting, beIdle });
}

const profileOf = (b: Bench) => JSON.parse(readFileSync(join(b.env.paths.profile, 'profile.json'), 'utf8'));
const measuredAs = (cost: Argon2Cost, over = {}) => ({ version: '0.1.0', on: '2026-11-22', cost, ...over });

test('measured while nobody is busy, raised at the next unlock beside the open window, once, with a word in the log', async () => {
  const b = bench();
  const pc = machine();
  Object.assign(b.env, { machine: pc.parts });
  const services = b.restart();
  must(await services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  services.lock('user');
  const costs = () => must(services.people.list()).map(({ cost }) => cost);
  const raises = () => must(services.vault.log()).entries.filter(({ event }) => event === 'key-cost-raised');

  // Locked before anybody was idle: another time. Then once, and nothing is raised in the session that is measured in.
  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  services.lock('user');
  pc.beIdle();
  expect([pc.measured, profileOf(b).keyCost]).toEqual([0, null]);
  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  pc.beIdle();
  await vi.waitFor(() => expect(profileOf(b).keyCost).toEqual(measuredAs(RAISED)), { timeout: 60_000 });
  expect(costs()).toEqual([DEFAULT_COST]);
  services.lock('user');

  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  await vi.waitFor(() => expect(costs()).toEqual([RAISED]), { timeout: 60_000 });
  expect(raises()).toMatchObject([{ role: 'program', track: 'anonymous' }]);
  expect(pc.waiting).toEqual([]);
  services.lock('user');
  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  // A new person's passphrase costs as much from its first day.
  must(await services.people.add({ own: PASSPHRASE, role: 'fast', passphrase: SECOND }));
  expect(costs()).toEqual([RAISED, RAISED]);
  expect(raises()).toHaveLength(1);
});

test('nothing is raised on what is old, too much for the memory, slow by now, or an older copy; a failing disk is quiet', async () => {
  const b = bench();
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  b.services.close();
  const pc = machine();
  const env = { ...b.env, machine: pc.parts };
  const keys = () => readFileSync(join(env.paths.store, 'samrad.db.keys'));
  const before = keys();
  /** What an unlock sets going, with what the PC is known to bear; what is known of it afterwards. */
  const afterUnlock = async (
    keyCost: Profile['keyCost'],
    prepare: (session: Session, storeEnv: { argon2Worker: URL }) => void = () => undefined,
  ) => {
    const session = new Session(env);
    session.remember({ keyCost });
    const { storeEnvironment, storeFile: file } = session;
    session.unlock(must(await openStore(storeEnvironment, { file, passphrase: PASSPHRASE })));
    prepare(session, storeEnvironment);
    await keyCosts(session).afterUnlock(PASSPHRASE);
    expect(session.isUnlocked).toBe(true);
    session.lock('user');
    return session.profile.keyCost?.cost;
  };

  // Of another version, of half a year ago, or not at all: measured again, and nothing else.
  for (const known of [
    null,
    measuredAs(RAISED, { version: '0.0.9' }),
    measuredAs(RAISED, { on: '2026-05-01' }),
    measuredAs(RAISED, { on: '2028-05-01' }),
  ]) {
    await afterUnlock(known);
    expect(pc.waiting.splice(0)).toHaveLength(1);
  }
  await afterUnlock(measuredAs({ ...DEFAULT_COST, iterations: 4 }));
  await afterUnlock(measuredAs({ ...DEFAULT_COST, memoryKiB: 64 * 1024, iterations: 10 }));
  pc.free = GIB / 2;
  await afterUnlock(measuredAs({ ...DEFAULT_COST, memoryKiB: 256 * 1024 }));
  pc.free = 8 * GIB;
  await afterUnlock(measuredAs(RAISED), (session) => {
    vi.spyOn(session, 'isOlderCopy', 'get').mockReturnValue(true);
  });
  expect(pc.waiting).toEqual([]);
  expect(keys().equals(before)).toBe(true);

  // Much slower than it was measured: what was chosen is given up, and not tried at every unlock.
  const slow = { ...env.machine, elapsed: () => (pc.now += 3_000) };
  Object.assign(env, { machine: slow });
  expect(await afterUnlock(measuredAs(RAISED))).toEqual(DEFAULT_COST);
  expect(keys().equals(before)).toBe(true);

  Object.assign(env, { machine: pc.parts });
  const { replace } = nodeFiles;
  const failing = vi.spyOn(nodeFiles, 'replace').mockImplementation((from, to) => {
    if (to.endsWith('.keys')) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    replace(from, to);
  });
  expect(await afterUnlock(measuredAs(RAISED))).toEqual(RAISED);
  expect(failing.mock.calls.some(([, to]) => to.endsWith('.keys'))).toBe(true);
  failing.mockRestore();
  // Nor does a thread that cannot have the memory it needs.
  const starved = join(b.home, 'starved.mjs');
  writeFileSync(starved, "throw new RangeError('WebAssembly.Memory(): could not allocate memory');");
  await afterUnlock(measuredAs(RAISED), (_, storeEnv) => {
    storeEnv.argon2Worker = pathToFileURL(starved);
  });
  expect(keys().equals(before)).toBe(true);
  must(await b.restart().vault.unlock({ passphrase: PASSPHRASE }));
});
