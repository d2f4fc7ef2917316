/** A value that may stand in the brackets of a format: what JSON can hold. */
export type SpecValue = null | boolean | number | string | readonly SpecValue[] | {readonly [key: string]: SpecValue};

/** What stands in the brackets of a format, positional and by name. */
export interface SpecArgs {
  readonly list: readonly SpecValue[];
  readonly named: ReadonlyMap<string, SpecValue>;
}

/** One format: its name and what stands in its brackets. */
export interface Spec {
  readonly name: string;
  readonly args: SpecArgs;
}

const NO_ARGS: SpecArgs = {list: [], named: new Map()};
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 32;

/** Signals text outside the grammar; caught by the functions that this file exports. */
class Unreadable extends Error {}

const SPACE = /\s*/y;
const IDENT = /[A-Za-z_$][\w$-]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const DOUBLE = /"(?:[^"\\]|\\.)*"/y;
const SINGLE = /'(?:[^'\\]|\\.)*'/y;

/** Reads formats token by token, so that a bracket or a brace inside a string is only text. */
export class SpecReader {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** Steps over white space, then over `token` if it comes next. */
  skip(token: string): boolean {
    this.match(SPACE);
    if (!this.#text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  /** The text that a sticky pattern finds here, stepped over. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  get ended(): boolean {
    this.match(SPACE);
    return this.at >= this.#text.length;
  }

  /** Reads `name` or `name(…)`; undefined where none stands. */
  format(): Spec | undefined {
    const start = this.at;
    try {
      this.match(SPACE);
      const name = this.match(IDENT);
      if (name === undefined) throw new Unreadable();
      return {name, args: this.#text[this.at] === '(' ? this.#args() : NO_ARGS};
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.at = start;
      return undefined;
    }
  }

  #args(): SpecArgs {
    const list: SpecValue[] = [];
    const named = new Map<string, SpecValue>();
    this.#need('(');
    if (this.skip(')')) return NO_ARGS;
    do {
      const name = this.#argName();
      if (name === undefined) list.push(this.#value(0));
      else if (FORBIDDEN.has(name) || named.has(name)) throw new Unreadable();
      else named.set(name, this.#value(0));
    } while (this.skip(','));
    this.#need(')');
    if (list.length && named.size) throw new Unreadable();
    return {list, named};
  }

  #argName(): string | undefined {
    const start = this.at;
    this.match(SPACE);
    const name = this.match(IDENT);
    if (name !== undefined && this.skip(':')) return name;
    this.at = start;
    return undefined;
  }

  #value(depth: number): SpecValue {
    if (depth > MAX_DEPTH) throw new Unreadable();
    this.match(SPACE);
    const first = this.#text[this.at];
    if (first === '"' || first === "'") return this.#string();
    if (first === '[') return this.#array(depth);
    if (first === '{') return this.#object(depth);
    return this.#scalar();
  }

  #scalar(): SpecValue {
    const number = this.match(NUMBER);
    if (number !== undefined) return Number(number);
    const word = this.match(IDENT);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    throw new Unreadable();
  }

  #string(): string {
    const double = this.match(DOUBLE);
    const single = double ?? this.match(SINGLE);
    if (single === undefined) throw new Unreadable();
    // Single quotes are turned into JSON's: \' loses its backslash and a bare " gets one.
    const json =
      double ?? `"${single.slice(1, -1).replace(/\\'|"|\\[^]/g, (part) => ({"\\'": "'", '"': '\\"'})[part] ?? part)}"`;
    try {
      return JSON.parse(json) as string;
    } catch {
      throw new Unreadable();
    }
  }

  #array(depth: number): readonly SpecValue[] {
    const items: SpecValue[] = [];
    this.#need('[');
    if (this.skip(']')) return items;
    do items.push(this.#value(depth + 1));
    while (this.skip(','));
    this.#need(']');
    return items;
  }

  #object(depth: number): {readonly [key: string]: SpecValue} {
    const object = Object.create(null) as {[key: string]: SpecValue};
    this.#need('{');
    if (this.skip('}')) return object;
    do {
      this.match(SPACE);
      const key = this.#string();
      if (FORBIDDEN.has(key)) throw new Unreadable();
      this.#need(':');
      object[key] = this.#value(depth + 1);
    } while (this.skip(','));
    this.#need('}');
    return object;
  }

  #need(token: string): void {
    if (!this.skip(token)) throw new Unreadable();
  }
}

const LIMIT = 500;
const parsed = new Map<string, readonly Spec[] | undefined>();

/** Reads the text of a format, or of several joined by `|`; undefined where it is none. Memoised. */
export function parseSpec(text: string): readonly Spec[] | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const specs = text.length > 2000 ? undefined : readSpecs(text);
  if (parsed.size >= LIMIT) parsed.clear();
  parsed.set(text, specs);
  return specs;
}

function readSpecs(text: string): readonly Spec[] | undefined {
  const reader = new SpecReader(text);
  const specs: Spec[] = [];
  do {
    const spec = reader.format();
    if (!spec) return undefined;
    specs.push(spec);
  } while (reader.skip('|'));
  return reader.ended ? specs : undefined;
}
