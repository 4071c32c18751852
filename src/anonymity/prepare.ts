/** A stretch of text made ready for the finders. */

import type { Prepared } from './candidate.ts';
import { lower, type Token, tokenize } from './tokenize.ts';

export interface Document extends Prepared {
  readonly tokens: readonly Token[];
  /** The tokens' texts in lower case. */
  readonly words: readonly string[];
}

/** Blanks and hyphens that word processors put in place of the plain ones. */
const OTHER_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const OTHER_HYPHEN = /[\u2010\u2011\u2212]/g;

/** The whole of a text, with plain blanks and hyphens: the offsets stay as they were. */
export function prepare(written: string): Document {
  const text = written.replace(OTHER_BLANK, ' ').replace(OTHER_HYPHEN, '-');
  const tokens = tokenize(text);
  return { text, lower: lower(text), tokens, words: tokens.map((token) => lower(token.text)) };
}
