/** From card to card with the arrows: up and down in a column, left and right to the nearest column that has cards. */

/** Cards of the columns as they stand, each column with the card that is reached first in it. */
export interface CardsOf {
  readonly ids: readonly string[];
  readonly current: string | undefined;
}

export function nextCard(columns: readonly CardsOf[], from: string, key: string): string | undefined {
  const at = columns.findIndex(({ ids }) => ids.includes(from));
  const { ids = [] } = columns[at] ?? {};
  switch (key) {
    case 'ArrowDown':
      return ids[ids.indexOf(from) + 1];
    case 'ArrowUp':
      return ids[ids.indexOf(from) - 1];
    case 'ArrowRight':
      return columns.slice(at + 1).find(({ current }) => current !== undefined)?.current;
    case 'ArrowLeft':
      return columns.slice(0, at).findLast(({ current }) => current !== undefined)?.current;
    default:
      return undefined;
  }
}
