/**
 * Key slots, as LUKS has them: each holds the same data key for one person's passphrase, for the recovery code, or for a
 * secret that the operating system keeps for a person on one PC. What the person has gives a key pair; the data key is sealed to its public half, so that whoever has the store open can hand a new
 * data key to everyone (sealed.ts). Everything in the slot and the store's id are authenticated with it: a header cannot
 * be changed or moved unseen.
 */
import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { type TeamRole, teamRoleSchema } from '../../domain/codes.ts';
import { isLocalDate, toOslo } from '../../domain/local-time.ts';
import { newId } from '../engine/identity.ts';
import type { StoreEnvironment } from '../environment.ts';
import { type Argon2Cost, argon2CostShape, deriveFromPassphrase } from './argon2.ts';
import { canonicalJson } from './canonical.ts';
import { DataKey } from './data-key.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import { boxSchema, decrypt, encrypt, publicKeyOf, publicKeySchema, seal, sealedSchema, unseal } from './sealed.ts';

const SALT_BYTES = 16;
const salt = z.string().regex(new RegExp(`^[0-9a-f]{${SALT_BYTES * 2}}$`));

const common = {
  id: z.uuid(),
  publicKey: publicKeySchema,
  /** The binding, under the data key: with it a new data key can be sealed while the owner is away. */
  binding: boxSchema,
  dataKey: sealedSchema,
};
const passphraseSlotSchema = z.strictObject({
  ...common,
  type: z.literal('passphrase'),
  /** What the list of persons shows; a role, never a name, because the key file is not encrypted. */
  role: teamRoleSchema,
  /** Day the slot was made, `YYYY-MM-DD` in Norway. */
  since: z.string().refine(isLocalDate),
  kdf: z.strictObject({ name: z.literal('argon2id'), salt, ...argon2CostShape }),
});
// 160 random bits cannot be guessed, so stretching them would cost only the person who types them: HKDF, not Argon2id.
const recoverySlotSchema = z.strictObject({
  ...common,
  type: z.literal('recovery'),
  kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt }),
});
// The secret is 256 random bits, so HKDF here too. The operating system gives it back to the person it was wrapped for.
const osSlotSchema = z.strictObject({
  ...common,
  type: z.literal('os'),
  /** Id of the passphrase slot of the person it belongs to: it goes when that one goes. */
  owner: z.uuid(),
  since: z.string().refine(isLocalDate),
  kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt }),
  /** The secret as the operating system wrapped it. */
  wrapped: z.string().regex(/^(?:[0-9a-f]{2}){1,4096}$/),
});
export const slotSchema = z.discriminatedUnion('type', [passphraseSlotSchema, recoverySlotSchema, osSlotSchema]);
export type Slot = z.infer<typeof slotSchema>;
export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>;
type RecoverySlot = z.infer<typeof recoverySlotSchema>;
export type OsSlot = z.infer<typeof osSlotSchema>;

/** Id of the passphrase slot of the person whom a slot opened for; the slot's own where no person is behind it. */
export const personOf = (slot: Slot): string => (slot.type === 'os' ? slot.owner : slot.id);

const bindingContext = (slot: { readonly id: string; readonly publicKey: string }, storeId: string): string =>
  canonicalJson({ binding: slot.id, publicKey: slot.publicKey, store: storeId });

const dataKeyContext = (slot: object, storeId: string): string => {
  const { dataKey: _, ...header } = { dataKey: undefined, ...slot };
  return canonicalJson({ slot: header, store: storeId });
};

/** What a passphrase or a code gives: the secret half of the slot's key pair, and the binding. Wipes `material`. */
function ownerOf(material: Buffer): { secret: Buffer; binding: Buffer; wipe: () => void } {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', material, new Uint8Array(0), `samrad slot ${purpose}`, 32));
  const [secret, binding] = [derive('secret'), derive('binding')];
  material.fill(0);
  const wipe = (): void => {
    secret.fill(0);
    binding.fill(0);
  };
  return { secret, binding, wipe };
}

type Unsealed<S> = Omit<S, 'dataKey' | 'binding'>;

/** The slot with the data key in it, for the owner of its public key. */
function sealSlot<S extends Slot>(
  env: StoreEnvironment,
  plain: Unsealed<S>,
  { binding, dataKey, storeId }: { binding: Uint8Array; dataKey: DataKey; storeId: string },
): Unsealed<S> & Pick<S, 'dataKey' | 'binding'> {
  const { id, publicKey } = plain as Pick<S, 'id' | 'publicKey'>;
  const kept = encrypt(env.random, dataKey.derive('slot binding'), binding, bindingContext({ id, publicKey }, storeId));
  const header = { ...plain, binding: kept };
  return {
    ...header,
    dataKey: seal(env.random, { publicKey, binding }, dataKey.bytes, dataKeyContext(header, storeId)),
  };
}

