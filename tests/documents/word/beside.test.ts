/** Two languages in Word: direction, fonts, proofing, and the draft mark behind every page. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadFonts, readLetterhead, renderDocument } from '../../../src/documents/render.ts';
import type { ParentLanguage } from '../../../src/domain/parent-language.ts';
import { buildDraft, consentWithNames } from '../content/sources.ts';
import { checkDocx } from '../docx-check.ts';
import { docxWords } from '../parity.ts';
import { CONTENT, letterheadFile } from './letterheads.ts';

const env = { fonts: loadFonts(new URL('../../../resources', import.meta.url).pathname), madeOn: '2026-12-09' };
const draft = (language: ParentLanguage) => buildDraft({ type: 'consent-form', form: consentWithNames }, language);
const made = async (language: ParentLanguage) => (await renderDocument(draft(language), 'docx', env)).bytes;
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const body = async (language: ParentLanguage): Promise<string> => part(await made(language), 'word/document.xml');
const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
const WATERMARK = /<v:textpath [^>]*string="utkast"/;

describe('Arabic', () => {
  it('runs from right to left, in paragraphs of its own, with Norwegian from left to right', async () => {
    const xml = await body('ar');
    const arabic = paragraphs(xml).filter((p) => /\p{Script=Arabic}/u.test(p));
    expect(arabic.length).toBeGreaterThan(80);
    expect(arabic.filter((p) => !p.includes('<w:bidi/>'))).toEqual([]);
    const runs = arabic.flatMap((p) => p.match(/<w:r>.*?<\/w:r>/g) ?? []);
    const lettered = runs.filter((r) => /\p{L}/u.test(r.replaceAll(/<[^>]+>/g, '')));
    expect(lettered.filter((r) => /\p{Script=Arabic}/u.test(r) !== r.includes('<w:rtl/>'))).toEqual([]);
    expect(runs.filter((r) => r.includes('<w:rtl/>') && !r.includes('w:cs="Arial"'))).toEqual([]);
    expect(paragraphs(xml).filter((p) => /Sett kryss/.test(p) && p.includes('<w:bidi/>'))).toEqual([]);
  });

  it('keeps a section of a law from left to right within its line', async () => {
    expect(await body('ar')).toMatch(/<w:t xml:space="preserve">§ 13-2<\/w:t>/);
  });

  it('turns the columns of tables, and only there', async () => {
    const tables = (xml: string): number => xml.match(/<w:tblStyle w:val="Samrad(?:Facts|Table)"/g)?.length ?? 0;
    const turned = (xml: string): number => xml.match(/<w:bidiVisual\/>/g)?.length ?? 0;
    const [arabic, polish] = [await body('ar'), await body('pl')];
    expect(turned(arabic)).toBe(tables(arabic));
    expect([turned(polish), polish.includes('<w:bidi/>')]).toEqual([0, false]);
  });
});

it('names a font of Windows where Word’s usual one lacks the letters, and the language for proofing', async () => {
  const xml = await body('ti');
  expect(xml).toContain('w:ascii="Ebrima"');
  expect(xml).toContain('<w:lang w:val="ti-ER"/>');
  expect(await body('so')).toContain('<w:lang w:val="so-SO"/>');
});

describe('the draft mark', () => {
  it('is anchored in the header of every page, and no text of the document', async () => {
    const bytes = await made('pl');
    const headers = Object.keys(unzipSync(bytes)).filter((name) => /^word\/header/.test(name));
    expect(headers).toHaveLength(1);
    expect(part(bytes, headers[0] ?? '')).toMatch(WATERMARK);
    expect(part(bytes, 'word/document.xml')).not.toMatch(WATERMARK);
  });

  it('is gone with the draft', async () => {
    const { watermark, ...approved } = draft('pl');
    const { bytes } = await renderDocument(approved, 'docx', env);
    expect(watermark).toBe('utkast');
    expect(JSON.stringify(Object.values(unzipSync(bytes)).map((data) => strFromU8(data)))).not.toMatch(/textpath/);
  });

  const FIRST_PAGE =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" ' +
    'w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>';
  it.each([
    ['with a header', letterheadFile(), 1],
    // The first section has no header of its own, and a first page that differs.
    ['without one', letterheadFile(`<w:p><w:pPr>${FIRST_PAGE}</w:pPr></w:p>${CONTENT}`), 2],
  ])('is on a municipality’s letterhead %s', async (_, file, count) => {
    const read = readLetterhead(file);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { bytes } = await renderDocument(draft('ar'), 'docx', { ...env, letterhead: read.letterhead });
    const headers = Object.keys(unzipSync(bytes)).filter((name) => /^word\/header/.test(name));
    expect(headers).toHaveLength(count);
    for (const name of headers) expect(part(bytes, name), name).toMatch(WATERMARK);
    const own = (await docxWords((await renderDocument(draft('ar'), 'docx', env)).bytes)).slice(0, 200);
    expect((await docxWords(bytes)).join(' ')).toContain(own.join(' '));
    if (count === 1) expect(checkDocx(bytes, { media: true }).issues).toEqual([]);
    else
      expect(part(bytes, 'word/document.xml').match(/w:type="(default|first)" r:id="samrad-watermark"/g)).toHaveLength(
        2,
      );
  });
});
