/**
 * Something written on the desk: what stands on the screen, what stands in the store, and the way between. Saves by itself
 * shortly after each change, one save at a time. A text with something that must go is held back in memory until it is gone.
 */
import type { Failure, Result } from '../../domain/result.ts';

/** The free texts of a draft: where each stands, and a draft without those that may not be kept yet. */
export interface DraftTexts<D> {
  textsOf(draft: D): readonly { readonly path: string; readonly text: string }[];
  /**
   * The draft as it may be saved: a text at a `held` path stands as it was when it was last free of what must go, or not at
   * all. `screenPath`: path in the draft to keep → path on the screen, where the two differ.
   */
  draftToKeep(
    draft: D,
    held: ReadonlySet<string>,
    lastClean: (path: string) => string | undefined,
  ): { readonly draft: D; readonly screenPath: ReadonlyMap<string, string> };
  /** The clean texts by path, carried over to a changed draft: lines that were added or taken away move the ones after them. */
  carryClean(clean: ReadonlyMap<string, string>, before: D, after: D): ReadonlyMap<string, string>;
}

/** What it takes from outside. */
export interface WorkingPorts<V, D> {
  get(): Promise<Result<V>>;
  /** `view`: what the store is known to hold, with the version the save must name. */
  save(view: V, draft: D): Promise<Result<V>>;
  /** Whether the guard finds something in the text that must go. */
  mustGo(text: string): Promise<boolean>;
}

export type SaveState<V> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Somebody else has saved it meanwhile: both versions are kept until the person chooses. */
  | { readonly kind: 'conflict'; readonly theirs: V };

export interface WorkingState<V, D> {
  readonly view: V;
  readonly draft: D;
  readonly save: SaveState<V>;
  /** Paths of texts that are not saved because something in them must go. */
  readonly held: ReadonlySet<string>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Change<D> {
  readonly before: Partial<D>;
  readonly after: Partial<D>;
}

/** Milliseconds of quiet before a save. */
const QUIET_MS = 600;
const LONGEST_HISTORY = 100;

export class Working<V, D extends object> {
  readonly #ports: WorkingPorts<V, D>;
  readonly #texts: DraftTexts<D>;
  readonly #draftOf: (view: V) => D;
  readonly #listeners = new Set<() => void>();
  readonly #past: Change<D>[] = [];
  readonly #future: Change<D>[] = [];
  #state: WorkingState<V, D>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  /** Texts as they were when the guard last let them pass, by their path on the screen. */
  #clean: ReadonlyMap<string, string>;

  constructor(view: V, draftOf: (view: V) => D, texts: DraftTexts<D>, ports: WorkingPorts<V, D>) {
    this.#ports = ports;
    this.#texts = texts;
    this.#draftOf = draftOf;
    const draft = draftOf(view);
    this.#clean = this.#cleanTexts(draft);
    this.#state = {
      view,
      draft,
      save: { kind: 'saved' },
      held: new Set(),
      canUndo: false,
      canRedo: false,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): WorkingState<V, D> => this.#state;

