/**
 * Municipality and team under edit. Every change is kept at once, one save at a time, and can be undone. Knows nothing of
 * the screen: it is given the operations it needs and tells its listeners when something is new.
 */
import type { OperationCalls } from '../../api/bridge.ts';
import type { Failure } from '../../domain/result.ts';
import type { Municipality, Organisation, Team } from '../../domain/team.ts';

export type OrganisationCalls = Pick<OperationCalls, 'team.get' | 'team.save'>;

export interface OrganisationContent {
  readonly municipality: Municipality;
  readonly team: Team;
}

export interface OrganisationState {
  /** As it stands on the screen; undefined until it is read. */
  readonly content: OrganisationContent | undefined;
  /** Raised when the content is another than the one the screen wrote: read, undone, redone, settled. */
  readonly round: number;
  readonly saving: 'nothing' | 'saving' | 'saved' | 'failed';
  /** `HH:MM` of the last save in this window. */
  readonly savedAt: string | undefined;
  readonly failure: Failure | undefined;
  /** What is stored, when someone changed it in the meantime. */
  readonly conflict: OrganisationContent | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const same = (one: OrganisationContent, other: OrganisationContent): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export class OrganisationEditor {
  readonly #calls: OrganisationCalls;
  readonly #clock: () => string;
  readonly #listeners = new Set<() => void>();
  #state: OrganisationState = {
    content: undefined,
    round: 0,
    saving: 'nothing',
    savedAt: undefined,
    failure: undefined,
    conflict: undefined,
    canUndo: false,
    canRedo: false,
  };
  #stored: Organisation | undefined;
  #isPending = false;
  #saving: Promise<void> | undefined;
  #past: OrganisationContent[] = [];
  #future: OrganisationContent[] = [];
  /** The id a new member got when it was saved, by the one it had until then. */
  readonly #ids = new Map<string, string>();

  /** `clock` tells the time of day as `HH:MM`. */
  constructor(calls: OrganisationCalls, clock: () => string) {
    this.#calls = calls;
    this.#clock = clock;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): OrganisationState => this.#state;

  async open(): Promise<void> {
    const answer = await this.#calls['team.get']({});
    if (!answer.ok) return this.#set({ failure: answer.failure });
    if (answer.value === null) return this.#set({ failure: { code: 'not-found' } });
    this.#stored = answer.value;
    const { municipality, team } = answer.value;
    this.#set({ content: { municipality, team }, round: this.#state.round + 1, failure: undefined });
  }

  /** Changes what stands on the screen. The same again is no change. */
  change(content: OrganisationContent): void {
    const before = this.#state.content;
    const next = this.#known(content);
    if (before === undefined || same(before, next)) return;
    this.#past.push(before);
    this.#future = [];
    this.#put(next);
  }

  /** The id a member has by now: a new one gets another when it is saved. */
  readonly idOf = (id: string): string => this.#ids.get(id) ?? id;

  undo(): boolean {
    return this.#step(this.#past, this.#future);
  }

  redo(): boolean {
    return this.#step(this.#future, this.#past);
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
      this.#isPending = false;
      this.#past = [];
      this.#future = [];
      const round = this.#state.round + 1;
      this.#set({ content: stored, round, conflict: undefined, failure: undefined, saving: 'nothing' });
    } else {
      this.#set({ conflict: undefined, failure: undefined });
      this.#save();
    }
  }

  #step(from: OrganisationContent[], to: OrganisationContent[]): boolean {
    const { content, round } = this.#state;
    const next = from.pop();
    if (next === undefined || content === undefined) return false;
    to.push(content);
    this.#put(next, round + 1);
    return true;
  }

  #put(content: OrganisationContent, round = this.#state.round): void {
    this.#isPending = true;
    this.#set({ content: this.#known(content), round });
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
    while (this.#isPending) {
      const { content } = this.#state;
      const stored = this.#stored;
      if (content === undefined || stored === undefined) return;
      this.#set({ saving: 'saving' });
      this.#isPending = false;
      const { municipalityVersion, teamVersion } = stored;
      const answer = await this.#calls['team.save']({ ...content, municipalityVersion, teamVersion });
      if (!answer.ok) {
        this.#isPending = true;
        return this.#failed(answer.failure);
      }
      this.#adopt(content, answer.value);
    }
    this.#set({ saving: 'saved', savedAt: this.#clock(), failure: undefined });
  }

  async #failed(failure: Failure): Promise<void> {
    if (failure.code !== 'conflict') return this.#set({ saving: 'failed', failure });
    const answer = await this.#calls['team.get']({});
    if (!answer.ok || answer.value === null) return this.#set({ saving: 'failed', failure });
    this.#stored = answer.value;
    const { municipality, team } = answer.value;
    this.#set({ saving: 'failed', conflict: { municipality, team } });
  }

  /** Members are saved in their order, so the ids they got are told by their place. */
  #adopt(sent: OrganisationContent, saved: Organisation): void {
    this.#stored = saved;
    sent.team.members.forEach((member, i) => {
      const id = saved.team.members[i]?.id;
      if (id !== undefined && id !== member.id) this.#ids.set(member.id, id);
    });
    this.#past = this.#past.map((each) => this.#known(each));
    this.#future = this.#future.map((each) => this.#known(each));
    const { content } = this.#state;
    if (content !== undefined) this.#set({ content: this.#known(content) });
  }

  /** The same content, with the ids that its members have in the store by now. */
  #known(content: OrganisationContent): OrganisationContent {
    const { idOf } = this;
    const members = content.team.members.map((member) => ({
      ...member,
      id: idOf(member.id),
      deputyFor: member.deputyFor === undefined ? undefined : idOf(member.deputyFor),
    }));
    return { ...content, team: { ...content.team, members } };
  }

  #set(change: Partial<OrganisationState>): void {
    this.#state = {
      ...this.#state,
      ...change,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    };
    for (const listener of this.#listeners) listener();
  }
}
