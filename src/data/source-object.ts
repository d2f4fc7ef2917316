/**
 * Sources given as objects, `{kind: 'interface', name: 'list_users', args: [], query: []}`: checked and rebuilt, all texts literal.
 */
import {isIdent} from './paths.js';
import {
  callSource,
  checkName,
  feedSource,
  isCallKind,
  keyOf,
  listenSource,
  resourceSource,
  urlSource,
} from './source-build.js';
import {SourceFault} from './source-fault.js';
import {queryOfOptions} from './source-options.js';
import {checkPointer, literalRef} from './source-ref.js';
import {Scanner} from './source-scanner.js';
import {readSelection} from './source-selection.js';
import {bare} from './source-template.js';
import {topicOf} from './source-topics.js';
import {argsOf} from './source-tuple.js';
import type {SourceTemplate} from './source-types.js';

type Loose = Readonly<Record<string, unknown>>;

/** Reads an object of a known kind; undefined where the object is plain data. Faults are thrown as `SourceFault`. */
export function sourceOfObject(given: Loose): SourceTemplate | undefined {
  const {kind} = given;
  if (typeof kind !== 'string') return undefined;
  if (kind === 'value') return 'value' in given ? bare<SourceTemplate>({kind, value: given['value']}) : undefined;
  if (isCallKind(kind) || kind === 'resource')
    return typeof given['name'] === 'string' ? named(kind, given) : undefined;
  if (kind === 'stream' || kind === 'subscribe') {
    return Array.isArray(given['topics']) ? feedSource(kind, topicsOf(given), queryOf(given), 0) : undefined;
  }
  return typeof given['href'] === 'string' ? addressed(kind, given['href'], given) : undefined;
}

function named(kind: 'interface' | 'form' | 'action' | 'resource', given: Loose): SourceTemplate {
  const name = checkName(String(given['name']), 0);
  const query = queryOf(given);
  if (kind === 'resource') {
    return resourceSource(name, given['key'] === undefined ? undefined : keyOf(given['key'], 0), query);
  }
  const args = argsOf(given['args']);
  const hasOddNames = !Array.isArray(args) && !Object.keys(args).every(isIdent);
  if (hasOddNames && (kind !== 'interface' || given['selection'] !== undefined)) {
    throw new SourceFault('bad-name', 0, 'The names of these arguments must be plain words.', '{"page_size": 20}');
  }
  if (given['selection'] === undefined) return callSource(kind, name, args, query);
  return callSource(kind, name, args, query, selectionOf(String(given['selection'])));
}

function selectionOf(text: string): string {
  const scan = new Scanner(text.trim());
  if (scan.char !== '{') scan.fail('expected', 'A selection begins with “{”.', '{ name email }');
  const selection = readSelection(scan);
  if (!scan.done) scan.fail('trailing', 'Nothing more is expected after the selection.');
  return selection;
}

function addressed(kind: string, href: string, given: Loose): SourceTemplate | undefined {
  if (kind === 'sse' || kind === 'ws') return listenSource(kind, literalRef(href, kind), topicsOf(given));
  if (kind !== 'url') return undefined;
  if (!/^(?:\/|\.\.?\/|\?|https?:\/\/)/.test(href)) {
    throw new SourceFault('bad-url', 0, 'An address begins with “/”, “./” or “https://”.', './users.json');
  }
  const pointer = given['pointer'];
  return urlSource(
    literalRef(href, 'url'),
    typeof pointer === 'string' && pointer !== '' ? checkPointer(pointer, 0) : undefined,
  );
}

function topicsOf(given: Loose): readonly string[] {
  const {topics} = given;
  return Array.isArray(topics) ? topics.map((topic) => topicOf(topic)) : [];
}

function queryOf(given: Loose): ReturnType<typeof queryOfOptions> {
  return queryOfOptions(given['query'] ?? given['options']);
}
