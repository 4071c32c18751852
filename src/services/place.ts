/** Where a folder really is. */
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PolicyRules, placeRulesUnder } from '../domain/policy.ts';
import { type PlaceProblem, type PlaceRules, placeProblemOf } from '../domain/store-place.ts';

/** The folder with links followed; of what is not there yet the nearest folder above that is. Cannot fail. */
export function realPathOf(folder: string): string {
  try {
    // The system's own answer: on Windows it names the share behind a drive letter too.
    return realpathSync.native(folder);
  } catch {
    const above = dirname(folder);
    return above === folder ? folder : join(realPathOf(above), folder.slice(above.length));
  }
}

/** Why a store must not lie in a folder (an absolute path), under what the organisation has decided. */
export const storePlaceProblem = (folder: string, rules: PlaceRules, decided: PolicyRules): PlaceProblem | undefined =>
  placeProblemOf(folder, placeRulesUnder(rules, decided), realPathOf);
