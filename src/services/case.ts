/** Anonymous cases: start, autosave, and the gate before a case may reach an agenda. */
import { type CaseDraft, caseContentSchema, dutyIsSettled, dutyStops } from '../domain/case.ts';
import type { CaseRow, CaseView } from '../domain/case-view.ts';
import { parseWith } from '../domain/problems.ts';
import { fail, ok, type Problem, type Result } from '../domain/result.ts';
import type { Store, StoredCase } from '../store/index.ts';
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

/** What still keeps a complete case from an agenda: duty answers and the person's own judgement (DOMAIN 5.11 rules 3, 4). */
function gateProblems(body: CaseDraft): Problem[] {
  const problems: Problem[] = [];
  const gate = body.dutyGate ?? {};
  for (const key of ['reporting', 'averting'] as const) {
    if (gate[key] !== undefined && gate[key] !== 'nei') {
      problems.push({ path: `dutyGate.${key}`, code: 'duty-not-settled', params: { answer: gate[key] } });
    }
  }
  if (body.confirmedFiveFamilies !== true) {
    problems.push({ path: 'confirmedFiveFamilies', code: 'five-families-not-confirmed', params: {} });
  }
  return problems;
}

export const caseServices = (session: Session) => ({
  list: (): Result<CaseRow[]> => session.read((store) => ok(store.cases.list().map(rowOf))),

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
      return ok(viewOf(followDuty(store, store.cases.saveDraft(id, version, draft))));
    }),

  complete: ({ id, version }: { id: string; version: number }): Result<CaseView> =>
    session.write((store) => {
      const stored = store.cases.get(id);
      if (stored === undefined) return fail({ code: 'not-found' });
      if (stored.version !== version) return fail({ code: 'conflict' });
      const content = parseWith(caseContentSchema, stored.body);
      const missing = content.ok ? [] : content.failure.code === 'invalid' ? content.failure.problems : [];
      const problems = [...missing, ...gateProblems(stored.body)];
      if (problems.length > 0 || !content.ok) return fail({ code: 'invalid', problems });
      if (dutyStops(content.value.dutyGate) || !dutyIsSettled(content.value.dutyGate)) {
        throw new Error('the gate let an unsettled duty through');
      }
      const passed = passGuard(openFindings(session, store, id, freeTextsOfCase(content.value)), UNANSWERED);
      if (!passed.ok) return passed;
      const checked = store.cases.setStatus(id, version, 'klar_for_kontroll');
      const ready = store.cases.setStatus(id, checked.version, 'klar');
      store.audit.append('case-ready', 'bruker');
      return ok(viewOf(ready));
    }),

  /** A ready case becomes a draft again, and the judgement of the person is asked for anew. `not-allowed` (`case-not-ready`) in any other state. */
  reopen: ({ id, version }: { id: string; version: number }): Result<CaseView> =>
    session.write((store) => {
      const stored = store.cases.get(id);
      if (stored === undefined) return fail({ code: 'not-found' });
      if (stored.version !== version) return fail({ code: 'conflict' });
      if (stored.status !== 'klar') return fail({ code: 'not-allowed', rule: 'case-not-ready' });
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
