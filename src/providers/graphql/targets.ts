import type {Json, Source} from '../../data/types.js';
import {authorFailure} from '../fetch/failures.js';
import {byName, CallBuilder, documentCall, rootField, type GraphqlCall} from './call.js';
import type {NamedOperation} from './documents.js';
import {plainName} from '../../core/nearest-names.js';
import {named} from './names.js';
import {entryOf} from './reads.js';
import type {InputValue, Schema, SchemaField, TypeRef} from './schema.js';
import {payloadSelection, writtenSelection} from './selection.js';
import type {ChangeMapping, GraphqlSettings} from './settings.js';

type Change = Extract<Source, {kind: 'interface' | 'form' | 'action'}>;

/** What carries a form or an action out, and which of its arguments take what. */
export interface Target {
  readonly name: string;
  readonly mapping: ChangeMapping;
  readonly field?: SchemaField;
  readonly document?: NamedOperation;
  readonly params: readonly InputValue[];
  /** Takes the values; without one each value has an argument of its own. */
  readonly input?: InputValue;
  /** The way inside the input to where the values belong. */
  readonly inside: readonly string[];
  /** Takes the key of the record. */
  readonly key?: InputValue;
  /** Takes the keys of several. */
  readonly keys?: InputValue;
  /** Takes the version that the user has seen; `inInput` where it is a field of the input. */
  readonly version?: InputValue & {readonly inInput?: true};
}

const INPUTS = ['input', 'data', 'values', 'attributes', 'patch'];
const SCALARS: ReadonlySet<string> = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);
const VERSIONS = ['version', 'lockVersion', 'expectedVersion'];

/** Finds what carries a form or an action out: a document of the page, or a mutation of the schema. */
export function targetOf({name}: Change, schema: Schema | undefined, settings: GraphqlSettings): Target {
  const mapping = entryOf(settings.mapping.changes, name) ?? {};
  const asked = mapping.field ?? name;
  const document = settings.documents.operations.get(asked);
  if (document && document.kind !== 'mutation')
    throw authorFailure('source', `${asked} is a ${document.kind}, and changes nothing.`);
  if (document) return withPlaces({name, mapping, document, params: document.variables.map(paramOf)}, schema);
  if (!schema) throw authorFailure('source', `There is no mutation “${name.slice(0, 60)}”.`);
  const field = named(schema.root('mutation').values(), asked) ?? rootField(schema, 'mutation', asked);
  return withPlaces({name, mapping, field, params: field.args}, schema);
}

/** A variable of a document as the argument that it is. */
function paramOf({name, type, optional}: NamedOperation['variables'][number]): InputValue {
  const ref: TypeRef = {
    text: type,
    base: type.replaceAll(/[[\]!]/g, ''),
    list: type.startsWith('['),
    required: type.endsWith('!'),
  };
  return {name, type: ref, ...(optional && ref.required && {fallback: ''})};
}

function withPlaces(found: Omit<Target, 'inside'>, schema: Schema | undefined): Target {
  const {params, mapping} = found;
  const objects = params.filter(({type}) => isObject(type, schema));
  const input = mapping.input === undefined ? (named(objects, ...INPUTS) ?? objects[0]) : named(params, mapping.input);
  const keys = named(
    params.filter(({type}) => type.list),
    ...(mapping.keys === undefined ? ['keys', 'ids'] : [mapping.keys]),
  );
  const versions = mapping.version === undefined ? VERSIONS : [mapping.version];
  const version = named(params, ...versions) ?? inside(input, versions, schema);
  const others = params.filter((one) => one !== input && one !== keys && one !== version);
  const key = named(others, 'id', 'key', 'pk', 'uuid') ?? others.find(({type}) => type.required && !type.list);
  return {
    ...found,
    inside: insideOf(input, schema),
    ...(input && {input}),
    ...(keys && {keys}),
    ...(key && {key}),
    ...(version && {version}),
  };
}

function isObject({base, list}: TypeRef, schema: Schema | undefined): boolean {
  if (list) return false;
  const kind = schema?.type(base)?.kind;
  return kind === undefined ? !SCALARS.has(base) && /input|patch|data/i.test(base) : kind === 'INPUT_OBJECT';
}

function inside(
  input: InputValue | undefined,
  names: readonly string[],
  schema: Schema | undefined,
): Target['version'] {
  const found = input && named(schema?.type(input.type.base)?.inputs ?? [], ...names);
  return found && {...found, inInput: true};
}

