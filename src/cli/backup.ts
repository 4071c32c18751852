/** `samrad backup`: one proved file with everything in a store but its unfinished cases. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import type { ServiceEnvironment } from '../services/environment.ts';
import { fileFailure } from '../services/file-failure.ts';
import { type MadeBackup, openStore, type Store } from '../store/index.ts';
import type { Command } from './arguments.ts';
import type { Console } from './console.ts';
import { userPath } from './environment.ts';
import { EXIT_DONE, exitStatus, failureText } from './failures.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { readPassphrase } from './passphrase-file.ts';
import type { Say } from './texts.ts';
import { upgradeLines } from './upgraded.ts';

export async function backupCommand(
  command: Extract<Command, { name: 'backup' }>,
  env: ServiceEnvironment,
  say: Say,
  console: Console,
): Promise<number> {
  const refuse = (failure: Failure, path: string): number => {
    console.error(failureText(failure, say, path) + openElsewhere(failure, userPath(command.store), say));
    return exitStatus(failure);
  };
  const passphrase = readPassphrase(userPath(command.passphraseFile));
  if (!passphrase.ok) return refuse(passphrase.failure, command.passphraseFile);
  const made = await backUp(env, userPath(command.store), passphrase.value, userPath(command.out));
  if (!made.ok) return refuse(made.failure, command.store);
  console.out(say('backup.ok', { path: join(command.out, made.value.name) }));
  console.out(say('backup.without-drafts'));
  for (const line of upgradeLines(made.value.upgraded, say)) console.out(line);
  return EXIT_DONE;
}

async function backUp(
  env: ServiceEnvironment,
  file: string,
  passphrase: string,
  folder: string,
): Promise<Result<MadeBackup & Pick<Store, 'upgraded'>>> {
  const storeEnv = { clock: env.clock, random: env.random, argon2Worker: env.paths.argon2Worker };
  const opened = await openStore(storeEnv, { file, passphrase });
  if (!opened.ok) return opened;
  try {
    mkdirSync(folder, { recursive: true });
    const made = opened.value.backUp({ folders: [folder], reason: 'asked' });
    if (!made.ok) return made;
    const [refused] = made.value.failures;
    return refused === undefined ? ok({ ...made.value, upgraded: opened.value.upgraded }) : fail(refused);
  } catch (error) {
    return fail(fileFailure(error, 'folder-not-writable'));
  } finally {
    opened.value.close();
  }
}
