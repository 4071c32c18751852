/**
 * Sealing 32 bytes so that they open with what a slot's owner has, although the owner is not there when they are sealed: a
 * new data key must reach every person whose passphrase nobody else knows (ADR 0003). X25519 with a one-time key, HKDF and
 * AES-256-GCM. The `binding` is a second secret that only the owner and whoever holds the data key know; without it anyone
 * could seal a key of their own to the public key and lay a false store in the place of the true one.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';
import { z } from 'zod';

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
// The fixed beginnings of an X25519 key in PKCS #8 and SPKI (RFC 8410); the 32 bytes of the key follow.
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
/** A ciphertext with its nonce and tag. */
export const boxSchema = z.strictObject({ nonce: hex(NONCE_BYTES), body: hex(SECRET_BYTES + TAG_BYTES) });
export type Box = z.infer<typeof boxSchema>;
export const publicKeySchema = hex(SECRET_BYTES);
/** A box for a public key, with the one-time key it was made with. */
export const sealedSchema = z.strictObject({ ephemeral: publicKeySchema, ...boxSchema.shape });
export type Sealed = z.infer<typeof sealedSchema>;

type Random = (bytes: Uint8Array) => Uint8Array;

const withPrivateKey = <T>(secret: Uint8Array, use: (key: ReturnType<typeof createPrivateKey>) => T): T => {
  const der = Buffer.concat([PRIVATE_PREFIX, secret]);
  try {
    return use(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  } finally {
    der.fill(0);
  }
};

/** The public key of 32 secret bytes, as hexadecimal digits. */
export const publicKeyOf = (secret: Uint8Array): string =>
  withPrivateKey(secret, (key) =>
    createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length).toString('hex'),
  );

function agree(secret: Uint8Array, publicKey: string): Buffer {
  const other = createPublicKey({
    key: Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  return withPrivateKey(secret, (privateKey) => diffieHellman({ privateKey, publicKey: other }));
}

/** Encrypts 32 bytes; `context` is authenticated with them. Wipes the key. */
export function encrypt(random: Random, key: Buffer, secret: Uint8Array, context: string): Box {
  const nonce = Buffer.from(random(new Uint8Array(NONCE_BYTES)));
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context, 'utf8'));
  const body = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return { nonce: nonce.toString('hex'), body: body.toString('hex') };
}

/** The bytes of a box, or undefined when key or context do not fit. Wipes the key. */
export function decrypt(key: Buffer, { nonce, body }: Box, context: string): Buffer | undefined {
  const bytes = Buffer.from(body, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'));
  decipher.setAAD(Buffer.from(context, 'utf8')).setAuthTag(bytes.subarray(SECRET_BYTES));
  const secret = decipher.update(bytes.subarray(0, SECRET_BYTES));
  key.fill(0);
  try {
    decipher.final();
    return secret;
  } catch {
    // The tag does not fit; what came out is noise, and is wiped all the same.
    secret.fill(0);
    return undefined;
  }
}

function sealingKey(shared: Buffer, binding: Uint8Array, ephemeral: string, publicKey: string): Buffer {
  const material = Buffer.concat([shared, binding]);
  const key = hkdfSync('sha256', material, Buffer.from(ephemeral + publicKey, 'hex'), 'samrad slot seal', 32);
  shared.fill(0);
  material.fill(0);
  return Buffer.from(key);
}

/** Seals 32 bytes for the owner of a public key and its binding. */
export function seal(
  random: Random,
  to: { readonly publicKey: string; readonly binding: Uint8Array },
  secret: Uint8Array,
  context: string,
): Sealed {
  const oneTime = random(new Uint8Array(SECRET_BYTES));
  const ephemeral = publicKeyOf(oneTime);
  const key = sealingKey(agree(oneTime, to.publicKey), to.binding, ephemeral, to.publicKey);
  oneTime.fill(0);
  return { ephemeral, ...encrypt(random, key, secret, context) };
}

/** What was sealed, or undefined when the owner's secret, binding or the context do not fit. */
export function unseal(
  owner: { readonly secret: Uint8Array; readonly publicKey: string; readonly binding: Uint8Array },
  { ephemeral, ...box }: Sealed,
  context: string,
): Buffer | undefined {
  let shared: Buffer;
  try {
    shared = agree(owner.secret, ephemeral);
  } catch {
    // A one-time key of low order, which nobody of ours makes.
    return undefined;
  }
  return decrypt(sealingKey(shared, owner.binding, ephemeral, owner.publicKey), box, context);
}
