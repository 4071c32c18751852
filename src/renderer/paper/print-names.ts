/**
 * Names typed for paper since the store was unlocked. They live in the memory of the window only; a lock empties it, and so does
 * the reload that follows. This is the one place to ask which names were typed.
 */
import { useEffect } from 'react';

const typed = new Set<string>();
const listeners = new Set<() => void>();
let seen: readonly string[] = [];

/** The longest name the guard takes. */
const LONGEST = 200;

const tell = (): void => {
  seen = [...typed];
  for (const listener of listeners) listener();
};

/** The names, in the order they were first typed. The same array until something changes. */
export const printNames = (): readonly string[] => seen;

/** Hears of every change; the function that is given back stops it. */
export function onPrintNames(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Remembers whole names until the lock. */
export function rememberPrintNames(names: readonly string[]): void {
  const fresh = names.map((n) => n.normalize('NFC').trim()).filter((n) => n !== '' && !typed.has(n));
  if (fresh.length === 0) return;
  for (const name of fresh) typed.add(name);
  // The guard marks them from now on, should one be written in a case without names.
  void window.samrad.call['guard.learn']({ names: fresh.map((name) => name.slice(0, LONGEST)) });
  tell();
}

export function forgetPrintNames(): void {
  if (typed.size === 0) return;
  typed.clear();
  tell();
}

/** Forgets the names when the store is locked, and when another one takes its place. Used once, in the shell. */
export function useForgetPrintNames(): void {
  useEffect(() => {
    const stop = window.samrad.on('vault.locking', forgetPrintNames);
    return () => {
      stop();
      forgetPrintNames();
    };
  }, []);
}
