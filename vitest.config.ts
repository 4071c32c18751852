import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // By default one core is left idle: of two, that is half.
    maxWorkers: '100%',
    // A busy machine may starve a test once. What passes at the second try is named as flaky.
    retry: 1,
    reporters: ['default', './tools/test/flaky-reporter.ts'],
    globalSetup: ['tests/once-a-run.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/renderer/**'],
          testTimeout: 60_000,
          // Files share their modules: loading the rooms anew for each of them takes longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/renderer/jsdom-parts.ts'],
          // Node's engine lacks what the window's has: here the same reader comes with its own stand-ins for it.
          alias: [{ find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' }],
        },
      },
    ],
  },
});
