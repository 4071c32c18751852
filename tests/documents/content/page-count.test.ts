/** Documents that promise one page or one sheet of two keep to it, blank and with names, in every language. */
import { describe, expect, it } from 'vitest';
import { loadFonts, renderDocument } from '../../../src/documents/render.ts';
import type { DocumentSource, FormUse } from '../../../src/documents/source.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { blankUse, build, meeting, namedUse, TODAY } from './sources.ts';

const env = { fonts: loadFonts(new URL('../../../resources', import.meta.url).pathname), madeOn: TODAY };

const forms = (use: FormUse): DocumentSource[] => [
  { type: 'consent-explained', audience: 'child', use },
  { type: 'consent-explained', audience: 'youth', use },
  { type: 'refusal-receipt', use },
  { type: 'withdrawal-receipt', use },
  { type: 'agreed-note', use },
];
const ONE_PAGE: readonly DocumentSource[] = [
  ...forms(blankUse),
  ...forms(namedUse),
  { type: 'evaluation-form', meeting },
  { type: 'evaluation-form', meeting: undefined },
  { type: 'attendance-list', meeting },
  { type: 'attendance-list', meeting: undefined },
  { type: 'ground-rules' },
  { type: 'ground-rules', large: true },
  { type: 'duty-note', use: blankUse },
  { type: 'duty-note', use: { service: 'SKOLE' } },
];

const ONE_SHEET: readonly DocumentSource[] = [
  { type: 'discussion-form-blank' },
  { type: 'wondering-note', use: namedUse },
  { type: 'action-plan', use: namedUse },
];

describe.each(LANGUAGES)('one page in %s', (language) => {
  it.each(ONE_PAGE.map((source) => [source.type, source] as const))('%s', async (_, source) => {
    expect((await renderDocument(build(source, language), 'pdf', env)).pages).toBe(1);
  });
});

describe.each(LANGUAGES)('one sheet in %s', (language) => {
  it.each(ONE_SHEET.map((source) => [source.type, source] as const))('%s', async (_, source) => {
    expect((await renderDocument(build(source, language), 'pdf', env)).pages).toBe(2);
  });
});
