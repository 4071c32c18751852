/** A two-way line of questions and answers over a child process's IPC channel; both halves of the stand-in use it. */
import type { Answering } from './questions.ts';

interface Wire {
  /** Sends a message; `sent` is always called, so that a broken pipe ends quietly instead of as an uncaught error. */
  send(message: unknown, sent: () => void): void;
}

type Message =
  | { readonly kind: 'question'; readonly seq: number; readonly name: string; readonly asked: unknown }
  | { readonly kind: 'answer'; readonly seq: number; readonly value?: unknown; readonly error?: ErrorParts };

interface ErrorParts {
  readonly name: string;
  readonly message: string;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const partsOf = (error: unknown): ErrorParts =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };

const isMessage = (raw: unknown): raw is Message =>
  typeof raw === 'object' && raw !== null && 'kind' in raw && (raw.kind === 'question' || raw.kind === 'answer');

/** `Out` is what this end asks, `In` what it answers. */
export class Line<Out, In> {
  readonly #wire: Wire;
  readonly #answering: Answering<In>;
  readonly #waiting = new Map<number, Waiting>();
  #seq = 0;
  #cut: string | undefined;

  constructor(wire: Wire, answering: Answering<In>) {
    this.#wire = wire;
    this.#answering = answering;
  }

  /** Asks the other end. Rejects with the other end's error, or when the line is cut. */
  ask<N extends keyof Out & string>(
    name: N,
    asked: Out[N] extends { asks: infer A } ? A : never,
  ): Promise<Out[N] extends { answers: infer R } ? R : never> {
    if (this.#cut !== undefined) return Promise.reject(new Error(this.#cut));
    const seq = ++this.#seq;
    return new Promise((resolve, reject) => {
      this.#waiting.set(seq, { resolve, reject });
      this.#send({ kind: 'question', seq, name, asked });
    });
  }

  /** Takes one message from the wire. */
  take(raw: unknown): void {
    if (!isMessage(raw)) return;
    if (raw.kind === 'question') void this.#answer(raw.seq, raw.name, raw.asked);
    else this.#settle(raw.seq, raw.value, raw.error);
  }

  /** No answers come any more: everyone who waits is told why. */
  cut(reason: string): void {
    this.#cut = reason;
    for (const one of this.#waiting.values()) one.reject(new Error(reason));
    this.#waiting.clear();
  }

  async #answer(seq: number, name: string, asked: unknown): Promise<void> {
    try {
      const answer = (this.#answering as Record<string, ((asked: unknown) => unknown) | undefined>)[name];
      if (!answer) throw new Error(`nobody answers «${name}»`);
      this.#send({ kind: 'answer', seq, value: await answer(asked) });
    } catch (error) {
      this.#send({ kind: 'answer', seq, error: partsOf(error) });
    }
  }

  #settle(seq: number, value: unknown, error: ErrorParts | undefined): void {
    const waiting = this.#waiting.get(seq);
    this.#waiting.delete(seq);
    if (error) waiting?.reject(Object.assign(new Error(error.message), { name: error.name }));
    else waiting?.resolve(value as never);
  }

  #send(message: Message): void {
    this.#wire.send(message, () => {});
  }
}
