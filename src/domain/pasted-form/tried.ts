/** The table of what has been tried: a measure, and what came of it as a ticked box or a word. */
import type { CaseDraft } from '../case.ts';
import { effectSchema } from '../codes.ts';
import { ACTIONS, BOX, chosenIn, EFFECTS, isTicked } from './choices.ts';
import { plainOf } from './plain.ts';

type Action = NonNullable<CaseDraft['actionsTried']>[number];

interface Row {
  readonly text: string;
  readonly boxes: boolean[];
  effect: string | undefined;
}

/** Cells of the table in their order: text and boxes apart. */
const cellsOf = (text: string): string[] =>
  text
    .split(/\n|\t| \| /)
    .flatMap((cell) => [cell.replace(BOX, ' ').trim(), ...[...cell.matchAll(BOX)].map(([box]) => box)]);

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  const effectsInHead: string[] = [];
  for (const cell of cellsOf(text)) {
    const row = rows.at(-1);
    if (new RegExp(`^(?:${BOX.source})$`, 'u').test(cell)) {
      row?.boxes.push(isTicked(cell));
      continue;
    }
    const words = plainOf(cell);
    if (words === '') continue;
    const named = chosenIn(words, EFFECTS);
    const effect = named.codes.length === 1 && !named.more ? named.codes[0] : undefined;
    // Before any measure they are the head of the table.
    if (effect !== undefined && row === undefined) effectsInHead.push(effect);
    else if (effect !== undefined && row !== undefined && row.effect === undefined) row.effect = effect;
    else rows.push({ text: words, boxes: [], effect: undefined });
  }
  return rows;
}

/** `other`: what is written and is no measure of the catalogue. */
export function triedIn(text: string): { readonly actions: readonly Action[]; readonly other: readonly string[] } {
  const actions: Action[] = [];
  const other: string[] = [];
  for (const row of rowsOf(text)) {
    const ticked = row.boxes.indexOf(true);
    const effect = effectSchema.safeParse(row.effect ?? effectSchema.options[ticked] ?? 'ukjent').data ?? 'ukjent';
    const named = chosenIn(row.text, ACTIONS);
    const [type] = named.codes;
    if (type !== undefined && named.codes.length === 1 && !named.more) actions.push({ type, effect });
    else other.push(ticked >= 0 || row.effect !== undefined ? `${row.text}: ${effect}` : row.text);
  }
  return { actions, other };
}
