/**
 * `safeStorage`: none, for a browser keeps nothing for whoever is logged in on the PC. With the switch `os-key` there is one
 * in memory, which forgets everything when the process ends: enough to show the screens that need it.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hasSwitch } from './arguments.ts';
import { coveredOnly } from './uncovered.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const key = randomBytes(32);

export const safeStorage = coveredOnly('safeStorage', {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => hasSwitch('os-key'),
  getSelectedStorageBackend: () => (hasSwitch('os-key') ? 'gnome_libsecret' : 'unknown'),
  async encryptStringAsync(text: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce);
    const hidden = [cipher.update(text, 'utf8'), cipher.final()];
    return Buffer.concat([nonce, cipher.getAuthTag(), ...hidden]);
  },
  async decryptStringAsync(wrapped: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> {
    const decipher = createDecipheriv(CIPHER, key, wrapped.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(wrapped.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const shown = [decipher.update(wrapped.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
    return { shouldReEncrypt: false, result: Buffer.concat(shown).toString('utf8') };
  },
});
