/**
 * How long some work takes, in milliseconds: the least of several runs, since what else the machine does adds to a time
 * and never takes away from it. `prepare` makes what each run is given, and is not counted.
 */
export function leastTime<Given = void>(work: (given: Given) => void, prepare?: () => Given, runs = 7): number {
  const times = Array.from({length: runs}, () => {
    const given = prepare?.() as Given;
    const start = performance.now();
    work(given);
    return performance.now() - start;
  });
  return Math.min(...times);
}
