/** How the minutes of one case are shared between the phases of a method (DOMAIN 1.8). */
import { apportion } from './apportion.ts';
import { catalogues, type Method } from './catalogues.ts';

/** The method of a code in the catalogue. Throws on an unknown code: input has been validated before it comes here. */
export function methodOf(code: string): Method {
  const found = catalogues.methods.entries.find((m) => m.code === code);
  if (!found) throw new Error(`no method ${code} in the catalogue`);
  return found;
}

/**
 * Minutes of each phase, in order, for a case of `length` minutes. The catalogue's own figures where it has them, else its
 * defaults in proportion, in whole minutes that add up to `length`.
 */
export function phaseMinutes(method: Method, length: number): number[] {
  const listed = method.phases.map((p) => p.minutesByLength?.[String(length)]);
  if (listed.every((m) => m !== undefined) && listed.reduce((a, b) => a + b, 0) === length) return listed;
  return apportion(
    length,
    method.phases.map((p) => p.minutes),
  );
}
