/** What the store needs from outside: time, randomness, the worker for the slow key derivation, and the file system. */
import type { FilePort } from './engine/files.ts';
import type { Migration } from './schema/migrations.ts';

export interface StoreEnvironment {
  readonly clock: () => Date;
  /** Fills the array it is given with cryptographically secure random bytes and returns it. */
  readonly random: (bytes: Uint8Array) => Uint8Array;
  /** Module file of the Argon2id worker (`keys/argon2-worker`): `.ts` in source, `.js` when built. */
  readonly argon2Worker: URL;
  /** The file system for everything but the database itself; Node's own when left out. Tests put in one that fails. */
  readonly files?: FilePort;
  /** The steps of the schema; the program's own when left out. Tests add steps that are yet to come. */
  readonly migrations?: readonly Migration[];
}
