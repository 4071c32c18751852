// Installs the pinned packages when they are missing or differ from the lock file. Runs on the machine's own Node.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** Whether node_modules holds what package-lock.json asks for. npm writes down what it installed in a hidden lock file. */
export function isInstalled(root = projectRoot) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** Installs when needed. Resolves to npm's exit status; 0 when nothing had to be done. */
export async function ensureInstalled() {
  if (isInstalled()) return 0;
  console.error('Installing the pinned packages (once, about a minute) ...');
  // npm finds its own way to the registry; stdout is kept for the program that runs afterwards.
  const npm = process.env.npm_execpath
    ? { command: process.execPath, args: [process.env.npm_execpath] }
    : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
  const child = spawn(npm.command, [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && npm.args.length === 0,
  });
  const status = await new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
  if (status !== 0) console.error('The packages could not be installed. Nothing else was done. See the lines above.');
  return status;
}
