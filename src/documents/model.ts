/**
 * The neutral document: what every format is rendered from, so that Word, PDF and text say the same, word for word.
 * Content builders (content/) make it from domain objects; word/, pdf/ and text/ turn it into bytes.
 */
import type { DocumentType } from '../domain/codes.ts';
import type { Language } from '../domain/language.ts';

/**
 * A stretch of text with one look and one language. `lang` (BCP 47) only where it differs from the document's. `second`: it
 * says what the runs before it say, in the second language of the document, and begins on its own line.
 */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly lang?: string;
  readonly second?: true;
}
export type Inline = string | readonly Run[];

/** A place to write by hand: `blank` ruled lines (1 = the rest of the line, at most 12). It carries no text in any format. */
export interface Blank {
  readonly blank: number;
}

export interface Column {
  readonly header: Inline;
  /** Share of the table's width; the shares of a table add up to 1. */
  readonly width: number;
}

/** A cell holds text, a place to write, or an unticked box to tick by hand. `checkbox` names the answer, like an `id`. */
export type Cell = Inline | Blank | { readonly checkbox: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Inline }
  | { readonly kind: 'paragraph'; readonly content: Inline; readonly look?: 'lead' | 'body' | 'small' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inline[] }
  /** Label and value, one row each: date, place, chair. The label is a row header. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: Inline; readonly value: Inline | Blank }[] }
  /** The first column holds row headers. The header row repeats on every page. */
  | {
      readonly kind: 'table';
      readonly caption: Inline;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** A framed passage the reader must not miss (statutory exceptions, anonymity reminder). */
  | { readonly kind: 'notice'; readonly title: Inline; readonly blocks: readonly Block[] }
  /** Unticked boxes to tick by hand, each with its label. `id` is the stable name of the answer (content control tag). */
  | { readonly kind: 'checkboxes'; readonly items: readonly { readonly id: string; readonly label: Inline }[] }
  /** A label and ruled lines for the pen. */
  | { readonly kind: 'fill'; readonly id: string; readonly label: Inline; readonly lines: number }
  /**
   * One signer: who, what they confirm (unticked boxes), and lines for place and date, signature, and name. Never split
   * over two pages. `name` printed when given, else a line.
   */
  | {
      readonly kind: 'signature';
      readonly id: string;
      readonly heading: Inline;
      readonly statements: readonly { readonly id: string; readonly label: Inline }[];
      readonly placeAndDate: Inline;
      readonly signature: Inline;
      readonly nameLabel: Inline;
      readonly name?: string;
    }
  /** A conversation card: its own frame, kept on one page. */
  | {
      readonly kind: 'card';
      readonly tone: 'talk' | 'worry';
      readonly title: Inline;
      readonly blocks: readonly Block[];
    }
  /** Kept on one page when it fits on one. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] }
  | { readonly kind: 'page-break' };

export type Density = 'normal' | 'compact' | 'poster';

/** Every document that can be printed: those a run file may ask for, and those made in the application only. */
export type PrintedType =
  | DocumentType
  | 'discussion-form-blank'
  | 'consent-explained'
  | 'refusal-receipt'
  | 'withdrawal-receipt'
  | 'agreed-note'
  | 'wondering-note'
  | 'action-plan'
  | 'family-plan'
  | 'evaluation-form'
  | 'cooperation-record'
  | 'welcome-letter'
  | 'ground-rules'
  | 'attendance-list'
  | 'annual-report'
  | 'duty-note'
  | 'recovery-sheet'
  | 'audit-log'
  | 'translation-list';

export interface DocumentModel {
  readonly type: PrintedType;
  readonly language: Language;
  /** Title in the document and in its properties. Never content of a case. */
  readonly title: string;
  readonly subtitle?: string;
  /** Title and subtitle once more, in the language of parents that stands beside the document's own. */
  readonly second?: { readonly lang: string; readonly title: string; readonly subtitle?: string };
  /** One word, large and pale behind the text of every page. It is no content. */
  readonly watermark?: string;
  /** Sender in the page header: municipality and, where it fits, service or team. */
  readonly sender: string;
  /** Marking in the page header, for example «Unntatt offentlighet, offentleglova § 13»; empty for none. */
  readonly marking: string;
  /** Small type in the page footer: template version and law catalogue date. */
  readonly provenance: string;
  /** Text of the page counter with `{page}` and `{pages}`, for example `Side {page} av {pages}`. */
  readonly pageCounter: string;
  /** Footer warning on every page of the anonymous track («Uten navn – kontroller før utskrift»); empty for none. */
  readonly footerNote: string;
  /**
   * `compact` asks for half the air between blocks, narrower margins and type of about 10 points: for letters of one page
   * and forms that are read and signed on paper, where every sheet counts. `normal` when left out.
   */
  readonly density?: Density;
  readonly blocks: readonly Block[];
}

/** Version of the document templates, printed on every document. Raised when a text or layout changes meaning. */
export const TEMPLATE_VERSION = '1.0';

/** What a document made is recorded with: the templates, and the letterhead it was made on when there was one. */
export const templateVersion = (letterhead: { readonly number: number } | undefined): string =>
  letterhead === undefined ? TEMPLATE_VERSION : `${TEMPLATE_VERSION}/brevhode-${letterhead.number}`;

/** Between what a label says in two languages, where only one line is to be had: bookmarks, names of fields. */
export const BETWEEN_LANGUAGES = ' / ';

/** Plain text of an inline, on one line. */
export const inlineText = (content: Inline): string =>
  typeof content === 'string'
    ? content
    : content.map((r, i) => (r.second && !content[i - 1]?.second ? BETWEEN_LANGUAGES : '') + r.text).join('');
export const isBlank = (value: Cell): value is Blank => typeof value === 'object' && 'blank' in value;
