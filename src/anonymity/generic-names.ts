/** Names that identify nobody: services every municipality has, methods, tests, computer systems, medicines, games, brands. */

import generic from '../../resources/anonymity/generic.json' with { type: 'json' };
import { PhraseIndex } from './phrases.ts';
import type { Document } from './prepare.ts';
import { lower, tokenize } from './tokenize.ts';

const SERVICES = new Set([...generic.services, ...generic.public].map((name) => lower(name)));
const METHODS = new Set([...generic.methods, ...generic.products].map((name) => lower(name)));
/** A method or service with a common ending glued on («Kvello-malen», «NAV-kontoret», «BUPs»). */
const PARTS = /^(.{2,}?)(?:-\p{Ll}+|s|['’]s)?$/u;

function listed(set: ReadonlySet<string>, name: string): boolean {
  if (set.has(name)) return true;
  const bare = PARTS.exec(name)?.[1];
  return bare !== undefined && set.has(bare);
}

/** Whether what a span says is generic throughout («RVTS og RBUP»). `isName`: names of persons are let go for methods only. */
export function isGeneric(written: string, isName: boolean): boolean {
  const pieces = lower(written).split(/\s*(?:,|\/|&|\bog\b)\s*/u);
  return pieces.every((piece) => listed(METHODS, piece) || (!isName && listed(SERVICES, piece)));
}

const PHRASES = new PhraseIndex<true>(
  [...METHODS, ...SERVICES]
    .map((name) => tokenize(name).map((token) => token.text))
    .filter((words) => words.length > 1)
    .map((words) => [words, true]),
);

/** Where generic names of several words stand: what is found inside one of them is no finding. First and last token, inclusive. */
export const genericPhrases = ({ tokens, words }: Document): { first: number; last: number }[] =>
  PHRASES.find(tokens, words);
