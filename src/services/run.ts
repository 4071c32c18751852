/**
 * The main job without a window: one run file in, an encrypted store and finished documents out. All or nothing: the
 * documents are made in memory and staged, the store is written in one transaction, and moving the files into place is
 * the last step of that transaction.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { newCaseCode } from '../domain/case.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { parseRunFile, type RunFile } from '../domain/run-file.ts';
import {
  asResult,
  createStore,
  filesOfStore,
  openStore,
  runTransaction,
  type Store,
  type Upgraded,
} from '../store/index.ts';
import type { ServiceEnvironment } from './environment.ts';
import { fileFailure } from './file-failure.ts';
import { freeTextsOfRun } from './free-text.ts';
import { findingsIn, type PlacedFinding, passGuard } from './guard.ts';
import { localKnowledge } from './knowledge.ts';
import { type OutputFolder, prepareOutputFolder } from './output-folder.ts';
import { drawPassphrase } from './passphrase.ts';
import { readJsonFile } from './read-json.ts';
import { type MadeFile, makeRunDocuments, type RenderedFile } from './run-documents.ts';
import { enterRun } from './run-entry.ts';
import { drawIdentities, type RunIdentities } from './run-identities.ts';
import { Undo } from './undo.ts';
import { letterheadInUse } from './used-letterhead.ts';

export interface RunOptions {
  /** The run file. */
  readonly file: string;
  /** Folder for the documents, new or empty. */
  readonly out: string;
  /** The store to open or make. Left out: a new one in the output folder, with a passphrase drawn for it. */
  readonly store?: { readonly file: string; readonly passphrase: string };
  /** Where a new store's recovery code is written; must not exist. Left out: it is in the report, to be shown once. */
  readonly recoveryFile?: string;
  /** Aborted: the run is taken back and fails `cancelled`. */
  readonly signal?: AbortSignal;
}

export type RunStep = 'read' | 'guard' | 'store' | 'documents' | 'save';
/** Called at the start of each step; for documents also after each one, with how many are done. */
export type RunProgress = (step: RunStep, done?: number, total?: number) => void;

export interface Manifest {
  readonly files: readonly MadeFile[];
  readonly cases: readonly {
    readonly id: string;
    readonly code: string;
    readonly findings: readonly { readonly path: string; readonly type: string; readonly severity: string }[];
  }[];
  /** The store file, relative to the output folder; absolute when it lies elsewhere. */
  readonly store: string;
}

export interface RunReport {
  readonly manifest: Manifest;
  /** Characters that no font has, as code points; empty when everything could be printed. */
  readonly missing: readonly string[];
  /** Secrets of a store that this run made, to be shown once; they are kept nowhere. */
  readonly secrets: { readonly passphrase?: string; readonly recoveryCode?: string };
  /** What opening the store did to one of an older version. It stands, also when the run fails. */
  readonly upgraded: Upgraded | undefined;
}

/** Runs a run file. Fails with a typed failure, and then nothing is left in the folder and the store is as before. */
export async function run(
  env: ServiceEnvironment,
  options: RunOptions,
  progress: RunProgress = () => {},
): Promise<Result<RunReport>> {
  progress('read');
  const read = readJsonFile(options.file);
  if (!read.ok) return read;
  const input = parseRunFile(read.value);
  if (!input.ok) return input;

  progress('guard');
  const knowledge = localKnowledge(input.value.municipality, input.value.team);
  const findings = passGuard(findingsIn(freeTextsOfRun(input.value), knowledge));
  if (!findings.ok) return findings;

  const undo = new Undo();
  try {
    const report = await writeRun(env, options, input.value, findings.value, undo, progress);
    if (report.ok) undo.forget();
    return report;
  } finally {
    undo.run();
  }
}

