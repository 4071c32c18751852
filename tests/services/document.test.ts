/** Documents to look at and to save, from one store with the example in it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DocumentOrder, documentOrderSchema, type OrderedType } from '../../src/domain/document-order.ts';
import type { Language } from '../../src/domain/language.ts';
import { withPdf } from '../documents/pdf-reader.ts';
import { wordText } from '../e2e/documents.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

let b: Bench;
let meeting: string;
const ends: (() => void)[] = [];
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
  meeting = must(b.services.meeting.list())[0]?.id ?? '';
});
afterAll(() => {
  for (const end of ends) end();
});

/** One order of every kind; a kind without one does not compile. */
const orders = (language: Language = 'nb'): Readonly<Record<OrderedType, DocumentOrder>> => {
  const common = { formats: ['pdf'], language } as const;
  const service = 'BHG';
  return {
    summons: { type: 'summons', meeting, ...common },
    minutes: { type: 'minutes', meeting, ...common },
    'minutes-short': { type: 'minutes-short', meeting, ...common },
    'minutes-log': { type: 'minutes-log', meeting, ...common },
    'discussion-form': { type: 'discussion-form', meeting, ...common },
    'attendance-list': { type: 'attendance-list', meeting, ...common },
    'evaluation-form': { type: 'evaluation-form', meeting: null, ...common },
    'welcome-letter': { type: 'welcome-letter', meeting: null, ...common },
    'discussion-form-blank': { type: 'discussion-form-blank', service: null, ...common },
    'wondering-note': { type: 'wondering-note', service, ...common },
    'duty-note': { type: 'duty-note', service, ...common },
    'consent-explained-child': { type: 'consent-explained-child', service, ...common },
    'consent-explained-youth': { type: 'consent-explained-youth', service: null, ...common },
    'refusal-receipt': { type: 'refusal-receipt', service, ...common },
    'withdrawal-receipt': { type: 'withdrawal-receipt', service, ...common },
    'agreed-note': { type: 'agreed-note', service, ...common },
    'action-plan': { type: 'action-plan', service, ...common },
    'family-plan': { type: 'family-plan', service: null, ...common },
    'ground-rules': { type: 'ground-rules', ...common },
    'ground-rules-large': { type: 'ground-rules-large', ...common },
    'annual-report': { type: 'annual-report', year: 2026, ...common },
  };
};

/** Every file under the folder of the test, with its size and when it was written. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`)
    .sort();

/** The text of every page of a preview, by file. */
async function pagesOf(order: DocumentOrder): Promise<string[][]> {
  const { files } = must(await b.services.document.preview(order));
  const read: string[][] = [];
  for (const { pdf, pages } of files) {
    const texts = await withPdf(new Uint8Array(Buffer.from(pdf, 'base64')), async (document) => {
      const found: string[] = [];
      for (let number = 1; number <= document.numPages; number++) {
        const { items } = await (await document.getPage(number)).getTextContent();
        found.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      }
      return found;
    });
    expect(texts).toHaveLength(pages);
    read.push(texts);
  }
  return read;
}
const textOf = async (order: DocumentOrder): Promise<string> => (await pagesOf(order)).flat().join(' ');

