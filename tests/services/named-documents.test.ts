/** Consent forms and talks from the window: names stand on paper, and the store remembers none of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type ConsentOrder,
  consentOrderSchema,
  type TalkOrder,
  talkOrderSchema,
} from '../../src/domain/named-documents.ts';
import { parseWith } from '../../src/domain/problems.ts';
import { exampleRun } from '../domain/example.ts';
import { pdfText, wordText } from '../e2e/documents.ts';
import { must } from '../result.ts';
import { rawDatabase } from '../store/support.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

/** One marker per value that is typed for paper. */
const MARKERS = {
  purpose: 'Merkeformålxq',
  exclusions: 'Merkeunntakxq',
  child: 'Merkebarnxq',
  birthDate: '2019-11-23',
  guardian: 'Merkeforelderxq',
  childView: 'Merkemeningxq',
  interpreter: 'Merketolkxq',
  oralRecord: 'Merkemuntligxq',
  youthBasis: 'Merkegrunnxq',
  unit: 'Merkeenhetxq',
  place: 'Merkestedxq',
  contactRole: 'Merkekontaktxq',
  talkGuardian: 'Merkesamtaleforelderxq',
} as const;

const consentOrder = (change: Partial<ConsentOrder['form']> = {}): ConsentOrder =>
  must(
    parseWith(consentOrderSchema, {
      form: {
        purpose: `${MARKERS.purpose}.`,
        requestingService: 'BHG',
        services: [{ serviceType: 'PSY', direction: 'begge' }],
        informationTypes: ['trivsel_læring', 'helse_forelder'],
        exclusions: MARKERS.exclusions,
        reviewDate: '2027-06-15',
        signatureLines: ['foresatt', 'egne_opplysninger', 'ungdom'],
        childView: MARKERS.childView,
        interpreter: MARKERS.interpreter,
        oralRecord: MARKERS.oralRecord,
        youthBasis: MARKERS.youthBasis,
        language: 'nb',
        printOnly: {
          child: { name: MARKERS.child, birthDate: MARKERS.birthDate },
          guardians: [
            { name: MARKERS.guardian, hasParentalResponsibility: true },
            { name: `${MARKERS.guardian} to`, hasParentalResponsibility: false },
          ],
        },
        ...change,
      },
      sections: { ageGuidance: true, withdrawalSlip: true, interpreter: true, oralRecord: true },
      language: 'nb',
      formats: ['docx', 'pdf', 'txt', 'fillable'],
    }),
  );

const talkOrder = (): TalkOrder =>
  must(
    parseWith(talkOrderSchema, {
      talk: {
        kind: 'oppstartssamtale',
        service: 'BHG',
        unit: MARKERS.unit,
        place: MARKERS.place,
        contactRole: MARKERS.contactRole,
        durationMinutes: 45,
        interpreter: false,
        blocks: ['ramme', 'rus', 'avtale'],
        language: 'nb',
        printOnly: { child: { name: MARKERS.child }, guardians: [{ name: MARKERS.talkGuardian }] },
      },
      sections: { checklist: true, agreedNote: true },
      documents: ['talk-invitation', 'talk-guide'],
      language: 'nn',
      formats: ['docx', 'pdf'],
    }),
  );

/** An open store that is no practice store, with a team, and the code that opens it afterwards. */
async function withTeam(): Promise<Bench & { code: string }> {
  const b = bench();
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: false }));
  must(await b.services.vault.saveRecoverySheet());
  const sheet = (await pdfText(b.desk.file ?? '')).replaceAll(/\s*-\s*/g, '-');
  const code = /(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}/.exec(sheet)?.[0] ?? expect.fail('no code on the sheet');
  const { municipality, team } = exampleRun();
  must(b.services.team.save({ municipality, municipalityVersion: null, team, teamVersion: null }));
  return Object.assign(b, { code });
}

const allFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name));

