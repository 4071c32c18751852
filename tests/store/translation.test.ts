import { beforeAll, beforeEach, expect, test } from 'vitest';
import { PARENT_LANGUAGES } from '../../src/domain/parent-language.ts';
import type { Store } from '../../src/store/index.ts';
import { type ClosedStore, copyOf, makeStore, open } from './support.ts';

const FIRST = { language: 'pl', approvedOn: '2026-11-20', sha256: 'a'.repeat(64) } as const;

let template: ClosedStore;
let file: ClosedStore;
let store: Store;
beforeAll(async () => {
  template = await makeStore();
});
beforeEach(async () => {
  file = copyOf(template);
  store = await open(file);
  return () => store.close();
});

test('no language is approved in a new store', () => {
  expect(PARENT_LANGUAGES.map((language) => store.translations.get(language))).toEqual(
    PARENT_LANGUAGES.map(() => undefined),
  );
});

test('an approval is kept with its day and what was approved, and the next takes its place', async () => {
  store.translations.approve(FIRST);
  store.close();
  store = await open(file);
  expect(store.translations.get('pl')).toEqual(FIRST);
  expect(store.translations.get('uk')).toBeUndefined();
  const next = { ...FIRST, approvedOn: '2027-01-04', sha256: 'b'.repeat(64) };
  store.translations.approve(next);
  expect(store.translations.get('pl')).toEqual(next);
});

test('an approval is withdrawn, once', () => {
  store.translations.approve(FIRST);
  expect(store.translations.withdraw('pl')).toBe(true);
  expect(store.translations.get('pl')).toBeUndefined();
  expect(store.translations.withdraw('pl')).toBe(false);
});

test('a wording of the municipality’s own takes the place of the one before, in its own language, and goes', async () => {
  const first = { text: 'Zgoda', basedOn: 'c'.repeat(64) };
  store.wordings.put('pl', 'consentForm.title', first);
  store.wordings.put('uk', 'consentForm.title', { ...first, text: 'Згода' });
  store.wordings.put('pl', 'consentForm.title', { ...first, text: 'Zgoda rodzica' });
  store.wordings.setApproved('pl', new Map([['consentForm.title', 'd'.repeat(64)]]));
  store.close();
  store = await open(file);
  expect([...store.wordings.of('pl')]).toEqual([['consentForm.title', { ...first, text: 'Zgoda rodzica' }]]);
  expect([...store.wordings.approved('pl')]).toEqual([['consentForm.title', 'd'.repeat(64)]]);
  store.wordings.remove('pl', 'consentForm.title');
  store.wordings.setApproved('pl', new Map());
  expect([store.wordings.of('pl').size, store.wordings.approved('pl').size]).toEqual([0, 0]);
  expect(store.wordings.of('uk').size).toBe(1);
  for (const [key, wording] of [
    ['utenprikk', first],
    ['a.b', { ...first, text: '' }],
    ['a.b', { ...first, basedOn: 'kort' }],
  ] as const) {
    expect(() => store.wordings.put('pl', key, wording)).toThrow('CHECK');
  }
});

test('the file refuses what is no language of parents, no day and no fingerprint', () => {
  for (const wrong of [{ language: 'en' }, { approvedOn: 'i går' }, { sha256: 'kort' }]) {
    expect(() => store.translations.approve({ ...FIRST, ...wrong } as typeof FIRST)).toThrow('CHECK');
  }
  expect(store.translations.get('pl')).toBeUndefined();
});
