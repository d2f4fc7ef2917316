/**
 * Topics: segments between colons, `*` for any segment, holes for one segment each.
 */
import {SourceFault} from './source-fault.js';
import {BLANK, decodePercent, type Scanner} from './source-scanner.js';
import {joinParts} from './source-template.js';
import type {Hole, TextTemplate} from './source-types.js';

const STOP = /[,?#{\s\u0000-\u001f\u007f-\u009f]/;

/** Reads topics separated by commas, up to `?` or the end. */
export function readTopics(scan: Scanner): readonly TextTemplate[] {
  const topics: TextTemplate[] = [];
  do {
    scan.skipBlanks();
    topics.push(readTopic(scan));
    scan.skipBlanks();
  } while (scan.take(','));
  if (!scan.done && scan.char !== '?')
    badTopic(scan.at, 'Topics are separated by commas; blanks, “#” and “?” are escaped.');
  return Object.freeze(topics);
}

function readTopic(scan: Scanner): TextTemplate {
  const start = scan.at;
  const pieces: (string | Hole)[] = [];
  for (;;) {
    const at = scan.at;
    const hole = scan.char === '{' ? scan.hole('required') : undefined;
    const piece = hole ?? decodePercent(readLiteral(scan), at);
    if (piece === '') break;
    pieces.push(piece);
  }
  const topic = joinParts(pieces);
  checkTopic(topic, start);
  return topic;
}

function readLiteral(scan: Scanner): string {
  const start = scan.at;
  scan.take('{');
  scan.until(STOP);
  return scan.text.slice(start, scan.at);
}

/** Refuses a topic without text, or with an empty segment. */
export function checkTopic(topic: TextTemplate, at: number): void {
  const sample =
    typeof topic === 'string' ? topic : topic.map((part) => (typeof part === 'string' ? part : 'x')).join('');
  if (sample === '') badTopic(at, 'A topic is expected here.');
  if (sample.split(':').includes('')) badTopic(at, 'A topic has an empty segment.');
}

/** The text of a topic from data or a script, checked like a parsed one. */
export function topicOf(value: unknown, at = 0): string {
  if (typeof value !== 'string') throw new SourceFault('bad-topic', at, 'A topic is a text.', 'metrics:active_users');
  checkTopic(value, at);
  return value;
}

function badTopic(at: number, message: string): never {
  throw new SourceFault('bad-topic', at, message, 'user:updated:*');
}

/** True for a character that topics hold only as a percent-escape. */
export function isEscapedInTopic(char: string): boolean {
  return BLANK.test(char) || ',?#%'.includes(char);
}
