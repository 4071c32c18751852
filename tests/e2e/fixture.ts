/** The app under test: the built one, in Electron or in the stand-in host, on a profile folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, expect, type Page } from '@playwright/test';
import { hostOf } from '../host/choice.ts';
import { type ElectronModule, StandInApp } from '../host/launch/standin-app.ts';
import type { StoppedRequest } from '../host/launch/traffic.ts';

export const HOST = hostOf(process.cwd(), process.env);

/** What both hosts can do. */
export interface RunningApp {
  firstWindow(): Promise<Page>;
  windows(): Page[];
  evaluate<R, A>(run: (electron: ElectronModule, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  close(): Promise<void>;
  /** Ends the main process without a word, as a power cut would. */
  kill(): Promise<void>;
  /** Requests that were stopped on their way out; Electron does not tell, so there the list is empty. */
  readonly stopped: readonly StoppedRequest[];
}

interface Options {
  /** Whether the test provokes errors in the page on purpose. */
  provokes: boolean;
}

interface Fixtures {
  /** Profile folder; removed afterwards. */
  folder: string;
  /** Starts the app on the folder; more than once in a test means a restart. `switches`: of the command line. */
  start: (...switches: string[]) => Promise<RunningApp>;
  app: RunningApp;
  page: Page;
}

const argumentsFor = (folder: string, switches: readonly string[]): [string, ...string[]] => [
  'out/main/index.js',
  `--user-data-dir=${folder}`,
  ...switches,
];

async function startElectron(args: string[]): Promise<RunningApp> {
  const app = await _electron.launch({ args, locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  return {
    firstWindow: () => app.firstWindow(),
    windows: () => app.windows(),
    evaluate: (run, arg) => app.evaluate(run as never, arg) as never,
    close: () => app.close(),
    kill: async () => {
      const gone = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
      await gone;
    },
    stopped: [],
  };
}

/** Errors and breaches of the Content-Security-Policy, as the page itself reports them. */
function listenForComplaints(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
}

export const test = base.extend<Fixtures & Options>({
  provokes: [false, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this very pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'samrad-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  start: async ({ browser, folder, contextOptions, colorScheme, provokes }, use, info) => {
    const started: RunningApp[] = [];
    const complaints: string[] = [];
    const logs: (() => string)[] = [];
    await use(async (...switches) => {
      const args = argumentsFor(folder, switches);
      if (HOST === 'electron') {
        started.push(await startElectron(args));
      } else {
        const context = await browser.newContext({ ...contextOptions, colorScheme, viewport: null });
        const app = await StandInApp.launch({ args, context, resize: true });
        logs.push(() => app.log);
        started.push(
          Object.assign(app, {
            kill: async () => {
              app.process().kill('SIGKILL');
              await app.ended();
            },
          }),
        );
      }
      const last = started.at(-1);
      if (!last) throw new Error('nothing was started');
      listenForComplaints(await last.firstWindow(), complaints);
      return last;
    });
    for (const app of started) await app.close().catch(() => {});
    if (!provokes) expect(complaints).toEqual([]);
    if (info.status !== info.expectedStatus) {
      await info.attach('main process', { body: logs.map((log) => log()).join('\n---\n') });
    }
  },

  app: async ({ start }, use) => use(await start()),
  page: async ({ app }, use) => use(await app.firstWindow()),
});

export { expect };
