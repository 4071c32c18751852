/** The window's end of the guard: text in, a promise of findings out. */
import type { LocalKnowledge } from '../../anonymity/finding.ts';
import type { GuardAnswer, GuardRequest, Scan } from './protocol.ts';

/** The part of a Worker that is used here. */
export interface GuardWorker {
  postMessage(request: GuardRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: GuardAnswer }) => void): void;
  terminate(): void;
}

/** Texts whose answers are remembered: all fields of a case, several times over. */
const REMEMBERED = 64;

export class GuardClient {
  readonly #worker: GuardWorker;
  readonly #waiting = new Map<number, (scan: Scan) => void>();
  readonly #known = new Map<string, Promise<Scan>>();
  readonly #listeners = new Set<() => void>();
  #next = 1;
  /** Goes up each time the guard has learnt something: answers given before may be wrong now. */
  epoch = 0;

  constructor(worker: GuardWorker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      this.#waiting.get(data.id)?.({ findings: data.findings, combination: data.combination });
      this.#waiting.delete(data.id);
    });
  }

  /** Tells the guard about the place and its employees; what it said before is forgotten. */
  know(knowledge: LocalKnowledge): void {
    this.#known.clear();
    this.#worker.postMessage({ kind: 'know', knowledge });
    this.epoch += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Hears about new epochs; gives back the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  scan(text: string): Promise<Scan> {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const answer = new Promise<Scan>((answered) => {
      const id = this.#next++;
      this.#waiting.set(id, answered);
      this.#worker.postMessage({ kind: 'scan', id, text });
    });
    this.#known.set(text, answer);
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    return answer;
  }

  close(): void {
    this.#worker.terminate();
    this.#known.clear();
  }
}
