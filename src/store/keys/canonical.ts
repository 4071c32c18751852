/** One spelling per value, so that a hash of it means something: keys sorted, arrays as they stand. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

const sorted = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return value as Json;
};

/** JSON with sorted keys. `indent` in spaces for a file that people may look at. */
export const canonicalJson = (value: object, indent = 0): string => JSON.stringify(sorted(value), null, indent);
