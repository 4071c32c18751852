/**
 * All guarded fields on the screen and what was found in them, in the order they stand: numbers run through the page, so
 * that text, list and screen reader say the same number.
 */
import type { Finding } from '../../anonymity/finding.ts';
import { findingAt } from './marks.ts';

/** A finding that still waits for an answer, and the ones a person has chosen to keep. */
export interface OpenFinding extends Finding {
  /** The words it points at. They stay in the window's memory. */
  readonly words: string;
}

export interface GuardedField {
  readonly id: string;
  readonly label: string;
  readonly element: HTMLTextAreaElement;
  readonly text: string;
  readonly findings: readonly OpenFinding[];
  /** What a person has chosen to keep in it. */
  readonly kept: readonly OpenFinding[];
  /** False while the guard has not read the newest text. */
  readonly upToDate: boolean;
}

/** A finding with its field and its running number on the page. */
export interface PlacedFinding {
  readonly number: number;
  readonly finding: OpenFinding;
  readonly field: GuardedField;
}

export interface BoardState {
  readonly placed: readonly PlacedFinding[];
  /** The finding the caret stands in. */
  readonly at: PlacedFinding | undefined;
  readonly fields: readonly GuardedField[];
}

const EMPTY: BoardState = { placed: [], at: undefined, fields: [] };

export class FieldBoard {
  readonly #fields = new Map<string, GuardedField>();
  readonly #listeners = new Set<() => void>();
  #caret: { readonly field: string; readonly position: number } | undefined;
  #state: BoardState = EMPTY;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): BoardState => this.#state;

  put(field: GuardedField): void {
    this.#fields.set(field.id, field);
    this.#tell();
  }

  remove(id: string): void {
    if (this.#fields.delete(id)) this.#tell();
  }

  /** The caret stands at a position of a field. It stays there when focus goes to the list beside. */
  caret(field: string, position: number): void {
    if (this.#caret?.field === field && this.#caret.position === position) return;
    this.#caret = { field, position };
    this.#tell();
  }

  /** Running number of the first finding of a field. */
  firstNumber(id: string): number {
    return this.#state.placed.find((p) => p.field.id === id)?.number ?? 1;
  }

  /** Selects the words of a finding in its field. */
  goTo({ field, finding }: PlacedFinding): void {
    field.element.focus();
    field.element.setSelectionRange(finding.start, finding.end);
    field.element.scrollIntoView?.({ block: 'nearest' });
    this.caret(field.id, finding.start);
  }

  /** Goes to the next (1) or previous (-1) finding from the caret, round the page. Gives back where it went. */
  step(by: 1 | -1): PlacedFinding | undefined {
    const { placed } = this.#state;
    if (placed.length === 0) return undefined;
    const next = this.#after(by);
    this.goTo(next);
    return next;
  }

  #after(by: 1 | -1): PlacedFinding {
    const { placed, at } = this.#state;
    const [first] = placed;
    const last = placed.at(-1);
    if (first === undefined || last === undefined) throw new Error('no finding to go to');
    if (at !== undefined) return placed[(placed.indexOf(at) + by + placed.length) % placed.length] ?? first;
    const caret = this.#caret;
    if (caret === undefined) return by === 1 ? first : last;
    const order = [...this.#fields.values()].sort(inDocumentOrder).map((f) => f.id);
    const isAfter = (p: PlacedFinding): boolean =>
      p.field.id === caret.field
        ? p.finding.start >= caret.position
        : order.indexOf(p.field.id) > order.indexOf(caret.field);
    return by === 1 ? (placed.find(isAfter) ?? first) : (placed.findLast((p) => !isAfter(p)) ?? last);
  }

  #tell(): void {
    const fields = [...this.#fields.values()].sort(inDocumentOrder);
    let number = 0;
    const placed = fields.flatMap((field) => field.findings.map((finding) => ({ number: ++number, finding, field })));
    const caret = this.#caret;
    const inField = placed.filter((p) => p.field.id === caret?.field);
    const index =
      caret &&
      findingAt(
        inField.map((p) => p.finding),
        caret.position,
      );
    this.#state = { placed, fields, at: index === undefined ? undefined : inField[index] };
    for (const listener of this.#listeners) listener();
  }
}

const inDocumentOrder = (a: GuardedField, b: GuardedField): number =>
  a.element === b.element
    ? 0
    : a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1;
