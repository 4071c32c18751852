/**
 * The documents for parents of a run file, in the municipality's written form with a further language beside it. Files
 * only: no store is opened, and nothing of them is remembered.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FontSet, loadFonts } from '../documents/pdf/fonts.ts';
import type { FormUse, ParentSource, Sender } from '../documents/source.ts';
import { NO_WORDING } from '../documents/wording.ts';
import { toOslo } from '../domain/local-time.ts';
import { PARENT_FORMATS, type ParentLanguage } from '../domain/parent-language.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { parseRunFile, type RunFile } from '../domain/run-file.ts';
import type { ServiceEnvironment } from './environment.ts';
import { fileFailure } from './file-failure.ts';
import { parentFileName } from './file-name.ts';
import { type OutputFolder, prepareOutputFolder } from './output-folder.ts';
import { readJsonFile } from './read-json.ts';
import { renderForParents } from './render.ts';
import { Undo } from './undo.ts';

export interface ParentRun {
  /** The run file. */
  readonly file: string;
  /** Folder for the documents, new or empty. */
  readonly out: string;
  readonly second: ParentLanguage;
}

export interface ParentRunReport {
  readonly files: readonly { readonly name: string; readonly pages: number | undefined }[];
  /** Characters that no font has, as code points. */
  readonly missing: readonly string[];
}

/** All or nothing: a folder that could not be filled is left as it was. */
export async function makeParentDocuments(env: ServiceEnvironment, order: ParentRun): Promise<Result<ParentRunReport>> {
  const read = readJsonFile(order.file);
  if (!read.ok) return read;
  const input = parseRunFile(read.value);
  if (!input.ok) return input;
  const prepared = prepareOutputFolder(order.out);
  if (!prepared.ok) return prepared;
  const folder = prepared.value;
  const undo = new Undo();
  undo.add(() => folder.undo());
  try {
    const files = await makeAll(input.value, order.second, toOslo(env.clock()).date, loadFonts(env.paths.resources));
    const staged = stage(folder, files);
    const committed = staged.ok ? folder.commit() : staged;
    if (!committed.ok) return committed;
    undo.forget();
    return ok({
      files: files.map(({ name, pages }) => ({ name, pages })),
      missing: [...new Set(files.flatMap((file) => file.missing))],
    });
  } finally {
    undo.run();
  }
}

interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages: number | undefined;
  readonly missing: readonly string[];
}

async function makeAll(input: RunFile, second: ParentLanguage, today: string, fonts: FontSet): Promise<MadeFile[]> {
  const { municipality, team } = input;
  // No store, so no letterhead of the municipality's own.
  const sender: Sender = { municipality, team, today, letterhead: undefined };
  const files: MadeFile[] = [];
  for (const { source, mark } of sourcesOf(input)) {
    const language = municipality.locale;
    const order = {
      source,
      sender,
      language,
      second: { language: second, wording: NO_WORDING, approved: false },
      formats: PARENT_FORMATS,
    };
    for (const { format, ...made } of await renderForParents(order, fonts)) {
      files.push({ ...made, name: parentFileName(source.type, mark, language, second, format) });
    }
  }
  return files;
}

function stage(folder: OutputFolder, files: readonly MadeFile[]): Result<void> {
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder.staging, name), bytes);
    return ok(undefined);
  } catch (error) {
    return fail(fileFailure(error, 'folder-not-writable'));
  }
}

/** Every consent form and invitation, and beside a consent form its explanation to a child and to a young person. */
function sourcesOf(input: RunFile): { readonly source: ParentSource; readonly mark: string }[] {
  const [form] = input.consentForms;
  const use: FormUse = { service: form?.requestingService };
  return [
    ...input.consentForms.map((each, i) => ({
      source: { type: 'consent-form', form: each } as const,
      mark: String(i + 1),
    })),
    ...(form === undefined
      ? []
      : [
          { source: { type: 'consent-explained', audience: 'child', use } as const, mark: 'barn' },
          { source: { type: 'consent-explained', audience: 'youth', use } as const, mark: 'ungdom' },
        ]),
    ...input.talks.map((talk, i) => ({ source: { type: 'talk-invitation', talk } as const, mark: String(i + 1) })),
  ];
}