async function writeRun(
  env: ServiceEnvironment,
  options: RunOptions,
  input: RunFile,
  findings: readonly PlacedFinding[],
  undo: Undo,
  progress: RunProgress,
): Promise<Result<RunReport>> {
  const prepared = prepareOutputFolder(options.out);
  if (!prepared.ok) return prepared;
  const folder = prepared.value;
  undo.add(() => folder.undo());

  progress('store');
  const file = options.store?.file ?? join(folder.folder, 'samrad.db');
  const passphrase = options.store?.passphrase ?? drawPassphrase(env.random);
  const opened = await openOrCreate(env, file, passphrase, undo);
  if (!opened.ok) return opened;
  const { store, recoveryCode } = opened.value;
  const recovery = keepRecoveryCode(options.recoveryFile, recoveryCode, undo);
  if (!recovery.ok) return recovery;

  const identities = drawIdentities(env, input, () => unusedCode(env, store));
  // A new store has none; one that the window has given a letterhead makes the same documents from here.
  const letterhead = letterheadInUse(store, input.municipality);
  if (!letterhead.ok) return letterhead;
  const documents = await makeRunDocuments(
    env,
    input,
    identities,
    letterhead.value,
    (done, total) => progress('documents', done, total),
    options.signal,
  );
  if (options.signal?.aborted) return fail({ code: 'cancelled' });

  progress('save');
  const manifest = manifestOf(input, identities, findings, documents, storePath(folder.folder, file));
  const staged = stage(folder, documents, manifest);
  if (!staged.ok) return staged;
  const entered = runTransaction(store, () => {
    enterRun(env, store, input, identities, documents);
    return folder.commit();
  });
  store.close();
  if (!entered.ok) return entered;
  return ok({
    manifest,
    upgraded: store.upgraded,
    missing: [...new Set(documents.flatMap((d) => d.missing))],
    secrets: {
      ...(options.store === undefined ? { passphrase } : {}),
      ...(recoveryCode === undefined || options.recoveryFile !== undefined ? {} : { recoveryCode }),
    },
  });
}

/** Opens the store, or makes it when there is none. A store made here is taken away again when the run fails. */
async function openOrCreate(
  env: ServiceEnvironment,
  file: string,
  passphrase: string,
  undo: Undo,
): Promise<Result<{ store: Store; recoveryCode: string | undefined }>> {
  const storeEnv = { clock: env.clock, random: env.random, argon2Worker: env.paths.argon2Worker };
  const opened = await openStore(storeEnv, { file, passphrase });
  if (opened.ok) {
    undo.add(() => opened.value.close());
    return ok({ store: opened.value, recoveryCode: undefined });
  }
  if (opened.failure.code !== 'no-store') return opened;
  const created = await createStore(storeEnv, { file, passphrase });
  if (!created.ok) return created;
  undo.add(() => {
    for (const part of filesOfStore(file)) rmSync(part, { force: true });
  });
  undo.add(() => created.value.store.close());
  const noted = asResult(() => ok(created.value.store.audit.append('create', 'program')));
  return noted.ok ? created : noted;
}

/** A code that no case of the store has. */
function unusedCode(env: ServiceEnvironment, store: Store): string {
  const code = newCaseCode(env.random);
  return store.cases.findByCode(code) === undefined ? code : unusedCode(env, store);
}

function keepRecoveryCode(file: string | undefined, code: string | undefined, undo: Undo): Result<void> {
  if (file === undefined || code === undefined) return ok(undefined);
  try {
    writeFileSync(file, `${code}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST'
      ? fail({ code: 'file-exists' })
      : fail(fileFailure(error, 'folder-not-writable'));
  }
  undo.add(() => rmSync(file, { force: true }));
  return ok(undefined);
}

function stage(folder: OutputFolder, documents: readonly RenderedFile[], manifest: Manifest): Result<void> {
  try {
    for (const { made, bytes } of documents) writeFileSync(join(folder.staging, made.path), bytes);
    writeFileSync(join(folder.staging, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    return ok(undefined);
  } catch (error) {
    return fail(fileFailure(error, 'folder-not-writable'));
  }
}

const manifestOf = (
  input: RunFile,
  identities: RunIdentities,
  findings: readonly PlacedFinding[],
  documents: readonly RenderedFile[],
  store: string,
): Manifest => ({
  files: documents.map((d) => d.made),
  cases: input.cases.map((c) => ({
    id: c.id,
    code: identities.codeOf(c.id),
    findings: findings.filter((f) => f.caseId === c.id).map(({ path, type, severity }) => ({ path, type, severity })),
  })),
  store,
});

/** Relative when the store lies in the folder, absolute when elsewhere. */
function storePath(folder: string, file: string): string {
  const path = relative(resolve(folder), resolve(file));
  return path.startsWith('..') || isAbsolute(path) ? resolve(file) : path.replaceAll('\\', '/');
}
