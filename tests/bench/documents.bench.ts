/**
 * Prints how long documents take: first in the process, and the median of later ones; then the same content beside
 * docxtemplater, pdfmake and Chromium, round by round in the same run. `node tests/bench/documents.bench.ts`
 */
import { join } from 'node:path';
import type { DocumentModel } from '../../src/documents/model.ts';
import { prepare } from '../../src/documents/prepare.ts';
import { loadFonts, renderDocument } from '../../src/documents/render.ts';
import { build, SOURCES } from '../documents/content/sources.ts';
import { LONG } from '../documents/models.ts';
import { checkPdf } from '../documents/pdf-check.ts';
import { readPages, withPdf } from '../documents/pdf-reader.ts';
import { openChromium, withChromium } from './peers/chromium.ts';
import { pieces } from './peers/content.ts';
import { withDocxtemplater } from './peers/docxtemplater.ts';
import { withPdfmake } from './peers/pdfmake.ts';

const ROUNDS = 25;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const start = performance.now();
const env = { fonts: loadFonts(join(import.meta.dirname, '../../resources')), madeOn: '2026-11-22' };
console.log(`fonts parsed in ${(performance.now() - start).toFixed(0)} ms`);

async function ownTimes(): Promise<void> {
  const documents: (readonly [string, DocumentModel])[] = [
    ...SOURCES.map(([name, source]) => [name, build(source, 'nb')] as const),
    ['long (200 rows, 4,000 words, 35 pages)', LONG],
  ];
  console.log(`${'document'.padEnd(42)}format  first ms  median ms     bytes  pages`);
  for (const [name, model] of documents) {
    for (const format of ['pdf', 'docx'] as const) {
      const times: number[] = [];
      let bytes = 0;
      let pages: number | undefined;
      for (let round = 0; round <= ROUNDS; round++) {
        const from = performance.now();
        const rendered = await renderDocument(model, format, env);
        times.push(performance.now() - from);
        bytes = rendered.bytes.length;
        pages = rendered.pages;
      }
      const [first = 0, ...later] = times;
      console.log(
        name.padEnd(42) +
          format.padEnd(6) +
          first.toFixed(0).padStart(10) +
          median(later).toFixed(1).padStart(11) +
          String(bytes).padStart(10) +
          String(pages ?? '').padStart(7),
      );
    }
  }
}

interface Contender {
  readonly name: string;
  readonly format: 'pdf' | 'docx';
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}

/** Tagged: all text stands in the structure or is marked as an artifact. Archivable: PDF/A-2a, as far as pdf.js can see. */
async function standing(bytes: Uint8Array): Promise<{ readonly tagged: string; readonly archivable: string }> {
  const { issues } = await checkPdf(bytes);
  const text = await withPdf(bytes, async (pdf) =>
    (await readPages(pdf)).flatMap((page) => page.painted.filter((painted) => painted.text.trim() !== '')),
  );
  const tagged = text.length > 0 && text.every((painted) => painted.artifact || painted.mcid !== undefined);
  return { tagged: tagged ? 'yes' : 'no', archivable: issues.length === 0 ? 'yes' : 'no' };
}

async function besidePeers(): Promise<void> {
  const source = SOURCES.find(([name]) => name === 'minutes')?.[1];
  if (source === undefined) throw new Error('the example has no minutes');
  const model = build(source, 'nb');
  const content = pieces(prepare(model));
  const browser = process.platform === 'linux' ? await openChromium() : undefined;
  const own = (format: 'pdf' | 'docx') => async () => (await renderDocument(model, format, env)).bytes;
  const contenders: readonly Contender[] = [
    { name: 'Samråd', format: 'pdf', make: own('pdf') },
    { name: 'pdfmake', format: 'pdf', make: () => withPdfmake(model.title, content) },
    ...(browser === undefined
      ? []
      : [
          {
            name: 'Chromium printToPDF',
            format: 'pdf',
            make: () => withChromium(browser, model.title, content),
          } as const,
        ]),
    { name: 'Samråd', format: 'docx', make: own('docx') },
    { name: 'docxtemplater', format: 'docx', make: () => withDocxtemplater(content) },
  ];
  const times = new Map(contenders.map((contender) => [contender, [] as number[]]));
  const results = new Map<Contender, Uint8Array>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const contender of contenders) {
      const from = performance.now();
      const bytes = await contender.make();
      // The first round warms up.
      if (round > 0) times.get(contender)?.push(performance.now() - from);
      results.set(contender, bytes);
    }
  }
  await browser?.close();
  console.log('\nThe same minutes, ratios within a format (Samråd = 1)');
  console.log(`${'made by'.padEnd(22)}format   ratio  median ms     bytes  tagged  archivable`);
  for (const contender of contenders) {
    const base = contenders.find((c) => c.name === 'Samråd' && c.format === contender.format);
    const of = (c: Contender | undefined): number => median((c && times.get(c)) ?? []);
    const bytes = results.get(contender) ?? new Uint8Array();
    const { tagged, archivable } =
      contender.format === 'pdf' ? await standing(new Uint8Array(bytes)) : { tagged: '', archivable: '' };
    console.log(
      contender.name.padEnd(22) +
        contender.format.padEnd(6) +
        (of(contender) / of(base)).toFixed(2).padStart(8) +
        of(contender).toFixed(1).padStart(11) +
        String(bytes.length).padStart(10) +
        tagged.padStart(8) +
        archivable.padStart(12),
    );
  }
  if (browser === undefined) console.log('Chromium not run: the browser of the tests is made for Linux.');
}

await ownTimes();
await besidePeers();
