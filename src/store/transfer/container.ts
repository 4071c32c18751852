/**
 * One transfer file: a line that names the format, a line of JSON (how the key is made from the passphrase, and sizes), then
 * the packed content under AES-256-GCM with both lines as additional data. The two lines say nothing of what is in it but
 * how much, and whether it is practice.
 */
import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { FailureError, fail, ok, type Result } from '../../domain/result.ts';
import { type FilePort, nodeFiles } from '../engine/files.ts';
import type { StoreEnvironment } from '../environment.ts';
import { type Argon2Cost, argon2CostShape, DEFAULT_COST, deriveFromPassphrase } from '../keys/argon2.ts';
import { canonicalJson } from '../keys/canonical.ts';
import { DataKey } from '../keys/data-key.ts';
import { type TransferContent, transferContentSchema } from './content.ts';

/** What the names of transfer files end with. */
export const TRANSFER_EXTENSION = '.samradflytt';

const FORMAT_NAME = 'samrad-overforing';
const FORMAT_VERSION = 1;
const FIRST_LINE = `${FORMAT_NAME}/${FORMAT_VERSION}\n`;
const LARGEST_HEAD = 4 * 1024;
const MIB = 1024 * 1024;
/** No file larger than this is read. */
export const LARGEST_FILE_MIB = 64;
/** Nothing that unpacks to more is unpacked, and no such file is made. */
export const LARGEST_CONTENT_MIB = 256;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const openHead = {
  practice: z.boolean(),
  kdf: z.strictObject({ name: z.literal('argon2id'), salt: hex(16), ...argon2CostShape }),
  nonce: hex(NONCE_BYTES),
  /** Bytes of the content as it is packed, and unpacked. */
  packed: z.number().int().min(1),
  plain: z.number().int().min(1),
};
const headSchema = z.strictObject({
  ...openHead,
  /** HMAC under the file's key: tells a wrong passphrase from damage. */
  check: hex(32),
  /** SHA-256 of the rest of the line: tells damage from a wrong passphrase. */
  sum: hex(32),
});
export type TransferHead = z.infer<typeof headSchema>;
type OpenHead = Omit<TransferHead, 'check' | 'sum'>;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const checkOf = (head: OpenHead, key: DataKey): Buffer => key.authenticate('transfer head', canonicalJson(head));

function headLine(head: OpenHead, key: DataKey): string {
  const checked = { ...head, check: checkOf(head, key).toString('hex') };
  return `${canonicalJson({ ...checked, sum: sha256(canonicalJson(checked)) })}\n`;
}

