/**
 * One document in two languages: the Norwegian text, passage by passage, with the further language right below it. There is
 * one box to tick and one place to sign, named in both languages.
 */
import { type Blank, type Block, type Cell, type DocumentModel, type Inline, inlineText, type Run } from '../model.ts';
import { parentTextsIn, type SecondTexts } from '../parent-texts.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/**
 * Puts two documents from the same source together. What is alike in both (names, what the user wrote) is printed once.
 * Throws when they are not built alike: a translation must never stand beside another passage than its own.
 */
export function beside(own: DocumentModel, second: DocumentModel, language: SecondTexts): DocumentModel {
  return {
    ...own,
    // Twice the text on hardly more paper.
    density: 'compact',
    second: {
      lang: codeOf(language),
      title: second.title,
      ...(second.subtitle === undefined ? {} : { subtitle: second.subtitle }),
    },
    blocks: new Pairing(language).blocks(own.blocks, second.blocks),
  };
}

const codeOf = (language: SecondTexts): string => (typeof language === 'string' ? language : language.code);

class Pairing {
  readonly #lang: string;
  readonly #onlyNorwegian: string;

  constructor(language: SecondTexts) {
    this.#lang = codeOf(language);
    this.#onlyNorwegian = parentTextsIn(language).common.onlyNorwegian;
  }

  blocks(own: readonly Block[], second: readonly Block[]): Block[] {
    return pairs(own, second)
      .map(([a, b]) => this.#block(a, b))
      .flatMap((block) => (block.kind === 'together' && block.blocks.some(isLong) ? block.blocks : [block]));
  }

  #block(own: Block, second: Block): Block {
    switch (own.kind) {
      case 'heading':
        return { ...own, text: this.#text(own.text, same(own, second).text) };
      case 'paragraph':
        return { ...own, content: this.#paragraph(own.content, same(own, second).content) };
      case 'list':
        return { ...own, items: pairs(own.items, same(own, second).items).map(([a, b]) => this.#text(a, b)) };
      case 'facts':
        return {
          ...own,
          rows: pairs(own.rows, same(own, second).rows).map(([a, b]) => ({
            label: this.#text(a.label, b.label),
            value: this.#cell(a.value, b.value),
          })),
        };
      case 'table':
        return this.#table(own, same(own, second));
      case 'notice':
      case 'card': {
        const other = same<'notice' | 'card'>(own, second);
        return { ...own, title: this.#text(own.title, other.title), blocks: this.blocks(own.blocks, other.blocks) };
      }
      case 'checkboxes':
        return { ...own, items: this.#choices(own.items, same(own, second).items) };
      case 'fill':
        return { ...own, label: this.#text(own.label, same(own, second).label) };
      case 'signature':
        return this.#signature(own, same(own, second));
      case 'together':
        return { ...own, blocks: this.blocks(own.blocks, same(own, second).blocks) };
      case 'page-break':
        return own;
    }
  }

  #table(own: Of<'table'>, second: Of<'table'>): Block {
    return {
      ...own,
      caption: this.#text(own.caption, second.caption),
      columns: pairs(own.columns, second.columns).map(([a, b]) => ({ ...a, header: this.#text(a.header, b.header) })),
      rows: pairs(own.rows, second.rows).map(([a, b]) => pairs(a, b).map(([one, other]) => this.#cell(one, other))),
    };
  }

  #signature(own: Of<'signature'>, second: Of<'signature'>): Block {
    return {
      ...own,
      heading: this.#text(own.heading, second.heading),
      statements: this.#choices(own.statements, second.statements),
      placeAndDate: this.#text(own.placeAndDate, second.placeAndDate),
      signature: this.#text(own.signature, second.signature),
      nameLabel: this.#text(own.nameLabel, second.nameLabel),
    };
  }

  #choices(own: readonly Choice[], second: readonly Choice[]): Choice[] {
    return pairs(own, second).map(([a, b]) => ({ id: a.id, label: this.#text(a.label, b.label) }));
  }

  #cell<C extends Cell>(own: C, second: C): C | Inline {
    return isText(own) && isText(second) ? this.#text(own, second) : own;
  }

  #text(own: Inline, second: Inline): Inline {
    if (inlineText(own) === inlineText(second)) return own;
    const translated = runsOf(second).map((run) => ({ lang: this.#lang, ...run, second: true }) as const);
    return [...runsOf(own), ...translated];
  }

  /** What the service wrote is not translated: the reader is told so, and whom to ask. */
  #paragraph(own: Inline, second: Inline): Inline {
    if (inlineText(own) !== inlineText(second)) return this.#text(own, second);
    return [...runsOf(own), { text: this.#onlyNorwegian, lang: this.#lang, second: true }];
  }
}

/** A list that fits on what is left of a page in one language often does not in two, and would leave half a page empty. */
const LONGEST_KEPT = 6;
const isLong = (block: Block): boolean => block.kind === 'list' && block.items.length > LONGEST_KEPT;

interface Choice {
  readonly id: string;
  readonly label: Inline;
}

const runsOf = (content: Inline): readonly Run[] => (typeof content === 'string' ? [{ text: content }] : content);
const isText = (value: Cell | Blank): value is Inline => typeof value === 'string' || Array.isArray(value);

function same<K extends Block['kind']>(own: Of<K>, second: Block): Of<K> {
  if (own.kind !== second.kind) throw new Error(`a ${second.kind} beside a ${own.kind}`);
  return second as Of<K>;
}

function pairs<T>(own: readonly T[], second: readonly T[]): [T, T][] {
  if (own.length !== second.length) throw new Error(`${second.length} passages beside ${own.length}`);
  return own.map((a, i) => [a, second[i] as T]);
}
