/** The draft translations: whole, fitting the Norwegian, and marked as drafts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parentTextsIn, parentWord } from '../../../src/documents/parent-texts.ts';
import { textsIn } from '../../../src/documents/texts.ts';
import { catalogues } from '../../../src/domain/catalogues.ts';
import { PARENT_LANGUAGES, type ParentLanguage, parentLanguage } from '../../../src/domain/parent-language.ts';
import { longestSentence } from './readability.ts';

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };
const leaves = (tree: Tree, path = ''): [string, string][] => {
  if (typeof tree === 'string') return [[path, tree]];
  if (Array.isArray(tree)) return tree.flatMap((t: Tree, i) => leaves(t, `${path}[${i}]`));
  return Object.entries(tree).flatMap(([key, t]) => leaves(t, path === '' ? key : `${path}.${key}`));
};
const placeholders = (text: string): string[] => (text.match(/\{[^}]*\}/g) ?? []).sort();

const DOCUMENTS = ['consentForm', 'consentExplained', 'talkInvitation'] as const;
const norwegian = new Map(DOCUMENTS.flatMap((name) => leaves(textsIn('nb')[name], name)));
const translated = (language: ParentLanguage): Map<string, string> =>
  new Map(
    DOCUMENTS.flatMap((name) => {
      const { status, ...texts } = parentTextsIn(language)[name];
      return leaves(texts, name);
    }),
  );

const labels = (language: ParentLanguage): [string, string][] => {
  const { services, informationTypes, directions, laws } = parentTextsIn(language).words;
  return leaves({ services, informationTypes, directions, laws }, 'words');
};

/** Codes of the laws that the three documents can name. */
const LAWS = ['fvl', 'hpl', 'bvl', 'bhl', 'oppl', 'sotjl', 'pbrl', 'bl', 'strl'];
const SCRIPT = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Ethi: /\p{Script=Ethiopic}/u,
};

describe.each(PARENT_LANGUAGES)('the draft in %s', (language) => {
  const texts = translated(language);

  it('says what bokmål says, key by key, with the same placeholders', () => {
    expect([...texts.keys()]).toEqual([...norwegian.keys()]);
    for (const [path, text] of texts) {
      expect(placeholders(text), path).toEqual(placeholders(norwegian.get(path) ?? ''));
    }
  });

  it('is not empty anywhere, has no stray spaces, and names no paragraph of a law itself', () => {
    for (const [path, text] of [...texts, ...labels(language)]) {
      expect(text, path).toMatch(/\S/);
      expect(text, path).toBe(text.trim().replace(/ {2,}/g, ' '));
      expect(text, path).not.toContain('§');
    }
  });

  it('is written in its own script, and nowhere left in Norwegian', () => {
    const { script } = parentLanguage(language);
    for (const [path, text] of texts) {
      const own = text.replace(/\{[^}]*\}/g, '');
      if (/\p{L}/u.test(own)) expect(own, path).toMatch(SCRIPT[script]);
      if (/\p{L}/u.test(own)) expect(text, path).not.toBe(norwegian.get(path));
      if (language !== 'se') expect(own, path).not.toMatch(/[æøå]/i);
    }
  });

  it('has a word for everything that can be chosen, and for every law', () => {
    for (const { code } of catalogues.services.entries) parentWord(language, 'services', code);
    for (const { code } of catalogues.informationTypes.entries) parentWord(language, 'informationTypes', code);
    for (const { code } of catalogues.terms.terms.direction ?? []) parentWord(language, 'directions', code);
    for (const code of LAWS) parentWord(language, 'laws', code);
    expect(() => parentWord(language, 'laws', 'xyz')).toThrow('no xyz');
  });

  it('has twelve months and seven days, no two alike', () => {
    const { months, weekdays } = parentTextsIn(language).common;
    expect([new Set(months).size, new Set(weekdays).size]).toEqual([12, 7]);
  });

  it('says in every file that it is a draft whose quality nobody has checked', () => {
    const folder = join(import.meta.dirname, '../../../resources/texts', language, 'documents');
    const files = readdirSync(folder);
    expect(files.sort()).toEqual([
      'common.json',
      'consent-explained.json',
      'consent-form.json',
      'talk-invitation.json',
      'words.json',
    ]);
    for (const file of files) {
      const { status } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      expect(status, file).toEqual({
        state: 'draft',
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        check: 'not quality-checked',
      });
    }
  });
});

// Sentences of other scripts are told apart by other signs.
const MEASURED = PARENT_LANGUAGES.filter((language) => ['Latn', 'Cyrl'].includes(parentLanguage(language).script));

it.each(MEASURED)('sentences in %s have at most 25 words', (language) => {
  for (const [path, text] of translated(language)) {
    expect(longestSentence(text), `${path}: ${text}`).toBeLessThanOrEqual(25);
  }
});
