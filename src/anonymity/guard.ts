/** The anonymity guard: text in, findings out. It helps; a person decides; it never promises that a text is anonymous. */

import type { Candidate } from './candidate.ts';
import { CombinationFinder, type CombinationRisk } from './combination.ts';
import type { Finding, LocalKnowledge } from './finding.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { LocalNames } from './local-names.ts';
import { findAddresses } from './patterns/address.ts';
import { findAges, findQuotes } from './patterns/age.ts';
import { findBirthDates } from './patterns/birth-date.ts';
import { findCaseNumbers } from './patterns/case-number.ts';
import { findContacts } from './patterns/contact.ts';
import { findIdentityNumbers } from './patterns/identity-number.ts';
import { TermFinder } from './patterns/terms.ts';
import { type Document, prepare } from './prepare.ts';
import { resolve } from './resolve.ts';
import { NameTagger } from './tagged-names.ts';
import { loadWords, type Words } from './word-set.ts';

export interface Guard {
  /** All findings of a text, sorted, not overlapping. Never throws, whatever the text. */
  scan(text: string, knowledge: LocalKnowledge): Finding[];
  /** How many kinds of quasi-identifying features stand together, and which. */
  combinationRisk(text: string, knowledge: LocalKnowledge): CombinationRisk;
}

class LocalGuard implements Guard {
  private readonly lexicon: Lexicon = loadLexicon();
  private readonly words: Words = loadWords();
  private readonly terms = new TermFinder(this.lexicon);
  private readonly names = new NameTagger(this.lexicon, this.words);
  private readonly combination = new CombinationFinder();
  private readonly localNames = new WeakMap<LocalKnowledge, LocalNames>();

  scan(text: string, knowledge: LocalKnowledge): Finding[] {
    const document = prepare(text);
    const candidates = this.candidates(document, knowledge);
    this.combination.find(document, candidates, knowledge, candidates);
    return resolve(candidates, text);
  }

  combinationRisk(text: string, knowledge: LocalKnowledge): CombinationRisk {
    const document = prepare(text);
    return this.combination.risk(document, this.candidates(document, knowledge), knowledge);
  }

  private candidates(document: Document, knowledge: LocalKnowledge): Candidate[] {
    const out: Candidate[] = [];
    findIdentityNumbers(document, out);
    findContacts(document, out);
    findBirthDates(document, out);
    findCaseNumbers(document, out);
    findAddresses(document, this.lexicon, this.words, out);
    findAges(document, out);
    findQuotes(document, out);
    this.terms.find(document, out);
    this.names.find(document.text, document.tokens, out);
    this.local(knowledge).find(document, out);
    return out;
  }

  private local(knowledge: LocalKnowledge): LocalNames {
    const known = this.localNames.get(knowledge);
    if (known !== undefined) return known;
    const names = new LocalNames(knowledge);
    this.localNames.set(knowledge, names);
    return names;
  }
}

/** Loads the lists and makes a guard. Costs some tens of milliseconds: make one and keep it. */
export function createGuard(): Guard {
  return new LocalGuard();
}
