/** A pasted form cut up at its labels: what stands under each, without the form's own sentences. */
import { CHOICES, chosenIn } from './choices.ts';
import { type FormPart, isMargin, LABELS, type Label, OWN_SENTENCES } from './form-words.ts';
import { nearly, type Word, wordsOf } from './words.ts';

export interface Region {
  /** Undefined before the first label. */
  readonly part: FormPart | undefined;
  readonly text: string;
}

/** Words of the shortest sentence of the form that counts though its line goes on, and of the shortest such label. */
const LONG_SENTENCE = 4;
const LONG_LABEL = 3;
const LAW = /^\s*\([^)\n]{0,90}\)/;
const COLON = /^[\s?)]*:/;

/** The place after the words when they stand at `i`, allowing for a few letters a scan has read wrongly. */
function fits(words: readonly Word[], i: number, wanted: readonly string[]): number | undefined {
  let wrong = 0;
  for (const [k, word] of wanted.entries()) {
    const at = words[i + k]?.word;
    if (at === undefined || !nearly(at, word)) return undefined;
    if (at !== word) wrong += 1;
  }
  const letters = wanted.join('').length;
  return wrong === 0 || (letters >= 8 && wrong <= Math.ceil(wanted.length / 4)) ? i + wanted.length : undefined;
}

const endsCell = (words: readonly Word[], to: number): boolean => words[to]?.cell !== words[to - 1]?.cell;
const isInOneCell = (words: readonly Word[], from: number, to: number): boolean =>
  words[from]?.cell === words[to - 1]?.cell;

interface Found {
  readonly label: Label;
  readonly to: number;
}

/** A label that stands alone in its cell, or before a colon, or before its law. */
function labelAt(text: string, words: readonly Word[], i: number): Found | undefined {
  for (const label of LABELS) {
    const to = fits(words, i, label.words);
    if (to === undefined) continue;
    const rest = text.slice(words[to - 1]?.end);
    const marked = COLON.test(rest) || (label.law && LAW.test(rest));
    if (endsCell(words, to) || (marked && isInOneCell(words, i, to))) return { label, to };
  }
  return undefined;
}

/** A label whose text goes on in the same line: one of several words, or of a list with a choice after it. */
function runningLabelAt(text: string, words: readonly Word[], i: number, taken: ReadonlySet<Label>): Found | undefined {
  for (const label of LABELS) {
    if (taken.has(label)) continue;
    const to = fits(words, i, label.words);
    if (to === undefined || !isInOneCell(words, i, to)) continue;
    const options = CHOICES[label.part]?.(undefined);
    if (options === undefined) {
      if (label.words.length >= LONG_LABEL) return { label, to };
      continue;
    }
    const next = words[to];
    if (next === undefined || next.cell !== words[to - 1]?.cell) continue;
    const line = text.slice(next.start).split(/[\n\t]/)[0] ?? '';
    const chosen = chosenIn(line, options);
    if (chosen.codes.length > 0 && !chosen.more) return { label, to };
  }
  return undefined;
}

/** The form's own sentence at `i`: the place after it. */
function ownSentenceAt(words: readonly Word[], i: number, part: FormPart | undefined): number | undefined {
  for (const { words: wanted, under } of OWN_SENTENCES) {
    if (under !== undefined && (part === undefined || !under.includes(part))) continue;
    const to = fits(words, i, wanted);
    if (to === undefined) continue;
    if ((under === undefined && wanted.length >= LONG_SENTENCE) || endsCell(words, to)) return to;
  }
  return undefined;
}

/** `margins`: further lines that stand around the pages, such as the sender. */
export function regionsOf(whole: string, margins: readonly string[]): { regions: Region[]; labels: number } {
  const isOutside = (cell: string): boolean => isMargin(cell) || margins.includes(cell.trim());
  const text = whole
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((cell) => (isOutside(cell) ? '' : cell))
        .join('\t'),
    )
    .join('\n');
  const words = wordsOf(text);
  const exact = new Map<number, Found>();
  for (const [i, word] of words.entries()) {
    const found = word.first ? labelAt(text, words, i) : undefined;
    if (found !== undefined) exact.set(i, found);
  }
  const taken = new Set([...exact.values()].map(({ label }) => label));

  const regions: Region[] = [];
  let labels = 0;
  let part: FormPart | undefined;
  let pieces: string[] = [];
  let from = 0;
  /** What comes right after a label is looked at as if it began a line. */
  let afterLabel = -1;
  const close = (next: FormPart | undefined): void => {
    regions.push({ part, text: pieces.join('\n') });
    pieces = [];
    part = next;
  };
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    if (word === undefined || (!word.first && i !== afterLabel)) {
      i += 1;
      continue;
    }
    const label = exact.get(i) ?? (word.first ? runningLabelAt(text, words, i, taken) : undefined);
    const own = ownSentenceAt(words, i, part);
    if (own !== undefined && own >= (label?.to ?? 0)) {
      pieces.push(text.slice(from, word.start));
      from = words[own - 1]?.end ?? text.length;
      i = own;
    } else if (label !== undefined) {
      pieces.push(text.slice(from, word.start));
      taken.add(label.label);
      labels += 1;
      close(label.label.part);
      from = words[label.to - 1]?.end ?? text.length;
      if (label.label.law) from += LAW.exec(text.slice(from))?.[0].length ?? 0;
      i = label.to;
      while ((words[i]?.start ?? text.length) < from) i += 1;
      afterLabel = i;
    } else i += 1;
  }
  pieces.push(text.slice(from));
  close(undefined);
  return { regions, labels };
}
