/** Brings our lists into a letterhead that may have lists of its own: same lists, other numbers. */
import type { Element } from '@xmldom/xmldom';
import { all, attribute, child, children, type Part, setAttribute, value } from './ooxml.ts';

const highest = (elements: readonly Element[], name: string): number =>
  Math.max(0, ...elements.map((element) => Number(attribute(element, name) ?? 0)));

/** Changes `letterhead` and the numbers in `body`. */
export function mergeNumbering(letterhead: Part, own: Part, body: readonly Element[]): void {
  const { root, document } = letterhead;
  const lists = highest(children(root, 'num'), 'numId');
  const looks = highest(children(root, 'abstractNum'), 'abstractNumId') + 1;
  const shifted = (text: string | undefined, by: number): string => String(Number(text ?? 0) + by);
  const firstList = children(root, 'num')[0] ?? null;
  const end = child(root, 'numIdMacAtCleanup') ?? null;
  for (const look of children(own.root, 'abstractNum')) {
    const copy = document.importNode(look, true);
    setAttribute(copy, 'abstractNumId', shifted(attribute(look, 'abstractNumId'), looks));
    root.insertBefore(copy, firstList ?? end);
  }
  for (const list of children(own.root, 'num')) {
    const copy = document.importNode(list, true);
    setAttribute(copy, 'numId', shifted(attribute(list, 'numId'), lists));
    const look = child(copy, 'abstractNumId');
    if (look !== undefined) setAttribute(look, 'val', shifted(value(look), looks));
    root.insertBefore(copy, end);
  }
  for (const id of body.flatMap((node) => all(node, 'numId'))) setAttribute(id, 'val', shifted(value(id), lists));
}
