import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/anonymity/finding.ts';
import { countFindings, findingAt, follow, segments } from '../../../src/renderer/guard/marks.ts';

const at = (start: number, end: number): Finding => ({ start, end, type: 'NAME', severity: 'warn' });

describe('a text cut at its findings', () => {
  test('holds every letter once, in order', () => {
    const text = 'mor lise ringer ola';
    expect(segments(text, [at(4, 8), at(16, 19)])).toEqual([
      { text: 'mor ', start: 0, finding: undefined },
      { text: 'lise', start: 4, finding: 0 },
      { text: ' ringer ', start: 8, finding: undefined },
      { text: 'ola', start: 16, finding: 1 },
    ]);
  });

  test('is one piece when nothing is found, and none when nothing is written', () => {
    expect(segments('alt', [])).toEqual([{ text: 'alt', start: 0, finding: undefined }]);
    expect(segments('', [])).toEqual([]);
  });
});

describe('marks while the guard is still reading', () => {
  const before = 'mor lise ringer ola';
  const marks = [at(4, 8), at(16, 19)];

  test('follow their words when something is written before, between or after', () => {
    expect(follow(marks, before, `Da ${before}`).map((m) => m.start)).toEqual([7, 19]);
    expect(follow(marks, before, 'mor lise ringer nå ola').map((m) => m.start)).toEqual([4, 19]);
    expect(follow(marks, before, `${before} nå`).map((m) => m.start)).toEqual([4, 16]);
  });

  test('go when the change touches their words', () => {
    expect(follow(marks, before, 'mor lisbet ringer ola')).toEqual([{ ...at(18, 21) }]);
  });

  test('never stand on other words than they were made for', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, letters, letters, (head, word, tail, put) => {
        const text = head + word + tail;
        for (const after of [put + text, head + word + put + tail, head + put + tail, text + put]) {
          for (const m of follow([at(head.length, head.length + word.length)], text, after)) {
            expect(after.slice(m.start, m.end)).toBe(word);
          }
        }
      }),
    );
  });
});

test('the caret stands in a finding when it is inside it or at one of its ends', () => {
  const marks = [at(4, 8), at(16, 19)];
  expect([3, 4, 8, 9, 19].map((c) => findingAt(marks, c))).toEqual([undefined, 0, 0, undefined, 1]);
});

test('findings are counted by how serious they are', () => {
  expect(countFindings([{ severity: 'warn' }, { severity: 'block' }, { severity: 'warn' }])).toEqual({
    all: 3,
    block: 1,
    warn: 2,
    hint: 0,
  });
});
