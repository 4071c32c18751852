/** Anonymous cases: start, autosave, and the gate before a case may reach an agenda. */
import { type CaseDraft, caseContentSchema, dutyIsSettled, dutyStops } from '../domain/case.ts';
import type { CaseRow, CaseView, QueuedCase } from '../domain/case-view.ts';
import { parseWith } from '../domain/problems.ts';
import { fail, ok, type Problem, type Result } from '../domain/result.ts';
import type { Store, StoredCase } from '../store/index.ts';
import { whatCasesWaitFor } from './case-queue.ts';
import { freeTextsOfCase } from './free-text.ts';
import { openFindings, passGuard, UNANSWERED } from './guard.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Session } from './session.ts';

/** What the guard in the window must know. */
interface KnowledgeView {
  placeNames: string[];
  staffNames: string[];
  typedNames: string[];
  population?: number;
}

const rowOf = (c: StoredCase): CaseRow => ({
  id: c.id,
  code: c.code,
  status: c.status,
  version: c.version,
  presenterServiceType: c.body.presenterServiceType ?? null,
  ageBand: c.body.ageBand ?? null,
  concernThemes: c.body.concernThemes ?? [],
  updatedAt: c.updatedAt,
});
const viewOf = (c: StoredCase): CaseView => ({ ...rowOf(c), draft: c.body });

/** A yes to a duty question stops the case at once; any other answer takes it back into writing. */
function followDuty(store: Store, saved: StoredCase): StoredCase {
  const { reporting, averting } = saved.body.dutyGate ?? {};
  const stopped = reporting === 'ja' || averting === 'ja';
  if (stopped && saved.status !== 'duty_stop') return store.cases.setStatus(saved.id, saved.version, 'duty_stop');
  if (!stopped && saved.status === 'duty_stop') return store.cases.setStatus(saved.id, saved.version, 'kladd');
  return saved;
}

/** What a person has not written or settled yet: fields, and duty answers (DOMAIN 5.11 rule 3). */
function writingProblems(body: CaseDraft): Problem[] {
  // The judgement comes last, from whoever makes the check.
  const content = parseWith(caseContentSchema, { confirmedFiveFamilies: false, ...body });
  const problems = content.ok || content.failure.code !== 'invalid' ? [] : [...content.failure.problems];
  const gate = body.dutyGate ?? {};
  for (const key of ['reporting', 'averting'] as const) {
    if (gate[key] !== undefined && gate[key] !== 'nei') {
      problems.push({ path: `dutyGate.${key}`, code: 'duty-not-settled', params: { answer: gate[key] } });
    }
  }
  return problems;
}

/** What keeps a case from an agenda: what is not written, and the person's own judgement (DOMAIN 5.11 rule 4). */
const gateProblems = (body: CaseDraft): Problem[] =>
  body.confirmedFiveFamilies === true
    ? writingProblems(body)
    : [...writingProblems(body), { path: 'confirmedFiveFamilies', code: 'five-families-not-confirmed', params: {} }];

/** A case that waits for its check and is no longer whole goes back to being written. */
function followWriting(store: Store, saved: StoredCase): StoredCase {
  if (saved.status !== 'klar_for_kontroll' || writingProblems(saved.body).length === 0) return saved;
  return store.cases.setStatus(saved.id, saved.version, 'kladd');
}

