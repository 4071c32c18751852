/** Ctrl+Z and Ctrl+Y for the page. A text field with focus keeps its own. */
import { useEffect, useRef } from 'react';
import { shortcutOf } from './shortcuts.ts';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || (target.matches('input, textarea') && !target.matches('[type=radio], [type=checkbox]')));

export function useUndoKeys(actions: { readonly undo: () => void; readonly redo: () => void }): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isWriting(event.target)) return;
      const shortcut = shortcutOf(event);
      if (shortcut === 'Ctrl+Z') current.current.undo();
      else if (shortcut === 'Ctrl+Y' || shortcut === 'Ctrl+Shift+Z') current.current.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
