/** Settles overlaps between what the finders propose. */

import type { Candidate } from './candidate.ts';
import type { Finding, FindingType, Severity } from './finding.ts';

const ORDER: Readonly<Record<Severity, number>> = { hint: 0, warn: 1, block: 2 };
/** Types that name something in words: a longer one may take in a shorter one. */
const NAMING = new Set<FindingType>(['NAME', 'PLACE', 'ORG', 'ADDRESS']);

function sharper(a: Severity, b: Severity): Severity {
  return ORDER[a] >= ORDER[b] ? a : b;
}

function trimmed(candidate: Candidate, taken: readonly Candidate[], text: string): Candidate[] {
  let pieces = [candidate];
  for (const other of taken) {
    pieces = pieces.flatMap((piece) => {
      if (other.end <= piece.start || other.start >= piece.end) return [piece];
      const left = { ...piece, end: other.start };
      const right = { ...piece, start: other.end };
      return [left, right].filter((part) => part.end - part.start > 0);
    });
  }
  return pieces.flatMap((piece) => {
    if (piece === candidate) return [piece];
    const inner = text.slice(piece.start, piece.end);
    const lead = inner.length - inner.trimStart().length;
    const start = piece.start + lead;
    const end = piece.end - (inner.length - inner.trimEnd().length);
    return end - start >= 3 && /\p{L}{2}|\d{2}/u.test(text.slice(start, end)) ? [{ ...piece, start, end }] : [];
  });
}

/**
 * Sorted findings that do not overlap. The higher rank wins the characters; a naming span that holds a shorter naming span keeps its
 * length and takes the sharper severity; what is left of a loser stays a finding of its own when it still says something.
 */
export function resolve(candidates: readonly Candidate[], text: string): Finding[] {
  const ordered = candidates
    .filter((candidate) => candidate.end > candidate.start)
    .sort((a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: Candidate[] = [];
  for (const candidate of ordered) {
    const overlapping = taken.filter((other) => other.start < candidate.end && other.end > candidate.start);
    if (overlapping.length === 0) {
      taken.push(candidate);
      continue;
    }
    const holds = overlapping.every(
      (other) =>
        NAMING.has(other.type) &&
        NAMING.has(candidate.type) &&
        other.start >= candidate.start &&
        other.end <= candidate.end,
    );
    if (holds) {
      const severity = overlapping.reduce((worst, other) => sharper(worst, other.severity), candidate.severity);
      const rank = Math.max(...overlapping.map((other) => other.rank));
      for (const other of overlapping) taken.splice(taken.indexOf(other), 1);
      taken.push({ ...candidate, severity, rank });
    } else if (candidate.severity !== 'hint') {
      taken.push(...trimmed(candidate, overlapping, text));
    }
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, type, severity }) => ({ start, end, type, severity }));
}
