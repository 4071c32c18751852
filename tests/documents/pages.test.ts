/** Documents that are read, signed or posted on paper: how many sheets they take. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../src/documents/model.ts';
import { loadFonts, pageSizes, renderDocument, renderFillable } from '../../src/documents/render.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { build, caseOne, consentBlank, consentWithNames, startTalk, talkWithInterpreter } from './content/sources.ts';
import { model } from './models.ts';
import { readPages, withPdf } from './pdf-reader.ts';

const env = { fonts: loadFonts(join(import.meta.dirname, '../../resources')), madeOn: '2026-12-09' };
const pages = async (document: DocumentModel): Promise<number> =>
  (await renderDocument(document, 'pdf', env)).pages ?? 0;

describe.each(LANGUAGES)('on paper in %s', (language) => {
  it('a consent form takes three pages at most', async () => {
    for (const form of [consentWithNames, consentBlank]) {
      expect(await pages(build({ type: 'consent-form', form }, language))).toBeLessThanOrEqual(3);
    }
  });

  it('a discussion form takes two', async () => {
    expect(await pages(build({ type: 'discussion-form', case: caseOne }, language))).toBeLessThanOrEqual(2);
  });

  it('an invitation to a talk is one', async () => {
    for (const talk of [startTalk, talkWithInterpreter]) {
      expect(await pages(build({ type: 'talk-invitation', talk }, language))).toBe(1);
    }
  });
});

it('leaves no empty page behind a frame that ends where the page ends', async () => {
  // Line by line through the foot of the page: whatever the height, a page without words never follows.
  const counts = new Set<number>();
  for (let lines = 30; lines < 60; lines++) {
    const content = Array.from({ length: lines }, (_, i) => `linje ${i}`).join('\n');
    const card = model([{ kind: 'card', tone: 'talk', title: '', blocks: [{ kind: 'paragraph', content }] }]);
    const { bytes, pages: count = 0 } = await renderDocument(card, 'pdf', env);
    counts.add(count);
    const words = await withPdf(bytes, async (pdf) =>
      (await readPages(pdf)).map((page) => page.painted.filter((p) => !p.artifact && p.text.trim() !== '').length),
    );
    expect(Math.min(...words), `${lines} lines`).toBeGreaterThan(0);
  }
  expect(counts.size).toBeGreaterThan(1);
});

it('tells how many pages a file has and how large they are, as pdf.js finds them', async () => {
  const form = build({ type: 'consent-form', form: consentWithNames }, 'nb');
  for (const { bytes } of [await renderDocument(form, 'pdf', env), await renderFillable(form, env)]) {
    const found = await withPdf(bytes, async (pdf) => {
      const sizes: { width: number; height: number }[] = [];
      for (let n = 1; n <= pdf.numPages; n++) {
        const { width, height } = (await pdf.getPage(n)).getViewport({ scale: 1 });
        sizes.push({ width, height });
      }
      return sizes;
    });
    expect(found).toHaveLength(3);
    expect(pageSizes(bytes)).toEqual(found);
  }
  expect(pageSizes(new TextEncoder().encode('%PDF-1.7 no pages'))).toEqual([]);
});

it('never parts a single row of a table from the others, or its caption and head from two rows', async () => {
  const parted = new Set<string>();
  for (let lines = 26; lines < 44; lines++) {
    const before = Array.from({ length: lines }, () => 'linje').join('\n');
    const rows = Array.from({ length: 5 }, (_, i) => [`rad${i}`, 'x']);
    const columns = [
      { header: 'hode', width: 0.5 },
      { header: 'B', width: 0.5 },
    ];
    const document = model([
      { kind: 'paragraph', content: before },
      { kind: 'table', caption: 'tittel', columns, rows },
    ]);
    const { bytes } = await renderDocument(document, 'pdf', env);
    const counts = await withPdf(bytes, async (pdf) =>
      (await readPages(pdf)).map((page) => {
        const texts = page.painted.filter((p) => !p.artifact).map((p) => p.text.trim());
        const shown = texts.filter((text) => /^rad\d$/.test(text)).length;
        expect(texts.includes('tittel') && shown < 2, `caption alone after ${lines} lines`).toBe(false);
        return shown;
      }),
    );
    expect(counts, `${lines} lines`).not.toContain(1);
    parted.add(counts.join(' '));
  }
  // The table was seen whole and in parts.
  expect(parted.size).toBeGreaterThan(2);
});
