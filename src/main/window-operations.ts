/**
 * Operations that concern windows as well as the store: locking unloads the page, the language changes the menu, a meeting
 * fills the screen, and the guard in the page must hear of what it is to know, so that no screen has to think of it.
 */
import type { Locale } from '../domain/language.ts';
import { ok, type Result } from '../domain/result.ts';
import type { OperationServices } from './dispatch.ts';

interface WindowActions {
  /** Hands over, closes the store and loads the page anew. */
  lock(): Promise<void>;
  setMenu(locale: Locale): void;
  /** Places, employees or typed names have changed: the page's guard must ask anew. */
  knowledgeChanged(): void;
  fullScreen(on: boolean): void;
  readonly projector: { readonly isOn: boolean; show(): void; close(): void };
}

export function windowOperations(services: OperationServices, window: WindowActions): OperationServices {
  const thenTold = async <T>(answer: Result<T> | Promise<Result<T>>): Promise<Result<T>> => {
    const result = await answer;
    if (result.ok) window.knowledgeChanged();
    return result;
  };
  return {
    ...services,
    'team.save': (change) => thenTold(services['team.save'](change)),
    'transfer.take': (decisions) => thenTold(services['transfer.take'](decisions)),
    'transfer.exchange': (key) => thenTold(services['transfer.exchange'](key)),
    'practice.load': (input) => thenTold(services['practice.load'](input)),
    'guard.learn': (names) => thenTold(services['guard.learn'](names)),
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
  };
}
