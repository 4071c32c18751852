import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, DocumentModel } from '../../../src/documents/model.ts';
import { loadFonts, renderDocument } from '../../../src/documents/render.ts';
import { EVERY_BLOCK, LETTERS, LONG, MISSING, model } from '../models.ts';
import { pdfArtifacts } from '../parity.ts';
import { checkPdf } from '../pdf-check.ts';
import { markOf, nodesOf, readPages, textByMark, withPdf } from '../pdf-reader.ts';

const env = { fonts: loadFonts(join(import.meta.dirname, '../../../resources')), madeOn: '2026-12-09' };
const pdf = async (document: DocumentModel): Promise<Uint8Array> => (await renderDocument(document, 'pdf', env)).bytes;

/** Texts of all elements of a role, page by page. */
const textsOf = async (bytes: Uint8Array, role: string): Promise<string[][]> =>
  withPdf(bytes, async (file) =>
    (await readPages(file)).map((page) => {
      const texts = textByMark(page);
      return [...nodesOf(page.tree)]
        .filter(({ node }) => node.role === role)
        .map(({ node }) =>
          [...nodesOf(node)]
            .map(({ node: inner }) => texts.get(markOf(inner) ?? -1) ?? '')
            .join('')
            .trim(),
        );
    }),
  );

describe('structure', () => {
  it('has an element for every kind of block', async () => {
    const { roles } = await checkPdf(await pdf(EVERY_BLOCK));
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'Caption',
      'THead',
      'TBody',
      'TR',
      'TH',
      'TD',
      'Span',
      'Form',
    ]) {
      expect(roles[role], role).toBeGreaterThan(0);
    }
    // Two lists of checkboxes (2 + 1) and four in the table.
    expect(roles.Form).toBe(7);
  });

  it('has bookmarks for title and headings, in order', async () => {
    expect((await checkPdf(await pdf(EVERY_BLOCK))).bookmarks).toEqual([
      EVERY_BLOCK.title,
      'Saksliste',
      'Sak 1: S-7K3Q',
      'Råd',
      'Samtykke',
      'Forelder',
      'Ungdom over 15 år',
      'Samtalekort',
      'Trivsel',
      'Hvis svaret bekymrer deg',
      'Avtale',
    ]);
  });

  it('marks the language of passages', async () => {
    const tree = await withPdf(await pdf(LETTERS), async (file) =>
      (await readPages(file)).flatMap((page) => [...nodesOf(page.tree)]),
    );
    expect(tree.map(({ node }) => node.lang).filter((lang) => lang !== undefined)).toEqual(['se', 'smj', 'pl', 'uk']);
  });

  it('brings a level that jumps down to the one below', async () => {
    const jumping = model([
      { kind: 'heading', level: 3, text: 'Tre' },
      { kind: 'heading', level: 1, text: 'En' },
      { kind: 'heading', level: 3, text: 'Tre igjen' },
    ]);
    const { roles, issues } = await checkPdf(await pdf(jumping));
    expect(issues).toEqual([]);
    expect(roles).toMatchObject({ H2: 2, H3: 1 });
  });

  it('escapes the title in the metadata, and shows it as it is', async () => {
    const bytes = await pdf(MISSING);
    expect((await checkPdf(bytes)).title).toBe('Tittel & <tegn> "sitat" \u{1F382}');
    expect(Buffer.from(bytes).toString('utf8')).toContain('Tittel &amp; &lt;tegn&gt; "sitat" \u{1F382}</rdf:li>');
  });
});

describe('pages', () => {
  it('repeats the head of a table on every page it goes on', async () => {
    const bytes = await pdf(LONG);
    const rows = (await textsOf(bytes, 'TH')).map((texts) => texts.filter((text) => /^\d+$/.test(text)).length);
    const heads = (await pdfArtifacts(bytes)).map((text) => text.includes('Nr. Sak'));
    const withRows = rows.flatMap((n, i) => (n > 0 ? [i] : []));
    expect(withRows.length).toBeGreaterThan(3);
    expect(rows.reduce((sum, n) => sum + n, 0)).toBe(200);
    expect(withRows.map((page) => heads[page])).toEqual(withRows.map((_, i) => i > 0));
  });

  it('never splits a signature', async () => {
    const bytes = await pdf(LONG);
    const headings = (await textsOf(bytes, 'H3')).map(
      (texts) => texts.filter((t) => t.startsWith('Underskriver')).length,
    );
    const names = (await textsOf(bytes, 'TH')).map((texts) => texts.filter((t) => t === 'Navn').length);
    expect(headings.reduce((sum, n) => sum + n, 0)).toBe(14);
    expect(names).toEqual(headings);
  });

  it('never leaves a heading as the last thing on a page', async () => {
    const blocks = Array.from({ length: 120 }, (_, i): Block[] => [
      { kind: 'heading', level: 1, text: `Sak ${i}` },
      { kind: 'paragraph', content: 'Teamet ga råd. '.repeat(1 + ((i * 7) % 23)) },
    ]).flat();
    const roles = await withPdf(await pdf(model(blocks)), async (file) =>
      (await readPages(file)).map((page) =>
        [...nodesOf(page.tree)].map(({ node }) => node.role).filter((role) => role === 'H2' || role === 'P'),
      ),
    );
    expect(roles.length).toBeGreaterThan(10);
    for (const page of roles) expect(page[page.length - 1]).toBe('P');
  });

  it('splits a row, a card and a paragraph that are higher than a page', async () => {
    const tall = (block: Block): DocumentModel => model([block]);
    const words = (n: number): string => Array.from({ length: n }, (_, i) => `ord${i}`).join(' ');
    const column = [{ header: 'A', width: 1 }];
    for (const block of [
      { kind: 'table', caption: 'T', columns: column, rows: [[words(1500)]] },
      { kind: 'card', tone: 'worry', title: 'K', blocks: [{ kind: 'paragraph', content: words(1500) }] },
      { kind: 'paragraph', content: words(1500) },
      { kind: 'facts', rows: [{ label: 'L', value: words(1500) }] },
      { kind: 'fill', id: 'f', label: 'Notat', lines: 60 },
    ] as const satisfies readonly Block[]) {
      const { pages = 0 } = await renderDocument(tall(block), 'pdf', env);
      expect(pages, block.kind).toBeGreaterThanOrEqual(2);
      expect(pages, block.kind).toBeLessThan(6);
    }
  });

  it('keeps every mark inside the paper', async () => {
    const bytes = await pdf(LONG);
    await withPdf(bytes, async (file) => {
      for (let n = 1; n <= file.numPages; n++) {
        const { items } = await (await file.getPage(n)).getTextContent();
        for (const item of items) {
          if (!('transform' in item) || item.str.trim() === '') continue;
          const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
          expect(x).toBeGreaterThan(60);
          expect(x + item.width).toBeLessThan(595.28 - 60);
          expect(y).toBeGreaterThan(18);
          expect(y).toBeLessThan(841.89 - 25);
        }
      }
    });
  });
});
