import { describe, expect, it } from 'vitest';
import { createOsVault } from '../../src/main/os-vault.ts';

/** Electron's safeStorage as its types say it is. It has not been run. */
const storage = (over: { available?: boolean; backend?: 'basic_text' | 'gnome_libsecret' | 'unknown' } = {}) => ({
  isAsyncEncryptionAvailable: async () => over.available ?? true,
  getSelectedStorageBackend: () => over.backend ?? ('gnome_libsecret' as const),
  encryptStringAsync: async (text: string) => Buffer.from(`kari:${text}`),
  decryptStringAsync: async (bytes: Buffer) => {
    if (!bytes.toString().startsWith('kari:')) throw new Error('not hers');
    return { shouldReEncrypt: false, result: bytes.toString().slice('kari:'.length) };
  },
});

describe('what the operating system keeps', () => {
  it('comes back as it was, and what is somebody else’s does not', async () => {
    const vault = createOsVault(storage(), 'win32');
    expect(await vault.unwrap(await vault.wrap('hemmelig'))).toBe('hemmelig');
    await expect(vault.unwrap(Buffer.from('ola:hemmelig'))).rejects.toThrow();
  });

  it.each([
    ['win32', {}, null],
    ['win32', { available: false }, 'system'],
    ['darwin', {}, null],
    ['linux', {}, null],
    ['linux', { backend: 'basic_text' }, 'weak'],
    ['linux', { backend: 'unknown' }, 'weak'],
    ['linux', { available: false }, 'system'],
  ] as const)('on %s with %j: %s', async (platform, over, obstacle) => {
    expect(await createOsVault(storage(over), platform).obstacle()).toBe(obstacle);
  });
});
