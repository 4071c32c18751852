/** Plain text for pasting into e-mail and calendar: readable without any formatting. */
import { BETWEEN_LANGUAGES } from '../model.ts';
import {
  type Fact,
  type Level,
  type Part,
  type PreparedCell,
  type PreparedDocument,
  passages,
  type Runs,
} from '../prepare.ts';

const LINE_END = '\r\n';
/** Lines are broken by whoever shows the text; a search there should find «§ 13» as it is typed. */
const NO_BREAK = '\u00a0';
const PEN = '________________';
const BOX = '[ ]';
const INDENT = '  ';

/** UTF-8 without byte-order mark, lines ending in CR LF. A document longer than a page reads from top to bottom. */
export function renderText(model: PreparedDocument): Uint8Array {
  const paragraphs = [
    [model.sender, model.marking].filter((line) => line !== ''),
    [...underlined(rows(model.printedTitle), '='), ...rows(model.subtitle)],
    ...model.parts.flatMap((part) => paragraphsOf(part)),
    [model.footerNote, model.provenance].filter((line) => line !== ''),
  ].filter((lines) => lines.length > 0);
  const text = paragraphs.map((lines) => lines.join('\n')).join('\n\n');
  return new TextEncoder().encode(`${text}\n`.replaceAll('\n', LINE_END).replaceAll(NO_BREAK, ' '));
}

const joined = (runs: Runs): string =>
  runs
    .map((run) => run.text)
    .join('')
    .trim();
/** A line for each language. */
const rows = (runs: Runs): string[] =>
  passages(runs)
    .map(joined)
    .filter((text) => text !== '');
const plain = (runs: Runs): string => rows(runs).join('\n');
const oneLine = (runs: Runs): string => rows(runs).join(BETWEEN_LANGUAGES).replaceAll('\n', ' ');
const underlined = (lines: readonly string[], sign: string): string[] =>
  lines.length === 0 ? [] : [...lines, sign.repeat(Math.min(72, Math.max(...lines.map((text) => [...text].length))))];

/** Each paragraph is a list of lines; paragraphs are parted by an empty line. */
function paragraphsOf(part: Part): string[][] {
  switch (part.kind) {
    case 'heading':
      return [headingLines(part.level, rows(part.text))];
    case 'paragraph':
      return [plain(part.content).split('\n')];
    case 'list':
      return [part.items.flatMap((item, i) => hung(part.ordered ? `${i + 1}. ` : '- ', plain(item)))];
    case 'facts':
      return [part.rows.map(fact)];
    case 'table':
      return table(
        oneLine(part.caption),
        part.columns.map((column) => oneLine(column.header)),
        part.rows,
      );
    case 'notice':
      return framed(oneLine(part.title), part.parts);
    case 'card':
      return framed(oneLine(part.title), part.parts);
    case 'checkboxes':
      return [part.items.flatMap((item) => hung(`${BOX} `, plain(item.label)))];
    case 'fill':
      return [[part.label.length === 0 ? PEN : `${oneLine(part.label)}: ${PEN}`]];
    case 'signature':
      return [
        [
          ...rows(part.heading),
          ...part.statements.flatMap((item) => hung(`${BOX} `, plain(item.label))),
          ...part.rows.map(fact),
        ],
      ];
    case 'together':
      return part.parts.flatMap((inner) => paragraphsOf(inner));
    case 'page-break':
      return [];
  }
}

function headingLines(level: Level, lines: readonly string[]): string[] {
  if (level === 3) return [...lines];
  const loud = lines.map((text) => text.toUpperCase());
  return level === 1 ? underlined(loud, '-') : loud;
}

const fact = (row: Fact): string => {
  const value = 'blank' in row.value ? PEN : oneLine(row.value);
  return row.label.length === 0 ? value : `${oneLine(row.label)}: ${value}`;
};

/** A marked item whose further lines stand under the first. */
const hung = (mark: string, text: string): string[] =>
  text.split('\n').map((line, i) => `${i === 0 ? mark : ' '.repeat(mark.length)}${line}`);

/** A frame becomes a title and indented text. */
const framed = (title: string, parts: readonly Part[]): string[][] => {
  const inner = parts.flatMap((part) => paragraphsOf(part)).map((lines) => lines.map((line) => INDENT + line));
  const [first, ...rest] = inner;
  if (title === '') return inner;
  return [[`* ${title} *`, ...(first ?? [])], ...rest];
};

/** A row becomes one line: its cells, empty ones left out, parted by a bar. */
function table(caption: string, headers: readonly string[], rows: readonly (readonly PreparedCell[])[]): string[][] {
  const cell = (value: PreparedCell): string => ('blank' in value ? PEN : 'checkbox' in value ? BOX : oneLine(value));
  const lines = rows.map((row) =>
    row
      .map(cell)
      .filter((text) => text !== '')
      .join(' | '),
  );
  return [[...(caption === '' ? [] : [caption]), headers.filter((text) => text !== '').join(' | '), ...lines]];
}
