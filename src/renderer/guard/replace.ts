/** Replaces characters of a field as if they had been typed, so that Ctrl+Z takes it back. */
import type { Suggestion } from '../../anonymity/suggestions.ts';

export function replaceIn(element: HTMLTextAreaElement, { start, end, text }: Suggestion): void {
  element.focus();
  element.setSelectionRange(start, end);
  // The only way to change a text field that the engine's own undo knows about.
  const typed =
    typeof document.execCommand === 'function' &&
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (typed) return;
  element.setRangeText(text, start, end, 'end');
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
