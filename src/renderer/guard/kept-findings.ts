/**
 * What a person has looked at and chosen to keep, for as long as the window is open. It lives in memory only: kept words
 * are the very words that must not be written down a second time.
 */
import type { Finding } from '../../anonymity/finding.ts';

export const KEEP_REASONS = ['ordinary', 'many', 'needed', 'public'] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

const keyOf = (type: Finding['type'], words: string): string => `${type}\n${words.toLocaleLowerCase('nb')}`;

export class KeptFindings {
  readonly #byDocument = new Map<string, Map<string, KeepReason>>();
  readonly #listeners = new Set<() => void>();
  #epoch = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly epoch = (): number => this.#epoch;

  /** Keeps these words in this document. What must go can never be kept: that is for the caller to see to, and is checked here. */
  keep(document: string, finding: Finding, words: string, reason: KeepReason): void {
    if (finding.severity === 'block') throw new Error('a finding that must go cannot be kept');
    const kept = this.#byDocument.get(document) ?? new Map<string, KeepReason>();
    kept.set(keyOf(finding.type, words), reason);
    this.#byDocument.set(document, kept);
    this.#epoch += 1;
    for (const listener of this.#listeners) listener();
  }

  has(document: string, finding: Finding, words: string): boolean {
    return finding.severity !== 'block' && (this.#byDocument.get(document)?.has(keyOf(finding.type, words)) ?? false);
  }
}
