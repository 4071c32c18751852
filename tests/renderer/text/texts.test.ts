import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src/domain/result.ts';
import { fill, plural, textsFor } from '../../../src/renderer/text/texts.ts';
import { failureText } from '../../../src/renderer/ui/failure-text.ts';

const folder = (locale: string) => join(import.meta.dirname, '../../../resources/texts', locale, 'ui');
const parts = readdirSync(folder('nb'));

/** Every text of a resource by its path. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`no text at ${path}`);
  return Object.entries(value).flatMap(([k, v]) => leaves(v, `${path}/${k}`));
}
const read = (locale: string, part: string) => leaves(JSON.parse(readFileSync(join(folder(locale), part), 'utf8')));
const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort();

describe.each(parts)('%s', (part) => {
  const nb = read('nb', part);
  const nn = new Map(read('nn', part));

  test('both written forms have the same texts with the same places', () => {
    expect([...nn.keys()].sort()).toEqual(nb.map(([path]) => path).sort());
    for (const [path, text] of nb) expect([path, places(nn.get(path) ?? '')]).toEqual([path, places(text)]);
  });

  test('nothing is promised, shouted or left empty', () => {
    for (const [path, text] of [...nb, ...nn]) {
      expect([path, text.trim()]).not.toEqual([path, '']);
      // A promise of anonymity, officialese, English, exclamation marks (UX, section 5).
      expect([path, text]).toEqual([path, expect.not.stringMatching(/anonymisert|vennligst|venlegst|GDPR|backup|!$/i)]);
    }
  });
});

test('a place without a value is a fault, and a number takes its form', () => {
  expect(() => fill('Vent {seconds} sekunder', {})).toThrow('seconds');
  expect(plural(1, { one: 'én sak', other: '{count} saker' })).toBe('én sak');
  expect(plural(3, { one: 'én sak', other: '{count} saker' })).toBe('3 saker');
});

test('every failure says what happened, whether anything is lost, and what to do', () => {
  const codes = Object.keys(textsFor('failures', 'nb')) as Failure['code'][];
  for (const locale of ['nb', 'nn'] as const) {
    for (const code of codes) {
      const failure = { code, seconds: 4, limitMiB: 8, rule: '' } as unknown as Failure;
      const { title, lost, todo } = failureText(failure, textsFor('failures', locale));
      for (const text of [title, lost, todo]) expect(text).toMatch(/^[A-ZÆØÅ].*\.$/);
      expect(title + lost + todo).not.toContain('{');
    }
  }
  expect(codes).toContain('corrupt');
  const causes = ['backup', 'disk-full', 'change'] as const;
  const told = causes.map((cause) => failureText({ code: 'not-upgraded', cause }, textsFor('failures', 'nb')).todo);
  expect(told.map((todo) => /skrivetilgang|plass|forrige/.exec(todo)?.[0])).toEqual([
    'skrivetilgang',
    'plass',
    'forrige',
  ]);
});
