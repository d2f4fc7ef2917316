import {browserEnvironment} from '../../data/environment.js';
import type {DataError, Environment, MutateRequest, Source} from '../../data/types.js';
import {Credentials, type TokenCallback} from '../credentials.js';
import {originOf} from '../origins.js';
import {FaultStream} from '../testing/streams.js';
import {readDocuments} from './documents.js';
import {GraphqlTransport} from './graphql-transport.js';
import {DEFAULT_GRAPHQL, type GraphqlSettings} from './settings.js';
import type {ConnectionParams} from './subscriptions.js';

/** What a test says of its transport. */
export interface Given extends Partial<Omit<GraphqlSettings, 'documents'>> {
  readonly token?: string | TokenCallback;
  readonly documents?: string;
  readonly params?: ConnectionParams;
  readonly environment?: Environment;
}

/** One operation as the server got it. */
export interface Asked {
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly multipart?: string;
}

/** All that the server saw of one test. */
export interface SeenGraphql {
  readonly effects: number;
  readonly aborted: number;
  readonly asked: readonly {
    readonly body: Asked | readonly Asked[];
    readonly headers: Readonly<Record<string, string>>;
  }[];
}

/** The topics of the server that misbehaves: all by one subscription that knows positions. */
export const TOPICS = {
  '*': {
    field: 'messages',
    args: {topic: '$topic', since: '$since'},
    topic: 'topic',
    position: 'position',
    after: 'after',
    resumed: 'resumed',
  },
} as const;

/** One test's own GraphQL server, and a transport before it. */
export class GraphqlFault extends FaultStream {
  readonly required: DataError[] = [];

  /** The address; the query says what is wrong with it. */
  url(query = ''): string {
    return `${location.origin}/fault/graphql/${this.id}${query && `?${query}`}`;
  }

  transport(given: Given = {}): GraphqlTransport {
    const {token, documents = '', params, environment = browserEnvironment(), ...said} = given;
    const url = said.url ?? this.url();
    const settings = {...DEFAULT_GRAPHQL, ...said, url, documents: readDocuments(documents)};
    const credentials = new Credentials({
      origins: () => new Set([originOf(url) ?? '']),
      user: () => undefined,
      authRequired: (error) => this.required.push(error),
    });
    credentials.setToken(token);
    return new GraphqlTransport({
      environment,
      credentials,
      settings: () => settings,
      csrf: () => undefined,
      connectionParams: () => params,
    });
  }

  /** What the server has seen of operations. */
  async operations(): Promise<SeenGraphql> {
    return (await (await fetch(`/seen/graphql/${this.id}`)).json()) as SeenGraphql;
  }

  /** The operations of the page, without the question for the schema. */
  async asked(): Promise<Asked[]> {
    const {asked} = await this.operations();
    return asked.flatMap(({body}) => body).filter(({operationName}) => operationName !== 'Introspection');
  }
}

/** A change, with what a test does not care about filled in. */
export const request = (source: Source, more: Partial<MutateRequest> = {}): MutateRequest => ({
  source,
  intent: source.kind === 'form' ? 'submit' : 'run',
  idempotencyKey: 'key-1',
  signal: new AbortController().signal,
  ...more,
});
