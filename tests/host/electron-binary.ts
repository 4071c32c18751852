/** Whether Electron's own binary is on this machine. Its package fetches it from outside the registry, which not every machine can. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path of the binary, or undefined. Nothing is downloaded. `root` is the folder that holds node_modules. */
export function electronBinary(root: string, env: NodeJS.ProcessEnv): string | undefined {
  const packageFolder = join(root, 'node_modules', 'electron');
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  // Electron's own rule: a folder brought by hand replaces the downloaded one.
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist');
  const binary = join(folder, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}
