/** Names and places found by the lists and capital letters alone. */

import { type Candidate, RANK } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutGenitive } from './phrases.ts';
import type { Document } from './prepare.ts';
import { NEWLINE, WORD } from './tokenize.ts';
import type { Words } from './word-set.ts';

export function findListedNames({ tokens, words }: Document, lexicon: Lexicon, known: Words, out: Candidate[]): void {
  const has = (word: string, ...sets: ReadonlySet<string>[]) => {
    const bare = withoutGenitive(word);
    return sets.some((set) => set.has(word) || (bare !== undefined && set.has(bare)));
  };
  for (const [i, token] of tokens.entries()) {
    const word = words[i] ?? '';
    if (token.kind !== WORD || token.text === word) continue;
    const previous = tokens[i - 1];
    const starts = previous === undefined || previous.kind === NEWLINE || /^[.!?:]$/.test(previous.text);
    if (starts && known.dictionary.has(word)) continue;
    const isName = has(word, lexicon.firstNames, lexicon.rareFirstNames, lexicon.surnames, lexicon.rareSurnames);
    const isPlace = has(word, lexicon.places, lexicon.cities);
    if (!isName && !isPlace) continue;
    const type = isName ? 'NAME' : 'PLACE';
    const last = out.at(-1);
    if (last?.type === type && last.rank === RANK.tagger && last.end === token.start - 1) {
      out[out.length - 1] = { ...last, end: token.end };
    } else {
      out.push({ start: token.start, end: token.end, type, severity: 'warn', rank: RANK.tagger });
    }
  }
}