  /** A change of choices, lists and ticks: undone as one. */
  change(part: Partial<D>): void {
    const { draft } = this.#state;
    const keys = Object.keys(part) as (keyof D)[];
    const before = Object.fromEntries(keys.map((key) => [key, draft[key]])) as Partial<D>;
    this.#past.push({ before, after: part });
    if (this.#past.length > LONGEST_HISTORY) this.#past.shift();
    this.#future.length = 0;
    this.#put({ ...draft, ...part });
  }

  /** A change of free text: the field itself undoes it, letter by letter, and no older step may overwrite it. */
  write(part: Partial<D>): void {
    const untouched = ({ after }: Change<D>): boolean => !Object.keys(part).some((key) => key in after);
    this.#past.splice(0, this.#past.length, ...this.#past.filter(untouched));
    this.#future.length = 0;
    this.#put({ ...this.#state.draft, ...part });
  }

  undo(): void {
    const step = this.#past.pop();
    if (step === undefined) return;
    this.#future.push(step);
    this.#put({ ...this.#state.draft, ...step.before });
  }

  redo(): void {
    const step = this.#future.pop();
    if (step === undefined) return;
    this.#past.push(step);
    this.#put({ ...this.#state.draft, ...step.after });
  }

  /** Takes over what a service gave back, such as something completed. */
  replaceView(view: V): void {
    const draft = this.#draftOf(view);
    this.#clean = this.#cleanTexts(draft);
    this.#set({ view, draft, save: { kind: 'saved' }, held: new Set() });
  }

  /** Takes over what a service gave back of everything else; what is being written here stands, also what is held back. */
  replaceRest(view: V): void {
    this.#set({ view });
  }

  /** After a conflict: mine is saved over theirs, or theirs replaces mine. */
  async settle(choice: 'mine' | 'theirs'): Promise<void> {
    const { save } = this.#state;
    if (save.kind !== 'conflict') return;
    if (choice === 'theirs') {
      this.replaceView(save.theirs);
      return;
    }
    this.#set({ view: save.theirs, save: { kind: 'waiting' } });
    await this.flush();
  }

  /** Saves now what is not saved yet; done when the store has it or has refused it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Everyone who waited for the same save wakes at once; only the first may start the next one.
    while (this.#saving !== undefined) await this.#saving;
    if (this.#state.save.kind !== 'waiting' && this.#state.save.kind !== 'failed') return;
    this.#saving = this.#saveOnce().finally(() => {
      this.#saving = undefined;
    });
    await this.#saving;
    // Written on while the save was under way.
    if (this.#state.save.kind === 'waiting') this.#plan();
  }

  #put(draft: D): void {
    const { save } = this.#state;
    this.#clean = this.#texts.carryClean(this.#clean, this.#state.draft, draft);
    this.#set({ draft, ...(save.kind === 'conflict' ? {} : { save: { kind: 'waiting' } }) });
    if (save.kind !== 'conflict') this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), QUIET_MS);
  }

  async #saveOnce(): Promise<void> {
    const { draft, view } = this.#state;
    const texts = this.#texts.textsOf(draft);
    const mustGo = await Promise.all(texts.map((t) => this.#ports.mustGo(t.text)));
    const held = new Set(texts.flatMap((t, i) => (mustGo[i] ? [t.path] : [])));
    const clean = this.#clean;
    const keep = () => this.#texts.draftToKeep(draft, held, (path) => clean.get(path));
    let kept = keep();
    let answer = await this.#ports.save(view, kept.draft);
    if (!answer.ok && answer.failure.code === 'stopped-by-guard') {
      // The guard at the store knows something this one does not; it says where, and that text is held back too.
      for (const { path } of answer.failure.findings) held.add(kept.screenPath.get(path) ?? path);
      kept = keep();
      answer = await this.#ports.save(view, kept.draft);
    }
    const untouched = this.#state.draft === draft;
    if (answer.ok) {
      const passed = new Map(clean);
      for (const t of texts) if (!held.has(t.path)) passed.set(t.path, t.text);
      this.#clean = this.#texts.carryClean(passed, draft, this.#state.draft);
      this.#set({ view: answer.value, held, save: untouched ? { kind: 'saved' } : { kind: 'waiting' } });
      return;
    }
    const { failure } = answer;
    if (failure.code === 'conflict') {
      const theirs = await this.#ports.get();
      this.#set({
        held,
        save: theirs.ok ? { kind: 'conflict', theirs: theirs.value } : { kind: 'failed', failure: theirs.failure },
      });
      return;
    }
    this.#set({ held, save: { kind: 'failed', failure } });
  }

  #set(part: Partial<WorkingState<V, D>>): void {
    this.#state = {
      ...this.#state,
      ...part,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    };
    for (const listener of this.#listeners) listener();
  }

  #cleanTexts(draft: D): ReadonlyMap<string, string> {
    return new Map(this.#texts.textsOf(draft).map((t) => [t.path, t.text]));
  }
}
