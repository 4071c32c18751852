/** The stand-in host itself, driven by a very small app of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSER_ARGUMENTS, unpackBrowser } from './browser.ts';
import { StandInApp } from './launch/standin-app.ts';

interface Fixture {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  onTold(listener: (what: string) => void): () => void;
}

const MAIN = join(import.meta.dirname, 'fixture-app', 'main.js');
const root = process.cwd();

let browser: Browser;
let folder: string;
let app: StandInApp;
let page: Page;

const start = async (...more: string[]): Promise<void> => {
  app = await StandInApp.launch({
    args: [MAIN, `--user-data-dir=${folder}`, ...more],
    context: await browser.newContext({ viewport: null }),
    resize: true,
  });
  page = await app.firstWindow();
};

/** Calls a handler of the fixture's main process from the page; an error comes back as its message. */
const invoke = (channel: string, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(
    async ([name, values]) => {
      const { fixture } = window as unknown as { fixture: Fixture };
      try {
        return await fixture.invoke(name, ...values);
      } catch (error) {
        return `error: ${(error as Error).message}`;
      }
    },
    [channel, args] as const,
  );

beforeAll(async () => {
  const { executable, libraries } = await unpackBrowser(root);
  browser = await chromium.launch({
    executablePath: executable,
    args: BROWSER_ARGUMENTS,
    ...(libraries === undefined
      ? {}
      : { env: { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string> }),
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samrad-host-'));
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('calls over the process border', () => {
  beforeEach(() => start());

  it('carries plain values, dates and bytes there and back', async () => {
    expect(await invoke('echo', { text: 'æøå čáŋ', list: [1, null, true] })).toEqual({
      text: 'æøå čáŋ',
      list: [1, null, true],
    });
    expect(await invoke('echo', new Date(0))).toEqual(new Date(0));
  });

  it('names the sender as Electron does', async () => {
    expect(await invoke('sender')).toEqual({ origin: 'app://fixture', isOurs: true, isMain: true });
  });

  it('fails with the words Electron uses', async () => {
    expect(await invoke('fail')).toBe("error: Error invoking remote method 'fail': Error: as it should");
    expect(await invoke('nobody')).toContain("No handler registered for 'nobody'");
    expect(await invoke('function')).toContain('An object could not be cloned.');
  });

  it('tells the page what main sends, until it stops listening', async () => {
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
    await page.locator('#told', { hasText: 'locked' }).waitFor();
    await app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
    await page.locator('#told', { hasText: 'menu' }).waitFor();
    const heard = await page.evaluate(() => {
      const { fixture } = window as unknown as { fixture: Fixture };
      const stop = fixture.onTold(() => {});
      stop();
      return Object.isFrozen(fixture);
    });
    expect(heard).toBe(true);
  });
});

describe('the page', () => {
  beforeEach(() => start());

  it('sees the bridge and nothing of Node or of the stand-in', async () => {
    const seen = await page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      binding: Object.keys(window).filter((key) => key.includes('StandIn')),
      bridge: Object.keys(Reflect.get(window, 'fixture')),
    }));
    expect(seen).toEqual({ require: 'undefined', process: 'undefined', binding: [], bridge: ['invoke', 'onTold'] });
  });

  it('lives under the Content-Security-Policy the app sends', async () => {
    // In a timer, since the code of evaluate itself is exempt.
    const outcome = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(Reflect.get(window, 'eval')('1 + 1'));
            } catch (error) {
              resolve((error as Error).name);
            }
          }, 0);
        }),
    );
    expect(outcome).toBe('EvalError');
    expect(
      await page.evaluate(() =>
        fetch('https://example.com').then(
          () => 'fetched',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  });

  it('stays where it is, and every way out is stopped by the app', async () => {
    await page.locator('#away').click();
    await page.locator('#popup').click();
    await expect.poll(() => app.stopped.map((one) => one.by)).toEqual(['app']);
    expect(page.url()).toContain('fixture.app-scheme.invalid');
    await expect.poll(() => app.windows().length).toBe(1);
  });

  it('writes down who stopped a request: the app, or only the stand-in', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://fixture/loose.html'));
    const addresses = ['https://example.com/filtered', 'https://example.org/leak', 'http://127.0.0.1:9/leak'];
    await page.evaluate((all) => Promise.allSettled(all.map((one) => fetch(one))), addresses);
    expect([...app.stopped].sort((a, b) => a.url.localeCompare(b.url))).toEqual([
      { url: 'http://127.0.0.1:9/leak', by: 'host' },
      { url: 'https://example.com/filtered', by: 'app' },
      { url: 'https://example.org/leak', by: 'host' },
    ]);
  });
});

describe('dialogs and life', () => {
  it('refuses a dialog that no test has answered', async () => {
    await start();
    expect(await invoke('save')).toContain('dialog.showSaveDialog was called');
  });

  it('takes the answer a test puts in its place', async () => {
    await start();
    const path = join(folder, 'chosen.txt');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    expect(await invoke('save')).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('paper');
  });

  it('saves in the given folder when a person tries the app out', async () => {
    const saved = join(folder, 'saved');
    await start(`--standin-save-folder=${saved}`);
    expect(await invoke('save')).toBe(join(saved, 'paper.txt'));
  });

  it('names what it does not cover', async () => {
    await start();
    await expect(app.evaluate(({ app: theirs }) => theirs.getGPUInfo('basic'))).rejects.toThrow(
      'does not cover electron.app.getGPUInfo',
    );
  });

  it('lets main run to its end when the person closes the window', async () => {
    await start();
    await page.close();
    expect(await app.ended()).toBe(0);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('closed\n');
  });

  it('survives a killed main process: the next start sees what was written', async () => {
    await start();
    expect(await invoke('note', 'first')).toBe(1);
    app.process().kill('SIGKILL');
    await app.ended();
    await start();
    expect(await invoke('note', 'second')).toBe(2);
  });
});
