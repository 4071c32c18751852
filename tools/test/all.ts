/** `npm test`: the fast checks, unit and integration tests, a build, and the end-to-end tests on it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAST_CHECKS } from './check-steps.ts';
import { FLAKY_COUNT } from './flaky-reporter.ts';
import { runSteps } from './steps.ts';

const started = Date.now();
const reports = mkdtempSync(join(tmpdir(), 'samrad-test-'));
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'end-to-end.json');
const flakyCount = join(reports, 'flaky');

const failedSteps = await runSteps([
  ...FAST_CHECKS,
  {
    name: 'unit and integration tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=./tools/test/flaky-reporter.ts',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    env: { [FLAKY_COUNT]: flakyCount },
  },
  { name: 'build', command: ['electron-vite', 'build', '--logLevel=warn'] },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndReport },
  },
]);

/** What stands in a report; one that was never written counts as nothing run. */
function read(file: string, otherwise: unknown = {}): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return otherwise;
  }
}
const unit = read(unitReport) as Record<string, unknown>;
const endToEnd = ((read(endToEndReport) as Record<string, unknown>).stats ?? {}) as Record<string, unknown>;
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
const unitFlaky = count(read(flakyCount, 0));
rmSync(reports, { recursive: true });

const passed = count(unit.numPassedTests) + count(endToEnd.expected);
const failed = count(unit.numFailedTests) + count(endToEnd.unexpected);
const skipped = count(unit.numPendingTests) + count(endToEnd.skipped);
console.log(
  `\nUnit and integration: ${count(unit.numPassedTests)} passed, ${unitFlaky} flaky. End to end: ${count(endToEnd.expected)} passed, ${count(endToEnd.flaky)} flaky.`,
);
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}`);
console.log(`Time: ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failedSteps.length === 0 && passed > 0 ? 0 : 1;
