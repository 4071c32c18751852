/**
 * The municipality's own wording of the texts in a language of parents: sentence by sentence, beside the Norwegian. Samråd
 * sets names, dates and laws in at the places in braces, so a wording must have the same places as the text it stands for.
 */
import { z } from 'zod';
import { parentLanguageSchema } from './parent-language.ts';

/** Where a sentence stands: a document, the words that can be chosen on it, or what all of them share. In their order on the screen. */
export const wordingPartSchema = z.enum(['consentForm', 'talkInvitation', 'consentExplained', 'words', 'common']);
export type WordingPart = z.infer<typeof wordingPartSchema>;

/** In UTF-16 code units; the longest of our own is a third of it. */
export const LONGEST_WORDING = 1_000;

/** What is wrong with a wording. `names`: the places in braces it is about. */
export const wordingFaultSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('empty') }),
  z.strictObject({ code: z.literal('too-long') }),
  /** Something the reader does not see: control characters, changes of direction. */
  z.strictObject({ code: z.literal('invisible') }),
  z.strictObject({ code: z.literal('place-missing'), names: z.array(z.string()).min(1) }),
  z.strictObject({ code: z.literal('place-invented'), names: z.array(z.string()).min(1) }),
  /** A brace that opens or ends no place. */
  z.strictObject({ code: z.literal('stray-brace') }),
]);
export type WordingFault = z.infer<typeof wordingFaultSchema>;

const PLACE = /\{([A-Za-z]+)\}/g;
// Joiners and marks of direction are part of how some languages are written; what turns whole lines round is not.
const INVISIBLE = /(?![\u200C-\u200F])[\p{Cc}\p{Cf}]/u;

/** The places of a text, each once: `['date', 'name']`. */
export const placesIn = (text: string): string[] => [...new Set([...text.matchAll(PLACE)].map((m) => m[1] ?? ''))];

/** As it is kept and compared: one line, one space between words, NFC. */
export const tidyWording = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Undefined when `wording` can stand in the place of `ours`. */
export function wordingFault(ours: string, wording: string): WordingFault | undefined {
  if (wording === '') return { code: 'empty' };
  if (wording.length > LONGEST_WORDING) return { code: 'too-long' };
  if (INVISIBLE.test(wording)) return { code: 'invisible' };
  const [wanted, found] = [placesIn(ours), placesIn(wording)];
  const missing = wanted.filter((name) => !found.includes(name));
  if (missing.length > 0) return { code: 'place-missing', names: missing };
  const invented = found.filter((name) => !wanted.includes(name));
  if (invented.length > 0) return { code: 'place-invented', names: invented };
  return /[{}]/.test(wording.replace(PLACE, '')) ? { code: 'stray-brace' } : undefined;
}

/** One sentence as the window shows it. */
export const sentenceSchema = z.strictObject({
  key: z.string(),
  part: wordingPartSchema,
  /** In the municipality's written form. */
  norwegian: z.string(),
  ours: z.string(),
  /** The municipality's; null where it has none. */
  own: z.string().nullable(),
  /**
   * `changed`: another text than the one that was approved. `newer`: Samråd's text or the Norwegian has changed since the
   * municipality wrote its own. `unfit`: since then its places have changed too, so ours is printed.
   */
  notes: z.array(z.enum(['changed', 'newer', 'unfit'])),
});
export type Sentence = z.infer<typeof sentenceSchema>;

export const wordingViewSchema = z.strictObject({ language: parentLanguageSchema, sentences: z.array(sentenceSchema) });
export type WordingView = z.infer<typeof wordingViewSchema>;

/** `was`: the municipality's wording as it was read; another by now is a conflict. `text` null goes back to Samråd's. */
export const wordingChangeSchema = z.strictObject({
  key: z.string().min(1).max(100),
  was: z.string().max(LONGEST_WORDING).nullable(),
  text: z
    .string()
    .max(LONGEST_WORDING * 2)
    .nullable(),
});
export type WordingChange = z.infer<typeof wordingChangeSchema>;

export const rewordSchema = z.strictObject({
  language: parentLanguageSchema,
  changes: z.array(wordingChangeSchema).min(1).max(1_000),
});
export type Reword = z.infer<typeof rewordSchema>;

/** What a list that came back from a translator holds. Nothing of it is kept before it is asked for. */
export const wordingListSchema = z.strictObject({
  fileName: z.string(),
  changes: z.array(
    z.strictObject({ ...wordingChangeSchema.shape, norwegian: z.string(), now: z.string(), next: z.string() }),
  ),
  /** Rows that cannot be taken in, with what stands in them. */
  refused: z.array(z.strictObject({ norwegian: z.string(), text: z.string(), fault: wordingFaultSchema })),
  /** Rows that say what is printed already. */
  same: z.number().int(),
  /** Rows whose number is none of this language's, or stands twice. */
  unknown: z.number().int(),
  /** Sentences that have no row: they stay as they are. */
  missing: z.number().int(),
});
export type WordingList = z.infer<typeof wordingListSchema>;
