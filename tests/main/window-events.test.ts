/** The window's own events, with Electron's own types. Windows has not been run: what it sends is played here. */
import { EventEmitter } from 'node:events';
import type { WindowSessionEndEvent } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LockReason } from '../../src/domain/vault.ts';
import { Locker } from '../../src/main/locker.ts';
import { type WatchedWindow, watchWindow } from '../../src/main/window-events.ts';

class Window extends EventEmitter implements WatchedWindow {
  readonly webContents = new EventEmitter();
  closed = 0;
  isDestroyed = (): boolean => this.closed > 0;
  /** As Electron: asks its listeners, and throws when it is gone. */
  close(): void {
    if (this.isDestroyed()) throw new Error('Object has been destroyed');
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.closed += 1;
  }
}

let window: Window;
let happened: string[];
let unlocked: boolean;
let calls: { underWay: number };
let clearing: Promise<void>;
let locker: Locker;
const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  window = new Window();
  happened = [];
  unlocked = true;
  calls = { underWay: 0 };
  clearing = Promise.resolve();
  const lock = (reason: LockReason): void => {
    unlocked = false;
    happened.push(`locked: ${reason}`);
  };
  const reload = (): void => void happened.push('reloaded');
  locker = new Locker({
    services: { isUnlocked: () => unlocked, lock },
    page: { announce: () => happened.push('announced'), reload },
    calls,
    wait: tick,
  });
  watchWindow(window, {
    locker,
    lock,
    reload,
    clearClipboard: () => {
      happened.push('clipboard');
      return clearing;
    },
    wait: tick,
  });
});

describe('Windows ends the session', () => {
  const ending: Pick<WindowSessionEndEvent, 'reasons'> = { reasons: ['logoff'] };

  it('asks first: the page saves, then it locks', async () => {
    window.emit('query-session-end', ending);
    expect(happened).toEqual(['announced']);
    locker.handedOver(true);
    await tick();
    await tick();
    expect(happened).toEqual(['announced', 'locked: session-end', 'reloaded']);
  });

  it('and does not wait: closed before the listener returns, once, also while the page is still saving', async () => {
    calls.underWay = 1;
    window.emit('query-session-end', ending);
    window.emit('session-end', ending);
    expect(unlocked).toBe(false);
    expect(happened).toEqual(['announced', 'locked: session-end', 'reloaded']);
    await tick();
    await tick();
    expect(happened).toHaveLength(3);
  });

  it('without having asked', () => {
    window.emit('session-end', ending);
    expect(happened).toEqual(['locked: session-end', 'reloaded']);
  });
});

describe('closing the window', () => {
  it('waits for the last save and the clipboard, locks, and closes', async () => {
    window.close();
    expect(window.closed).toBe(0);
    locker.handedOver(true);
    await tick();
    await tick();
    expect(happened).toEqual(['announced', 'clipboard', 'locked: window']);
    expect(window.closed).toBe(1);
  });

  it('twice at once is once', async () => {
    window.close();
    window.close();
    locker.handedOver(true);
    for (let turn = 0; turn < 5; turn++) await tick();
    expect(happened).toEqual(['announced', 'clipboard', 'locked: window']);
    expect(window.closed).toBe(1);
  });

  it('is not held by a clipboard that another program holds', async () => {
    clearing = new Promise(() => {});
    window.close();
    locker.handedOver(true);
    for (let turn = 0; turn < 5; turn++) await tick();
    expect(window.closed).toBe(1);
  });

  it('while a lock is under way joins it', async () => {
    void locker.lock('idle');
    window.close();
    locker.handedOver(true);
    for (let turn = 0; turn < 5; turn++) await tick();
    expect(happened.filter((each) => each === 'announced')).toHaveLength(1);
    expect(window.closed).toBe(1);
    expect(unlocked).toBe(false);
  });
});

it('a page that has crashed is locked at once, and what else showed something of it goes', () => {
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  expect(happened).toEqual(['locked: window', 'reloaded']);
});
