/** What the page can and cannot do, in the built app. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATION_NAMES } from '../../src/api/operations.ts';
import { call, must, PASSPHRASE } from './api.ts';
import { expect, HOST, test } from './fixture.ts';

test.use({ provokes: true });

test('the page has the bridge, and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    names: [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      'electron',
      'ipcRenderer',
      '__dirname',
    ].filter((name) => Reflect.has(window, name)),
    keys: Object.keys(window.samrad),
    calls: Object.keys(window.samrad.call),
  }));
  expect(seen).toEqual({ names: [], keys: ['call', 'on'], calls: OPERATION_NAMES });
});

test('the bridge cannot be changed', async ({ page }) => {
  const left = await page.evaluate(() => {
    const loose = window as unknown as { samrad: { call: Record<string, unknown>; on: unknown; extra?: unknown } };
    const tries = [
      () => Object.assign(loose.samrad.call, { 'vault.unlock': 'changed' }),
      () => Object.assign(loose.samrad, { on: 'changed', extra: 'added' }),
      () => Reflect.deleteProperty(loose.samrad, 'on'),
      () => Reflect.deleteProperty(loose, 'samrad'),
      () => Object.defineProperty(loose, 'samrad', { value: 'changed' }),
    ];
    for (const attempt of tries) {
      try {
        attempt();
      } catch {
        // Refusing aloud is as good as refusing silently.
      }
    }
    return {
      call: typeof window.samrad.call['vault.unlock'],
      on: typeof window.samrad.on,
      keys: Object.keys(window.samrad),
    };
  });
  expect(left).toEqual({ call: 'function', on: 'function', keys: ['call', 'on'] });
});

test('the page can listen to the events of the table only', async ({ page }) => {
  const outcome = await page.evaluate(() => {
    try {
      window.samrad.on('other' as 'vault.locking', () => {});
      return 'listening';
    } catch {
      return 'refused';
    }
  });
  expect(outcome).toBe('refused');
});

test('no code is made from text, no script or style is put in', async ({ page }) => {
  // In a timer, since code given to evaluate is itself exempt from the policy.
  const outcome = await page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        const outcomes: Record<string, string> = {};
        const attempt = (name: string, run: () => unknown): void => {
          try {
            outcomes[name] = String(run());
          } catch (error) {
            outcomes[name] = (error as Error).name;
          }
        };
        setTimeout(() => {
          attempt('eval', () => Reflect.get(window, 'eval')('1 + 1'));
          attempt('Function', () => Reflect.construct(Function, ['return 1'])());
          attempt('inner script', () => {
            const script = document.createElement('script');
            script.textContent = 'window.planted = 1';
            document.body.append(script);
            return Reflect.get(window, 'planted') === 1;
          });
          attempt('inner markup', () => {
            const box = document.createElement('div');
            box.innerHTML = '<img src="x" onerror="window.planted = 1">';
            return 'accepted';
          });
          attempt('style', () => {
            const style = document.createElement('style');
            style.textContent = 'body { display: none }';
            document.head.append(style);
            return getComputedStyle(document.body).display === 'none';
          });
          resolve(outcomes);
        }, 0);
      }),
  );
  expect(outcome).toEqual({
    eval: 'EvalError',
    Function: 'EvalError',
    'inner script': expect.stringMatching(/false|TypeError/),
    'inner markup': 'TypeError',
    style: 'false',
  });
});

test('workers and scripts are made of our own files only, and no second policy is made', async ({ page }) => {
  const outcome = await page.evaluate(() => {
    const attempt = (run: () => unknown): string => {
      try {
        run();
        return 'accepted';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    return {
      worker: attempt(() => new Worker('https://example.com/worker.js')),
      inline: attempt(() => new Worker('data:text/javascript,postMessage(1)')),
      script: attempt(() => {
        const script = document.createElement('script');
        script.src = 'https://example.com/script.js';
      }),
      secondDefault: attempt(() => trustedTypes.createPolicy('default', {})),
      otherPolicy: attempt(() => trustedTypes.createPolicy('other', {})),
    };
  });
  expect(outcome).toEqual({
    worker: 'TypeError',
    inline: 'TypeError',
    script: 'TypeError',
    secondDefault: 'TypeError',
    otherPolicy: 'TypeError',
  });
});

test('nothing leaves the page, and the page stays where it is', async ({ app, page }) => {
  const outcomes = await page.evaluate(async () => {
    const refused = (what: Promise<unknown>): Promise<string> =>
      what.then(
        () => 'done',
        () => 'refused',
      );
    const event = (target: EventTarget): Promise<unknown> =>
      new Promise((resolve, reject) => {
        target.addEventListener('load', resolve);
        target.addEventListener('open', resolve);
        target.addEventListener('error', reject);
      });
    const socket = (): Promise<unknown> => {
      try {
        return event(new WebSocket('wss://example.com/'));
      } catch (error) {
        return Promise.reject(error);
      }
    };
    const image = new Image();
    const loading = event(image);
    image.src = 'https://example.com/pixel.png?secret';
    const answers = {
      fetch: await refused(fetch('https://example.com/')),
      own: await refused(fetch('/index.html')),
      image: await refused(loading),
      socket: await refused(socket()),
      beacon: String(navigator.sendBeacon('https://example.com/', 'x')),
    };
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/frame';
    document.body.append(frame);
    window.open('https://example.com/popup');
    location.href = 'https://example.com/away';
    return answers;
  });
  expect(outcomes).toMatchObject({ fetch: 'refused', own: 'refused', image: 'refused', socket: 'refused' });
  await expect.poll(() => app.windows().length).toBe(1);
  expect(await page.evaluate(() => typeof window.samrad)).toBe('object');
  expect(app.stopped.filter((one) => one.by === 'host')).toEqual([]);
});

test('a page that is no page of ours gets no answer', async ({ page }) => {
  const answer = await page.evaluate(() => {
    const loose = window.samrad.call['vault.status'] as (...args: unknown[]) => Promise<unknown>;
    return loose({ sneaked: 'in' });
  });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid' } });
});

test('everything but the lock screen’s own operations is closed until the store is open', async ({ page }) => {
  for (const name of ['case.list', 'meeting.list', 'team.get', 'case.knowledge'] as const) {
    expect(await call(page, name, {})).toEqual({ ok: false, failure: { code: 'locked' } });
  }
});

test('after a lock the page is a new one, and the store is closed', async ({ app, page }) => {
  await must(page, 'vault.create', { passphrase: PASSPHRASE, practice: true });
  await page.evaluate(() => Object.assign(window, { kept: 'text of a case' }));
  const loaded = page.waitForEvent('load');
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'), undefined);
  await loaded;
  expect(await page.evaluate(() => Reflect.get(window, 'kept'))).toBeUndefined();
  expect(await must(page, 'vault.status', {})).toMatchObject({ state: 'locked', locked: { reason: 'lock-screen' } });
  expect(await call(page, 'case.list', {})).toEqual({ ok: false, failure: { code: 'locked' } });
});

test('the page may save before it is unloaded', async ({ app, page }) => {
  await must(page, 'vault.create', { passphrase: PASSPHRASE, practice: true });
  const started = await must(page, 'case.start', {});
  await page.evaluate(({ id, version }) => {
    window.samrad.on('vault.locking', async () => {
      // As the guard, which reads a text before it is saved: nothing is asked for until it is done.
      await new Promise((read) => setTimeout(read, 400));
      await window.samrad.call['case.save']({ id, version, draft: { observations: 'Skrevet i siste liten' } });
    });
  }, started);
  const loaded = page.waitForEvent('load');
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'), undefined);
  await loaded;
  expect(await must(page, 'vault.status', {})).toMatchObject({ locked: { reason: 'suspend', saved: true } });
  await must(page, 'vault.unlock', { passphrase: PASSPHRASE });
  const saved = await must(page, 'case.get', { id: started.id });
  expect(saved.draft.observations).toBe('Skrevet i siste liten');
});

test('the browser’s own folder keeps nothing of the store', async ({ app, page, folder }) => {
  await must(page, 'vault.create', { passphrase: PASSPHRASE, practice: true });
  await page.evaluate(() => {
    for (const place of ['localStorage', 'sessionStorage'] as const) {
      try {
        window[place].setItem('x', 'marker-in-storage');
      } catch {
        // No storage at all is as good.
      }
    }
  });
  const started = await must(page, 'case.start', {});
  await must(page, 'case.save', {
    id: started.id,
    version: started.version,
    draft: { observations: 'marker-in-text' },
  });
  await app.close();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
  expect(files.some((file) => file.endsWith('samrad.db'))).toBe(true);
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const marker of ['marker-in-text', 'marker-in-storage', PASSPHRASE]) {
      expect(bytes.includes(marker) || bytes.includes(Buffer.from(marker, 'utf16le')), `${file}: ${marker}`).toBe(
        false,
      );
    }
  }
});

test('the host is told as it is', async ({ page }) => {
  const { host } = await must(page, 'vault.status', {});
  expect(host).toBe(HOST === 'electron' ? 'electron' : 'trial');
});

test('the stand-in host makes practice stores only', async ({ page }) => {
  const real = await call(page, 'vault.create', { passphrase: PASSPHRASE, practice: false });
  if (HOST === 'electron') expect(real.ok).toBe(true);
  else expect(real).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
});
