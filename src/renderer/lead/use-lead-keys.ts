/** The chair's keys. Single keys work where nobody writes, and can be turned off (WCAG 2.1.4). */
import { useEffect, useRef } from 'react';

export interface LeadActions {
  readonly next: () => void;
  readonly pause: () => void;
  readonly extend: () => void;
  readonly stop: () => void;
  readonly undo: () => void;
  readonly close: () => void;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
/** What the space bar presses itself when it has focus. */
const takesSpace = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary, [role="button"]') !== null;

function actionOf(event: KeyboardEvent, single: boolean): keyof LeadActions | undefined {
  if (event.key === 'F9') return 'stop';
  const { ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey) && !altKey) {
    return event.key === 'Enter' ? 'next' : undefined;
  }
  if (altKey || isWriting(event.target)) return undefined;
  if (event.key === 'Escape') return 'close';
  // Ctrl+Z is for what is written in the minutes beside.
  if (event.key === 'Backspace') return 'undo';
  if (!single) return undefined;
  if (event.key === ' ') return takesSpace(event.target) ? undefined : 'next';
  if (event.key === '+') return 'extend';
  return event.key.toLowerCase() === 'p' ? 'pause' : undefined;
}

/** `single`: whether space, P and + work. */
export function useLeadKeys(actions: LeadActions, single: boolean): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A key that is held down is pressed once: nobody wants to run through three phases.
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const action = actionOf(event, single);
      if (action === undefined) return;
      event.preventDefault();
      current.current[action]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [single]);
}
