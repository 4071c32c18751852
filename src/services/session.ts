/** The one thing that changes while the program runs: whether a store is open, and what must be forgotten when it closes. */
import { join } from 'node:path';
import { createGuard, type Guard } from '../anonymity/guard.ts';
import { toOslo } from '../domain/local-time.ts';
import { NO_POLICY, type Policy, placeRulesUnder } from '../domain/policy.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import { type PlaceProblem, placeProblem } from '../domain/store-place.ts';
import type { LockReason, PassphraseStrength } from '../domain/vault.ts';
import {
  type AuditEvent,
  asResult,
  type LetterheadParts,
  runTransaction,
  type Store,
  type StoreEnvironment,
  type Upgraded,
  type Whole,
} from '../store/index.ts';
import type { ServiceEnvironment } from './environment.ts';
import { fileFailure } from './file-failure.ts';
import { organisationOf } from './organisation.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import { type Profile, readProfile, writeProfile } from './profile.ts';
import { Throttle } from './throttle.ts';
import type { TransferInHand } from './transfer-in-hand.ts';

/** The newest of them are kept until a store opens: nobody fills a disk by typing. */
const MOST_FAILURES_KEPT = 50;
/** More than anybody types between two locks. */
const MOST_TYPED_NAMES = 1_000;

export class Session {
  readonly env: ServiceEnvironment;
  #store: Store | undefined;
  #locked: { at: string; reason: LockReason };
  #profile: Profile;
  #isOlderCopy = false;
  #locks = 0;
  #untilLock = new AbortController();
  /** The recovery code drawn since the store was unlocked, until its sheet is confirmed. */
  recoveryCode: string | undefined;
  /** One for every way of trying passphrases and codes. */
  readonly throttle: Throttle;
  /** Why the last automatic backup could not be made; undefined when it could. */
  backupFailure: Failure | undefined;
  /** What opening the store did to one of an older version, until it has been told. */
  upgraded: Upgraded | undefined;
  readonly #typedNames = new Set<string>();
  #guard: Guard | undefined;
  /** Folder of the documents made last. */
  lastFolder: string | undefined;
  /** The letterhead that is being put together, until it is approved or let go. */
  letterheadDraft: LetterheadParts | undefined;
  /** The file from another PC that is being looked at. */
  transfer: TransferInHand | undefined;
  /** Versions that were decided against at the last import, until the store is locked. */
  setAside: ReadonlyMap<string, Whole> = new Map();

  constructor(env: ServiceEnvironment) {
    this.env = env;
    this.#profile = readProfile(env.paths.profile);
    this.throttle = new Throttle(this.elapsed, () => this.#noteFailure(), this.#profile.failedUnlocks.length);
    this.#locked = { at: this.#now(), reason: 'start' };
  }

  #now(): string {
    return toOslo(this.env.clock()).time;
  }

  /** Milliseconds since any moment, by a clock that nobody sets where the machine has one. */
  readonly elapsed = (): number => this.env.machine?.elapsed() ?? this.env.clock().getTime();

  /** What the store room takes from outside. */
  get storeEnvironment(): StoreEnvironment {
    const { clock, random, paths } = this.env;
    return { clock, random, argon2Worker: paths.argon2Worker };
  }

  get storeFile(): string {
    return join(this.env.paths.store, 'samrad.db');
  }

  /** What the organisation has decided for this PC. */
  get policy(): Policy {
    return this.env.policy ?? NO_POLICY;
  }

  /** Why the store must not lie where it does; undefined when it may. */
  get placeProblem(): PlaceProblem | undefined {
    const { paths, placeRules } = this.env;
    return placeRules && placeProblem(paths.store, placeRulesUnder(placeRules, this.policy.rules));
  }

  /** How hard a passphrase is to guess, and whether that is enough here. */
  strengthOf(passphrase: string): PassphraseStrength {
    const { score, enough } = passphraseStrength(passphrase);
    return { score, enough: enough && score >= (this.policy.rules.minPassphraseScore ?? 0) };
  }

  /** Refuses to make or open a store where it must not lie. */
  checkPlace(): Result<void> {
    const problem = this.placeProblem;
    return problem === undefined ? ok(undefined) : fail({ code: 'not-allowed', rule: `place-${problem}` });
  }

  get profile(): Profile {
    return this.#profile;
  }

