/** Ctrl+Z and Ctrl+Y for choices and lists. In a text field the keys are the field's own. */
import { useEffect } from 'react';
import { shortcutOf } from '../app/shortcuts.ts';
import type { WorkingCase } from './working-case.ts';

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

export function useStructuredUndo(working: WorkingCase): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event);
      if (isTextField(event.target) || (shortcut !== 'Ctrl+Z' && shortcut !== 'Ctrl+Y')) return;
      event.preventDefault();
      if (shortcut === 'Ctrl+Z') working.undo();
      else working.redo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [working]);
}
