/**
 * Reads a damaged database file page by page, without the engine: each page is authenticated and decrypted by itself, so
 * that one bad page costs no other. Nothing is written, and the file is not opened for writing.
 */
import { createDecipheriv } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PAGE_SIZE } from '../engine/connection.ts';
import { pageCheck } from '../engine/pages.ts';
import type { DataKey } from '../keys/data-key.ts';
import { USABLE } from './btree.ts';

const SALT_BYTES = 16;
const IV_BYTES = 16;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const WAL_HEADER = 32;
const FRAME_HEADER = 24;
/** How many pages a salt is tried on: one that fits none of them fits none at all. */
const TRIED = 3;

/** A file as it lies on the disk: undefined where the disk does not give a whole page. */
export interface RawPages {
  readonly count: number;
  readonly pages: ReadonlyMap<number, Buffer>;
}

/** Runs `read` on an open file; undefined when there is none. */
function withFile<T>(path: string, read: (handle: number, size: number) => T): T | undefined {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    return read(handle, fstatSync(handle).size);
  } finally {
    closeSync(handle);
  }
}

/** `length` bytes from `at`; undefined where the file ends earlier or the disk cannot read. */
function readAt(handle: number, at: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  try {
    return readSync(handle, bytes, 0, length, at) === length ? bytes : undefined;
  } catch {
    // A bad sector: this page is lost, the next may be whole.
    return undefined;
  }
}

export function readRawPages(file: string): RawPages {
  const raw = withFile(file, (handle, size) => {
    const count = Math.ceil(size / PAGE_SIZE);
    const pages = new Map<number, Buffer>();
    for (let number = 1; number <= count; number++) {
      const page = readAt(handle, (number - 1) * PAGE_SIZE, PAGE_SIZE);
      if (page !== undefined) pages.set(number, page);
    }
    return { count, pages };
  });
  return raw ?? { count: 0, pages: new Map() };
}

interface Frame {
  readonly number: number;
  /** Pages of the database after the transaction that ends with this frame; 0 within one. */
  readonly commits: number;
  readonly page: Buffer;
}

/** The frames of the write-ahead log that belong together. Their checksums are of the plain pages, so the HMAC decides later. */
export function readFrames(file: string): Frame[] {
  const frames = withFile(`${file}-wal`, (handle, size) => {
    const header = readAt(handle, 0, WAL_HEADER);
    if (header === undefined) return [];
    const found: Frame[] = [];
    for (let at = WAL_HEADER; at + FRAME_HEADER + PAGE_SIZE <= size; at += FRAME_HEADER + PAGE_SIZE) {
      const head = readAt(handle, at, FRAME_HEADER);
      // Frames of an earlier round of the log lie behind the last of this one.
      if (head === undefined || !head.subarray(8, 16).equals(header.subarray(16, 24))) break;
      const page = readAt(handle, at + FRAME_HEADER, PAGE_SIZE);
      if (page) found.push({ number: head.readUInt32BE(0), commits: head.readUInt32BE(4), page });
    }
    return found;
  });
  const committed = (frames ?? []).findLastIndex(({ commits }) => commits > 0);
  return (frames ?? []).slice(0, committed + 1);
}

/** What a person wrote, page by page. */
export interface PlainPages {
  readonly count: number;
  /** By number, from 1; only those that are as they were written. */
  readonly pages: ReadonlyMap<number, Buffer>;
  readonly damaged: ReadonlySet<number>;
  /** False when no page could be authenticated, because the salt in the first one is lost. */
  readonly checked: boolean;
}

function decrypt(page: Buffer, number: number, dataKey: DataKey): Buffer {
  const from = number === 1 ? SALT_BYTES : 0;
  const cipher = createDecipheriv('aes-256-cbc', dataKey.bytes, page.subarray(USABLE, USABLE + IV_BYTES));
  cipher.setAutoPadding(false);
  const plain = Buffer.concat([cipher.update(page.subarray(from, USABLE)), cipher.final()]);
  return number === 1 ? Buffer.concat([MAGIC, plain]) : plain;
}

/** The salt as it stands in the file or its log, and as it was before one of its bytes was changed. */
function* salts(raw: RawPages, frames: readonly Frame[]): Generator<Buffer> {
  const standing = [raw.pages.get(1), ...frames.filter(({ number }) => number === 1).map(({ page }) => page)].flatMap(
    (page) => (page === undefined ? [] : [Buffer.from(page.subarray(0, SALT_BYTES))]),
  );
  yield* standing;
  const [first] = standing;
  if (first === undefined) return;
  for (let at = 0; at < SALT_BYTES; at++) {
    for (let change = 1; change < 256; change++) {
      const salt = Buffer.from(first);
      salt[at] = (salt[at] ?? 0) ^ change;
      yield salt;
    }
  }
}

type Check = ReturnType<typeof pageCheck>;

/** A check under the salt that some page confirms; undefined when none does. */
function fittingCheck(raw: RawPages, frames: readonly Frame[], dataKey: DataKey): Check | undefined {
  // The salt of a file that is whole but for it is confirmed by any page; of one cut to pieces, by some of the first.
  const sample: (readonly [number, Buffer])[] = [
    ...[...raw.pages].slice(0, TRIED),
    ...frames.slice(0, TRIED).map(({ number, page }) => [number, page] as const),
  ];
  const all = [...raw.pages];
  let first = true;
  for (const salt of salts(raw, frames)) {
    const made = pageCheck(dataKey, salt);
    if ((first ? all : sample).some(([number, page]) => made.check(page, number))) return made;
    made.wipe();
    first = false;
  }
  return undefined;
}

/** Decrypts what is as it was written: the last committed state of every page that can be had. */
export function readPlainPages(file: string, dataKey: DataKey): PlainPages {
  const raw = readRawPages(file);
  const frames = readFrames(file);
  const made = fittingCheck(raw, frames, dataKey);
  const isGenuine = (page: Buffer, number: number): boolean => made === undefined || made.check(page, number);
  const genuineFrames = frames.filter(({ page, number }) => isGenuine(page, number));
  const count = frames.at(-1)?.commits ?? raw.count;
  const pages = new Map<number, Buffer>();
  const damaged = new Set<number>();
  const latest = new Map(genuineFrames.map(({ number, page }) => [number, page]));
  for (let number = 1; number <= Math.max(count, raw.count); number++) {
    const page = latest.get(number) ?? raw.pages.get(number);
    // Behind the last page of the log's count lies what a shorter database has left.
    if (number > count) continue;
    if (page !== undefined && (latest.has(number) || isGenuine(page, number))) {
      pages.set(number, decrypt(page, number, dataKey));
    } else damaged.add(number);
  }
  made?.wipe();
  return { count, pages, damaged, checked: made !== undefined };
}
