/** Runs programs one after another as steps of a check, with their output passed through. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Step {
  readonly name: string;
  /** Program in node_modules/.bin, or `node`, and its arguments. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one program from node_modules with the pinned Node; resolves to its exit status. */
export function runStep({ command: [program, ...args], env = {} }: Step): Promise<number> {
  const bin = join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${program}.cmd` : program);
  const separator = process.platform === 'win32' ? ';' : ':';
  const child = spawn(bin, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // Programs of node_modules/.bin ask the PATH for `node`: it must be the pinned one.
    env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${separator}${process.env.PATH}`, ...env },
  });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (status) => done(status ?? 1));
  });
}

/** Runs all steps, also after one has failed; resolves to the names of those that failed. */
export async function runSteps(steps: readonly Step[]): Promise<string[]> {
  const failed: string[] = [];
  for (const step of steps) {
    const started = Date.now();
    console.log(`\n── ${step.name}`);
    const status = await runStep(step);
    console.log(`── ${step.name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (status !== 0) failed.push(step.name);
  }
  return failed;
}
