/** The host's side: the app as an object with the shape of Playwright's ElectronApplication. */
import type { ChildProcess } from 'node:child_process';
import type { BrowserContext, Page } from 'playwright-core';
import { Line } from '../line.ts';
import type { AskedOfHost, AskedOfMain } from '../questions.ts';
import { toAppUrl, toPageUrl } from '../scheme-urls.ts';
import { ended, type MainOptions, type MainProcess, startMain } from './main-process.ts';
import { BINDING, DELIVERY, pageScript } from './page-script.ts';
import { Pages } from './pages.ts';
import { type StoppedRequest, Traffic } from './traffic.ts';

export type ElectronModule = typeof import('electron');

export interface LaunchOptions extends MainOptions {
  /** The context belongs to the app from here on and is closed with it. */
  readonly context: BrowserContext;
  /** A page that is open already and becomes the first window. */
  readonly firstPage?: Page | undefined;
  /** Windows get the size the app asks for; not for a window on a screen, where the person decides. */
  readonly resize: boolean;
  /** `shell.openPath`. */
  readonly openPath?: ((path: string) => void) | undefined;
}

export class StandInApp {
  #main: MainProcess | undefined;
  readonly #line: Line<AskedOfMain, AskedOfHost>;
  readonly #options: LaunchOptions;
  readonly #pages: Pages;
  readonly #traffic: Traffic;
  #tidied: Promise<void> | undefined;

  private constructor(options: LaunchOptions) {
    this.#options = options;
    this.#pages = new Pages(options.context, options.firstPage);
    this.#line = new Line<AskedOfMain, AskedOfHost>(
      // Without a callback a broken pipe would be an uncaught error.
      { send: (message, sent) => this.#send(message, sent) },
      {
        'window.create': (asked) => this.#createWindow(asked),
        'window.load': ({ window, url }) => this.#load(window, url),
        'window.reload': ({ window }) => this.#reload(window),
        'window.close': ({ window }) => this.#pages.close(window),
        'page.send': (asked) => this.#deliver(asked),
        'path.open': ({ path }) => options.openPath?.(path),
      },
    );
    this.#traffic = new Traffic(this.#line, this.#pages);
    // A person closed the browser: the app still gets to put down its work.
    options.context.on('close', () => void this.close());
  }

  static async launch(options: LaunchOptions): Promise<StandInApp> {
    const app = new StandInApp(options);
    await options.context.exposeBinding(BINDING, (source, call: { channel: string; args: unknown[] }) =>
      app.#invoke(source.page, source.frame, call),
    );
    await app.#traffic.watch(options.context);
    // Last: the app loads its page at once, and then everything that serves it must stand.
    app.#startMain();
    return app;
  }

  #startMain(): void {
    this.#main = startMain(this.#options);
    this.#main.child.on('message', (message) => this.#line.take(message));
    this.#main.child.on('exit', () => void this.#tidy());
  }

  #send(message: unknown, sent: () => void): void {
    const child = this.#main?.child;
    if (child?.connected) child.send(message as object, sent);
    else sent();
  }

  async #invoke(page: Page, frame: ReturnType<Page['mainFrame']>, call: { channel: string; args: unknown[] }) {
    const window = await this.#pages.windowOf(page);
    if (window === undefined || frame !== page.mainFrame()) throw new Error('only the main frame of a window may call');
    try {
      return await this.#line.ask('ipc.invoke', { window, url: toAppUrl(frame.url()), ...call });
    } catch (error) {
      // In Electron the page ends with the main process and hears of nothing more; here it lives a moment longer.
      if (this.#tidied !== undefined) return new Promise<never>(() => {});
      throw error;
    }
  }

  async #createWindow(asked: AskedOfHost['window.create']['asks']): Promise<void> {
    await this.#pages.open(
      asked.window,
      async (page) => {
        if (this.#options.resize) await page.setViewportSize({ width: asked.width, height: asked.height });
        await page.addInitScript(pageScript(asked.preload));
      },
      () => void this.#line.ask('window.closed', { window: asked.window }).catch(() => {}),
    );
  }

  async #load(window: number, url: string): Promise<void> {
    const page = await this.#pages.of(window);
    this.#traffic.expect(toPageUrl(url));
    await page.goto(toPageUrl(url));
    this.#pages.hasLoaded(window, page);
  }

  async #reload(window: number): Promise<void> {
    const page = await this.#pages.of(window);
    // A fragment never reaches the network.
    this.#traffic.expect(page.url().replace(/#.*$/s, ''));
    await page.reload();
  }

  async #deliver({ window, channel, args }: AskedOfHost['page.send']['asks']): Promise<void> {
    const page = await this.#pages.of(window);
    await page.evaluate(
      ([delivery, to, what]) => {
        const deliver: unknown = Reflect.get(globalThis, Symbol.for(delivery));
        if (typeof deliver === 'function') deliver(to, what);
      },
      [DELIVERY, channel, args] as const,
    );
  }

  #tidy(): Promise<void> {
    this.#tidied ??= (async () => {
      this.#line.cut('the main process has ended');
      await this.#pages.settle();
      await this.#options.context.close().catch(() => {});
    })();
    return this.#tidied;
  }

  /** What both streams of the main process have said. */
  get log(): string {
    return this.#main?.log.join('') ?? '';
  }
  /** Requests that were stopped; one stopped by the host alone is a leak. */
  get stopped(): readonly StoppedRequest[] {
    return this.#traffic.stopped;
  }
  firstWindow(): Promise<Page> {
    return this.#pages.first();
  }
  windows(): Page[] {
    return this.#pages.all();
  }
  process(): ChildProcess {
    if (!this.#main) throw new Error('the main process was never started');
    return this.#main.child;
  }
  /** Runs a function in the main process, with the module 'electron' and a plain argument. */
  async evaluate<R, A = undefined>(run: (electron: ElectronModule, arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return (await this.#line.ask('evaluate', { code: run.toString(), arg })) as R;
  }
  /** Quits as a person would, and ends the process if it does not end itself. */
  async close(): Promise<void> {
    await this.#line.ask('quit', {}).catch(() => {});
    if (this.#main) await ended(this.#main.child);
    await this.#tidy();
  }
  /** Resolves when the app has ended by itself. */
  async ended(): Promise<number | null> {
    const child = this.process();
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve));
    await this.#tidy();
    return child.exitCode;
  }
}
