/**
 * What every renderer starts from: the neutral document with clean text, runs instead of bare strings, heading levels
 * that never jump, and nothing that would print as an empty shell. Done once, so that all formats say the same.
 */
import { LANGUAGE_TAG } from '../domain/language.ts';
import { type Blank, type Block, type Cell, type DocumentModel, type Inline, inlineText, type Run } from './model.ts';
import { bound, printable, printableLine } from './printable.ts';

export type Level = 1 | 2 | 3;
/** Text as runs; empty for no text. */
export type Runs = readonly Run[];

/** Text on one line, as it is read aloud. */
export const plain = (runs: Runs): string => inlineText(runs);

/** What the runs say in the document's own language, and what they say in the second; the latter is empty for most. */
export function passages(runs: Runs): readonly [own: Runs, second: Runs] {
  return [runs.filter((run) => run.second !== true), runs.filter((run) => run.second === true)];
}
export type PreparedCell = Runs | Blank | { readonly checkbox: string };
export interface Fact {
  readonly label: Runs;
  readonly value: Runs | Blank;
}
export interface Choice {
  readonly id: string;
  readonly label: Runs;
}

/** A block as renderers see it. The blocks of {@link Block}, with a level where a title is a heading. */
export type Part =
  | { readonly kind: 'heading'; readonly level: Level; readonly text: Runs }
  | ParagraphPart
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Runs[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | TablePart
  | { readonly kind: 'notice'; readonly title: Runs; readonly parts: readonly Part[] }
  | { readonly kind: 'checkboxes'; readonly items: readonly Choice[] }
  | { readonly kind: 'fill'; readonly id: string; readonly label: Runs; readonly lines: number }
  | SignaturePart
  | CardPart
  | { readonly kind: 'together'; readonly parts: readonly Part[] }
  | { readonly kind: 'page-break' };

export interface ParagraphPart {
  readonly kind: 'paragraph';
  readonly content: Runs;
  readonly look: 'lead' | 'body' | 'small';
  /** It introduces what comes next and must not be parted from it. */
  readonly introduces: boolean;
}
export interface TablePart {
  readonly kind: 'table';
  readonly caption: Runs;
  readonly columns: readonly { readonly header: Runs; readonly width: number }[];
  readonly rows: readonly (readonly PreparedCell[])[];
}
export interface SignaturePart {
  readonly kind: 'signature';
  readonly id: string;
  readonly level: Level;
  readonly heading: Runs;
  readonly statements: readonly Choice[];
  /** Place and date, signature, name: a line for the pen each, or the printed name. */
  readonly rows: readonly Fact[];
}
export interface CardPart {
  readonly kind: 'card';
  readonly level: Level;
  readonly tone: 'talk' | 'worry';
  readonly title: Runs;
  readonly parts: readonly Part[];
}

export interface PreparedDocument extends Omit<DocumentModel, 'blocks' | 'subtitle' | 'second'> {
  /** The title as it is printed; `title` is for the file's properties. */
  readonly printedTitle: Runs;
  /** Empty for none. */
  readonly subtitle: Runs;
  /** BCP 47 tag of the document's language. */
  readonly tag: string;
  readonly parts: readonly Part[];
}

/** One line as it is printed. */
const line = (text: string): string => bound(printableLine(text));

/** Makes a document ready for the renderers. The result holds only text that every format can carry. */
export function prepare(model: DocumentModel): PreparedDocument {
  const { blocks, second, ...rest } = model;
  const preparer = new Preparer(LANGUAGE_TAG[model.language]);
  return {
    ...rest,
    tag: LANGUAGE_TAG[model.language],
    title: printableLine(model.title),
    printedTitle: preparer.label(twin(model.title, second?.title, second?.lang)),
    subtitle: preparer.label(twin(model.subtitle ?? '', second?.subtitle, second?.lang)),
    sender: printableLine(model.sender),
    marking: line(model.marking),
    provenance: line(model.provenance),
    pageCounter: printableLine(model.pageCounter),
    footerNote: line(model.footerNote),
    parts: preparer.parts(blocks),
  };
}

const twin = (text: string, second: string | undefined, lang: string | undefined): Inline =>
  second === undefined || lang === undefined ? text : [{ text }, { text: second, lang, second: true }];

/** More lines than this in one row would not fit on a page with anything else. */
const MOST_LINES_IN_ROW = 12;
const atMost = (value: Blank): Blank => ({ blank: Math.min(Math.max(1, Math.round(value.blank)), MOST_LINES_IN_ROW) });

/** A short paragraph right before a list, a table or fields leads into it. */
const INTRODUCED: readonly string[] = ['list', 'checkboxes', 'table', 'facts', 'fill', 'signature'];
const LONGEST_INTRODUCTION = 200;
const introduces = (content: Runs, next: Block | undefined): boolean =>
  next !== undefined &&
  INTRODUCED.includes(next.kind) &&
  passages(content)[0].reduce((sum, run) => sum + run.text.length, 0) <= LONGEST_INTRODUCTION;

class Preparer {
  readonly #tag: string;
  /** Level of the heading we are under; 0 before the first. */
  #level = 0;

  constructor(tag: string) {
    this.#tag = tag;
  }

  parts(blocks: readonly Block[]): Part[] {
    return blocks.map((block, i) => this.#part(block, blocks[i + 1])).filter((part) => part !== undefined);
  }

  #part(block: Block, next: Block | undefined): Part | undefined {
    switch (block.kind) {
      case 'heading':
        return this.#heading(block.level, block.text);
      case 'paragraph': {
        const content = this.#runs(block.content);
        if (content.length === 0) return undefined;
        return { kind: 'paragraph', content, look: block.look ?? 'body', introduces: introduces(content, next) };
      }
      case 'list': {
        const items = block.items.map((item) => this.#runs(item)).filter((item) => item.length > 0);
        return items.length === 0 ? undefined : { kind: 'list', ordered: block.ordered, items };
      }
      case 'facts': {
        const rows = block.rows.map((row) => this.#fact(row));
        return rows.length === 0 ? undefined : { kind: 'facts', rows };
      }
      case 'table':
        return block.columns.length === 0 ? undefined : this.#table(block);
      case 'notice':
        return { kind: 'notice', title: this.label(block.title), parts: this.parts(block.blocks) };
      case 'checkboxes':
        return block.items.length === 0 ? undefined : { kind: 'checkboxes', items: this.#choices(block.items) };
      case 'fill':
        return { ...block, label: this.label(block.label), lines: Math.max(1, Math.round(block.lines)) };
      case 'signature':
        return this.#signature(block);
      case 'card':
        return this.#card(block);
      case 'together': {
        const parts = this.parts(block.blocks);
        return parts.length === 0 ? undefined : { kind: 'together', parts };
      }
      case 'page-break':
        return block;
    }
  }

  #heading(level: Level, text: Inline): Part | undefined {
    const clean = this.label(text);
    if (clean.length === 0) return undefined;
    this.#level = Math.min(level, this.#level + 1);
    return { kind: 'heading', level: this.#level as Level, text: clean };
  }

  /** The level of a title one step below the heading it stands under; the third level holds its own kind. */
  #below(): Level {
    return Math.min(this.#level + 1, 3) as Level;
  }

  #fact(row: { label: Inline; value: Inline | Blank }): Fact {
    const value = row.value;
    const blank = typeof value === 'object' && 'blank' in value;
    return { label: this.label(row.label), value: blank ? atMost(value) : this.#runs(value) };
  }

  #choices(items: readonly { id: string; label: Inline }[]): Choice[] {
    return items.map((item) => ({ id: item.id, label: this.#runs(item.label) }));
  }

  #table(block: Block & { kind: 'table' }): TablePart {
    const cell = (value: Cell | undefined): PreparedCell => {
      if (value === undefined) return [];
      if (typeof value !== 'object' || Array.isArray(value)) return this.#runs(value as Inline);
      return 'blank' in value ? atMost(value) : 'checkbox' in value ? value : this.#runs(value);
    };
    return {
      kind: 'table',
      caption: this.label(block.caption),
      columns: block.columns.map((column) => ({ ...column, header: this.label(column.header) })),
      // Every row has as many cells as there are columns: a regular table is what screen readers can walk through.
      rows: block.rows.map((row) => block.columns.map((_, i) => cell(row[i]))),
    };
  }

  #signature(block: Block & { kind: 'signature' }): SignaturePart {
    const name = block.name === undefined ? [] : this.#runs(block.name);
    return {
      kind: 'signature',
      id: block.id,
      level: this.#below(),
      heading: this.label(block.heading),
      statements: this.#choices(block.statements),
      rows: [
        { label: this.label(block.placeAndDate), value: { blank: 1 } },
        { label: this.label(block.signature), value: { blank: 1 } },
        { label: this.label(block.nameLabel), value: name.length > 0 ? name : { blank: 1 } },
      ],
    };
  }

  #card(block: Block & { kind: 'card' }): CardPart {
    const around = this.#level;
    const level = this.#below();
    this.#level = level;
    const parts = this.parts(block.blocks);
    this.#level = around;
    return { kind: 'card', level, tone: block.tone, title: this.label(block.title), parts };
  }

  /** A label: one line in each language. */
  label(content: Inline): Runs {
    return this.#clean(content, line);
  }

  #runs(content: Inline): Runs {
    return this.#clean(content, (text) => bound(printable(text)));
  }

  /** Clean runs without empty ones; a language equal to the document's is left out, so that runs differ only if need be. */
  #clean(content: Inline, clean: (text: string) => string): Runs {
    const runs: readonly Run[] = typeof content === 'string' ? [{ text: content }] : content;
    return runs
      .map((run): Run => {
        const foreign = run.lang !== undefined && run.lang !== this.#tag;
        return {
          text: clean(run.text),
          ...(run.bold === true ? { bold: true } : {}),
          ...(foreign ? { lang: run.lang } : {}),
          ...(run.second === true ? { second: true } : {}),
        };
      })
      .filter((run) => run.text !== '');
  }
}
