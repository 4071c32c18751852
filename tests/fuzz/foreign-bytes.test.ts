/**
 * Every reader of bytes from outside, on bytes that are not as they were made: a typed answer each time, never an exception,
 * and nothing that grows without end. Drawn at random from a fixed seed, so that a failure comes again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readLetterhead, readLogo, summarise } from '../../src/documents/render.ts';
import { tableRows } from '../../src/documents/word/table-rows.ts';
import { readForm } from '../../src/domain/pasted-form/index.ts';
import { parseRunFile } from '../../src/domain/run-file.ts';
import { policyFrom } from '../../src/services/policy-file.ts';
import { parseJson } from '../../src/services/read-json.ts';
import { databaseIn, headOf, sha256Of } from '../../src/store/backup/container.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { readOpenNote } from '../../src/store/engine/open-note.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { DataKey } from '../../src/store/keys/data-key.ts';
import { type KeyFile, readKeyFile } from '../../src/store/keys/key-file.ts';
import { packTransfer, unpackTransfer } from '../../src/store/transfer/container.ts';
import { LOGO, letterheadFile } from '../documents/word/letterheads.ts';
import { must } from '../result.ts';
import { makeStore } from '../store/support.ts';

/** Numbers below a bound, the same row of them each time. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const PIECES = [
  '{"__proto__":{"x":1}}',
  '"constructor":',
  '1e999',
  '-0',
  '99999999999999999999',
  'null',
  '\u0000',
  '\uFEFF',
  '\n',
  '[[[[[[[[',
  '</w:p>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '☒\t☐',
].map((piece) => Buffer.from(piece, 'utf8'));

/** The bytes with one to four things wrong with them. */
function spoiled(bytes: Uint8Array, draw: (below: number) => number): Buffer {
  let now = Buffer.from(bytes);
  for (let faults = 1 + draw(4); faults > 0; faults--) {
    const at = draw(now.length + 1);
    const until = Math.min(now.length, at + draw(64));
    const parts = [
      () => [now.subarray(0, at), Buffer.from([draw(256)]), now.subarray(at + 1)],
      () => [now.subarray(0, at)],
      () => [now.subarray(0, at), now.subarray(until)],
      () => [now.subarray(0, until), now.subarray(at)],
      () => [now.subarray(0, at), PIECES[draw(PIECES.length)] ?? now, now.subarray(at)],
      () => [now.subarray(0, at), Buffer.alloc(draw(5_000), draw(256)), now.subarray(at)],
    ];
    now = Buffer.concat(parts[draw(parts.length)]?.() ?? []);
  }
  return now;
}

const key = new DataKey(Buffer.alloc(32, 7));
const kdf = { name: 'argon2id' as const, salt: '00'.repeat(16), ...LOWEST_COST };
const keyBytes = readFileSync(`${(await makeStore()).file}.keys`);
const keys: KeyFile = JSON.parse(keyBytes.toString('utf8'));
const filesOf = (bytes: Buffer) => ({
  ...nodeFiles,
  describe: () => ({ size: bytes.length, isFile: true }),
  read: () => bytes,
});
const database = Buffer.alloc(4096, 1);
const example = readFileSync(join(import.meta.dirname, '../../resources/demo/frydal.json'));
const word = letterheadFile();
const textList = zipSync({
  'word/document.xml': strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr>${[
      'PL-22222',
      'Norsk',
      'polski',
    ]
      .map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`)
      .join('')}</w:tr></w:tbl></w:body></w:document>`,
  ),
});
const form =
  'Drøftingsskjema\nMeldt av: Barnehage\nHva har vi sett?\nTekst\nMeldeplikt\n☒ Nei ☐ Ja\nHva er prøvd?\nSamtale';

