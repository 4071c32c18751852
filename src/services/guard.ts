/** The anonymity guard at a gate: reads every free text and says where something stands. It never repeats the text. */
import type { FindingType, LocalKnowledge, Severity } from '../anonymity/finding.ts';
import { createGuard, type Guard } from '../anonymity/guard.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { FreeText } from './free-text.ts';

/** A finding at a gate: where, what and how serious. */
export interface PlacedFinding {
  readonly path: string;
  readonly caseId: string | undefined;
  readonly type: FindingType;
  readonly severity: Severity;
}

/** All findings of the texts, in their order. */
export function findingsIn(
  texts: readonly FreeText[],
  knowledge: LocalKnowledge,
  guard: Guard = createGuard(),
): PlacedFinding[] {
  return texts.flatMap(({ path, text, caseId }) =>
    guard.scan(text, knowledge).map(({ type, severity }) => ({ path, caseId, type, severity })),
  );
}

/** Passes the findings on, or stops when one of them must go. */
export function passGuard(findings: PlacedFinding[]): Result<PlacedFinding[]> {
  const stops = findings.filter((f) => f.severity === 'block');
  return stops.length === 0
    ? ok(findings)
    : fail({ code: 'stopped-by-guard', findings: stops.map(({ path, type }) => ({ path, type })) });
}
