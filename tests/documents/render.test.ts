import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../src/documents/model.ts';
import { loadFonts, renderDocument } from '../../src/documents/render.ts';
import { checkDocx } from './docx-check.ts';
import * as models from './models.ts';
import { docxWords, pdfArtifacts, pdfWords } from './parity.ts';
import { checkPdf } from './pdf-check.ts';

const env = { fonts: loadFonts(join(import.meta.dirname, '../../resources')), madeOn: '2026-12-09' };
const render = (model: DocumentModel, format: 'docx' | 'pdf' | 'txt') => renderDocument(model, format, env);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const ALL = Object.entries(models).filter((entry): entry is [string, DocumentModel] => typeof entry[1] === 'object');

describe.each(ALL)('%s', (name, model) => {
  it('says the same in Word and PDF, word for word', async () => {
    const [docx, pdf] = await Promise.all([render(model, 'docx'), render(model, 'pdf')]);
    const [inWord, inPdf] = await Promise.all([docxWords(docx.bytes), pdfWords(pdf.bytes)]);
    expect(inPdf.length).toBeGreaterThan(5);
    if (name === 'MISSING') expect(inPdf.length).toBe(inWord.length);
    else expect(inPdf).toEqual(inWord);
  });

  it('is a well-made PDF', async () => {
    const { bytes, pages, missing } = await render(model, 'pdf');
    const report = await checkPdf(bytes);
    expect(report.issues).toEqual([]);
    expect(report.pages).toBe(pages);
    expect(report.language).toBe('nb-NO');
    expect(missing.length > 0).toBe(name === 'MISSING');
  });

  it('is a well-made Word file', async () => {
    const report = checkDocx((await render(model, 'docx')).bytes);
    expect(report.issues).toEqual([]);
  });

  it('is the same file when made again, and another on another day', async () => {
    for (const format of ['docx', 'pdf', 'txt'] as const) {
      const first = sha((await render(model, format)).bytes);
      expect(sha((await render(structuredClone(model), format)).bytes)).toBe(first);
      if (format === 'txt') continue;
      const other = await renderDocument(model, format, { ...env, madeOn: '2026-12-10' });
      expect(sha(other.bytes)).not.toBe(first);
    }
  });

  it('has header, footer and page counter on every page', async () => {
    const { bytes, pages = 0 } = await render(model, 'pdf');
    const margins = await pdfArtifacts(bytes);
    expect(margins).toHaveLength(pages);
    margins.forEach((text, i) => {
      expect(text).toContain(`Side ${i + 1} av ${pages}`);
      expect(text).toContain('Unntatt offentlighet');
      expect(text).toContain('Uten navn – kontroller før utskrift');
    });
  });
});

it('does not depend on what the fonts were used for before', async () => {
  const fresh = { ...env, fonts: loadFonts(join(import.meta.dirname, '../../resources')) };
  const used = { ...env, fonts: loadFonts(join(import.meta.dirname, '../../resources')) };
  await renderDocument(models.model([{ kind: 'paragraph', content: 'čžš ćńó' }]), 'pdf', used);
  const [first, second] = [
    await renderDocument(models.LETTERS, 'pdf', fresh),
    await renderDocument(models.LETTERS, 'pdf', used),
  ];
  expect(sha(second.bytes)).toBe(sha(first.bytes));
});

it('follows the language of the document', async () => {
  const model = models.model([{ kind: 'paragraph', content: 'Til skulen' }], { language: 'nn', title: 'Innkalling' });
  expect((await checkPdf((await render(model, 'pdf')).bytes)).language).toBe('nn-NO');
  const { parts } = checkDocx((await render(model, 'docx')).bytes);
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="nn-NO"');
  expect(parts.get('docProps/core.xml')).toContain('<dc:language>nn-NO<');
});
