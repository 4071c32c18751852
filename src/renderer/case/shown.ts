/** Whether the cases are shown as a list or as a board. Remembered until the page is unloaded, as it is at every lock. */
import { useState } from 'react';

export type Shown = 'list' | 'board';

let last: Shown = 'list';

export function useShown(): readonly [Shown, (shown: Shown) => void] {
  const [shown, setShown] = useState(last);
  return [
    shown,
    (next) => {
      last = next;
      setShown(next);
    },
  ];
}
