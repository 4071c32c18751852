/** Steps back, run in reverse order when a job with several effects cannot be finished. */
export class Undo {
  readonly #steps: (() => void)[] = [];

  add(step: () => void): void {
    this.#steps.push(step);
  }

  /** Takes every step back. A step that fails does not keep the others from running. */
  run(): void {
    for (const step of this.#steps.splice(0).reverse()) {
      try {
        step();
      } catch {
        // What cannot be taken back is left; the failure that led here is the one to tell.
      }
    }
  }

  /** The job is done: nothing will be taken back. */
  forget(): void {
    this.#steps.length = 0;
  }
}
