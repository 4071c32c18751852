/**
 * What the person copied out of the page does not stay on the clipboard after the lock. It is taken away only while it is
 * still ours: somebody may have copied something else since. What it was is kept as a keyed hash, never as text.
 */
import { createHmac } from 'node:crypto';
import type { Clipboard } from 'electron';

export interface ClipboardParts {
  readonly clipboard: Pick<Clipboard, 'readText' | 'clear'>;
  /** Fills the bytes with randomness and returns them. */
  readonly random: (bytes: Uint8Array) => Uint8Array;
  /** Runs something once, after some milliseconds; returns the function that calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

/** Milliseconds a copied passphrase may stay: long enough to paste it, or to see that it was pasted. */
export const SECRET_STAYS = 60_000;

export class ClipboardKeeper {
  readonly #parts: ClipboardParts;
  readonly #key: Uint8Array;
  #ours: string | undefined;
  #callOff = (): void => {};
  #last: Promise<void> = Promise.resolve();

  constructor(parts: ClipboardParts) {
    this.#parts = parts;
    this.#key = parts.random(new Uint8Array(32));
  }

  async #print(): Promise<string | undefined> {
    try {
      const text = await this.#parts.clipboard.readText();
      return text === '' ? undefined : createHmac('sha256', this.#key).update(text, 'utf8').digest('base64');
    } catch {
      // Another program holds the clipboard; what is on it cannot be told.
      return undefined;
    }
  }

  /** One after the other: a lock that comes right after the copying must find out first what was copied. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work);
    return this.#last;
  }

  /** The page has copied something; a `secret` goes again by itself. */
  copied(secret: boolean): Promise<void> {
    return this.#inTurn(async () => {
      this.#callOff();
      this.#callOff = (): void => {};
      this.#ours = await this.#print();
      if (secret) this.#callOff = this.#parts.later(SECRET_STAYS, () => void this.clear());
    });
  }

  /** Takes away what we put there, when it is there still. */
  clear(): Promise<void> {
    return this.#inTurn(() => this.#clear());
  }

  async #clear(): Promise<void> {
    const ours = this.#ours;
    if (ours === undefined) return;
    this.#ours = undefined;
    this.#callOff();
    if ((await this.#print()) === ours) this.#parts.clipboard.clear();
  }
}
