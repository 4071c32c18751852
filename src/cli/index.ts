/** The command line: `samrad run | parents | verify | backup | restore | salvage | transfer-out | transfer-in | scan | demo`. */
import type { ServiceEnvironment } from '../services/environment.ts';
import { languageOf, parseArguments } from './arguments.ts';
import { backupCommand } from './backup.ts';
import type { Console } from './console.ts';
import { demoCommand } from './demo.ts';
import { cliEnvironment } from './environment.ts';
import { EXIT_DONE, EXIT_FAULT, exitStatus, failureText } from './failures.ts';
import { parentsCommand } from './parents.ts';
import { restoreCommand } from './restore.ts';
import { runCommand } from './run.ts';
import { salvageCommand } from './salvage.ts';
import { scanCommand } from './scan.ts';
import { speaker } from './texts.ts';
import { transferInCommand } from './transfer-in.ts';
import { transferOutCommand } from './transfer-out.ts';
import { verifyCommand } from './verify.ts';

/** Runs one command and resolves to its exit status. Throws only for faults in Samråd itself. */
export async function main(
  args: readonly string[],
  env: ServiceEnvironment,
  console: Console,
  input: NodeJS.ReadableStream,
): Promise<number> {
  const invocation = parseArguments(args);
  if (!invocation.ok) {
    const say = speaker(languageOf(args));
    console.error(failureText(invocation.failure, say));
    return exitStatus(invocation.failure);
  }
  const { command, language } = invocation.value;
  const say = speaker(language);
  // What the command line does not follow it must not be silent about: the file is wrong for the window too.
  const [wrong] = env.policy?.problems ?? [];
  if (wrong !== undefined) {
    console.error(say('policy-broken', { file: env.policy?.file ?? '', line: wrong.line ?? '–', key: wrong.key }));
  }
  switch (command.name) {
    case 'help':
      console.out(say('usage'));
      return EXIT_DONE;
    case 'run':
      return runCommand(command, env, language, say, console);
    case 'verify':
      return verifyCommand(command, env, say, console);
    case 'backup':
      return backupCommand(command, env, say, console);
    case 'restore':
      return restoreCommand(command, env, say, console);
    case 'salvage':
      return salvageCommand(command, env, say, console);
    case 'transfer-out':
      return transferOutCommand(command, env, say, console);
    case 'transfer-in':
      return transferInCommand(command, env, say, console);
    case 'parents':
      return parentsCommand(command, env, language, say, console);
    case 'scan':
      return scanCommand(input, say, console);
    case 'demo':
      return demoCommand(env, language, say, console);
  }
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const streams: Console = {
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    isTerminal: process.stderr.isTTY === true,
  };
  // A reader that stops early (`samrad scan | head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : EXIT_FAULT));
  try {
    process.exitCode = await main(args, cliEnvironment(), streams, process.stdin);
  } catch (error) {
    // The message of an unforeseen error may hold content; its name does not.
    streams.error(speaker(languageOf(args))('fault', { name: error instanceof Error ? error.name : 'Error' }));
    if (process.env.SAMRAD_DEBUG === '1' && error instanceof Error) streams.error(error.stack ?? '');
    process.exitCode = EXIT_FAULT;
  }
}
