/**
 * Node's own file system with one operation that fails: the n-th under a folder, whoever asks for it. What is written when the
 * disk refuses is written by half, as a full disk does it. Puts itself in the place of the functions of `node:fs`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { onTestFinished } from 'vitest';

/** The operations that may fail. Removing is among them: what goes wrong in tidying up must not hide what went wrong before. */
const READING = ['accessSync', 'lstatSync', 'readdirSync', 'readFileSync', 'statSync', 'fstatSync', 'readSync'];
const WRITING = [
  'copyFileSync',
  'mkdirSync',
  'mkdtempSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
  'fchmodSync',
  'fsyncSync',
  'writeSync',
];
/** What a disk says of writing only. */
const OF_WRITING = ['ENOSPC', 'EROFS'];

export interface FailingDisk {
  /** From now on the n-th operation fails with the code, and all later ones too when `forGood`. */
  failAt(nth: number, code: string, forGood?: boolean): void;
  /** Operations since `failAt`, and the name of the one that failed. */
  heal(): { readonly used: number; readonly failed: string | undefined };
}

type Operation = (...given: unknown[]) => unknown;
const real = fs as unknown as Record<string, Operation>;

/** A disk that is whole until it is told otherwise; the real one again after the test. */
export function failingDisk(root: string): FailingDisk {
  let [count, at, code, forGood] = [0, Number.POSITIVE_INFINITY, '', false];
  let failed: string | undefined;
  const handles = new Set<unknown>();
  const before = new Map<string, Operation>();

  const isWriting = (name: string, [, flags]: unknown[]): boolean =>
    name === 'openSync' ? flags !== undefined && flags !== 'r' : WRITING.includes(name);
  const fails = (name: string, given: unknown[]): boolean => {
    if (OF_WRITING.includes(code) && !isWriting(name, given)) return false;
    count += 1;
    if (count !== at && !(forGood && count > at)) return false;
    failed ??= name;
    return true;
  };
  const refusal = (): Error => Object.assign(new Error(code), { code });
  /** What a disk still took before it was full. */
  const writeHalf = (write: Operation, [where, what, ...others]: unknown[]): void => {
    if (code === 'ENOSPC' && what instanceof Uint8Array) write(where, what.subarray(0, what.length / 2), ...others);
  };
  const ours = ([first]: unknown[]): boolean =>
    typeof first === 'number' ? handles.has(first) : typeof first === 'string' && first.startsWith(root);

  for (const name of ['openSync', 'closeSync', ...READING, ...WRITING]) {
    const operation = real[name];
    if (operation === undefined) throw new Error(`node:fs has no ${name}`);
    before.set(name, operation);
    real[name] = (...given) => {
      // Closing gives a number back to the system, which may mean another file next.
      if (name === 'closeSync') handles.delete(given[0]);
      else if (at !== Number.POSITIVE_INFINITY && ours(given) && fails(name, given)) {
        if (name === 'writeFileSync') writeHalf(operation, given);
        throw refusal();
      }
      const result = operation(...given);
      if (name === 'openSync' && ours(given)) handles.add(result);
      return result;
    };
  }
  syncBuiltinESMExports();
  onTestFinished(() => {
    for (const [name, operation] of before) real[name] = operation;
    syncBuiltinESMExports();
  });
  return {
    failAt(nth, how, andAllLater = false) {
      [count, at, code, forGood, failed] = [0, nth, how, andAllLater, undefined];
    },
    heal() {
      at = Number.POSITIVE_INFINITY;
      return { used: count, failed };
    },
  };
}
