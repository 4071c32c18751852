/** `BrowserWindow`: a page of the host's browser. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import { host } from './channel.ts';
import { coveredOnly } from './uncovered.ts';
import { StandInContents } from './web-contents.ts';
import { addWindow, openWindows, removeWindow } from './windows.ts';

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly show?: boolean;
  readonly webPreferences?: {
    readonly preload?: string;
    readonly partition?: string;
    readonly nodeIntegration?: boolean;
    readonly contextIsolation?: boolean;
    readonly sandbox?: boolean;
  };
}

let lastId = 0;

/** The browser gives every page isolation from Node; an app that asks for less would behave differently in Electron. */
function demandIsolation(preferences: Options['webPreferences']): void {
  if (preferences?.nodeIntegration || preferences?.contextIsolation === false || preferences?.sandbox === false) {
    throw new Error('The stand-in demands sandbox, contextIsolation and no nodeIntegration');
  }
}

class StandInWindow extends EventEmitter {
  static getAllWindows() {
    return openWindows();
  }

  readonly id: number;
  readonly webContents: StandInContents;
  readonly #created: Promise<void>;
  #title: string;
  #visible: boolean;
  #destroyed = false;
  #fullScreen = false;
  readonly #size: { readonly width: number; readonly height: number };
  contentProtected = false;

  constructor(options: Options = {}) {
    super();
    demandIsolation(options.webPreferences);
    this.id = ++lastId;
    this.#title = options.title ?? app.getName();
    this.#visible = options.show !== false;
    this.#size = { width: options.width ?? 800, height: options.height ?? 600 };
    this.webContents = coveredOnly('webContents', new StandInContents(this.id, options.webPreferences?.partition));
    const preload = options.webPreferences?.preload;
    this.#created = host.ask('window.create', {
      window: this.id,
      ...this.#size,
      preload: preload === undefined ? '' : readFileSync(preload, 'utf8'),
    });
    // Reported by loadURL; a window that is never loaded fails nobody.
    this.#created.catch(() => {});
    addWindow(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.#created;
    this.webContents.url = url;
    await host.ask('window.load', { window: this.id, url });
    this.webContents.emit('did-finish-load');
    this.emit('ready-to-show');
  }
  show(): void {
    this.#visible = true;
  }
  isVisible(): boolean {
    return this.#visible;
  }
  focus(): void {
    this.emit('focus');
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  setFullScreen(on: boolean): void {
    this.#fullScreen = on;
  }
  isFullScreen(): boolean {
    return this.#fullScreen;
  }
  getBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, ...this.#size };
  }
  setContentProtection(enabled: boolean): void {
    this.contentProtected = enabled;
  }
  /** Asks the app first, which may keep the window open. */
  close(): void {
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.webContents.destroyed = true;
    removeWindow(this.id);
    void host.ask('window.close', { window: this.id }).catch(() => {});
    this.emit('closed');
    if (openWindows().length === 0) app.emit('window-all-closed');
  }
}

export const BrowserWindow = new Proxy(StandInWindow, {
  construct: (Window, args) => coveredOnly('BrowserWindow', new Window(args[0])),
});
