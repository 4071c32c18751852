/**
 * A wait after wrong passphrases: none after the first, then 1, 2, 4 … at most 60 seconds. It slows a person at the
 * keyboard; against a copy of the file only Argon2id and a strong passphrase help (SECURITY.md).
 */
export class Throttle {
  readonly #clock: () => Date;
  #failures = 0;
  #until = 0;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Whole seconds until the next try; 0 when one is allowed now. */
  secondsLeft(): number {
    const left = this.#until - this.#clock().getTime();
    // A clock set back must not lock a person out for longer than the longest wait.
    return left <= 0 || left > 60_000 ? 0 : Math.ceil(left / 1_000);
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures > 1) this.#until = this.#clock().getTime() + Math.min(60, 2 ** (this.#failures - 2)) * 1_000;
  }

  passed(): void {
    this.#failures = 0;
    this.#until = 0;
  }
}
