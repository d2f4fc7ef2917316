/** The rules that a form's description carries as a JSON Schema, looked at in the page. */
import {dereference, validate, type OutputUnit} from '@cfworker/json-schema';
import {isForbiddenKey} from '../../data/paths.js';
import type {JsonSchema, Values} from '../../data/types.js';
import {nameOf, type FieldPath} from '../names.js';
import {isRecord, valueAt} from '../values.js';
import {patternTest} from './text-rules.js';
import {readingOf} from './readings.js';
import {SafeSchema, textRulesOf, type Saying} from './schema.js';

/** A rule that a value breaks. */
export interface Breach {
  readonly path: FieldPath;
  /** The keyword of the rule, such as `minLength`. */
  readonly rule: string;
  /** What the rule says: the length, the limit, the format. */
  readonly limit?: unknown;
  /** What its author has to say, in his own words (`errorMessage`). */
  readonly said?: string;
}

/** Rules that say something of a value; all others only hold some of these together, or speak of names. */
const SPOKEN = new Set([
  ...['required', 'type', 'const', 'enum', 'format', 'minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf'],
  ...['exclusiveMinimum', 'exclusiveMaximum', 'minItems', 'maxItems', 'uniqueItems', 'contains', 'not', 'anyOf'],
]);
/** Kinds that a reader can get wrong: any other is the control's doing. */
const TYPED = new Set(['number', 'integer']);
const MOST = 5000;

const partsOf = (location: string): string[] =>
  location
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));

/** Checks values by a schema. Whatever schema it is: it gives what it can say in good time, and throws nothing. */
export class Rules {
  readonly #schema?: SafeSchema;
  readonly #lookup?: ReturnType<typeof dereference>;

  constructor(schema: JsonSchema) {
    try {
      this.#schema = new SafeSchema(schema);
      this.#lookup = dereference(this.#schema.root);
    } catch {
      // A schema that can't be read says nothing; the server has the last word anyway.
    }
  }

  /** The rules that values break, one for each value. */
  check(values: Values): readonly Breach[] {
    if (!this.#schema || !this.#lookup) return [];
    try {
      this.#schema.begin();
      const {root} = this.#schema;
      const reading = readingOf(values, [root], this.#lookup);
      const {errors} = validate(reading, root, '2020-12', this.#lookup, false);
      const breaches = spoken(errors)
        .slice(0, MOST)
        .flatMap((error) => this.#breaches(error, reading as Values));
      return [...new Map(breaches.toReversed().map((one) => [nameOf(one.path), one])).values()].toReversed();
    } catch {
      return [];
    }
  }

  #breaches({keyword, keywordLocation, instanceLocation}: OutputUnit, values: Values): Breach[] {
    const path = partsOf(instanceLocation);
    if (path.some(isForbiddenKey)) return [];
    const place = this.#placeOf(partsOf(keywordLocation).slice(0, -1));
    const limit = place[keyword];
    const value = path.length > 0 ? valueAt(values, path) : values;
    const breach = (rule: string, said: unknown, at = path): Breach => ({
      path: at,
      rule,
      limit: said,
      ...wordsOf(place, rule),
    });
    if (keyword === 'format') return [breach(...brokenBy(String(value), place))];
    if (keyword === 'type' && (typeof value === 'object' || !TYPED.has(String([limit].flat()[0])))) return [];
    if (keyword !== 'required') return [breach(keyword, limit)];
    const isMissing = (name: string): boolean => !isRecord(value) || !Object.hasOwn(value, name);
    const names = (limit as readonly unknown[]).map(String).filter((name) => !isForbiddenKey(name) && isMissing(name));
    return names.map((name) => breach(keyword, undefined, [...path, name]));
  }

  /** The place of a schema that the way of a keyword leads to, through references. */
  #placeOf(parts: readonly string[]): Saying {
    let place: unknown = this.#schema?.root;
    for (const part of parts) {
      const here = place as Saying | undefined;
      place = part === '$ref' ? this.#lookup?.[String(here?.['__absolute_ref__'])] : here?.[part];
    }
    return (place ?? {}) as Saying;
  }
}

/** Which of a text's rules it breaks, and what that says. */
function brokenBy(text: string, place: Saying): [rule: string, said: unknown] {
  const {pattern, format} = textRulesOf(place);
  return pattern !== undefined && patternTest(pattern)?.(text) === false ? ['pattern', pattern] : ['format', format];
}

function wordsOf({errorMessage}: Saying, rule: string): {said: string} | undefined {
  const said = isRecord(errorMessage) ? errorMessage[rule] : errorMessage;
  return typeof said === 'string' ? {said} : undefined;
}

const isIn = (location: string, outer: string): boolean => location === outer || location.startsWith(`${outer}/`);

/** What is worth saying: of several ways to be right only what misses in the one that is meant. */
function spoken(errors: readonly OutputUnit[]): OutputUnit[] {
  // What misses in each item of a list that is to hold a certain one.
  const lists = errors.filter(({keyword}) => keyword === 'contains').map(({keywordLocation}) => `${keywordLocation}/`);
  let rest = errors.filter(({keywordLocation}) => !lists.some((list) => keywordLocation.startsWith(list)));
  for (const choice of errors) if (choice.keyword === 'anyOf' && rest.includes(choice)) rest = settle(rest, choice);
  // What is missing in a record comes once for each name.
  const told = new Set<string>();
  const isNews = ({keyword, keywordLocation, instanceLocation}: OutputUnit): boolean =>
    keyword !== 'required' || told.size < told.add(`${keywordLocation} ${instanceLocation}`).size;
  return rest.filter((error) => SPOKEN.has(error.keyword) && isNews(error));
}

function settle(errors: readonly OutputUnit[], choice: OutputUnit): OutputUnit[] {
  const {keywordLocation: outer, instanceLocation: value} = choice;
  const ways = new Map<string, OutputUnit[]>();
  for (const error of errors) {
    if (error === choice || !isIn(error.keywordLocation, outer) || !isIn(error.instanceLocation, value)) continue;
    const [way = ''] = error.keywordLocation.slice(outer.length + 1).split('/');
    ways.set(way, [...(ways.get(way) ?? []), error]);
  }
  const meant = [...ways.values()].filter((way) => !way.some((error) => isElse(error, value)));
  const dropped = new Set([choice, ...[...ways.values()].flat()]);
  for (const error of meant.length === 1 ? meant[0]! : [choice]) dropped.delete(error);
  return errors.filter((error) => !dropped.has(error));
}

/** Whether a value is of another kind than a rule speaks of: by its type, or by the field that says its kind. */
const isElse = ({keyword, instanceLocation}: OutputUnit, value: string): boolean =>
  (keyword === 'type' && instanceLocation === value) ||
  (keyword === 'const' && instanceLocation.slice(0, instanceLocation.lastIndexOf('/')) === value);