/** Some servers wrap the values once more: `input: {id, patch: {…}}`. */
function insideOf(input: InputValue | undefined, schema: Schema | undefined): string[] {
  const inputs = (input && schema?.type(input.type.base)?.inputs) ?? [];
  const inner = inputs.find(
    ({name, type}) => isObject(type, schema) && /(?:patch|attributes|data)$/.test(plainName(name)),
  );
  return inner ? [inner.name] : [];
}

/** The inputs that a form asks for: those of the type that takes the values, or the arguments of their own. */
export function inputsOf(target: Target, schema: Schema): readonly InputValue[] {
  const {input, inside, params, key, keys, version} = target;
  if (!input) return params.filter((one) => ![key, keys, version].includes(one));
  let inputs = schema.type(input.type.base)?.inputs ?? [];
  for (const name of inside) {
    const inner = inputs.find((one) => one.name === name);
    inputs = (inner && schema.type(inner.type.base)?.inputs) ?? inputs;
  }
  return inputs.filter(({name}) => name !== version?.name && name !== 'clientMutationId');
}

/** What a change is sent with. */
export interface ChangeGiven {
  readonly args: Change['args'];
  readonly values?: Readonly<Record<string, Json>>;
  readonly keys?: readonly string[];
  readonly version?: string;
}

/** The arguments of a change, one set for each time that the mutation is asked for. */
export function argumentsOf(target: Target, given: ChangeGiven, schema?: Schema): Map<string, Json>[] {
  const {params, input, key, keys, version} = target;
  const {args, values = {}, keys: many = []} = given;
  const places = params.filter((one) => one !== input && one !== keys && one !== version);
  const byPlace =
    Array.isArray(args) && places.length === 0 && input
      ? keyInInput(args as readonly Json[], input, schema)
      : undefined;
  const common = byPlace ?? byName(args, Array.isArray(args) ? places : params, target.name);
  placeValues(target, {...values}, common, given.version);
  if (many.length === 0) return [common];
  if (keys) return [common.set(keys.name, [...many])];
  const all = key && common.has(key.name) ? [common.get(key.name)!, ...many] : many;
  if (!key) throw authorFailure('source', `${target.name} takes no key of a record.`);
  return [...new Set(all.map(String))].map((one) => new Map(common).set(key.name, one));
}

/** Where all is inside the input, so is the key. */
function keyInInput(args: readonly Json[], input: InputValue, schema: Schema | undefined): Map<string, Json> {
  const key = named(schema?.type(input.type.base)?.inputs ?? [], 'id', 'key', 'pk', 'uuid', 'nodeId');
  return new Map(args.length > 0 && key ? [[input.name, {[key.name]: args[0]!}]] : []);
}

function placeValues(
  {input, inside, params, version}: Target,
  values: Record<string, Json>,
  into: Map<string, Json>,
  seen: string | undefined,
): void {
  if (seen !== undefined && version && !version.inInput) into.set(version.name, seen);
  if (!input) {
    for (const {name} of params) if (!into.has(name) && Object.hasOwn(values, name)) into.set(name, values[name]!);
    return;
  }
  const nested = inside.reduceRight<Json>((tree, name) => ({[name]: tree}), values);
  const known = (into.get(input.name) ?? {}) as Record<string, Json>;
  const all = {
    ...(nested as Record<string, Json>),
    ...known,
    ...(seen !== undefined && version?.inInput && {[version.name]: seen}),
  };
  if (Object.keys(all).length > 0 || input.type.required) into.set(input.name, all);
}

/** The operation that carries it out: one field for each set of arguments. */
export function changeCall(
  target: Target,
  sets: readonly Map<string, Json>[],
  schema?: Schema,
  kind: 'query' | 'mutation' = 'mutation',
): GraphqlCall {
  const {document, field, mapping, name} = target;
  const [first = new Map<string, Json>()] = sets;
  if (document) {
    if (sets.length > 1)
      throw authorFailure('source', `${name} takes one record at a time.`, 'Give it a variable $keys: [ID!]!.');
    return documentCall(document, first);
  }
  const selection = mapping.select
    ? writtenSelection(mapping.select, schema!, field!.type)
    : payloadSelection(schema!, field!.type);
  const builder = new CallBuilder(schema!);
  sets.forEach((values, at) => builder.ask(field!, values, selection, sets.length > 1 ? `k${at}` : undefined));
  return builder.build(kind, field!.name);
}
