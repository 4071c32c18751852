import { expect, test } from 'vitest';
import type { Finding } from '../../../src/anonymity/finding.ts';
import { KeptFindings } from '../../../src/renderer/guard/kept-findings.ts';

const name: Finding = { start: 0, end: 4, type: 'NAME', severity: 'warn' };

test('what is kept is kept for those words in that document only', () => {
  const kept = new KeptFindings();
  kept.keep('S-1', name, 'Våren', 'ordinary');
  expect(kept.has('S-1', name, 'våren')).toBe(true);
  expect(kept.has('S-1', name, 'Lise')).toBe(false);
  expect(kept.has('S-1', { ...name, type: 'PLACE' }, 'våren')).toBe(false);
  expect(kept.has('S-2', name, 'våren')).toBe(false);
});

test('what must go can never be kept, not even words that were kept as something milder', () => {
  const kept = new KeptFindings();
  const block: Finding = { ...name, severity: 'block' };
  expect(() => kept.keep('S-1', block, 'Lauvåsen', 'many')).toThrow('cannot be kept');
  kept.keep('S-1', name, 'Lauvåsen', 'many');
  expect(kept.has('S-1', block, 'Lauvåsen')).toBe(false);
});
