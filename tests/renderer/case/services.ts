/** The real services on a practice store in a folder of its own. */
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, vi } from 'vitest';
import type { CaseDraft } from '../../../src/domain/case.ts';
import type { CaseView } from '../../../src/domain/case-view.ts';
import type { Result } from '../../../src/domain/result.ts';
import { createServices, type Services } from '../../../src/services/index.ts';

// A case is read, written and saved through the whole program: slower than a unit, and two cores are shared.
vi.setConfig({ testTimeout: 60_000 });

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

const atEnd: (() => void)[] = [];
afterAll(() => {
  for (const end of atEnd) end();
});

let opened: Promise<Services> | undefined;

/** The services with an open practice store that holds the example: one store for all tests of a file. */
export const openServices = (): Promise<Services> => {
  opened ??= open();
  return opened;
};

async function open(): Promise<Services> {
  const home = mkdtempSync(join(tmpdir(), 'samrad-case-'));
  const services = createServices({
    clock: () => new Date(),
    random: (bytes) => randomFillSync(bytes),
    paths: {
      resources: resolve('resources'),
      profile: join(home, 'profil'),
      store: join(home, 'lager'),
      argon2Worker: pathToFileURL(resolve('src/store/keys/argon2-worker.ts')),
    },
    host: 'electron',
    version: '0.0.0',
    desk: { chooseFolder: async () => undefined, chooseFile: async () => undefined, openFolder: async () => {} },
  });
  atEnd.push(() => {
    services.close();
    rmSync(home, { recursive: true, force: true });
  });
  must(await services.vault.create({ passphrase: 'fjell kajakk vinter ugle torsk', practice: true }));
  must(services.practice.load());
  return services;
}

/** A case with this draft, as it stands in the store. */
export function caseWith(services: Services, draft: CaseDraft): CaseView {
  const { id, version } = must(services.case.start());
  return must(services.case.save({ id, version, draft }));
}

export const stored = (services: Services, id: string): CaseView => must(services.case.get({ id }));
