/** The free texts of notes. Every line has a key of its own, so a text is known wherever it stands. */
import type { CaseNotes } from '../../domain/case-notes.ts';
import type { DraftTexts } from '../app/working.ts';

type List = 'lines' | 'openQuestions';
const LISTS: readonly List[] = ['lines', 'openQuestions'];

const pathOf = (list: List, key: string): string => `${list}.${key}`;

export const NOTES_TEXTS: DraftTexts<CaseNotes> = {
  textsOf: (notes) => LISTS.flatMap((list) => notes[list].map(({ key, text }) => ({ path: pathOf(list, key), text }))),

  draftToKeep(notes, held, lastClean) {
    const clean = <L extends { key: string; text: string }>(list: List, lines: readonly L[]): L[] =>
      lines.map((line) => {
        const path = pathOf(list, line.key);
        return held.has(path) ? { ...line, text: lastClean(path) ?? '' } : line;
      });
    const screenPath = new Map(
      LISTS.flatMap((list) => notes[list].map(({ key }, i) => [`${list}[${i}].text`, pathOf(list, key)] as const)),
    );
    const kept: CaseNotes = {
      ...notes,
      lines: clean('lines', notes.lines).map(({ addressedTo, ...line }) =>
        addressedTo === undefined ? line : { ...line, addressedTo },
      ),
      openQuestions: clean('openQuestions', notes.openQuestions),
    };
    // Nothing undefined crosses the border.
    if (kept.followUp === undefined) delete kept.followUp;
    return { draft: kept, screenPath };
  },

  carryClean: (clean) => clean,
};

/** A key for a new line. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A list with the item at `index` moved up (-1) or down (1); the same list when it cannot be. */
export function moved<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const next = [...list];
  const [item] = next.splice(index, 1);
  if (item === undefined || index + by < 0 || index + by > next.length) return [...list];
  next.splice(index + by, 0, item);
  return next;
}
