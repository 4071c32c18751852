/** The documents for parents as the services make them: Norwegian with a further language beside it. */

import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../src/documents/render.ts';
import { NO_WORDING } from '../../src/documents/wording.ts';
import { parentLanguages } from '../../src/domain/parent-language.ts';
import { type ParentOrder, renderForParents } from '../../src/services/render.ts';
import { consentWithNames, sender } from '../documents/content/sources.ts';
import { docxWords } from '../documents/parity.ts';

const fonts = loadFonts(new URL('../../resources', import.meta.url).pathname);
const order: ParentOrder = {
  source: { type: 'consent-form', form: consentWithNames },
  sender,
  language: 'nb',
  formats: ['docx', 'pdf'],
};

describe('documents for parents', () => {
  test('are Norwegian alone when no other language is asked for', async () => {
    const [word, pdf] = await renderForParents(order, fonts);
    expect([word?.format, pdf?.format]).toEqual(['docx', 'pdf']);
    expect((await docxWords(word?.bytes ?? new Uint8Array())).join(' ')).not.toContain('utkast');
  });

  test.each(parentLanguages)('have $code beside the Norwegian, in the formats it can have', async (language) => {
    const made = await renderForParents(
      { ...order, second: { language: language.code, wording: NO_WORDING, approved: false } },
      fonts,
    );
    expect(made.map((m) => m.format)).toEqual(language.formats);
    const text = (await docxWords(made[0]?.bytes ?? new Uint8Array())).join(' ');
    expect(text).toContain(`Oversettelsen til ${language.label.nb} er et utkast.`);
    expect(made.flatMap((m) => m.missing)).toEqual([]);
  });

  test('say that they are practice in a practice store, in Norwegian', async () => {
    const [word] = await renderForParents({ ...order, formats: ['docx'], practice: true }, fonts);
    const [other] = await renderForParents({ ...order, formats: ['docx'] }, fonts);
    expect(word?.sha256).not.toBe(other?.sha256);
  });
});
