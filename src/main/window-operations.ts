/** Operations that concern windows: locking unloads the page, the choice of language changes the menu, a meeting fills the screen. */
import type { Locale } from '../domain/language.ts';
import { ok } from '../domain/result.ts';
import type { OperationServices } from './dispatch.ts';

interface WindowActions {
  /** Hands over, closes the store and loads the page anew. */
  lock(): Promise<void>;
  setMenu(locale: Locale): void;
  fullScreen(on: boolean): void;
  readonly projector: { readonly isOn: boolean; show(): void; close(): void };
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
  'projector.get': () => ok({ on: window.projector.isOn }),
  'projector.show': ({ on }) => {
    if (on) window.projector.show();
    else window.projector.close();
    return ok({ on: window.projector.isOn });
  },
  'window.fullScreen': ({ on }) => {
    window.fullScreen(on);
    return ok({});
  },
});
