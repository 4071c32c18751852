/** The transfer file: bytes on a disk, opened with the right passphrase and no other, whole or not at all. */
import { createCipheriv, createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FilePort } from '../../src/store/engine/files.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { openTransfer, readTransfer, sealTransfer, writeTransfer } from '../../src/store/index.ts';
import { HIGHEST_COST, LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { canonicalJson } from '../../src/store/keys/canonical.ts';
import { DataKey } from '../../src/store/keys/data-key.ts';
import { LARGEST_FILE_MIB, packTransfer, unpackTransfer } from '../../src/store/transfer/container.ts';
import type { TransferContent } from '../../src/store/transfer/content.ts';
import { must } from '../result.ts';
import { CHEAPEST, temporaryFolder, testEnvironment } from './support.ts';

const REVISION = 'a'.repeat(64);
const ID = '3f2b6c1e-5f0a-4c68-9d55-0d9a2a4f7b10';
const content: TransferContent = {
  schemaVersion: 1,
  practice: true,
  madeAt: '2026-11-22T08:30:00.000Z',
  municipality: 'Frydal',
  aliases: [],
  wholes: [
    {
      kind: 'case',
      id: ID,
      lineage: { revision: REVISION, known: [REVISION] },
      tables: {
        case_code: [{ id: ID, code: 'S-7K3Q' }],
        anonymous_case: [{ id: ID, body: '{"observations":"Undrer seg"}' }],
      },
    },
  ],
};
const PASSPHRASE = 'kajakk ugle fjell vinter torsk';
const env = testEnvironment();
const sealed = must(await sealTransfer(env, { content, passphrase: PASSPHRASE, cost: CHEAPEST }));
const folder = temporaryFolder();
const put = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const codeOf = (result: { ok: boolean; failure?: { code: string } }): string => result.failure?.code ?? 'ok';

/** Files under a key that costs nothing, for looking at every byte. */
const key = new DataKey(Buffer.alloc(32, 7));
const kdf = { name: 'argon2id' as const, salt: '00'.repeat(16), ...CHEAPEST };
const packed = packTransfer(content, { key, kdf, nonce: new Uint8Array(12) });
const lines = packed.indexOf(0x0a, packed.indexOf(0x0a) + 1) + 1;

test('opens with its passphrase, however å is typed, and says nothing of what is in it', async () => {
  expect(must(await openTransfer(env, sealed, PASSPHRASE))).toEqual(content);
  const text = sealed.toString('latin1');
  for (const secret of ['Frydal', 'S-7K3Q', 'Undrer', ID, REVISION, 'anonymous_case'])
    expect(text).not.toContain(secret);
  const wrong = await openTransfer(env, sealed, 'kajakk ugle fjell vinter laks');
  expect(codeOf(wrong)).toBe('wrong-passphrase');
  expect(codeOf(await openTransfer(env, sealed, ''))).toBe('wrong-passphrase');
});

test('two files of the same content have nothing in common but their beginning', () => {
  const other = packTransfer(content, { key, kdf, nonce: new Uint8Array(12).fill(1) });
  expect(other.subarray(lines).equals(packed.subarray(lines))).toBe(false);
});

describe('a file that is not as it was made', () => {
  test('is refused with any one bit of it turned', () => {
    const seen = new Set<string>();
    for (let at = 0; at < packed.length; at++) {
      const turned = Buffer.from(packed);
      turned[at] = (turned[at] ?? 0) ^ (1 << (at % 8));
      const code = codeOf(unpackTransfer(turned, key));
      expect([at, code === 'ok']).toEqual([at, false]);
      seen.add(`${at < packed.indexOf(0x0a) + 1 ? 'name' : at < lines ? 'head' : 'body'}: ${code}`);
    }
    // Turned to a higher number, the format's version is that of a later program.
    expect([...seen].sort()).toEqual([
      'body: damaged-transfer',
      'head: damaged-transfer',
      'name: newer-transfer',
      'name: not-a-transfer',
    ]);
  });

  test('is refused cut short at any place, and longer than it says', () => {
    for (let length = 0; length < packed.length; length += 3) {
      const code = codeOf(unpackTransfer(packed.subarray(0, length), key));
      expect([length, code]).toEqual([length, length < packed.indexOf(0x0a) + 1 ? 'not-a-transfer' : 'cut-short']);
    }
    expect(codeOf(unpackTransfer(Buffer.concat([packed, Buffer.from('x')]), key))).toBe('damaged-transfer');
  });

  const headWith = (change: object): Buffer => {
    const { sum: _, ...head } = {
      ...JSON.parse(packed.subarray(packed.indexOf(0x0a) + 1, lines - 1).toString()),
      ...change,
    };
    const sum = createHash('sha256').update(canonicalJson(head)).digest('hex');
    return Buffer.concat([
      Buffer.from(`samrad-overforing/1\n${canonicalJson({ ...head, sum })}\n`),
      packed.subarray(lines),
    ]);
  };
  test.each([
    ['a head that does not add up, however well it is summed', { plain: 77 }, 'wrong-passphrase'],
    ['practice made into earnest', { practice: false }, 'wrong-passphrase'],
    ['a key made too cheaply', { kdf: { ...kdf, memoryKiB: LOWEST_COST.memoryKiB - 1 } }, 'damaged-transfer'],
    ['a key that would exhaust the PC', { kdf: { ...kdf, memoryKiB: HIGHEST_COST.memoryKiB + 1 } }, 'damaged-transfer'],
    ['more than may be unpacked', { plain: 300 * 1024 * 1024 }, 'too-large'],
    ['a setting nobody knows', { extra: 1 }, 'damaged-transfer'],
  ])('%s', (_, change, expected) => {
    expect(codeOf(unpackTransfer(headWith(change), key))).toBe(expected);
  });

  test('cannot unpack to more than it says', () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    const head = { practice: true, kdf, nonce: '00'.repeat(12), packed: bomb.length, plain: 1_000 };
    const checked = { ...head, check: key.authenticate('transfer head', canonicalJson(head)).toString('hex') };
    const sum = createHash('sha256').update(canonicalJson(checked)).digest('hex');
    const first = Buffer.from(`samrad-overforing/1\n${canonicalJson({ ...checked, sum })}\n`);
    const cipher = createCipheriv('aes-256-gcm', key.derive('transfer file'), Buffer.alloc(12)).setAAD(first);
    const file = Buffer.concat([first, cipher.update(bomb), cipher.final(), cipher.getAuthTag()]);
    expect(codeOf(unpackTransfer(file, key))).toBe('damaged-transfer');
  });

  test('is told from other files, from those of a later program, and from no file', () => {
    expect(codeOf(readTransfer(put('brev.docx', Buffer.from('PK\u0003\u0004'))))).toBe('not-a-transfer');
    expect(codeOf(readTransfer(put('senere', Buffer.from('samrad-overforing/2\n{}'))))).toBe('newer-transfer');
    expect(codeOf(readTransfer(join(folder, 'mangler')))).toBe('no-such-file');
    expect(codeOf(readTransfer(folder))).toBe('no-such-file');
    const huge: FilePort = {
      ...nodeFiles,
      describe: () => ({ size: LARGEST_FILE_MIB * 1024 * 1024 + 1, isFile: true }),
      read: () => expect.fail('a file that is too large is not read'),
    };
    expect(codeOf(readTransfer('stor', huge))).toBe('too-large');
  });
});

describe('writing', () => {
  test('gives the name to a whole file only, for its owner alone', () => {
    const path = join(folder, 'samrad-overforing-2026-11-22.samradflytt');
    writeTransfer(path, sealed);
    expect(readFileSync(path).equals(sealed)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test('leaves the file that was there when the disk is full or writes something else', () => {
    const inside = join(folder, 'full');
    mkdirSync(inside);
    const path = join(inside, 'fil.samradflytt');
    writeFileSync(path, 'before');
    const full: FilePort = {
      ...nodeFiles,
      replace: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    expect(() => writeTransfer(path, sealed, full)).toThrow('full');
    const lying: FilePort = { ...nodeFiles, writeNew: (part) => nodeFiles.writeNew(part, Buffer.from('half')) };
    expect(() => writeTransfer(path, sealed, lying)).toThrow('damaged-transfer');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(inside)).toEqual(['fil.samradflytt']);
  });
});
