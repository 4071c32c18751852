/** Prints how long documents take: first in the process, and the median of later ones. `node tests/bench/documents.bench.ts` */
import { join } from 'node:path';
import type { DocumentModel } from '../../src/documents/model.ts';
import { loadFonts, renderDocument } from '../../src/documents/render.ts';
import { build, SOURCES } from '../documents/content/sources.ts';
import { LONG } from '../documents/models.ts';

const ROUNDS = 25;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const start = performance.now();
const env = { fonts: loadFonts(join(import.meta.dirname, '../../resources')), madeOn: '2026-11-22' };
console.log(`fonts parsed in ${(performance.now() - start).toFixed(0)} ms`);

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
