import { fail, type Result } from '../domain/result.ts';

/** Seconds of the longest wait. */
const LONGEST = 60;

/**
 * A wait after wrong passphrases: none after the first, then 1, 2, 4 … at most 60 seconds. It slows a person at the
 * keyboard; against a copy of the file only Argon2id and a strong passphrase help (SECURITY.md). It goes by a clock that
 * nobody sets, so that setting the PC's neither ends a wait nor makes one longer. Starting the program anew does not end
 * it: what was tried before counts, and the wait begins again with the program.
 */
export class Throttle {
  readonly #elapsed: () => number;
  readonly #onFailed: () => void;
  #failures: number;
  /** On that clock, when the wait began that is under way. */
  #from: number;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param elapsed milliseconds, from any beginning
   * @param onFailed hears of every wrong passphrase or code
   * @param before wrong ones before the program was started, since the store was opened last
   */
  constructor(elapsed: () => number, onFailed: () => void, before = 0) {
    this.#elapsed = elapsed;
    this.#onFailed = onFailed;
    this.#failures = before;
    this.#from = elapsed();
  }

  /**
   * Runs work that tries a passphrase or a code: `wait` while one must wait, and `wrong-passphrase` makes the next one wait.
   * One attempt after the other, whatever they open: begun side by side they would all be let in before the first had failed.
   */
  attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const attempt = this.#last.then(async (): Promise<Result<T>> => {
      const seconds = this.#secondsLeft();
      if (seconds > 0) return fail({ code: 'wait', seconds });
      const result = await work();
      if (result.ok) this.#failures = 0;
      else if (result.failure.code === 'wrong-passphrase') this.#failed();
      return result;
    });
    // A bug in one attempt is for whoever made it to hear; the next one is let in all the same.
    this.#last = attempt.catch(() => undefined);
    return attempt;
  }

  /** Whole seconds until the next try; 0 when one is allowed now. */
  #secondsLeft(): number {
    if (this.#failures < 2) return 0;
    const now = this.#elapsed();
    // A clock that went back all the same: the wait begins again, and is no longer than it was.
    if (now < this.#from) this.#from = now;
    const wait = Math.min(LONGEST, 2 ** (this.#failures - 2)) * 1_000;
    return Math.max(0, Math.ceil((this.#from + wait - now) / 1_000));
  }

  #failed(): void {
    this.#failures += 1;
    this.#from = this.#elapsed();
    this.#onFailed();
  }
}
