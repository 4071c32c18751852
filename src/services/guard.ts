/** The anonymity guard at a gate: reads every free text and says where something stands. It never repeats the text. */
import type { FindingType, LocalKnowledge, Severity } from '../anonymity/finding.ts';
import { createGuard, type Guard } from '../anonymity/guard.ts';
import { keptForm } from '../anonymity/kept-form.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store } from '../store/index.ts';
import type { FreeText } from './free-text.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Session } from './session.ts';

/** A finding at a gate: where, what and how serious. */
export interface PlacedFinding {
  readonly path: string;
  readonly caseId: string | undefined;
  readonly type: FindingType;
  readonly severity: Severity;
}

/** Whether a person has chosen to keep these words, in the document the text is of or in the case it is about. */
type IsKept = (type: FindingType, words: string, caseId: string | undefined) => boolean;

/** All findings of the texts, in their order, but those that are kept. What must go is there, kept or not. */
export function findingsIn(
  texts: readonly FreeText[],
  knowledge: LocalKnowledge,
  guard: Guard = createGuard(),
  isKept: IsKept = () => false,
): PlacedFinding[] {
  const inStaffField = { ...knowledge, staffField: true };
  return texts.flatMap(({ path, text, caseId, staffField }) =>
    guard
      .scan(text, staffField ? inStaffField : knowledge)
      .filter(({ type, severity, start, end }) => severity === 'block' || !isKept(type, text.slice(start, end), caseId))
      .map(({ type, severity }) => ({ path, caseId, type, severity })),
  );
}

/**
 * The findings that wait for an answer in texts of one document (id of a case or a meeting), with everything that is known
 * while the store is open. What gates hand to `passGuard`.
 */
export const openFindings = (
  session: Session,
  store: Store,
  document: string,
  texts: readonly FreeText[],
): PlacedFinding[] =>
  findingsIn(texts, knowledgeOf(session, store), session.guard, (type, words, caseId) =>
    [document, ...(caseId === undefined ? [] : [caseId])].some((id) =>
      store.kept.has(id, { type, words: keptForm(words) }),
    ),
  );

/** What stops at every gate. */
const MUST_GO: readonly Severity[] = ['block'];
/** What stops where a text is said to be ready: a rewrite or a reason to keep it is wanted first. */
export const UNANSWERED: readonly Severity[] = ['block', 'warn'];

/** Passes the findings on, or stops when one of them is of a severity that may not pass here. */
export function passGuard(findings: PlacedFinding[], stopping: readonly Severity[] = MUST_GO): Result<PlacedFinding[]> {
  const stops = findings.filter((f) => stopping.includes(f.severity));
  return stops.length === 0
    ? ok(findings)
    : fail({ code: 'stopped-by-guard', findings: stops.map(({ path, type }) => ({ path, type })) });
}
