import { fail, type Result } from '../domain/result.ts';

/**
 * A wait after wrong passphrases: none after the first, then 1, 2, 4 … at most 60 seconds. It slows a person at the
 * keyboard; against a copy of the file only Argon2id and a strong passphrase help (SECURITY.md).
 */
export class Throttle {
  readonly #clock: () => Date;
  readonly #onFailed: () => void;
  #failures = 0;
  #until = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** `onFailed` hears of every wrong passphrase or code. */
  constructor(clock: () => Date, onFailed: () => void) {
    this.#clock = clock;
    this.#onFailed = onFailed;
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
      if (result.ok) this.#passed();
      else if (result.failure.code === 'wrong-passphrase') this.#failed();
      return result;
    });
    // A bug in one attempt is for whoever made it to hear; the next one is let in all the same.
    this.#last = attempt.catch(() => undefined);
    return attempt;
  }

  /** Whole seconds until the next try; 0 when one is allowed now. */
  #secondsLeft(): number {
    const left = this.#until - this.#clock().getTime();
    // A clock set back must not lock a person out for longer than the longest wait.
    return left <= 0 || left > 60_000 ? 0 : Math.ceil(left / 1_000);
  }

  #failed(): void {
    this.#failures += 1;
    this.#onFailed();
    if (this.#failures > 1) this.#until = this.#clock().getTime() + Math.min(60, 2 ** (this.#failures - 2)) * 1_000;
  }

  #passed(): void {
    this.#failures = 0;
    this.#until = 0;
  }
}
