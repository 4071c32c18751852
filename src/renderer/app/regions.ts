/** F6 moves between the regions of the screen: top bar, navigation, page, side column. */

/** Gives focus to the next (1) or previous (-1) region after the one that holds focus. */
export function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findLastIndex((r) => r.contains(document.activeElement));
  regions[(at + by + regions.length) % regions.length]?.focus();
}
