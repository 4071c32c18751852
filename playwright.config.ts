import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, browserPath } from './tests/host/browser.ts';
import { hostOf } from './tests/host/choice.ts';

const standIn = hostOf(import.meta.dirname, process.env) === 'stand-in';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/setup.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  // A busy machine may starve a browser once. What passes at the second try is told as flaky in the summary.
  retries: 1,
  forbidOnly: true,
  use: {
    actionTimeout: 20_000,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    trace: 'retain-on-failure',
    ...(standIn
      ? { launchOptions: { executablePath: browserPath(import.meta.dirname), args: BROWSER_ARGUMENTS } }
      : {}),
  },
});
