/**
 * The key file beside the database: the slots, and an HMAC under the data key over all of them and an epoch that also
 * stands in the database. A slot deleted, put back or swapped is thus seen by whoever can open the store. While a new data
 * key is being given to the store (rekey.ts), the file holds the present set and the next one.
 */
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type FilePort, writeAtomically } from '../engine/files.ts';
import { keyFileOf } from '../engine/paths.ts';
import { canonicalJson } from './canonical.ts';
import type { DataKey } from './data-key.ts';
import { type Slot, slotSchema } from './slots.ts';

const FORMAT_NAME = 'samrad-keys';
const FORMAT_VERSION = 1;
// A key file with eight slots is 10 kB; nothing larger is ours.
const LARGEST_KEY_FILE = 256 * 1024;

const keySetShape = {
  epoch: z.number().int().min(1),
  slots: z.array(slotSchema).min(1).max(64),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
};
export const keyFileSchema = z.strictObject({
  format: z.literal(`${FORMAT_NAME}/${FORMAT_VERSION}`),
  store: z.uuid(),
  ...keySetShape,
  next: z.strictObject(keySetShape).optional(),
});
export type KeyFile = z.infer<typeof keyFileSchema>;
/** The slots of one data key. */
export type KeySet = Omit<KeyFile, 'format' | 'store' | 'next'>;

const FORMAT = `${FORMAT_NAME}/${FORMAT_VERSION}` as const;

const macOf = (storeId: string, epoch: number, slots: readonly Slot[], dataKey: DataKey): Buffer =>
  dataKey.authenticate('key file', canonicalJson({ format: FORMAT, store: storeId, epoch, slots }));

/** A set of slots, authenticated. `epoch` counts the changes of the set, from 1. */
export const sealKeySet = (storeId: string, epoch: number, slots: readonly Slot[], dataKey: DataKey): KeySet => ({
  epoch,
  slots: [...slots],
  mac: macOf(storeId, epoch, slots, dataKey).toString('hex'),
});

/** The key file of one set. */
export const keyFileWith = (storeId: string, set: KeySet): KeyFile => ({
  format: FORMAT,
  store: storeId,
  epoch: set.epoch,
  slots: set.slots,
  mac: set.mac,
});

/** The key file of a slot set, authenticated. */
export const sealKeyFile = (storeId: string, epoch: number, slots: readonly Slot[], dataKey: DataKey): KeyFile =>
  keyFileWith(storeId, sealKeySet(storeId, epoch, slots, dataKey));

/** Whether a slot set is one that somebody with the data key wrote for this store. */
export const isAuthentic = (storeId: string, { epoch, slots, mac }: KeySet, dataKey: DataKey): boolean =>
  timingSafeEqual(macOf(storeId, epoch, slots, dataKey), Buffer.from(mac, 'hex'));

/** The sets a key file holds, the next one first. */
export const setsOf = (keyFile: KeyFile): readonly KeySet[] =>
  keyFile.next === undefined ? [keyFile] : [keyFile.next, keyFile];

const serialise = (keyFile: KeyFile): string => `${canonicalJson(keyFile, 2)}\n`;

const newerFormat = (parsed: unknown): boolean => {
  const format = z.object({ format: z.string().regex(/^samrad-keys\/\d{1,6}$/) }).safeParse(parsed);
  return format.success && Number(format.data.format.split('/')[1]) > FORMAT_VERSION;
};

/**
 * Reads the key file of a store. `not-a-store` when there is none; `newer-store` when its format is newer than this
 * program; `corrupt` when it is not exactly as we write it, also when its Argon2id cost is outside the range.
 */
export function readKeyFile(files: FilePort, file: string): Result<KeyFile> {
  // Asked before it is read: another file in its place may be of any size.
  if ((files.describe(keyFileOf(file))?.size ?? 0) > LARGEST_KEY_FILE) return fail({ code: 'corrupt' });
  const bytes = files.read(keyFileOf(file));
  if (bytes === undefined) return fail({ code: 'not-a-store' });
  const text = bytes.toString('utf8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail({ code: 'corrupt' });
  }
  if (newerFormat(parsed)) return fail({ code: 'newer-store' });
  const keyFile = keyFileSchema.safeParse(parsed);
  // Byte for byte our own spelling: a changed blank is a changed file, and a key said twice has no say.
  if (!keyFile.success || serialise(keyFile.data) !== text) return fail({ code: 'corrupt' });
  return ok(keyFile.data);
}

/** Writes the key file of a store, whole or not at all. */
export const writeKeyFile = (files: FilePort, file: string, keyFile: KeyFile): void =>
  writeAtomically(files, keyFileOf(file), Buffer.from(serialise(keyFile), 'utf8'));
