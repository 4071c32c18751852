/**
 * Operations that concern windows as well as the store: locking unloads the page, also where an operation that had to close
 * the store could not open it again; the language changes the menu, a meeting fills the screen, and the guard in the page
 * must hear of what it is to know, so that no screen has to think of it.
 */
import type { Locale } from '../domain/language.ts';
import { ok, type Result } from '../domain/result.ts';
import type { OperationServices } from './dispatch.ts';

interface WindowActions {
  /** Hands over, closes the store and loads the page anew. */
  lock(): Promise<void>;
  isUnlocked(): boolean;
  /** Loads the page anew; it comes up locked. */
  unload(): void;
  setMenu(locale: Locale): void;
  /** Places, employees or typed names have changed: the page's guard must ask anew. */
  knowledgeChanged(): void;
  fullScreen(on: boolean): void;
  /** Something of the page stands on the clipboard now. */
  copied(secret: boolean): Promise<void>;
  /** The page has put down its work; whether all of it is saved. */
  handedOver(saved: boolean): void;
  readonly projector: { readonly isOn: boolean; show(): void; close(): void };
}

export function windowOperations(services: OperationServices, window: WindowActions): OperationServices {
  const thenTold = async <T>(answer: Result<T> | Promise<Result<T>>): Promise<Result<T>> => {
    const result = await answer;
    if (result.ok) window.knowledgeChanged();
    return result;
  };
  const orUnloaded = async <T>(work: () => Result<T> | Promise<Result<T>>): Promise<Result<T>> => {
    const wasUnlocked = window.isUnlocked();
    const result = await work();
    if (wasUnlocked && !window.isUnlocked()) window.unload();
    return result;
  };
  return {
    ...services,
    'vault.removePerson': (whom) => orUnloaded(() => services['vault.removePerson'](whom)),
    'vault.removeOsKey': (own) => orUnloaded(() => services['vault.removeOsKey'](own)),
    'backup.restore': (chosen) => orUnloaded(() => services['backup.restore'](chosen)),
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
    'window.copied': async ({ secret }) => {
      await window.copied(secret);
      return ok({});
    },
    'window.handedOver': ({ saved }) => {
      window.handedOver(saved);
      return ok({});
    },
    'window.fullScreen': ({ on }) => {
      window.fullScreen(on);
      return ok({});
    },
  };
}
