/** From passphrase to key: Argon2id in a worker thread, so that the window does not freeze while it runs. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { FailureError } from '../../domain/result.ts';

/** Cost of Argon2id. Memory in KiB. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** What a new store gets: about half a second on an office PC. */
export const DEFAULT_COST: Argon2Cost = { memoryKiB: 128 * 1024, iterations: 3, parallelism: 1 };
/** Nothing weaker is accepted, when making or when opening: a key file with less has been tampered with. */
export const LOWEST_COST: Argon2Cost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };
/** Nothing heavier is accepted: a key file must not be able to exhaust the machine that reads it. */
export const HIGHEST_COST: Argon2Cost = { memoryKiB: 1024 * 1024, iterations: 10, parallelism: 4 };

const between = (key: keyof Argon2Cost) => z.number().int().min(LOWEST_COST[key]).max(HIGHEST_COST[key]);
export const argon2CostShape = {
  memoryKiB: between('memoryKiB'),
  iterations: between('iterations'),
  parallelism: between('parallelism'),
};

/** What the worker is started with; the memory of `passphrase` moves to it and is wiped there. */
export interface Argon2Request extends Argon2Cost {
  readonly passphrase: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array;
}

/**
 * The bytes of a passphrase: NFC, so that `å` typed as one letter or as `a` and a ring opens the same store, in UTF-8.
 * In memory of their own, so that wiping them wipes them.
 */
export function passphraseBytes(passphrase: string): Uint8Array<ArrayBuffer> {
  const normal = passphrase.normalize('NFC');
  const bytes = new Uint8Array(Buffer.byteLength(normal, 'utf8'));
  new TextEncoder().encodeInto(normal, bytes);
  return bytes;
}

/**
 * Derives 32 bytes from a passphrase, which must not be empty. The caller wipes the result. `stop` ends the thread, and its
 * memory with it; then the promise rejects. Throws `no-memory` when the PC cannot give the memory.
 */
export function deriveFromPassphrase(
  worker: URL,
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2Cost,
  stop?: AbortSignal,
): Promise<Buffer> {
  return deriveFromBytes(worker, passphraseBytes(passphrase), salt, cost, stop);
}

/** Milliseconds that a derivation takes here, its thread included. `elapsed`: a clock in milliseconds that nobody sets. */
export async function measureDerivation(worker: URL, cost: Argon2Cost, elapsed: () => number): Promise<number> {
  const from = elapsed();
  await deriveFromBytes(worker, passphraseBytes('what is measured opens nothing'), new Uint8Array(16), cost);
  return elapsed() - from;
}

// Apart from the above, so that what waits for the thread does not hold the passphrase.
function deriveFromBytes(
  worker: URL,
  bytes: Uint8Array<ArrayBuffer>,
  salt: Uint8Array,
  { memoryKiB, iterations, parallelism }: Argon2Cost,
  stop?: AbortSignal,
): Promise<Buffer> {
  const request: Argon2Request = { passphrase: bytes, salt: new Uint8Array(salt), memoryKiB, iterations, parallelism };
  return new Promise((resolve, reject) => {
    // No flags of the parent: what it was started with is not meant for this thread.
    const thread = new Worker(worker, { workerData: request, transferList: [bytes.buffer], execArgv: [] });
    stop?.addEventListener('abort', () => void thread.terminate(), { once: true });
    thread.once('message', (key: Uint8Array<ArrayBuffer>) => resolve(Buffer.from(key.buffer)));
    // The engine says with this error that it was given no memory; what the cost may be has been checked before.
    thread.once('error', (error) =>
      reject(error instanceof RangeError ? new FailureError({ code: 'no-memory' }) : error),
    );
    thread.once('exit', (status) => reject(new Error(`the key derivation ended with status ${status} and no key`)));
  });
}
