/** What the operating system keeps for whoever is logged in, through Electron's safeStorage. */
import type { SafeStorage } from 'electron';
import type { OsVault } from '../services/environment.ts';

/** What of safeStorage is used: the asynchronous half, for the other one is on its way out. */
type SafeStoragePart = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

export const createOsVault = (safeStorage: SafeStoragePart, platform: string): OsVault => ({
  async obstacle() {
    // Without a keyring Linux encrypts with a password that everybody knows.
    if (platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
      return 'weak';
    return (await safeStorage.isAsyncEncryptionAvailable()) ? null : 'system';
  },
  wrap: (secret) => safeStorage.encryptStringAsync(secret),
  async unwrap(wrapped) {
    // `shouldReEncrypt` may be passed over: the secret never changes hands, and turning it off and on wraps it anew.
    const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped));
    return result;
  },
});
