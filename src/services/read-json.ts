/** Reads a JSON file that a person or another program made. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../domain/result.ts';
import { fileFailure } from './file-failure.ts';

/** Largest run file read, in MiB. A year of meetings is well under one. */
export const LARGEST_FILE_MIB = 8;

/** Reads and parses a file of UTF-8 JSON. Size is checked before a byte is read. */
export function readJsonFile(path: string): Result<unknown> {
  let bytes: Buffer;
  try {
    const file = openSync(path, 'r');
    try {
      const facts = fstatSync(file);
      if (!facts.isFile()) return fail({ code: 'unreadable-file' });
      if (facts.size > LARGEST_FILE_MIB * 1024 * 1024) return fail({ code: 'too-large', limitMiB: LARGEST_FILE_MIB });
      bytes = readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return fail(fileFailure(error, 'unreadable-file'));
  }
  return parseJson(bytes);
}

/** Parses bytes of UTF-8 JSON without a byte-order mark. */
export function parseJson(bytes: Uint8Array): Result<unknown> {
  const hasMark =
    (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe);
  if (hasMark) return fail({ code: 'not-json', reason: 'byte-order-mark' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({ code: 'not-json', reason: 'encoding' });
  }
  if (text.trim() === '') return fail({ code: 'not-json', reason: 'empty' });
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail({ code: 'not-json', reason: 'syntax' });
  }
}
