/** A stretch of text made ready for the finders. */

import type { Prepared } from './candidate.ts';
import { lower, type Token, tokenize } from './tokenize.ts';

export interface Document extends Prepared {
  readonly tokens: readonly Token[];
  /** The tokens' texts in lower case. */
  readonly words: readonly string[];
}

/** The whole of a text. */
export function prepare(text: string): Document {
  const tokens = tokenize(text);
  return { text, lower: lower(text), tokens, words: tokens.map((token) => lower(token.text)) };
}
