/** The anonymity guard: text in, findings out. It helps; a person decides; it never promises that a text is anonymous. */

import model from '../../resources/anonymity/model.json' with { type: 'json' };
import { blocks } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import {
  CombinationFinder,
  type CombinationRisk,
  combinationFindings,
  combinationRisk,
  type FeatureSpan,
} from './combination.ts';
import type { Finding, LocalKnowledge } from './finding.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { LocalNames } from './local-names.ts';
import { findAddresses } from './patterns/address.ts';
import { findAges, findQuotes } from './patterns/age.ts';
import { findBirthDates } from './patterns/birth-date.ts';
import { findCaseNumbers } from './patterns/case-number.ts';
import { findContacts } from './patterns/contact.ts';
import { findBrokenIdentityNumbers, findIdentityNumbers } from './patterns/identity-number.ts';
import { findSpokenNumbers } from './patterns/spoken-number.ts';
import { TermFinder } from './patterns/terms.ts';
import { type Document, prepare } from './prepare.ts';
import { resolve } from './resolve.ts';
import { NameTagger } from './tagged-names.ts';
import type { ModelFile } from './tagger/model.ts';
import { tokenize } from './tokenize.ts';
import { visible } from './visible.ts';
import { loadWords, type Words } from './word-set.ts';

/** A guard for one text that is being typed: what has not changed since last time is not worked out again. */
export interface GuardSession {
  /** All findings of the text as it now stands: the same as Guard.scan gives, sooner. */
  scan(text: string): Finding[];
}

export interface Guard {
  /** All findings of a text, sorted, not overlapping. Never throws, whatever the text. */
  scan(text: string, knowledge: LocalKnowledge): Finding[];
  /** How many kinds of quasi-identifying features stand together, and which. */
  combinationRisk(text: string, knowledge: LocalKnowledge): CombinationRisk;
  /** For a text that changes a little at a time. */
  session(knowledge: LocalKnowledge): GuardSession;
}

/** What a guard is made of, where something else than the shipped data is wanted (training and evaluation). */
interface GuardParts {
  readonly lexicon: Lexicon;
  readonly model: ModelFile;
}

/** What one block of text said. */
interface BlockReading {
  readonly document: Document;
  readonly candidates: readonly Candidate[];
  readonly features: readonly FeatureSpan[];
}

const MOST_BLOCKS_REMEMBERED = 1_000;

function moved<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

class LocalGuard implements Guard {
  private readonly blocks = new Map<string, BlockReading>();
  private readonly lexicon: Lexicon;
  private readonly words: Words = loadWords();
  private readonly terms: TermFinder;
  private readonly names: NameTagger;
  private readonly combination = new CombinationFinder();
  private readonly localNames = new WeakMap<LocalKnowledge, LocalNames>();

  constructor(parts: GuardParts) {
    this.lexicon = parts.lexicon;
    this.terms = new TermFinder(this.lexicon, this.words);
    this.names = new NameTagger(this.lexicon, this.words, parts.model);
  }

  scan(written: string, knowledge: LocalKnowledge): Finding[] {
    const seen = visible(written);
    const { candidates, features } = this.read(seen.text, knowledge);
    candidates.push(...combinationFindings(features, candidates, knowledge));
    return resolve(candidates, seen.text).map(seen.written);
  }

  combinationRisk(written: string, knowledge: LocalKnowledge): CombinationRisk {
    const seen = visible(written);
    const { candidates, features } = this.read(seen.text, knowledge);
    const risk = combinationRisk(features, candidates, knowledge);
    return { ...risk, spans: risk.spans.map(seen.written) };
  }

  session(knowledge: LocalKnowledge): GuardSession {
    let last: { text: string; findings: Finding[] } | undefined;
    return {
      scan: (text) => {
        if (last?.text !== text) last = { text, findings: this.scan(text, knowledge) };
        return last.findings;
      },
    };
  }

  /** Everything the finders propose for a text, block by block; what a block said last time is remembered. */
  private read(text: string, knowledge: LocalKnowledge): { candidates: Candidate[]; features: FeatureSpan[] } {
    const tokens = tokenize(text);
    const candidates: Candidate[] = [];
    const allowed: { start: number; end: number }[] = [];
    const features: FeatureSpan[] = [];
    const local = this.local(knowledge);
    for (const block of blocks(tokens)) {
      const start = block[0]?.start ?? 0;
      const end = block.at(-1)?.end ?? start;
      const reading = this.block(text.slice(start, end));
      for (const found of reading.candidates) candidates.push(moved(found, start));
      for (const feature of reading.features) features.push(moved(feature, start));
      local.find(reading.document, start, candidates);
      allowed.push(...local.findAllowed(reading.document, start));
    }
    findBrokenIdentityNumbers(text, candidates);
    const isAllowed = ({ type, start, end }: Candidate) =>
      type === 'NAME' && allowed.some((span) => span.start <= start && end <= span.end);
    const kept = allowed.length === 0 ? candidates : candidates.filter((found) => !isAllowed(found));
    const again = this.names.findAgain(tokens, kept).filter((found) => !isAllowed(found));
    return { candidates: [...kept, ...again], features };
  }

  private block(text: string): BlockReading {
    const known = this.blocks.get(text);
    if (known !== undefined) return known;
    const document = prepare(text);
    const reading = { document, candidates: this.find(document), features: this.combination.features(document) };
    if (this.blocks.size >= MOST_BLOCKS_REMEMBERED) this.blocks.clear();
    this.blocks.set(text, reading);
    return reading;
  }

  private find(document: Document): Candidate[] {
    const out: Candidate[] = [];
    findIdentityNumbers(document, out);
    findContacts(document, out);
    findBirthDates(document, out);
    findCaseNumbers(document, out);
    findSpokenNumbers(document, out);
    findAddresses(document, this.lexicon, this.words, out);
    findAges(document, out);
    findQuotes(document, out);
    this.terms.find(document, out);
    this.names.find(document, out);
    return out;
  }

  private local(knowledge: LocalKnowledge): LocalNames {
    const known = this.localNames.get(knowledge);
    if (known !== undefined) return known;
    const names = new LocalNames(knowledge, this.words);
    this.localNames.set(knowledge, names);
    return names;
  }
}

/** Loads the lists and makes a guard. Costs some tens of milliseconds: make one and keep it. */
export function createGuard(): Guard {
  return new LocalGuard({ lexicon: loadLexicon(), model });
}

/** A guard with another lexicon or model than the shipped ones. */
export function createGuardFrom(parts: GuardParts): Guard {
  return new LocalGuard(parts);
}
