/** Says things to a screen reader without talking over the person: at most once in three seconds, the newest wins. */

const QUIET_MS = 3_000;

export class Announcer {
  readonly #say: (message: string) => void;
  #last = Number.NEGATIVE_INFINITY;
  #waiting: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (message: string) => void) {
    this.#say = say;
  }

  /** `now`: something the person asked for is said at once. */
  say(message: string, now = false): void {
    const since = Date.now() - this.#last;
    if (now || since >= QUIET_MS) {
      this.#out(message);
      return;
    }
    this.#waiting = message;
    this.#timer ??= setTimeout(() => {
      if (this.#waiting !== undefined) this.#out(this.#waiting);
    }, QUIET_MS - since);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = undefined;
  }

  #out(message: string): void {
    this.stop();
    this.#last = Date.now();
    this.#say(message);
  }
}
