/**
 * Locking: the page is told and may save what is being written, the store is closed and its key zeroed, and the page is
 * loaded anew so that nothing of a case stays in it.
 */
import type { LockReason } from '../domain/vault.ts';

export interface LockedPage {
  /** Tells the page that the lock is coming. It answers by `handedOver`. */
  announce(): void;
  /** Loads the page anew; it comes up locked. */
  reload(): void;
}

export interface LockerParts {
  readonly services: { isUnlocked(): boolean; lock(reason: LockReason, saved: boolean): void };
  readonly page: LockedPage;
  /** Calls of the page that are not answered yet. */
  readonly calls: { readonly underWay: number };
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Milliseconds the page gets at most: a dialog that is open, or a page that hangs, must not hold the lock. */
const LONGEST_GRACE = 1_500;
const STEP = 25;

export class Locker {
  readonly #parts: LockerParts;
  #underWay: Promise<void> | undefined;
  #handing: Promise<void> | undefined;
  /** What the page says of its work: whether all of it is saved. Undefined until it has said so. */
  #handedOver: boolean | undefined;

  constructor(parts: LockerParts) {
    this.#parts = parts;
  }

  /** Locks after a short grace. A second call while one is under way joins it. */
  lock(reason: LockReason): Promise<void> {
    if (!this.#parts.services.isUnlocked()) {
      // A store that is being opened now must not open behind the lock.
      this.#parts.services.lock(reason, true);
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
    const { services, page, calls } = this.#parts;
    try {
      services.lock(reason, this.#handedOver === true && calls.underWay === 0);
    } finally {
      this.#handedOver = undefined;
      page.reload();
    }
  }

  /** The page has nothing more to save, and whether all of it is saved. */
  handedOver(saved: boolean): void {
    this.#handedOver = saved;
  }

  /** Lets the page put down its work, without locking: before the window closes. A second call joins the first. */
  handOver(): Promise<void> {
    if (!this.#parts.services.isUnlocked()) return Promise.resolve();
    this.#handing ??= this.#handOver().finally(() => {
      this.#handing = undefined;
    });
    return this.#handing;
  }

  async #handOver(): Promise<void> {
    const { services, page, calls, wait } = this.#parts;
    this.#handedOver = undefined;
    page.announce();
    // The guard reads a text before it is saved, so no call under way does not mean that none will come.
    const isDone = (): boolean => (this.#handedOver !== undefined && calls.underWay === 0) || !services.isUnlocked();
    for (let waited = 0; !isDone() && waited < LONGEST_GRACE; waited += STEP) await wait(STEP);
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
