/** Going to a step and to one control in it: the place says the step, this says the control, for one arrival. */
import { useEffect } from 'react';

let awaited: string | undefined;

/** Names the control that takes focus when the next step has come up. */
export function arriveAt(control: string | undefined): void {
  awaited = control;
}

/** Gives focus to the control that was named, after the shell has given it to the heading. */
export function useArrival(): void {
  useEffect(() => {
    const control = awaited;
    if (control === undefined) return;
    awaited = undefined;
    const timer = setTimeout(() => document.getElementById(control)?.focus());
    return () => clearTimeout(timer);
  });
}
