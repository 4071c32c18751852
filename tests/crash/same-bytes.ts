/**
 * Bytes that look random and are the same in every process, so that salts are too: then the slow derivation is worked out
 * once in a run of the tests, and not once for every process that is killed.
 */
import { createHash } from 'node:crypto';

export function sameBytes(): (bytes: Uint8Array) => Uint8Array {
  let asked = 0;
  return (bytes) => {
    asked += 1;
    bytes.set(createHash('shake256', { outputLength: bytes.length }).update(String(asked)).digest());
    return bytes;
  };
}
