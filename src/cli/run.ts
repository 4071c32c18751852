/** `samrad run`: the main job without a window. */
import { relative } from 'node:path';
import { termLabel } from '../domain/catalogues.ts';
import type { Language } from '../domain/language.ts';
import type { ServiceEnvironment } from '../services/environment.ts';
import { type RunOptions, type RunProgress, type RunReport, run } from '../services/run.ts';
import type { Command } from './arguments.ts';
import { type Console, table } from './console.ts';
import { userFolder, userPath } from './environment.ts';
import { EXIT_DONE, exitStatus, failureText } from './failures.ts';
import { readPassphrase } from './passphrase-file.ts';
import { placeFailure } from './place.ts';
import type { Say } from './texts.ts';
import { upgradeLines } from './upgraded.ts';

/** What a person or the system stops a program with: the run is taken back before it ends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export async function runCommand(
  command: Extract<Command, { name: 'run' }>,
  env: ServiceEnvironment,
  language: Language,
  say: Say,
  console: Console,
): Promise<number> {
  const refuse = (failure: Parameters<typeof exitStatus>[0], path: string): number => {
    console.error(failureText(failure, say, path));
    return exitStatus(failure);
  };
  let options: RunOptions = { file: userPath(command.file), out: userPath(command.out) };
  if (command.store) {
    const misplaced = placeFailure(env, userPath(command.store.file));
    if (misplaced !== undefined) return refuse(misplaced, command.store.file);
    const passphrase = readPassphrase(userPath(command.store.passphraseFile));
    if (!passphrase.ok) return refuse(passphrase.failure, command.store.passphraseFile);
    options = { ...options, store: { file: userPath(command.store.file), passphrase: passphrase.value } };
  }
  if (command.recoveryFile) options = { ...options, recoveryFile: userPath(command.recoveryFile) };

  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort();
  for (const signal of SIGNALS) process.once(signal, interrupt);
  const report = await run(env, { ...options, signal: interrupted.signal }, progressOn(console, say));
  for (const signal of SIGNALS) process.removeListener(signal, interrupt);
  if (!report.ok) return refuse(report.failure, command.file);
  console.out(reportText(report.value, options.out, language, say));
  return EXIT_DONE;
}

/** One line per step; on a terminal the count of documents is written over itself. */
export function progressOn(console: Console, say: Say): RunProgress {
  return (step, done = 0, total = 0) => {
    if (step !== 'documents') console.error(say(`step.${step}`));
    else if (total > 0 && (console.isTerminal || done === total)) console.error(say('step.documents', { done, total }));
  };
}

/** The table of what was made and where, what the guard left to consider, and the secrets that are shown once. */
export function reportText(report: RunReport, folder: string, language: Language, say: Say): string {
  const { manifest, secrets, missing, upgraded } = report;
  const header = ['document', 'of', 'language', 'format', 'pages', 'file'] as const;
  const rows = manifest.files.map((f) => [
    say(`document.${f.type}`),
    f.of,
    termLabel('locale', f.language, language),
    f.format,
    f.pages === undefined ? '' : String(f.pages),
    f.path,
  ]);
  const findings = manifest.cases
    .map((c) => ({
      code: c.code,
      warn: c.findings.filter((f) => f.severity === 'warn').length,
      hint: c.findings.filter((f) => f.severity === 'hint').length,
    }))
    .filter((c) => c.warn + c.hint > 0);
  const shownFolder = relative(userFolder(), folder) || '.';
  return [
    table([header.map((h) => say(`report.${h}`)), ...rows]),
    '',
    say('report.done', { count: manifest.files.length, folder: shownFolder }),
    say('report.store', { path: manifest.store }),
    ...upgradeLines(upgraded, say),
    ...findings.map((f) => say('report.findings', f)),
    ...(missing.length === 0 ? [] : [say('report.missing', { characters: missing.join(', ') })]),
    say('report.responsible'),
    ...(secrets.passphrase === undefined ? [] : ['', say('report.passphrase', { passphrase: secrets.passphrase })]),
    ...(secrets.recoveryCode === undefined ? [] : [say('report.recovery', { code: secrets.recoveryCode })]),
  ].join('\n');
}
