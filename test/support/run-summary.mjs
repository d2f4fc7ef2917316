// A reporter that ends a run with what someone wants to know who reads its last lines alone: what failed, what was slow.
import {writeFileSync} from 'node:fs';

const SLOWEST = 8;

/** Every test of a suite with its full name. */
function* testsOf({name, suites, tests}, above = []) {
  const names = name ? [...above, name] : above;
  for (const test of tests) yield {...test, name: [...names, test.name].join(' > ')};
  for (const suite of suites) yield* testsOf(suite, names);
}

/** A file's failures and the time of its tests. */
function reportOf({testFile, testResults, errors}, top) {
  const tests = testResults ? [...testsOf(testResults)] : [];
  return {
    file: testFile.replace(`${top}/`, ''),
    passed: tests.filter(({passed}) => passed).length,
    skipped: tests.filter(({skipped}) => skipped).length,
    seconds: tests.reduce((sum, {duration = 0}) => sum + duration, 0) / 1000,
    failures: [
      ...errors.map(({message}) => message),
      ...tests.filter(({passed, skipped}) => !passed && !skipped).map(({name, error}) => `${name}: ${error?.message}`),
    ],
  };
}

/** The last lines of a run. */
export function lastLines(sessions, top) {
  const reports = sessions.map((session) => reportOf(session, top));
  const slow = reports.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const sum = (of) => reports.reduce((total, report) => total + of(report), 0);
  return [
    'Slowest files:',
    ...slow.map(({file, seconds}) => `  ${seconds.toFixed(1).padStart(6)} s  ${file}`),
    ...reports.flatMap(({file, failures}) => failures.map((failure) => `FAIL ${file}: ${failure}`)),
    `${sum(({passed}) => passed)} passed, ${sum(({failures}) => failures.length)} failed, ${sum(({skipped}) => skipped)} skipped in ${reports.length} files`,
  ];
}

/** Says it on the terminal, and what failed in a file as well, if one is named. @returns {import('@web/test-runner').Reporter} */
export const runSummary = ({top = process.cwd(), failures} = {}) => ({
  onTestRunFinished({sessions}) {
    const lines = lastLines(sessions, top);
    console.log(lines.join('\n'));
    if (failures) writeFileSync(failures, lines.filter((line) => line.startsWith('FAIL ')).join('\n'));
  },
});
