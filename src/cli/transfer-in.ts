/**
 * `samrad transfer-in`: takes a transfer file into a store. `--look` tells what would come of it, in numbers. What has been
 * changed on both PCs is never chosen for anybody: it has a status of its own, until `--keep` says whose stands.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import { keyText, type TransferPreview, type TransferReport } from '../domain/transfer.ts';
import { takeUnfinishedOff } from '../services/agenda.ts';
import type { ServiceEnvironment } from '../services/environment.ts';
import { fileFailure } from '../services/file-failure.ts';
import { decidingIn, fitsPractice, lookAt } from '../services/transfer-look.ts';
import {
  asResult,
  backupFolderOf,
  openStore,
  openTransfer,
  readTransfer,
  runTransaction,
  type Store,
  type TransferContent,
} from '../store/index.ts';
import type { Command } from './arguments.ts';
import type { Console } from './console.ts';
import { userPath } from './environment.ts';
import { EXIT_DONE, exitStatus, failureText } from './failures.ts';
import { openElsewhere } from './open-elsewhere.ts';
import { readPassphrase } from './passphrase-file.ts';
import { placeFailure } from './place.ts';
import type { Say } from './texts.ts';
import { upgradeLines } from './upgraded.ts';

type In = Extract<Command, { name: 'transfer-in' }>;

export async function transferInCommand(
  command: In,
  env: ServiceEnvironment,
  say: Say,
  console: Console,
): Promise<number> {
  const file = userPath(command.store);
  const refuse = (failure: Failure, path: string): number => {
    console.error(failureText(failure, say, path) + openElsewhere(failure, file, say));
    return exitStatus(failure);
  };
  const passphrase = readPassphrase(userPath(command.passphraseFile));
  if (!passphrase.ok) return refuse(passphrase.failure, command.passphraseFile);
  const own = readPassphrase(userPath(command.transferPassphraseFile));
  if (!own.ok) return refuse(own.failure, command.transferPassphraseFile);
  const misplaced = placeFailure(env, file);
  if (misplaced !== undefined) return refuse(misplaced, command.store);

  const storeEnv = { clock: env.clock, random: env.random, argon2Worker: env.paths.argon2Worker };
  const read = asResult(() => readTransfer(userPath(command.file)));
  if (!read.ok) return refuse(read.failure, command.file);
  const content = await openTransfer(storeEnv, read.value.bytes, own.value);
  if (!content.ok) {
    const wrong = content.failure.code === 'wrong-passphrase';
    console.error(wrong ? say('transfer-in.wrong-passphrase') : failureText(content.failure, say, command.file));
    return exitStatus(content.failure);
  }
  const opened = await openStore(storeEnv, { file, passphrase: passphrase.value });
  if (!opened.ok) return refuse(opened.failure, command.store);
  try {
    for (const line of upgradeLines(opened.value.upgraded, say)) console.out(line);
    return decide(command, opened.value, { practice: read.value.head.practice, content: content.value }, say, console);
  } finally {
    opened.value.close();
  }
}

interface Opened {
  readonly practice: boolean;
  readonly content: TransferContent;
}

/** Looks, and takes it in when nothing keeps it from being taken in. */
function decide(command: In, store: Store, { practice, content }: Opened, say: Say, console: Console): number {
  const refuse = (failure: Failure, path: string): number => {
    console.error(failureText(failure, say, path));
    return exitStatus(failure);
  };
  const preview = look(store, practice, content);
  if (!preview.ok) return refuse(preview.failure, command.file);
  const { madeOn, report } = preview.value;
  const undecided = command.keep === undefined ? report.conflicts.length : 0;
  if (command.look || undecided > 0) {
    console.out(say('transfer-in.looked', { date: madeOn }));
    for (const line of linesOf(report, say)) console.out(line);
    if (undecided === 0) return EXIT_DONE;
    console.error(say('transfer-in.undecided', { count: undecided }));
    return exitStatus({ code: 'conflict' });
  }
  const taken = take(store, userPath(command.store), content, { report, keep: command.keep });
  if (!taken.ok) return refuse(taken.failure, command.store);
  console.out(say('transfer-in.ok', { date: madeOn }));
  for (const line of linesOf(report, say)) console.out(line);
  if (command.keep !== undefined && report.conflicts.length > 0) {
    const frozen = command.keep === 'theirs' ? report.conflicts.filter(({ mayTake }) => !mayTake).length : 0;
    console.out(say(`transfer-in.kept.${command.keep}`, { count: report.conflicts.length - frozen }));
    if (frozen > 0) console.out(say('transfer-in.frozen', { count: frozen }));
  }
  console.out(say('transfer-in.backup', { path: taken.value }));
  return EXIT_DONE;
}

const look = (store: Store, practice: boolean, content: TransferContent): Result<TransferPreview> =>
  asResult(() => {
    const fits = fitsPractice(store, practice);
    return fits.ok ? lookAt(store, content, 'nb') : fits;
  });

/** A backup where the window keeps its own, then all of it in one transaction. Hands back the path of the backup. */
function take(
  store: Store,
  file: string,
  content: TransferContent,
  { report, keep = 'ours' }: { readonly report: TransferReport; readonly keep?: In['keep'] },
): Result<string> {
  // Approved minutes are never changed: where they differ ours stay, and that is told.
  const decided = new Map(report.conflicts.map((each) => [keyText(each), each.mayTake ? keep : 'ours']));
  const folder = backupFolderOf(file);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return fail(fileFailure(error, 'folder-not-writable'));
  }
  const made = store.backUp({ folders: [folder], reason: 'before-import' });
  if (!made.ok) return made;
  const [refused] = made.value.failures;
  if (refused !== undefined) return fail(refused);
  return runTransaction(store, () => {
    store.transfer.take(
      content,
      decidingIn(store, 'nb', (key) => decided.get(keyText(key))),
    );
    takeUnfinishedOff(store);
    store.audit.append('transfer-taken', 'bruker');
    return ok(join(folder, made.value.name));
  });
}

/** A report in numbers: no name, no code, no day. */
function linesOf(report: TransferReport, say: Say): string[] {
  const counted = (things: readonly { readonly kind: 'team' | 'case' | 'meeting' }[]) => {
    const counts = { team: 0, case: 0, meeting: 0 };
    for (const { kind } of things) counts[kind] += 1;
    return counts;
  };
  const rows = [
    ['created', counted(report.created)],
    ['updated', counted(report.updated)],
    ['unchanged', report.unchanged],
    ['deleted', report.deletedHere],
    ['conflicts', counted(report.conflicts)],
  ] as const;
  return [
    ...rows.flatMap(([row, counts]) =>
      Object.values(counts).every((count) => count === 0) ? [] : [`  ${say(`transfer-in.${row}`, counts)}`],
    ),
    ...(report.renamed.length === 0 ? [] : [`  ${say('transfer-in.renamed', { count: report.renamed.length })}`]),
    ...(report.sameTeam.length === 0 ? [] : [`  ${say('transfer-in.same-team')}`]),
  ];
}
