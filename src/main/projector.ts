/** The second window: what the room sees while a meeting is led. It has one operation, and closes when the store locks. */
import type { BrowserWindowConstructorOptions, Display, Rectangle, WebContents } from 'electron';
import { ORIGIN } from './protocol.ts';
import { webPreferences } from './window.ts';

export const PROJECTOR_URL = `${ORIGIN}/projector.html`;

/** The screen to show it on: the first that the chair does not sit at; undefined when there is only one. */
export const otherScreen = (all: readonly Display[], chairs: Display): Display | undefined =>
  all.find((one) => one.id !== chairs.id);

/** Fills the other screen, or stands as an ordinary window where there is none. */
export const projectorOptions = (
  preload: string,
  production: boolean,
  screen: Rectangle | undefined,
): BrowserWindowConstructorOptions => ({
  // As everywhere: nothing of a meeting in a title.
  title: 'Samråd',
  ...(screen === undefined
    ? { width: 1280, height: 720 }
    : { x: screen.x, y: screen.y, width: screen.width, height: screen.height, fullscreen: true }),
  show: false,
  autoHideMenuBar: true,
  webPreferences: webPreferences(preload, production),
});

/** What the projector needs of a window. */
export interface ProjectorWindow {
  readonly webContents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'page-title-updated', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'closed', listener: () => void): unknown;
  loadURL(url: string): Promise<void>;
  show(): void;
  destroy(): void;
}

export interface ProjectorParts<W extends ProjectorWindow> {
  /** Makes the window; it is not loaded yet. */
  readonly open: () => W;
  /** Keeps the page where it is. */
  readonly hold: (contents: W['webContents']) => void;
  /** Tells the chair's page that the window has come or gone. */
  readonly changed: () => void;
}

export class Projector<W extends ProjectorWindow> {
  readonly #parts: ProjectorParts<W>;
  #window: W | undefined;

  constructor(parts: ProjectorParts<W>) {
    this.#parts = parts;
  }

  get isOn(): boolean {
    return this.#window !== undefined;
  }

  /** Its page; undefined while there is none. */
  get contents(): W['webContents'] | undefined {
    return this.#window?.webContents;
  }

  /** Opens it, when it is not open. It is not kept from capture: it is made to be seen by all and holds nothing of a case. */
  show(): void {
    if (this.#window !== undefined) return;
    const window = this.#parts.open();
    this.#window = window;
    this.#parts.hold(window.webContents);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.once('ready-to-show', () => window.show());
    window.on('closed', () => {
      if (this.#window !== window) return;
      this.#window = undefined;
      this.#parts.changed();
    });
    // Closed before it was loaded: then there is nothing to show.
    void window.loadURL(PROJECTOR_URL).catch(() => {});
    this.#parts.changed();
  }

  close(): void {
    this.#window?.destroy();
  }
}
