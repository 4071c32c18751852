/** Precision and recall of findings against labelled notes, by entity and by character. */

import type { Finding, FindingType } from '../../src/anonymity/finding.ts';
import type { Note, Span } from './notes.ts';

/** Types that are counted but not asked about: they say nothing about a clean note. */
const HINTS = new Set<FindingType>(['AGE', 'QUOTE', 'COMBINATION']);

export interface Counts {
  /** Labelled spans of the type. */
  gold: number;
  /** Findings of the type. */
  found: number;
  /** Labelled spans of which some character was found as any identifying type. */
  hit: number;
  /** Findings that touch a labelled span of any type. */
  right: number;
  goldCharacters: number;
  foundCharacters: number;
  /** Characters in a finding and a labelled span both of this type. */
  sharedCharacters: number;
}

export interface Score {
  readonly types: Record<string, Counts>;
  notes: number;
  identifiers: number;
  /** Identifiers whose every character stands in findings of some kind other than a hint. */
  covered: number;
  clean: number;
  /** Clean notes with any finding but a hint. */
  cleanFlagged: number;
  /** Notes with identifiers in which every identifier was fully covered. */
  complete: number;
  readonly missed: { id: string; type: string; text: string; context: string }[];
  readonly wrong: { id: string; type: string; text: string; context: string }[];
}

export function emptyScore(): Score {
  return {
    types: {},
    notes: 0,
    identifiers: 0,
    covered: 0,
    clean: 0,
    cleanFlagged: 0,
    complete: 0,
    missed: [],
    wrong: [],
  };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function counts(score: Score, type: string): Counts {
  score.types[type] ??= {
    gold: 0,
    found: 0,
    hit: 0,
    right: 0,
    goldCharacters: 0,
    foundCharacters: 0,
    sharedCharacters: 0,
  };
  return score.types[type];
}

function context(text: string, span: Span): string {
  return text.slice(Math.max(0, span.start - 25), span.end + 20).replaceAll('\n', '⏎');
}

/** Types under which a labelled span counts as found: places, organisations and addresses shade into each other. */
const NEAR: Readonly<Record<string, ReadonlySet<string>>> = {
  PLACE: new Set(['PLACE', 'ORG', 'ADDRESS', 'ORIGIN']),
  ORG: new Set(['PLACE', 'ORG', 'ADDRESS']),
  ADDRESS: new Set(['PLACE', 'ORG', 'ADDRESS']),
  ORIGIN: new Set(['ORIGIN', 'PLACE']),
};

function near(a: string, b: string): boolean {
  return a === b || (NEAR[a]?.has(b) ?? false) || (NEAR[b]?.has(a) ?? false);
}

function coveredBy(text: string, span: Span, findings: readonly Finding[]): boolean {
  for (let i = span.start; i < span.end; i++) {
    if (!/[\p{L}\d]/u.test(text.charAt(i))) continue;
    if (!findings.some((finding) => finding.start <= i && i < finding.end)) return false;
  }
  return true;
}

/** Adds one note to a score. */
export function addNote(score: Score, note: Note, all: readonly Finding[]): void {
  const findings = all.filter((finding) => !HINTS.has(finding.type));
  score.notes++;
  if (note.spans.length === 0) {
    score.clean++;
    if (findings.length > 0) score.cleanFlagged++;
  }
  let complete = true;
  for (const span of note.spans) {
    const count = counts(score, span.type);
    count.gold++;
    count.goldCharacters += span.end - span.start;
    score.identifiers++;
    const touching = findings.filter((finding) => overlaps(finding, span));
    if (touching.some((finding) => near(finding.type, span.type))) count.hit++;
    else {
      score.missed.push({
        id: note.id,
        type: span.type + (touching.length > 0 ? `>${touching[0]?.type}` : ''),
        text: note.text.slice(span.start, span.end),
        context: context(note.text, span),
      });
    }
    if (coveredBy(note.text, span, findings)) score.covered++;
    else complete = false;
  }
  if (note.spans.length > 0 && complete) score.complete++;
  for (const finding of findings) {
    const count = counts(score, finding.type);
    count.found++;
    count.foundCharacters += finding.end - finding.start;
    for (const span of note.spans) {
      if (near(span.type, finding.type)) count.sharedCharacters += sharedLength(span, finding);
    }
    if (note.spans.some((span) => overlaps(span, finding) && near(span.type, finding.type))) count.right++;
    else {
      score.wrong.push({
        id: note.id,
        type: finding.type,
        text: note.text.slice(finding.start, finding.end),
        context: context(note.text, finding),
      });
    }
  }
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  characterPrecision: number;
  characterRecall: number;
  gold: number;
}

export function figures(count: Counts): Figures {
  const precision = share(count.right, count.found);
  const recall = share(count.hit, count.gold);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    characterPrecision: share(count.sharedCharacters, count.foundCharacters),
    characterRecall: Math.min(1, share(count.sharedCharacters, count.goldCharacters)),
    gold: count.gold,
  };
}
