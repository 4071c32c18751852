/**
 * Authenticates every page of a database file, free pages too, which the engine's own integrity check does not read.
 * SQLCipher 4: pages of 4096 bytes, the last 80 hold a 16-byte IV and an HMAC-SHA-512 over ciphertext, IV and page number
 * (little-endian, 4 bytes). The first 16 bytes of page 1 are the salt. The HMAC's key is PBKDF2-HMAC-SHA-512 of the raw
 * key, 2 rounds, with the salt XOR 0x3a.
 */
import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { DataKey } from '../keys/data-key.ts';
import { PAGE_SIZE } from './connection.ts';

const SALT_BYTES = 16;
const HMAC_BYTES = 64;
const SALT_MASK = 0x3a;
const KEY_ROUNDS = 2;
// SQLite never writes the page that holds its lock bytes, at 1 GiB; it stays zeros.
const LOCK_PAGE = 0x4000_0000 / PAGE_SIZE + 1;

/** Checks one page. `number` counts from 1. */
export type PageCheck = (page: Buffer, number: number) => boolean;

/** A check for the pages of one file, whose salt stands at the start of page 1. Call `wipe` afterwards. */
export function pageCheck(dataKey: DataKey, salt: Uint8Array): { check: PageCheck; wipe: () => void } {
  const masked = Uint8Array.from(salt, (byte) => byte ^ SALT_MASK);
  const key = pbkdf2Sync(dataKey.bytes, masked, KEY_ROUNDS, 32, 'sha512');
  const pageNumber = Buffer.alloc(4);
  const check: PageCheck = (page, number) => {
    if (page.length !== PAGE_SIZE) return false;
    if (number === LOCK_PAGE) return page.every((byte) => byte === 0);
    pageNumber.writeUInt32LE(number);
    const content = page.subarray(number === 1 ? SALT_BYTES : 0, PAGE_SIZE - HMAC_BYTES);
    const expected = createHmac('sha512', key).update(content).update(pageNumber).digest();
    return timingSafeEqual(expected, page.subarray(PAGE_SIZE - HMAC_BYTES));
  };
  return { check, wipe: () => key.fill(0) };
}

/** What reading a file page by page found. */
export interface PageReport {
  readonly pages: number;
  /** Numbers, from 1, of pages that are not what was written. */
  readonly damaged: readonly number[];
}

/** Authenticates the pages of a database held in memory. A remainder shorter than a page counts as a damaged page. */
export function checkPages(database: Buffer, dataKey: DataKey): PageReport {
  const { check, wipe } = pageCheck(dataKey, database.subarray(0, SALT_BYTES));
  const pages = Math.ceil(database.length / PAGE_SIZE);
  const damaged: number[] = [];
  for (let number = 1; number <= pages; number++) {
    if (!check(database.subarray((number - 1) * PAGE_SIZE, number * PAGE_SIZE), number)) damaged.push(number);
  }
  wipe();
  return { pages, damaged };
}

/**
 * Authenticates the pages of a database file while `closeDatabase`'s connection still holds the lock on it. Our own handle
 * is closed last: closing it earlier would drop that lock (POSIX locks belong to the process and the file).
 */
export function checkFile(file: string, dataKey: DataKey, closeDatabase: () => void): PageReport {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const page = Buffer.alloc(PAGE_SIZE);
    readSync(handle, page, 0, SALT_BYTES, 0);
    const { check, wipe } = pageCheck(dataKey, Buffer.from(page.subarray(0, SALT_BYTES)));
    const pages = Math.ceil(size / PAGE_SIZE);
    const damaged: number[] = [];
    for (let number = 1; number <= pages; number++) {
      const length = readSync(handle, page, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE);
      if (!check(page.subarray(0, length), number)) damaged.push(number);
    }
    wipe();
    return { pages, damaged };
  } finally {
    closeDatabase();
    closeSync(handle);
  }
}
