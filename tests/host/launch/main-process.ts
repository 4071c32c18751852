/** Starts the app's built main process with the stand-in in place of Electron. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

const REGISTER = new URL('../standin/register.ts', import.meta.url).href;
const PATIENCE_MS = 5_000;

export interface MainOptions {
  /** Main's file and its arguments, as Electron gets them. */
  readonly args: readonly [string, ...string[]];
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly cwd?: string | undefined;
}

export interface MainProcess {
  readonly child: ChildProcess;
  /** What it has written, both streams. */
  readonly log: string[];
}

export function startMain(options: MainOptions): MainProcess {
  const [file, ...args] = options.args;
  const child = fork(file, args, {
    execArgv: ['--import', REGISTER, '--enable-source-maps', '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    env: { ...process.env, ...options.env },
    cwd: options.cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => log.push(String(data)));
  // A kill while a message is on its way is no failure of the run.
  child.on('error', () => {});
  return { child, log };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Waits for the end; one that does not come is brought about. */
export async function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await once(child, 'exit');
  clearTimeout(timer);
}
