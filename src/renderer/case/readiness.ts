/** How far a case has come, and what it still lacks: the domain's own rules, told as places in the form. */
import { type CaseDraft, caseContentSchema, dutyIsSettled, LONGEST_QUESTION } from '../../domain/case.ts';
import { parseWith } from '../../domain/problems.ts';
import type { Problem } from '../../domain/result.ts';
import { CASE_STEPS, type CaseStep } from '../app/router.tsx';
import { draftToKeep } from './draft-texts.ts';

export type CaseField = keyof CaseDraft;

const STEP_OF: Readonly<Record<CaseField, CaseStep>> = {
  dutyGate: 'plikten',
  presenterServiceType: 'om',
  ageBand: 'om',
  concernThemes: 'om',
  careSituation: 'om',
  arenaTypes: 'om',
  level: 'om',
  interpreterNeeded: 'om',
  observations: 'sett',
  duration: 'sett',
  frequency: 'sett',
  childExpressions: 'sagt',
  protectiveFactors: 'styrker',
  riskFactors: 'styrker',
  actionsTried: 'gjort',
  guardiansContacted: 'gjort',
  guardiansContactedReason: 'gjort',
  childSpokenWith: 'gjort',
  questions: 'rad',
  confirmedFiveFamilies: 'kontroll',
};

/** Something a case lacks: the field, its step, and the id of the control to go to. */
export interface Lack {
  readonly field: CaseField;
  readonly step: CaseStep;
  readonly control: string;
  readonly problem: Problem['code'];
}

/** Both duty questions are answered no: the only state in which the other steps can be reached. */
export const gateIsOpen = ({ dutyGate }: CaseDraft): boolean =>
  dutyGate?.reporting !== undefined &&
  dutyGate.averting !== undefined &&
  dutyIsSettled({ reporting: dutyGate.reporting, averting: dutyGate.averting });

const isField = (name: string): name is CaseField => name in STEP_OF;

/** The first control of a field; lists have theirs numbered. */
const controlOf = (field: CaseField): string =>
  field === 'questions' || field === 'protectiveFactors' || field === 'riskFactors' ? `${field}[0]` : field;

/** What a case lacks before it can be ready, in the order of the form, each field once. */
export function lacksOf(draft: CaseDraft): Lack[] {
  // The form fills what a draft may leave out: no risk and nothing tried are answers too.
  const whole = {
    riskFactors: [],
    actionsTried: [],
    confirmedFiveFamilies: false,
    ...draftToKeep(draft, new Set(), () => undefined).draft,
  };
  const parsed = parseWith(caseContentSchema, whole);
  const problems = parsed.ok || parsed.failure.code !== 'invalid' ? [] : parsed.failure.problems;
  const lacks = new Map<CaseField, Problem['code']>();
  for (const { path, code } of problems) {
    const field = /^\w+/.exec(path)?.[0] ?? '';
    if (isField(field) && !lacks.has(field)) lacks.set(field, code);
  }
  if (!gateIsOpen(draft)) lacks.set('dutyGate', 'duty-not-settled');
  if (draft.confirmedFiveFamilies !== true) lacks.set('confirmedFiveFamilies', 'five-families-not-confirmed');
  return [...lacks]
    .map(([field, problem]) => ({ field, problem, step: STEP_OF[field], control: controlOf(field) }))
    .sort((a, b) => CASE_STEPS.indexOf(a.step) - CASE_STEPS.indexOf(b.step));
}

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Whether a step has what it asks for; the list beside the form ticks it. */
export function stepIsDone(step: CaseStep, draft: CaseDraft): boolean {
  switch (step) {
    case 'plikten':
      return gateIsOpen(draft);
    case 'om':
      return (
        draft.presenterServiceType !== undefined &&
        draft.ageBand !== undefined &&
        (draft.concernThemes ?? []).length > 0
      );
    case 'sett':
      return filled(draft.observations);
    case 'sagt':
      return filled(draft.childExpressions);
    case 'styrker':
      return (draft.protectiveFactors ?? []).some(filled);
    case 'gjort':
      return (
        draft.guardiansContacted !== undefined &&
        draft.childSpokenWith !== undefined &&
        (draft.guardiansContacted !== 'bevisst_ikke' || filled(draft.guardiansContactedReason))
      );
    case 'rad':
      return (draft.questions ?? []).some((q) => filled(q) && q.length <= LONGEST_QUESTION);
    case 'kontroll':
      return lacksOf(draft).length === 0;
  }
}

export { CASE_STEPS, type CaseStep };
