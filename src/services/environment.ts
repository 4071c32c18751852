/** What the services take from outside: clock, randomness, paths and the desk they stand at. */
import type { Policy } from '../domain/policy.ts';
import type { PlaceRules } from '../domain/store-place.ts';
import type { Argon2Cost, Memory } from '../store/index.ts';

/** The operating system's dialogs and file manager. Main gives the real ones; tests and the CLI their own. */
export interface Desk {
  /** Asks for a folder to save in; undefined when the user cancels. */
  chooseFolder(): Promise<string | undefined>;
  /**
   * Asks for one file to read; undefined when the user cancels. `word` is a .docx, `picture` a PNG, JPEG or SVG, `transfer` a
   * file from another PC.
   */
  findFile(kind: 'word' | 'picture' | 'transfer'): Promise<string | undefined>;
  /** Asks where to save one file; undefined when the user cancels. */
  chooseFile(suggestedName: string): Promise<string | undefined>;
  /** Shows a folder in the file manager. */
  openFolder(folder: string): Promise<void>;
}

/** What the operating system can keep for whoever is logged in on this PC. Main gives the real one; the command line has none. */
export interface OsVault {
  /** Why it cannot be used here: it is not there (`system`), or keeps nothing secret (`weak`); null when it can. */
  obstacle(): Promise<'system' | 'weak' | null>;
  /** Rejects when it fails. */
  wrap(secret: string): Promise<Uint8Array>;
  /** Rejects when it was wrapped for somebody else, or on another PC. */
  unwrap(wrapped: Uint8Array): Promise<string>;
}

/** How fast this PC is and what it has: what a passphrase may cost here is chosen by it. */
export interface Machine {
  /** Milliseconds that Argon2id takes here. Rejects when it cannot be carried out. */
  measure(cost: Argon2Cost): Promise<number>;
  memory(): Memory;
  /** Milliseconds of a clock that nobody sets. */
  elapsed(): number;
  /** Runs work once, when nobody is busy at this PC. */
  whenIdle(work: () => void): void;
}

export interface ServiceEnvironment {
  readonly clock: () => Date;
  /** Fills the bytes with cryptographic randomness and returns them. */
  readonly random: (bytes: Uint8Array) => Uint8Array;
  readonly paths: {
    /** Fonts and other files read at run time. */
    readonly resources: string;
    /** Folder of the user's profile of Samråd on this PC (never roaming). */
    readonly profile: string;
    /** Folder of the live store. */
    readonly store: string;
    /** Module file of the Argon2id worker. */
    readonly argon2Worker: URL;
  };
  /** What decides whether the store may lie where it does; anywhere when left out. */
  readonly placeRules?: PlaceRules;
  /** What the passphrase of a transfer file costs; as that of a store when left out. */
  readonly transferCost?: Argon2Cost;
  /** What the organisation has decided; nothing when left out. */
  readonly policy?: Policy;
  readonly host: 'electron' | 'trial';
  readonly version: string;
  readonly desk: Desk;
  /** Main gives the real one. Where it is left out no passphrase is made to cost more, and waiting goes by `clock`. */
  readonly machine?: Machine;
  /** None in the trial host, on the command line and in most tests. */
  readonly osVault?: OsVault;
}
