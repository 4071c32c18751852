/**
 * Combination risk (DOMAIN 2.3 and 2.5): features that are common one by one can together fit a single family. Each kind of feature
 * counts once. An estimate of risk, never a verdict.
 */

import rough from '../../resources/anonymity/shares.json' with { type: 'json' };
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
  /** The reasons, rarest first: what to make coarser first. */
  readonly coarsenFirst: readonly QuasiIdentifier[];
  /** How many children here may fit the description; undefined when the number of inhabitants is not known. */
  readonly estimate?: FamilyEstimate;
}

/**
 * A very rough count: inhabitants, times the share of children, times the national share of each feature found, as if the features had
 * nothing to do with each other. Local differences are large, so only the range from `low` to `high` may be shown.
 */
export interface FamilyEstimate {
  readonly low: number;
  readonly high: number;
}

/** Inhabitants below which one feature less is enough (DOMAIN 2.5). */
const SMALL_POPULATION = 5000;
const THRESHOLD = 3;

const SIBLINGS =
  /(?<![\p{L}\d])(?:[3-9]|1\d|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv) (?:barn|born|ungar|unger)(?!\p{L})|(?<![\p{L}\d])(?:[3-9]|1\d|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|mange) (?:søsken|sysken|brør|brødre|søstre|systrer|småsøsken|småsysken|helsøsken|halvsøsken)(?!\p{L})|(?:familie|familien|søskenflokk|syskenflokk) på (?:[5-9]|1\d|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv)(?![\p{L}\d])|(?:eldst|yngst|nest eldst|nest yngst|mellomst) av (?:[3-9]|1\d|tre|fire|fem|seks|sju|syv|åtte|ni|ti)(?![\p{L}\d])/gu;

function phrases(list: readonly string[]): [string[], true][] {
  return list.map((text) => [tokenize(text).map((token) => token.text), true]);
}

const WORD_REASONS = ['sex', 'language', 'religion', 'family', 'occupation', 'event', 'service'] as const;

export interface FeatureSpan {
  readonly reason: QuasiIdentifier;
  readonly start: number;
  readonly end: number;
  /** Rare enough to be a finding by itself: twins, adoption, many siblings, prison, a secret address. */
  readonly rare: boolean;
}

const SIBLING_SIGN = /søsken|sysken|bar?n|born|unge?[ar]|br[øo]|søst|syst|familie|flokk| av /;

/** Matchers for the words of each kind, built once. */
export class CombinationFinder {
  private readonly index: PhraseIndex<readonly QuasiIdentifier[]>;
  private readonly rare: PhraseIndex<true>;

  constructor() {
    const reasons = new Map<string, QuasiIdentifier[]>();
    const lists = [
      ...WORD_REASONS.map((reason) => [reason, terms[reason]] as const),
      ['diagnosis', terms.diagnosisWords] as const,
    ];
    for (const [reason, list] of lists) {
      for (const text of new Set(list)) reasons.set(text, [...(reasons.get(text) ?? []), reason]);
    }
    this.index = new PhraseIndex(
      [...reasons].map(([text, found]) => [tokenize(text).map((token) => token.text), found] as const),
    );
    this.rare = new PhraseIndex(phrases([...terms.rareFamily, ...terms.rareEvent]));
  }

  /** Features that the words of a stretch of text tell. */
  features({ tokens, words, lower }: Document): FeatureSpan[] {
    const spans: FeatureSpan[] = [];
    for (const hit of this.index.find(tokens, words)) {
      const start = tokens[hit.first]?.start ?? 0;
      const end = tokens[hit.last]?.end ?? 0;
      for (const reason of hit.value) spans.push({ reason, start, end, rare: false });
    }
    for (const hit of this.rare.find(tokens, words)) {
      const start = tokens[hit.first]?.start ?? 0;
      spans.push({ reason: 'family', start, end: tokens[hit.last]?.end ?? 0, rare: true });
    }
    if (SIBLING_SIGN.test(lower)) {
      eachMatch(SIBLINGS, lower, (match) => {
        spans.push({ reason: 'family', start: match.index, end: match.index + match[0].length, rare: true });
      });
    }
    return spans;
  }
}

/** Counts the kinds of features. `found` are the other finders' candidates: ages, origins and diagnoses are read from them. */
export function combinationRisk(
  features: readonly FeatureSpan[],
  found: readonly Candidate[],
  knowledge: LocalKnowledge,
): CombinationRisk {
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
  for (const { reason, start, end } of features) note(reason, start, end);
  const spans = QUASI_IDENTIFIERS.flatMap((reason) => {
    const span = first.get(reason);
    return span === undefined ? [] : [{ reason, ...span }];
  });
  const small = knowledge.population !== undefined && knowledge.population < SMALL_POPULATION;
  const threshold = small ? THRESHOLD - 1 : THRESHOLD;
  const reasons = spans.map((span) => span.reason);
  const estimate =
    knowledge.population === undefined ? {} : { estimate: estimateFamilies(reasons, knowledge.population) };
  const coarsenFirst = [...reasons].sort((a, b) => rough.shares[a] - rough.shares[b]);
  return { reasons, spans, threshold, exceeds: spans.length >= threshold, coarsenFirst, ...estimate };
}

function estimateFamilies(reasons: readonly QuasiIdentifier[], population: number): FamilyEstimate {
  const expected = reasons.reduce((count, reason) => count * rough.shares[reason], population * rough.children);
  return { low: Math.floor(expected / rough.spread), high: Math.ceil(expected * rough.spread) };
}

/** Findings: one where the whole text exceeds the threshold, and one for each rare family shape or event. */
export function combinationFindings(
  features: readonly FeatureSpan[],
  found: readonly Candidate[],
  knowledge: LocalKnowledge,
): Candidate[] {
  const make = (start: number, end: number): Candidate => ({
    start,
    end,
    type: 'COMBINATION',
    severity: 'hint',
    rank: RANK.combination,
  });
  const findings = features.filter(({ rare }) => rare).map(({ start, end }) => make(start, end));
  const risk = combinationRisk(features, found, knowledge);
  if (risk.exceeds) {
    const free = risk.spans.find(({ start, end }) => !found.some((other) => other.start < end && other.end > start));
    if (free !== undefined) findings.push(make(free.start, free.end));
  }
  return findings;
}
