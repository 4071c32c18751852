/**
 * Keeps the guard busy with the newest text of one field only: while it reads, newer texts replace each other instead of
 * standing in line.
 */
import type { Scan } from './protocol.ts';

export class LiveScan {
  readonly #scan: (text: string) => Promise<Scan>;
  readonly #tell: (text: string, scan: Scan) => void;
  #reading = false;
  #next: string | undefined;
  #stopped = false;

  /** `tell` gets each text the guard has read, with what it said; not every text is read, but the newest always is. */
  constructor(scan: (text: string) => Promise<Scan>, tell: (text: string, scan: Scan) => void) {
    this.#scan = scan;
    this.#tell = tell;
  }

  read(text: string): void {
    this.#next = text;
    if (!this.#reading) void this.#work();
  }

  stop(): void {
    this.#stopped = true;
  }

  async #work(): Promise<void> {
    this.#reading = true;
    while (this.#next !== undefined && !this.#stopped) {
      const text = this.#next;
      this.#next = undefined;
      const scan = await this.#scan(text);
      if (!this.#stopped) this.#tell(text, scan);
    }
    this.#reading = false;
  }
}
