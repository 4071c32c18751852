/** The app's windows as pages of the browser. */
import type { BrowserContext, Page } from 'playwright-core';

/** Windows by number; a page may still be on its way. */
export class Pages {
  readonly #context: BrowserContext;
  readonly #byWindow = new Map<number, Promise<Page>>();
  readonly #loaded = new Map<number, Page>();
  readonly #waitingForFirst: ((page: Page) => void)[] = [];
  readonly #closing: Promise<void>[] = [];
  #spare: Page | undefined;
  #opening = 0;

  /** `spare` is a page that is open already and becomes the first window. */
  constructor(context: BrowserContext, spare?: Page) {
    this.#context = context;
    this.#spare = spare;
  }

  /** Opens a page for a window. `closedByPerson` is called when it goes away without `close`. */
  async open(window: number, prepare: (page: Page) => Promise<void>, closedByPerson: () => void): Promise<void> {
    const opening = this.#newPage().then(async (page) => {
      await prepare(page);
      page.on('close', () => {
        if (this.#forget(window)) closedByPerson();
      });
      return page;
    });
    this.#byWindow.set(window, opening);
    await opening;
  }

  async #newPage(): Promise<Page> {
    const spare = this.#spare;
    this.#spare = undefined;
    if (spare) return spare;
    this.#opening++;
    try {
      return await this.#context.newPage();
    } finally {
      this.#opening--;
    }
  }

  #forget(window: number): boolean {
    this.#loaded.delete(window);
    return this.#byWindow.delete(window);
  }

  async of(window: number): Promise<Page> {
    const page = this.#byWindow.get(window);
    if (!page) throw new Error('the window is closed');
    return page;
  }

  /** The window a page belongs to; undefined for a page the app did not open. */
  async windowOf(page: Page): Promise<number | undefined> {
    for (const [window, known] of this.#byWindow) if ((await known) === page) return window;
    return undefined;
  }

  /** Whether a page that just appeared may be one of ours that is being opened. */
  get isOpening(): boolean {
    return this.#opening > 0;
  }

  hasLoaded(window: number, page: Page): void {
    this.#loaded.set(window, page);
    for (const tell of this.#waitingForFirst.splice(0)) tell(page);
  }

  /** The first window that shows the app. */
  first(): Promise<Page> {
    const [page] = this.#loaded.values();
    return page ? Promise.resolve(page) : new Promise((resolve) => this.#waitingForFirst.push(resolve));
  }

  all(): Page[] {
    return [...this.#loaded.values()];
  }

  anyWindow(): number | undefined {
    return [...this.#byWindow.keys()][0];
  }

  async close(window: number): Promise<void> {
    const page = await this.#byWindow.get(window);
    if (!this.#forget(window) || !page) return;
    const closed = page.close().catch(() => {});
    this.#closing.push(closed);
    await closed;
  }

  /** Pages must be gone before their context is closed. */
  async settle(): Promise<void> {
    await Promise.all(this.#closing);
  }
}
