/** The services' environment when there is no window: the machine's clock and randomness, the project's own resources. */
import { randomFillSync } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceEnvironment } from '../services/environment.ts';
import { readPolicy } from '../services/policy-file.ts';

/** Where relative paths count from: where the user stands, also when npm has changed folder. */
export const userFolder = (): string => process.env.INIT_CWD ?? process.cwd();
export const userPath = (path: string): string => resolve(userFolder(), path);

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export function cliEnvironment(): ServiceEnvironment {
  const machine = { platform: process.platform, variables: process.env };
  return {
    clock: () => new Date(),
    random: (bytes) => randomFillSync(bytes),
    paths: {
      resources: resolve(projectRoot, 'resources'),
      profile: userFolder(),
      store: userFolder(),
      argon2Worker: new URL('../store/keys/argon2-worker.ts', import.meta.url),
    },
    placeRules: machine,
    policy: readPolicy(machine),
    host: 'trial',
    version: '',
    desk: {
      chooseFolder: async () => undefined,
      findFile: async () => undefined,
      chooseFile: async () => undefined,
      openFolder: async () => {},
    },
  };
}