/** The file under a key; `kdf` says how the passphrase gives it. */
export function packTransfer(
  content: TransferContent,
  { key, kdf, nonce }: { readonly key: DataKey; readonly kdf: TransferHead['kdf']; readonly nonce: Uint8Array },
): Buffer {
  const plain = Buffer.from(JSON.stringify(transferContentSchema.parse(content)), 'utf8');
  if (plain.length > LARGEST_CONTENT_MIB * MIB) {
    throw new FailureError({ code: 'too-large', limitMiB: LARGEST_CONTENT_MIB });
  }
  const packed = gzipSync(plain);
  const head = {
    practice: content.practice,
    kdf,
    nonce: Buffer.from(nonce).toString('hex'),
    packed: packed.length,
    plain: plain.length,
  };
  const lines = Buffer.from(FIRST_LINE + headLine(head, key), 'utf8');
  if (lines.length + packed.length + TAG_BYTES > LARGEST_FILE_MIB * MIB) {
    throw new FailureError({ code: 'too-large', limitMiB: LARGEST_FILE_MIB });
  }
  const fileKey = key.derive('transfer file');
  try {
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonce).setAAD(lines);
    return Buffer.concat([lines, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
  } finally {
    fileKey.fill(0);
    plain.fill(0);
    packed.fill(0);
  }
}

const isNewer = (line: string): boolean => {
  const version = /^samrad-overforing\/(\d{1,6})$/.exec(line)?.[1];
  return version !== undefined && Number(version) > FORMAT_VERSION;
};

/**
 * What a transfer file says of itself without a passphrase. `not-a-transfer` when it is none, `newer-transfer` when a later
 * program made it, `too-large`, `cut-short` when it ends before its end, `damaged-transfer` otherwise.
 */
export function transferHead(bytes: Buffer): Result<{ readonly head: TransferHead; readonly offset: number }> {
  const firstEnd = bytes.subarray(0, LARGEST_HEAD).indexOf(0x0a);
  const first = bytes.subarray(0, Math.max(0, firstEnd)).toString('latin1');
  if (isNewer(first)) return fail({ code: 'newer-transfer' });
  if (`${first}\n` !== FIRST_LINE) return fail({ code: 'not-a-transfer' });
  if (bytes.length > LARGEST_FILE_MIB * MIB) return fail({ code: 'too-large', limitMiB: LARGEST_FILE_MIB });
  const end = bytes.subarray(0, LARGEST_HEAD).indexOf(0x0a, firstEnd + 1);
  if (end < 0) return fail({ code: bytes.length < LARGEST_HEAD ? 'cut-short' : 'damaged-transfer' });
  const text = bytes.subarray(firstEnd + 1, end).toString('utf8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail({ code: 'damaged-transfer' });
  }
  const head = headSchema.safeParse(parsed);
  if (!head.success) return fail({ code: 'damaged-transfer' });
  const { sum, ...checked } = head.data;
  if (canonicalJson(head.data) !== text || sum !== sha256(canonicalJson(checked))) {
    return fail({ code: 'damaged-transfer' });
  }
  if (head.data.plain > LARGEST_CONTENT_MIB * MIB) return fail({ code: 'too-large', limitMiB: LARGEST_CONTENT_MIB });
  const missing = end + 1 + head.data.packed + TAG_BYTES - bytes.length;
  if (missing > 0) return fail({ code: 'cut-short' });
  if (missing < 0) return fail({ code: 'damaged-transfer' });
  return ok({ head: head.data, offset: end + 1 });
}

/** The content of a file under its key; `wrong-passphrase` when it is another's, else the failures of `transferHead`. */
export function unpackTransfer(bytes: Buffer, key: DataKey): Result<TransferContent> {
  const read = transferHead(bytes);
  if (!read.ok) return read;
  const { head, offset } = read.value;
  const { check, sum: _, ...open } = head;
  if (!timingSafeEqual(checkOf(open, key), Buffer.from(check, 'hex'))) return fail({ code: 'wrong-passphrase' });
  const fileKey = key.derive('transfer file');
  try {
    const decipher = createDecipheriv('aes-256-gcm', fileKey, Buffer.from(head.nonce, 'hex'))
      .setAAD(bytes.subarray(0, offset))
      .setAuthTag(bytes.subarray(offset + head.packed));
    const packed = Buffer.concat([decipher.update(bytes.subarray(offset, offset + head.packed)), decipher.final()]);
    // No byte more than the file says, and it cannot say more than the limit.
    const plain = gunzipSync(packed, { maxOutputLength: head.plain });
    const content = transferContentSchema.safeParse(JSON.parse(plain.toString('utf8')));
    plain.fill(0);
    packed.fill(0);
    if (!content.success || content.data.practice !== head.practice) return fail({ code: 'damaged-transfer' });
    return ok(content.data);
  } catch {
    // The tag does not fit, or what it guards is not what this program packs.
    return fail({ code: 'damaged-transfer' });
  } finally {
    fileKey.fill(0);
  }
}

/** The file under a passphrase, whose strength the caller has judged. */
export async function sealTransfer(
  env: StoreEnvironment,
  {
    content,
    passphrase,
    cost = DEFAULT_COST,
  }: {
    readonly content: TransferContent;
    readonly passphrase: string;
    readonly cost?: Argon2Cost;
  },
): Promise<Result<Buffer>> {
  const salt = env.random(new Uint8Array(16));
  const nonce = env.random(new Uint8Array(NONCE_BYTES));
  const key = new DataKey(await deriveFromPassphrase(env.argon2Worker, passphrase, salt, cost));
  try {
    const kdf = { name: 'argon2id' as const, salt: Buffer.from(salt).toString('hex'), ...cost };
    return ok(packTransfer(content, { key, kdf, nonce }));
  } catch (error) {
    if (error instanceof FailureError) return fail(error.failure);
    throw error;
  } finally {
    key.wipe();
  }
}

/** Opens a file with its passphrase. Failures as `unpackTransfer`; nothing is derived for a file that is not whole. */
export async function openTransfer(
  env: StoreEnvironment,
  bytes: Buffer,
  passphrase: string,
): Promise<Result<TransferContent>> {
  const read = transferHead(bytes);
  if (!read.ok) return read;
  if (passphrase === '') return fail({ code: 'wrong-passphrase' });
  const { kdf } = read.value.head;
  const key = new DataKey(await deriveFromPassphrase(env.argon2Worker, passphrase, Buffer.from(kdf.salt, 'hex'), kdf));
  try {
    return unpackTransfer(bytes, key);
  } finally {
    key.wipe();
  }
}

/** The bytes of a chosen file, when they are a transfer file's: `no-such-file`, or the failures of `transferHead`. */
export function readTransfer(
  path: string,
  files: FilePort = nodeFiles,
): Result<{ readonly bytes: Buffer; readonly head: TransferHead }> {
  const described = files.describe(path);
  if (described === undefined || !described.isFile) return fail({ code: 'no-such-file' });
  if (described.size > LARGEST_FILE_MIB * MIB) return fail({ code: 'too-large', limitMiB: LARGEST_FILE_MIB });
  const bytes = files.read(path);
  if (bytes === undefined) return fail({ code: 'no-such-file' });
  const read = transferHead(bytes);
  return read.ok ? ok({ bytes, head: read.value.head }) : read;
}

/** Writes the whole file, reads it back, and gives it its name only then. Throws file-system errors. */
export function writeTransfer(path: string, bytes: Buffer, files: FilePort = nodeFiles): void {
  const part = `${path}.part`;
  files.remove(part);
  try {
    files.writeNew(part, bytes);
    if (files.read(part)?.equals(bytes) !== true) throw new FailureError({ code: 'damaged-transfer' });
    files.replace(part, path);
  } catch (error) {
    files.remove(part);
    throw error;
  }
}
