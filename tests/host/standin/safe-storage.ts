/** `safeStorage`: there is none. A browser keeps nothing for whoever is logged in on the PC. */
import { coveredOnly } from './uncovered.ts';

export const safeStorage = coveredOnly('safeStorage', {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => false,
});
