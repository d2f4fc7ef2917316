import type {Entry} from './entry.js';
import {cacheText, parseSource} from './source.js';
import type {Source} from './types.js';

/** A test of whether an entry is old after a change. */
type Test = (entry: Entry) => boolean;

function namesOf(source: Source): readonly string[] {
  if ('name' in source) return [source.name];
  if ('topics' in source) return source.topics;
  return source.kind === 'url' ? [source.href] : [];
}

/** Whether an entry is called this: its source, or a topic that it listens to. */
export function isCalled({plan: {source, feeds}}: Entry, name: string): boolean {
  return namesOf(source).includes(name) || feeds.some((feed) => feed.topics.includes(name));
}

/** Whether an entry goes by this name: it is called so, or its answer has this tag. */
export function goesBy(entry: Entry, name: string): boolean {
  return isCalled(entry, name) || entry.tags.includes(name);
}

function isPlain(source: Source): boolean {
  if (source.kind === 'resource') return source.key === undefined && source.query.length === 0;
  if (!('args' in source)) return false;
  return source.query.length === 0 && source.selection === undefined && Object.keys(source.args).length === 0;
}

/** A source means itself; `kind:name` means it with any arguments; anything else is a tag. */
function toTest(text: string): Test {
  const parsed = parseSource(text);
  if (parsed.error || !parsed.source || parsed.holes.length > 0) return (entry) => goesBy(entry, text);
  const source = parsed.source as Source;
  if (isPlain(source) && 'name' in source) {
    const {kind, name} = source;
    return ({plan}) => plan.source.kind === kind && 'name' in plan.source && plan.source.name === name;
  }
  const exact = cacheText(source);
  return ({plan}) => cacheText(plan.source) === exact;
}

/** Splits `refreshes="users, interface:count_users"`; commas inside brackets and quotes are the source's own. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (const char of text) {
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    else if (char === ',' && depth <= 0) {
      parts.push(part);
      part = '';
      continue;
    }
    part += char;
  }
  return [...parts, part].map((each) => each.trim()).filter(Boolean);
}

/** The entries that `invalidates` or `refreshes` means; `none` means none. */
export function findStale(entries: Iterable<Entry>, what: readonly string[]): Entry[] {
  const tests = what.filter((text) => text !== 'none').map(toTest);
  return [...entries].filter((entry) => entry.plan.reader && tests.some((test) => test(entry)));
}

/** What is old when nobody says so: every read of the provider that somebody shows and no feed keeps up to date. */
export function findUnsaid(entries: Iterable<Entry>, identity: string): Entry[] {
  return [...entries].filter(
    (entry) =>
      entry.plan.reader?.identity === identity && entry.connection !== 'live' && entry.plan.source.kind !== 'value',
  );
}
