/** The free texts of a case being written: where each stands, and a draft without those that may not be kept yet. */
import type { CaseDraft } from '../../domain/case.ts';
import type { CaseStep } from '../app/router.tsx';

export type TextField =
  | 'observations'
  | 'childExpressions'
  | 'protectiveFactors'
  | 'riskFactors'
  | 'guardiansContactedReason'
  | 'questions';

/** One free text. Paths are those of the services: `questions[0]`. */
export interface DraftText {
  readonly path: string;
  readonly field: TextField;
  /** Place in the list, for fields that hold several texts. */
  readonly index: number | undefined;
  readonly text: string;
}

/** The step a field is written in. */
export const STEP_OF_TEXT: Readonly<Record<TextField, CaseStep>> = {
  observations: 'sett',
  childExpressions: 'sagt',
  protectiveFactors: 'styrker',
  riskFactors: 'styrker',
  guardiansContactedReason: 'gjort',
  questions: 'rad',
};

const SINGLE = ['observations', 'childExpressions', 'guardiansContactedReason'] as const;
const LISTS = ['protectiveFactors', 'riskFactors', 'questions'] as const;
const ORDER: readonly TextField[] = [
  'observations',
  'childExpressions',
  'protectiveFactors',
  'riskFactors',
  'guardiansContactedReason',
  'questions',
];

const isList = (field: TextField): field is (typeof LISTS)[number] => LISTS.some((f) => f === field);

/** All free texts of a draft, in the order of the form. */
export function textsOf(draft: CaseDraft): DraftText[] {
  return ORDER.flatMap((field): DraftText[] => {
    if (isList(field)) {
      return (draft[field] ?? []).map((text, index) => ({ path: `${field}[${index}]`, field, index, text }));
    }
    const text = draft[field];
    return text === undefined ? [] : [{ path: field, field, index: undefined, text }];
  });
}

/** Everything written about the family, one text a line: what the guard counts traces in. */
export const wholeText = (draft: CaseDraft): string =>
  textsOf(draft)
    .map((t) => t.text)
    .filter((t) => t.trim() !== '')
    .join('\n');

/**
 * The draft as it may be saved: texts at `held` paths stand as they were saved last (or not at all, in lists), empty lines
 * of lists are left out, and nothing is undefined.
 */
export function draftToKeep(draft: CaseDraft, held: ReadonlySet<string>, saved: CaseDraft): CaseDraft {
  const kept: CaseDraft = { ...draft };
  for (const field of SINGLE) {
    if (held.has(field)) kept[field] = saved[field];
  }
  for (const field of LISTS) {
    const list = draft[field];
    if (list === undefined) continue;
    kept[field] = list.filter((text, i) => text.trim() !== '' && !held.has(`${field}[${i}]`));
  }
  const present = Object.entries(kept).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as CaseDraft;
}
