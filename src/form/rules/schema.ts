/** A JSON Schema from a server, made safe to check values by: it can neither hold the page up nor fetch anything. */
import {format as formats} from '@cfworker/json-schema';
import {formatTest, patternTest} from './text-rules.js';

/** What a schema says at one of its places. */
export type Saying = Readonly<Record<string, unknown>>;

/** No form asks for more at once: a schema that leads back to itself, or unfolds without end, does. */
const MOST_LOOKS = 20_000;
const DEEPEST = 60;

/** What is no schema, and stays as it is. */
const PLAIN = new Set([
  'enum',
  'const',
  'default',
  'examples',
  'required',
  'dependentRequired',
  'errorMessage',
  'type',
]);
/** Schemas by the names that their author gives them. */
const MAPS = new Set(['properties', 'dependentSchemas', '$defs', 'definitions']);
/** Rules of names, which no reader writes, and rarities of one draft. */
const UNUSED = new Set([
  ...['patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'minProperties'],
  ...['maxProperties', 'unevaluatedItems', 'dependencies', '$recursiveRef', '$recursiveAnchor', '__proto__'],
]);
/** Where a rule that is left out would make wrong of what is right. */
const TURNED = new Set(['not', 'if']);

/** A place of a schema that counts how often it is looked at, by a keyword that is read at every look. */
class Place {
  readonly [keyword: string]: unknown;
  readonly #count: () => void;

  constructor(sayings: Saying, count: () => void) {
    this.#count = count;
    Object.assign(this, sayings);
  }

  get $recursiveAnchor(): undefined {
    this.#count();
    return undefined;
  }
}

/** What both rules of a text are called among the formats, by what they say. */
const nameOf = (rules: Saying): string => `total-widgets:${JSON.stringify(rules)}`;

/** What a place asks of a text, in the words of its author. */
export function textRulesOf({format: name}: Saying): {pattern?: string; format?: string} {
  return JSON.parse(String(name).replace(/^[\w-]+:/, '')) as ReturnType<typeof textRulesOf>;
}

/** A copy of a schema, without what could do harm. */
export class SafeSchema {
  readonly root: Saying;
  #looks = 0;
  #leftOut = 0;
  #isTurned = false;

  constructor(schema: Saying) {
    this.root = this.#copy(schema, 0) as Saying;
  }

  /** From here on looks are counted anew. */
  begin(): void {
    this.#looks = 0;
  }

  readonly #count = (): void => {
    if (++this.#looks > MOST_LOOKS) throw new RangeError('This schema asks for too much.');
  };

  #copy(given: unknown, depth: number): unknown {
    if (depth > DEEPEST) throw new RangeError('This schema is too deep.');
    if (Array.isArray(given)) return given.map((one) => this.#copy(one, depth + 1));
    if (typeof given !== 'object' || given === null) return given;
    const kept = Object.entries(given).filter(([keyword]) => !UNUSED.has(keyword));
    this.#leftOut += Object.keys(given).length - kept.length;
    const sayings = kept.flatMap(([keyword, said]) => this.#saying(keyword, said, depth));
    return new Place(this.#tidy(Object.fromEntries(sayings)), this.#count);
  }

  #saying(keyword: string, said: unknown, depth: number): [string, unknown][] {
    if (PLAIN.has(keyword)) return [[keyword, said]];
    if (TURNED.has(keyword)) return this.#turned(keyword, said, depth);
    if (!MAPS.has(keyword) || typeof said !== 'object' || said === null)
      return [[keyword, this.#copy(said, depth + 1)]];
    const inner = Object.entries(said).filter(([name]) => name !== '__proto__');
    return [[keyword, Object.fromEntries(inner.map(([name, one]) => [name, this.#copy(one, depth + 1)]))]];
  }

  #turned(keyword: string, said: unknown, depth: number): [string, unknown][] {
    const [leftOut, isTurned] = [this.#leftOut, this.#isTurned];
    this.#isTurned = true;
    const copy = this.#copy(said, depth + 1);
    this.#isTurned = isTurned;
    return leftOut === this.#leftOut ? [[keyword, copy]] : [];
  }

  #tidy({pattern, format, oneOf, anyOf, ...rest}: Saying): Saying {
    for (const [exclusive, limit] of [
      ['exclusiveMinimum', 'minimum'],
      ['exclusiveMaximum', 'maximum'],
    ] as const) {
      // As older drafts say it.
      if (typeof rest[exclusive] !== 'boolean') continue;
      const {[exclusive]: isExclusive, [limit]: value, ...others} = rest;
      rest = value === undefined ? others : {...others, [isExclusive ? exclusive : limit]: value};
    }
    // Without the rules of names two kinds may look alike.
    const kinds = anyOf ?? oneOf;
    return {...rest, ...this.#textRule(pattern, format), ...(Array.isArray(kinds) && {anyOf: kinds})};
  }

  #textRule(pattern: unknown, format: unknown): Saying | undefined {
    const rules = [
      ...(typeof pattern === 'string' ? [{name: 'pattern', said: pattern, test: patternTest(pattern)}] : []),
      ...(typeof format === 'string' ? [{name: 'format', said: format, test: formatTest(format)}] : []),
    ];
    const known = rules.filter(({test}) => test !== undefined);
    // A text that is too long to be looked at passes.
    this.#leftOut += this.#isTurned ? rules.length : rules.length - known.length;
    if (known.length === 0) return undefined;
    const name = nameOf(Object.fromEntries(known.map(({name: rule, said}) => [rule, said])));
    formats[name] = (text) => known.every(({test}) => test!(text));
    return {format: name};
  }
}
