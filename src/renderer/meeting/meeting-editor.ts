/**
 * One meeting under edit. Every change is kept at once, one save at a time; what is changed meanwhile goes with the next.
 * Knows nothing of the screen: it is given the operations it needs and tells its listeners when something is new.
 */
import type { OperationCalls } from '../../api/bridge.ts';
import type { Attendance } from '../../domain/meeting.ts';
import type { MeetingFacts, MeetingView } from '../../domain/meeting-view.ts';
import type { Failure, Result } from '../../domain/result.ts';
import { type AgendaRow, itemsOf, rowsOf } from './agenda.ts';
import { attendanceOf } from './attendance.ts';

export type MeetingCalls = Pick<
  OperationCalls,
  | 'meeting.open'
  | 'meeting.get'
  | 'meeting.saveAgenda'
  | 'meeting.saveAttendance'
  | 'meeting.saveFacts'
  | 'meeting.cancel'
>;

export interface EditorState {
  /** As it is stored; undefined until it is read. */
  readonly view: MeetingView | undefined;
  /** The agenda as it stands on the screen. */
  readonly rows: readonly AgendaRow[];
  readonly saving: 'nothing' | 'saving' | 'saved' | 'failed';
  /** `HH:MM` of the last save in this window. */
  readonly savedAt: string | undefined;
  readonly failure: Failure | undefined;
  /** The stored meeting, when someone changed it in the meantime. */
  readonly conflict: MeetingView | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Pending {
  agenda?: readonly AgendaRow[];
  attendance?: readonly Attendance[];
  facts?: MeetingFacts;
}

/** How one part of the meeting stood before a change. */
type Step =
  | { readonly rows: readonly AgendaRow[] }
  | { readonly attendance: readonly Attendance[] }
  | { readonly facts: MeetingFacts };
/** What was undone or redone. */
export type Stepped = 'agenda' | 'attendance' | 'facts';

/** Time, place and the rest of a meeting, as they are saved. */
export const factsOf = (view: MeetingView): MeetingFacts => ({
  date: view.date,
  start: view.start,
  end: view.end,
  place: view.place,
  onlineLink: view.onlineLink ?? undefined,
  chair: view.chair,
  minuteTaker: view.minuteTaker,
  caseDeadline: view.caseDeadline ?? undefined,
  purpose: view.purpose,
  interpreter: view.interpreter,
  next: view.next,
});

export class MeetingEditor {
  readonly #id: string;
  readonly #calls: MeetingCalls;
  readonly #clock: () => string;
  readonly #listeners = new Set<() => void>();
  #state: EditorState = {
    view: undefined,
    rows: [],
    saving: 'nothing',
    savedAt: undefined,
    failure: undefined,
    conflict: undefined,
    canUndo: false,
    canRedo: false,
  };
  #pending: Pending = {};
  #saving: Promise<void> | undefined;
  #past: Step[] = [];
  #future: Step[] = [];
  #lastTag: string | undefined;

