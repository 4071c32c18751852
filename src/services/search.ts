/** Finding what is stored in the anonymous track. What is asked is kept nowhere: not in the log, and not on the disk. */

import { ok, type Result } from '../domain/result.ts';
import type { SearchFound, SearchQuery } from '../domain/search.ts';
import type { Session } from './session.ts';

export const searchServices = (session: Session) => ({
  find: (query: SearchQuery): Result<SearchFound> => session.read((store) => ok(store.search.find(query))),
});
