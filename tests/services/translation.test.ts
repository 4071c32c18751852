/** The municipality's approval of the further languages of parents: what it takes away, and when it no longer holds. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textsToCheck } from '../../src/documents/parent-texts.ts';
import { type ConsentPreview, consentPreviewSchema, talkPreviewSchema } from '../../src/domain/named-documents.ts';
import { PARENT_LANGUAGES } from '../../src/domain/parent-language.ts';
import { parseWith } from '../../src/domain/problems.ts';
import { fingerprintNow, fingerprintOf } from '../../src/services/approved-translations.ts';
import { openStore } from '../../src/store/index.ts';
import { readPages, withPdf } from '../documents/pdf-reader.ts';
import { wordText } from '../e2e/documents.ts';
import { must } from '../result.ts';
import { testEnvironment } from '../store/support.ts';
import { type Bench, PASSPHRASE, practice } from './harness.ts';

const form = (second: ConsentPreview['second']): ConsentPreview =>
  must(
    parseWith(consentPreviewSchema, {
      form: {
        purpose: 'At tjenestene kan støtte barnet sammen.',
        requestingService: 'BHG',
        services: [{ serviceType: 'PSY', direction: 'begge' }],
        informationTypes: ['trivsel_læring'],
        exclusions: '',
        reviewDate: '2027-06-15',
        signatureLines: ['foresatt'],
        language: 'nb',
      },
      sections: {},
      language: 'nb',
      second,
    }),
  );
const invitation = must(
  parseWith(talkPreviewSchema, {
    document: 'talk-invitation',
    talk: {
      kind: 'oppstartssamtale',
      service: 'BHG',
      durationMinutes: 45,
      interpreter: false,
      blocks: ['ramme'],
      language: 'nb',
    },
    sections: {},
    language: 'nb',
    second: 'pl',
  }),
);

/** What says that a PDF is a draft: pages with the watermark, which is an artifact, and the words above the text. */
const draftMarks = (pdf: string | undefined) =>
  withPdf(new Uint8Array(Buffer.from(pdf ?? '', 'base64')), async (document) => {
    const painted = (await readPages(document)).map((page) => page.painted);
    const marked = painted.filter((page) => page.some((p) => p.artifact && p.text === 'utkast')).length;
    const text = painted.flatMap((page) => page.filter((p) => !p.artifact).map((p) => p.text)).join(' ');
    return {
      everyPage: marked === painted.length,
      anyPage: marked > 0,
      said: /Utkast\s+til\s+oversettelse/.test(text),
    };
  });
const DRAFT = { everyPage: true, anyPage: true, said: true };
const APPROVED = { everyPage: false, anyPage: false, said: false };

const consentMarks = async ({ services }: Bench, second: ConsentPreview['second']) =>
  draftMarks(must(await services.consent.preview(form(second))).files[0]?.pdf);
const stateOf = ({ services }: Bench, language: string) =>
  must(services.translation.list()).find((row) => row.language === language);

test('approved texts lose every mark of a draft, in that language alone, until it is withdrawn', async () => {
  const b = await practice();
  const { services } = b;
  expect(must(services.translation.list())).toEqual(
    PARENT_LANGUAGES.map((language) => ({ language, state: 'draft', approvedOn: null, own: 0, changed: null })),
  );
  expect(await consentMarks(b, 'pl')).toEqual(DRAFT);
  expect(services.translation.withdraw({ language: 'pl' })).toEqual({ ok: false, failure: { code: 'not-found' } });

  must(services.translation.approve({ language: 'pl' }));
  expect(stateOf(b, 'pl')).toEqual({
    language: 'pl',
    state: 'approved',
    approvedOn: '2026-11-22',
    own: 0,
    changed: null,
  });
  expect(await consentMarks(b, 'pl')).toEqual(APPROVED);
  expect(await consentMarks(b, 'uk')).toEqual(DRAFT);
  expect(await draftMarks(must(await services.talk.preview(invitation)).files[0]?.pdf)).toEqual(APPROVED);

  must(services.translation.withdraw({ language: 'pl' }));
  expect(stateOf(b, 'pl')?.state).toBe('draft');
  expect(await consentMarks(b, 'pl')).toEqual(DRAFT);
  const events = must(services.vault.log()).entries.map((e) => e.event);
  expect(events.filter((e) => e.startsWith('translation')).sort()).toEqual([
    'translation-approved',
    'translation-withdrawn',
  ]);
}, 60_000);

