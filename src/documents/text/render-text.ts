/** Plain text for pasting into e-mail and calendar: readable without any formatting. */
import type { Fact, Part, PreparedCell, PreparedDocument, Runs } from '../prepare.ts';

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
    [underlined(model.title, '='), model.subtitle ?? ''].flat().filter((line) => line !== ''),
    ...model.parts.flatMap((part) => paragraphsOf(part)),
    [model.footerNote, model.provenance].filter((line) => line !== ''),
  ].filter((lines) => lines.length > 0);
  const text = paragraphs.map((lines) => lines.join('\n')).join('\n\n');
  return new TextEncoder().encode(`${text}\n`.replaceAll('\n', LINE_END).replaceAll(NO_BREAK, ' '));
}

const plain = (runs: Runs): string =>
  runs
    .map((run) => run.text)
    .join('')
    .trim();
const underlined = (text: string, sign: string): string[] => [text, sign.repeat(Math.min(72, [...text].length))];

/** Each paragraph is a list of lines; paragraphs are parted by an empty line. */
function paragraphsOf(part: Part): string[][] {
  switch (part.kind) {
    case 'heading':
      return [
        part.level === 1
          ? underlined(part.text.toUpperCase(), '-')
          : [part.level === 2 ? part.text.toUpperCase() : part.text],
      ];
    case 'paragraph':
      return [plain(part.content).split('\n')];
    case 'list':
      return [part.items.flatMap((item, i) => hung(part.ordered ? `${i + 1}. ` : '- ', plain(item)))];
    case 'facts':
      return [part.rows.map(fact)];
    case 'table':
      return table(
        part.caption,
        part.columns.map((column) => column.header),
        part.rows,
      );
    case 'notice':
      return framed(part.title, part.parts);
    case 'card':
      return framed(part.title, part.parts);
    case 'checkboxes':
      return [part.items.flatMap((item) => hung(`${BOX} `, plain(item.label)))];
    case 'fill':
      return [[part.label === '' ? PEN : `${part.label}: ${PEN}`]];
    case 'signature':
      return [
        [
          ...(part.heading === '' ? [] : [part.heading]),
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

const fact = (row: Fact): string => {
  const value = 'blank' in row.value ? PEN : plain(row.value).replaceAll('\n', ' ');
  return row.label === '' ? value : `${row.label}: ${value}`;
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
  const cell = (value: PreparedCell): string =>
    'blank' in value ? PEN : 'checkbox' in value ? BOX : plain(value).replaceAll('\n', ' ');
  const lines = rows.map((row) =>
    row
      .map(cell)
      .filter((text) => text !== '')
      .join(' | '),
  );
  return [[...(caption === '' ? [] : [caption]), headers.filter((text) => text !== '').join(' | '), ...lines]];
}
