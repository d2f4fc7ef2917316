/**
 * The positions of a longest rising run in a list of numbers: of the rows of a list in their new order, with their old
 * places, those that can stay where they are. Numbers below zero are left out. With `through`, the longest of the runs
 * that lead through that position. O(n log n).
 */
export function longestRun(all: readonly number[], through?: number): ReadonlySet<number> {
  const numbers = through === undefined ? all : around(all, through);
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

// What is left can stand with the number at that position, so the longest run can't but lead through it.
function around(numbers: readonly number[], through: number): readonly number[] {
  const middle = numbers[through] ?? -1;
  if (middle < 0) return numbers;
  return numbers.map((number, at) =>
    at === through || (at < through ? number < middle : number > middle) ? number : -1,
  );
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
