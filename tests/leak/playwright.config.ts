import endToEnd from '../../playwright.config.ts';

/** The leak check alone, with nothing recorded that would hold the markers. */
export default {
  ...endToEnd,
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: '../e2e/setup.ts',
  outputDir: '../../test-results/leak',
  retries: 0,
  expect: { timeout: 60_000 },
  // A traced app is a slow one.
  use: { ...endToEnd.use, actionTimeout: 60_000, trace: 'off' as const },
};
