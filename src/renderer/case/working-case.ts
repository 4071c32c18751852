/**
 * One case on the desk: what stands on the screen, what stands in the store, and the way between. Saves by itself shortly
 * after each change, one save at a time. A text with something that must go is held back in memory until it is gone.
 */
import type { CaseDraft } from '../../domain/case.ts';
import type { CaseView } from '../../domain/case-view.ts';
import type { Failure, Result } from '../../domain/result.ts';
import { carryClean, draftToKeep, textsOf } from './draft-texts.ts';

/** What a working case takes from outside. */
export interface CasePorts {
  get(id: string): Promise<Result<CaseView>>;
  save(id: string, version: number, draft: CaseDraft): Promise<Result<CaseView>>;
  /** Whether the guard finds something in the text that must go. */
  mustGo(text: string): Promise<boolean>;
}

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Somebody else has saved it meanwhile: both versions are kept until the person chooses. */
  | { readonly kind: 'conflict'; readonly theirs: CaseView };

export interface WorkingState {
  readonly view: CaseView;
  readonly draft: CaseDraft;
  readonly save: SaveState;
  /** Paths of texts that are not saved because something in them must go. */
  readonly held: ReadonlySet<string>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Change {
  readonly before: CaseDraft;
  readonly after: CaseDraft;
}

/** Milliseconds of quiet before a save. */
const QUIET_MS = 600;
const LONGEST_HISTORY = 100;

export class WorkingCase {
  readonly #ports: CasePorts;
  readonly #listeners = new Set<() => void>();
  readonly #past: Change[] = [];
  readonly #future: Change[] = [];
  #state: WorkingState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  /** Texts as they were when the guard last let them pass, by their path on the screen. */
  #clean: ReadonlyMap<string, string>;

  constructor(view: CaseView, ports: CasePorts) {
    this.#ports = ports;
    this.#clean = cleanTexts(view.draft);
    this.#state = {
      view,
      draft: view.draft,
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
  readonly state = (): WorkingState => this.#state;

  /** A change of choices, lists and ticks: undone as one. */
  change(part: CaseDraft): void {
    const { draft } = this.#state;
    const keys = Object.keys(part) as (keyof CaseDraft)[];
    const before: CaseDraft = Object.fromEntries(keys.map((key) => [key, draft[key]]));
    this.#past.push({ before, after: part });
    if (this.#past.length > LONGEST_HISTORY) this.#past.shift();
    this.#future.length = 0;
    this.#put({ ...draft, ...part });
  }

  /** A change of free text: the field itself undoes it, letter by letter, and no older step may overwrite it. */
  write(part: CaseDraft): void {
    const untouched = ({ after }: Change): boolean => !Object.keys(part).some((key) => key in after);
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

  /** Takes over what a service gave back, such as a completed case. */
  replaceView(view: CaseView): void {
    this.#clean = cleanTexts(view.draft);
    this.#set({ view, draft: view.draft, save: { kind: 'saved' }, held: new Set() });
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

  #put(draft: CaseDraft): void {
    const { save } = this.#state;
    this.#clean = carryClean(this.#clean, this.#state.draft, draft);
    this.#set({ draft, ...(save.kind === 'conflict' ? {} : { save: { kind: 'waiting' } }) });
    if (save.kind !== 'conflict') this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), QUIET_MS);
  }

  async #saveOnce(): Promise<void> {
    const { draft, view } = this.#state;
    const texts = textsOf(draft);
    const mustGo = await Promise.all(texts.map((t) => this.#ports.mustGo(t.text)));
    const held = new Set(texts.flatMap((t, i) => (mustGo[i] ? [t.path] : [])));
    const clean = this.#clean;
    const keep = () => draftToKeep(draft, held, (path) => clean.get(path));
    let kept = keep();
    let answer = await this.#ports.save(view.id, view.version, kept.draft);
    if (!answer.ok && answer.failure.code === 'stopped-by-guard') {
      // The guard at the store knows something this one does not; it says where, and that text is held back too.
      for (const { path } of answer.failure.findings) held.add(kept.screenPath.get(path) ?? path);
      kept = keep();
      answer = await this.#ports.save(view.id, view.version, kept.draft);
    }
    const untouched = this.#state.draft === draft;
    if (answer.ok) {
      const passed = new Map(clean);
      for (const t of texts) if (!held.has(t.path)) passed.set(t.path, t.text);
      this.#clean = carryClean(passed, draft, this.#state.draft);
      this.#set({ view: answer.value, held, save: untouched ? { kind: 'saved' } : { kind: 'waiting' } });
      return;
    }
    const { failure } = answer;
    if (failure.code === 'conflict') {
      const theirs = await this.#ports.get(view.id);
      this.#set({
        held,
        save: theirs.ok ? { kind: 'conflict', theirs: theirs.value } : { kind: 'failed', failure: theirs.failure },
      });
      return;
    }
    this.#set({ held, save: { kind: 'failed', failure } });
  }

  #set(part: Partial<WorkingState>): void {
    this.#state = {
      ...this.#state,
      ...part,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    };
    for (const listener of this.#listeners) listener();
  }
}

const cleanTexts = (draft: CaseDraft): ReadonlyMap<string, string> =>
  new Map(textsOf(draft).map((t) => [t.path, t.text]));
