/**
 * Combination risk (DOMAIN 2.3 and 2.5): features that are common one by one can together fit a single family. Each kind of feature
 * counts once. An estimate of risk, never a verdict.
 */

import terms from '../../resources/anonymity/terms.json' with { type: 'json' };
import { type Candidate, eachMatch, RANK } from './candidate.ts';
import type { LocalKnowledge } from './finding.ts';
import { PhraseIndex } from './phrases.ts';
import type { Document } from './prepare.ts';
import { tokenize } from './tokenize.ts';

export const QUASI_IDENTIFIERS = [
  'age',
  'sex',
  'origin',
  'language',
  'religion',
  'diagnosis',
  'family',
  'occupation',
  'event',
  'service',
] as const;
export type QuasiIdentifier = (typeof QUASI_IDENTIFIERS)[number];

export interface CombinationRisk {
  /** Kinds of features found, in the order of QUASI_IDENTIFIERS: codes for the chips. */
  readonly reasons: readonly QuasiIdentifier[];
  /** Where the first feature of each kind stands. */
  readonly spans: readonly { readonly reason: QuasiIdentifier; readonly start: number; readonly end: number }[];
  /** How many kinds it takes to warn here. */
  readonly threshold: number;
  readonly exceeds: boolean;
}

/** Inhabitants below which one feature less is enough (DOMAIN 2.5). */
export const SMALL_POPULATION = 5000;
const THRESHOLD = 3;

const SIBLINGS =
  /(?<![\p{L}\d])(?:[3-9]|1\d|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|mange) (?:søsken|sysken|barn|born|ungar|unger|brør|brødre|søstre|systrer|småsøsken|småsysken|helsøsken|halvsøsken)(?!\p{L})|(?:familie|familien|søskenflokk|syskenflokk) på (?:[5-9]|1\d|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv)(?![\p{L}\d])|(?:eldst|yngst|nest eldst|nest yngst|mellomst) av (?:[3-9]|1\d|tre|fire|fem|seks|sju|syv|åtte|ni|ti)(?![\p{L}\d])/gu;

function phrases(list: readonly string[]): [string[], true][] {
  return list.map((text) => [tokenize(text).map((token) => token.text), true]);
}

const WORD_REASONS = ['sex', 'language', 'religion', 'family', 'occupation', 'event', 'service'] as const;

/** Matchers for the words of each kind, built once. */
export class CombinationFinder {
  private readonly indexes: ReadonlyMap<QuasiIdentifier, PhraseIndex<true>>;
  private readonly rare: PhraseIndex<true>;

  constructor() {
    this.indexes = new Map([
      ...WORD_REASONS.map((reason) => [reason, new PhraseIndex(phrases(terms[reason]))] as const),
      ['diagnosis', new PhraseIndex(phrases(terms.diagnosisWords))] as const,
    ]);
    this.rare = new PhraseIndex(phrases([...terms.rareFamily, ...terms.rareEvent]));
  }

  /** Counts the kinds of features. `found` are the other finders' candidates: ages, origins and diagnoses are read from them. */
  risk(document: Document, found: readonly Candidate[], knowledge: LocalKnowledge): CombinationRisk {
    const first = new Map<QuasiIdentifier, { start: number; end: number }>();
    const note = (reason: QuasiIdentifier, start: number, end: number) => {
      const known = first.get(reason);
      if (known === undefined || start < known.start) first.set(reason, { start, end });
    };
    for (const { type, start, end } of found) {
      if (type === 'AGE' || type === 'BIRTH_DATE') note('age', start, end);
      if (type === 'ORIGIN') note('origin', start, end);
      if (type === 'DIAGNOSIS_RARE') note('diagnosis', start, end);
    }
    for (const [reason, index] of this.indexes) {
      const hit = index.find(document.tokens, document.words)[0];
      const start = document.tokens[hit?.first ?? -1];
      const end = document.tokens[hit?.last ?? -1];
      if (start !== undefined && end !== undefined) note(reason, start.start, end.end);
    }
    eachMatch(SIBLINGS, document.lower, (match) => note('family', match.index, match.index + match[0].length));
    const spans = QUASI_IDENTIFIERS.flatMap((reason) => {
      const span = first.get(reason);
      return span === undefined ? [] : [{ reason, ...span }];
    });
    const small = knowledge.population !== undefined && knowledge.population < SMALL_POPULATION;
    const threshold = small ? THRESHOLD - 1 : THRESHOLD;
    const exceeds = spans.length >= threshold;
    return { reasons: spans.map((span) => span.reason), spans, threshold, exceeds };
  }

  /** Findings: one where the whole text exceeds the threshold, and one for each rare family shape or event. */
  find(document: Document, found: readonly Candidate[], knowledge: LocalKnowledge, out: Candidate[]): void {
    const push = (start: number, end: number) =>
      out.push({ start, end, type: 'COMBINATION', severity: 'hint', rank: RANK.combination });
    for (const hit of this.rare.find(document.tokens, document.words)) {
      const start = document.tokens[hit.first];
      const end = document.tokens[hit.last];
      if (start !== undefined && end !== undefined) push(start.start, end.end);
    }
    eachMatch(SIBLINGS, document.lower, (match) => push(match.index, match.index + match[0].length));
    const risk = this.risk(document, found, knowledge);
    if (!risk.exceeds) return;
    const free = risk.spans.find(({ start, end }) => !found.some((other) => other.start < end && other.end > start));
    if (free !== undefined) push(free.start, free.end);
  }
}
