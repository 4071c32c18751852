/** `samrad restore`: puts a backup where a store is to be; what stood there is kept. */
import { existsSync } from 'node:fs';
import type { ServiceEnvironment } from '../services/environment.ts';
import { openStore, restoreBackup, verifyStore } from '../store/index.ts';
import type { Command } from './arguments.ts';
import type { Console } from './console.ts';
import { userPath } from './environment.ts';
import { EXIT_DONE, exitStatus, failureText } from './failures.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { readPassphrase } from './passphrase-file.ts';
import { placeFailure } from './place.ts';
import type { Say } from './texts.ts';
import { upgradeLines } from './upgraded.ts';

export async function restoreCommand(
  command: Extract<Command, { name: 'restore' }>,
  env: ServiceEnvironment,
  say: Say,
  console: Console,
): Promise<number> {
  const storeEnv = { clock: env.clock, random: env.random, argon2Worker: env.paths.argon2Worker };
  const passphrase = readPassphrase(userPath(command.passphraseFile));
  if (!passphrase.ok) {
    console.error(failureText(passphrase.failure, say, command.passphraseFile));
    return exitStatus(passphrase.failure);
  }
  const at = { file: userPath(command.store), passphrase: passphrase.value };
  const misplaced = placeFailure(env, at.file);
  if (misplaced !== undefined) {
    console.error(failureText(misplaced, say));
    return exitStatus(misplaced);
  }
  const replaces = existsSync(at.file);
  // What the present store knows to be deleted does not come back with an older copy.
  const present = replaces ? await openStore(storeEnv, at) : undefined;
  if (present?.ok === false && present.failure.code === 'not-upgraded') {
    console.error(failureText(present.failure, say, command.store));
    return exitStatus(present.failure);
  }
  const tombstones = present?.ok === true ? present.value.tombstones.list() : [];
  const upgraded = present?.ok === true ? present.value.upgraded : undefined;
  if (present?.ok === true) present.value.close();
  let again = 0;
  const restored = await restoreBackup(
    storeEnv,
    { ...at, backup: userPath(command.backup) },
    {
      tombstones,
      deleted: (things) => {
        again = things.length;
      },
    },
  );
  if (restored.ok) restored.value.close();
  const report = restored.ok ? await verifyStore(storeEnv, at) : restored;
  if (!report.ok) {
    console.error(failureText(report.failure, say, command.backup) + openElsewhere(report.failure, at.file, say));
    return exitStatus(report.failure);
  }
  console.out(say('restore.ok', { path: command.store }));
  if (replaces) console.out(say('restore.replaced', { path: `${command.store}.replaced` }));
  for (const line of upgradeLines(upgraded, say)) console.out(line);
  if (again > 0) console.out(say('restore.deletedAgain', { count: again }));
  for (const [table, count] of Object.entries(report.value.counts)) {
    console.out(`  ${say('verify.rows', { table, count })}`);
  }
  return EXIT_DONE;
}
