/** What stands in the margins of every page: sender and marking above, warning, provenance and page counter below. */
import type { PreparedDocument } from '../prepare.ts';
import type { Line, LineSetter } from './lines.ts';
import type { Painter } from './painter.ts';
import { COLOURS, CONTENT_HEIGHT, CONTENT_WIDTH, TEXT, type TextStyle } from './theme.ts';

const HEADER_END = -20;
const FOOTER_RULE = CONTENT_HEIGHT + 11;
const MARKING_SHARE = 0.5;
/** What the margins have room for; senders and provenance are far shorter. */
const MOST_LINES = 3;

/** Sets the lines once (they are alike on all pages) and returns what paints page `number` of `count`. */
export function pageMargins(
  model: PreparedDocument,
  setter: LineSetter,
): (painter: Painter, number: number, count: number) => void {
  const set = (text: string, style: TextStyle, width: number): Line[] =>
    text === '' ? [] : setter.lines([{ text }], style, width).slice(0, MOST_LINES);
  const marking = set(model.marking, TEXT.headerStrong, CONTENT_WIDTH * MARKING_SHARE);
  const markingWidth = Math.max(0, ...marking.map((line) => line.width));
  const sender = set(model.sender, TEXT.header, CONTENT_WIDTH - (markingWidth > 0 ? markingWidth + 20 : 0));
  const note = set(model.footerNote, TEXT.footerStrong, CONTENT_WIDTH);

  return (painter, number, count) => {
    const headerTop = HEADER_END - Math.max(sender.length, marking.length) * TEXT.header.leading;
    stack(painter, 'header', sender, TEXT.header, headerTop, () => 0);
    stack(painter, 'header', marking, TEXT.headerStrong, headerTop, (line) => CONTENT_WIDTH - line.width);
    painter.rule(0, HEADER_END + 4, CONTENT_WIDTH, COLOURS.line, 0.6, 'header');
    painter.rule(0, FOOTER_RULE, CONTENT_WIDTH, COLOURS.line, 0.6, 'footer');

    const counter = set(
      model.pageCounter.replace('{page}', String(number)).replace('{pages}', String(count)),
      TEXT.footer,
      CONTENT_WIDTH,
    );
    const counterWidth = Math.max(0, ...counter.map((line) => line.width));
    const provenance = set(model.provenance, TEXT.footer, CONTENT_WIDTH - counterWidth - 20);
    const top = FOOTER_RULE + 5;
    stack(painter, 'footer', note, TEXT.footerStrong, top, () => 0);
    const below = top + note.length * TEXT.footerStrong.leading;
    stack(painter, 'footer', provenance, TEXT.footer, below, () => 0);
    stack(painter, 'footer', counter, TEXT.footer, below, (line) => CONTENT_WIDTH - line.width);
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
