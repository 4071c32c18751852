/** Labelled text from outside the project: NorNE and the examples of Bokmålsordboka. */

import { DatabaseSync } from 'node:sqlite';
import type { FindingType } from '../../src/anonymity/finding.ts';
import { detokenise, type LabelledWord, readSplit, readTraining } from './norne.ts';
import type { Note, Span } from './notes.ts';
import type { Random } from './random.ts';
import { lowerCased, type Sample } from './samples.ts';

/** NorNE's entity types in the guard's terms; the rest is left unmarked. */
const TYPE: Readonly<Record<string, FindingType>> = {
  PER: 'NAME',
  LOC: 'PLACE',
  GPE_LOC: 'PLACE',
  GPE_ORG: 'PLACE',
  ORG: 'ORG',
};
/** Not marked by the conventions of the notes. */
const HOME = /^(?:norge|noreg|norges|noregs)$/i;

function toNote(sentence: readonly LabelledWord[]): { text: string; spans: Span[] } {
  const { text, starts } = detokenise(sentence);
  const spans: Span[] = [];
  for (const [i, word] of sentence.entries()) {
    const type = TYPE[word.label];
    const start = starts[i] ?? 0;
    if (type === undefined || HOME.test(word.form)) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.type === type && last.end + 1 >= start && sentence[i - 1]?.label === word.label) {
      spans[spans.length - 1] = { ...last, end: start + word.form.length };
    } else {
      spans.push({ start, end: start + word.form.length, type });
    }
  }
  return { text, spans };
}

/** Training sentences as written and, for a share of them, in lower case. */
export function norneSamples(folder: string, random: Random, lowerShare: number): Sample[] {
  const samples: Sample[] = [];
  for (const form of ['nob', 'nno'] as const) {
    for (const sentence of readTraining(folder, form)) {
      const sample: Sample = { ...toNote(sentence), weight: 1 };
      samples.push(sample);
      if (random.chance(lowerShare)) samples.push(lowerCased(sample, 0.7));
    }
  }
  return samples;
}

/** A published evaluation split as labelled notes. */
export function norneNotes(folder: string, split: 'dev' | 'test'): Note[] {
  return (['nob', 'nno'] as const).flatMap((form) =>
    readSplit(folder, form, split).map((sentence, i) => ({
      id: `${form}-${split}-${i}`,
      lang: form === 'nob' ? ('nb' as const) : ('nn' as const),
      ...toNote(sentence),
    })),
  );
}

/** Examples of use from the dictionary that hold no capital inside: ordinary Norwegian with nothing to find. */
export function dictionarySamples(file: string, random: Random, limit: number): Sample[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const quotes: string[] = [];
  for (const row of database.prepare('SELECT quote FROM examples ORDER BY id').iterate()) {
    const quote = String(row.quote ?? '').trim();
    if (quote.length > 12 && !/\p{Lu}/u.test(quote.slice(1))) quotes.push(quote);
  }
  return random
    .shuffle(quotes)
    .slice(0, limit)
    .map((quote) => {
      const end = /[.!?]$/.test(quote) ? '' : '.';
      const written = random.chance(0.6) ? quote.charAt(0).toUpperCase() + quote.slice(1) : quote;
      return { text: written + end, spans: [], weight: 1 };
    });
}

/** Sentences where an ordinary word stands as names often do; X: definite noun, Y: any noun or a compound made on the spot. */
const ORDINARY = {
  nb: [
    'X er viktig her',
    'X fungerer ikke',
    'X er borte',
    'X ble ødelagt i går',
    'X varer for lenge',
    'X sier noe annet',
    'X har hjulpet litt',
    'vi er bekymret for X',
    'vi snakket om X',
    'hun ble hentet av X',
    'han lekte med X',
    'alle kjenner X',
    'mor ringte X',
    'far vil ha X',
    'mye Y hjemme',
    'redd for Y',
    'Y og Y er tema',
    'Y, Y og litt Y',
    'tiltak: Y',
    'Y er et problem',
    'det handler om Y',
    'på grunn av Y',
    'barnet trenger Y',
    'plan for Y',
    'etter Y kom X',
    'mer Y enn før',
    'Y i garderoben',
    'X til barnet er ukjent',
    'Y mangler',
    'vi prøver Y før X',
    'far er Y',
    'mor er Y og sliten',
    'ny Y fra mandag',
    'X i gruppa',
    'han er redd X',
    'hun liker X best',
    'uten Y går det ikke',
  ],
  nn: [
    'X er viktig her',
    'X fungerer ikkje',
    'X er borte',
    'vi er uroa for X',
    'vi snakka om X',
    'ho vart henta av X',
    'han leika med X',
    'mykje Y heime',
    'redd for Y',
    'Y og Y er tema',
    'tiltak: Y',
    'det handlar om Y',
    'på grunn av Y',
    'barnet treng Y',
    'etter Y kom X',
    'meir Y enn før',
    'Y manglar',
    'mor er Y',
    'ny Y frå måndag',
    'han er redd X',
    'utan Y går det ikkje',
  ],
} as const;

/** `count` sentences of ordinary nouns from the dictionary, some of them put together to words no list has. */
export function ordinarySamples(file: string, random: Random, count: number): Sample[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const plain: string[] = [];
  const definite: string[] = [];
  const rows = database.prepare("SELECT inflection_table FROM articles WHERE word_class = 'NOUN' ORDER BY article_id");
  for (const row of rows.iterate()) {
    for (const [, form, tags] of String(row.inflection_table ?? '').matchAll(
      /"form": "([a-zæøå]{3,14})", "tags": \[([^\]]*)\]/g,
    )) {
      if (form === undefined) continue;
      if (tags?.includes('Def')) definite.push(form);
      else if (tags?.includes('Sing')) plain.push(form);
    }
  }
  const nynorsk = (word: string) =>
    word
      .replace(/er$/, 'ar')
      .replace(/ene$/, 'ane')
      .replace(/het(en)?$/, 'heit');
  return Array.from({ length: count }, () => {
    const language = random.chance(0.7) ? 'nb' : 'nn';
    const form = (word: string) => (language === 'nn' ? nynorsk(word) : word);
    const compound = () => random.pick(plain) + (random.chance(0.2) ? 's' : '') + random.pick(plain);
    const text = random.pick(ORDINARY[language]).replace(/[XY]/g, (slot) => {
      if (slot === 'X')
        return form(random.chance(0.2) ? random.pick(plain) + random.pick(definite) : random.pick(definite));
      return form(random.chance(0.4) ? compound() : random.pick(plain));
    });
    const written = random.chance(0.55) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    return { text: `${written}.`, spans: [], weight: 1 };
  });
}
