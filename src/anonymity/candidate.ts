/** What a finder proposes before overlaps are settled. */

import type { FindingType, Severity } from './finding.ts';

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly severity: Severity;
  /** Which finder is believed where two disagree about the same characters: higher wins. */
  readonly rank: number;
}

/** Ranks from most to least specific. */
export const RANK = {
  local: 100,
  email: 95,
  nationalId: 90,
  account: 88,
  birthDate: 80,
  caseNumber: 75,
  phone: 70,
  plate: 68,
  address: 60,
  postcode: 58,
  diagnosis: 55,
  origin: 50,
  tagger: 40,
  age: 20,
  quote: 10,
  combination: 5,
} as const;

/** A text made ready for the finders: as written, and in lower case with the same offsets. */
export interface Prepared {
  readonly text: string;
  readonly lower: string;
}

/** Runs a global regular expression over the lower-case text; `emit` gets each match. */
export function eachMatch(pattern: RegExp, text: string, emit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    else emit(match);
  }
}

/** The `length` characters before `start` on the same line. */
export function before(text: string, start: number, length: number): string {
  const piece = text.slice(Math.max(0, start - length), start);
  return piece.slice(piece.lastIndexOf('\n') + 1);
}
