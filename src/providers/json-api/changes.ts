import {DataFailure} from '../../data/failure.js';
import type {Description, Field, Json, MutateRequest, Outcome, Source, Values} from '../../data/types.js';
import {withQuery} from '../fetch/convention.js';
import {authorFailure} from '../fetch/failures.js';
import {operationOf, planOperationChange} from '../fetch/operations.js';
import type {Incoming} from '../fetch/sender.js';
import type {HttpExchange} from '../http-exchange.js';
import {oneByOne} from '../one-by-one.js';
import {isNode, own} from '../openapi/nodes.js';
import {missingFields} from '../required-fields.js';
import {strongVersion} from '../strong-version.js';
import {addressOf, asJsonApi, planRun, recordCall, type RecordCall} from './calls.js';
import type {Described, Describer} from './described.js';
import {fieldsOfResource, formValues, outcomeOf, recordOf} from './json-api-reads.js';
import type {KnownTypes, Relation} from './known-types.js';
import {capabilitiesIn, jsonApiPairs} from './query.js';
import {toDocument} from './resource-document.js';
import type {Flat} from './resources.js';
import type {JsonApiSettings} from './settings.js';

type Call = Extract<Source, {kind: 'interface' | 'form' | 'action'}>;

/** What changes and descriptions are made with. */
export interface ChangeParts {
  readonly exchange: HttpExchange;
  readonly types: KnownTypes;
  settings(): JsonApiSettings;
  identity(): string;
  now(): number;
  readonly body: (answer: Incoming) => unknown;
}

/** Forms and actions of a server of JSON:API, and what is known of them. */
export class Changes {
  readonly #parts: ChangeParts;
  #describer?: Describer;

  constructor(parts: ChangeParts) {
    this.#parts = parts;
  }

  /** Validates, submits or runs. */
  async change(request: MutateRequest): Promise<Outcome> {
    const settings = this.#parts.settings();
    const source = request.source as Call;
    const {keys = [], intent} = request;
    if (operationOf(source, settings.operations)) return this.#override(request);
    const call = recordCall(source, settings, keys);
    if (intent === 'validate') return this.#validate(request, call);
    const hasArgs = Array.isArray(source.args) ? source.args.length > 0 : Object.keys(source.args).length > 0;
    if (!hasArgs && keys.length > 1 && call?.verb !== 'create') return oneByOne(request, keys, (one) => this.#one(one));
    return this.#one(request);
  }

  /** The fields, rules and present values of a form. */
  async describe(source: Call, signal: AbortSignal): Promise<Description> {
    const settings = this.#parts.settings();
    if (operationOf(source, settings.operations)) return {fields: []};
    const call = recordCall(source, settings);
    if (!call || call.verb === 'delete') return {fields: []};
    const described = await this.#described(call.collection, call.verb);
    if (call.verb === 'create') {
      const fields = described?.fields ?? (await this.#sampleFields(call.collection, signal));
      return {fields: [...fields], ...(described?.schema && {schema: described.schema})};
    }
    const {resource, record, version} = await this.#read(call, signal);
    const fields = [...(described?.fields ?? fieldsOfResource(resource))];
    return {
      fields,
      values: formValues(record, fields),
      ...(described?.schema && {schema: described.schema}),
      ...(version !== undefined && {version}),
    };
  }

  /** What a resource has and can. */
  async describeResource(collection: string, signal: AbortSignal): Promise<Description> {
    const settings = this.#parts.settings();
    const described = await this.#described(collection, 'read');
    const fields = described?.fields ?? (await this.#sampleFields(collection, signal));
    const single = Object.keys(settings.crud).find((one) => settings.crud[one] === collection) ?? collection;
    return {
      fields: [...fields],
      key: 'id',
      can: capabilitiesIn(settings),
      forms: {create: `create_${single}`, update: `update_${single}`},
      actions: {[`delete_${single}`]: {allowed: true}},
    };
  }

  close(): void {
    this.#describer?.close();
  }

  async #validate({values = {}, touched}: MutateRequest, call: RecordCall | undefined): Promise<Outcome> {
    const described = call && call.verb !== 'delete' ? await this.#described(call.collection, call.verb) : undefined;
    const errors = described ? missingFields(described.fields, values, touched) : [];
    return {status: 'done', ...(errors.length > 0 && {errors})};
  }

  async #override(request: MutateRequest): Promise<Outcome> {
    // An override has no place to ask; the server checks when it is sent.
    if (request.intent === 'validate') return {status: 'done'};
    const settings = this.#parts.settings();
    const operation = operationOf(request.source, settings.operations)!;
    const answer = await this.#parts.exchange.change(request, (plain) =>
      asJsonApi(planOperationChange(plain, operation, settings)),
    );
    return outcomeOf(this.#parts.body(answer), answer, false);
  }

  async #one(request: MutateRequest): Promise<Outcome> {
    const settings = this.#parts.settings();
    const {exchange, body} = this.#parts;
    const source = request.source as Call;
    const call = recordCall(source, settings, request.keys);
    const described = call && call.verb !== 'delete' ? await this.#described(call.collection, call.verb) : undefined;
    const answer = await exchange.change(request, (plain, files) => {
      if (files.size > 0)
        throw authorFailure('source', 'JSON:API has no place for files.', 'Send them to an address of their own.');
      return asJsonApi(call ? this.#plan(call, plain, described) : planRun(plain, settings));
    });
    try {
      return outcomeOf(body(answer), answer, call !== undefined);
    } catch (thrown) {
      throw await this.#withCurrent(thrown, call, request.signal);
    }
  }

  #plan(
    {verb, url, key, collection}: RecordCall,
    {source, values = {}}: MutateRequest,
    described: Described | undefined,
  ) {
    const {query} = source as Call;
    if (verb === 'delete') return {method: 'DELETE', url: withQuery(url, query)};
    const type = this.#typeOf(collection, described);
    const relations = new Map<string, Relation>([
      ...this.#parts.types.relationsOf(type),
      ...(described?.relations ?? []),
    ]);
    const given = values as Readonly<Record<string, Json>>;
    const typed = described?.typed(given) ?? (this.#parts.types.typed(type, given as Values) as typeof given);
    const method = verb === 'create' ? 'POST' : 'PATCH';
    return {method, url: withQuery(url, query), body: toDocument(typed, type, key, relations)};
  }

  #typeOf(collection: string, described?: Described): string {
    const {types} = this.#parts.settings();
    const said = Object.hasOwn(types, collection) ? types[collection] : undefined;
    return said ?? described?.type ?? this.#parts.types.typeOf(collection) ?? collection.split('/').at(-1)!;
  }

