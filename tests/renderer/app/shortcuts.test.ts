import { expect, test } from 'vitest';
import { matches } from '../../../src/renderer/app/Palette.tsx';
import { shortcutOf } from '../../../src/renderer/app/shortcuts.ts';

const key = (init: KeyboardEventInit & { key: string }) => shortcutOf(new KeyboardEvent('keydown', init));

test('shortcuts are named the same whatever the case of the letter', () => {
  expect(key({ key: 'k', ctrlKey: true })).toBe('Ctrl+K');
  expect(key({ key: 'K', metaKey: true })).toBe('Ctrl+K');
  expect(key({ key: 'F8', shiftKey: true })).toBe('Shift+F8');
  expect(key({ key: 'ArrowUp', altKey: true })).toBe('Alt+ArrowUp');
  expect(key({ key: 'n', ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+N');
});

test('a capital letter is no shortcut, and neither is AltGr', () => {
  expect(key({ key: 'K', shiftKey: true })).toBe('K');
  expect(key({ key: '@', ctrlKey: true, altKey: true })).toBe('@');
});

test('the palette finds by the beginnings of words', () => {
  expect(matches('Start en ny sak', 'ny sa')).toBe(true);
  expect(matches('Start en ny sak', '')).toBe(true);
  expect(matches('Start en ny sak', 'møte')).toBe(false);
  expect(matches('Åpne', 'å')).toBe(true);
});
