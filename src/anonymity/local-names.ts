/** The municipality's own list, the names of its employees, and names typed for documents that keep none. */

import { type Candidate, RANK } from './candidate.ts';
import type { FindingType, LocalKnowledge } from './finding.ts';
import { PhraseIndex } from './phrases.ts';
import type { Document } from './prepare.ts';
import { lower, tokenize, WORD } from './tokenize.ts';
import type { Words } from './word-set.ts';

interface LocalName {
  readonly type: FindingType;
  readonly severity: 'block' | 'warn';
  /** One of several words of a name: an ordinary word in small letters is let be. */
  readonly isPart?: true;
}

/** A stretch of text in which a name is no finding. */
interface Allowed {
  readonly start: number;
  readonly end: number;
}

const ORGANISATION =
  /(?:barnehage|barnehagen|barnehager|bhg|skole|skolen|skule|skulen|sfo|oppvekstsenter|oppvekstsentrum|bibliotek|museum|idrettslag|il|kirke|kyrkje|as|sykehjem|sjukeheim|legesenter|legekontor|familiesenter|ungdomsklubb)$/;
const STREET = /(?:veien|vegen|gata|gaten|gate|vei|veg|allé|alléen|stien|stigen)$/;
/** Ways the same house is written in notes. */
const SHORT_FORMS: readonly (readonly [string, readonly string[]])[] = [
  ['barnehage', ['bhg', 'barnehagen', 'bh', 'bhg.']],
  ['skole', ['skolen', 'skule', 'skulen', 'sk', 'sk.']],
  ['skule', ['skulen', 'skole', 'skolen']],
  ['ungdomsskole', ['usk', 'ungdomsskolen']],
];

function words(name: string): string[] {
  return tokenize(lower(name)).map((token) => token.text);
}

function typeOf(name: string): FindingType {
  if (ORGANISATION.test(name)) return 'ORG';
  return STREET.test(name) ? 'ADDRESS' : 'PLACE';
}

function variants(name: string): string[][] {
  const plain = words(name);
  const last = plain.at(-1) ?? '';
  const forms = SHORT_FORMS.filter(([long]) => long === last).flatMap(([, short]) => short);
  return [plain, ...forms.map((form) => [...plain.slice(0, -1), ...words(form)])];
}

/** Words that join the parts of a name and name nobody by themselves. */
const PARTICLES = new Set('van von der den del des dos das bin ibn abu bint ould'.split(' '));
const SHORTEST_PART = 3;

/** A typed name: together it must go, and each of its words points at the same person. */
function typedEntries(written: string): [string[], LocalName][] {
  const name = words(written.trim());
  const parts = name
    .filter((part) => part.length >= SHORTEST_PART && !PARTICLES.has(part))
    .map((part): [string[], LocalName] => [[part], { type: 'NAME', severity: 'warn', isPart: true }]);
  return name.length > 1 ? [[name, { type: 'NAME', severity: 'block' }], ...parts] : parts;
}

/** Local lists, ready to be matched. Names shorter than three letters are left out: they would hit everywhere. */
export class LocalNames {
  private readonly index: PhraseIndex<LocalName>;
  private readonly allowed: PhraseIndex<true>;
  private readonly words: Words;

  constructor(knowledge: LocalKnowledge, dictionary: Words) {
    this.words = dictionary;
    const entries: [string[], LocalName][] = [];
    for (const name of knowledge.placeNames.map((entry) => lower(entry.trim()))) {
      if (name.length < 3) continue;
      for (const form of variants(name)) entries.push([form, { type: typeOf(name), severity: 'block' }]);
    }
    const staff = knowledge.staffNames.map((entry) => words(entry.trim())).filter((name) => name.length > 1);
    if (knowledge.staffField !== true) {
      for (const name of staff) entries.push([name, { type: 'NAME', severity: 'warn' }]);
    }
    for (const name of knowledge.typedNames ?? []) entries.push(...typedEntries(name));
    this.index = new PhraseIndex(entries);
    this.allowed = new PhraseIndex(knowledge.staffField === true ? staff.map((name) => [name, true]) : []);
  }

  /** Hits in one block; `offset` is where the block begins in the text. */
  find(document: Document, offset: number, out: Candidate[]): void {
    for (const hit of this.index.find(document.tokens, document.words)) {
      const first = document.tokens[hit.first];
      const last = document.tokens[hit.last];
      if (first === undefined || last === undefined || first.kind !== WORD) continue;
      const word = document.words[hit.first] ?? '';
      if (hit.value.isPart && first.text === word && this.words.dictionary.has(word)) continue;
      out.push({
        start: offset + first.start,
        end: offset + last.end,
        type: hit.value.type,
        severity: hit.value.severity,
        rank: RANK.local,
      });
    }
  }

  /** Names of employees where employees may be named. */
  findAllowed(document: Document, offset: number): Allowed[] {
    return this.allowed.find(document.tokens, document.words).map((hit) => ({
      start: offset + (document.tokens[hit.first]?.start ?? 0),
      end: offset + (document.tokens[hit.last]?.end ?? 0),
    }));
  }
}
