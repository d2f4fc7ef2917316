import type {Json} from '../../data/types.js';
import {authorFailure} from '../fetch/failures.js';
import type {NamedOperation, OperationKind} from './documents.js';
import {nearest} from '../../core/nearest-names.js';
import type {InputValue, Schema, SchemaField} from './schema.js';
import {asType} from './values.js';

type Given = readonly Json[] | Readonly<Record<string, Json>>;

/** One operation as it goes to the server: data stands in the variables alone, never in the text. */
export interface GraphqlCall {
  readonly kind: OperationKind;
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, Json>>;
}

/** Gathers the fields of one operation, each with its own variables. */
export class CallBuilder {
  readonly #schema: Schema;
  readonly #declared = new Map<string, string>();
  readonly #fields: string[] = [];
  readonly #variables: Record<string, Json> = {};

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** Asks for a field; the names are those of the schema, so that no data is ever part of the text. */
  ask(field: SchemaField, values: ReadonlyMap<string, Json>, selection: string, alias?: string): this {
    const args = field.args.filter(({name}) => values.has(name)).map((arg) => this.#argument(arg, values));
    const list = args.length > 0 ? `(${args.join(', ')})` : '';
    this.#fields.push(`${alias ? `${alias}: ` : ''}${field.name}${list}${selection && ` ${selection}`}`);
    return this;
  }

  #argument({name, type}: InputValue, values: ReadonlyMap<string, Json>): string {
    let variable = name;
    for (let n = 2; this.#declared.has(variable); n++) variable = `${name}_${n}`;
    this.#declared.set(variable, type.text);
    this.#variables[variable] = asType(values.get(name)!, type.text, this.#schema);
    return `${name}: $${variable}`;
  }

  /** The operation; it goes by the name of what it asks first, for the server's own records. */
  build(kind: OperationKind, operationName: string): GraphqlCall {
    const declared = [...this.#declared].map(([name, type]) => `$${name}: ${type}`).join(', ');
    const query = `${kind} ${operationName}${declared && `(${declared})`} { ${this.#fields.join(' ')} }`;
    return {kind, query, operationName, variables: this.#variables};
  }
}

interface Parameter {
  readonly name: string;
}

/** Arguments by name: those given by position take the names in their order. */
export function byName(given: Given, params: readonly Parameter[], of: string): Map<string, Json> {
  const known = params.map(({name}) => name);
  const takes = known.length > 0 ? `It takes ${known.join(', ')}.` : 'It takes none.';
  if (Array.isArray(given)) {
    if (given.length > known.length) throw authorFailure('source', `${of} has too many arguments.`, takes);
    return new Map((given as readonly Json[]).map((value, at) => [known[at]!, value]));
  }
  const entries = Object.entries(given);
  const wrong = entries.find(([name]) => !known.includes(name))?.[0];
  if (wrong === undefined) return new Map(entries);
  const near = nearest(wrong, known);
  throw authorFailure(
    'source',
    `${of} has no argument “${wrong.slice(0, 60)}”.`,
    near.length > 0 ? `Is it ${near.join(', ')}?` : takes,
  );
}

/** A named operation of the page with its variables. */
export function documentCall(operation: NamedOperation, values: ReadonlyMap<string, Json>): GraphqlCall {
  const {kind, name, text, variables} = operation;
  const missing = variables.find((one) => !one.optional && !values.has(one.name));
  if (missing) throw authorFailure('source', `${name} needs its variable ${missing.name}.`);
  const given = variables.filter((one) => values.has(one.name));
  return {
    kind,
    query: text,
    operationName: name,
    variables: Object.fromEntries(given.map((one) => [one.name, asType(values.get(one.name)!, one.type)])),
  };
}

/** The field of an operation; throws what it may have been. */
export function rootField(schema: Schema, kind: OperationKind, name: string): SchemaField {
  const fields = schema.root(kind);
  const field = fields.get(name);
  if (field) return field;
  const near = nearest(name, fields.keys());
  throw authorFailure(
    'source',
    `The server has no ${kind} “${name.slice(0, 60)}”.`,
    near.length > 0 ? `Is it ${near.join(', ')}?` : 'A name may also be that of an operation in a <script> child.',
  );
}
