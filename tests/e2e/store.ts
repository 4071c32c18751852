/** What the app's store holds, read behind its back after the app has closed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./store-values.ts', import.meta.url));

/** Every value of every table as text. `recoveryCode` is what stands on the sheet. */
export function valuesOfStore(file: string, recoveryCode: string): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, file, recoveryCode], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the store cannot be read: ${stderr}`);
  return JSON.parse(stdout);
}
