/** Names the seeds use for streams that go by another name here. */
const ALIASES = new Map([
  ['events:all', 'activity'],
  ['errors:recent', 'errors'],
  ['metrics:servers', 'servers'],
  ['metrics:request_rate', 'metrics:requests'],
  ['metrics:response_time', 'metrics:latency'],
  ['metrics:active_sessions', 'metrics:active_users'],
]);

const FAMILIES = new Set(
  'user category product order post task employee appointment notifications pipeline metrics'.split(' '),
);
const EVENTS = /^(created|updated|destroyed|activated|deactivated|role_changed|status_changed|\*)$/;
const LONGEST = 300;

/**
 * What a topic as asked means: the pattern to listen to, or why it is refused.
 * @param {unknown} asked
 * @param {(name: string) => boolean} isStream Whether a plural names a stream.
 * @returns {{asked: string, pattern: string, alias: boolean} | {asked: string, refused: {code: string, message: string}}}
 */
export function readTopic(asked, isStream) {
  if (typeof asked !== 'string' || asked === '' || asked.length > LONGEST || hasControl(asked)) {
    return refusal(String(asked).slice(0, LONGEST), 'invalid', 'This is not a topic.');
  }
  const pattern = ALIASES.get(asked) ?? asked;
  const segments = pattern.split(':');
  if (segments.some((segment) => segment === '' || (segment.includes('*') && segment !== '*'))) {
    return refusal(asked, 'invalid', 'A topic has segments between colons, and * for a whole one.');
  }
  if (!isKnown(segments, isStream)) return refusal(asked, 'missing', `There is no topic "${asked.slice(0, 80)}".`);
  return {asked, pattern, alias: pattern !== asked};
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const hasControl = (text) => /[\u0000-\u001f\u007f]/.test(text);

const refusal = (asked, code, message) => ({asked, refused: {code, message}});

function isKnown([first, second], isStream) {
  if (first === '*') return true;
  if (second === undefined) return isStream(first);
  if (!FAMILIES.has(first)) return false;
  return ['notifications', 'pipeline', 'metrics'].includes(first) || EVENTS.test(second);
}

/** Whether a topic fits a pattern: `*` is one segment, as the last one it is one or more. */
export function topicFits(pattern, topic) {
  if (pattern === topic) return true;
  const wanted = pattern.split(':');
  const given = topic.split(':');
  const open = wanted.at(-1) === '*';
  if (open ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, at) => segment === '*' || segment === given[at]);
}

/** The patterns among these that name one topic and no family of them. */
export const isConcrete = (pattern) => !pattern.split(':').includes('*');
