/**
 * The browser of the end-to-end tests: Chromium's headless shell from the npm package @sparticuz/chromium, unpacked once per
 * version. Its own arguments are not used: they switch off the very security the tests look at.
 */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--font-render-hinting=none',
];

const VERSION = z.object({ version: z.string() });

export interface UnpackedBrowser {
  readonly executable: string;
  /** Folder with the libraries a very small machine lacks; undefined when it has them. */
  readonly libraries: string | undefined;
}

function folders(root: string) {
  const packageFolder = join(root, 'node_modules', '@sparticuz', 'chromium');
  const { version } = VERSION.parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')));
  return {
    bin: join(packageFolder, 'bin'),
    target: join(root, 'node_modules', '.cache', `sparticuz-${version}`),
  };
}

/** Where the browser lies after `unpackBrowser`. */
export const browserPath = (root: string): string => join(folders(root).target, 'chromium');

/** Unpacks the browser if it is not there yet; safe when several runs start at once. */
export async function unpackBrowser(root: string): Promise<UnpackedBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser of the tests is made for Linux on x64. Elsewhere the tests need Electron itself.');
  }
  const { bin, target } = folders(root);
  const executable = browserPath(root);
  await unpackOnce(join(bin, 'chromium.br'), target);
  chmodSync(executable, 0o755);
  if (await starts(executable, {})) return { executable, libraries: undefined };
  await unpackOnce(join(bin, 'al2023.tar.br'), `${target}-libraries`);
  const libraries = join(`${target}-libraries`, 'al2023', 'lib');
  if (await starts(executable, { LD_LIBRARY_PATH: libraries })) return { executable, libraries };
  throw new Error('The browser of the tests does not start on this machine, not even with its own libraries.');
}

/** Unpacks beside the target and moves it there whole, so that nobody ever sees half of it. */
async function unpackOnce(packed: string, target: string): Promise<void> {
  if (existsSync(target)) return;
  const fresh = `${target}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  await inflateInto(fresh, packed);
  try {
    renameSync(fresh, target);
  } catch (error) {
    // Another run was first; its folder is as good.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** The package unpacks into the system's temporary folder, whatever that is at the time. */
async function inflateInto(folder: string, packed: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await inflate(packed);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function starts(executable: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    await promisify(execFile)(executable, ['--version'], { env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}
