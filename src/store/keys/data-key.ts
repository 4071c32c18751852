/** The random key the database is encrypted with. Bytes from beginning to end: a string could not be wiped. */
import { createHmac, hkdfSync } from 'node:crypto';

export const DATA_KEY_BYTES = 32;

const HEX = new TextEncoder().encode('0123456789abcdef');
const RAW = new TextEncoder().encode('raw:');

export class DataKey {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    if (bytes.length !== DATA_KEY_BYTES) throw new Error('a data key is 32 bytes');
    this.bytes = bytes;
  }

  /** A new random key. */
  static make(random: (bytes: Uint8Array) => Uint8Array): DataKey {
    const filled = random(new Uint8Array(new ArrayBuffer(DATA_KEY_BYTES)));
    return new DataKey(Buffer.from(filled.buffer, filled.byteOffset, filled.byteLength));
  }

  /**
   * Hands the engine's form of the key (`raw:` and 64 hexadecimal digits) to `use` and wipes it afterwards.
   * Filled digit by digit, so that the key never becomes a string.
   */
  withEngineForm<T>(use: (key: Buffer) => T): T {
    const form = Buffer.alloc(RAW.length + DATA_KEY_BYTES * 2);
    form.set(RAW);
    let at = RAW.length;
    for (const byte of this.bytes) {
      form[at++] = HEX[byte >> 4] ?? 0;
      form[at++] = HEX[byte & 15] ?? 0;
    }
    try {
      return use(form);
    } finally {
      form.fill(0);
    }
  }

  /** A key derived from this one for one purpose, so that no key serves two. The caller wipes it. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.bytes, new Uint8Array(0), `samrad ${purpose}`, 32));
  }

  /** HMAC-SHA-256 of a text under the key derived for a purpose. */
  authenticate(purpose: string, text: string): Buffer {
    const key = this.derive(purpose);
    try {
      return createHmac('sha256', key).update(text, 'utf8').digest();
    } finally {
      key.fill(0);
    }
  }

  wipe(): void {
    this.bytes.fill(0);
  }
}
