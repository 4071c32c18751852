/** Building blocks of every schema: texts that can be printed, dates that exist, codes that stand in a catalogue. */
import { z } from 'zod';
import { catalogues } from './catalogues.ts';
import { isLocalDate, isLocalTime } from './local-time.ts';
import type { ProblemCode } from './result.ts';

/** Adds a problem with a code of ours to a zod context. */
export function addProblem(
  ctx: z.core.$RefinementCtx,
  code: ProblemCode,
  params: Readonly<Record<string, string | number>> = {},
  path: (string | number)[] = [],
): void {
  ctx.addIssue({ code: 'custom', path, params: { problem: code, ...params } });
}

// Zero-width and bidirectional control characters, byte-order mark, soft hyphen, C0/C1 controls except tab and line breaks.
// They are invisible on the screen, so a name that holds them is not the name the reader sees.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/;
// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms: not printable right to left yet.
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Largest text accepted in one field, in UTF-16 code units. */
export const LONGEST_TEXT = 20_000;
/** Largest name, title or place accepted, in UTF-16 code units. */
export const LONGEST_LINE = 300;

const printable = (text: string, ctx: z.core.$RefinementCtx<string>): void => {
  if (INVISIBLE.test(text)) addProblem(ctx, 'invisible-characters');
  else if (RIGHT_TO_LEFT.test(text)) addProblem(ctx, 'unprintable-script');
};

/** Free text that may be empty. Stored and printed in NFC. */
export const optionalText = z
  .string()
  .max(LONGEST_TEXT)
  .superRefine(printable)
  .transform((t) => t.normalize('NFC').trim());

/** Free text with at least one visible character. */
export const text = z
  .string()
  .max(LONGEST_TEXT)
  .superRefine((t, ctx) => {
    if (t.trim() === '') addProblem(ctx, 'too-short', { minimum: 1 });
    else printable(t, ctx);
  })
  .transform((t) => t.normalize('NFC').trim());

/** One line: a name, title or place. */
export const line = z
  .string()
  .max(LONGEST_LINE)
  .superRefine((t, ctx) => {
    if (t.trim() === '') addProblem(ctx, 'too-short', { minimum: 1 });
    else if (/[\r\n\t]/.test(t)) addProblem(ctx, 'invisible-characters');
    else printable(t, ctx);
  })
  .transform((t) => t.normalize('NFC').trim());

/** A local identifier in a file: letters, digits, `.`, `_`, `-`. */
export const localId = z
  .string()
  .max(100)
  .superRefine((t, ctx) => {
    if (!/^[\p{L}\p{N}._-]+$/u.test(t)) addProblem(ctx, 'wrong-type', { expected: 'id' });
  });

/** `YYYY-MM-DD`, a day that exists. */
export const localDate = z.string().superRefine((t, ctx) => {
  if (!isLocalDate(t)) addProblem(ctx, 'no-such-date');
});

/** `HH:MM`. */
export const localTime = z.string().superRefine((t, ctx) => {
  if (!isLocalTime(t)) addProblem(ctx, 'no-such-time');
});

/** May be left out or null; either way `undefined` afterwards. */
export const maybe = <S extends z.ZodType>(schema: S) => schema.nullish().transform((v) => v ?? undefined);

type CodedCatalogue = 'services' | 'themes' | 'informationTypes' | 'actionTypes' | 'levelScales' | 'methods';

/** A code that stands in the catalogue named. */
export const codeOf = (catalogue: CodedCatalogue) =>
  z.string().superRefine((value, ctx) => {
    const entries = catalogues[catalogue].entries;
    if (!entries.some((e) => e.code === value)) {
      addProblem(ctx, 'not-in-catalogue', { allowed: entries.map((e) => e.code).join(', ') });
    }
  });
