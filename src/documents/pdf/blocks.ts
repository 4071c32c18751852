/** From the parts of a document to slabs. */
import type { CardPart, Part, Runs } from '../prepare.ts';
import { addFacts, addFill, addSignature } from './fields.ts';
import type { Layout, Place } from './layout.ts';
import type { Frame } from './slab.ts';
import { addTable } from './table.ts';
import { addCheckboxes, addHeading, addList, addParagraph } from './text-blocks.ts';
import { COLOURS } from './theme.ts';

export function addParts(layout: Layout, place: Place, parts: readonly Part[]): void {
  for (const part of parts) addPart(layout, place, part);
}

function addPart(layout: Layout, place: Place, part: Part): void {
  switch (part.kind) {
    case 'heading':
      addHeading(layout, place, part.level, part.text);
      return;
    case 'paragraph':
      addParagraph(layout, place, part.content, part.look, part.introduces);
      return;
    case 'list':
      addList(layout, place, part.ordered, part.items);
      return;
    case 'facts':
      addFacts(layout, place, part.rows);
      return;
    case 'table':
      addTable(layout, place, part);
      return;
    case 'notice':
      addNotice(layout, place, part.title, part.parts);
      return;
    case 'checkboxes':
      addCheckboxes(layout, place, part.items);
      return;
    case 'fill':
      addFill(layout, place, part.id, part.label, part.lines);
      return;
    case 'signature':
      addSignature(layout, place, part);
      return;
    case 'card':
      addCard(layout, place, part);
      return;
    case 'together':
      addParts(layout, layout.grouped(place), part.parts);
      return;
    case 'page-break':
      layout.breakPage();
      return;
  }
}

/** Space between a frame and what follows. None is left at the end of a page: it takes no slab of its own. */
const AFTER_FRAME = 14;

/** Space above a frame: an unseen slab, kept with the frame, whose own padding lies inside it. */
function addAir(layout: Layout, place: Place): void {
  layout.add(place, { height: 0, before: 7, after: 7, keepNext: true, paint: () => undefined });
}

/** How a frame looks, and how far in from its left and right edge its parts stand. */
interface FrameLook {
  readonly inset: { readonly left: number; readonly right: number };
  readonly paint: Frame['paint'];
}

/** A section of its own within a frame; `write` puts its parts there. */
function addFramed(layout: Layout, place: Place, look: FrameLook, write: (inner: Place) => void): void {
  const padding = layout.theme.framePad;
  const frame: Frame = { x: place.x, width: place.width, padTop: padding, padBottom: padding, paint: look.paint };
  const outer = layout.grouped(place);
  addAir(layout, outer);
  write({
    ...outer,
    parent: layout.pdf.element(place.parent, 'Sect'),
    x: place.x + look.inset.left,
    width: place.width - look.inset.left - look.inset.right,
    frames: [...outer.frames, frame],
  });
  layout.roomAfter(AFTER_FRAME);
}

/** A quiet ground with a bar in the municipality's colour at its left. */
function addNotice(layout: Layout, place: Place, title: Runs, parts: readonly Part[]): void {
  const { theme } = layout;
  const look: FrameLook = {
    inset: { left: 16, right: 14 },
    paint: (painter, top, height) => {
      painter.fill(place.x, top, place.width, height, COLOURS.quiet);
      painter.fill(place.x, top, 3, height, theme.colours.accent);
    },
  };
  addFramed(layout, place, look, (inner) => {
    if (title.length > 0) {
      layout.addLines(inner, {
        element: layout.pdf.element(inner.parent, 'P'),
        lines: layout.setter.lines(title, theme.text.heading3, inner.width),
        style: theme.text.heading3,
        after: 3,
        keepNext: parts.length > 0,
      });
    }
    addParts(layout, inner, parts);
  });
}

const CARD = {
  talk: { ground: COLOURS.paper, line: undefined },
  worry: { ground: COLOURS.sand, line: COLOURS.sandLine },
} as const;

/** A conversation card with rounded corners, kept on one page. */
function addCard(layout: Layout, place: Place, part: CardPart): void {
  const { ground, line = layout.theme.colours.accent } = CARD[part.tone];
  const look: FrameLook = {
    inset: { left: 17, right: 17 },
    paint: (painter, top, height) => painter.box(place.x, top, place.width, height, 8, ground, line),
  };
  addFramed(layout, place, look, (inner) => {
    if (part.title.length > 0) addHeading(layout, inner, part.level, part.title, 0);
    addParts(layout, inner, part.parts);
  });
}
