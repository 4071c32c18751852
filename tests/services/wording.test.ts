/** The municipality's own wording: what is printed, what is refused, what it does to the approval, and the list in Word and back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ourSentences } from '../../src/documents/wording.ts';
import { PARENT_LANGUAGES, type ParentLanguage } from '../../src/domain/parent-language.ts';
import type { Failure } from '../../src/domain/result.ts';
import { numberOf } from '../../src/services/wording-list.ts';
import { wordText } from '../e2e/documents.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

let b: Bench;
const ends: (() => void)[] = [];
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
});
afterAll(() => {
  for (const end of ends) end();
});

const sentences = (language: ParentLanguage = 'pl') => must(b.services.wording.get({ language })).sentences;
const find = (key: string, language: ParentLanguage = 'pl') => {
  const found = sentences(language).find((sentence) => sentence.key === key);
  if (found === undefined) throw new Error(`no sentence ${key}`);
  return found;
};
const word = (key: string, text: string | null, language: ParentLanguage = 'pl') =>
  b.services.wording.save({ language, changes: [{ key, was: find(key, language).own, text }] });
const stateOf = (language: ParentLanguage) =>
  must(b.services.translation.list()).find((row) => row.language === language);
const failed = (failure: Failure) => ({ ok: false, failure });

/** As it was before: every test begins with Samråd's own texts. */
afterEach(() => {
  for (const language of PARENT_LANGUAGES) {
    const own = sentences(language).filter((sentence) => sentence.own !== null);
    for (const { key } of own) must(word(key, null, language));
    b.services.translation.withdraw({ language });
  }
});

test('every sentence has the Norwegian beside it and a number of its own, also across languages', () => {
  const all = PARENT_LANGUAGES.flatMap((language) => ourSentences(language).map(({ key }) => [language, key] as const));
  expect(new Set(all.map(([language, key]) => numberOf(language, key))).size).toBe(all.length);
  for (const language of PARENT_LANGUAGES) {
    for (const { key, norwegian } of ourSentences(language)) {
      expect([key, norwegian.nb !== '', norwegian.nn !== '']).toEqual([key, true, true]);
    }
  }
  expect(find('common.onlyNorwegian').norwegian).toBe('Denne teksten er bare på norsk. Be oss forklare den.');
  expect(find('words.laws.bvl').norwegian).toBe('barnevernsloven');
  expect(find('common.draft.text').norwegian).toContain('Oversettelsen til polsk');
});

test('the municipality’s wording is printed, and Samråd’s again when it goes back', async () => {
  const title = 'Zgoda na współpracę służb';
  must(word('consentForm.title', `  ${title} `));
  must(word('common.list.last', 'oraz'));
  expect(find('consentForm.title')).toMatchObject({ own: title, notes: [] });
  expect(stateOf('pl')).toMatchObject({ state: 'draft', own: 2 });
  const consentForm = async () => {
    const saved = must(await b.services.translation.saveSamples({ language: 'pl' }));
    return wordText(join(saved.folder, saved.files[0] ?? ''));
  };
  const printed = await consentForm();
  expect(printed).toContain(title);
  // The spaces round a word of a list are kept, though nobody sees them in a field.
  expect(printed).toMatch(/\S oraz \S/);
  // What says the same as Samråd's text is not kept as another.
  must(word('consentForm.title', find('consentForm.title').ours));
  expect(find('consentForm.title').own).toBeNull();
  expect(await consentForm()).not.toContain(title);
}, 60_000);

test('what Samråd fills in must stand in the wording, and nothing else in braces', () => {
  const key = 'consentForm.validity';
  const refused = failed({ code: 'not-allowed', rule: 'wording-does-not-fit' });
  for (const text of [
    'Bez daty',
    'Do {date} i {name}',
    'Do {date} {',
    '',
    'Do {date}\u202E',
    `{date}${'a'.repeat(1000)}`,
  ]) {
    expect([text.slice(0, 20), word(key, text)]).toEqual([text.slice(0, 20), refused]);
  }
  // All or nothing.
  expect(
    b.services.wording.save({
      language: 'pl',
      changes: [
        { key: 'consentForm.title', was: null, text: 'Zgoda' },
        { key, was: null, text: 'Bez daty' },
      ],
    }),
  ).toEqual(refused);
  expect(stateOf('pl')?.own).toBe(0);
  must(word(key, 'Przed {date} spotkamy się. Do {date} zgoda jest ważna.'));
});

test('a name, a number or a place of the municipality does not come in', () => {
  must(b.services.guard.learn({ names: ['Amina Warsame'] }));
  for (const text of ['Zgoda dla Amina Warsame', 'Zadzwoń 412 34 567', 'numer 12882512345']) {
    expect([text, word('consentForm.title', text)]).toEqual([
      text,
      {
        ok: false,
        failure: { code: 'stopped-by-guard', findings: [expect.objectContaining({ path: 'consentForm.title' })] },
      },
    ]);
  }
  expect(stateOf('pl')?.own).toBe(0);
});

test('a wording that somebody else has changed since is a conflict', () => {
  must(word('consentForm.title', 'Zgoda'));
  const change = { key: 'consentForm.title', was: null, text: 'Inna zgoda' };
  expect(b.services.wording.save({ language: 'pl', changes: [change] })).toEqual(failed({ code: 'conflict' }));
  expect(find('consentForm.title').own).toBe('Zgoda');
});

