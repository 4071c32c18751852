import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/documents/pdf/accent.ts';
import { readDrawing } from '../../../src/documents/pdf/svg-logo.ts';
import {
  type Logo,
  loadFonts,
  type PdfLetterhead,
  readAccent,
  readLogo,
  renderDocument,
} from '../../../src/documents/render.ts';
import { EVERY_BLOCK } from '../models.ts';
import { pdfArtifacts, pdfWords } from '../parity.ts';
import { checkPdf } from '../pdf-check.ts';

const env = { fonts: loadFonts(join(import.meta.dirname, '../../../resources')), madeOn: '2026-12-09' };
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
};
/** A PNG in one colour that is half see-through. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 6], 8);
  const row = Buffer.concat([Buffer.alloc(1), ...Array.from({ length: width }, () => Buffer.from([122, 31, 61, 128]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', new Uint8Array())]);
}
/** 8 × 6 pixels, in RGB and in CMYK. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCWAFl//9k=',
  'base64',
);
const JPEG_CMYK = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgABgAIBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAABA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAABBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AgBRjMB//2Q==',
  'base64',
);
const ARMS =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50"><title>Våpen</title><g fill="#12616b" transform="translate(0 5)">' +
  '<path d="M0 0h40v25a20 20 0 0 1-40 0z"/><circle cx="20" cy="18" r="8" fill="#fff"/></g><polygon style="fill:gold" points="20,5 24,12 16,12"/></svg>';
const svg = (text: string): Uint8Array => new TextEncoder().encode(text);

const logo = (bytes: Uint8Array): Logo => {
  const result = readLogo(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.logo;
};
const problem = (bytes: Uint8Array): unknown => {
  const result = readLogo(bytes);
  return result.ok ? undefined : result.problem;
};

describe('a colour', () => {
  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('is taken when text in it can be read, on white and on its own tint', () => {
    const result = readAccent('#7A1F3D');
    expect(result).toEqual({ ok: true, colours: { accent: '#7A1F3D', accentDark: '#7A1F3D', accentTint: '#efe4e8' } });
    if (result.ok) expect(contrast(result.colours.accentDark, result.colours.accentTint)).toBeGreaterThan(4.5);
  });

  it.each(['#ffcc00', '#767676', '#ffffff'])('%s is refused as too light', (hex) => {
    expect(readAccent(hex)).toMatchObject({ ok: false, problem: { code: 'too-light' } });
  });

  it.each(['', 'red', '#12345', '#12345g', '#1234567'])('«%s» is none', (text) => {
    expect(readAccent(text)).toEqual({ ok: false, problem: { code: 'not-a-colour' } });
  });
});

describe('a logo', () => {
  it('is a whole PNG, of the size it states, in rows or interlaced', () => {
    const grey = (bytes: number, interlaced: boolean): Uint8Array => {
      const head = Buffer.alloc(13);
      head.writeUInt32BE(2);
      head.writeUInt32BE(2, 4);
      head.set([8, 0, 0, 0, interlaced ? 1 : 0], 8);
      const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      const pixels = deflateSync(Buffer.alloc(bytes));
      return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', new Uint8Array())]);
    };
    // Two rows of a filter byte and two pixels; interlaced, one pixel, one pixel, and a row of two.
    for (const [bytes, interlaced, whole] of [
      [6, false, true],
      [5, false, false],
      [7, false, false],
      [7, true, true],
      [6, true, false],
    ] as const) {
      expect([bytes, interlaced, readLogo(grey(bytes, interlaced)).ok]).toEqual([bytes, interlaced, whole]);
    }
    expect(problem(png(8, 6).slice(0, -12))).toEqual({ code: 'not-a-picture' });
  });

  it('is a PNG, a JPEG or a simple SVG', () => {
    expect([png(30, 20), JPEG, svg(ARMS)].map((bytes) => logo(bytes).aspect)).toEqual([1.5, 8 / 6, 0.8]);
  });

  it.each<[string, Uint8Array, unknown]>([
    ['nothing', new Uint8Array(), { code: 'not-a-picture' }],
    ['text', svg('logo'), { code: 'not-a-picture' }],
    ['half a PNG', png(3, 3).slice(0, 20), { code: 'not-a-picture' }],
    ['a PNG without size', png(0, 5), { code: 'not-a-picture' }],
    ['too many pixels', png(2001, 2000), { code: 'too-many-pixels' }],
    ['too many bytes', new Uint8Array(1024 * 1024 + 1), { code: 'too-large', limitKiB: 1024 }],
    ['a JPEG for the printer', JPEG_CMYK, { code: 'print-colours' }],
    ['another language', svg('<html xmlns="http://www.w3.org/1999/xhtml"/>'), { code: 'not-a-picture' }],
    [
      'a document type',
      svg(`<!DOCTYPE svg [<!ENTITY a "b">]>${ARMS}`),
      { code: 'unsupported-drawing', what: 'DOCTYPE' },
    ],
    ...[
      ['script', '<script>alert(1)</script>'],
      ['image', '<image href="https://frydal.example/a.png"/>'],
      ['text', '<text>Frydal</text>'],
      ['use', '<use href="#a"/>'],
      ['fill: url(#g)', '<path d="M0 0h1v1z" fill="url(#g)"/>'],
      ['stroke', '<path d="M0 0h1v1z" stroke="#000"/>'],
      ['opacity', '<path d="M0 0h1v1z" style="opacity:.5"/>'],
      ['transform: rotate', '<g transform="rotate(4)"><path d="M0 0h1v1z"/></g>'],
      ['defs', '<defs><path id="a"/></defs>'],
    ].map(([what = '', inner = '']): [string, Uint8Array, unknown] => [
      `SVG with ${what}`,
      svg(ARMS.replace('<title>', `${inner}<title>`)),
      { code: 'unsupported-drawing', what },
    ]),
  ])('is not %s', (_, bytes, expected) => expect(problem(bytes)).toEqual(expected));

  it('keeps shapes, colours and moves of a drawing', () => {
    const read = readDrawing(ARMS);
    if (!('drawing' in read)) throw new Error(read.unsupported);
    expect(read.drawing.shapes.map((shape) => [shape.colour, shape.transforms.length])).toEqual([
      ['#12616b', 1],
      ['#ffffff', 1],
      ['#ffd700', 0],
    ]);
  });
});

describe('a document with logo, colour and address', () => {
  const accent = readAccent('#7A1F3D');
  const letterhead = (bytes: Uint8Array): PdfLetterhead => ({
    logo: logo(bytes),
    address: 'Rådhusgata 1, 9999 Frydal · 00 00 00 00',
    ...(accent.ok ? { colours: accent.colours } : {}),
  });

  it.each([
    ['PNG', png(30, 20)],
    ['JPEG', JPEG],
    ['SVG', svg(ARMS)],
  ])('%s: is a well-made PDF, the same when made again, and says the same', async (_, bytes) => {
    const make = () => renderDocument(EVERY_BLOCK, 'pdf', { ...env, pdfLetterhead: letterhead(bytes) });
    const made = await make();
    expect((await checkPdf(made.bytes)).issues).toEqual([]);
    expect(sha((await make()).bytes)).toBe(sha(made.bytes));
    const plain = await renderDocument(EVERY_BLOCK, 'pdf', env);
    expect(await pdfWords(made.bytes)).toEqual(await pdfWords(plain.bytes));
    expect(sha(made.bytes)).not.toBe(sha(plain.bytes));
    expect(made.pages).toBe(plain.pages);
  });

  it('has the address on the first page only, and the sender on all', async () => {
    const { bytes } = await renderDocument(EVERY_BLOCK, 'pdf', { ...env, pdfLetterhead: letterhead(svg(ARMS)) });
    const margins = await pdfArtifacts(bytes);
    expect(margins.length).toBeGreaterThan(1);
    expect(margins.map((text) => text.includes('Rådhusgata 1'))).toEqual(margins.map((_, i) => i === 0));
    for (const text of margins) expect(text).toContain('Frydal kommune');
  });
});
