/** Where marks stand in a text, and how they follow it while it is being changed. */
import type { Finding, Severity } from '../../anonymity/finding.ts';

/** A stretch of text, with the place of its finding in the list when one covers it. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  /** Index into the findings; undefined for text nothing was found in. */
  readonly finding: number | undefined;
}

/** Cuts a text at its findings. The findings are sorted and do not overlap (Guard.scan). */
export function segments(text: string, findings: readonly Finding[]): Segment[] {
  const out: Segment[] = [];
  let at = 0;
  findings.forEach(({ start, end }, i) => {
    if (start > at) out.push({ text: text.slice(at, start), start: at, finding: undefined });
    out.push({ text: text.slice(start, end), start, finding: i });
    at = end;
  });
  if (at < text.length) out.push({ text: text.slice(at), start: at, finding: undefined });
  return out;
}

/**
 * Moves findings of `before` to where the same words stand in `after`, until the guard has read the new text. One that
 * the change touches is dropped: a mark on the wrong word is worse than none for a moment.
 */
export function follow<F extends Finding>(findings: readonly F[], before: string, after: string): readonly F[] {
  if (before === after || findings.length === 0) return findings;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const moved = after.length - before.length;
  return findings.flatMap((f) => {
    if (f.end <= head) return [f];
    if (f.start >= before.length - tail) return [{ ...f, start: f.start + moved, end: f.end + moved }];
    return [];
  });
}

/** Index of the finding the caret stands in or beside; undefined when there is none. */
export function findingAt(findings: readonly Finding[], caret: number): number | undefined {
  const at = findings.findIndex((f) => f.start <= caret && caret <= f.end);
  return at < 0 ? undefined : at;
}

export type Counts = Readonly<Record<Severity, number>> & { readonly all: number };

export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): Counts {
  const of = (severity: Severity): number => findings.filter((f) => f.severity === severity).length;
  return { all: findings.length, block: of('block'), warn: of('warn'), hint: of('hint') };
}
