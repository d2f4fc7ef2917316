// A reporter for Node's test runner that says no more than what failed, one line each.

const LONGEST = 1500;

/** What went wrong on one line, in the words of the assertion: an error of the runner's own wraps it. */
function wordsOf({details: {error}}) {
  const {cause = error} = error;
  return String(cause?.message ?? cause)
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST);
}

/** What fails since something in it or around it did has nothing to say of its own. */
const isEcho = ({details: {error}}) => /^(?:subtestsFailed|cancelledByParent)$/.test(error?.failureType);

/** @param {AsyncIterable<{type: string, data: object}>} events */
export default async function* failures(events) {
  const paths = new Map();
  for await (const {type, data} of events) {
    const path = paths.get(data.file) ?? [];
    if (type === 'test:start') {
      path.length = data.nesting;
      path[data.nesting] = data.name;
      paths.set(data.file, path);
    }
    if (type !== 'test:fail' || isEcho(data)) continue;
    const names = [...path.slice(0, data.nesting), data.name].join(' > ');
    yield `FAIL ${names}: ${wordsOf(data)}\n`;
  }
}
