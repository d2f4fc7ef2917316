import type {Field, JsonSchema} from '../../data/types.js';
import type {HttpExchange} from '../http-exchange.js';
import type {Api, Operation} from '../openapi/api.js';
import {ApiLoader, type Wanted} from '../openapi/api-loader.js';
import {answerShape} from '../openapi/answer-shape.js';
import {collectionOf} from '../openapi/collections.js';
import type {Documents} from '../openapi/documents.js';
import {formSchemaOf} from '../openapi/form-schema.js';
import {toBody} from '../openapi/form-values.js';
import {isNode, listOf, own, textOf} from '../openapi/nodes.js';
import {fieldsOf} from '../openapi/schema-fields.js';
import {shapeOf} from '../openapi/shape.js';
import type {Json} from '../../data/types.js';
import type {Relation} from './known-types.js';

/** What a server's OpenAPI document tells of a resource. */
export interface Described {
  readonly type?: string;
  readonly fields: readonly Field[];
  readonly schema?: JsonSchema;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Values as its schema wants them. */
  readonly typed: (values: Readonly<Record<string, Json>>) => Readonly<Record<string, Json>>;
}

/** Loads the document that describes a server of JSON:API, and reads it. */
export class Describer {
  readonly #loader: ApiLoader;

  constructor(exchange: HttpExchange, now: () => number) {
    this.#loader = new ApiLoader(exchange, now);
  }

  /** The resource that a read of a collection gives, or a change of it takes; undefined where the document has none. */
  async describe(
    wanted: Wanted,
    collection: string,
    verb: 'read' | 'create' | 'update',
  ): Promise<Described | undefined> {
    const api = await this.#loader.load(wanted);
    const found = collectionOf(api, collection);
    if (!found) return undefined;
    const item = found.item === undefined ? undefined : api.at(found.item);
    const list = api.at(found.path);
    if (verb === 'read') return readOf(api, item?.get('GET') ?? list?.get('GET'));
    const operation = verb === 'create' ? list?.get('POST') : item?.get('PATCH');
    const body = [...(operation?.body?.values() ?? [])][0];
    return body ? resourceIn(api.documents, propertyOf(api.documents, body, 'data')) : undefined;
  }

  close(): void {
    this.#loader.close();
  }
}

function readOf({documents}: Api, operation: Operation | undefined): Described | undefined {
  return operation ? resourceIn(documents, answerShape(documents, operation.answer).row) : undefined;
}

const propertyOf = (documents: Documents, schema: unknown, name: string): unknown =>
  shapeOf(documents, schema)?.properties.get(name);

function resourceIn(documents: Documents, resource: unknown): Described | undefined {
  const attributes = propertyOf(documents, resource, 'attributes');
  if (attributes === undefined) return undefined;
  const schema = formSchemaOf(documents, attributes);
  const type = constantIn(documents, propertyOf(documents, resource, 'type'));
  return {
    fields: fieldsOf(documents, attributes),
    relations: relationsIn(documents, propertyOf(documents, resource, 'relationships')),
    typed: (values) => toBody(documents, attributes, values) as Readonly<Record<string, Json>>,
    ...(type !== undefined && {type}),
    ...(schema && {schema}),
  };
}

function constantIn(documents: Documents, schema: unknown): string | undefined {
  const says = shapeOf(documents, schema)?.says;
  return textOf(own(says, 'const')) ?? textOf(listOf(own(says, 'enum'))[0]);
}

function relationsIn(documents: Documents, schema: unknown): ReadonlyMap<string, Relation> {
  const found = [...(shapeOf(documents, schema)?.properties ?? [])].flatMap(([name, one]) => {
    const data = shapeOf(documents, propertyOf(documents, one, 'data'));
    const many = data?.type === 'array';
    const identifier = many ? own(data.says, 'items') : propertyOf(documents, one, 'data');
    const type = isNode(identifier) ? constantIn(documents, propertyOf(documents, identifier, 'type')) : undefined;
    return type === undefined ? [] : [[name, {type, many}] as const];
  });
  return new Map(found);
}
