/** Worker thread: one Argon2id derivation, then the end. Its memory goes with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import type { Argon2Request } from './argon2.ts';

const request: Argon2Request = workerData;
const derived = await argon2id({
  password: request.passphrase,
  salt: request.salt,
  memorySize: request.memoryKiB,
  iterations: request.iterations,
  parallelism: request.parallelism,
  hashLength: 32,
  outputType: 'binary',
});
request.passphrase.fill(0);
const key = new Uint8Array(derived);
derived.fill(0);
parentPort?.postMessage(key, [key.buffer]);
