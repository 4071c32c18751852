import type { Cases } from '../source.ts';

/** A case of a meeting. Throws when the source lacks it: references have been validated before they come here. */
export function caseOf<C>(cases: Cases<C>, id: string): C {
  const found = cases.get(id);
  if (!found) throw new Error('a case on the agenda that the document source lacks');
  return found;
}
