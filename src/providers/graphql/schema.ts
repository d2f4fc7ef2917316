import {isRecord} from '../../data/is-record.js';
import {isName} from './lexer.js';
import type {OperationKind} from './documents.js';

/** A type as it is used at one place. */
export interface TypeRef {
  /** As it is written, such as `[ID!]!`. */
  readonly text: string;
  /** The name at its heart. */
  readonly base: string;
  readonly list: boolean;
  readonly required: boolean;
}

/** An argument, or a field of an input. */
export interface InputValue {
  readonly name: string;
  readonly type: TypeRef;
  /** As it is written in the schema. */
  readonly fallback?: string;
}

/** A field that can be asked for. */
export interface SchemaField {
  readonly name: string;
  readonly args: readonly InputValue[];
  readonly type: TypeRef;
}

/** A type of the server. */
export interface SchemaType {
  readonly kind: string;
  readonly name: string;
  readonly fields: ReadonlyMap<string, SchemaField>;
  readonly inputs: readonly InputValue[];
  readonly values: readonly string[];
}

/** The question that a server answers with its schema. */
export const INTROSPECTION = `query Introspection { __schema { queryType { name } mutationType { name } subscriptionType { name }
types { kind name fields { name args { name defaultValue type { ...Ref } } type { ...Ref } }
inputFields { name defaultValue type { ...Ref } } enumValues { name } } } }
fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } }`;

/** Names that every schema has, and nobody's records. */
const LEAVES: ReadonlySet<string> = new Set(['SCALAR', 'ENUM']);

/** What a server can be asked, as it says itself. */
export class Schema {
  readonly #types = new Map<string, SchemaType>();
  readonly #roots: Readonly<Record<OperationKind, string>>;

  private constructor(said: Readonly<Record<string, unknown>>) {
    for (const type of listOf(said['types'])) {
      const read = typeOf(type);
      if (read) this.#types.set(read.name, read);
    }
    const root = (name: string): string => textOf(isRecord(said[name]) ? said[name]['name'] : undefined);
    this.#roots = {query: root('queryType'), mutation: root('mutationType'), subscription: root('subscriptionType')};
  }

  /** Reads the answer to the introspection, bare or in its envelopes; undefined where it is none. */
  static read(answer: unknown): Schema | undefined {
    let said: unknown = answer;
    for (const key of ['data', '__schema']) if (isRecord(said) && isRecord(said[key])) said = said[key];
    return isRecord(said) && Array.isArray(said['types']) ? new Schema(said) : undefined;
  }

  type(name: string): SchemaType | undefined {
    return this.#types.get(name);
  }

  /** The fields that an operation may begin with; none where the server has no such operations. */
  root(kind: OperationKind): ReadonlyMap<string, SchemaField> {
    return this.#types.get(this.#roots[kind])?.fields ?? new Map();
  }

  /** True for what needs no selection: a scalar or an enum. A type that the schema does not describe counts as one. */
  isLeaf({base}: TypeRef): boolean {
    const kind = this.#types.get(base)?.kind;
    return kind === undefined || LEAVES.has(kind);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' && isName(value) ? value : '');

const listOf = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((one) => isRecord(one) && textOf(one['name'])) : [];

function typeOf(said: Readonly<Record<string, unknown>>): SchemaType | undefined {
  const name = textOf(said['name']);
  if (!name) return undefined;
  const fields = listOf(said['fields']).map((one): SchemaField => {
    return {name: textOf(one['name']), args: inputsOf(one['args']), type: refOf(one['type'])};
  });
  return {
    kind: String(said['kind']),
    name,
    fields: new Map(fields.map((field) => [field.name, field])),
    inputs: inputsOf(said['inputFields']),
    values: listOf(said['enumValues']).map((one) => textOf(one['name'])),
  };
}

function inputsOf(said: unknown): InputValue[] {
  return listOf(said).map((one) => {
    const fallback = one['defaultValue'];
    return {
      name: textOf(one['name']),
      type: refOf(one['type']),
      ...(typeof fallback === 'string' && {fallback}),
    };
  });
}

function refOf(said: unknown, depth = 0): TypeRef {
  if (!isRecord(said) || depth > 8) return {text: 'String', base: 'String', list: false, required: false};
  const {kind, ofType} = said;
  if (kind !== 'NON_NULL' && kind !== 'LIST') {
    const base = textOf(said['name']) || 'String';
    return {text: base, base, list: false, required: false};
  }
  const inner = refOf(ofType, depth + 1);
  if (kind === 'NON_NULL') return {...inner, text: `${inner.text}!`, required: true};
  return {...inner, text: `[${inner.text}]`, list: true, required: false};
}
