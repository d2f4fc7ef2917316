/** The part of a list that a limit keeps: the first `limit`, or the last where it is negative. */
export function limited<T>(items: readonly T[], limit: number | undefined): readonly T[] {
  if (!limit || Math.abs(limit) >= items.length) return items;
  return limit > 0 ? items.slice(0, limit) : items.slice(limit);
}
