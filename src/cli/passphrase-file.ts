/** The passphrase comes from the first line of a file, never from an argument, where other users of the machine could see it. */
import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../domain/result.ts';
import { fileFailure } from '../services/file-failure.ts';

/** Reads the first line, without a byte-order mark, NFC-normalised. */
export function readPassphrase(file: string): Result<string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return fail(fileFailure(error, 'unreadable-file'));
  }
  const line = (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '').normalize('NFC');
  return line === '' ? fail({ code: 'arguments', detail: 'empty-passphrase' }) : ok(line);
}
