/** Lines of an iCalendar file (RFC 5545, 3.1 and 3.3.11). */

const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** Escapes a TEXT value. Line breaks become `\n`, other control characters go. */
export const escapeText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** Folds a line so that no part is longer than 75 octets of UTF-8, never inside a character. */
export function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const char of line) {
    const length = encoder.encode(char).length;
    if (octets + length > LINE_OCTETS) {
      parts.push(part);
      part = '';
      // The space that marks a continued line counts.
      octets = 1;
    }
    part += char;
    octets += length;
  }
  return [...parts, part].join('\r\n ');
}
