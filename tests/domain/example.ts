/** The example run file as data that a test may change. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const EXAMPLE_FILE = fileURLToPath(new URL('../../resources/demo/frydal.json', import.meta.url));

// A test reaches into any corner of the file; types would be in the way of making it wrong.
// biome-ignore lint/suspicious/noExplicitAny: wrong input is what these tests are about
export type LooseRun = any;

export const exampleRun = (): LooseRun => JSON.parse(readFileSync(EXAMPLE_FILE, 'utf8'));

/** The example with one change. */
export function changed(change: (run: LooseRun) => void): LooseRun {
  const run = exampleRun();
  change(run);
  return run;
}
