/**
 * The positions of a longest rising run in a list of numbers: of the rows of a list in their new order, with their old
 * places, those that can stay where they are. Numbers below zero are left out. O(n log n).
 */
export function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, position) => {
    if (number < 0) return;
    const length = lowerBound(tails, numbers, number);
    before[position] = length > 0 ? (tails[length - 1] ?? -1) : -1;
    tails[length] = position;
  });
  const run = new Set<number>();
  for (let position = tails.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) run.add(position);
  return run;
}

function lowerBound(tails: readonly number[], numbers: readonly number[], number: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