test('everything typed stands on paper, in every format, and nowhere in the store or beside it', async () => {
  const b = await withTeam();
  const consent = must(await b.services.consent.make(consentOrder()));
  expect(consent.files).toEqual([
    'samtykkeskjema-2026-11-22-nb.docx',
    'samtykkeskjema-2026-11-22-nb.pdf',
    'samtykkeskjema-2026-11-22-nb.txt',
    'samtykkeskjema-2026-11-22-utfylles-nb.pdf',
  ]);
  const talk = must(await b.services.talk.make(talkOrder()));
  expect(talk.files).toHaveLength(4);

  const onForm = ['purpose', 'exclusions', 'child', 'guardian', 'childView', 'interpreter', 'oralRecord', 'youthBasis'];
  const read: Readonly<Record<string, (file: string) => Promise<string>>> = {
    docx: wordText,
    pdf: pdfText,
    txt: async (file) => readFileSync(file, 'utf8'),
  };
  const textOf = (folder: string, file: string) => read[file.slice(file.lastIndexOf('.') + 1)]?.(join(folder, file));
  for (const file of consent.files) {
    const text = await textOf(consent.folder, file);
    for (const key of onForm)
      expect([file, key, text]).toEqual([file, key, expect.stringContaining(MARKERS[key as keyof typeof MARKERS])]);
    expect(text).toMatch(/forvaltningsloven\s+§\s+13\s+a/);
    expect(text).not.toMatch(/§\s+23/);
  }
  for (const file of talk.files.filter((f) => f.startsWith('samtaleinvitasjon'))) {
    const text = await textOf(talk.folder, file);
    for (const key of ['place', 'talkGuardian'] as const) expect(text).toContain(MARKERS[key]);
  }

  expect(must(b.services.consent.list())).toMatchObject([
    { documentType: 'consent-form', date: '2026-11-22', services: ['BHG', 'PSY'], reviewDate: '2027-06-15' },
  ]);
  expect(must(b.services.talk.list()).map((r) => [r.documentType, r.language, r.services])).toEqual(
    expect.arrayContaining([
      ['talk-invitation', 'nn', ['BHG']],
      ['talk-guide', 'nn', ['BHG']],
    ]),
  );
  // A page was seen too: it must leave as little behind.
  const { formats: _, ...seen } = consentOrder();
  expect(must(await b.services.consent.preview(seen)).files[0]?.pages).toBeGreaterThan(1);
  b.services.close();

  const needles = Object.values(MARKERS).flatMap((m) => [Buffer.from(m, 'utf8'), Buffer.from(m, 'utf16le')]);
  const exported = new Set([...consent.files, ...talk.files].map((f) => join(consent.folder, f)));
  const kept = allFiles(b.home).filter((file) => !exported.has(file));
  expect(kept.length).toBeGreaterThanOrEqual(3);
  for (const file of kept) {
    const bytes = readFileSync(file);
    expect([file, needles.some((n) => bytes.includes(n))]).toEqual([file, false]);
  }
  const db = await rawDatabase({ file: join(b.env.paths.store, 'samrad.db'), recoveryCode: b.code });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const values = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all().flat());
  db.close();
  const texts = values.map((v) => (Buffer.isBuffer(v) ? v.toString('utf8') : String(v)).toLocaleLowerCase('nb'));
  // The scan can find what is there: the receipt is.
  expect(texts).toContain('2027-06-15');
  expect(texts.filter((t) => Object.values(MARKERS).some((m) => t.includes(m.toLocaleLowerCase('nb'))))).toEqual([]);
}, 60_000);

