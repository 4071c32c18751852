import { expect, it } from 'vitest';
import { fail, ok } from '../../src/domain/result.ts';
import { windowOperations } from '../../src/main/window-operations.ts';
import { inMemoryServices } from './in-memory-services.ts';

const projector = () => {
  const one = {
    isOn: false,
    show: () => {
      one.isOn = true;
    },
    close: () => {
      one.isOn = false;
    },
  };
  return one;
};
const actions = {
  lock: async () => {},
  isUnlocked: () => true,
  unload: () => {},
  setMenu: () => {},
  knowledgeChanged: () => {},
  fullScreen: () => {},
  copied: async () => {},
  handedOver: () => {},
};

it('locking goes through the window, so that the page is unloaded too', async () => {
  const happened: string[] = [];
  const operations = windowOperations(
    inMemoryServices((name) => happened.push(name)),
    { ...actions, projector: projector(), lock: async () => void happened.push('window locked') },
  );
  expect(await operations['vault.lock']({})).toEqual(ok({}));
  expect(happened).toEqual(['window locked']);
});

it('the menu follows the language that was saved, and no other', async () => {
  const menus: string[] = [];
  const services = inMemoryServices();
  const window = { ...actions, projector: projector(), setMenu: (locale: string) => void menus.push(locale) };
  await windowOperations(services, window)['settings.set']({ locale: 'nn', colorScheme: 'auto', lockMinutes: 5 });
  const failing = { ...services, 'settings.set': () => fail({ code: 'disk-full' as const }) };
  await windowOperations(failing, window)['settings.set']({ locale: 'nb', colorScheme: 'auto', lockMinutes: 5 });
  expect(menus).toEqual(['nn']);
});

it('the page hears when places, employees or typed names have changed, and not when the change failed', async () => {
  let heard = 0;
  const knowledgeChanged = () => {
    heard += 1;
  };
  const window = { ...actions, projector: projector(), knowledgeChanged };
  const operations = windowOperations(inMemoryServices(), window);
  await operations['guard.learn']({ names: ['Lise Bakkeli'] });
  await operations['practice.load']({});
  expect(heard).toBe(2);
  const refusing = windowOperations({ ...inMemoryServices(), 'guard.learn': () => fail({ code: 'locked' }) }, window);
  await refusing['guard.learn']({ names: [] });
  expect(heard).toBe(2);
});

it('the projector and the full screen are the window’s own', async () => {
  const filled: boolean[] = [];
  const window = { ...actions, projector: projector(), fullScreen: (on: boolean) => void filled.push(on) };
  const operations = windowOperations(inMemoryServices(), window);
  expect(await operations['projector.get']({})).toEqual(ok({ on: false }));
  expect(await operations['projector.show']({ on: true })).toEqual(ok({ on: true }));
  expect(await operations['projector.show']({ on: false })).toEqual(ok({ on: false }));
  expect(await operations['window.fullScreen']({ on: true })).toEqual(ok({}));
  expect(filled).toEqual([true]);
});

it('an operation that had to close the store and could not open it again unloads the page, as every lock does', async () => {
  const ID = '11111111-1111-4111-8111-111111111111';
  const unloadedBy = async (wasOpen: boolean, stays: boolean): Promise<number> => {
    let open = wasOpen;
    let unloaded = 0;
    const failing = () => {
      open &&= stays;
      return fail({ code: 'disk-full' as const });
    };
    const services = { ...inMemoryServices(), 'vault.removePerson': failing, 'backup.restore': failing };
    const window = { ...actions, projector: projector(), isUnlocked: () => open, unload: () => void unloaded++ };
    const operations = windowOperations(services, window);
    expect(await operations['vault.removePerson']({ own: 'x', id: ID })).toEqual(fail({ code: 'disk-full' }));
    open = wasOpen;
    await operations['backup.restore']({ place: 'first', name: 'kopi', passphrase: 'x' });
    return unloaded;
  };
  expect(await unloadedBy(true, false)).toBe(2);
  expect(await unloadedBy(true, true)).toBe(0);
  // At the lock screen the page that asks for the backup must keep its answer.
  expect(await unloadedBy(false, false)).toBe(0);
});
