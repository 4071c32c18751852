/** What stands in the margins of every page: sender and marking above, warning, provenance and page counter below. */
import type { PreparedDocument } from '../prepare.ts';
import { NO_LETTERHEAD, type PdfLetterhead } from './letterhead.ts';
import type { Line, LineSetter } from './lines.ts';
import type { Painter } from './painter.ts';
import { COLOURS, type TextStyle, type TextStyles, type Theme } from './theme.ts';

const HEADER_END = -20;
/** From the last line of text to the rule above the footer. */
const FOOTER_GAP = 11;
/** Least space between what stands at the left and at the right of a line. */
const GAP = 20;
/** What the margins have room for; senders and provenance are far shorter. */
const MOST_LINES = 3;

/** Between the logo and the sender, and from the paper's edge to the logo. */
const LOGO_GAP = 12;
const EDGE = 20;
const LOGO_HEIGHT = 36;
const LOGO_SHARE = 0.35;

/** Sets the lines once (only the first page has logo and address) and returns what paints page `number` of `count`. */
export function pageMargins(
  model: PreparedDocument,
  setter: LineSetter,
  { width, height, text, page }: Theme,
  letterhead: PdfLetterhead = NO_LETTERHEAD,
): (painter: Painter, number: number, count: number) => void {
  const set = (passage: string, style: TextStyle, room = width): Line[] =>
    passage === '' ? [] : setter.lines([{ text: passage }], style, room).slice(0, MOST_LINES);
  const { logo, address = '' } = letterhead;
  const logoHeight =
    logo === undefined ? 0 : Math.min(LOGO_HEIGHT, page.top + HEADER_END - EDGE, (width * LOGO_SHARE) / logo.aspect);
  const indent = logo === undefined ? 0 : logoHeight * logo.aspect + LOGO_GAP;
  const later = headerLines(model, text, width, set);
  const first: HeaderLines = {
    ...headerLines(model, text, width - indent, set),
    address: set(address, text.header, width - indent).slice(0, 1),
  };
  const footerRule = height + FOOTER_GAP;
  const note = set(model.footerNote, text.footerStrong);

  return (painter, number, count) => {
    const left = number === 1 ? indent : 0;
    if (number === 1 && logo !== undefined) painter.logo(logo, 0, HEADER_END - logoHeight, logoHeight);
    paintHeader(painter, number === 1 ? first : later, text, left, width);
    painter.rule(0, HEADER_END + 4, width, COLOURS.line, 0.6, 'header');
    painter.rule(0, footerRule, width, COLOURS.line, 0.6, 'footer');

    const counter = set(
      model.pageCounter.replace('{page}', String(number)).replace('{pages}', String(count)),
      text.footer,
      width,
    );
    const counterWidth = Math.max(0, ...counter.map((line) => line.width));
    const provenance = set(model.provenance, text.footer, width - counterWidth - GAP);
    const top = footerRule + 5;
    stack(painter, 'footer', note, text.footerStrong, top, () => 0);
    const below = top + note.length * text.footerStrong.leading;
    stack(painter, 'footer', provenance, text.footer, below, () => 0);
    stack(painter, 'footer', counter, text.footer, below, (line) => width - line.width);
  };
}

/** Sender, address and marking, the last of them right above the rule. */
function paintHeader(painter: Painter, lines: HeaderLines, text: TextStyles, left: number, width: number): void {
  const { sender, address, marking, beside } = lines;
  const { leading } = text.header;
  const [own, other] = [sender.length + address.length, marking.length];
  const top = HEADER_END - (beside ? Math.max(own, other) : own + other) * leading;
  stack(painter, 'header', [...sender, ...address], text.header, top, () => left);
  const markingX = (line: Line): number => (beside ? width - line.width : left);
  stack(painter, 'header', marking, text.headerStrong, top + (beside ? 0 : own * leading), markingX);
}

interface HeaderLines {
  readonly sender: readonly Line[];
  readonly address: readonly Line[];
  readonly marking: readonly Line[];
  /** The marking stands at the right of the sender, not below it. */
  readonly beside: boolean;
}

/**
 * Side by side where both fit on one line; else one below the other, so that neither is broken without need; and in two
 * columns when even that takes more lines than there is room for.
 */
function headerLines(
  model: PreparedDocument,
  text: TextStyles,
  width: number,
  set: (passage: string, style: TextStyle, room?: number) => Line[],
): HeaderLines {
  const sender = set(model.sender, text.header, width);
  const marking = set(model.marking, text.headerStrong, width);
  const [one, other] = [sender[0]?.width ?? 0, marking[0]?.width ?? 0];
  if (sender.length <= 1 && marking.length <= 1 && one + GAP + other <= width)
    return { sender, address: [], marking, beside: true };
  if (sender.length + marking.length <= MOST_LINES) return { sender, address: [], marking, beside: false };
  const column = (width - GAP) / 2;
  return {
    address: [],
    sender: set(model.sender, text.header, column),
    marking: set(model.marking, text.headerStrong, column),
    beside: true,
  };
}

function stack(
  painter: Painter,
  kind: 'header' | 'footer',
  lines: readonly Line[],
  style: TextStyle,
  top: number,
  x: (line: Line) => number,
): void {
  lines.forEach((line, i) => {
    painter.artifactLine(kind, line, style, x(line), top + i * style.leading);
  });
}
