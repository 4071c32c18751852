/** Every document for parents with each further language beside the Norwegian, read back by independent readers. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadFonts, renderDocument } from '../../src/documents/render.ts';
import { parentLanguages } from '../../src/domain/parent-language.ts';
import { buildDraft, PARENT_SOURCES, TODAY } from './content/sources.ts';
import { checkDocx } from './docx-check.ts';
import { docxWords, pdfArtifacts, pdfWords } from './parity.ts';
import { checkPdf } from './pdf-check.ts';
import { nodesOf, readPages, withPdf } from './pdf-reader.ts';

const env = { fonts: loadFonts(new URL('../../resources', import.meta.url).pathname), madeOn: TODAY };
const EVERY = PARENT_SOURCES.flatMap(([name, source]) =>
  parentLanguages.map((language) => [name, language.code, source, language] as const),
);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(EVERY)('%s in bokmål and %s', (_, code, source, language) => {
  const model = buildDraft(source, code);

  test('Word keeps Word’s rules; the PDF says the same, word for word, where the language has one', async () => {
    const word = await renderDocument(model, 'docx', env);
    const words = await docxWords(word.bytes);
    expect(words.length).toBeGreaterThan(300);
    expect(checkDocx(word.bytes).issues).toEqual([]);

    const pdf = await renderDocument(model, 'pdf', env);
    const readBack = await pdfWords(pdf.bytes);
    if (!language.formats.includes('pdf')) {
      // Measured, not believed: should this ever fail, the language can have a PDF.
      expect(readBack).not.toEqual(words);
      return;
    }
    expect(readBack).toEqual(words);
    expect(pdf.missing).toEqual([]);
    const report = await checkPdf(pdf.bytes);
    expect([report.issues, report.title, report.language]).toEqual([[], model.title, 'nb-NO']);
  });
});

describe.each(parentLanguages.filter((l) => l.formats.includes('pdf')))('the PDF in $code', ({ code }) => {
  const [[, source] = []] = PARENT_SOURCES;
  if (source === undefined) throw new Error('no documents for parents');

  test('tells its readers which language each passage is in, and has the draft mark on every page, as no content', async () => {
    const { bytes, pages = 0 } = await renderDocument(buildDraft(source, code), 'pdf', env);
    const languages = await withPdf(bytes, async (pdf) =>
      (await readPages(pdf)).flatMap((page) => [...nodesOf(page.tree)].map(({ node }) => node.lang)),
    );
    expect(new Set(languages)).toEqual(new Set([undefined, code]));
    expect(languages.filter((lang) => lang === code).length).toBeGreaterThan(80);
    const artifacts = await pdfArtifacts(bytes);
    expect(artifacts.filter((text) => text.includes('utkast'))).toHaveLength(pages);
    expect(await pdfWords(bytes)).not.toContain('utkast');
  });

  test('is the same file when made again', async () => {
    const model = buildDraft(source, code);
    expect(sha((await renderDocument(model, 'pdf', env)).bytes)).toBe(
      sha((await renderDocument(model, 'pdf', env)).bytes),
    );
    expect(sha((await renderDocument(model, 'docx', env)).bytes)).toBe(
      sha((await renderDocument(model, 'docx', env)).bytes),
    );
  });

  test('never parts a place to sign from who signs there, and takes six pages at most', async () => {
    const { bytes, pages = 0 } = await renderDocument(buildDraft(source, code), 'pdf', env);
    expect(pages).toBeLessThanOrEqual(6);
    const shown = await withPdf(bytes, async (pdf) =>
      (await readPages(pdf)).map((page) => page.painted.filter((p) => !p.artifact).map((p) => p.text.trim())),
    );
    const signers = shown.map((texts) => texts.filter((text) => /^Foresatt \d med foreldreansvar$/.test(text)).length);
    expect(signers.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(shown.map((texts) => texts.filter((text) => text === 'Navn med blokkbokstaver').length)).toEqual(signers);
  });
});
