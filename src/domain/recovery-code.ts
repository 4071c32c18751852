/** The recovery code as a person types it from paper: which signs it has, and what is plainly wrong with it. */

/** Thirty-two signs that are drawn, and four that check them. */
export const CODE_SIGNS = 36;
/** Crockford's base 32: 32 signs without I, L, O and U, five bits each. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Its signs alone: capitals, no hyphens or spaces, O read as 0, I and L as 1. */
export const signsOfCode = (typed: string): string =>
  [...typed.toUpperCase().replace(/[\s\u2010-\u2015\u2212-]/g, '')].map((sign) => LOOK_ALIKES[sign] ?? sign).join('');

export type CodeFault =
  | { readonly what: 'sign'; readonly sign: string }
  | { readonly what: 'length'; readonly signs: number };

/** What is wrong with a typed code by its looks; undefined when only its check group can tell. */
export function faultOfCode(typed: string): CodeFault | undefined {
  const signs = [...signsOfCode(typed)];
  const sign = signs.find((one) => !CODE_ALPHABET.includes(one));
  if (sign !== undefined) return { what: 'sign', sign };
  return signs.length === CODE_SIGNS ? undefined : { what: 'length', signs: signs.length };
}