test('a sheet can be seen while it is still empty, and refused orders name their fields', async () => {
  const b = await withTeam();
  const { formats: _, ...order } = consentOrder();
  const empty = {
    ...order,
    form: { ...order.form, purpose: '', services: [], informationTypes: [], signatureLines: [], printOnly: undefined },
  };
  const { files } = must(await b.services.consent.preview(empty));
  expect(
    Buffer.from(files[0]?.pdf ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  expect(await b.services.consent.make(consentOrder({ reviewDate: '2026-11-21' }))).toEqual({
    ok: false,
    failure: { code: 'invalid', problems: [{ path: 'form.reviewDate', code: 'end-before-start', params: {} }] },
  });
  b.desk.folder = undefined;
  expect(await b.services.consent.make(consentOrder())).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(must(b.services.consent.list())).toEqual([]);
  expect(readdirSync(join(b.home, 'eksport'))).toEqual([]);
  b.services.lock('user');
  expect(await b.services.consent.preview(empty)).toEqual({ ok: false, failure: { code: 'locked' } });
}, 60_000);

test('an adult who only releases their own information has one line, and none without such information', () => {
  const { form } = consentOrder();
  const without = parseWith(consentOrderSchema, {
    ...consentOrder(),
    form: { ...form, informationTypes: ['trivsel_læring'] },
  });
  expect(without).toMatchObject({
    ok: false,
    failure: { problems: [{ path: 'form.signatureLines[1]', code: 'not-allowed-here' }] },
  });
  const twice = parseWith(consentOrderSchema, {
    ...consentOrder(),
    form: {
      ...form,
      printOnly: {
        child: { name: 'Nora Eksempel', birthDate: '2019-11-23' },
        guardians: [
          { name: 'Ida Eksempel', hasParentalResponsibility: true },
          { name: 'ida  eksempel', hasParentalResponsibility: false },
        ],
      },
    },
  });
  expect(twice).toMatchObject({
    ok: false,
    failure: { problems: [{ path: 'form.printOnly.guardians[1].name', code: 'duplicate' }] },
  });
});

test('a further language stands beside the Norwegian as a draft, in the formats it can have, and never beside English', async () => {
  const b = await withTeam();
  const polish = must(await b.services.consent.make({ ...consentOrder(), second: 'pl' }));
  expect(polish.files).toEqual(['samtykkeskjema-2026-11-22-nb-pl.docx', 'samtykkeskjema-2026-11-22-nb-pl.pdf']);
  for (const file of polish.files) {
    const path = join(polish.folder, file);
    const text = (file.endsWith('pdf') ? await pdfText(path) : await wordText(path)).replaceAll(/\s+/g, ' ');
    for (const part of ['Samtykke til at tjenester', 'Utkast til oversettelse', 'Zgoda', MARKERS.child]) {
      expect([file, text.includes(part)]).toEqual([file, true]);
    }
  }
  const talk = must(await b.services.talk.make({ ...talkOrder(), second: 'ar' }));
  expect(talk.files).toEqual([
    'samtaleinvitasjon-2026-11-22-nn-ar.docx',
    'samtaleguide-2026-11-22-nn.docx',
    'samtaleguide-2026-11-22-nn.pdf',
  ]);
  const { formats: _, ...seen } = consentOrder();
  expect(must(await b.services.consent.preview({ ...seen, second: 'ar' })).files[0]?.pages).toBeGreaterThan(1);

  const problems = (change: object) => {
    const parsed = parseWith(consentOrderSchema, { ...consentOrder(), ...change });
    return !parsed.ok && parsed.failure.code === 'invalid' ? parsed.failure.problems.map((p) => p.path) : [];
  };
  expect(problems({ second: 'pl', language: 'en' })).toEqual(['second']);
  expect(problems({ second: 'ar', formats: ['pdf'] })).toEqual(['formats']);
  expect(problems({ second: 'pl', formats: ['txt', 'fillable'] })).toEqual(['formats']);
}, 60_000);

test('names asked for before a lock do not come out after it, not even when somebody has unlocked since', async () => {
  const b = await withTeam();
  const chooseFolder = async (): Promise<string | undefined> => {
    b.services.lock('lock-screen');
    must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
    return b.desk.folder;
  };
  Object.assign(b.env.desk, { chooseFolder });
  expect(await b.services.consent.make(consentOrder())).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(must(b.services.consent.list())).toEqual([]);
  expect(readdirSync(b.desk.folder ?? '')).toEqual([]);
}, 60_000);
