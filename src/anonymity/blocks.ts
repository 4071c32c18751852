/** Stretches of a text that are worked out each by itself and remembered: lines, and parts of long lines. */

import { NEWLINE, type Token, WORD } from './tokenize.ts';

/** Lines of more tokens than this are parted at the end of a sentence. */
const LONG_LINE = 80;
/** A word before a full stop must be this long for the stop to end a sentence: shorter ones are often abbreviations. */
const SHORTEST_LAST_WORD = 4;
const ABBREVIATION = /(?:nr|tlf|mob|mobil|dato|etg|ref)$/i;

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  const last = tokens[i - 1];
  if (token === undefined || next === undefined || last === undefined) return false;
  if (!/^[.!?]$/.test(token.text) || next.kind !== WORD || next.start === token.end || last.kind !== WORD) return false;
  return last.text.length >= SHORTEST_LAST_WORD && !ABBREVIATION.test(last.text);
}

/** Tokens of each block in order; blocks never hold a line break and are never empty. */
export function blocks(tokens: readonly Token[]): Token[][] {
  const result: Token[][] = [];
  let current: Token[] = [];
  const close = () => {
    if (current.length > 0) result.push(current);
    current = [];
  };
  for (const [i, token] of tokens.entries()) {
    if (token.kind === NEWLINE) {
      close();
      continue;
    }
    current.push(token);
    if (current.length >= LONG_LINE && endsSentence(tokens, i)) close();
  }
  close();
  return result;
}