const newSalt = (env: StoreEnvironment): string => Buffer.from(env.random(new Uint8Array(SALT_BYTES))).toString('hex');

const materialOfCode = (code: Buffer, saltHex: string): Buffer => {
  const material = Buffer.from(hkdfSync('sha256', code, Buffer.from(saltHex, 'hex'), 'samrad recovery slot', 32));
  code.fill(0);
  return material;
};

/** Everything a new slot of one person needs. `cost` must lie between the floor and the ceiling. */
export interface NewPerson {
  readonly passphrase: string;
  readonly role: TeamRole;
  readonly cost: Argon2Cost;
}

interface UnderKey {
  readonly dataKey: DataKey;
  readonly storeId: string;
}

const newKdf = (env: StoreEnvironment, cost: Argon2Cost): PassphraseSlot['kdf'] => {
  const { memoryKiB, iterations, parallelism } = z.object(argon2CostShape).parse(cost);
  return { name: 'argon2id', salt: newSalt(env), memoryKiB, iterations, parallelism };
};

type PersonHeader = Pick<PassphraseSlot, 'id' | 'type' | 'role' | 'since' | 'kdf'>;

async function sealPerson(
  env: StoreEnvironment,
  header: PersonHeader,
  derived: Promise<Buffer>,
  under: UnderKey,
): Promise<PassphraseSlot> {
  const owner = ownerOf(await derived);
  const plain = { ...header, publicKey: publicKeyOf(owner.secret) };
  const slot = sealSlot<PassphraseSlot>(env, plain, { ...under, binding: owner.binding });
  // It takes the place of one that opens, so it is opened before it counts.
  const proof = unseal({ ...owner, publicKey: slot.publicKey }, slot.dataKey, dataKeyContext(slot, under.storeId));
  owner.wipe();
  if (proof === undefined || !proof.equals(under.dataKey.bytes))
    throw new Error('a slot of our own making does not open');
  proof.fill(0);
  return slot;
}

/** A slot that the passphrase opens. */
export async function passphraseSlot(env: StoreEnvironment, input: NewPerson & UnderKey): Promise<PassphraseSlot> {
  const { passphrase, role, cost, dataKey, storeId } = input;
  const kdf = newKdf(env, cost);
  const header = { id: newId(env.random), type: 'passphrase' as const, role, since: toOslo(env.clock()).date, kdf };
  const derived = deriveFromPassphrase(env.argon2Worker, passphrase, Buffer.from(kdf.salt, 'hex'), kdf);
  return sealPerson(env, header, derived, { dataKey, storeId });
}

/**
 * The same person's slot for the same passphrase, at another cost and with a fresh salt. What is handed back waits for the
 * derivation without the passphrase, which is by then in the thread alone.
 */
export function raisedSlot(
  env: StoreEnvironment,
  { id, type, role, since }: PassphraseSlot,
  input: UnderKey & { readonly passphrase: string; readonly cost: Argon2Cost; readonly stop: AbortSignal },
): Promise<PassphraseSlot> {
  const kdf = newKdf(env, input.cost);
  const salted = Buffer.from(kdf.salt, 'hex');
  const derived = deriveFromPassphrase(env.argon2Worker, input.passphrase, salted, kdf, input.stop);
  return sealPerson(env, { id, type, role, since, kdf }, derived, { dataKey: input.dataKey, storeId: input.storeId });
}

/** A slot that the recovery code opens. */
export function recoverySlot(env: StoreEnvironment, input: { code: string; dataKey: DataKey; storeId: string }): Slot {
  const code = parseRecoveryCode(input.code);
  if (code === undefined) throw new Error('a recovery code of our own making that does not read');
  const kdf = { name: 'hkdf-sha256' as const, salt: newSalt(env) };
  const owner = ownerOf(materialOfCode(code, kdf.salt));
  const plain = { id: newId(env.random), type: 'recovery' as const, kdf, publicKey: publicKeyOf(owner.secret) };
  const slot = sealSlot<RecoverySlot>(env, plain, { ...input, binding: owner.binding });
  owner.wipe();
  return slot;
}

/** Bytes of the secret that the operating system keeps. */
export const OS_SECRET_BYTES = 32;

const materialOfSecret = (secret: Uint8Array, saltHex: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.from(saltHex, 'hex'), 'samrad os slot', 32));

