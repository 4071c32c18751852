/** Keyboard shortcuts. Never Ctrl+Alt: that is AltGr on Norwegian keyboards. */
import { useEffect, useRef } from 'react';

/** `Ctrl+K`, `Shift+F8`, `Alt+ArrowUp`: modifiers in this order, then the key. */
export function shortcutOf(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'key'>): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // Ctrl and Alt together are AltGr: the person is writing a character.
  if (event.ctrlKey && event.altKey) return key;
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey) ? 'Shift+' : '',
    key,
  ].join('');
}

/** Runs a function on its shortcut while the component is on the screen. Single letters are not for here (WCAG 2.1.4). */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = current.current[shortcutOf(event)];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
