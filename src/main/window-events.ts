/** The window's own events that must lock: it closes, its page is gone, or Windows ends the session. */
import type { RenderProcessGoneDetails, WindowSessionEndEvent } from 'electron';
import type { LockReason } from '../domain/vault.ts';

/** What is listened to on a BrowserWindow. */
export interface WatchedWindow {
  on(event: 'query-session-end' | 'session-end', listener: (event: WindowSessionEndEvent) => void): unknown;
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  close(): void;
  isDestroyed(): boolean;
  readonly webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: RenderProcessGoneDetails) => void): unknown;
  };
}

export interface WindowEventParts {
  readonly locker: {
    lock(reason: LockReason): Promise<void>;
    lockAtOnce(reason: LockReason): void;
    handOver(): Promise<void>;
  };
  /** Closes the store whether it is open or being opened. */
  readonly lock: (reason: LockReason, saved: boolean) => void;
  /** Loads the page anew, and takes away what else showed something of it. */
  readonly reload: () => void;
  /** Takes what we copied off the clipboard. */
  readonly clearClipboard: () => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A clipboard that another program holds must not keep the window open longer, in milliseconds. */
const LONGEST_CLEARING = 500;

export function watchWindow(
  window: WatchedWindow,
  { locker, lock, reload, clearClipboard, wait }: WindowEventParts,
): void {
  // A page that crashed has nothing to hand over, and may have crashed in the lock screen.
  window.webContents.on('render-process-gone', () => {
    lock('window', false);
    reload();
  });
  // Windows asks every program whether the session may end: time to save. What it says next does not wait.
  window.on('query-session-end', () => void locker.lock('session-end'));
  window.on('session-end', () => locker.lockAtOnce('session-end'));

  let closing: 'not' | 'handing-over' | 'ready' = 'not';
  window.on('close', (event) => {
    if (closing === 'ready') return;
    event.preventDefault();
    if (closing === 'handing-over') return;
    closing = 'handing-over';
    const letGo = locker.handOver().then(() => Promise.race([clearClipboard(), wait(LONGEST_CLEARING)]));
    void letGo.finally(() => {
      closing = 'ready';
      lock('window', true);
      if (!window.isDestroyed()) window.close();
    });
  });
}