export const caseServices = (session: Session) => ({
  list: (): Result<QueuedCase[]> =>
    session.read((store) => {
      const waitsFor = whatCasesWaitFor(store, session.today);
      return ok(store.cases.list().map((stored) => ({ ...rowOf(stored), ...waitsFor(stored) })));
    }),

  get: ({ id }: { id: string }): Result<CaseView> =>
    session.read((store) => {
      const found = store.cases.get(id);
      // Of a deleted one nothing but the code is left.
      return found === undefined || found.status === 'slettet' ? fail({ code: 'not-found' }) : ok(viewOf(found));
    }),

  start: (): Result<CaseView> =>
    session.write((store) => {
      // No risk and nothing tried are answers too: an empty list says so, and a complete case must have said it.
      const created = store.cases.create({ riskFactors: [], actionsTried: [] });
      store.audit.append('case-started', 'bruker');
      return ok(viewOf(created));
    }),

  save: ({ id, version, draft }: { id: string; version: number; draft: CaseDraft }): Result<CaseView> =>
    session.write((store) => {
      // What must go is never written to disk: the window keeps it back, and here the rule is enforced.
      const passed = passGuard(openFindings(session, store, id, freeTextsOfCase(draft)));
      if (!passed.ok) return passed;
      const waitsForCheck = store.cases.get(id)?.status === 'klar_for_kontroll';
      const saved = waitsForCheck ? store.cases.save(id, version, draft) : store.cases.saveDraft(id, version, draft);
      return ok(viewOf(followWriting(store, followDuty(store, saved))));
    }),

  /** A case that is written waits for its check. The judgement is not asked for yet; a duty, and what must go, are. */
  submit: ({ id, version }: { id: string; version: number }): Result<CaseView> =>
    session.write((store) => {
      const stored = store.cases.get(id);
      if (stored === undefined) return fail({ code: 'not-found' });
      if (stored.version !== version) return fail({ code: 'conflict' });
      const problems = writingProblems(stored.body);
      if (problems.length > 0) return fail({ code: 'invalid', problems });
      const passed = passGuard(openFindings(session, store, id, freeTextsOfCase(stored.body)));
      if (!passed.ok) return passed;
      return ok(viewOf(store.cases.setStatus(id, version, 'klar_for_kontroll')));
    }),

  complete: ({ id, version }: { id: string; version: number }): Result<CaseView> =>
    session.write((store) => {
      const stored = store.cases.get(id);
      if (stored === undefined) return fail({ code: 'not-found' });
      if (stored.version !== version) return fail({ code: 'conflict' });
      const problems = gateProblems(stored.body);
      const content = parseWith(caseContentSchema, stored.body);
      if (problems.length > 0 || !content.ok) return fail({ code: 'invalid', problems });
      if (dutyStops(content.value.dutyGate) || !dutyIsSettled(content.value.dutyGate)) {
        throw new Error('the gate let an unsettled duty through');
      }
      const passed = passGuard(openFindings(session, store, id, freeTextsOfCase(content.value)), UNANSWERED);
      if (!passed.ok) return passed;
      const checked =
        stored.status === 'klar_for_kontroll' ? stored : store.cases.setStatus(id, version, 'klar_for_kontroll');
      const ready = store.cases.setStatus(id, checked.version, 'klar');
      store.audit.append('case-ready', 'bruker');
      return ok(viewOf(ready));
    }),

  /**
   * A ready case, or one that waits for its check, becomes a draft again, and the judgement of the person is asked for anew.
   * `not-allowed` (`case-not-ready`) in any other state.
   */
  reopen: ({ id, version }: { id: string; version: number }): Result<CaseView> =>
    session.write((store) => {
      const stored = store.cases.get(id);
      if (stored === undefined) return fail({ code: 'not-found' });
      if (stored.version !== version) return fail({ code: 'conflict' });
      if (stored.status !== 'klar' && stored.status !== 'klar_for_kontroll') {
        return fail({ code: 'not-allowed', rule: 'case-not-ready' });
      }
      const draft = store.cases.setStatus(id, version, 'kladd');
      const asked = store.cases.saveDraft(id, draft.version, { ...draft.body, confirmedFiveFamilies: false });
      store.audit.append('case-reopened', 'bruker');
      return ok(viewOf(asked));
    }),

  knowledge: (): Result<KnowledgeView> =>
    session.read((store) => {
      const { placeNames, staffNames, typedNames = [], population } = knowledgeOf(session, store);
      return ok({
        placeNames: [...placeNames],
        staffNames: [...staffNames],
        typedNames: [...typedNames],
        ...(population === undefined ? {} : { population }),
      });
    }),
});
