/** Two operations concern the window as well as the store: locking unloads the page, and the choice of language changes the menu. */
import type { Locale } from '../domain/language.ts';
import { ok } from '../domain/result.ts';
import type { OperationServices } from './dispatch.ts';

interface WindowActions {
  /** Hands over, closes the store and loads the page anew. */
  lock(): Promise<void>;
  setMenu(locale: Locale): void;
}

export const windowOperations = (services: OperationServices, window: WindowActions): OperationServices => ({
  ...services,
  'vault.lock': async () => {
    await window.lock();
    return ok({});
  },
  'settings.set': async (preferences) => {
    const result = await services['settings.set'](preferences);
    if (result.ok) window.setMenu(result.value.locale);
    return result;
  },
});
