/** Every request of every page: the app's own scheme is served by the app, everything else is stopped and written down. */
import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import type { Line } from '../line.ts';
import type { AskedOfHost, AskedOfMain } from '../questions.ts';
import { isOwnScheme, toAppUrl } from '../scheme-urls.ts';
import type { Pages } from './pages.ts';

type ToMain = Line<AskedOfMain, AskedOfHost>;

export interface StoppedRequest {
  readonly url: string;
  /** `app`: the app's own request filter stops it, as it would in Electron. `host`: only the stand-in did, which is a leak. */
  readonly by: 'app' | 'host';
}

export class Traffic {
  readonly stopped: StoppedRequest[] = [];
  /** Addresses the app itself loads, as often as it does: those are no navigation by the page. */
  readonly #expected: string[] = [];
  readonly #main: ToMain;
  readonly #pages: Pages;

  constructor(main: ToMain, pages: Pages) {
    this.#main = main;
    this.#pages = pages;
  }

  expect(url: string): void {
    this.#expected.push(url);
  }

  async watch(context: BrowserContext): Promise<void> {
    await context.route('**', async (route) => {
      try {
        await this.#decide(route);
      } catch {
        // The app or the page ended in the middle of it.
        await route.abort('aborted').catch(() => {});
      }
    });
    context.on('page', (page) => void this.#closeForeign(page));
  }

  async #decide(route: Route): Promise<void> {
    const request = route.request();
    const page = pageOf(request);
    const window = page && (await this.#pages.windowOf(page));
    if (!page || window === undefined) return this.#refuseForeign(route, page);
    const url = toAppUrl(request.url());
    if (this.#navigates(request, page) && !this.#wasExpected(request.url())) {
      const prevented = await this.#main.ask('navigation.prevented', { window, url });
      if (prevented) return route.abort('aborted');
    }
    const details = { url, method: request.method(), resourceType: request.resourceType() };
    const cancelled = await this.#main.ask('request.cancelled', { window, ...details });
    if (cancelled || !isOwnScheme(request.url())) {
      this.stopped.push({ url, by: cancelled ? 'app' : 'host' });
      return route.abort('blockedbyclient');
    }
    const answer = await this.#main.ask('protocol.handle', { window, ...details, headers: request.headers() });
    await route.fulfill({ status: answer.status, headers: answer.headers, body: Buffer.from(answer.body) });
  }

  /** A page the app never opened: window.open or a link with a target. The app decides, and the stand-in opens none. */
  async #refuseForeign(route: Route, page: Page | undefined): Promise<void> {
    const url = toAppUrl(route.request().url());
    const opener = page && (await page.opener());
    const window = (opener && (await this.#pages.windowOf(opener))) ?? this.#pages.anyWindow();
    const decision = window === undefined ? 'deny' : await this.#main.ask('window.open', { window, url });
    this.stopped.push({ url, by: decision === 'deny' ? 'app' : 'host' });
    await route.abort('blockedbyclient').catch(() => {});
  }

  #navigates(request: Request, page: Page): boolean {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  }

  #wasExpected(url: string): boolean {
    const at = this.#expected.indexOf(url);
    if (at >= 0) this.#expected.splice(at, 1);
    return at >= 0;
  }

  async #closeForeign(page: Page): Promise<void> {
    // A page of ours gets its number a moment after it appears.
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (this.#pages.isOpening || (await this.#pages.windowOf(page)) !== undefined) return;
    await page.waitForLoadState('domcontentloaded').catch(() => {});
    await page.close().catch(() => {});
  }
}

/** A popup's first request has no frame yet. */
function pageOf(request: Request): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}
