/** The variant that is filled in on screen. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts, renderDocument, renderFillable } from '../../../src/documents/render.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { build, consentBlank, consentWithNames } from '../content/sources.ts';
import { checkDocx } from '../docx-check.ts';
import { EVERY_BLOCK, LONG } from '../models.ts';
import { pdfWords } from '../parity.ts';
import { checkPdf } from '../pdf-check.ts';
import { nodesOf, readPages, withPdf } from '../pdf-reader.ts';

const env = { fonts: loadFonts(join(import.meta.dirname, '../../../resources')), madeOn: '2026-12-09' };
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Widget {
  readonly fieldName: string;
  readonly fieldType: string;
  readonly alternativeText: string;
  readonly rect: readonly number[];
  readonly multiLine?: boolean;
}
const widgets = (bytes: Uint8Array): Promise<Widget[]> =>
  withPdf(bytes, async (pdf) => {
    const all: Widget[] = [];
    for (let n = 1; n <= pdf.numPages; n++) all.push(...((await (await pdf.getPage(n)).getAnnotations()) as Widget[]));
    return all;
  });

describe.each(LANGUAGES)('the consent form to fill in, in %s', (language) => {
  const model = build({ type: 'consent-form', form: consentWithNames }, language);
  let bytes = new Uint8Array();
  let fields: Widget[] = [];
  beforeAll(async () => {
    bytes = new Uint8Array((await renderFillable(model, env)).bytes);
    fields = await widgets(bytes);
  });

  it('has a field or box for everything Word has one for, except signatures, under the same names', async () => {
    const word = checkDocx((await renderDocument(model, 'docx', env)).bytes).tags;
    const names = fields.map((field) => field.fieldName);
    const signatures = word.filter((tag) => /^[a-z]+-\d+-2$/.test(tag));
    expect(signatures.length).toBeGreaterThan(0);
    expect([...names].sort()).toEqual(word.filter((tag) => !signatures.includes(tag)).sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it('tells each field by a tooltip', () => {
    for (const field of fields) expect(field.alternativeText.trim().length, field.fieldName).toBeGreaterThan(1);
  });

  it('is accessible, says the same, and is no archive copy', async () => {
    const { issues } = await checkPdf(bytes);
    expect(issues).toEqual(['XMP: no PDF/A-2a mark', 'scripts or form fields']);
    expect(await pdfWords(bytes)).toEqual(await pdfWords((await renderDocument(model, 'pdf', env)).bytes));
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/pdfaid:part|OutputIntent|NeedAppearances|JavaScript/);
  });

  it('has an element in the structure for each field', async () => {
    const forms = await withPdf(bytes, async (pdf) =>
      (await readPages(pdf)).flatMap((page) => [...nodesOf(page.tree)].filter(({ node }) => node.role === 'Form')),
    );
    expect(forms.length).toBe(fields.length);
    // pdf.js leaves the references to the fields themselves out of the tree it gives.
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.match(/\/Type \/OBJR/g)?.length).toBe(fields.length);
    expect(new Set(raw.match(/\/StructParent \d+/g)).size).toBe(fields.length);
  });
});

it('has boxes that can be ticked, lines of one line and fields of several', async () => {
  const fields = await widgets(
    (await renderFillable(build({ type: 'consent-form', form: consentBlank }, 'nb'), env)).bytes,
  );
  const of = (name: string): Widget | undefined => fields.find((field) => field.fieldName === name);
  expect(of('attend-meetings')?.fieldType).toBe('Btn');
  expect(of('child-view')).toMatchObject({ fieldType: 'Tx', multiLine: true });
  expect(of('exclusions')).toMatchObject({ fieldType: 'Tx', multiLine: false });
});

it('is the same file when made again, takes no more pages, and copes with much', async () => {
  const first = await renderFillable(EVERY_BLOCK, env);
  expect(sha((await renderFillable(structuredClone(EVERY_BLOCK), env)).bytes)).toBe(sha(first.bytes));
  expect(first.pages).toBe((await renderDocument(EVERY_BLOCK, 'pdf', env)).pages);
  const fields = await widgets((await renderFillable(LONG, env)).bytes);
  expect(new Set(fields.map((field) => field.fieldName)).size).toBe(fields.length);
  for (const { rect } of fields) expect(Math.min(...rect)).toBeGreaterThan(0);
});
