/** `samrad salvage`: everything that can be read of a damaged store, in a new one; the damaged one is only read. */
import type { ServiceEnvironment } from '../services/environment.ts';
import { salvageStore } from '../store/index.ts';
import type { Command } from './arguments.ts';
import type { Console } from './console.ts';
import { userPath } from './environment.ts';
import { EXIT_DONE, exitStatus, failureText } from './failures.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { readPassphrase } from './passphrase-file.ts';
import type { Say } from './texts.ts';

export async function salvageCommand(
  command: Extract<Command, { name: 'salvage' }>,
  env: ServiceEnvironment,
  say: Say,
  console: Console,
): Promise<number> {
  const passphrase = readPassphrase(userPath(command.passphraseFile));
  if (!passphrase.ok) {
    console.error(failureText(passphrase.failure, say, command.passphraseFile));
    return exitStatus(passphrase.failure);
  }
  const report = await salvageStore(
    { clock: env.clock, random: env.random, argon2Worker: env.paths.argon2Worker },
    {
      file: userPath(command.store),
      to: userPath(command.out),
      backups: command.backup === undefined ? [] : [userPath(command.backup)],
      passphrase: passphrase.value,
    },
  );
  if (!report.ok) {
    const text =
      report.failure.code === 'corrupt' ? say('salvage.nothing') : failureText(report.failure, say, command.store);
    console.error(text + openElsewhere(report.failure, userPath(command.store), say));
    return exitStatus(report.failure);
  }
  const { pages, damagedPages, checked, allKeys, placeholders, tables } = report.value;
  console.out(say('salvage.ok', { path: command.out, pages, damaged: damagedPages }));
  console.out(say('salvage.untouched', { path: command.store }));
  if (!checked) console.out(say('salvage.unchecked'));
  if (!allKeys) console.out(say('salvage.own-key'));
  if (placeholders > 0) console.out(say('salvage.placeholders', { count: placeholders }));
  for (const { table, read, lost } of tables) {
    console.out(`  ${say(lost === 0 ? 'salvage.whole-table' : 'salvage.table', { table, read, lost })}`);
  }
  return EXIT_DONE;
}
