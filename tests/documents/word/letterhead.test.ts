import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../../src/documents/model.ts';
import {
  type Letterhead,
  type LetterheadProblem,
  loadFonts,
  readLetterhead,
  renderDocument,
} from '../../../src/documents/render.ts';
import { build, SOURCES } from '../content/sources.ts';
import { checkDocx } from '../docx-check.ts';
import { EMPTY, EVERY_BLOCK, LETTERS, LONG, model } from '../models.ts';
import { docxWords } from '../parity.ts';
import { CONTENT, letterheadFile } from './letterheads.ts';

const env = { fonts: loadFonts(join(import.meta.dirname, '../../../resources')), madeOn: '2026-12-09' };
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const problems = (bytes: Uint8Array): readonly LetterheadProblem[] => {
  const result = readLetterhead(bytes);
  return result.ok ? [] : result.problems;
};
const read = (bytes: Uint8Array): Letterhead => {
  const result = readLetterhead(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.letterhead;
};
const onLetterhead = async (document: DocumentModel, file = letterheadFile()): Promise<Uint8Array> =>
  (await renderDocument(document, 'docx', { ...env, letterhead: read(file) })).bytes;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('what is refused', () => {
  it('takes a plain letterhead', () => {
    expect(problems(letterheadFile())).toEqual([]);
    const { placeholders, textWidth } = read(letterheadFile());
    expect([[...placeholders].sort(), textWidth]).toEqual([['mal', 'merking'], 11906 - 1418 - 1701]);
  });

  it('anything that is no Word document', () => {
    for (const bytes of [
      new Uint8Array(),
      strToU8('hei'),
      zipSync({ 'a.txt': strToU8('a') }),
      letterheadFile().slice(0, 900),
    ]) {
      expect(problems(bytes)).toEqual([{ code: 'not-a-document' }]);
    }
  });

  it('files over 5 MiB, before they are opened', () => {
    expect(problems(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual([{ code: 'too-large', limitMiB: 5 }]);
  });

  it('small files that would unpack to much, or to many', () => {
    const zeros = new Uint8Array(41 * 1024 * 1024);
    const bomb = letterheadFile(CONTENT, { 'word/media/stor.png': zeros });
    expect(bomb.length).toBeLessThan(200_000);
    expect(problems(bomb)).toEqual([{ code: 'zip-bomb' }]);
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`word/media/${i}.png`, 'x']));
    expect(problems(letterheadFile(CONTENT, many))).toEqual([{ code: 'zip-bomb' }]);
  });

  it('a size that is stated too small does not unpack beyond it', () => {
    const bytes = letterheadFile(CONTENT, { 'word/media/stor.png': new Uint8Array(30 * 1024 * 1024) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 < bytes.length; at++) {
      // The stated size, in the local and in the central record.
      if (view.getUint32(at, true) === 30 * 1024 * 1024) view.setUint32(at, 10, true);
    }
    const result = readLetterhead(bytes);
    if (result.ok) expect(result.letterhead.parts.get('word/media/stor.png')?.length).toBeLessThanOrEqual(10);
    else expect(result.problems).toEqual([{ code: 'not-a-document' }]);
  });

  it.each<[string, string, Readonly<Record<string, string>>, LetterheadProblem[]]>([
    ['macros', CONTENT, { 'word/vbaProject.bin': 'x' }, [{ code: 'macros', part: 'word/vbaProject.bin' }]],
    [
      'programs inside',
      CONTENT,
      { 'word/embeddings/oleObject1.bin': 'x' },
      [{ code: 'active-content', part: 'word/embeddings/oleObject1.bin' }],
    ],
    [
      'links out',
      CONTENT,
      {
        'word/_rels/footer1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/image" Target="https://frydal.example/logo.png" TargetMode="External"/></Relationships>',
      },
      [{ code: 'external-link', part: 'word/_rels/footer1.xml.rels', target: 'https://frydal.example/logo.png' }],
    ],
    [
      'a template that Word fetches',
      CONTENT,
      {
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="mal.dotm"/></Relationships>',
      },
      [{ code: 'active-content', part: 'word/_rels/settings.xml.rels' }],
    ],
    [
      'fields that fetch',
      `<w:p><w:r><w:instrText> INCLUDEPICTURE "x" </w:instrText></w:r></w:p>${CONTENT}`,
      {},
      [{ code: 'active-content', part: 'word/document.xml' }],
    ],
    [
      'fields that fetch, in small letters',
      `<w:p><w:r><w:instrText> includepicture "x" </w:instrText></w:r></w:p>${CONTENT}`,
      {},
      [{ code: 'active-content', part: 'word/document.xml' }],
    ],
    [
      'fields that fetch, in pieces',
      `<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "x"</w:instrText></w:r></w:p>${CONTENT}`,
      {},
      [{ code: 'active-content', part: 'word/document.xml' }],
    ],
    [
      'fields that fetch, under another prefix',
      `<w:p><v:fldSimple xmlns:v="http://schemas.openxmlformats.org/wordprocessingml/2006/main" v:instr="DDEAUTO x y"/></w:p>${CONTENT}`,
      {},
      [{ code: 'active-content', part: 'word/document.xml' }],
    ],
    [
      'fields that fetch, in the strict spelling of the standard',
      CONTENT,
      {
        'word/footer1.xml':
          '<s:ftr xmlns:s="http://purl.oclc.org/ooxml/wordprocessingml/main"><s:p><s:r><s:instrText>DDEAUTO x y</s:instrText></s:r></s:p></s:ftr>',
      },
      [{ code: 'active-content', part: 'word/footer1.xml' }],
    ],
    [
      'a part that is neither read nor a picture, whatever its type makes of it',
      CONTENT,
      { 'word/header9.dat': '<w:hdr/>' },
      [{ code: 'active-content', part: 'word/header9.dat' }],
    ],
    [
      'links out, from a part written in capitals',
      CONTENT,
      {
        'word/_rels/footer1.xml.RELS':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/image" Target="https://frydal.example/logo.png" TargetMode="External"/></Relationships>',
      },
      [{ code: 'external-link', part: 'word/_rels/footer1.xml.RELS', target: 'https://frydal.example/logo.png' }],
    ],
    [
      'tracked changes, which name people',
      `<w:p><w:ins w:author="Kari Nordmann"><w:r><w:t>a</w:t></w:r></w:ins></w:p>${CONTENT}`,
      {},
      [{ code: 'comments-or-changes', part: 'word/document.xml' }],
    ],
    [
      'XML with entities of its own',
      CONTENT,
      { 'word/settings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
      [{ code: 'unreadable-part', part: 'word/settings.xml' }],
    ],
    ['no place for the content', paragraph('Hei'), {}, [{ code: 'placeholder-missing', name: 'innhold' }]],
    ['two places', CONTENT + CONTENT, {}, [{ code: 'placeholder-repeated', name: 'innhold' }]],
    [
      'a place inside a line',
      paragraph('Her: {{innhold}}'),
      {},
      [{ code: 'placeholder-misplaced', name: 'innhold', part: 'word/document.xml' }],
    ],
    [
      'unknown placeholders, all of them',
      CONTENT + paragraph('{{navn}} og {{ fødselsnummer }}'),
      {},
      [
        { code: 'placeholder-unknown', name: 'navn', part: 'word/document.xml' },
        { code: 'placeholder-unknown', name: 'fødselsnummer', part: 'word/document.xml' },
      ],
    ],
  ])('%s', (_, body, parts, expected) => expect(problems(letterheadFile(body, parts))).toEqual(expected));

  it('a document with macros under the name of one without', () => {
    const entries = unzipSync(letterheadFile());
    const types = strFromU8(entries['[Content_Types].xml'] ?? new Uint8Array());
    const docm = types.replace(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    );
    expect(docm).not.toBe(types);
    expect(problems(letterheadFile(CONTENT, { '[Content_Types].xml': docm }))).toEqual([
      { code: 'macros', part: '[Content_Types].xml' },
    ]);
  });
});

describe('a document on a letterhead', () => {
  it.each(Object.entries({ EVERY_BLOCK, LETTERS, EMPTY, LONG }))(
    '%s keeps Word’s rules and every word',
    async (_, document) => {
      const bytes = await onLetterhead(document);
      expect(checkDocx(bytes, { media: true }).issues).toEqual([]);
      const plain = await docxWords((await renderDocument(document, 'docx', env)).bytes);
      const words = await docxWords(bytes);
      // The letterhead has no place for the warning: it is printed after the content.
      expect(words).toEqual([...plain, ...document.footerNote.split(' ')]);
    },
  );

  it.each(SOURCES)('%s keeps them too', async (_, source) => {
    const bytes = await onLetterhead(build(source, 'nb'));
    expect(checkDocx(bytes, { media: true }).issues).toEqual([]);
  });

  it('keeps header, footer, logo, margins and fonts', async () => {
    const bytes = await onLetterhead(EVERY_BLOCK);
    const entries = unzipSync(bytes);
    const text = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
    expect(sha(entries['word/media/logo.png'] ?? new Uint8Array())).toBe(
      sha(unzipSync(letterheadFile())['word/media/logo.png'] ?? new Uint8Array()),
    );
    const shown = (name: string): string =>
      [...text(name).matchAll(/<w:t[ >][^<]*/g)].map((m) => m[0].replace(/^[^>]*>/, '')).join('');
    expect(shown('word/header1.xml')).toBe(' Frydal kommune. Unntatt offentlighet, offentleglova §\u00a013, side 1');
    expect(shown('word/footer1.xml')).toContain('dokumentmal 1.0');
    expect(text('word/document.xml')).toContain('w:left="1701"');
    expect(text('word/styles.xml')).toContain('w:ascii="Georgia"');
    expect(text('word/styles.xml')).toContain('<w:lang w:val="nb-NO"/>');
    expect(text('word/styles.xml')).not.toContain('Calibri');
  });

  it('uses the letterhead’s own headings under their translated ids, and adds what it lacks', async () => {
    const document = unzipSync(await onLetterhead(EVERY_BLOCK));
    const body = strFromU8(document['word/document.xml'] ?? new Uint8Array());
    const styles = strFromU8(document['word/styles.xml'] ?? new Uint8Array());
    expect(body).toContain('<w:pStyle w:val="Overskrift1"/>');
    expect(body).toContain('<w:pStyle w:val="Tittel"/>');
    expect(body).toContain('<w:pStyle w:val="SamradLead"/>');
    expect(styles.match(/w:styleId="Heading1"/g)).toBeNull();
    expect(styles).toContain('w:styleId="Heading3"');
    expect(styles).toMatch(
      /w:styleId="SignatureHeading2"><w:name w:val="Signature Heading 2"\/><w:basedOn w:val="Overskrift2"/,
    );
    const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('numbers its lists apart from the letterhead’s', async () => {
    const numbering = strFromU8(unzipSync(await onLetterhead(EVERY_BLOCK))['word/numbering.xml'] ?? new Uint8Array());
    const numbers = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map((m) => Number(m[1]));
    expect(numbers[0]).toBe(4);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbering.lastIndexOf('<w:abstractNum ')).toBeLessThan(numbering.indexOf('<w:num '));
  });

  it('brings numbering and properties where the letterhead has none, and leaves its people behind', async () => {
    const entries = unzipSync(letterheadFile());
    delete entries['word/numbering.xml'];
    const rels = strFromU8(entries['word/_rels/document.xml.rels'] ?? new Uint8Array());
    entries['word/_rels/document.xml.rels'] = strToU8(rels.replace(/<Relationship Id="rId2"[^>]*>/, ''));
    const types = strFromU8(entries['[Content_Types].xml'] ?? new Uint8Array());
    entries['[Content_Types].xml'] = strToU8(types.replace(/<Override PartName="\/word\/numbering.xml"[^>]*>/, ''));
    const bytes = await onLetterhead(EVERY_BLOCK, zipSync(entries));
    const { issues, parts } = checkDocx(bytes, { media: true });
    expect(issues).toEqual([]);
    expect([...parts.values()].join('')).not.toContain('Kari Nordmann');
    expect(parts.get('[Content_Types].xml')).toContain('/word/numbering.xml');
    expect(parts.get('word/_rels/document.xml.rels')).toContain('numbering.xml');
    expect(parts.get('_rels/.rels')).toContain('docProps/core.xml');
    expect(parts.get('_rels/.rels')).not.toContain('custom');
  });

  it('fits its tables to the letterhead’s width', async () => {
    const table = model([{ kind: 'table', caption: 'T', columns: [{ header: 'A', width: 1 }], rows: [['b']] }]);
    const { parts } = checkDocx(await onLetterhead(table), { media: true });
    expect(parts.get('word/document.xml')).toContain('<w:gridCol w:w="8787"/>');
  });

  it('is the same file when made again', async () => {
    expect(sha(await onLetterhead(EVERY_BLOCK))).toBe(sha(await onLetterhead(structuredClone(EVERY_BLOCK))));
  });
});
