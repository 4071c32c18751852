/** The one window and what its page may do. */
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** A partition without `persist:` lives in memory and is gone with the window. */
export const PARTITION = 'samrad';

/** Never text from a case, a meeting or a team: a title stands in task bars and screen shots. */
const TITLE = 'Samråd';

/** `production`: packaged, where nobody looks under the bonnet. */
export const webPreferences = (preload: string, production: boolean): WebPreferences => ({
  preload,
  partition: PARTITION,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch word lists from the net, and Windows' own may learn what is written.
  spellcheck: false,
  devTools: !production,
  // Compiled scripts are not kept on disk.
  v8CacheOptions: 'none',
});

export const windowOptions = (preload: string, production: boolean): BrowserWindowConstructorOptions => ({
  title: TITLE,
  width: 1280,
  height: 800,
  minWidth: 1024,
  minHeight: 680,
  show: false,
  autoHideMenuBar: true,
  webPreferences: webPreferences(preload, production),
});

/** What the window module needs of a BrowserWindow. */
interface Titled {
  setContentProtection(enabled: boolean): void;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'page-title-updated', listener: (event: { preventDefault(): void }) => void): unknown;
  show(): void;
}

/** Keeps the title, hides the content from screen capture, and shows the window when there is something to see. */
export function prepareWindow(window: Titled): void {
  window.setContentProtection(true);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
}
