/** The window's end of the guard: text in, a promise of findings out. */
import type { LocalKnowledge } from '../../anonymity/finding.ts';
import type { GuardAnswer, GuardRequest, Scan } from './protocol.ts';

/** The part of a Worker that is used here. */
export interface GuardWorker {
  postMessage(request: GuardRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: GuardAnswer }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

/** Texts whose answers are remembered: all fields of a case, several times over. */
const REMEMBERED = 64;
/** Times a worker that died is started anew. */
const RESTARTS = 3;
const NOTHING: Scan = {
  findings: [],
  combination: { reasons: [], spans: [], threshold: 0, exceeds: false, coarsenFirst: [] },
};

interface Waiting {
  readonly text: string;
  readonly staffField: boolean;
  readonly answered: (scan: Scan) => void;
}

export class GuardClient {
  readonly #makeWorker: () => GuardWorker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #known = new Map<string, Promise<Scan>>();
  readonly #listeners = new Set<() => void>();
  #worker: GuardWorker;
  #knowledge: LocalKnowledge | undefined;
  #restarts = 0;
  #next = 1;
  /** Goes up each time the guard has learnt something: answers given before may be wrong now. */
  epoch = 0;
  /** The guard cannot be started: texts are not read here. The store's own guard still reads whatever is saved. */
  failed = false;

  constructor(makeWorker: () => GuardWorker) {
    this.#makeWorker = makeWorker;
    this.#worker = this.#start();
  }

  /** Tells the guard about the place and its employees; what it said before is forgotten. */
  know(knowledge: LocalKnowledge): void {
    this.#known.clear();
    this.#knowledge = knowledge;
    this.#worker.postMessage({ kind: 'know', knowledge });
    this.#tell();
  }

  /** Hears about new epochs; gives back the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** `staffField`: employees may be named in this text. */
  scan(text: string, staffField = false): Promise<Scan> {
    if (this.failed) return Promise.resolve(NOTHING);
    const key = `${staffField ? 'staff' : 'case'}\n${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const answer = new Promise<Scan>((answered) => {
      const id = this.#next++;
      this.#waiting.set(id, { text, staffField, answered });
      this.#worker.postMessage({ kind: 'scan', id, text, staffField });
    });
    this.#known.set(key, answer);
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    return answer;
  }

  close(): void {
    this.#worker.terminate();
    this.#known.clear();
  }

  #start(): GuardWorker {
    const worker = this.#makeWorker();
    worker.addEventListener('message', ({ data }) => {
      this.#waiting.get(data.id)?.answered({ findings: data.findings, combination: data.combination });
      this.#waiting.delete(data.id);
    });
    worker.addEventListener('error', () => this.#restart());
    return worker;
  }

  /** Nobody waits for ever: a worker that died is replaced and asked again, and after some times everyone is let go. */
  #restart(): void {
    this.#worker.terminate();
    if (this.#restarts === RESTARTS) {
      this.failed = true;
      for (const { answered } of this.#waiting.values()) answered(NOTHING);
      this.#waiting.clear();
      this.#known.clear();
      this.#tell();
      return;
    }
    this.#restarts += 1;
    this.#worker = this.#start();
    if (this.#knowledge !== undefined) this.#worker.postMessage({ kind: 'know', knowledge: this.#knowledge });
    for (const [id, { text, staffField }] of this.#waiting) {
      this.#worker.postMessage({ kind: 'scan', id, text, staffField });
    }
  }

  #tell(): void {
    this.epoch += 1;
    for (const listener of this.#listeners) listener();
  }
}
