/** Tells main that something was copied out of the page, so that it can be taken off the clipboard again. Never what it was. */
import { useEffect } from 'react';

export function useCopying(): void {
  useEffect(() => {
    const tell = ({ target }: Event): void => {
      const secret = target instanceof Element && target.closest('[data-secret]') !== null;
      // After the event, when it stands on the clipboard.
      setTimeout(() => void window.samrad.call['window.copied']({ secret }));
    };
    const kinds = ['copy', 'cut'];
    for (const kind of kinds) document.addEventListener(kind, tell);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, tell);
    };
  }, []);
}
