import {abortError} from '../../data/attempts.js';
import {isAbort} from '../../data/failure.js';
import type {Environment, Json, MutateRequest, Outcome, Source} from '../../data/types.js';
import {authorFailure} from '../fetch/failures.js';
import {splitFiles} from '../fetch/multipart.js';
import {recordType, versionField} from './describe.js';
import {named} from './names.js';
import {asInForm, checked, failedInForm, outcomeOf} from './outcomes.js';
import type {Poster} from './poster.js';
import {entryOf} from './reads.js';
import type {Schema} from './schema.js';
import type {SchemaSource} from './schema-source.js';
import type {GraphqlSettings} from './settings.js';
import {argumentsOf, changeCall, targetOf, type Target} from './targets.js';

/** The settings, where they can be used at all, and somebody still waits. */
export function usable(settings: GraphqlSettings, signal: AbortSignal): GraphqlSettings {
  if (signal.aborted) throw abortError();
  if (settings.problem !== undefined) throw authorFailure('provider', settings.problem);
  return settings;
}

/** The way from a mutation to the values of its form. */
const wayOf = ({input, inside}: Target): string[] => (input ? [input.name, ...inside] : []);

/** Forms and actions as mutations. */
export class Changes {
  readonly #environment: Environment;
  readonly #poster: Poster;
  readonly #schema: SchemaSource;

  constructor(environment: Environment, poster: Poster, schema: SchemaSource) {
    this.#environment = environment;
    this.#poster = poster;
    this.#schema = schema;
  }

  /** Checks or makes a change. */
  async mutate(request: MutateRequest, given: GraphqlSettings): Promise<Outcome> {
    const settings = usable(given, request.signal);
    const {source, values = {}, keys = [], version} = request;
    if (source.kind !== 'form' && source.kind !== 'action') throw authorFailure('source', 'This can’t be changed.');
    const schema = await this.#schemaFor(source, settings, request.signal);
    const target = targetOf(source, schema, settings);
    const {plain, files} = splitFiles(values);
    const asked = {
      args: source.args,
      values: plain as Readonly<Record<string, Json>>,
      keys,
      ...(version !== undefined && {version}),
    };
    const sets = argumentsOf(target, asked, schema);
    try {
      if (request.intent === 'validate') return await this.#validate(target, sets[0]!, schema, request.signal);
      return await this.#send(request, target, sets, files, schema);
    } catch (thrown) {
      throw failedInForm(thrown, wayOf(target));
    }
  }

  async #send(
    {idempotencyKey, progress, signal}: MutateRequest,
    target: Target,
    sets: readonly Map<string, Json>[],
    files: ReadonlyMap<string, File>,
    schema: Schema | undefined,
  ): Promise<Outcome> {
    const way = wayOf(target);
    const answer = await this.#poster.mutate(changeCall(target, sets, schema), {
      idempotencyKey,
      files: new Map([...files].map(([path, file]) => [[...way, path].join('.'), file])),
      signal,
      ...(progress && {progress: (done: number, all: number) => progress(done, all)}),
    });
    return outcomeOf(answer, schema && versionField(recordType(schema, target), target));
  }

  /** A check that the server offers; without one it checks when the form is sent. */
  async #validate(
    target: Target,
    values: Map<string, Json>,
    schema: Schema | undefined,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const {mapping, name, field} = target;
    const wanted = mapping.validate ?? `validate_${field?.name ?? name}`;
    const query = schema && named(schema.root('query').values(), wanted);
    const found = query ?? (schema && named(schema.root('mutation').values(), wanted));
    if (!found || !schema) return {status: 'done'};
    const check = {...target, name: wanted, field: found, document: undefined, mapping: {}};
    const call = changeCall(check, [values], schema, query ? 'query' : 'mutation');
    const parts = {idempotencyKey: this.#environment.uuid(), files: new Map<string, File>(), signal};
    const outcome = checked(await (query ? this.#poster.query(call, signal) : this.#poster.mutate(call, parts)));
    return {...outcome, errors: asInForm(outcome.errors ?? [], wayOf(target))};
  }

  /** The schema; a document of the page does without where the server does not tell it. */
  #schemaFor(
    {name}: Extract<Source, {name: string}>,
    {documents, mapping}: GraphqlSettings,
    signal: AbortSignal,
  ): Promise<Schema | undefined> {
    const isDocument = documents.operations.has(entryOf(mapping.changes, name)?.field ?? name);
    return this.#schema.get(signal).catch((thrown: unknown) => {
      if (isDocument && !isAbort(thrown)) return undefined;
      throw thrown;
    });
  }
}
