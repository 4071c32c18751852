/**
 * What a person has looked at and chosen to keep. The store keeps it as a keyed hash, which only the store can make, so it
 * is asked once for each finding and the answers are remembered while the window is unlocked: in memory only, because kept
 * words are the very words that must not be written down a second time.
 */
import type { Finding, FindingType } from '../../anonymity/finding.ts';
import { keptForm } from '../../anonymity/kept-form.ts';
import type { Bridge } from '../../api/bridge.ts';
import { type KeepReason, keepReasonSchema } from '../../domain/codes.ts';
import type { Failure } from '../../domain/result.ts';

export const KEEP_REASONS = keepReasonSchema.options;
export type { KeepReason };

/** The words of a finding, with what was found. */
export interface FoundWords extends Pick<Finding, 'type' | 'severity'> {
  readonly words: string;
}

/** `unknown`: the store has not answered yet. */
export type KeptState = 'kept' | 'open' | 'unknown';

export type KeptPorts = Pick<Bridge['call'], 'guard.keep' | 'guard.takeBack' | 'guard.kept'>;

interface DocumentAnswers {
  readonly answers: Map<string, boolean>;
  readonly asking: Set<string>;
  /** The store has said that nothing is kept in this document: all that is kept from now on passes here. */
  none: boolean;
}

const keyOf = (type: FindingType, words: string): string => `${type}\n${keptForm(words)}`;
/** Cases and meetings have such an id; a page for something that is not stored yet is called by name. */
const isStored = (document: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(document);

export class KeptFindings {
  readonly #ports: KeptPorts;
  readonly #documents = new Map<string, DocumentAnswers>();
  readonly #listeners = new Set<() => void>();
  #epoch = 0;

  constructor(ports: KeptPorts) {
    this.#ports = ports;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly epoch = (): number => this.#epoch;

  /** What must go is always open. */
  state(document: string, { type, severity, words }: FoundWords): KeptState {
    if (severity === 'block') return 'open';
    const known = this.#documents.get(document);
    const answer = known?.answers.get(keyOf(type, words));
    if (answer !== undefined) return answer ? 'kept' : 'open';
    return isStored(document) && known?.none !== true ? 'unknown' : 'open';
  }

  /** Asks the store about findings that are unknown. What cannot be asked about is open. */
  async ask(document: string, found: readonly FoundWords[]): Promise<void> {
    const known = this.#of(document);
    const unknown = new Map(
      found
        .filter((f) => this.state(document, f) === 'unknown')
        .map((f) => [keyOf(f.type, f.words), { type: f.type, words: f.words }]),
    );
    for (const key of known.asking) unknown.delete(key);
    if (unknown.size === 0) return;
    for (const key of unknown.keys()) known.asking.add(key);
    const answer = await this.#ports['guard.kept']({ document, findings: [...unknown.values()] });
    [...unknown.keys()].forEach((key, i) => {
      known.asking.delete(key);
      // A person may have answered while the store was asked.
      if (!known.answers.has(key)) known.answers.set(key, answer.ok && answer.value.kept[i] === true);
    });
    if (answer.ok && !answer.value.any) known.none = true;
    this.#tell();
  }

  /** Keeps these words in this document. The failure, when the store would not: then it is as before. */
  async keep(document: string, found: FoundWords, reason: KeepReason): Promise<Failure | undefined> {
    if (found.severity === 'block') throw new Error('a finding that must go cannot be kept');
    const { type, words } = found;
    return this.#change(document, found, true, () => this.#ports['guard.keep']({ document, type, words, reason }));
  }

  /** Asks about these words again. */
  async takeBack(document: string, found: FoundWords): Promise<Failure | undefined> {
    const { type, words } = found;
    return this.#change(document, found, false, () => this.#ports['guard.takeBack']({ document, type, words }));
  }

  async #change(
    document: string,
    { type, words }: FoundWords,
    kept: boolean,
    tellStore: () => ReturnType<KeptPorts['guard.keep']>,
  ): Promise<Failure | undefined> {
    const { answers } = this.#of(document);
    const key = keyOf(type, words);
    const before = answers.get(key) ?? false;
    answers.set(key, kept);
    this.#tell();
    const told = isStored(document) ? await tellStore() : undefined;
    if (told === undefined || told.ok) return undefined;
    answers.set(key, before);
    this.#tell();
    return told.failure;
  }

  #of(document: string): DocumentAnswers {
    const known = this.#documents.get(document) ?? { answers: new Map(), asking: new Set(), none: false };
    this.#documents.set(document, known);
    return known;
  }

  #tell(): void {
    this.#epoch += 1;
    for (const listener of this.#listeners) listener();
  }
}
