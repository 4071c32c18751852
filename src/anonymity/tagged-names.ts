/** Names, places and organisations found by the trained tagger. */

import { type Candidate, RANK } from './candidate.ts';
import type { FindingType } from './finding.ts';
import { genericPhrases, isGeneric } from './generic-names.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutGenitive } from './phrases.ts';
import type { Document } from './prepare.ts';
import { type ModelFile, Tagger } from './tagger/model.ts';
import { completeSpans, decide, spansOf } from './tagger/spans.ts';
import { CASE, IN_LIST, WordBook, type WordInfo } from './tagger/word-info.ts';
import { lower, type Token, WORD } from './tokenize.ts';
import type { Words } from './word-set.ts';

/** Finds names block by block; a word once taken for a name is one wherever it stands in the text. */
export class NameTagger {
  private readonly words: Words;
  private readonly tagger: Tagger;
  private readonly book: WordBook;

  constructor(lexicon: Lexicon, words: Words, model: ModelFile) {
    this.tagger = new Tagger(model);
    this.book = new WordBook(lexicon, words);
    this.words = words;
  }

  /** Findings of one block. */
  find(document: Document, out: Candidate[]): void {
    const { text, tokens, words } = document;
    const phrases = genericPhrases(document);
    const infos = tokens.map((token) => this.book.info(token));
    const marginals = this.tagger.marginals(tokens, infos);
    const labels = decide(marginals, infos);
    for (const { first, last, type } of completeSpans(spansOf(tokens, labels), words)) {
      const start = tokens[first]?.start ?? 0;
      const end = tokens[last]?.end ?? 0;
      const written = text.slice(start, end);
      if (isGeneric(written, type === 'NAME') || isMark(text, start, end)) continue;
      if (phrases.some((phrase) => phrase.first <= first && last <= phrase.last)) continue;
      if (first === last && isOrdinary(infos[first], type, words[first - 1] ?? '')) continue;
      out.push({ start, end, type, severity: 'warn', rank: RANK.tagger });
    }
  }

  /** Other places of the words that make up the names found in the whole text; ordinary words are left alone. */
  findAgain(tokens: readonly Token[], found: readonly Candidate[]): Candidate[] {
    const spans = found.filter(({ type }) => type === 'NAME').sort((a, b) => a.start - b.start);
    const names = new Set<string>();
    const inside = new Set<Token>();
    let next = 0;
    for (const token of tokens) {
      while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
      const span = spans[next];
      if (span === undefined) break;
      if (token.start < span.start) continue;
      inside.add(token);
      const word = lower(token.text);
      if (token.kind === WORD && word.length > 2 && !this.words.dictionary.has(word)) names.add(word);
    }
    if (names.size === 0) return [];
    return tokens
      .filter((token) => token.kind === WORD && !inside.has(token) && this.isAmong(names, lower(token.text)))
      .map(({ start, end }) => ({ start, end, type: 'NAME', severity: 'warn', rank: RANK.tagger }));
  }

  private isAmong(names: ReadonlySet<string>, word: string): boolean {
    return names.has(word) || names.has(withoutGenitive(word) ?? '');
  }
}

/** Words before the month that is also a name. */
const BEFORE_MONTH =
  /^(?:i|fra|frå|til|innen|innan|siden|sidan|før|etter|utover|midten|slutten|starten|av|hele|heile|og|mars|juni)$/;
/** Parts of any landscape. */
const TERRAIN = new Set(
  'dalen bygda fjorden elva elven skogen sentrum havna brygga kaia grenda sletta marka toppen svingen parken plassen torget byen'.split(
    ' ',
  ),
);

/** A word in small letters that says nothing about who or where: a month, a piece of landscape, a word of the dictionary taken for a place. */
function isOrdinary(info: WordInfo | undefined, type: FindingType, previous: string): boolean {
  if (info === undefined || info.casing !== CASE.lower) return false;
  if (type === 'NAME') return info.word === 'august' && BEFORE_MONTH.test(previous);
  if (type !== 'PLACE') return false;
  if (TERRAIN.has(info.word)) return true;
  return info.ordinary >= 2 && (info.lists & (IN_LIST.place | IN_LIST.city)) === 0;
}

/** A lone letter that belongs to a number or a sign («8B», «N-7030»). */
function isMark(text: string, start: number, end: number): boolean {
  if (end - start > 1) return false;
  return /\d$/.test(text.slice(0, start).trimEnd()) || /^[-/]?\d/.test(text.slice(end));
}
