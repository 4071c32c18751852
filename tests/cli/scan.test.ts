import { expect, test } from 'vitest';
import { FINDING_TYPES } from '../../src/anonymity/finding.ts';
import { samrad } from './harness.ts';

const scan = (lines: readonly string[]) => samrad(['scan', '--jsonl'], lines.join('\n'));

test('one line in, one line out, with offsets into the text', async () => {
  const text = 'Ring mor på 99 00 00 00 etter kl. 12.';
  const { status, out, error } = await scan([JSON.stringify({ id: 'a', text }), JSON.stringify({ id: 'b', text: '' })]);
  expect([status, error]).toEqual([0, '']);
  const [a, b] = out.split('\n').map((line) => JSON.parse(line));
  expect(b).toEqual({ id: 'b', findings: [] });
  expect(a.findings).toEqual([{ start: 12, end: 23, type: 'PHONE', severity: 'block' }]);
  expect(text.slice(12, 23)).toBe('99 00 00 00');
  for (const f of a.findings) expect(FINDING_TYPES).toContain(f.type);
});

test('a raw line separator inside a text does not end the line', async () => {
  const { status, out } = await scan([`{"id":"a","text":"én\u2028to"}`, '']);
  expect([status, JSON.parse(out).id]).toEqual([0, 'a']);
});

test.each([
  ['not JSON', 'hei'],
  ['no text', '{"id":"a"}'],
  ['a number for id', '{"id":1,"text":"x"}'],
  ['an extra key', '{"id":"a","text":"x","z":1}'],
  ['an empty line', ''],
])('a line that is not as described: %s', async (_, line) => {
  const { status, out, error } = await scan(['{"id":"a","text":"x"}', line, '{"id":"c","text":"x"}']);
  expect([status, error]).toEqual([2, expect.stringContaining('Linje 2')]);
  expect(out.split('\n')).toHaveLength(1);
});

test('nothing in, nothing out', async () => {
  expect(await samrad(['scan', '--jsonl'])).toEqual({ status: 0, out: '', error: '' });
});
