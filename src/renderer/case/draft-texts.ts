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

/** A draft as it may be saved, and where each text of its lists stands on the screen. */
export interface KeptDraft {
  readonly draft: CaseDraft;
  /** Path in `draft` → path on the screen, for texts of lists. */
  readonly screenPath: ReadonlyMap<string, string>;
}

/**
 * The draft as it may be saved: a text at a `held` path stands as it was when it was last free of what must go (or not at
 * all, when it never was), empty lines of lists are left out, and nothing is undefined.
 */
export function draftToKeep(
  draft: CaseDraft,
  held: ReadonlySet<string>,
  lastClean: (path: string) => string | undefined,
): KeptDraft {
  const kept: CaseDraft = { ...draft };
  const screenPath = new Map<string, string>();
  for (const field of SINGLE) {
    if (held.has(field)) kept[field] = lastClean(field);
  }
  for (const field of LISTS) {
    const list = draft[field];
    if (list === undefined) continue;
    const texts: string[] = [];
    list.forEach((text, i) => {
      const path = `${field}[${i}]`;
      const clean = held.has(path) ? lastClean(path) : text;
      if (clean === undefined || clean.trim() === '') return;
      screenPath.set(`${field}[${texts.length}]`, path);
      texts.push(clean);
    });
    kept[field] = texts;
  }
  const present = Object.entries(kept).filter(([, value]) => value !== undefined);
  return { draft: Object.fromEntries(present) as CaseDraft, screenPath };
}

/**
 * The texts that were clean when they were saved last, by path, carried over to a changed draft: a line that was added or
 * taken away moves the ones after it.
 */
export function carryClean(
  clean: ReadonlyMap<string, string>,
  before: CaseDraft,
  after: CaseDraft,
): ReadonlyMap<string, string> {
  const carried = new Map(clean);
  for (const field of LISTS) {
    const old = before[field] ?? [];
    const list = after[field] ?? [];
    if (old === list || old.length === list.length) continue;
    for (const path of clean.keys()) if (path.startsWith(`${field}[`)) carried.delete(path);
    list.forEach((text, i) => {
      const known = clean.get(`${field}[${old.indexOf(text)}]`);
      if (known !== undefined) carried.set(`${field}[${i}]`, known);
    });
  }
  return carried;
}
