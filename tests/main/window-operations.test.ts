import { expect, it } from 'vitest';
import { fail, ok } from '../../src/domain/result.ts';
import { windowOperations } from '../../src/main/window-operations.ts';
import { inMemoryServices } from './in-memory-services.ts';

it('locking goes through the window, so that the page is unloaded too', async () => {
  const happened: string[] = [];
  const operations = windowOperations(
    inMemoryServices((name) => happened.push(name)),
    { lock: async () => void happened.push('window locked'), setMenu: () => {} },
  );
  expect(await operations['vault.lock']({})).toEqual(ok({}));
  expect(happened).toEqual(['window locked']);
});

it('the menu follows the language that was saved, and no other', async () => {
  const menus: string[] = [];
  const services = inMemoryServices();
  const window = { lock: async () => {}, setMenu: (locale: string) => void menus.push(locale) };
  await windowOperations(services, window)['settings.set']({ locale: 'nn', colorScheme: 'auto', lockMinutes: 5 });
  const failing = { ...services, 'settings.set': () => fail({ code: 'disk-full' as const }) };
  await windowOperations(failing, window)['settings.set']({ locale: 'nb', colorScheme: 'auto', lockMinutes: 5 });
  expect(menus).toEqual(['nn']);
});
