/**
 * Key slots, as LUKS has them: each wraps the same data key under something a person has. AES-256-GCM with everything in
 * the slot but the ciphertext, and the store's id, as additional data: a header cannot be changed or moved unseen.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { newId } from '../engine/identity.ts';
import type { StoreEnvironment } from '../environment.ts';
import { type Argon2Cost, argon2CostShape, deriveFromPassphrase } from './argon2.ts';
import { canonicalJson } from './canonical.ts';
import { DATA_KEY_BYTES, DataKey } from './data-key.ts';
import { parseRecoveryCode } from './recovery-code.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const common = {
  id: z.uuid(),
  cipher: z.literal('aes-256-gcm'),
  nonce: hex(NONCE_BYTES),
  wrapped: hex(DATA_KEY_BYTES + TAG_BYTES),
};
const passphraseSlotSchema = z.strictObject({
  ...common,
  type: z.literal('passphrase'),
  kdf: z.strictObject({ name: z.literal('argon2id'), salt: hex(SALT_BYTES), ...argon2CostShape }),
});
// 160 random bits cannot be guessed, so stretching them would cost only the person who types them: HKDF, not Argon2id.
const recoverySlotSchema = z.strictObject({
  ...common,
  type: z.literal('recovery'),
  kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt: hex(SALT_BYTES) }),
});
export const slotSchema = z.discriminatedUnion('type', [passphraseSlotSchema, recoverySlotSchema]);
export type Slot = z.infer<typeof slotSchema>;
type PassphraseSlot = z.infer<typeof passphraseSlotSchema>;
type RecoverySlot = z.infer<typeof recoverySlotSchema>;

const additionalData = (
  slot: Omit<PassphraseSlot, 'wrapped'> | Omit<RecoverySlot, 'wrapped'>,
  storeId: string,
): Buffer => {
  const { wrapped: _, ...header } = { wrapped: '', ...slot };
  return Buffer.from(canonicalJson({ slot: header, store: storeId }), 'utf8');
};

function wrap<S extends Omit<PassphraseSlot, 'wrapped'> | Omit<RecoverySlot, 'wrapped'>>(
  header: S,
  wrappingKey: Buffer,
  dataKey: DataKey,
  storeId: string,
): S & { wrapped: string } {
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, Buffer.from(header.nonce, 'hex'));
  cipher.setAAD(additionalData(header, storeId));
  const body = Buffer.concat([cipher.update(dataKey.bytes), cipher.final(), cipher.getAuthTag()]);
  wrappingKey.fill(0);
  return { ...header, wrapped: body.toString('hex') };
}

/** The data key in a slot, or undefined when the wrapping key does not fit. Wipes the wrapping key. */
function unwrap(slot: Slot, wrappingKey: Buffer, storeId: string): DataKey | undefined {
  const body = Buffer.from(slot.wrapped, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.nonce, 'hex'));
  decipher.setAAD(additionalData(slot, storeId));
  decipher.setAuthTag(body.subarray(DATA_KEY_BYTES));
  const bytes = decipher.update(body.subarray(0, DATA_KEY_BYTES));
  wrappingKey.fill(0);
  try {
    decipher.final();
    return new DataKey(bytes);
  } catch {
    // The tag does not fit; what came out is noise, and is wiped all the same.
    bytes.fill(0);
    return undefined;
  }
}

const fromRecoveryCode = (code: Buffer, salt: string): Buffer => {
  const key = Buffer.from(hkdfSync('sha256', code, Buffer.from(salt, 'hex'), 'samrad recovery slot', 32));
  code.fill(0);
  return key;
};

const randomHex = (env: StoreEnvironment, bytes: number): string =>
  Buffer.from(env.random(new Uint8Array(bytes))).toString('hex');

const header = (env: StoreEnvironment) => ({
  id: newId(env.random),
  cipher: 'aes-256-gcm' as const,
  nonce: randomHex(env, NONCE_BYTES),
});

/** A slot that the passphrase opens. `cost` must lie between the floor and the ceiling. */
export async function passphraseSlot(
  env: StoreEnvironment,
  input: { passphrase: string; cost: Argon2Cost; dataKey: DataKey; storeId: string },
): Promise<Slot> {
  const { memoryKiB, iterations, parallelism } = z.object(argon2CostShape).parse(input.cost);
  const salt = randomHex(env, SALT_BYTES);
  const key = await deriveFromPassphrase(env.argon2Worker, input.passphrase, Buffer.from(salt, 'hex'), input.cost);
  const slot = {
    ...header(env),
    type: 'passphrase' as const,
    kdf: { name: 'argon2id' as const, salt, memoryKiB, iterations, parallelism },
  };
  return wrap(slot, key, input.dataKey, input.storeId);
}

/** A slot that the recovery code opens. */
export function recoverySlot(env: StoreEnvironment, input: { code: string; dataKey: DataKey; storeId: string }): Slot {
  const code = parseRecoveryCode(input.code);
  if (code === undefined) throw new Error('a recovery code of our own making that does not read');
  const salt = randomHex(env, SALT_BYTES);
  const slot = { ...header(env), type: 'recovery' as const, kdf: { name: 'hkdf-sha256' as const, salt } };
  return wrap(slot, fromRecoveryCode(code, salt), input.dataKey, input.storeId);
}

/** What a person opens a store with. */
export type Credential = { readonly passphrase: string } | { readonly recoveryCode: string };

/** Tries every slot of the credential's kind; undefined when none opens. */
export async function openSlots(
  env: StoreEnvironment,
  slots: readonly Slot[],
  credential: Credential,
  storeId: string,
): Promise<DataKey | undefined> {
  for (const slot of slots) {
    let wrappingKey: Buffer | undefined;
    if (slot.type === 'passphrase' && 'passphrase' in credential && credential.passphrase !== '') {
      const salt = Buffer.from(slot.kdf.salt, 'hex');
      wrappingKey = await deriveFromPassphrase(env.argon2Worker, credential.passphrase, salt, slot.kdf);
    } else if (slot.type === 'recovery' && 'recoveryCode' in credential) {
      const code = parseRecoveryCode(credential.recoveryCode);
      wrappingKey = code && fromRecoveryCode(code, slot.kdf.salt);
    }
    const dataKey = wrappingKey && unwrap(slot, wrappingKey, storeId);
    if (dataKey) return dataKey;
  }
  return undefined;
}
