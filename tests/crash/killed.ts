/** A process killed at a random instant of its work. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';

/** Starts a script and kills it some milliseconds after it has said anything; what it said, and how long it lived then. */
export async function runAndKill(
  script: string,
  given: readonly string[],
  killAfter?: number,
): Promise<{ said: string; milliseconds: number }> {
  const child = spawn(process.execPath, [script, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let began = 0;
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      if (said === '') {
        began = performance.now();
        if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
      }
      said += bytes.toString();
    });
    child.once('close', () => resolve());
  });
  return { said, milliseconds: Math.ceil(performance.now() - began) };
}

/**
 * An instant within work that took so long when it was left alone. Every other one in its last part: deriving keys takes
 * most of the time, and the files are written at the end.
 */
function randomInstant(milliseconds: number, round: number): number {
  const from = round % 2 === 0 ? 1 : Math.floor(milliseconds * 0.6);
  return randomInt(Math.max(1, from), Math.max(2, from + 1, milliseconds));
}

/** How many rounds one measurement holds for: a PC that others work on is quick now and slow in a minute. */
const ROUNDS_PER_MEASURE = 20;

/** Runs something whole, to see how long it takes, and then so many times killed at random instants of it. */
export async function killAtRandom(rounds: number, run: (killAfter?: number) => Promise<number>): Promise<void> {
  let whole = 0;
  for (let round = 0; round < rounds; round++) {
    if (round % ROUNDS_PER_MEASURE === 0) whole = await run();
    await run(randomInstant(whole, round));
  }
}
