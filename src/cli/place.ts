/** Where the command line makes or opens a live store. */
import { dirname } from 'node:path';
import type { Failure } from '../domain/result.ts';
import { placeProblem } from '../domain/store-place.ts';
import type { ServiceEnvironment } from '../services/environment.ts';

/** The failure when a store must not lie there; undefined when it may. `file` is an absolute path. */
export function placeFailure(env: ServiceEnvironment, file: string): Failure | undefined {
  const problem = env.placeRules && placeProblem(dirname(file), env.placeRules);
  return problem && { code: 'not-allowed', rule: `place-${problem}` };
}
