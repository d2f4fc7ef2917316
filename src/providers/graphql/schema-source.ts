import {abortError} from '../../data/attempts.js';
import {DataFailure} from '../../data/failure.js';
import type {Environment} from '../../data/types.js';
import {answerBody} from '../fetch/answer-body.js';
import {authorFailure} from '../fetch/failures.js';
import type {Sender} from '../fetch/sender.js';
import type {Poster} from './poster.js';
import {INTROSPECTION, Schema} from './schema.js';
import type {GraphqlSettings} from './settings.js';

const NEVER = new AbortController().signal;

/** What the schema is asked with. */
export interface SchemaParts {
  readonly environment: Environment;
  readonly sender: Sender;
  readonly poster: Poster;
  settings(): GraphqlSettings;
}

/** The server's schema: asked for once, when it is first needed. A server that does not tell is not asked again. */
export class SchemaSource {
  readonly #parts: SchemaParts;
  #loading?: Promise<Schema>;
  /** What there is at once, for questions that can't wait. */
  known?: Schema;

  constructor(parts: SchemaParts) {
    this.#parts = parts;
  }

  /** Forgets it: the address or the user is another. */
  forget(): void {
    this.#loading = undefined;
    this.known = undefined;
  }

  /** The schema; rejects with a failure, or when nobody waits any more. */
  get(signal: AbortSignal = NEVER): Promise<Schema> {
    if (signal.aborted) return Promise.reject(abortError());
    const loading = (this.#loading ??= this.#begin());
    return new Promise((resolve, reject) => {
      const leave = () => reject(abortError());
      signal.addEventListener('abort', leave, {once: true});
      void loading.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #begin(): Promise<Schema> {
    const loading: Promise<Schema> = this.#load().then(
      (schema) => {
        if (this.#loading === loading) this.known = schema;
        return schema;
      },
      (thrown: unknown) => {
        const isFinal = thrown instanceof DataFailure && !thrown.error.retryable && thrown.error.code === 'provider';
        if (!isFinal && this.#loading === loading) this.#loading = undefined;
        throw thrown;
      },
    );
    return loading;
  }

  async #load(): Promise<Schema> {
    const {schema} = this.#parts.settings();
    const schemaOrNone = Schema.read(typeof schema === 'object' ? schema : await this.#answer(schema));
    if (schemaOrNone) return schemaOrNone;
    throw authorFailure(
      'provider',
      'The GraphQL server does not tell its schema.',
      'Give <graphql-provider> a schema (the answer to the introspection, or its address), or name the operations in a <script type="application/graphql"> child.',
    );
  }

  async #answer(address: string | undefined): Promise<unknown> {
    const {environment, sender, poster} = this.#parts;
    if (address !== undefined) {
      const answer = await sender.send({method: 'GET', url: address, signal: NEVER});
      return answerBody(answer, environment.now());
    }
    const call = {kind: 'query', query: INTROSPECTION, operationName: 'Introspection', variables: {}} as const;
    const {data, error} = await poster.query(call, NEVER, false);
    if (error && (error.code === 'auth' || error.retryable)) throw new DataFailure(error);
    return data;
  }
}
