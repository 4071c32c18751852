/** Opens the built app in an installed browser's window, through the stand-in host. No server, no port. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { StandInApp } from '../../tests/host/launch/standin-app.ts';

/** An address without content, so that the window is an app window from the start and not a browser tab. */
const EMPTY_PAGE = `data:text/html,<title>${encodeURIComponent('Samråd')}</title>`;

export interface WindowOptions {
  readonly root: string;
  readonly browser: string;
  /** Folder that save dialogs answer with. */
  readonly saveFolder: string;
  /** Arguments of the person, handed on to the app. */
  readonly args: readonly string[];
}

/** Shows a folder in the system's own file manager; nothing happens where there is none. */
function showFolder(folder: string): void {
  const program = process.platform === 'win32' ? 'explorer' : process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(program, [folder], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

/** The browser's own profile: thrown away afterwards, and without its offer to translate the page. */
function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'samrad-nettleser-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }));
  return profile;
}

/** Opens the window and waits until the person has closed it. Returns the main process's exit status. */
export async function openInBrowser({ root, browser, saveFolder, args }: WindowOptions): Promise<number> {
  const profile = makeProfile();
  try {
    const context = await chromium.launchPersistentContext(profile, {
      headless: false,
      executablePath: browser,
      viewport: null,
      locale: 'nb-NO',
      chromiumSandbox: process.getuid?.() !== 0,
      // 'about:blank' would open an ordinary tab beside the app window.
      ignoreDefaultArgs: ['about:blank', '--enable-automation'],
      args: [
        `--app=${EMPTY_PAGE}`,
        // A dump may hold what was written: it goes where it is thrown away.
        `--crash-dumps-dir=${profile}`,
        '--lang=nb-NO',
        '--window-size=1280,800',
        '--disable-features=Translate,TranslateUI',
        '--disable-background-networking',
        '--no-first-run',
        '--no-default-browser-check',
        '--test-type',
      ],
    });
    const firstPage = context.pages()[0] ?? (await context.waitForEvent('page'));
    const app = await StandInApp.launch({
      args: [join(root, 'out', 'main', 'index.js'), ...args, `--standin-save-folder=${saveFolder}`],
      cwd: root,
      context,
      firstPage,
      resize: false,
      openPath: showFolder,
    });
    return (await app.ended()) ?? 1;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
