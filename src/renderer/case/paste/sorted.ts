/** A form that has been read, while a person looks it over: texts by field, and what is not placed yet. Plain functions. */
import type { CaseDraft } from '../../../domain/case.ts';
import type { FormReading, Unplaced } from '../../../domain/pasted-form/index.ts';

/** Fields of free text, in the order of the form. */
export const TEXT_FIELDS = [
  'questions',
  'observations',
  'childExpressions',
  'protectiveFactors',
  'riskFactors',
  'guardiansContactedReason',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
/** Fields that hold several texts, one a line here. */
export const LISTS: readonly TextField[] = ['questions', 'protectiveFactors', 'riskFactors'];

export interface Piece extends Unplaced {
  readonly key: number;
}

/** A text that was put in a field: enough to take it out again. */
interface Put {
  readonly piece: Piece;
  readonly field: TextField;
  readonly before: string;
  readonly after: string;
}

export interface Sorted {
  /** What was chosen from lists. */
  readonly chosen: CaseDraft;
  readonly texts: Readonly<Record<TextField, string>>;
  readonly unplaced: readonly Piece[];
  readonly past: readonly Put[];
}

export function sortedOf({ draft, unplaced }: FormReading): Sorted {
  const {
    questions,
    observations,
    childExpressions,
    protectiveFactors,
    riskFactors,
    guardiansContactedReason,
    ...chosen
  } = draft;
  const lines = (texts: readonly string[] | undefined): string => (texts ?? []).join('\n');
  return {
    chosen,
    texts: {
      questions: lines(questions),
      observations: observations ?? '',
      childExpressions: childExpressions ?? '',
      protectiveFactors: lines(protectiveFactors),
      riskFactors: lines(riskFactors),
      guardiansContactedReason: guardiansContactedReason ?? '',
    },
    unplaced: unplaced.map((one, key) => ({ ...one, key })),
    past: [],
  };
}

export const written = (sorted: Sorted, field: TextField, text: string): Sorted => ({
  ...sorted,
  texts: { ...sorted.texts, [field]: text },
});

/** A piece goes to the end of a field; in a list it becomes one line. */
export function placed(sorted: Sorted, key: number, field: TextField): Sorted {
  const piece = sorted.unplaced.find((one) => one.key === key);
  if (piece === undefined) return sorted;
  const before = sorted.texts[field];
  const text = LISTS.includes(field) ? piece.text.replace(/\s*\n\s*/g, ' ') : piece.text;
  const after = before.trim() === '' ? text : `${before}\n${text}`;
  return {
    ...written(sorted, field, after),
    unplaced: sorted.unplaced.filter((one) => one.key !== key),
    past: [...sorted.past, { piece, field, before, after }],
  };
}

/** Takes the last piece out again. What has been written in its field since then stays. */
export function takenBack(sorted: Sorted): Sorted {
  const last = sorted.past.at(-1);
  if (last === undefined) return sorted;
  const { piece, field, before, after } = last;
  const now = sorted.texts[field];
  return {
    ...written(sorted, field, now === after ? before : now),
    unplaced: [...sorted.unplaced, piece].sort((a, b) => a.key - b.key),
    past: sorted.past.slice(0, -1),
  };
}

/** Most questions a case has; a further line goes on in the last one. */
const MOST_QUESTIONS = 2;

/** The draft of a case, without the duty questions and the judgement. */
export function draftOf({ chosen, texts }: Sorted): CaseDraft {
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const questions = lines(texts.questions);
  const draft: CaseDraft = {
    ...chosen,
    protectiveFactors: lines(texts.protectiveFactors),
    riskFactors: lines(texts.riskFactors),
    questions: [
      ...questions.slice(0, MOST_QUESTIONS - 1),
      ...(questions.length < MOST_QUESTIONS ? [] : [questions.slice(MOST_QUESTIONS - 1).join(' ')]),
    ],
  };
  for (const field of ['observations', 'childExpressions', 'guardiansContactedReason'] as const) {
    if (texts[field].trim() !== '') draft[field] = texts[field];
  }
  return draft;
}
