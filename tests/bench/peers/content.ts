/** A prepared document in the few shapes that every peer can print: what they are given is the same, word for word. */
import {
  type Part,
  type PreparedCell,
  type PreparedDocument,
  plain,
  type Runs,
} from '../../../src/documents/prepare.ts';

export type Piece =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const BOX = '☐';
const LINE = '____________';
const cell = (value: PreparedCell): string => ('blank' in value ? LINE : 'checkbox' in value ? BOX : plain(value));

export const pieces = (document: PreparedDocument): Piece[] => [
  { kind: 'heading', level: 1, text: document.title },
  ...document.parts.flatMap(of),
];

function of(part: Part): Piece[] {
  const facts = (rows: readonly { readonly label: Runs; readonly value: PreparedCell }[]): Piece => ({
    kind: 'table',
    head: [],
    rows: rows.map((row) => [plain(row.label), cell(row.value)]),
  });
  switch (part.kind) {
    case 'heading':
      return [{ ...part, text: plain(part.text) }];
    case 'paragraph':
      return [{ kind: 'text', text: plain(part.content) }];
    case 'list':
      return [{ ...part, items: part.items.map(plain) }];
    case 'facts':
      return [facts(part.rows)];
    case 'table':
      return [
        ...(part.caption.length === 0 ? [] : [{ kind: 'text', text: plain(part.caption) } as const]),
        { kind: 'table', head: part.columns.map((c) => plain(c.header)), rows: part.rows.map((row) => row.map(cell)) },
      ];
    case 'notice':
    case 'card':
      return [{ kind: 'heading', level: 3, text: plain(part.title) }, ...part.parts.flatMap(of)];
    case 'checkboxes':
      return part.items.map((item) => ({ kind: 'text', text: `${BOX} ${plain(item.label)}` }));
    case 'fill':
      return [{ kind: 'text', text: `${plain(part.label)} ${LINE.repeat(part.lines)}` }];
    case 'signature':
      return [
        { kind: 'heading', level: 3, text: plain(part.heading) },
        ...part.statements.map((s) => ({ kind: 'text', text: `${BOX} ${plain(s.label)}` }) as const),
        facts(part.rows),
      ];
    case 'together':
      return part.parts.flatMap(of);
    case 'page-break':
      return [];
  }
}
