/**
 * The printed recovery code: 160 random bits in eight groups of four and a ninth group that checks the others, for
 * example `7K3Q-...-9XW2`. Letters and digits that look alike stand for each other.
 */
import { createHash } from 'node:crypto';
import { CODE_ALPHABET as ALPHABET, CODE_SIGNS, faultOfCode, signsOfCode } from '../../domain/recovery-code.ts';

const CODE_BYTES = 20;
const GROUP = 4;
const CODE_LETTERS = CODE_SIGNS - GROUP;

function lettersOf(bytes: Uint8Array): string {
  let letters = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters += ALPHABET[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return letters;
}

function bytesOf(letters: string): Buffer {
  const bytes = Buffer.alloc(CODE_BYTES);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of letters) {
    held = (held << 5) | ALPHABET.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}

// 20 bits of a hash: a slip of the pen goes through once in a million.
const checkGroup = (bytes: Uint8Array): string =>
  lettersOf(createHash('sha256').update('samrad recovery check').update(bytes).digest()).slice(0, GROUP);

/** Draws a new recovery code, as it is printed. */
export function newRecoveryCode(random: (bytes: Uint8Array) => Uint8Array): string {
  const bytes = random(new Uint8Array(CODE_BYTES));
  const letters = lettersOf(bytes) + checkGroup(bytes);
  bytes.fill(0);
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/**
 * The 20 bytes of a code as a person types it: capitals or not, with or without hyphens and spaces, O for 0, I or L for 1.
 * Undefined when it is no code or its check group does not fit. The caller wipes the bytes.
 */
export function parseRecoveryCode(typed: string): Buffer | undefined {
  if (faultOfCode(typed) !== undefined) return undefined;
  const letters = signsOfCode(typed);
  const bytes = bytesOf(letters.slice(0, CODE_LETTERS));
  return checkGroup(bytes) === letters.slice(CODE_LETTERS) ? bytes : undefined;
}
