/**
 * A form whose fields are kept when they are left. It starts anew when the content behind it becomes another (undo, a
 * conflict that was settled), and is kept also when the page is left or the window locks.
 */
import { useEffect, useRef, useState } from 'react';

export interface Form<F, P> {
  readonly form: F;
  /** What was wrong when it was kept last. */
  readonly problems: readonly P[];
  /** Writes in a field. */
  readonly set: (change: Partial<F>) => void;
  /** Keeps what stands there; with a change, that too. */
  readonly keep: (change?: Partial<F>) => void;
  /**
   * Keeps what stands there because a field is left. While a mouse button is down nothing on the page may move away from
   * under it: what is told of a fault waits until the button is up.
   */
  readonly leave: (change?: Partial<F>) => void;
}

/** `keepForm` keeps what is right and answers with what is not. */
export function useForm<F extends object, P>(start: F, round: number, keepForm: (form: F) => readonly P[]): Form<F, P> {
  const [, redraw] = useState(0);
  // Leaving a field and writing in the next may come before the screen is drawn again: what counts stands here.
  const now = useRef<{ form: F; round: number; typed: boolean; problems: readonly P[] }>({
    form: start,
    round,
    typed: false,
    problems: [],
  });
  if (now.current.round !== round) now.current = { form: start, round, typed: false, problems: [] };
  const keepNow = useRef(keepForm);
  keepNow.current = keepForm;
  const put = (change: Partial<F>, typed: boolean): void => {
    now.current = { ...now.current, form: { ...now.current.form, ...change }, typed };
    redraw((n) => n + 1);
  };
  useEffect(() => {
    const keep = (): boolean => {
      const problems = now.current.typed ? keepNow.current(now.current.form) : [];
      now.current = { ...now.current, typed: false };
      return problems.length === 0;
    };
    const forget = window.samrad.on('vault.locking', keep);
    return () => {
      forget();
      keep();
    };
  }, []);
  const isDown = usePointer();
  const keep = (change: Partial<F> = {}): void => {
    put(change, false);
    now.current = { ...now.current, problems: keepNow.current(now.current.form) };
  };
  return {
    form: now.current.form,
    problems: now.current.problems,
    set: (change) => put(change, true),
    keep,
    leave: (change) => {
      if (!isDown.current) return keep(change);
      window.addEventListener('pointerup', () => setTimeout(() => keep(change)), { once: true });
    },
  };
}

/** Whether a mouse button or a finger is down. */
function usePointer(): { readonly current: boolean } {
  const down = useRef(false);
  useEffect(() => {
    const on = (event: Event): void => {
      down.current = event.type === 'pointerdown';
    };
    const types = ['pointerdown', 'pointerup', 'pointercancel'];
    for (const type of types) window.addEventListener(type, on, true);
    return () => {
      for (const type of types) window.removeEventListener(type, on, true);
    };
  }, []);
  return down;
}