  /** `clock` tells the time of day as `HH:MM`. */
  constructor(id: string, calls: MeetingCalls, clock: () => string) {
    this.#id = id;
    this.#calls = calls;
    this.#clock = clock;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): EditorState => this.#state;

  /** Reads the meeting, after what is being saved. Changes that could not be kept are let go. */
  async open(): Promise<void> {
    await this.#saving;
    const answer = await this.#calls['meeting.open']({ id: this.#id });
    if (!answer.ok) return this.#set({ failure: answer.failure });
    this.#pending = {};
    this.#adopt(answer.value, { failure: undefined, conflict: undefined });
  }

  /** Changes the agenda. Changes in a row with the same tag are one step when undone. */
  changeRows(rows: readonly AgendaRow[], tag?: string): void {
    if (rows === this.#state.rows) return;
    if (tag === undefined || tag !== this.#lastTag) this.#past.push({ rows: this.#state.rows });
    this.#lastTag = tag;
    this.#future = [];
    this.#putRows(rows);
  }

  /** The next change is a step of its own. */
  endStep(): void {
    this.#lastTag = undefined;
  }

  /** Changes time, place and the rest; a step of its own when undone. Answers when the store has it or has refused it. */
  async changeFacts(facts: MeetingFacts): Promise<Result<void>> {
    const { view } = this.#state;
    if (view === undefined) return { ok: true, value: undefined };
    // A refused change stays in its form: it is neither kept waiting nor a step to undo.
    await this.#saving;
    const before = factsOf(view);
    const { id, version } = this.#state.view ?? view;
    const answer = await this.#calls['meeting.saveFacts']({ id, version, facts });
    if (!answer.ok) {
      if (answer.failure.code === 'conflict') await this.#failed(answer.failure);
      return answer;
    }
    this.#past.push({ facts: before });
    this.#future = [];
    this.#lastTag = undefined;
    this.#adopt(answer.value, { saving: 'saved', savedAt: this.#clock(), failure: undefined });
    return { ok: true, value: undefined };
  }

  /** Calls the meeting off. Nothing before it can be undone any more. */
  async cancel(): Promise<Result<void>> {
    await this.#saving;
    const { view } = this.#state;
    if (view === undefined) return { ok: true, value: undefined };
    const answer = await this.#calls['meeting.cancel']({ id: view.id, version: view.version });
    if (!answer.ok) return answer;
    this.#past = [];
    this.#future = [];
    this.#adopt(answer.value, { saving: 'nothing', failure: undefined });
    return { ok: true, value: undefined };
  }

  undo(): Stepped | undefined {
    return this.#step(this.#past, this.#future);
  }

  redo(): Stepped | undefined {
    return this.#step(this.#future, this.#past);
  }

  setAttendance(attendance: readonly Attendance[]): void {
    this.#past.push({ attendance: this.#attendance() });
    this.#lastTag = undefined;
    this.#future = [];
    this.#putAttendance(attendance);
  }

  /** Tries to keep what could not be kept. */
  retry(): void {
    this.#save();
  }

  /** Ends a conflict: with the person's own version, or with the one that is stored. */
  settle(choice: 'mine' | 'theirs'): void {
    const stored = this.#state.conflict;
    if (stored === undefined) return;
    if (choice === 'theirs') {
      this.#pending = {};
      this.#past = [];
      this.#future = [];
      this.#adopt(stored, { conflict: undefined, failure: undefined, saving: 'nothing' });
    } else {
      this.#set({ view: stored, conflict: undefined, failure: undefined });
      this.#save();
    }
  }

  #step(from: Step[], to: Step[]): Stepped | undefined {
    const step = from.pop();
    const { view } = this.#state;
    if (step === undefined || view === undefined) return undefined;
    this.#lastTag = undefined;
    if ('rows' in step) {
      to.push({ rows: this.#state.rows });
      this.#putRows(step.rows);
      return 'agenda';
    }
    if ('attendance' in step) {
      to.push({ attendance: this.#attendance() });
      this.#putAttendance(step.attendance);
      return 'attendance';
    }
    to.push({ facts: factsOf(view) });
    this.#pending.facts = step.facts;
    this.#set({});
    this.#save();
    return 'facts';
  }

  /** Who meets, as it stands or is on its way to be saved. */
  #attendance(): readonly Attendance[] {
    return this.#pending.attendance ?? attendanceOf(this.#state.view?.participants ?? []);
  }

  #putAttendance(attendance: readonly Attendance[]): void {
    this.#pending.attendance = attendance;
    this.#set({});
    this.#save();
  }

  #putRows(rows: readonly AgendaRow[]): void {
    this.#pending.agenda = rows;
    this.#set({ rows });
    this.#save();
  }

  /** Done when what was changed is in the store, or refused by it: then false. */
  async settled(): Promise<boolean> {
    // What else hears that the lock is coming may change something first.
    await Promise.resolve();
    await this.#saving;
    return this.#state.saving !== 'failed';
  }

  #save(): void {
    if (this.#saving !== undefined || this.#state.conflict !== undefined) return;
    this.#saving = this.#saveAll().finally(() => {
      this.#saving = undefined;
    });
  }

  async #saveAll(): Promise<void> {
    while (Object.values(this.#pending).some((change) => change !== undefined)) {
      const { view } = this.#state;
      if (view === undefined) return;
      this.#set({ saving: 'saving' });
      const taken = this.#pending;
      this.#pending = {};
      const answer = await this.#keep(view, taken);
      if (!answer.ok) {
        this.#pending = { ...taken, ...this.#pending };
        return this.#failed(answer.failure);
      }
    }
    this.#set({ saving: 'saved', savedAt: this.#clock(), failure: undefined });
  }

  async #keep(view: MeetingView, { agenda, attendance, facts }: Pending): Promise<Result<MeetingView>> {
    let answer: Result<MeetingView> = { ok: true, value: view };
    if (agenda !== undefined) {
      answer = await this.#calls['meeting.saveAgenda']({ id: view.id, version: view.version, agenda: itemsOf(agenda) });
      if (!answer.ok) return answer;
      this.#adopt(answer.value);
    }
    if (facts !== undefined) {
      const { version } = answer.value;
      answer = await this.#calls['meeting.saveFacts']({ id: view.id, version, facts });
      if (!answer.ok) return answer;
      this.#adopt(answer.value);
    }
    if (attendance !== undefined) {
      const { version } = answer.value;
      answer = await this.#calls['meeting.saveAttendance']({ id: view.id, version, attendance: [...attendance] });
      if (!answer.ok) return answer;
      this.#adopt(answer.value);
    }
    return answer;
  }

  async #failed(failure: Failure): Promise<void> {
    if (failure.code !== 'conflict') return this.#set({ saving: 'failed', failure });
    const stored = await this.#calls['meeting.get']({ id: this.#id });
    this.#set(stored.ok ? { saving: 'failed', conflict: stored.value } : { saving: 'failed', failure: stored.failure });
  }

  #adopt(view: MeetingView, also: Partial<EditorState> = {}): void {
    // What is changed while a save runs is newer than what the save answers.
    const rows = this.#pending.agenda ?? rowsOf(view.agenda, this.#state.rows);
    this.#set({ view, rows, ...also });
  }

  #set(change: Partial<EditorState>): void {
    this.#state = {
      ...this.#state,
      ...change,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    };
    for (const listener of this.#listeners) listener();
  }
}
