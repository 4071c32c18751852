/** Runs commands of the command line in this process, on real files in a folder of its own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { cliEnvironment } from '../../src/cli/environment.ts';
import { main } from '../../src/cli/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samrad-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function samrad(args: readonly string[], stdin = ''): Promise<Outcome> {
  const out: string[] = [];
  const error: string[] = [];
  const console = { out: (t: string) => out.push(t), error: (t: string) => error.push(t), isTerminal: false };
  const env = cliEnvironment();
  const tested = { ...env, transferCost: LOWEST_COST, paths: { ...env.paths, argon2Worker: ARGON2_ONCE } };
  const status = await main(args, tested, console, Readable.from(stdin === '' ? [] : [stdin]));
  return { status, out: out.join('\n'), error: error.join('\n') };
}

export function writeJson(folder: string, name: string, value: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

/** Every file under a folder with its bytes, by relative path. */
export function snapshot(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) files.set(name, readFileSync(path));
  }
  return files;
}
