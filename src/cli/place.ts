/** Where the command line makes or opens a live store. */
import { dirname } from 'node:path';
import { NO_POLICY } from '../domain/policy.ts';
import type { Failure } from '../domain/result.ts';
import type { ServiceEnvironment } from '../services/environment.ts';
import { storePlaceProblem } from '../services/place.ts';

/** The failure when a store must not lie there; undefined when it may. `file` is an absolute path. */
export function placeFailure(env: ServiceEnvironment, file: string): Failure | undefined {
  const { placeRules, policy = NO_POLICY } = env;
  const problem = placeRules && storePlaceProblem(dirname(file), placeRules, policy.rules);
  return problem && { code: 'not-allowed', rule: `place-${problem}` };
}
