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
  return prepareTokens(text, tokenize(text));
}

/** A text with its tokens, offsets counted from the beginning of the text. */
export function prepareTokens(text: string, tokens: readonly Token[]): Document {
  return { text, lower: lower(text), tokens, words: tokens.map((token) => lower(token.text)) };
}
