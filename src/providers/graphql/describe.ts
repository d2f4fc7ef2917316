import {isRecord} from '../../data/is-record.js';
import type {Description, Field, Json, Source, Values} from '../../data/types.js';
import {versionOf} from '../answers.js';
import {CallBuilder, byName, rootField, type GraphqlCall} from './call.js';
import {plainName} from '../../core/nearest-names.js';
import {labelOf, named} from './names.js';
import {abilities, entryOf, itemType, listField, oneField, type Resource} from './reads.js';
import type {InputValue, Schema, SchemaType} from './schema.js';
import {scalarsOf} from './selection.js';
import type {GraphqlSettings} from './settings.js';
import {inputsOf, type Target} from './targets.js';

const DEEPEST = 4;

/** What scalars are called, without their spelling, and how they are written in a form. */
const TYPES: Readonly<Record<string, string>> = {
  int: 'integer',
  bigint: 'integer',
  long: 'integer',
  float: 'number',
  decimal: 'number',
  bigdecimal: 'number',
  boolean: 'boolean',
  date: 'date',
  localdate: 'date',
  datetime: 'datetime',
  localdatetime: 'datetime',
  naivedatetime: 'datetime',
  timestamp: 'datetime',
  iso8601datetime: 'datetime',
  time: 'time',
  localtime: 'time',
  emailaddress: 'email',
  email: 'email',
  url: 'url',
  uri: 'url',
  phonenumber: 'tel',
  json: 'textarea',
  upload: 'file',
};
/** Texts that their name gives away. */
const BY_NAME: readonly [RegExp, string][] = [
  [/email$/, 'email'],
  [/password$/, 'password'],
  [/(?:url|website|homepage)$/, 'url'],
  [/(?:phone|mobile)$/, 'tel'],
  [/(?:description|body|notes?|comments?|bio|content)$/, 'textarea'],
];

/** The inputs of a form as its fields. */
export function fieldsOfInputs(schema: Schema, inputs: readonly InputValue[], depth = 0): Field[] {
  return inputs.flatMap((input) => {
    const type = schema.type(input.type.base);
    const isObject = type?.kind === 'INPUT_OBJECT';
    // A type that leads back to itself has no end.
    if (isObject && depth >= DEEPEST) return [];
    return [
      {...fieldOf(schema, input, type), ...(isObject && {fields: fieldsOfInputs(schema, type.inputs, depth + 1)})},
    ];
  });
}

function fieldOf(schema: Schema, {name, type, fallback}: InputValue, found: SchemaType | undefined): Field {
  const options = found?.kind === 'ENUM' ? found.values.map((value) => ({label: labelOf(value), value})) : undefined;
  const isTags = type.list && !options && (type.base === 'String' || type.base === 'ID');
  const kind = options ? (type.list ? 'choices' : 'select') : isTags ? 'tags' : kindOf(name, type.base);
  const known = fallback === undefined ? undefined : literal(fallback);
  return {
    name,
    type: kind,
    label: labelOf(name),
    ...(type.required && known === undefined && {required: true}),
    ...(kind === 'password' && {sensitive: true}),
    ...(type.list && {many: true}),
    ...(options && {options}),
    ...(known !== undefined && {default: known}),
  };
}

function kindOf(name: string, base: string): string {
  const kind = TYPES[plainName(base)];
  if (kind !== undefined) return kind;
  const plain = plainName(name);
  return (base === 'String' && BY_NAME.find(([fits]) => fits.test(plain))?.[1]) || 'string';
}

/** A default as the schema writes it; a word of an enum is a text. */
function literal(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return value === null ? undefined : value;
  } catch {
    return /^\w+$/.test(text) ? text : undefined;
  }
}

/** The question for the record that a form changes. */
export interface RecordPlan {
  readonly call: GraphqlCall;
  readonly field: string;
  readonly names: readonly string[];
  readonly version?: string;
}

/** The type of the record that a mutation changes: of the query that the mapping names, else of what it answers. */
export function recordType(schema: Schema, {field, mapping}: Target): SchemaType | undefined {
  const {one} = mapping;
  if (one !== undefined) return schema.type(rootField(schema, 'query', one).type.base);
  const payload = field && schema.type(field.type.base);
  if (!payload || payload.fields.has('id')) return payload;
  const inner = [...payload.fields.values()].map(({type}) => (type.list ? undefined : schema.type(type.base)));
  return inner.find((type) => type?.fields.has('id'));
}

