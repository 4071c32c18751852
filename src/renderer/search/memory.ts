/**
 * What is asked for, so that it stands there when one comes back from a hit. It lives in the memory of this window only: a
 * lock empties it, and so does the reload that follows. It is in no address, no title and no file.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { SEARCH_PAGE, type SearchQuery } from '../../domain/search.ts';

const NOTHING: SearchQuery = { words: '', limit: SEARCH_PAGE };

let asked = NOTHING;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Asks for something else; what follows begins with the first hits again. */
export function askFor(query: Omit<SearchQuery, 'limit'> & { readonly limit?: number }): void {
  asked = { ...query, limit: query.limit ?? SEARCH_PAGE };
  for (const listener of listeners) listener();
}

const forget = (): void => askFor(NOTHING);

export const useAsked = (): SearchQuery => useSyncExternalStore(subscribe, () => asked);

/** Forgets what was asked for when the store is locked, and when another one takes its place. Used once, in the shell. */
export function useForgetSearch(): void {
  useEffect(() => {
    const stop = window.samrad.on('vault.locking', forget);
    return () => {
      stop();
      forget();
    };
  }, []);
}
