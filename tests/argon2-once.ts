/**
 * Worker thread of the tests: the real derivation, but each passphrase under each salt once in a run. The same stores are
 * opened hundreds of times, and making it slow is what Argon2id is for. Without the folder of a run it is the real one alone.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Argon2Request } from '../src/store/keys/argon2.ts';
import { DERIVED_KEYS } from './once-a-run.ts';

const { passphrase, salt, memoryKiB, iterations, parallelism }: Argon2Request = workerData;
const asked = JSON.stringify([[...passphrase], [...salt], memoryKiB, iterations, parallelism]);
const folder = process.env[DERIVED_KEYS];
const kept = folder && join(folder, createHash('sha256').update(asked).digest('hex'));

function keptKey(): Uint8Array | undefined {
  try {
    return kept ? Uint8Array.from(readFileSync(kept)) : undefined;
  } catch {
    return undefined;
  }
}

const key = keptKey();
if (key) {
  passphrase.fill(0);
  parentPort?.postMessage(key, [key.buffer as ArrayBuffer]);
} else {
  if (parentPort && kept) {
    const post = parentPort.postMessage.bind(parentPort);
    parentPort.postMessage = (derived, transfer) => {
      // Under its name when it is whole: another worker may be asking for it.
      const unfinished = `${kept}.${randomUUID()}`;
      writeFileSync(unfinished, derived);
      renameSync(unfinished, kept);
      post(derived, transfer);
    };
  }
  await import('../src/store/keys/argon2-worker.ts');
}
