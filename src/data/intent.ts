import {cacheText} from './source.js';
import type {Environment, Intent, Json, Source, Values} from './types.js';

/** How many failed intents keep their key for the user's own retry. */
const REMEMBERED = 100;

const fileIds = new WeakMap<Blob, number>();
let nextFile = 0;

function fileId(file: Blob): number {
  const id = fileIds.get(file) ?? ++nextFile;
  fileIds.set(file, id);
  return id;
}

type Value = Values[string];

/** The text of values, the order of their names aside; a file is known by its identity. */
function textOf(value: Value | undefined): string {
  if (value instanceof Blob) return `file#${fileId(value)}`;
  if (Array.isArray(value)) return `[${(value as Value[]).map(textOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value as Json) ?? 'null';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${textOf((value as Values)[name])}`).join()}}`;
}

/** What an intent is about; the same values over another version of a record are another act. */
interface Intended {
  readonly source: Source;
  readonly keys?: readonly string[];
  readonly values?: Values;
  readonly version?: string;
}

/** What tells one intent from another: the same text is the same act of a user. */
export function intentText(
  identity: string,
  intent: Intent,
  {source, keys = [], values = {}, version = ''}: Intended,
): string {
  return [identity, intent, cacheText(source), JSON.stringify([...keys].sort()), textOf(values), version].join('\n');
}

/** Whether any value is a file, at any depth. */
export function hasFile(value: Value | undefined): boolean {
  if (value instanceof Blob) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => hasFile(each as Value));
}

/** A short text for a long one, for names of locks: 53 bits, not secret. */
export function digest(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return (4294967296 * (2097151 & (b ^ (b >>> 16))) + (a >>> 0)).toString(36);
}

/** One idempotency key an intent: made before the first send, kept until it succeeds or its values change. */
export class IntentKeys {
  readonly #environment: Environment;
  readonly #keys = new Map<string, string>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  keyOf(text: string): string {
    const key = this.#keys.get(text) ?? this.#environment.uuid();
    this.#keys.delete(text);
    this.#keys.set(text, key);
    const [oldest] = this.#keys.keys();
    if (this.#keys.size > REMEMBERED && oldest !== undefined) this.#keys.delete(oldest);
    return key;
  }

  /** The intent is done: the same act again is another one. */
  done(text: string): void {
    this.#keys.delete(text);
  }
}
