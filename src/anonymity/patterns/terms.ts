/** Origin, rare diagnoses, public roles and named vessels: words of lists, read together with their neighbours. */

import terms from '../../../resources/anonymity/terms.json' with { type: 'json' };
import { type Candidate, eachMatch, RANK } from '../candidate.ts';
import type { Lexicon } from '../lexicon.ts';
import { PhraseIndex } from '../phrases.ts';
import type { Document } from '../prepare.ts';
import { lower, tokenize, WORD } from '../tokenize.ts';
import type { Words } from '../word-set.ts';

const AMBIGUOUS_ORIGIN = new Set(terms.ambiguousOrigin);
const ORIGIN_NOUNS = new Set(terms.originNouns);
const COMMON_SYNDROMES = new Set(terms.commonSyndromes);
const NOT_ORIGIN = new Set(['norge', 'noreg', 'svalbard', 'svalbard og jan mayen']);
/** Country names that are also ordinary words or names of persons. */
const ORDINARY_COUNTRIES = new Set([
  'man',
  'jordan',
  'niger',
  'chad',
  'tsjad',
  'cuba',
  'jersey',
  'georgia',
  'oman',
  'mali',
  'togo',
  'peru',
]);
const DIAGNOSIS_HEAD = new RegExp(
  `(?<![\\p{L}\\d-])(\\p{L}[\\p{L}'’-]{1,40}(?: de \\p{L}+| [a-zæøå]+(?:s|'s))?) ?-?(?:${terms.diagnosisHeads.join('|')})(?![\\p{L}\\d])`,
  'gu',
);
const VESSEL =
  /(?<![\p{L}\d])(?:(?:M\/?[SKTY]|MK|MS|MT|FV|F\/V|S\/Y|R\/S|RS|KNM)[ ]?["«“]?\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?["»”]?)/gu;
const NAMED_BOAT =
  /(?<=(?:båten|sjarken|skøyta|tråleren|fiskebåten|snurrevadbåten|ringnotbåten|seilbåten|skuta|ferga|fergen|ferja|hurtigruteskipet) )["«“]?\p{L}[\p{L}-]+(?: \p{Lu}\p{L}+)?["»”]?/gu;
const ENDINGS = [
  '',
  'e',
  't',
  's',
  'er',
  'ere',
  'eren',
  'erne',
  'ar',
  'ane',
  'en',
  'ens',
  'ene',
  'na',
  'ande',
  'talende',
  'talande',
  'tala',
  'språklig',
  'språkleg',
  'språklige',
  'språklege',
  'født',
  'fødd',
  'ættet',
  'ætta',
];

const MOST_STEMS = 50_000;
const HEADS = new RegExp(terms.diagnosisHeads.join('|'));
const VESSEL_SIGN = /[MFSR]\/?[SKTVY]|KNM|båt|sjark|skøyt|tråler|skuta|ferg|ferj|hurtigrute/;

/** Matchers built once from the lists. */
export class TermFinder {
  private readonly lexicon: Lexicon;
  private readonly words: Words;
  /** Stems of words met before; empty where there is none. */
  private readonly stems = new Map<string, string>();
  private readonly diagnoses: PhraseIndex<true>;
  private readonly roles: PhraseIndex<true>;
  private readonly countries: PhraseIndex<true>;

  constructor(lexicon: Lexicon, words: Words) {
    this.lexicon = lexicon;
    this.words = words;
    const phrase = (text: string): [string[], true] => [tokenize(text).map((token) => token.text), true];
    this.diagnoses = new PhraseIndex(terms.diagnoses.map(phrase));
    this.roles = new PhraseIndex(terms.roles.map(phrase));
    this.countries = new PhraseIndex([...lexicon.countries].filter((name) => !NOT_ORIGIN.has(name)).map(phrase));
  }

  find(document: Document, out: Candidate[]): void {
    this.findDemonyms(document, out);
    this.findCountries(document, out);
    this.findDiagnoses(document, out);
    this.findRoles(document, out);
  }

  private demonymStem(word: string): string | undefined {
    const known = this.stems.get(word);
    if (known !== undefined) return known === '' ? undefined : known;
    const stem = this.findStem(word);
    if (this.stems.size > MOST_STEMS) this.stems.clear();
    this.stems.set(word, stem ?? '');
    return stem;
  }

  private findStem(word: string): string | undefined {
    for (const ending of ENDINGS) {
      if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
      const stem = word.slice(0, word.length - ending.length).replace(/-$/, '');
      if (this.lexicon.demonyms.has(stem)) return stem;
    }
    return undefined;
  }

  private findDemonyms({ tokens, words, text }: Document, out: Candidate[]): void {
    for (const [i, token] of tokens.entries()) {
      if (token.kind !== WORD || token.text.length < 3) continue;
      const word = words[i] ?? '';
      const hyphen = word.indexOf('-');
      const stem = this.demonymStem(word) ?? (hyphen > 3 ? this.demonymStem(word.slice(0, hyphen)) : undefined);
      if (stem === undefined) continue;
      const ambiguous = AMBIGUOUS_ORIGIN.has(stem) || AMBIGUOUS_ORIGIN.has(word);
      if (ambiguous && !tiedToPerson(words, i, word, token.text) && !this.saidOfName(words, i)) continue;
      if (isNameInstead(token.text, text, token.start, stem)) continue;
      out.push({ start: token.start, end: token.end, type: 'ORIGIN', severity: 'warn', rank: RANK.origin });
    }
  }

  /** «Tiril er samisk»: the word before the verb is in no dictionary, so it names somebody. */
  private saidOfName(words: readonly string[], i: number): boolean {
    const subject = words[i - 2] ?? '';
    return /^(?:er|var)$/.test(words[i - 1] ?? '') && /^\p{L}{2}/u.test(subject) && !this.words.dictionary.has(subject);
  }

