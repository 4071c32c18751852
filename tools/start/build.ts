/** Builds the app when a source is newer than what was built from it. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json'];
const BUILT = ['out/main/index.js', 'out/main/argon2-worker.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Newest change under a file or folder, in milliseconds; 0 when it is not there. */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const here = statSync(path);
  if (!here.isDirectory()) return here.mtimeMs;
  // A folder's own time changes when a file in it is removed.
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), here.mtimeMs);
}

/** Whether `root`'s built app is missing or older than its sources. */
export function isStale(root: string): boolean {
  const built = BUILT.map((file) => join(root, file));
  if (!built.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return SOURCES.some((source) => newestChange(join(root, source)) > oldest);
}

/** Builds if needed. `begun` is told before a build starts. Rejects with the build's own words when it fails. */
export async function buildWhenNeeded(root: string, begun: () => void = () => {}): Promise<void> {
  if (!isStale(root)) return;
  begun();
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (status !== 0) throw new Error(`The build failed:\n${said}`);
}
