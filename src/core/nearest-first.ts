/** How many letters two names share at their beginnings and at their ends. */
function likeness(one: string, other: string): number {
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start++;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return start + end;
}

/** The names that there are, those first that a wrong one is likely to have meant. */
export function nearestFirst(wrong: string, names: Iterable<string>): readonly string[] {
  const text = wrong.toLowerCase();
  return [...names].toSorted((one, other) => likeness(other.toLowerCase(), text) - likeness(one.toLowerCase(), text));
}
