/** The services on a real store in a folder of their own, with a desk that answers as the test says. */
import { randomFillSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { createServices, type ServiceEnvironment, type Services } from '../../src/services/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { must } from '../result.ts';

export const PASSPHRASE = 'fjell kajakk vinter ugle torsk';

export interface TestDesk {
  folder: string | undefined;
  file: string | undefined;
  /** The file that is found when one is asked for. */
  found: string | undefined;
  readonly opened: string[];
}

export interface Bench {
  readonly services: Services;
  readonly desk: TestDesk;
  readonly home: string;
  readonly env: ServiceEnvironment;
  /** The time the services see; a test may set it. */
  now: Date;
  /** Services on the same files, as after a restart. */
  restart(): Services;
}

/**
 * @param whenDone when the folder goes: after the test, unless a file shares one bench between its tests
 */
export function bench(
  host: 'electron' | 'trial' = 'electron',
  whenDone: (end: () => void) => void = (end) => onTestFinished(end),
): Bench {
  const home = mkdtempSync(join(tmpdir(), 'samrad-services-'));
  const exported = join(home, 'eksport');
  mkdirSync(exported);
  const desk: TestDesk = { folder: exported, file: join(home, 'ark.pdf'), found: undefined, opened: [] };
  const running: Services[] = [];
  const self = { now: new Date('2026-11-22T09:00:00Z') };
  const env: ServiceEnvironment = {
    clock: () => self.now,
    random: (bytes) => randomFillSync(bytes),
    paths: {
      resources: resolve(import.meta.dirname, '../../resources'),
      profile: join(home, 'profil'),
      store: join(home, 'lager'),
      argon2Worker: ARGON2_ONCE,
    },
    transferCost: LOWEST_COST,
    host,
    version: '0.1.0',
    desk: {
      chooseFolder: async () => desk.folder,
      findFile: async () => desk.found,
      chooseFile: async () => desk.file,
      openFolder: async (folder) => {
        desk.opened.push(folder);
      },
    },
  };
  const start = (): Services => {
    const services = createServices(env);
    running.push(services);
    return services;
  };
  whenDone(() => {
    for (const s of running) s.close();
    rmSync(home, { recursive: true, force: true });
  });
  return Object.assign(self, { services: start(), desk, home, env, restart: start });
}

/** A practice store with the example in it. */
export async function practice(): Promise<Bench> {
  const b = bench();
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
  return b;
}
