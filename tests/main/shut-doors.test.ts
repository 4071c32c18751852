/** What the page may not do: permissions, navigation, network, the window's preferences and the menu. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../../src/main/crash-dumps.ts';
import { menuTemplate } from '../../src/main/menu.ts';
import { holdPage, refuseDownloads } from '../../src/main/navigation.ts';
import { cutNameLookup, cutNetwork, mayLoad } from '../../src/main/network.ts';
import { denyPermissions } from '../../src/main/permissions.ts';
import { PARTITION, prepareWindow, webPreferences, windowOptions } from '../../src/main/window.ts';

/** Keeps what was set, by the name of the setter. */
function recorder<T extends object>(): { object: T; set: Map<string, unknown[]> } {
  const set = new Map<string, unknown[]>();
  const object = new Proxy({} as T, {
    get:
      (_none, name) =>
      (...args: unknown[]) => {
        set.set(String(name) + (typeof args[0] === 'string' ? `:${args[0]}` : ''), args);
      },
  });
  return { object, set };
}

type Answering = (...args: unknown[]) => unknown;
const setter = (set: Map<string, unknown[]>, name: string, at = 0): Answering => {
  const given = set.get(name)?.[at];
  if (typeof given !== 'function') throw new Error(`${name} was never set`);
  return given as Answering;
};

describe('permissions', () => {
  it('every question is answered no', () => {
    const { object, set } = recorder<Session>();
    denyPermissions(object);
    const answers: unknown[] = [];
    setter(set, 'setPermissionRequestHandler')({}, 'media', (granted: boolean) => answers.push(granted));
    setter(set, 'setDisplayMediaRequestHandler')({}, (streams: object) => answers.push(streams));
    answers.push(setter(set, 'setPermissionCheckHandler')(null, 'clipboard-read'));
    answers.push(setter(set, 'setDevicePermissionHandler')({ deviceType: 'usb' }));
    expect(answers).toEqual([false, {}, false, false]);
  });
});

describe('navigation', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'will-prevent-unload'])(
    '%s is prevented',
    (name) => {
      const { object, set } = recorder<WebContents>();
      holdPage(object);
      let prevented = false;
      setter(set, `on:${name}`, 1)({ preventDefault: () => (prevented = true) });
      expect(prevented).toBe(true);
    },
  );

  it('no second window, no download', () => {
    const contents = recorder<WebContents>();
    holdPage(contents.object);
    expect(setter(contents.set, 'setWindowOpenHandler')({ url: 'app://samrad/index.html' })).toEqual({
      action: 'deny',
    });
    const session = recorder<Session>();
    refuseDownloads(session.object);
    let cancelled = false;
    setter(session.set, 'on:will-download', 1)({ preventDefault: () => (cancelled = true) });
    expect(cancelled).toBe(true);
  });
});

describe('network', () => {
  it.each([
    ['app://samrad/assets/x.js', 'script', true],
    ['data:image/svg+xml,x', 'image', true],
    ['data:text/html,x', 'mainFrame', false],
    ['data:image/svg+xml,x', 'mainFrame', false],
    ['app://samrad.evil/x', 'script', false],
    ['https://example.com/', 'xhr', false],
    ['http://127.0.0.1/', 'xhr', false],
    ['ws://localhost/', 'webSocket', false],
    ['file:///etc/passwd', 'image', false],
    ['blob:app://samrad/1', 'script', false],
    ['devtools://devtools/bundled/x.js', 'script', false],
  ])('%s as %s: %s', (url, type, allowed) => {
    expect(mayLoad(url, type, true)).toBe(allowed);
  });

  it('developer tools load only where there are any', () => {
    expect(mayLoad('devtools://devtools/bundled/x.js', 'script', false)).toBe(true);
  });

  it('the session filters, has a dead proxy and no spell checker', async () => {
    const decisions: unknown[] = [];
    const set = new Map<string, unknown>();
    await cutNetwork(
      {
        webRequest: {
          onBeforeRequest: (listener: (details: object, decide: (decision: object) => void) => void) =>
            listener({ url: 'https://example.com/', resourceType: 'image' }, (decision) => decisions.push(decision)),
        } as unknown as Session['webRequest'],
        setSpellCheckerEnabled: (enabled) => void set.set('spelling', enabled),
        setProxy: async (proxy) => void set.set('proxy', proxy),
      },
      true,
    );
    expect(decisions).toEqual([{ cancel: true }]);
    expect(set.get('spelling')).toBe(false);
    expect(set.get('proxy')).toMatchObject({ mode: 'fixed_servers', proxyBypassRules: '<-loopback>' });
  });

  it('no name is looked up', () => {
    const { object, set } = recorder<{ appendSwitch(name: string, value?: string): void }>();
    cutNameLookup(object);
    expect(set.get('appendSwitch:host-resolver-rules')).toEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });
});

describe('the window', () => {
  it('its preferences are these and no others', () => {
    expect(webPreferences('/x/preload.cjs', true)).toEqual({
      preload: '/x/preload.cjs',
      partition: 'samrad',
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
      spellcheck: false,
      devTools: false,
      v8CacheOptions: 'none',
    });
    expect(PARTITION.startsWith('persist:')).toBe(false);
  });

  it('its size is the one the screens are drawn for', () => {
    expect(windowOptions('/x', true)).toMatchObject({
      title: 'Samråd',
      width: 1280,
      height: 800,
      minWidth: 1024,
      minHeight: 680,
      show: false,
    });
  });

  it('keeps its title, hides from capture, and is shown when ready', () => {
    const { object, set } = recorder<Parameters<typeof prepareWindow>[0]>();
    prepareWindow(object);
    expect(set.get('setContentProtection')).toEqual([true]);
    let kept = false;
    setter(set, 'on:page-title-updated', 1)({ preventDefault: () => (kept = true) });
    expect(kept).toBe(true);
    expect(set.has('show')).toBe(false);
    setter(set, 'once:ready-to-show', 1)();
    expect(set.has('show')).toBe(true);
  });
});

const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

describe('the menu', () => {
  it.each(['nb', 'nn'] as const)('in %s: every entry has words of its own, none develops or reloads', (locale) => {
    const items = flat(menuTemplate(locale, { lock: () => {} }, true));
    for (const item of items) if (item.type !== 'separator') expect(item.label).toMatch(/^\p{Lu}/u);
    const roles = items.map((item) => item.role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles).not.toContain(role);
  });

  it('locks', () => {
    let locked = 0;
    const items = flat(menuTemplate('nb', { lock: () => locked++ }, true));
    const lock = items.find((item) => item.id === 'lock') as { click?: () => void; accelerator?: string };
    expect(lock.accelerator).toBe('CommandOrControl+L');
    lock.click?.();
    expect(locked).toBe(1);
  });

  it('has developer tools only outside a packaged app', () => {
    const roles = flat(menuTemplate('nb', { lock: () => {} }, false)).map((item) => item.role);
    expect(roles).toContain('toggleDevTools');
  });
});

describe('crash dumps', () => {
  it('are removed at start, and a missing folder is no trouble', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samrad-dumps-'));
    mkdirSync(join(folder, 'pending'));
    writeFileSync(join(folder, 'pending', 'a.dmp'), 'memory');
    emptyFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    expect(() => emptyFolder(folder)).not.toThrow();
  });
});
