/** Labelled notes: the form of the development and evaluation sets. */

import { readFileSync } from 'node:fs';
import type { FindingType } from '../../src/anonymity/finding.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
}

export interface Note {
  readonly id: string;
  readonly lang: 'nb' | 'nn';
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Reads one note a line: {"id","lang","text","spans":[{start,end,type}]}. */
export function readNotes(path: string): Note[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Note);
}

/** Turns «Mor {NAME|Lena} er informert.» into text and spans. */
function parseMarked(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  let from = 0;
  for (const match of marked.matchAll(/\{([A-Z_]+)\|([^}]*)\}/g)) {
    text += marked.slice(from, match.index);
    const inner = match[2] ?? '';
    spans.push({ start: text.length, end: text.length + inner.length, type: match[1] as FindingType });
    text += inner;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), spans };
}

/** Reads marked notes, one a line: language, tab, text with {TYPE|marked pieces}. */
export function readMarkedNotes(path: string): Note[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line, i) => {
      const [lang, marked] = line.split('\t');
      return { id: `own-${i + 1}`, lang: lang === 'nn' ? 'nn' : 'nb', ...parseMarked(marked ?? '') };
    });
}
