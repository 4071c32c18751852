/**
 * Gives focus back when a form or a step goes away: to what it was opened with, or to the heading of the part of the page
 * when that is gone too. Nothing happens when something else has taken focus by then.
 */
import { useEffect, useState } from 'react';

interface Place {
  readonly from: HTMLElement;
  readonly heading: HTMLElement | undefined;
}

/** The heading of the innermost part of the page that has one that can take focus. */
function headingOver(from: HTMLElement): HTMLElement | undefined {
  for (let part: HTMLElement | null = from; part !== null; part = part.parentElement) {
    const heading = part.querySelector<HTMLElement>(':is(h1, h2)[tabindex="-1"]');
    if (heading !== null) return heading;
  }
  return undefined;
}

/** Asked while the form is drawn for the first time: afterwards what opened it may be gone. */
function placeNow(): Place | undefined {
  const from = document.activeElement;
  if (!(from instanceof HTMLElement) || from === document.body) return undefined;
  return { from, heading: headingOver(from) };
}

export function useFocusBack(): void {
  const [place] = useState(placeNow);
  useEffect(
    () => () => {
      // After what comes in its place has been drawn, and has taken focus if it wants to.
      setTimeout(() => {
        if (place === undefined || document.activeElement !== document.body) return;
        (place.from.isConnected ? place.from : place.heading)?.focus();
      });
    },
    [place],
  );
}
