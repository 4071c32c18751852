/**
 * One backup is one file: a line that names the format, a line of JSON (manifest and key file), then the database's bytes.
 * Plain enough to be taken apart by hand; nothing in the two lines says more than whose keys fit, when and how much.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { backupReasonSchema } from '../../domain/backup.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { canonicalJson } from '../keys/canonical.ts';
import type { DataKey } from '../keys/data-key.ts';
import { keyFileSchema } from '../keys/key-file.ts';

const FORMAT_NAME = 'samrad-backup';
const FORMAT_VERSION = 1;
const FIRST_LINE = `${FORMAT_NAME}/${FORMAT_VERSION}\n`;
// The key file is 256 KiB at most, and hardly anything comes in addition.
const LARGEST_HEAD = 512 * 1024;

const contentShape = {
  madeAt: z.iso.datetime(),
  reason: backupReasonSchema,
  schemaVersion: z.number().int().min(1),
  /** Bytes of the database. */
  size: z.number().int().min(1),
  /** Of the database's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  keys: keyFileSchema,
};
const manifestSchema = z.strictObject({ ...contentShape, mac: z.string().regex(/^[0-9a-f]{64}$/) });
export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackupContent = Omit<BackupManifest, 'mac'>;

const macOf = (content: BackupContent, dataKey: DataKey): Buffer =>
  dataKey.authenticate('backup manifest', canonicalJson(content));

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The two lines before the database, authenticated under its key. */
export const headOf = (content: BackupContent, dataKey: DataKey): Buffer =>
  Buffer.from(`${FIRST_LINE}${canonicalJson({ ...content, mac: macOf(content, dataKey).toString('hex') })}\n`, 'utf8');

/** Whether somebody with the database's key wrote this manifest. */
export function isAuthenticManifest({ mac, ...content }: BackupManifest, dataKey: DataKey): boolean {
  return timingSafeEqual(macOf(content, dataKey), Buffer.from(mac, 'hex'));
}

const isNewer = (line: string): boolean => {
  const version = /^samrad-backup\/(\d{1,6})$/.exec(line)?.[1];
  return version !== undefined && Number(version) > FORMAT_VERSION;
};

export interface BackupHead {
  readonly manifest: BackupManifest;
  /** Where the database begins in the file. */
  readonly offset: number;
}

function parseHead(bytes: Buffer, fileSize: number): Result<BackupHead> {
  const firstEnd = bytes.indexOf(0x0a);
  const first = bytes.subarray(0, Math.max(0, firstEnd)).toString('latin1');
  if (isNewer(first)) return fail({ code: 'newer-store' });
  if (`${first}\n` !== FIRST_LINE) return fail({ code: 'not-a-store' });
  const end = bytes.indexOf(0x0a, firstEnd + 1);
  if (end < 0) return fail({ code: 'corrupt' });
  const text = bytes.subarray(firstEnd + 1, end).toString('utf8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail({ code: 'corrupt' });
  }
  const manifest = manifestSchema.safeParse(parsed);
  // Byte for byte our own spelling, and as long as it says: a file cut short on its way is no backup.
  const whole = manifest.success && canonicalJson(manifest.data) === text && end + 1 + manifest.data.size === fileSize;
  return whole ? ok({ manifest: manifest.data, offset: end + 1 }) : fail({ code: 'corrupt' });
}

/**
 * Reads what a backup says of itself, without its database. `not-a-store` when it is no backup, `newer-store` when a later
 * program made it, `corrupt` when it is not whole. Throws file-system errors.
 */
export function readBackupHead(file: string): Result<BackupHead> {
  const handle = openSync(file, 'r');
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return fail({ code: 'not-a-store' });
    const bytes = Buffer.alloc(Math.min(LARGEST_HEAD, stat.size));
    readSync(handle, bytes, 0, bytes.length, 0);
    return parseHead(bytes, stat.size);
  } finally {
    closeSync(handle);
  }
}

/** The database in a backup, whose bytes are as the manifest says; `corrupt` when not. */
export function databaseIn(bytes: Buffer): Result<{ readonly manifest: BackupManifest; readonly database: Buffer }> {
  const head = parseHead(bytes.subarray(0, LARGEST_HEAD), bytes.length);
  if (!head.ok) return head;
  const database = bytes.subarray(head.value.offset);
  if (sha256Of(database) !== head.value.manifest.sha256) return fail({ code: 'corrupt' });
  return ok({ manifest: head.value.manifest, database });
}
