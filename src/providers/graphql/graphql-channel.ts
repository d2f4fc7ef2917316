import type {DataError, Environment, Sink, SubscribeRequest} from '../../data/types.js';
import type {Credentials, Lease} from '../credentials.js';
import type {Link, LinkListener} from '../live/link.js';
import {socketAddress, streamAddress} from '../live/page-address.js';
import {ReconnectingConnection} from '../live/reconnecting-connection.js';
import {TopicHub} from '../live/topic-hub.js';
import type {ConnectionListener, Topics} from '../topic-connection.js';
import type {SchemaSource} from './schema-source.js';
import type {GraphqlSettings} from './settings.js';
import {GraphqlSseLink} from './sse-link.js';
import type {LinkContext} from './subscription-link.js';
import {isDocument, planTopic, type TopicPlan} from './topic-plan.js';
import {WsLink} from './ws-link.js';

/** What a page adds to the first message of a socket: an object, or a function that is asked at every connection. */
export type ConnectionParams =
  | Readonly<Record<string, unknown>>
  | ((given: {token?: string}) => Params | Promise<Params>);
type Params = Readonly<Record<string, unknown>> | undefined;

export interface GraphqlChannelOptions {
  readonly environment: Environment;
  readonly credentials: Credentials;
  readonly schema: SchemaSource;
  settings(): GraphqlSettings;
  params(): ConnectionParams | undefined;
  /** Milliseconds of silence before a reconnect over server-sent events; 45 s by default. A socket is asked after 25 s. */
  silence?(): number | undefined;
}

/** All subscriptions of one provider: topics are shared among widgets, a lost connection is opened again. */
export class GraphqlChannel {
  #options: GraphqlChannelOptions;
  #hub: TopicHub;
  #connection!: ReconnectingConnection;
  #lease: Lease | undefined;
  /** Topics that have been open, so that what follows a break is known to have a gap. */
  #known = new Set<string>();

  constructor(options: GraphqlChannelOptions) {
    this.#options = options;
    this.#hub = new TopicHub(options.environment, (listener) => (this.#connection = this.#connect(listener)));
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    return this.#hub.subscribe(request, sink);
  }

  /** The address or the token is another: connects anew. */
  restart(): void {
    this.#forget();
    this.#connection.restart();
  }

  close(): void {
    this.#hub.close();
  }

  #connect(listener: ConnectionListener): ReconnectingConnection {
    const {environment, credentials, silence} = this.#options;
    const quiet = silence?.();
    return new ReconnectingConnection({
      environment,
      listener: {
        ...listener,
        open: (topic, resumed, position) => {
          this.#known.add(topic);
          listener.open(topic, resumed, position);
        },
        fail: (topic, error) => {
          if (topic === undefined && error.code === 'auth') credentials.fail(error);
          listener.fail(topic, error);
        },
      },
      openLink: (topics, linkListener) => this.#open(topics, linkListener),
      rested: () => this.#forget(),
      refresh: async () => Boolean(this.#lease && (await credentials.renew(this.#lease))),
      ...(quiet !== undefined && {silence: quiet}),
    });
  }

  #open(topics: Topics, listener: LinkListener): Link {
    for (const topic of this.#known) if (!topics.has(topic)) this.#known.delete(topic);
    const {environment, credentials, settings} = this.#options;
    const before = new Set(this.#known);
    const context: LinkContext = {
      environment,
      credentials,
      url: () => this.#address(),
      plan: (topic, since) => this.#plan(topic, since),
      headers: () => settings().headers,
      params: (token) => this.#params(token),
      leased: (lease) => (this.#lease = lease),
      wasOpen: (topic) => before.has(topic),
    };
    return settings().protocol === 'sse'
      ? new GraphqlSseLink(context, topics, listener)
      : new WsLink(context, topics, listener);
  }

  async #plan(topic: string, since: string | undefined): Promise<TopicPlan> {
    const {settings, schema} = this.#options;
    const known = isDocument(topic, settings()) ? undefined : await schema.get();
    return planTopic(topic, since, settings(), known);
  }

  #address(): string {
    const {environment, settings} = this.#options;
    const {protocol, wsUrl = ''} = settings();
    const address = (protocol === 'sse' ? streamAddress : socketAddress)(wsUrl, environment.location);
    if ('error' in address) throw address.error satisfies DataError;
    return address.href;
  }

  /** The token goes into the greeting as a header would say it, unless the page's own function decides. */
  async #params(token: string | undefined): Promise<Params> {
    const own = this.#options.params();
    if (typeof own === 'function') return own(token === undefined ? {} : {token});
    if (!own && token === undefined) return undefined;
    return {...(token !== undefined && {Authorization: `Bearer ${token}`}), ...own};
  }

  #forget(): void {
    this.#known.clear();
    this.#lease = undefined;
  }
}
