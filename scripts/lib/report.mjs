// One line for each check, and a summary that says what failed and what was left out.

const MARKS = {true: 'ok  ', false: 'FAIL'};

/** @typedef {{name: string, passed: boolean, seconds: number, note?: string, output?: string}} Result */

/** @param {Result} result */
export const line = ({name, passed, seconds, note}) =>
  `${MARKS[passed]} ${name.padEnd(34)} ${`${seconds.toFixed(1)} s`.padStart(8)}${note ? `  ${note}` : ''}`;

/** The lines of a summary. @param {Result[]} results @param {string[]} leftOut */
export function summary(results, leftOut = []) {
  const failed = results.filter(({passed}) => !passed);
  const last =
    failed.length === 0 ? 'All passed.' : `${failed.length} failed: ${failed.map(({name}) => name).join(', ')}.`;
  const lines = failed.flatMap(({output}) => (output ?? '').split('\n'));
  // A log that somebody reads from its end has the failures there, whatever ran after them.
  const words = [...new Set(lines.filter((text) => text.startsWith('FAIL ')))];
  return ['', ...words, ...results.map(line), ...leftOut.map((why) => `--   ${why}`), last];
}

/** Does a check, prints its line (and, if it failed, what it said). @returns {Promise<Result>} */
export async function check(name, work) {
  const started = performance.now();
  let result;
  try {
    const {code = 0, output = '', note} = (await work()) ?? {};
    result = {name, passed: code === 0, output, note};
  } catch (error) {
    result = {name, passed: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error)};
  }
  result.seconds = (performance.now() - started) / 1000;
  console.log(line(result));
  if (!result.passed && result.output) console.log(result.output.trimEnd());
  return result;
}
