/** `npm run bench`: every timing of the project, one after another on an otherwise quiet machine. */
import { globSync } from 'node:fs';
import { runSteps } from './test/steps.ts';

const benches = globSync('tests/bench/*.bench.ts', { cwd: new URL('..', import.meta.url).pathname }).sort();
const failed = await runSteps(benches.map((file) => ({ name: file, command: ['node', file] })));
process.exitCode = failed.length === 0 ? 0 : 1;
