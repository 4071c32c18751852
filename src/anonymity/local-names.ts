/** The municipality's own list and the names of its employees. */

import { type Candidate, RANK } from './candidate.ts';
import type { FindingType, LocalKnowledge } from './finding.ts';
import { PhraseIndex } from './phrases.ts';
import type { Document } from './prepare.ts';
import { lower, tokenize, WORD } from './tokenize.ts';

interface LocalName {
  readonly type: FindingType;
  readonly severity: 'block' | 'warn';
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

/** A municipality's lists, ready to be matched. Names shorter than three letters are left out: they would hit everywhere. */
export class LocalNames {
  private readonly index: PhraseIndex<LocalName>;

  constructor(knowledge: LocalKnowledge) {
    const entries: [string[], LocalName][] = [];
    for (const name of knowledge.placeNames.map((entry) => lower(entry.trim()))) {
      if (name.length < 3) continue;
      for (const form of variants(name)) entries.push([form, { type: typeOf(name), severity: 'block' }]);
    }
    for (const name of knowledge.staffNames.map((entry) => words(entry.trim()))) {
      if (name.length > 1) entries.push([name, { type: 'NAME', severity: 'warn' }]);
    }
    this.index = new PhraseIndex(entries);
  }

  /** Hits in one block; `offset` is where the block begins in the text. */
  find(document: Document, offset: number, out: Candidate[]): void {
    for (const hit of this.index.find(document.tokens, document.words)) {
      const first = document.tokens[hit.first];
      const last = document.tokens[hit.last];
      if (first === undefined || last === undefined || first.kind !== WORD) continue;
      out.push({
        start: offset + first.start,
        end: offset + last.end,
        type: hit.value.type,
        severity: hit.value.severity,
        rank: RANK.local,
      });
    }
  }
}
