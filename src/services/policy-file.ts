/** Reads what the organisation has decided, from the one place on this PC that its IT writes to. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, posix, win32 } from 'node:path';
import {
  brokenPolicy,
  NO_POLICY,
  POLICY_FORMAT,
  type Policy,
  type PolicyFile,
  type PolicyProblem,
  policyFileSchema,
  policyOf,
} from '../domain/policy.ts';
import { parseWith } from '../domain/problems.ts';
import type { Problem, Result } from '../domain/result.ts';

interface Machine {
  readonly platform: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** No policy is longer. */
const LARGEST = 64 * 1024;
const SHOWN_PROBLEMS = 5;

const problem = (what: PolicyProblem['what'], key = '', line: number | null = null): PolicyProblem => ({
  what,
  key,
  line,
});

/** Where the file lies; the first of them that is there counts. */
export function policyPlaces({ platform, variables }: Machine): string[] {
  if (platform === 'darwin') return ['/Library/Application Support/Samrad/policy.json'];
  if (platform !== 'win32') return ['/etc/samrad/policy.json'];
  // The usual folder before the variable: a person can start a program with other variables, not with another disk.
  const folders = ['C:\\ProgramData', ...(variables.ProgramData ? [variables.ProgramData] : [])];
  return [...new Set(folders)].map((folder) => win32.join(folder, 'Samrad', 'policy.json'));
}

/**
 * Whether nobody but the administrator can have written the file. Windows does not tell that in a few words; there the rights
 * of the folder decide (docs/drift/policy.md).
 */
export function isOfAdministrator(file: string, platform: string): boolean {
  if (platform === 'win32') return true;
  return [file, dirname(file)].every((each) => {
    const { uid, mode } = statSync(each);
    return uid === 0 && (mode & 0o022) === 0;
  });
}

/** The text of a file of UTF-8, with or without the mark that Windows' tools put before it. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** The line a key of the outermost object stands on; null when it is not there. */
function lineOf(text: string, key: string): number | null {
  const [name = ''] = key.split(/[.[]/);
  const at = name === '' ? -1 : text.search(new RegExp(`"${name.replace(/[$()*+?^{}|\\]/g, '\\$&')}"\\s*:`));
  return at === -1 ? null : lineAt(text, at);
}

/** A key that stands there twice: of two values one would be passed over without a word. */
function duplicateIn(text: string): PolicyProblem | undefined {
  // The file has no objects within the object, so every name before a colon is a key. Strings are passed over whole.
  const seen = new Set<string>();
  for (const { 1: name = '', 2: colon, index } of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)) {
    if (colon === undefined) continue;
    if (seen.has(name)) return problem('duplicate', name, lineAt(text, index));
    seen.add(name);
  }
  return undefined;
}

function syntaxProblem(text: string, error: unknown): PolicyProblem {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  // Cut off, it is the last line with something on it that lacks the rest.
  return problem('not-json', '', lineAt(text, Math.min(Number(position ?? Infinity), text.trimEnd().length)));
}

function shapeProblems(text: string, problems: readonly Problem[]): PolicyProblem[] {
  return problems.map(({ path, code }) => {
    const known = code === 'missing' || code === 'unknown-key' || code === 'wrong-type' ? code : 'value';
    return problem(known, path, lineOf(text, path));
  });
}

const FORMAT = /^samrad-policy\/\d{1,6}$/;
const isNewer = (parsed: unknown): boolean =>
  typeof parsed === 'object' &&
  parsed !== null &&
  'format' in parsed &&
  typeof parsed.format === 'string' &&
  FORMAT.test(parsed.format) &&
  parsed.format !== POLICY_FORMAT;

/** The same with the variables in its folders put in. */
function withVariables(text: string, file: PolicyFile, { platform, variables }: Machine): PolicyFile | PolicyProblem[] {
  const { isAbsolute } = platform === 'win32' ? win32 : posix;
  const problems: PolicyProblem[] = [];
  const put = (key: string, folder: string): string => {
    let known = true;
    const whole = folder.replace(/%([^%]+)%/g, (_, name: string) => {
      const value = variables[name];
      known &&= value !== undefined && value !== '';
      return value ?? '';
    });
    if (!known) problems.push(problem('no-such-variable', key, lineOf(text, key)));
    else if (!isAbsolute(whole)) problems.push(problem('not-absolute', key, lineOf(text, key)));
    return whole;
  };
  const { storeFolders, forbiddenStoreFolders, secondBackupFolder, exportFolders, ...others } = file;
  const all = (key: string, folders: readonly string[]): string[] =>
    folders.map((folder, at) => put(`${key}[${at}]`, folder));
  const whole: PolicyFile = {
    ...others,
    ...(storeFolders && { storeFolders: all('storeFolders', storeFolders) }),
    ...(forbiddenStoreFolders && { forbiddenStoreFolders: all('forbiddenStoreFolders', forbiddenStoreFolders) }),
    ...(secondBackupFolder && { secondBackupFolder: put('secondBackupFolder', secondBackupFolder) }),
    ...(exportFolders && { exportFolders: all('exportFolders', exportFolders) }),
  };
  return problems.length > 0 ? problems : whole;
}

/** What the bytes of a policy say. Whatever is wrong with them, all of them counts for nothing, and the strictest holds. */
export function policyFrom(file: string, bytes: Uint8Array, machine: Machine): Policy {
  const broken = (...problems: PolicyProblem[]): Policy => brokenPolicy(file, problems.slice(0, SHOWN_PROBLEMS));
  if (bytes.length > LARGEST) return broken(problem('too-large'));
  const text = textOf(bytes);
  if (text === undefined) return broken(problem('not-text'));
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return broken(syntaxProblem(text, error));
  }
  if (isNewer(parsed)) return broken(problem('newer', 'format', lineOf(text, 'format')));
  const shaped: Result<PolicyFile> = parseWith(policyFileSchema, parsed);
  if (!shaped.ok) {
    return broken(...(shaped.failure.code === 'invalid' ? shapeProblems(text, shaped.failure.problems) : []));
  }
  const duplicate = duplicateIn(text);
  if (duplicate) return broken(duplicate);
  const whole = withVariables(text, shaped.value, machine);
  return Array.isArray(whole) ? broken(...whole) : policyOf(file, whole);
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * The policy of this PC. Read once, when the program starts.
 * @param places where to look, in that order
 * @param isTrusted whether a file can only be the administrator's
 */
export function readPolicy(
  machine: Machine,
  places: readonly string[] = policyPlaces(machine),
  isTrusted: (file: string) => boolean = (file) => isOfAdministrator(file, machine.platform),
): Policy {
  for (const file of places) {
    try {
      if (statSync(file).size > LARGEST) return brokenPolicy(file, [problem('too-large')]);
      const bytes = readFileSync(file);
      return isTrusted(file) ? policyFrom(file, bytes, machine) : brokenPolicy(file, [problem('untrusted')]);
    } catch (error) {
      // Not being there is the usual case; being there and not being readable is a fault of whoever laid it there.
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') return brokenPolicy(file, [problem('unreadable')]);
    }
  }
  return NO_POLICY;
}
