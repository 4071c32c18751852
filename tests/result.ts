import type { Result } from '../src/domain/result.ts';

/** The value of a result that must be one. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed with ${JSON.stringify(result.failure)}`);
  return result.value;
}
