/** The letterhead on real Word files: read, refused, looked at, approved, used, taken back. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import frydal from '../../resources/demo/frydal.json' with { type: 'json' };
import type { LetterheadAnswer, LetterheadFile } from '../../src/domain/letterhead.ts';
import type { Result } from '../../src/domain/result.ts';
import { run } from '../../src/services/run.ts';
import { openStore } from '../../src/store/index.ts';
import { checkDocx } from '../documents/docx-check.ts';
import { docxWords, pdfArtifacts } from '../documents/parity.ts';
import { CONTENT, letterheadFile } from '../documents/word/letterheads.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
};
/** A PNG of 4 × 2 half see-through pixels; `rows` other than whole ones break it. */
function png(
  rows = deflateSync(
    Buffer.alloc(2 * 17, 0x60)
      .fill(0, 0, 1)
      .fill(0, 17, 18),
  ),
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(4);
  head.writeUInt32BE(2, 4);
  head.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', new Uint8Array())]);
}
const SVG = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50"><path fill="#12616b" d="M0 0h40v50H0z"/></svg>',
);
const MACROS = letterheadFile(CONTENT, { 'word/vbaProject.bin': 'x' });

let b: Bench;
/** What came of a letterhead before the team was named. */
let early: Result<LetterheadAnswer>;
const ends: (() => void)[] = [];
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  early = await b.services.letterhead.change({ colour: '#12616b' });
  must(b.services.practice.load());
});
afterAll(() => {
  for (const end of ends) end();
});
beforeEach(() => {
  must(b.services.letterhead.discard());
  const { version, inUse } = view();
  if (inUse !== null) must(b.services.letterhead.use({ number: null, version }));
});

test('before the team is named no sample can be made, so there is no draft to approve', () => {
  expect(early).toEqual({ ok: false, failure: { code: 'not-found' } });
});

const view = () => must(b.services.letterhead.get());
const drop = async (bytes: Uint8Array, file: LetterheadFile = 'word'): Promise<LetterheadAnswer> =>
  must(await b.services.letterhead.drop({ file, bytes: Buffer.from(bytes).toString('base64') }));
const codes = ({ problems }: LetterheadAnswer): string[] => problems.map(({ code }) => code);
const choose = (bytes: Uint8Array, file: LetterheadFile = 'word'): Promise<Result<LetterheadAnswer>> => {
  b.desk.found = join(b.home, 'brevmal.docx');
  writeFileSync(b.desk.found, bytes);
  return b.services.letterhead.choose({ file });
};
const failureOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.failure.code);
const firstMeeting = () => must(b.services.meeting.list())[0]?.id ?? '';
const make = async () => {
  const made = must(
    await b.services.document.make({
      meeting: firstMeeting(),
      type: 'summons',
      formats: ['docx', 'pdf'],
      language: 'nb',
    }),
  );
  const bytesOf = (ending: string): Uint8Array =>
    new Uint8Array(readFileSync(join(made.folder, made.files.find((f) => f.endsWith(ending)) ?? '')));
  const files = { docx: bytesOf('.docx'), pdf: bytesOf('.pdf') };
  for (const name of made.files) rmSync(join(made.folder, name));
  return files;
};

