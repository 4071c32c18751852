/**
 * Splits a whole number into whole parts after weight, so that the parts add up to it exactly (largest remainder, ties to
 * the first). Every part is at least 1 when the total suffices for that. `total` is 0 or more, weights are positive.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (total * w) / sum);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const left = total - parts.reduce((a, b) => a + b, 0);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;

  if (total < parts.length) return parts;
  while (parts.includes(0)) {
    parts[parts.indexOf(Math.max(...parts))] = Math.max(...parts) - 1;
    parts[parts.indexOf(0)] = 1;
  }
  return parts;
}
