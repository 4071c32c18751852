import { expect, it } from 'vitest';
import { isParentLanguage } from '../../src/documents/parent-texts.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import {
  PARENT_LANGUAGES,
  parentLanguage,
  parentLanguageOfTag,
  parentLanguages,
} from '../../src/domain/parent-language.ts';

it('the languages of parents are apart from those of the application', () => {
  expect(PARENT_LANGUAGES.filter(isParentLanguage)).toEqual(['se', 'pl', 'uk', 'ar', 'so', 'ti']);
  expect(LANGUAGES.filter(isParentLanguage)).toEqual([]);
  expect([parentLanguageOfTag('nb'), parentLanguageOfTag(undefined)]).toEqual([undefined, undefined]);
});

it('every language is in Word; the one without PDF says why, in the languages of the window', () => {
  expect(parentLanguages.filter((e) => !e.formats.includes('docx'))).toEqual([]);
  expect(parentLanguages.filter((e) => !e.formats.includes('pdf')).map((e) => e.code)).toEqual(['ar']);
  expect(parentLanguage('ar').withoutPdf?.nb).toMatch(/bare som Word/);
  expect(parentLanguage('ar').withoutPdf?.nn).toMatch(/berre laga som Word/);
  expect(parentLanguage('ar').direction).toBe('rtl');
});