test('texts that have changed since are a draft again, and can be approved as they are now', async () => {
  const b = await practice();
  b.services.close();
  // As a version of Samråd with other texts left it.
  const store = must(
    await openStore(testEnvironment(), { file: join(b.env.paths.store, 'samrad.db'), passphrase: PASSPHRASE }),
  );
  store.translations.approve({ language: 'pl', approvedOn: '2026-01-15', sha256: 'a'.repeat(64) });
  store.close();
  const services = b.restart();
  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  const now = { ...b, services };
  expect(stateOf(now, 'pl')).toEqual({
    language: 'pl',
    state: 'changed',
    approvedOn: '2026-01-15',
    own: 0,
    changed: null,
  });
  expect(await consentMarks(now, 'pl')).toEqual(DRAFT);
  must(services.translation.approve({ language: 'pl' }));
  expect(stateOf(now, 'pl')).toEqual({
    language: 'pl',
    state: 'approved',
    approvedOn: '2026-11-22',
    own: 0,
    changed: null,
  });
  expect(await consentMarks(now, 'pl')).toEqual(APPROVED);
}, 60_000);

test('every document is there to check, on the screen and as Word, and Arabic as Word alone', async () => {
  const b = await practice();
  const { services } = b;
  const { files, missing } = must(await services.translation.preview({ language: 'ti' }));
  expect([files.length, missing]).toEqual([6, []]);
  expect(await draftMarks(files[0]?.pdf)).toEqual(DRAFT);
  expect(must(await services.translation.preview({ language: 'ar' }))).toEqual({ files: [], missing: [] });

  const saved = must(await services.translation.saveSamples({ language: 'ar' }));
  expect(saved.files).toEqual([
    'samtykkeskjema-prove-nb-ar.docx',
    'om-samtykke-prove-barn-nb-ar.docx',
    'om-samtykke-prove-ungdom-nb-ar.docx',
    'samtaleinvitasjon-prove-1-nb-ar.docx',
    'samtaleinvitasjon-prove-2-nb-ar.docx',
    'samtaleinvitasjon-prove-3-nb-ar.docx',
  ]);
  const draft = await wordText(join(saved.folder, saved.files[0] ?? ''));
  for (const part of ['Utkast til oversettelse', 'Psykisk helse', 'Her skriver tjenesten hvorfor den spør.']) {
    expect(draft).toContain(part);
  }
  must(services.translation.approve({ language: 'ar' }));
  const after = must(await services.translation.saveSamples({ language: 'ar' }));
  expect(await wordText(join(after.folder, after.files[0] ?? ''))).not.toContain('Utkast til oversettelse');
  b.desk.folder = undefined;
  expect(await services.translation.saveSamples({ language: 'pl' })).toEqual({
    ok: false,
    failure: { code: 'cancelled' },
  });
}, 60_000);

test('a fingerprint is of what is printed and of the Norwegian beside it, not of how far the draft has come', () => {
  const texts = textsToCheck('pl');
  const print = fingerprintNow('pl');
  expect(print).toBe(fingerprintOf(texts));
  expect(JSON.stringify(texts)).not.toContain('quality-checked');
  const one = JSON.stringify(texts);
  for (const passage of ['Wycofuję zgodę', 'Jeg samtykker', 'Eg samtykkjer']) {
    expect([passage, one.includes(passage)]).toEqual([passage, true]);
    expect(fingerprintOf(JSON.parse(one.replace(passage, 'noe annet')))).not.toBe(print);
  }
  expect(new Set(PARENT_LANGUAGES.map(fingerprintNow)).size).toBe(PARENT_LANGUAGES.length);
});