  /** Changes what this PC remembers. The change holds for this session also when the disk refuses it. */
  remember(change: Partial<Profile>): Result<void> {
    this.#profile = { ...this.#profile, ...change };
    try {
      writeProfile(this.env.paths.profile, this.#profile);
      return ok(undefined);
    } catch (error) {
      return fail(fileFailure(error, 'folder-not-writable'));
    }
  }

  get isUnlocked(): boolean {
    return this.#store !== undefined;
  }

  get locked(): { at: string; reason: LockReason } {
    return this.#locked;
  }

  /** `YYYY-MM-DD` on the wall in Norway. */
  get today(): string {
    return toOslo(this.env.clock()).date;
  }

  /**
   * Counts the locks, those too that found nothing open. Work that waits for somebody compares: what began before a lock must
   * not end after it, not even when the store is open again.
   */
  get locks(): number {
    return this.#locks;
  }

  /** As `unlock`; a store whose opening took so long that it should be locked by now is closed again. */
  admit(store: Store, began: number): Result<void> {
    if (began !== this.#locks) {
      store.close();
      return fail({ code: 'locked' });
    }
    this.unlock(store);
    return ok(undefined);
  }

  /** Takes over an open store, and remembers for the lock screen what it is. */
  unlock(store: Store): void {
    this.#store?.close();
    this.#store = store;
    this.upgraded = store.upgraded;
    this.#typedNames.clear();
    const seen = this.#profile.seen[store.id];
    this.#isOlderCopy = seen !== undefined && !store.hasReached(seen);
    const organisation = organisationOf(store);
    this.remember({
      practice: store.practice,
      organisation: organisation && { municipality: organisation.municipality.name, team: organisation.team.name },
    });
    this.remember({ ownSlot: store.keys.own });
    this.#rememberMark();
  }

  /** Whether the open store is an older copy of one this PC has seen, and nobody has said that this is right. */
  get isOlderCopy(): boolean {
    return this.#isOlderCopy;
  }

  /** The open store is the right one, however far it has come: it was restored, or a person says so. */
  accept(): void {
    this.#isOlderCopy = false;
    this.#rememberMark();
  }

  /** Of an older copy nothing is remembered, so that it is noticed again until it is accepted. */
  #rememberMark(): void {
    const store = this.#store;
    if (store === undefined || !store.isOpen || this.#isOlderCopy) return;
    const mark = asResult(() => ok(store.mark()));
    if (mark.ok) this.remember({ seen: { ...this.#profile.seen, [store.id]: mark.value } });
  }

  /** Puts the same store under a new data key in the place of the one that was open. */
  exchange(store: Store): void {
    this.#store?.close();
    this.#store = store;
  }

  /** One guard while the store is open: it remembers texts it has read, so locking lets go of it. */
  get guard(): Guard {
    this.#guard ??= createGuard();
    return this.#guard;
  }

  /** Names typed since the store was unlocked, for documents that keep none. */
  get typedNames(): readonly string[] {
    return [...this.#typedNames];
  }

  /** Remembers typed names; the oldest go when there are very many. */
  learn(names: readonly string[]): void {
    for (const name of names.map((n) => n.trim()).filter((n) => n !== '')) {
      this.#typedNames.delete(name);
      this.#typedNames.add(name);
    }
    for (const name of this.#typedNames) {
      if (this.#typedNames.size <= MOST_TYPED_NAMES) break;
      this.#typedNames.delete(name);
    }
  }

  /** Adds an event of the open store to its log. What happened has happened: a full disk cannot undo it. */
  note(event: AuditEvent, by: 'bruker' | 'program' = 'bruker'): void {
    this.read((store) => ok(store.audit.append(event, by)));
  }

  /** Told at the next lock: for what goes on beside the window and must not outlive it. */
  get untilLock(): AbortSignal {
    return this.#untilLock.signal;
  }

  /** A wrong passphrase: into the log of the open store, or kept until one opens, for a locked store can be told nothing. */
  #noteFailure(): void {
    if (this.isUnlocked) {
      this.note('unlock-failed');
      return;
    }
    const failedUnlocks = [...this.#profile.failedUnlocks, this.env.clock().toISOString()].slice(-MOST_FAILURES_KEPT);
    this.remember({ failedUnlocks });
  }

  /**
   * The store was opened by a person who may go on with it: into its log, after the wrong passphrases before it. On an older
   * copy only once it is accepted, so that looking at it changes nothing.
   */
  noteOpened(): void {
    const { failedUnlocks } = this.#profile;
    const noted = this.write((store) => {
      for (const at of failedUnlocks) store.audit.append('unlock-failed', 'bruker', new Date(at));
      return ok(store.audit.append('open', 'bruker'));
    });
    if (noted.ok && failedUnlocks.length > 0) this.remember({ failedUnlocks: [] });
  }

  /** Closes the store, which zeroes the key, and forgets what was kept in memory. */
  lock(reason: LockReason): void {
    this.#locks += 1;
    const store = this.#store;
    if (store === undefined) return;
    try {
      this.#rememberMark();
    } finally {
      try {
        store.close();
      } finally {
        this.#forget(reason);
      }
    }
  }

  #forget(reason: LockReason): void {
    this.#untilLock.abort();
    this.#untilLock = new AbortController();
    this.#store = undefined;
    this.#isOlderCopy = false;
    this.recoveryCode = undefined;
    this.upgraded = undefined;
    this.lastFolder = undefined;
    this.letterheadDraft = undefined;
    this.transfer = undefined;
    this.setAside = new Map();
    this.#typedNames.clear();
    this.#guard = undefined;
    this.#locked = { at: this.#now(), reason };
  }

  /** Runs work on the open store in one transaction; `locked` when none is open. */
  write<T>(work: (store: Store) => Result<T>): Result<T> {
    const store = this.#store;
    if (store === undefined) return fail({ code: 'locked' });
    const written = runTransaction(store, () => work(store));
    if (written.ok) store.leaveNothingDeleted('deleted');
    return written;
  }

  /** Reads from the open store; `locked` when none is open. */
  read<T>(work: (store: Store) => Result<T>): Result<T> {
    const store = this.#store;
    return store === undefined ? fail({ code: 'locked' }) : asResult(() => work(store));
  }
}
