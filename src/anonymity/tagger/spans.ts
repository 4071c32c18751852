/** From label probabilities to spans of one line. */

import generic from '../../../resources/anonymity/generic.json' with { type: 'json' };
import type { FindingType } from '../finding.ts';
import { type Token, WORD } from '../tokenize.ts';
import { lineMode, MODE } from './features.ts';
import { LABEL_COUNT, LABELS } from './labels.ts';
import { CASE, IN_LIST, type WordInfo } from './word-info.ts';

const FIRST_NAME = IN_LIST.first | IN_LIST.rareFirst;
const PERSON = FIRST_NAME | IN_LIST.surname | IN_LIST.rareSurname;

interface TaggedSpan {
  /** Index of the first and last token in the line, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly type: Extract<FindingType, 'NAME' | 'PLACE' | 'ORG' | 'ADDRESS'>;
}

/** A word is marked when the labels of spans together reach this probability. */
const THRESHOLD = 0.3;
/** In lines without capitals more is uncertain. */
const LOWER_CASE_THRESHOLD = 0.33;
/** A word of the name lists that is no dictionary word needs less, a dictionary word in small letters more. */
const LISTED_FACTOR = 0.35;
const LISTED_WORD_FACTOR = 0.8;
const ORDINARY_ADDITION = 0.1;

function thresholdFor(info: WordInfo, mode: number): number {
  const base = mode === MODE.lower ? LOWER_CASE_THRESHOLD : THRESHOLD;
  const listed = (info.lists & PERSON) !== 0;
  if (listed && info.ordinary < 2) return base * LISTED_FACTOR;
  if ((info.lists & FIRST_NAME) !== 0) return info.ordinary === 2 ? base * LISTED_WORD_FACTOR : base;
  return info.ordinary >= 2 && info.casing === CASE.lower ? base + ORDINARY_ADDITION : base;
}

/** The label of each word, 0 outside. */
export function decide(marginals: Float64Array, infos: readonly WordInfo[]): number[] {
  const mode = lineMode(infos);
  return infos.map((info, i) => {
    const at = i * LABEL_COUNT;
    if (1 - (marginals[at] ?? 1) < thresholdFor(info, mode)) return 0;
    let best = 1;
    for (let l = 2; l < LABEL_COUNT; l++) if ((marginals[at + l] ?? 0) > (marginals[at + best] ?? 0)) best = l;
    return best;
  });
}

const HOUSES = new Set(generic.houses);
const DIRECTIONS = new Set(generic.directions);
/** Words after which a pair of first names is one couple. */
const COUPLE_LEAD =
  /^(?:hos|hjå|foreldre|foreldra|foreldrene|fosterforeldre|fosterforeldra|fosterforeldrene|besteforeldre|besteforeldra|besteforeldrene|ekteparet|paret|fam\.?|familien)$/;

/**
 * Completes spans the way names are written: what kind of house a name belongs to («Solvang skole»), a part of the country after a
 * service («Innlandet Øst»), couples with one surname («Anne og Per Hansen»). `words`: the tokens in lower case.
 */
export function completeSpans(spans: readonly TaggedSpan[], words: readonly string[]): TaggedSpan[] {
  const result: TaggedSpan[] = [];
  for (const original of spans) {
    let span = original;
    if (HOUSES.has(words[span.last + 1] ?? '') && span.type !== 'ADDRESS') {
      span = { first: span.first, last: span.last + 1, type: 'ORG' };
    } else if (span.type !== 'NAME' && DIRECTIONS.has(words[span.last + 1] ?? '')) {
      span = { ...span, last: span.last + 1 };
    }
    const previous = result.at(-1);
    const and = previous !== undefined && span.first === previous.last + 2 && words[span.first - 1] === 'og';
    if (and && isCouple(previous, span, words[previous.first - 1] ?? '')) {
      result[result.length - 1] = { ...previous, last: span.last };
    } else result.push(span);
  }
  return result;
}

function isCouple(a: TaggedSpan, b: TaggedSpan, lead: string): boolean {
  if (a.type !== 'NAME' || b.type !== 'NAME' || a.last !== a.first) return false;
  return b.last > b.first || COUPLE_LEAD.test(lead);
}

/** Runs of one label, without signs at their ends. */
export function spansOf(tokens: readonly Token[], labels: readonly number[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0) continue;
    let last = i;
    while (labels[last + 1] === label) last++;
    let first = i;
    i = last;
    while (first <= last && tokens[first]?.kind !== WORD && label !== LABELS.indexOf('ADDRESS')) first++;
    while (last >= first && tokens[last]?.kind !== WORD && !/^\d/.test(tokens[last]?.text ?? '')) last--;
    const type = LABELS[label];
    if (first > last || type === undefined || type === 'O') continue;
    if (tokens.slice(first, last + 1).some((token) => token.kind === WORD)) spans.push({ first, last, type });
  }
  return spans;
}