describe('a Word file', () => {
  test('is chosen in the dialog, read, and told of in words', async () => {
    const answer = must(await choose(letterheadFile(CONTENT, { 'word/media/logo.png': png() })));
    expect(answer.problems).toEqual([]);
    expect(answer.view.draft).toEqual({
      word: {
        header: ['Frydal kommune. {{ merking }}, side 1'],
        footer: ['Rådhusgata 1', '{{mal}}'],
        fonts: ['Georgia'],
        placeholders: ['mal', 'merking'],
        hasLogo: true,
      },
      logo: 'word',
      colour: '#7a1f3d',
    });
    // Looked at only: nothing is in use before it is approved.
    expect([answer.view.inUse, answer.view.version]).toEqual([view().inUse, view().version]);
    b.desk.found = undefined;
    expect(failureOf(await b.services.letterhead.choose({ file: 'word' }))).toBe('cancelled');
  });

  test.each<[string, Uint8Array, string[]]>([
    ['macros', MACROS, ['macros']],
    [
      'an address outside it',
      letterheadFile(CONTENT, {
        'word/_rels/footer1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/image" Target="https://frydal.example/logo.png" TargetMode="External"/></Relationships>',
      }),
      ['external-link'],
    ],
    [
      'the template it was made from',
      letterheadFile(CONTENT, {
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///F:/Maler/brev.dotx" TargetMode="External"/></Relationships>',
      }),
      ['attached-template'],
    ],
    [
      'data that Word fetches (DDE)',
      letterheadFile(`<w:p><w:r><w:instrText> DDEAUTO c:\\x "y" </w:instrText></w:r></w:p>${CONTENT}`),
      ['active-content'],
    ],
    ['an object inside (OLE)', letterheadFile(CONTENT, { 'word/embeddings/oleObject1.bin': 'x' }), ['active-content']],
    ['a zip bomb', letterheadFile(CONTENT, { 'word/media/a.png': new Uint8Array(41 * 1024 * 1024) }), ['zip-bomb']],
    ['a file cut short', letterheadFile().slice(0, 900), ['not-a-document']],
    ['another file under its name', SVG, ['not-a-document']],
    ['broken XML', letterheadFile(CONTENT, { 'word/styles.xml': '<w:styles' }), ['unreadable-part']],
    ['no place for the text', letterheadFile('<w:p><w:r><w:t>Hei</w:t></w:r></w:p>'), ['placeholder-missing']],
  ])('with %s is refused with its reason, and the draft is as before', async (_, bytes, expected) => {
    must(await choose(letterheadFile()));
    const before = view();
    expect(codes(must(await choose(bytes)))).toEqual(expected);
    expect(codes(await drop(bytes))).toEqual(expected);
    expect(view()).toEqual(before);
  });

  test('that is too large is refused before it is read, from the dialog and at the border', async () => {
    const large = new Uint8Array(5 * 1024 * 1024 + 1);
    const answer = must(await choose(large));
    expect(answer.problems).toEqual([{ code: 'too-large', params: { limit: '5 MiB' } }]);
    expect(codes(await drop(large))).toEqual(['too-large']);
  });

  test('tells where an address goes, and nothing else of the file', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/image" Target="https://frydal.example/logo.png" TargetMode="External"/></Relationships>';
    const { problems } = await drop(letterheadFile(CONTENT, { 'word/_rels/header1.xml.rels': rels }));
    expect(problems[0]?.params).toEqual({
      part: 'word/_rels/header1.xml.rels',
      target: 'https://frydal.example/logo.png',
    });
  });
});

describe('logo and colour', () => {
  test('a picture of its own stays when another Word file comes', async () => {
    expect((await drop(SVG, 'logo')).view.draft).toMatchObject({ word: null, logo: 'own' });
    expect((await drop(letterheadFile())).view.draft).toMatchObject({ logo: 'own' });
    const back = must(await b.services.letterhead.change({ logo: 'word' }));
    expect(back.view.draft?.logo).toBe('word');
    expect(must(await b.services.letterhead.change({ logo: 'none' })).view.draft?.logo).toBe('none');
    expect(must(await b.services.letterhead.change({ word: null })).view.draft?.word).toBeNull();
  });

  test('a picture that is broken, or none, is refused', async () => {
    expect(codes(await drop(png(), 'logo'))).toEqual([]);
    // Half see-through, so it would be unpacked while a PDF is made: cut short, no packed data at all, too long.
    for (const rows of [deflateSync(Buffer.alloc(20)), Buffer.from('nei'), deflateSync(Buffer.alloc(1_000_000))]) {
      expect(codes(await drop(png(rows), 'logo'))).toEqual(['logo-not-a-picture']);
    }
    expect(codes(await drop(letterheadFile(), 'logo'))).toEqual(['logo-not-a-picture']);
    expect(codes(await drop(new Uint8Array(1024 * 1024 + 1), 'logo'))).toEqual(['logo-too-large']);
    expect(codes(must(await b.services.letterhead.change({ logo: 'word' })))).toEqual(['logo-none-in-word']);
  });

  test('a colour that cannot be read on white is refused with its contrast', async () => {
    const light = must(await b.services.letterhead.change({ colour: '#ffd700' }));
    expect(light.problems).toEqual([{ code: 'colour-too-light', params: { contrast: '1,33' } }]);
    expect(codes(must(await b.services.letterhead.change({ colour: 'blå' })))).toEqual(['colour-not-a-colour']);
    expect(view().draft).toBeNull();
    expect(must(await b.services.letterhead.change({ colour: '#7A1F3D' })).view.draft?.colour).toBe('#7a1f3d');
    // With nothing left in it there is no draft.
    expect(must(await b.services.letterhead.change({ colour: null })).view.draft).toBeNull();
  });
});