  async #read(
    {url, collection}: Pick<RecordCall, 'url' | 'collection'>,
    signal: AbortSignal,
  ): Promise<{resource: unknown; record: Flat; version?: string}> {
    const {exchange, body, types} = this.#parts;
    const answer = await exchange.read(asJsonApi({method: 'GET', url}), {signal});
    const document = body(answer);
    if (isNode(document)) types.see(document, collection);
    const record = recordOf(document);
    if (!record || !isNode(document))
      throw authorFailure('data', 'The answer is no document of JSON:API with a record.');
    const version = strongVersion(answer.headers);
    return {resource: own(document, 'data'), record, ...(version !== undefined && {version})};
  }

  /** Where no document describes a collection, its first record shows what there is. */
  async #sampleFields(collection: string, signal: AbortSignal): Promise<Field[]> {
    const {exchange, body, types, settings} = this.#parts;
    const pairs = jsonApiPairs([['page[size]', '1']], collection, settings());
    const plan = {method: 'GET', url: withQuery(addressOf(settings().base, collection), pairs)};
    const document = body(await exchange.read(asJsonApi(plan), {signal}));
    if (!isNode(document)) return [];
    types.see(document, collection);
    return fieldsOfResource([own(document, 'data')].flat()[0]);
  }

  async #described(collection: string, verb: 'read' | 'create' | 'update'): Promise<Described | undefined> {
    const {schema} = this.#parts.settings();
    if (schema === undefined) return undefined;
    if (!this.#describer) {
      const {Describer} = await import('./described.js');
      this.#describer ??= new Describer(this.#parts.exchange, () => this.#parts.now());
    }
    return this.#describer.describe({src: schema, identity: this.#parts.identity()}, collection, verb);
  }

  /** A conflict brings the record as it is now. */
  async #withCurrent(thrown: unknown, call: RecordCall | undefined, signal: AbortSignal): Promise<unknown> {
    const isConflict = thrown instanceof DataFailure && thrown.error.code === 'conflict';
    if (!isConflict || call?.verb !== 'update') return thrown;
    const {current} = thrown.error;
    const known = isNode(current) ? recordOf({data: current}) : undefined;
    const record = known ?? (await this.#read(call, signal).catch(() => undefined))?.record;
    return record ? new DataFailure({...thrown.error, current: record}) : thrown;
  }
}
