/** Hits while somebody types: asked for when the fingers rest a moment, and the last ones stay until the next are there. */
import { useEffect, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import type { SearchFound, SearchQuery } from '../../domain/search.ts';

/** Milliseconds of rest before a search: shorter than between two letters of most people, so that it feels at once. */
const REST_MS = 90;

export interface Searching {
  /** What was found last; undefined before the first answer. */
  readonly found: SearchFound | undefined;
  /** The query it is the answer to. */
  readonly answered: SearchQuery | undefined;
  readonly failure: Failure | undefined;
}

const NOTHING: Searching = { found: undefined, answered: undefined, failure: undefined };

/** An answer that comes when something else is asked already is let go. Without a query nothing is asked. */
export function useSearch(query: SearchQuery | undefined): Searching {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    if (query === undefined) {
      setState(NOTHING);
      return;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      void window.samrad.call['search.find'](query).then((answer) => {
        if (!wanted) return;
        setState((before) =>
          answer.ok
            ? { found: answer.value, answered: query, failure: undefined }
            : { ...before, failure: answer.failure },
        );
      });
    }, REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [query]);
  return state;
}