interface Reader {
  readonly whole: Uint8Array;
  /** Whether what it says of these bytes is an answer. Throws when it does. */
  readonly read: (bytes: Buffer) => boolean;
  readonly rounds: number;
}
const isAnswer = (result: { readonly ok: boolean }): boolean => typeof result.ok === 'boolean';
const readers: Readonly<Record<string, Reader>> = {
  'a key file': { whole: keyBytes, read: (bytes) => isAnswer(readKeyFile(filesOf(bytes), 'x')), rounds: 300 },
  'the note of an open store': {
    whole: Buffer.from('{"host":"pc","pid":4,"since":"2026-11-22T08:30:00.000Z"}'),
    read: (bytes) => typeof (readOpenNote('x', filesOf(bytes))?.host ?? '') === 'string',
    rounds: 100,
  },
  'a backup': {
    whole: Buffer.concat([
      headOf(
        {
          madeAt: '2026-11-22T08:30:00.000Z',
          reason: 'daily',
          schemaVersion: 1,
          size: database.length,
          sha256: sha256Of(database),
          keys,
        },
        key,
      ),
      database,
    ]),
    read: (bytes) => isAnswer(databaseIn(bytes)),
    rounds: 300,
  },
  'a transfer file': {
    whole: packTransfer(
      {
        schemaVersion: 1,
        practice: true,
        madeAt: '2026-11-22T08:30:00.000Z',
        municipality: null,
        aliases: [],
        wholes: [],
      },
      { key, kdf, nonce: new Uint8Array(12) },
    ),
    read: (bytes) => isAnswer(unpackTransfer(bytes, key)),
    rounds: 300,
  },
  'a policy': {
    whole: Buffer.from('{"format":"samrad-policy/1","lockMinutes":3,"exportFolders":["/srv/%HOME%"]}'),
    read: (bytes) => policyFrom('x', bytes, { platform: 'linux', variables: { HOME: '/a' } }).rules !== undefined,
    rounds: 300,
  },
  'a run file': {
    whole: example,
    read(bytes) {
      const parsed = parseJson(bytes);
      return parsed.ok ? isAnswer(parseRunFile(parsed.value)) : true;
    },
    rounds: 100,
  },
  'a pasted form': {
    whole: Buffer.from(form),
    read: (bytes) => Array.isArray(readForm(bytes.toString('utf8')).unplaced),
    rounds: 200,
  },
  'a letterhead': {
    whole: word,
    read(bytes) {
      const read = readLetterhead(bytes);
      return read.ok ? Array.isArray(summarise(read.letterhead).header) : read.problems.length > 0;
    },
    rounds: 150,
  },
  'a list of texts from a translator': {
    whole: textList,
    read: (bytes) => Array.isArray(tableRows(bytes) ?? []),
    rounds: 150,
  },
  'a picture': { whole: LOGO, read: (bytes) => isAnswer(readLogo(bytes)), rounds: 300 },
  'a drawing': {
    whole: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0L9 9Z" fill="#00f"/></svg>',
    ),
    read: (bytes) => isAnswer(readLogo(bytes)),
    rounds: 300,
  },
};

describe.each(Object.entries(readers))('%s', (_, { whole, read, rounds }) => {
  test('reads whole, and gives a typed answer however it is spoiled', () => {
    expect(read(Buffer.from(whole))).toBe(true);
    const draw = drawer(whole.length);
    for (let round = 0; round < rounds; round++) {
      const bytes = spoiled(whole, draw);
      try {
        expect(read(bytes)).toBe(true);
      } catch (error) {
        throw new Error(`round ${round}: ${bytes.toString('base64').slice(0, 4_000)}`, { cause: error });
      }
    }
  });
});

test('elements within elements, deeper than any stack, are refused and end nothing', () => {
  const deep = (open: string, close: string): string => open.repeat(20_000) + close.repeat(20_000);
  const parts = unzipSync(word);
  const document = new TextDecoder().decode(parts['word/document.xml']);
  const nested = document.replace('<w:body>', `<w:body>${deep('<w:sdt>', '</w:sdt>')}`);
  expect(readLetterhead(zipSync({ ...parts, 'word/document.xml': strToU8(nested) })).ok).toBe(false);
  expect(tableRows(zipSync({ ...parts, 'word/document.xml': strToU8(nested) }))).toBeUndefined();
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${deep('<g>', '</g>')}</svg>`;
  expect(readLogo(Buffer.from(drawing)).ok).toBe(false);
  const list = Buffer.from(deep('[', ']'));
  expect(policyFrom('x', list, { platform: 'linux', variables: {} }).problems.length).toBeGreaterThan(0);
  expect(isAnswer(readKeyFile(filesOf(list), 'x'))).toBe(true);
  expect(must(parseJson(list))).toBeInstanceOf(Array);
  expect(parseRunFile(must(parseJson(list))).ok).toBe(false);
});
