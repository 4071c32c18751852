/** The list of a language's texts as it comes back from a translator: which rows are ours, what is new in them, what cannot be. */
import { createHash } from 'node:crypto';
import { tableRows } from '../documents/word/table-rows.ts';
import type { ParentLanguage } from '../domain/parent-language.ts';
import { type Sentence, tidyWording, type WordingList, wordingFault } from '../domain/wording.ts';

/** Without signs that are taken for each other. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 5;
const NUMBER = new RegExp(`^[A-Z]{2}-[${SIGNS}]{${LENGTH}}$`);

/** `PL-7K3QM`: the same for a sentence for ever, and in no other language. */
export function numberOf(language: ParentLanguage, key: string): string {
  const hash = createHash('sha256').update(`${language} ${key}`, 'utf8').digest();
  const signs = Array.from({ length: LENGTH }, (_, i) => SIGNS[(hash[i] ?? 0) % SIGNS.length]).join('');
  return `${language.toUpperCase()}-${signs}`;
}

export type ReadList = Omit<WordingList, 'fileName'>;

/** Undefined when there is no row in it that has a number of a list. */
export function readList(
  bytes: Uint8Array,
  language: ParentLanguage,
  sentences: readonly Sentence[],
): ReadList | undefined {
  const rows = tableRows(bytes)
    ?.map((cells) => cells.map(tidyWording))
    .filter(([number]) => number !== undefined && NUMBER.test(number));
  if (rows === undefined || rows.length === 0) return undefined;
  const byNumber = new Map(sentences.map((sentence) => [numberOf(language, sentence.key), sentence]));
  const seen = new Set<string>();
  const list = { changes: [] as ReadList['changes'], refused: [] as ReadList['refused'], same: 0, unknown: 0 };
  for (const [number = '', , text = '', ...rest] of rows) {
    const sentence = byNumber.get(number);
    // A row twice, or one with cells added, does not say which of its texts is meant.
    if (sentence === undefined || seen.has(number) || rest.length > 0) {
      list.unknown += 1;
      continue;
    }
    seen.add(number);
    const { key, norwegian, ours, own } = sentence;
    const now = own ?? ours;
    const fault = wordingFault(ours, text);
    if (tidyWording(now) === text) list.same += 1;
    else if (fault !== undefined) list.refused.push({ norwegian, text: text.slice(0, SHOWN), fault });
    else
      list.changes.push({ key, was: own, text: tidyWording(ours) === text ? null : text, norwegian, now, next: text });
  }
  return { ...list, missing: sentences.length - seen.size };
}
/** Of a text that cannot be taken in anyway. */
const SHOWN = 300;
