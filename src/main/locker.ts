/**
 * Locking: the page is told and may save what is being written, the store is closed and its key zeroed, and the page is
 * loaded anew so that nothing of a case stays in it.
 */
import type { LockReason } from '../domain/vault.ts';

export interface LockedPage {
  /** Tells the page that the lock is coming. */
  announce(): void;
  /** Loads the page anew; it comes up locked. */
  reload(): void;
}

export interface LockerParts {
  readonly services: { isUnlocked(): boolean; lock(reason: LockReason): void };
  readonly page: LockedPage;
  /** Calls of the page that are not answered yet. */
  readonly calls: { readonly underWay: number };
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Milliseconds the page gets to begin its last save, and the most that save may take. */
const HEAD_START = 150;
const LONGEST_GRACE = 1_500;
const STEP = 25;

export class Locker {
  readonly #parts: LockerParts;
  #underWay: Promise<void> | undefined;

  constructor(parts: LockerParts) {
    this.#parts = parts;
  }

  /** Locks after a short grace. A second call while one is under way joins it. */
  lock(reason: LockReason): Promise<void> {
    if (!this.#parts.services.isUnlocked()) {
      // A store that is being opened now must not open behind the lock.
      this.#parts.services.lock(reason);
      return Promise.resolve();
    }
    this.#underWay ??= this.#lockGently(reason).finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  /** Locks without asking the page: when the session ends, or when the page is gone already. */
  lockAtOnce(reason: LockReason): void {
    if (!this.#parts.services.isUnlocked()) return;
    try {
      this.#parts.services.lock(reason);
    } finally {
      this.#parts.page.reload();
    }
  }

  /** Lets the page put down its work, without locking: before the window closes. */
  async handOver(): Promise<void> {
    if (!this.#parts.services.isUnlocked()) return;
    const { page, calls, wait } = this.#parts;
    page.announce();
    await wait(HEAD_START);
    for (let waited = HEAD_START; calls.underWay > 0 && waited < LONGEST_GRACE; waited += STEP) await wait(STEP);
  }

  async #lockGently(reason: LockReason): Promise<void> {
    try {
      await this.handOver();
    } finally {
      // A page that cannot be told is locked all the same.
      this.lockAtOnce(reason);
    }
  }
}
