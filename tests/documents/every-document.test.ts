/** Every real document in every language, read back by independent readers. */
import { describe, expect, test } from 'vitest';
import { loadFonts, renderDocument } from '../../src/documents/render.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { build, SOURCES, TODAY } from './content/sources.ts';
import { checkDocx } from './docx-check.ts';
import { docxWords, pdfWords } from './parity.ts';
import { checkPdf } from './pdf-check.ts';

const env = { fonts: loadFonts(new URL('../../resources', import.meta.url).pathname), madeOn: TODAY };
const EVERY = SOURCES.flatMap(([name, source]) => LANGUAGES.map((language) => [name, language, source] as const));

describe.each(EVERY)('%s in %s', (_, language, source) => {
  const model = build(source, language);

  test('Word and PDF say the same, word for word', async () => {
    const [word, pdf] = [await renderDocument(model, 'docx', env), await renderDocument(model, 'pdf', env)];
    const words = await docxWords(word.bytes);
    expect(words.length).toBeGreaterThan(20);
    expect(await pdfWords(pdf.bytes)).toEqual(words);
    expect(pdf.missing).toEqual([]);
  });

  test('the PDF is tagged, marked and titled; the Word file keeps Word’s rules', async () => {
    const pdf = await checkPdf((await renderDocument(model, 'pdf', env)).bytes);
    expect([pdf.issues, pdf.title]).toEqual([[], model.title]);
    expect(checkDocx((await renderDocument(model, 'docx', env)).bytes).issues).toEqual([]);
  });
});
