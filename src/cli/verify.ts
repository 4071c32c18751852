/** `samrad verify`: opens a store and authenticates every page of the file. */
import type { ServiceEnvironment } from '../services/environment.ts';
import { verifyStore } from '../store/index.ts';
import type { Command } from './arguments.ts';
import type { Console } from './console.ts';
import { userPath } from './environment.ts';
import { EXIT_DONE, exitStatus, failureText } from './failures.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { readPassphrase } from './passphrase-file.ts';
import type { Say } from './texts.ts';

export async function verifyCommand(
  command: Extract<Command, { name: 'verify' }>,
  env: ServiceEnvironment,
  say: Say,
  console: Console,
): Promise<number> {
  const passphrase = readPassphrase(userPath(command.passphraseFile));
  const report = passphrase.ok
    ? await verifyStore(
        { clock: env.clock, random: env.random, argon2Worker: env.paths.argon2Worker },
        { file: userPath(command.store), passphrase: passphrase.value },
      )
    : passphrase;
  if (!report.ok) {
    const path = passphrase.ok ? command.store : command.passphraseFile;
    console.error(failureText(report.failure, say, path) + openElsewhere(report.failure, userPath(command.store), say));
    return exitStatus(report.failure);
  }
  const { pages, freePages, counts } = report.value;
  console.out(say('verify.ok', { pages, free: freePages }));
  for (const [tableName, count] of Object.entries(counts)) {
    console.out(`  ${say('verify.rows', { table: tableName, count })}`);
  }
  return EXIT_DONE;
}
