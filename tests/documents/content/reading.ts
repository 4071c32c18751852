/** Reads a document model back as text and blocks. */
import { type Block, type Cell, type DocumentModel, inlineText, isBlank } from '../../../src/documents/model.ts';

/** Every block, with the blocks inside notices, cards and groups. */
export const allBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((b) => [b, ...('blocks' in b ? allBlocks(b.blocks) : [])]);

const cellText = (cell: Cell): string[] =>
  isBlank(cell) || (typeof cell === 'object' && 'checkbox' in cell) ? [] : [inlineText(cell)];

function ownText(b: Block): string[] {
  switch (b.kind) {
    case 'heading':
      return [inlineText(b.text)];
    case 'paragraph':
      return [inlineText(b.content)];
    case 'list':
      return b.items.map(inlineText);
    case 'facts':
      return b.rows.flatMap((r) => [inlineText(r.label), ...cellText(r.value)]);
    case 'table':
      return [inlineText(b.caption), ...b.columns.map((c) => inlineText(c.header)), ...b.rows.flat().flatMap(cellText)];
    case 'notice':
    case 'card':
      return [inlineText(b.title)];
    case 'checkboxes':
      return b.items.map((i) => inlineText(i.label));
    case 'fill':
      return [inlineText(b.label)];
    case 'signature':
      return [
        ...[b.heading, ...b.statements.map((s) => s.label), b.placeAndDate, b.signature, b.nameLabel].map(inlineText),
        ...(b.name === undefined ? [] : [b.name]),
      ];
    case 'together':
    case 'page-break':
      return [];
  }
}

/** Every text of the document, in order, without the page counter. */
export const texts = (model: DocumentModel): string[] => [
  model.title,
  ...(model.subtitle === undefined ? [] : [model.subtitle]),
  model.sender,
  model.marking,
  model.provenance,
  model.footerNote,
  ...allBlocks(model.blocks).flatMap(ownText),
];
export const text = (model: DocumentModel): string => texts(model).join('\n');

/** The running text a reader reads as sentences: paragraphs, list items and statements that end with a stop. */
export const runningText = (model: DocumentModel): string =>
  allBlocks(model.blocks)
    .filter((b) => ['paragraph', 'list', 'checkboxes', 'signature'].includes(b.kind))
    .flatMap((b) => (b.kind === 'signature' ? b.statements.map((s) => inlineText(s.label)) : ownText(b)))
    .filter((t) => /[.?!]$/.test(t))
    .join('\n');

export const blocksOf = <K extends Block['kind']>(model: DocumentModel, kind: K): Extract<Block, { kind: K }>[] =>
  allBlocks(model.blocks).filter((b): b is Extract<Block, { kind: K }> => b.kind === kind);

/** Rows of the first table whose caption contains the text, each as the text of its cells. */
export function tableRows(model: DocumentModel, caption: string): string[][] {
  const table = blocksOf(model, 'table').find((t) => inlineText(t.caption).includes(caption));
  if (!table) throw new Error(`no table «${caption}»`);
  return table.rows.map((row) => row.map((cell) => cellText(cell).join('')));
}

/** The value of the fact with this label; undefined for a line for the pen. Throws when there is no such fact. */
export function factOf(model: DocumentModel, label: string): string | undefined {
  const row = blocksOf(model, 'facts')
    .flatMap((f) => f.rows)
    .find((r) => inlineText(r.label) === label);
  if (!row) throw new Error(`no fact «${label}»`);
  return isBlank(row.value) ? undefined : inlineText(row.value);
}

/** Ids of every box to tick. A model has no way to tick one. */
export const boxIds = (model: DocumentModel): string[] =>
  allBlocks(model.blocks).flatMap((b) => {
    if (b.kind === 'checkboxes') return b.items.map((i) => i.id);
    if (b.kind === 'signature') return b.statements.map((s) => s.id);
    if (b.kind === 'table')
      return b.rows.flat().flatMap((c) => (typeof c === 'object' && 'checkbox' in c ? [c.checkbox] : []));
    return [];
  });
