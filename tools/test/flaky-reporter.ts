/** Names the tests that passed at their second try only, and writes how many they are where `npm test` reads it. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export const FLAKY_COUNT = 'SAMRAD_TEST_FLAKY_COUNT';

export default class FlakyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const flaky = modules.flatMap((module) =>
      [...module.children.allTests()]
        .filter((test) => test.diagnostic()?.flaky === true)
        .map((test) => `${module.relativeModuleId} > ${test.fullName}`),
    );
    if (flaky.length > 0)
      console.log(`\nFlaky, passed at the second try:\n${flaky.map((name) => `  ${name}`).join('\n')}`);
    const file = process.env[FLAKY_COUNT];
    if (file !== undefined) writeFileSync(file, String(flaky.length));
  }
}
