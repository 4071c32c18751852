import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NO_LOCAL_KNOWLEDGE } from '../../src/anonymity/finding.ts';
import { createGuard } from '../../src/anonymity/guard.ts';
import { readMarkedNotes } from '../../tools/anonymity/notes.ts';

const guard = createGuard();
const notes = readMarkedNotes(fileURLToPath(new URL('../fixtures/anonymity/formats.txt', import.meta.url)));
const STRUCTURED = new Set([
  'PHONE',
  'EMAIL',
  'NATIONAL_ID',
  'BIRTH_DATE',
  'POSTCODE',
  'PLATE',
  'CASE_NO',
  'OTHER',
  'ADDRESS',
]);

function digitsAndLetters(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '');
}

describe('structured identifiers in the ways people write them', () => {
  it.each(notes.filter((note) => note.spans.length > 0).map((note) => [note.text, note] as const))('%s', (_, note) => {
    const findings = guard.scan(note.text, NO_LOCAL_KNOWLEDGE).filter(({ type }) => STRUCTURED.has(type));
    const wanted = note.spans.filter(({ type }) => STRUCTURED.has(type));
    for (const span of wanted) {
      const whole = digitsAndLetters(note.text.slice(span.start, span.end)).replace(/^den|^47/, '');
      const hits = findings.filter(
        ({ type, start, end }) => type === span.type && start < span.end && end > span.start,
      );
      expect(hits.map(({ start, end }) => digitsAndLetters(note.text.slice(start, end))).join()).toContain(whole);
    }
    const stray = findings.filter(({ start, end }) => !wanted.some((span) => start < span.end && end > span.start));
    expect(stray).toEqual([]);
  });
});

describe('numbers and dates that identify nobody', () => {
  it.each(notes.filter((note) => note.spans.length === 0).map((note) => [note.text] as const))('%s', (text) => {
    const findings = guard.scan(text, NO_LOCAL_KNOWLEDGE).filter(({ type }) => STRUCTURED.has(type));
    expect(findings).toEqual([]);
  });
});
