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

/** Characters a bucket of `Taken` spans. */
const BUCKET_BITS = 7;

/** The spans accepted so far, filed by where they stand so that long texts stay quick. */
class Taken {
  private readonly buckets = new Map<number, Set<Candidate>>();
  private readonly spans = new Set<Candidate>();

  add(candidate: Candidate): void {
    this.spans.add(candidate);
    for (let bucket = candidate.start >> BUCKET_BITS; bucket <= (candidate.end - 1) >> BUCKET_BITS; bucket++) {
      const set = this.buckets.get(bucket) ?? new Set();
      set.add(candidate);
      this.buckets.set(bucket, set);
    }
  }

  remove(candidate: Candidate): void {
    this.spans.delete(candidate);
    for (let bucket = candidate.start >> BUCKET_BITS; bucket <= (candidate.end - 1) >> BUCKET_BITS; bucket++) {
      this.buckets.get(bucket)?.delete(candidate);
    }
  }

  overlapping(candidate: Candidate): Candidate[] {
    const found = new Set<Candidate>();
    for (let bucket = candidate.start >> BUCKET_BITS; bucket <= (candidate.end - 1) >> BUCKET_BITS; bucket++) {
      for (const other of this.buckets.get(bucket) ?? []) {
        if (other.start < candidate.end && other.end > candidate.start) found.add(other);
      }
    }
    return [...found];
  }

  all(): Candidate[] {
    return [...this.spans];
  }
}

/**
 * Sorted findings that do not overlap. The higher rank wins the characters; a naming span that holds a shorter naming span keeps its
 * length and takes the sharper severity; what is left of a loser stays a finding of its own when it still says something.
 */
export function resolve(candidates: readonly Candidate[], text: string): Finding[] {
  const ordered = candidates
    .filter((candidate) => candidate.end > candidate.start)
    .sort((a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Taken();
  for (const candidate of ordered) {
    const overlapping = taken.overlapping(candidate);
    if (overlapping.length === 0) {
      taken.add(candidate);
      continue;
    }
    const holds = overlapping.every(
      (other) =>
        NAMING.has(other.type) &&
        NAMING.has(candidate.type) &&
        other.start >= candidate.start &&
        other.end <= candidate.end &&
        other.end - other.start < candidate.end - candidate.start,
    );
    if (holds) {
      const severity = overlapping.reduce((worst, other) => sharper(worst, other.severity), candidate.severity);
      const rank = Math.max(...overlapping.map((other) => other.rank));
      for (const other of overlapping) taken.remove(other);
      taken.add({ ...candidate, severity, rank });
    } else if (candidate.severity !== 'hint') {
      for (const piece of trimmed(candidate, overlapping, text)) taken.add(piece);
    }
  }
  return taken
    .all()
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, type, severity }) => ({ start, end, type, severity }));
}
