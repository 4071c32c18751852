import { expect, test } from 'vitest';
import { filterLog } from '../../src/domain/vault.ts';
import { asCell } from '../../src/services/log.ts';

test('a spreadsheet shows every value and works none out', () => {
  expect(['Kjørefil lest inn', 'a;b', 'sa "nei"', '=1+1', '@cmd', '-2;3'].map(asCell)).toEqual([
    'Kjørefil lest inn',
    '"a;b"',
    '"sa ""nei"""',
    "'=1+1",
    "'@cmd",
    '"\'-2;3"',
  ]);
});

test('a day begins at midnight in Norway', () => {
  const at = [
    '2026-11-21T22:59:59.000Z',
    '2026-11-21T23:00:00.000Z',
    '2026-11-22',
    '2026-11-21',
    '2026-11-22T00:00:00.000Z',
  ];
  const entries = at.map((each, seq) => ({ track: 'anonymous', seq, at: each, event: 'open', role: 'leder' }) as const);
  const left = filterLog(entries, { event: null, role: null, from: '2026-11-22' });
  expect(left.map(({ seq }) => seq)).toEqual([1, 2, 4]);
});