/** The field of a record that tells its versions apart. */
export const versionField = (type: SchemaType | undefined, {version, mapping}: Target): string | undefined =>
  version && named(type?.fields.values() ?? [], mapping.version ?? version.name, 'version', 'lockVersion')?.name;

/** How to read the record that a form changes; undefined where its key is not given, or no query gives it. */
export function planRecord(target: Target, source: Source, schema: Schema): RecordPlan | undefined {
  if (source.kind !== 'form' && source.kind !== 'action') return undefined;
  const {key, params, input, keys, version, mapping} = target;
  const places = params.filter((one) => one !== input && one !== keys && one !== version);
  const isByPlace = Array.isArray(source.args);
  const given =
    isByPlace && places.length === 0 ? undefined : byName(source.args, isByPlace ? places : params, target.name);
  const id = given ? key && given.get(key.name) : (source.args as readonly Json[])[0];
  const type = recordType(schema, target);
  const one = type && oneField(schema, type.name, mapping);
  if (id === undefined || id === null || !one) return undefined;
  const {text, names} = shared(schema, inputsOf(target, schema), type);
  const lock = versionField(type, target);
  const selection = `{ ${[...new Set([...text, ...(lock ? [lock] : [])])].join(' ') || '__typename'} }`;
  const call = new CallBuilder(schema).ask(one.field, new Map([[one.key.name, id]]), selection);
  return {call: call.build('query', one.field.name), field: one.field.name, names, ...(lock && {version: lock})};
}

/** The fields that a record and an input have in common. */
function shared(
  schema: Schema,
  inputs: readonly InputValue[],
  type: SchemaType,
  depth = 0,
): {text: string[]; names: string[]} {
  const text: string[] = [];
  const names: string[] = [];
  const scalars = new Set(scalarsOf(schema, type).map(({name}) => name));
  for (const {name, type: wanted} of inputs) {
    const field = type.fields.get(name);
    const inner = field && schema.type(field.type.base);
    const nested = schema.type(wanted.base);
    if (scalars.has(name)) text.push(name);
    else if (inner && nested?.kind === 'INPUT_OBJECT' && depth < DEEPEST) {
      const below = shared(schema, nested.inputs, inner, depth + 1);
      if (below.text.length === 0) continue;
      text.push(`${name} { ${below.text.join(' ')} }`);
    } else continue;
    names.push(name);
  }
  return {text, names};
}

/** The values of a form, and the version of the record that they are of. */
export function valuesOf(record: unknown, {names, version}: RecordPlan): Pick<Description, 'values' | 'version'> {
  if (!isRecord(record)) return {};
  const values = Object.fromEntries(
    names.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]]),
  );
  const seen = version === undefined ? undefined : versionOf(record[version]);
  return {values: values as Values, ...(seen !== undefined && {version: seen})};
}

/** What there is to know of a resource: its columns, its key, and the mutations that change it. */
export function describeResource(source: Resource, schema: Schema, settings: GraphqlSettings): Description {
  const mapping = entryOf(settings.mapping.resources, source.name) ?? {};
  const typeName = itemType(schema, listField(schema, source, mapping));
  const type = schema.type(typeName);
  const mutations = [...schema.root('mutation').values()];
  const find = (said: string | undefined, ...verbs: string[]): string | undefined =>
    said ?? named(mutations, ...verbs.flatMap((verb) => [`${verb}_${typeName}`, `${typeName}_${verb}`]))?.name;
  const create = find(mapping.create, 'create', 'add', 'insert');
  const update = find(mapping.update, 'update', 'edit', 'change');
  const remove = find(mapping.delete, 'delete', 'remove', 'destroy');
  const key = type && named(type.fields.values(), 'id', 'key', 'uuid')?.name;
  return {
    fields: type ? scalarsOf(schema, type).map((field) => fieldOf(schema, field, schema.type(field.type.base))) : [],
    ...(key && {key}),
    can: abilities(source, schema, settings),
    forms: {...(create && {create}), ...(update && {update})},
    ...(remove && {actions: {[remove]: {allowed: true}}}),
  };
}