describe('in use', () => {
  test('a sample is shown before anything is approved, as PDF and as Word', async () => {
    expect(failureOf(await b.services.letterhead.preview({ number: null }))).toBe('not-found');
    await drop(letterheadFile(CONTENT, { 'word/media/logo.png': png() }));
    const { pdf } = must(await b.services.letterhead.preview({ number: null }));
    const next = (view().versions[0]?.number ?? 0) + 1;
    const margins = (await pdfArtifacts(new Uint8Array(Buffer.from(pdf, 'base64')))).join(' ');
    expect(margins).toContain(`brevhode ${next}`);
    expect(margins).toContain('Prøve på brevhodet');
    expect(margins).toContain(view().address);
    b.desk.file = join(b.home, 'prøve.docx');
    expect(must(await b.services.letterhead.saveSample({ number: null })).fileName).toBe('prøve.docx');
    expect(await docxWords(new Uint8Array(readFileSync(b.desk.file)))).toContain('tjeneste');
    expect(view().inUse).toBeNull();
  });

  test('documents are made on the approved version, say so in small type, and are recorded with it', async () => {
    expect((await pdfArtifacts((await make()).pdf)).join(' ')).toContain('Mal 1.0, lovkatalog');
    await drop(letterheadFile(CONTENT, { 'word/media/logo.png': png() }));
    const number = must(b.services.letterhead.approve({ version: view().version })).inUse ?? 0;
    expect(view()).toMatchObject({ draft: null, current: { logo: 'word', colour: '#7a1f3d' } });

    const { docx, pdf } = await make();
    const line = `Mal 1.0, brevhode ${number}, lovkatalog`;
    expect((await pdfArtifacts(pdf)).join(' ')).toContain(line);
    expect(strFromU8(unzipSync(docx)['word/footer1.xml'] ?? new Uint8Array())).toContain(line);
    expect(strFromU8(unzipSync(docx)['word/header1.xml'] ?? new Uint8Array())).toContain('Frydal kommune');
    expect(checkDocx(docx, { media: true }).issues).toEqual([]);
    expect((await pdfArtifacts(pdf)).join(' ')).toContain(view().address);

    const meeting = firstMeeting();
    const store = must(await openStoreCopy());
    const recorded = store.issued.listForMeeting(meeting).map((d) => d.templateVersion);
    store.close();
    must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
    expect(new Set(recorded)).toEqual(new Set(['1.0', `1.0/brevhode-${number}`]));
  });

  test('an older version comes back, and Samråd’s own; the log says so without content', async () => {
    await drop(letterheadFile());
    const first = must(b.services.letterhead.approve({ version: view().version }));
    must(await b.services.letterhead.change({ colour: '#0b3d91' }));
    const second = must(b.services.letterhead.approve({ version: first.version }));
    // A new colour keeps the Word file.
    expect(second.current).toMatchObject({ word: { footer: ['Rådhusgata 1', '{{mal}}'] }, colour: '#0b3d91' });
    expect(failureOf(b.services.letterhead.use({ number: first.inUse, version: first.version }))).toBe('conflict');
    const back = must(b.services.letterhead.use({ number: first.inUse, version: second.version }));
    expect([back.inUse, back.versions.length]).toEqual([first.inUse, second.versions.length]);
    const removed = must(b.services.letterhead.use({ number: null, version: back.version }));
    expect([removed.inUse, removed.current, removed.versions.length]).toEqual([null, null, second.versions.length]);
    expect((await pdfArtifacts((await make()).pdf)).join(' ')).toContain('Mal 1.0, lovkatalog');
    const events = must(b.services.vault.log()).entries.map((e) => e.event);
    expect(events.filter((e) => e.startsWith('letterhead')).slice(0, 3)).toEqual([
      'letterhead-removed',
      'letterhead-chosen',
      'letterhead-approved',
    ]);
  });

  test('the draft is forgotten when the store locks, and a run on the store uses what is approved', async () => {
    await drop(letterheadFile());
    const number = must(b.services.letterhead.approve({ version: view().version })).inUse;
    must(await b.services.letterhead.change({ colour: '#0b3d91' }));
    b.services.lock('user');
    expect(failureOf(b.services.letterhead.get())).toBe('locked');

    const out = join(b.home, 'kjøring');
    const file = join(b.home, 'kjøring.json');
    const documents = [{ ...frydal.documents.find((d) => d.type === 'consent-form'), formats: ['docx'] }];
    writeFileSync(file, JSON.stringify({ ...frydal, documents }));
    const report = must(
      await run(b.env, {
        file,
        out,
        store: { file: join(b.env.paths.store, 'samrad.db'), passphrase: PASSPHRASE },
      }),
    );
    const consent = report.manifest.files.find((f) => f.type === 'consent-form' && f.format === 'docx')?.path ?? '';
    const footer = unzipSync(new Uint8Array(readFileSync(join(out, consent))))['word/footer1.xml'] ?? new Uint8Array();
    expect(strFromU8(footer)).toContain(`brevhode ${number}`);

    const store = must(await openStoreCopy());
    expect(new Set(store.receipts.list().map((r) => r.templateVersion))).toContain(`1.0/brevhode-${number}`);
    store.close();
    must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
    expect(view()).toMatchObject({ draft: null, inUse: number });
  });
});

/** The store as another program would see it. */
async function openStoreCopy() {
  b.services.lock('user');
  const opened = await openStore(
    { clock: b.env.clock, random: b.env.random, argon2Worker: b.env.paths.argon2Worker },
    { file: join(b.env.paths.store, 'samrad.db'), passphrase: PASSPHRASE },
  );
  return opened;
}
