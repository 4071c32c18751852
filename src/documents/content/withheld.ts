/**
 * The last guard on figures before they are printed (DOMAIN 1.2, 5.11 rule 7): no count below five, and none that can be
 * worked out from the others.
 */
import type { Figure } from '../figures.ts';

/** The smallest count that may be seen. */
const SMALLEST_SHOWN = 5;

/** One count by itself: below five it is `few`. */
export const shown = (figure: Figure): Figure =>
  typeof figure === 'number' && figure < SMALLEST_SHOWN ? 'few' : figure;

/**
 * The counts of a group in which every case stands once, so that they add up to a total the reader may know. While one
 * withheld count is alone, or the withheld ones together are below five, the smallest count still seen is hidden too.
 * `total` is what the report prints elsewhere; undefined when it prints none, which does not make it secret.
 */
export function shownGroup(figures: readonly Figure[], total: Figure | undefined): Figure[] {
  const group = figures.map(shown);
  for (;;) {
    const seen = group.filter((f) => typeof f === 'number');
    const withheld = group.length - seen.length;
    if (withheld === 0 || seen.length === 0) return group;
    const rest = typeof total === 'number' ? total - seen.reduce((sum, f) => sum + f, 0) : undefined;
    const given = withheld === 1 || (rest !== undefined && rest < SMALLEST_SHOWN);
    if (!given) return group;
    group[group.indexOf(Math.min(...seen))] = 'hidden';
  }
}