test('an approval is of the wording it was given for: a change ends it, says which, and taking it back brings it back', () => {
  must(word('consentForm.title', 'Zgoda'));
  must(b.services.translation.approve({ language: 'pl' }));
  expect(stateOf('pl')).toMatchObject({ state: 'approved', own: 1, changed: null });
  must(word('talkInvitation.greeting', 'Zaproszenie'));
  must(word('words.services.BHG', 'przedszkole gminne'));
  expect(stateOf('pl')).toMatchObject({ state: 'changed', own: 3, changed: 2 });
  expect(sentences().flatMap(({ key, notes }) => (notes.length > 0 ? [[key, ...notes]] : []))).toEqual([
    ['talkInvitation.greeting', 'changed'],
    ['words.services.BHG', 'changed'],
  ]);
  must(word('talkInvitation.greeting', null));
  must(word('words.services.BHG', null));
  expect(stateOf('pl')?.state).toBe('approved');
  expect(must(b.services.vault.log()).entries.map((e) => e.event)).toContain('translation-worded');
});

/** The saved list with one part of its text changed, as a translator leaves it. */
async function listChanged(language: ParentLanguage, change: (xml: string) => string): Promise<void> {
  const file = join(b.home, `liste-${language}.docx`);
  b.desk.file = file;
  must(await b.services.wording.saveList({ language }));
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }));
  b.desk.found = file;
}
const inRow = (xml: string, number: string, change: (row: string) => string): string => {
  const rows = xml.split(/(?=<w:tr[ >])/);
  return rows.map((row) => (row.includes(`>${number}<`) ? change(row) : row)).join('');
};

test.each(['se', 'uk', 'ar', 'ti'] as const)(
  'the list in %s goes out and comes in with every sentence as it was',
  async (language) => {
    await listChanged(language, (xml) => xml);
    const { changes, refused, same, unknown, missing } = must(await b.services.wording.readList({ language }));
    expect([changes, refused, same, unknown, missing]).toEqual([[], [], sentences(language).length, 0, 0]);
  },
);

test('what a translator has changed in Word comes in, also with tracked changes, and what cannot is told', async () => {
  const number = (key: string) => numberOf('pl', key);
  const { ours } = find('consentForm.title');
  await listChanged('pl', (whole) => {
    let xml = inRow(whole, number('consentForm.title'), (row) =>
      row.replace(
        /<w:r>(?:(?!<\/w:r>).)*<\/w:r>(?!.*<w:r>)/s,
        (run) =>
          `<w:del w:id="1" w:author="x">${run.replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2" w:author="x"><w:r><w:t>Zgoda</w:t></w:r></w:ins><w:r><w:br/><w:t>na współpracę</w:t></w:r>`,
      ),
    );
    xml = inRow(xml, number('consentForm.validity'), (row) => row.replaceAll('{date}', 'DATA'));
    xml = inRow(xml, number('consentForm.lead'), (row) => row.replace(`>${number('consentForm.lead')}<`, '>PL-22222<'));
    return inRow(xml, number('consentForm.subtitle'), (row) => `${row}${row}`);
  });
  const list = must(await b.services.wording.readList({ language: 'pl' }));
  expect(list.fileName).toBe('liste-pl.docx');
  expect(list.changes).toEqual([
    {
      key: 'consentForm.title',
      was: null,
      text: 'Zgoda na współpracę',
      next: 'Zgoda na współpracę',
      now: ours,
      norwegian: 'Samtykke til at tjenester kan snakke sammen',
    },
  ]);
  expect(list.refused).toEqual([
    expect.objectContaining({
      fault: { code: 'place-missing', names: ['date'] },
      norwegian: find('consentForm.validity').norwegian,
    }),
  ]);
  // One with a number that is nobody's, and one that stands twice; the first of those has lost its sentence.
  expect([list.unknown, list.missing]).toEqual([2, 1]);
  // Nothing has changed before it is asked for.
  expect(stateOf('pl')?.own).toBe(0);
  must(
    b.services.wording.save({
      language: 'pl',
      changes: list.changes.map(({ key, was, text }) => ({ key, was, text })),
    }),
  );
  expect(find('consentForm.title').own).toBe('Zgoda na współpracę');
});

test('another file, and the list of another language, is refused and changes nothing', async () => {
  await listChanged('uk', (xml) => xml);
  const refused = failed({ code: 'not-allowed', rule: 'no-wording-list' });
  expect(await b.services.wording.readList({ language: 'pl' })).toEqual(refused);
  const saved = must(await b.services.translation.saveSamples({ language: 'ar' }));
  b.desk.found = join(saved.folder, saved.files[0] ?? '');
  expect(await b.services.wording.readList({ language: 'ar' })).toEqual(refused);
  b.desk.found = join(b.home, 'ikke-word.docx');
  writeFileSync(b.desk.found, 'dette er ikke Word');
  expect(await b.services.wording.readList({ language: 'ar' })).toEqual(refused);
  b.desk.found = undefined;
  expect(await b.services.wording.readList({ language: 'ar' })).toEqual(failed({ code: 'cancelled' }));
}, 60_000);

test('the list says in Norwegian how it is corrected, and marks the translation with its language and direction', async () => {
  await listChanged('ar', (xml) => xml);
  const bytes = readFileSync(b.desk.found ?? '');
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  expect(value).toContain('som {date}, fyller Samråd inn');
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
  const [row = ''] = xml.split(/(?=<w:tr[ >])/).filter((each) => each.includes(numberOf('ar', 'consentForm.title')));
  expect(row).toContain('<w:bidi/>');
  expect(row).toContain('w:bidi="ar-SA"');
});