  private findCountries({ tokens, words }: Document, out: Candidate[]): void {
    for (const hit of this.countries.find(tokens, words)) {
      const first = tokens[hit.first];
      const last = tokens[hit.last];
      if (first === undefined || last === undefined) continue;
      const word = words[hit.first] ?? '';
      const capital = first.text !== word;
      const lead = words[hit.first - 1] ?? '';
      const prepositional = /^(?:fra|frå|i|til|av|mot)$/.test(lead);
      if (ORDINARY_COUNTRIES.has(word) && !(prepositional && (capital || lead.startsWith('fr')))) continue;
      if (word.length < 3 || (word.length === 3 && !capital && word !== 'usa')) continue;
      out.push({ start: first.start, end: last.end, type: 'ORIGIN', severity: 'warn', rank: RANK.origin });
    }
  }

  private findDiagnoses({ tokens, words, lower }: Document, out: Candidate[]): void {
    const push = (start: number, end: number) =>
      out.push({ start, end, type: 'DIAGNOSIS_RARE', severity: 'warn', rank: RANK.diagnosis });
    for (const hit of this.diagnoses.find(tokens, words)) {
      const first = tokens[hit.first];
      const last = tokens[hit.last];
      if (first === undefined || last === undefined) continue;
      if (words[hit.first] === 'sma' && first.text !== 'SMA') continue;
      if (words[hit.first] === 'mcad' && first.text === 'mcad') continue;
      const tail =
        /^[ -](?:syndrom|syndromet|sykdom|sykdommen|sjukdom|sjukdomen|muskeldystrofi|sekvens|anomali|ataksi|type \d|disease)(?!\p{L})/u.exec(
          lower.slice(last.end, last.end + 16),
        );
      push(first.start, last.end + (tail?.[0].length ?? 0));
    }
    if (!HEADS.test(lower)) return;
    eachMatch(DIAGNOSIS_HEAD, lower, (match) => {
      const named = (match[1] ?? '').split(' ');
      const head = named.at(-1) ?? '';
      const bare = head.replace(/'?s$/, '');
      if (COMMON_SYNDROMES.has(head) || COMMON_SYNDROMES.has(bare) || COMMON_SYNDROMES.has(named[0] ?? '')) return;
      const capital = document_capital(lower, match.index, tokens);
      const eponym = match[0].includes('syndrom') || (capital && head.endsWith('s'));
      if (eponym && (capital || !match[0].includes(' ') || this.diagnoses.find(tokens, words).length > 0)) {
        push(match.index, match.index + match[0].length);
      }
    });
  }

  private findRoles({ tokens, words, text }: Document, out: Candidate[]): void {
    for (const hit of this.roles.find(tokens, words)) {
      const first = tokens[hit.first];
      const last = tokens[hit.last];
      if (first === undefined || last === undefined) continue;
      out.push({ start: first.start, end: last.end, type: 'OTHER', severity: 'warn', rank: RANK.origin });
    }
    if (!VESSEL_SIGN.test(text)) return;
    const vessel = ({ index, 0: { length } }: RegExpExecArray) =>
      out.push({ start: index, end: index + length, type: 'OTHER', severity: 'warn', rank: RANK.diagnosis });
    eachMatch(VESSEL, text, vessel);
    eachMatch(NAMED_BOAT, text, (match) => {
      const word = lower(match[0].replace(/["«“»”]/g, ''));
      if (/["«“\p{Lu}]/u.test(match[0]) || !this.words.common.has(word)) vessel(match);
    });
  }
}

/** Whether the word at `offset` was written with a capital. */
function document_capital(lower: string, offset: number, tokens: Document['tokens']): boolean {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const token = tokens[low];
  return token !== undefined && token.start === offset && token.text.charAt(0) !== lower.charAt(offset);
}

/** Words like «engelsk» (a school subject) or «same» (nynorsk for the same) count only beside a person. */
function tiedToPerson(words: readonly string[], i: number, word: string, written: string): boolean {
  const next = words[i + 1] ?? '';
  const previous = words[i - 1] ?? '';
  const earlier = words[i - 2] ?? '';
  if (ORIGIN_NOUNS.has(next))
    return word !== 'same' && word !== 'rom' && word !== 'inder' && word !== 'finner' && word !== 'finne';
  if (/^(?:finner|finne|inder|rom|roma|kven)$/.test(word)) return false;
  if (word === 'same') return previous === 'er' && written === 'same' && !/^[a-zæøå]/.test(next);
  if (/^(?:sama?er|samene|samane|danske[rn]e?|svenske[rn]e?|engelskmann|tatere|taterne|briter|britene)$/.test(word))
    return true;
  if (/^(?:snakker|snakkar|pratar|prater|forstår|halvt|delvis|opprinnelig|opphavleg)$/.test(previous)) return true;
  return (
    /^(?:er|fra|både|halv|bare|kun|berre|på)$/.test(previous) &&
    (ORIGIN_NOUNS.has(earlier) || /^(?:snakker|snakkar|snakke|prater|pratar)$/.test(earlier))
  );
}

/** «Jordansk» is a nationality, «Roma» at the start of a name is not. */
function isNameInstead(written: string, text: string, start: number, stem: string): boolean {
  if (written.charAt(0) === stem.charAt(0)) return false;
  const lead = text.slice(Math.max(0, start - 3), start);
  const inside = lead !== '' && !/[.!?:\n«"(–-]\s*$/.test(lead);
  return inside && AMBIGUOUS_ORIGIN.has(stem) && stem !== 'dansk' && stem !== 'svensk';
}
