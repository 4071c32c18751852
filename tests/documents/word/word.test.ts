import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, DocumentModel } from '../../../src/documents/model.ts';
import { loadFonts, renderDocument } from '../../../src/documents/render.ts';
import { checkDocx, type DocxReport } from '../docx-check.ts';
import { EMPTY, EVERY_BLOCK, LETTERS, MISSING, model } from '../models.ts';

const env = { fonts: loadFonts(join(import.meta.dirname, '../../../resources')), madeOn: '2026-12-09' };
const word = async (document: DocumentModel): Promise<DocxReport> =>
  checkDocx((await renderDocument(document, 'docx', env)).bytes);
const body = (report: DocxReport): string => report.parts.get('word/document.xml') ?? '';
const paragraphs = (report: DocxReport): string[] => body(report).match(/<w:p>.*?<\/w:p>/gs) ?? [];

describe('Word', () => {
  it('has headings where the document has them, cards and signatures included', async () => {
    expect((await word(EVERY_BLOCK)).headings).toEqual([
      { level: 0, text: 'Referat fra konsultasjonsteam 8.\u00a0desember 2026' },
      { level: 1, text: 'Saksliste' },
      { level: 2, text: 'Sak 1: S-7K3Q' },
      { level: 3, text: 'Råd' },
      { level: 1, text: 'Samtykke' },
      { level: 2, text: 'Forelder' },
      { level: 2, text: 'Ungdom over 15 år' },
      { level: 1, text: 'Samtalekort' },
      { level: 2, text: 'Trivsel' },
      { level: 2, text: 'Hvis svaret bekymrer deg' },
      { level: 2, text: 'Avtale' },
    ]);
  });

  it('gives every field and box a content control that can be found again', async () => {
    const { tags } = await word(EVERY_BLOCK);
    for (const tag of [
      'school',
      'ppt',
      'purpose',
      'review',
      'parent-1-agree',
      'parent-1-1',
      'parent-1-2',
      'item-1',
      'note-1',
    ]) {
      expect(tags).toContain(tag);
    }
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('tells two fields of the same name apart, the same way every time', async () => {
    const twice = model([
      { kind: 'fill', id: 'x', label: 'A', lines: 1 },
      { kind: 'fill', id: 'x', label: 'B', lines: 2 },
      { kind: 'checkboxes', items: [{ id: 'x', label: 'C' }] },
    ]);
    const report = await word(twice);
    expect(report.issues).toEqual([]);
    expect(report.tags).toEqual(['x', 'x-2', 'x-3']);
  });

  it('leaves boxes unticked', async () => {
    const xml = body(await word(EVERY_BLOCK));
    expect(xml.match(/<w14:checked w14:val="0"\/>/g)?.length).toBe(7);
    expect(xml).not.toContain('<w14:checked w14:val="1"');
  });

  it('keeps a signature together: every paragraph but the last is kept with the next', async () => {
    const all = paragraphs(await word(EVERY_BLOCK));
    const from = all.findIndex((p) => p.includes('>Forelder<'));
    const end = all.findIndex((p) => p.includes('>Navn med blokkbokstaver<'));
    expect(end).toBeGreaterThan(from);
    for (const paragraph of all.slice(from, end)) expect(paragraph).toContain('<w:keepNext/>');
    // The last row holds label and line; what follows it may go to the next page.
    expect(all[end]).not.toContain('<w:keepNext/>');
  });

  it('keeps a group together and lets go after it', async () => {
    const group: Block = {
      kind: 'together',
      blocks: [
        { kind: 'paragraph', content: 'en' },
        { kind: 'list', ordered: false, items: ['to', 'tre'] },
        { kind: 'paragraph', content: 'fire' },
      ],
    };
    const all = paragraphs(await word(model([group, { kind: 'paragraph', content: 'fem' }])));
    const kept = (text: string): boolean =>
      all.find((p) => p.includes(`>${text}<`))?.includes('<w:keepNext/>') ?? false;
    expect(['en', 'to', 'tre', 'fire', 'fem'].map(kept)).toEqual([true, true, true, false, false]);
  });

  it('starts pages with a property, not with empty paragraphs', async () => {
    const paged = model([
      { kind: 'page-break' },
      { kind: 'heading', level: 1, text: 'Side to' },
      { kind: 'page-break' },
      { kind: 'card', tone: 'talk', title: 'Kort', blocks: [{ kind: 'paragraph', content: 'Spørsmål' }] },
      { kind: 'page-break' },
    ]);
    const report = await word(paged);
    expect(report.issues).toEqual([]);
    expect(body(report).match(/<w:pageBreakBefore\/>/g)?.length).toBe(2);
  });

  it('never lets two tables touch', async () => {
    const facts: Block = { kind: 'facts', rows: [{ label: 'Dato', value: 'i dag' }] };
    const card: Block = { kind: 'card', tone: 'worry', title: 'K', blocks: [facts, facts] };
    const report = await word(model([facts, card, card, { kind: 'notice', title: 'N', blocks: [] }, facts]));
    expect(report.issues).toEqual([]);
    expect(body(report)).not.toMatch(/<\/w:tbl><w:tbl>/);
  });

  it('marks the language of passages for proofing', async () => {
    const xml = body(await word(LETTERS));
    expect([...xml.matchAll(/<w:lang w:val="([^"]+)"/g)].map((m) => m[1])).toEqual([
      'se-NO',
      'smj-NO',
      'pl-PL',
      'uk-UA',
    ]);
  });

  it('has title, maker and day in its properties, and nothing else about who or where', async () => {
    const core = (await word(MISSING)).parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Tittel &amp; &lt;tegn&gt; &quot;sitat&quot; \u{1F382}</dc:title>');
    expect(core).toContain('2026-12-09T12:00:00Z');
    expect(core.replace(/<dc:title>.*<\/dc:title>/, '').match(/>[^<]+</g)).toEqual([
      '>Samråd<',
      '>nb-NO<',
      '>Samråd<',
      '>1<',
      '>2026-12-09T12:00:00Z<',
      '>2026-12-09T12:00:00Z<',
    ]);
  });

  it('is whole even with nothing in it', async () => {
    const report = await word(EMPTY);
    expect(report.issues).toEqual([]);
    expect(body(report)).toContain('Ingen saker');
    expect(body(report)).not.toContain('Uten kolonner');
  });
});

describe('density', () => {
  const compact = model([{ kind: 'notice', title: 'N', blocks: [{ kind: 'paragraph', content: 'slutt' }] }], {
    density: 'compact',
  });

  it('narrows margins, type and air, and keeps every rule', async () => {
    const report = await word({ ...EVERY_BLOCK, density: 'compact' });
    expect(report.issues).toEqual([]);
    expect(body(report)).toContain('<w:pgMar w:top="1474" w:right="1134" w:bottom="1247" w:left="1134"');
    const styles = report.parts.get('word/styles.xml') ?? '';
    const size = (id: string): string | undefined =>
      new RegExp(`w:styleId="${id}".*?<w:sz w:val="(\\d+)"`).exec(styles)?.[1];
    expect(['Title', 'Heading1', 'Lead', 'FactLabel'].map(size)).toEqual(['40', '27', '23', '20']);
  });

  it('ends a document with a paragraph that needs no room of its own', async () => {
    expect(paragraphs(await word(compact)).at(-1)).toContain('<w:spacing w:line="20" w:lineRule="exact"/>');
  });
});