describe('a preview', () => {
  test('of every kind, in every language: whole pages, marked as practice, and no trace of it anywhere', async () => {
    const before = { files: filesOf(b.home), log: must(b.services.vault.log()).entries.length };
    for (const language of ['nb', 'nn', 'en'] as const) {
      for (const order of Object.values(orders(language))) {
        // The window sends it; it must pass the border.
        expect(documentOrderSchema.safeParse(order).success, order.type).toBe(true);
        const { files, missing } = must(await b.services.document.preview(order));
        expect(missing).toEqual([]);
        expect(files, order.type).toHaveLength(order.type === 'discussion-form' ? 3 : 1);
      }
    }
    expect(await textOf(orders('nn')['family-plan'])).toContain('ØVING');
    expect(filesOf(b.home)).toEqual(before.files);
    expect(must(b.services.vault.log()).entries).toHaveLength(before.log);
    expect(must(b.services.meeting.get({ id: meeting })).issued).toEqual([]);
  });

  test('shows what is saved, byte for byte', async () => {
    const order = orders().summons;
    const [seen] = must(await b.services.document.preview(order)).files;
    const { folder, files } = must(await b.services.document.make(order));
    expect(readFileSync(join(folder, files[0] ?? '')).toString('base64')).toBe(seen?.pdf);
  });

  test('leaves out the parts that were not wanted', async () => {
    const summons = { type: 'summons', meeting, formats: ['pdf'], language: 'nb' } as const;
    expect(await textOf(summons)).toContain('Kjøreregler');
    expect(await textOf({ ...summons, sections: { rules: false } })).not.toContain('Kjøreregler');
    const full = await textOf(orders().minutes);
    expect((await textOf(orders()['minutes-short'])).length).toBeLessThan(full.length);
  });

  test('of a meeting that is gone is not found, and parts of another document are no order', async () => {
    expect(documentOrderSchema.safeParse({ ...orders().summons, sections: { openQuestions: false } }).success).toBe(
      false,
    );
    expect(
      await b.services.document.preview({ ...orders().summons, meeting: crypto.randomUUID() } as DocumentOrder),
    ).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});

describe('saved documents', () => {
  const made = async (order: DocumentOrder): Promise<string[]> => must(await b.services.document.make(order)).files;
  const recorded = () => must(b.services.meeting.get({ id: meeting })).issued.map((d) => d.type);

  test('of a meeting are recorded as made from it, each under its own name', async () => {
    expect(await made(orders()['minutes-short'])).toEqual(['referat-kort-2026-11-10-nb.pdf']);
    expect(await made(orders()['attendance-list'])).toEqual(['oppmoteliste-2026-11-10-nb.pdf']);
    const letter = { type: 'welcome-letter', meeting, formats: ['docx'], language: 'nb' } as const;
    expect(await made(letter)).toEqual(['velkomstbrev-2026-11-10-nb.docx']);
    expect(recorded()).toEqual(expect.arrayContaining(['minutes-short', 'attendance-list', 'welcome-letter']));
    expect(must(b.services.meeting.list())[0]?.minutesOn).toBe('2026-11-22');
  });

  test('that are blanks, posters and figures are recorded nowhere but in the log', async () => {
    const before = recorded();
    const log = must(b.services.vault.log()).entries.length;
    expect(await made({ ...orders()['action-plan'], formats: ['docx', 'pdf'] })).toEqual([
      'tiltaksplan-nb.docx',
      'tiltaksplan-nb.pdf',
    ]);
    expect(await made(orders()['ground-rules-large'])).toEqual(['kjoreregler-store-nb.pdf']);
    expect(await made(orders()['annual-report'])).toEqual(['arsrapport-2026-nb.pdf']);
    expect(recorded()).toEqual(before);
    expect(must(b.services.vault.log()).entries).toHaveLength(log + 3);
  });
});

test('the annual report counts what is stored, and shows no number that is too small', async () => {
  const report = await textOf(orders()['annual-report']);
  expect(report).toContain('1 holdt, 2 planlagt');
  // Three cases: too few to be shown, and so is every count of them.
  expect(report).toContain('færre enn 5');
  expect(await textOf({ ...orders()['annual-report'], year: 2019 } as DocumentOrder)).toContain('0 holdt, 0 planlagt');
});

test('the large poster is one page, its rules in type of 35 points', async () => {
  for (const language of ['nb', 'nn', 'en'] as const) {
    const [file] = must(await b.services.document.preview(orders(language)['ground-rules-large'])).files;
    expect(file?.pages, language).toBe(1);
    const heights = await withPdf(new Uint8Array(Buffer.from(file?.pdf ?? '', 'base64')), async (document) => {
      const { items } = await (await document.getPage(1)).getTextContent();
      return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.height] : []));
    });
    expect(heights.filter((height) => height >= 35).length).toBeGreaterThanOrEqual(8);
  }
});

test('the explanation of consent is made with a further language, a draft until it is approved, with the municipality’s words', async () => {
  const order = { type: 'consent-explained-child', service: 'BHG', language: 'nb', formats: ['docx', 'pdf'] } as const;
  const word = 'Czy dorośli mogą o Tobie rozmawiać?';
  must(
    b.services.wording.save({
      language: 'pl',
      changes: [{ key: 'consentExplained.child.title', was: null, text: word }],
    }),
  );
  const made = must(await b.services.document.make({ ...order, second: 'pl' }));
  expect(made.files).toEqual(['samtykke-forklart-barn-nb-pl.docx', 'samtykke-forklart-barn-nb-pl.pdf']);
  const printed = await wordText(join(made.folder, made.files[0] ?? ''));
  for (const part of [word, 'Utkast til oversettelse', 'Si det som det er.']) expect(printed).toContain(part);
  must(b.services.translation.approve({ language: 'pl' }));
  const again = must(await b.services.document.make({ ...order, second: 'pl' }));
  expect(await wordText(join(again.folder, again.files[0] ?? ''))).not.toContain('Utkast til oversettelse');
  // Arabic has no PDF; English has nothing beside it.
  const arabic = must(await b.services.document.make({ ...order, second: 'ar' }));
  expect(arabic.files).toEqual(['samtykke-forklart-barn-nb-ar.docx']);
  expect(must(await b.services.document.preview({ ...order, second: 'ar' })).files).toHaveLength(1);
  const english = must(await b.services.document.make({ ...order, language: 'en', second: 'pl', formats: ['docx'] }));
  expect(english.files).toEqual(['samtykke-forklart-barn-en.docx']);
}, 60_000);

test('locked while the pages are made: they are dropped', async () => {
  const seeing = b.services.document.preview(orders().summons);
  b.services.lock('suspend');
  expect(await seeing).toEqual({ ok: false, failure: { code: 'locked' } });
});
