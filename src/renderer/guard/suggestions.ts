/** What to write instead: simple generalisations that keep the sentence whole. Never more than three. */
import type { Finding } from '../../anonymity/finding.ts';
import { termLabel } from '../../domain/catalogues.ts';
import type { Locale } from '../../domain/language.ts';
import { ageBandOf } from './age-band.ts';

/** The general words, in the written form of the text (guard.json `words`). */
export interface GeneralWords {
  readonly kindergarten: string;
  readonly school: string;
  readonly clinic: string;
  readonly workplace: string;
  readonly service: string;
  readonly child: string;
  readonly parent: string;
  readonly adult: string;
  readonly place: string;
  readonly nearby: string;
  readonly country: string;
  readonly condition: string;
  readonly sibling: string;
  readonly grandparent: string;
}

/** A replacement of the characters from `start` to `end`; an empty text takes them away. */
export interface Suggestion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MOST = 3;
const PARENT = /(?:^|[^\p{L}])((?:mora?|moren|far|faren|mamma|pappa|forelder(?:en)?)\s+)$/iu;
const CHILD = /(?:^|[^\p{L}])((?:barnet|gutten|guten|jenta|jenten|eleven|sønnen|sonen|datteren|dottera)\s+)$/iu;
const SIBLING = /(?:^|[^\p{L}])((?:søsteren?|systera?|broren?|lillebror|storebror|lillesøster|storesøster)\s+)$/iu;

const GRANDPARENT = /(?:^|[^\p{L}])((?:bestemora?|bestemoren|bestefar(?:en)?|mormor|farmor|morfar|farfar|besta)\s+)$/iu;

/** Sentences begin with a capital letter; what replaces their first word must too. */
const startsSentence = (text: string, at: number): boolean => /(?:^|[.!?]\s+|\n\s*)$/u.test(text.slice(0, at));
const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

function institution(found: string, words: GeneralWords): string | undefined {
  const lower = found.toLocaleLowerCase('nb');
  if (/barneh/.test(lower)) return words.kindergarten;
  if (/sk[ou]l/.test(lower)) return words.school;
  if (/helsestasjon/.test(lower)) return words.clinic;
  return undefined;
}

/** A name with the word for a role before it goes out together with that word: «mor Lise» becomes «forelderen». */
function forName(finding: Finding, text: string, words: GeneralWords): Suggestion[] {
  const before = text.slice(0, finding.start);
  const roles = [
    [PARENT, words.parent],
    [CHILD, words.child],
    [SIBLING, words.sibling],
    [GRANDPARENT, words.grandparent],
  ] as const;
  for (const [role, word] of roles) {
    const spoken = role.exec(before)?.[1];
    if (spoken !== undefined) return [{ start: finding.start - spoken.length, end: finding.end, text: word }];
  }
  return [words.child, words.parent, words.adult].map((word) => ({ ...placeOf(finding), text: word }));
}

const placeOf = ({ start, end }: Finding): { start: number; end: number } => ({ start, end });

/** Takes the characters away with one of the spaces beside them, so that no double space is left. */
function removal(finding: Finding, text: string): Suggestion {
  const spaceBefore = finding.start > 0 && text[finding.start - 1] === ' ';
  const closes = /^(?:\s|[.,;:!?)]|$)/u.test(text.slice(finding.end));
  return { start: spaceBefore && closes ? finding.start - 1 : finding.start, end: finding.end, text: '' };
}

function general(finding: Finding, text: string, words: GeneralWords, locale: Locale): Suggestion[] {
  const found = text.slice(finding.start, finding.end);
  const put = (...replacements: string[]): Suggestion[] => replacements.map((r) => ({ ...placeOf(finding), text: r }));
  switch (finding.type) {
    case 'NAME':
      return forName(finding, text, words);
    case 'ORG': {
      const known = institution(found, words);
      return known === undefined ? put(words.workplace, words.service) : put(known);
    }
    case 'PLACE': {
      const known = institution(found, words);
      return known === undefined ? put(words.place, words.nearby) : put(known);
    }
    case 'AGE': {
      const band = ageBandOf(found);
      return band === undefined ? [] : put(termLabel('ageBand', band, locale));
    }
    case 'ORIGIN':
      return /(?:^|\s)fr[aå]\s+$/iu.test(text.slice(0, finding.start)) ? put(words.country) : [];
    case 'DIAGNOSIS_RARE':
      return put(words.condition);
    case 'QUOTE':
    case 'COMBINATION':
      return [];
    default:
      return [removal(finding, text)];
  }
}

/** Suggestions for a finding in its text, best first. */
export function suggestionsFor(
  finding: Finding,
  text: string,
  words: GeneralWords,
  locale: Locale,
): readonly Suggestion[] {
  return general(finding, text, words, locale)
    .slice(0, MOST)
    .map((s) => (s.text !== '' && startsSentence(text, s.start) ? { ...s, text: capitalised(s.text) } : s));
}