/** A slot that a secret opens which the operating system wraps. The caller wipes the secret. */
export function osSlot(
  env: StoreEnvironment,
  input: {
    readonly secret: Uint8Array;
    readonly wrapped: Uint8Array;
    readonly owner: string;
    readonly dataKey: DataKey;
    readonly storeId: string;
  },
): OsSlot {
  const kdf = { name: 'hkdf-sha256' as const, salt: newSalt(env) };
  const owner = ownerOf(materialOfSecret(input.secret, kdf.salt));
  const plain = {
    id: newId(env.random),
    type: 'os' as const,
    owner: input.owner,
    since: toOslo(env.clock()).date,
    kdf,
    wrapped: Buffer.from(input.wrapped).toString('hex'),
    publicKey: publicKeyOf(owner.secret),
  };
  const slot = sealSlot<OsSlot>(env, plain, { ...input, binding: owner.binding });
  owner.wipe();
  return slot;
}

/** The same slot of the operating system for another passphrase slot of the same person. */
export function resealForOwner(
  env: StoreEnvironment,
  slot: OsSlot,
  { owner, dataKey, storeId }: { owner: string; dataKey: DataKey; storeId: string },
): OsSlot | undefined {
  const binding = decrypt(dataKey.derive('slot binding'), slot.binding, bindingContext(slot, storeId));
  if (binding === undefined) return undefined;
  const { dataKey: _, binding: __, ...plain } = slot;
  const resealed = sealSlot<OsSlot>(env, { ...plain, owner }, { binding, dataKey, storeId });
  binding.fill(0);
  return resealed;
}

/** The same slot with another data key in it; undefined when the slot was not made under `from`. */
export function resealSlot(
  env: StoreEnvironment,
  slot: Slot,
  { from, to, storeId }: { from: DataKey; to: DataKey; storeId: string },
): Slot | undefined {
  const binding = decrypt(from.derive('slot binding'), slot.binding, bindingContext(slot, storeId));
  if (binding === undefined) return undefined;
  const { dataKey: _, binding: __, ...plain } = slot;
  const under = { binding, dataKey: to, storeId };
  const resealed =
    plain.type === 'passphrase'
      ? sealSlot<PassphraseSlot>(env, plain, under)
      : plain.type === 'os'
        ? sealSlot<OsSlot>(env, plain, under)
        : sealSlot<RecoverySlot>(env, plain, under);
  binding.fill(0);
  return resealed;
}

/** What a person opens a store with. `osSecrets`: what the operating system gave back, by the id of the slot it is for. */
export type Credential =
  /** `likely`: id of the slot that is tried first, so that whoever is expected waits for no other person's. */
  | { readonly passphrase: string; readonly likely?: string | undefined }
  | { readonly recoveryCode: string }
  | { readonly osSecrets: ReadonlyMap<string, Uint8Array> };

async function materialFor(env: StoreEnvironment, slot: Slot, credential: Credential): Promise<Buffer | undefined> {
  if (slot.type === 'passphrase' && 'passphrase' in credential && credential.passphrase !== '') {
    const saltBytes = Buffer.from(slot.kdf.salt, 'hex');
    return deriveFromPassphrase(env.argon2Worker, credential.passphrase, saltBytes, slot.kdf);
  }
  if (slot.type === 'recovery' && 'recoveryCode' in credential) {
    const code = parseRecoveryCode(credential.recoveryCode);
    return code && materialOfCode(code, slot.kdf.salt);
  }
  if (slot.type === 'os' && 'osSecrets' in credential) {
    const secret = credential.osSecrets.get(slot.id);
    return secret && materialOfSecret(secret, slot.kdf.salt);
  }
  return undefined;
}

/** Tries every slot of the credential's kind; the data key and the slot that gave it, undefined when none opens. */
export async function openSlots(
  env: StoreEnvironment,
  slots: readonly Slot[],
  credential: Credential,
  storeId: string,
): Promise<{ readonly dataKey: DataKey; readonly slot: Slot } | undefined> {
  const likely = 'passphrase' in credential ? credential.likely : undefined;
  const inOrder = [...slots].sort((a, b) => Number(b.id === likely) - Number(a.id === likely));
  for (const slot of inOrder) {
    const material = await materialFor(env, slot, credential);
    if (material === undefined) continue;
    const owner = ownerOf(material);
    const bytes = unseal({ ...owner, publicKey: slot.publicKey }, slot.dataKey, dataKeyContext(slot, storeId));
    owner.wipe();
    if (bytes) return { dataKey: new DataKey(bytes), slot };
  }
  return undefined;
}
