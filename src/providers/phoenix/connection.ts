import type {DataError, Environment, JsonRecord, Sink, SubscribeRequest} from '../../data/types.js';
import {isRecord} from '../../data/is-record.js';
import type {Credentials} from '../credentials.js';
import type {LinkEnd} from '../live/link.js';
import {socketAddress} from '../live/page-address.js';
import {ReconnectingConnection} from '../live/reconnecting-connection.js';
import {TopicHub} from '../live/topic-hub.js';
import type {ConnectionListener} from '../topic-connection.js';
import {diagnose} from '../websocket/diagnose.js';
import {SocketCalls, type CallVerb} from '../websocket/socket-calls.js';
import type {EventMeanings} from './events.js';
import {noAnswer, pushRefusal} from './refusals.js';
import {PhoenixSession, type SessionPlan} from './session.js';
import {rejoinAfter, type ChannelSlot, type SlotHost} from './slot.js';

/** Parameters of a socket or of a join. */
export type PhoenixParams = Readonly<Record<string, unknown>>;

export interface PhoenixOptions {
  readonly environment: Environment;
  readonly credentials?: Credentials;
  /** The socket's mount point, relative to the page. */
  url(): string | undefined;
  /** The parameters of the connection. They stand in its address. */
  params?(): PhoenixParams | Promise<PhoenixParams>;
  /** The parameters of each topic's join. */
  joinParams?(topic: string): PhoenixParams | undefined;
  /** What events mean that are no operations. */
  events?(): EventMeanings;
  /** The topic of the channel that takes calls; `api` by default. */
  channel?(): string | undefined;
  /** The word before a topic that asks who is there; `presence` by default, none where it is empty. */
  presence?(): string | undefined;
  /** Milliseconds for the answer to a join or a push; 10,000 by default. */
  timeout?(): number | undefined;
  /** Milliseconds between heartbeats; 30,000 by default. */
  heartbeat?(): number | undefined;
  /** Tells of a changed address, token or user. Returns a function that stops listening. */
  onChange?(listener: () => void): () => void;
  /** Milliseconds before a topic is joined again; 1, 2, 5 and then 10 seconds by default. */
  readonly rejoinAfter?: (tries: number) => number;
}

const TIMEOUT = 10_000;
const HEARTBEAT = 30_000;

/** One Phoenix socket for all who listen to its topics or call its server. */
export class PhoenixConnection {
  #options: PhoenixOptions;
  #hub: TopicHub;
  #calls: SocketCalls;
  #session: PhoenixSession;
  #connection!: ReconnectingConnection;
  #listener!: ConnectionListener;
  #plan: SessionPlan | undefined;
  /** Topics for which a new token has been asked for since they were last open. */
  #renewed = new Set<string>();
  /** Asked once an outage; the answer would be the same each time. */
  #diagnosed = false;
  #restarts = 0;

  constructor(options: PhoenixOptions) {
    this.#options = options;
    const {environment} = options;
    this.#session = new PhoenixSession(
      {
        environment,
        timeout: options.timeout?.() ?? TIMEOUT,
        heartbeat: options.heartbeat?.() ?? HEARTBEAT,
        plan: () => this.#makePlan(),
        diagnose: (plan) => this.#diagnose(plan),
        callsTopic: () => options.channel?.() || 'api',
        presenceOf: (asked) => this.#presenceOf(asked),
      },
      this.#slotHost(),
    );
    this.#hub = new TopicHub(environment, (listener) => (this.#connection = this.#connect(listener)));
    this.#calls = new SocketCalls(environment, {
      send: (message) => this.#send(message),
      hold: (held) => this.#hold(held),
    });
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    return this.#hub.subscribe(request, sink);
  }

  /** Pushes an event to the channel of calls; rejects with a `DataFailure`. */
  async call(verb: CallVerb, event: string, payload: JsonRecord, signal: AbortSignal): Promise<JsonRecord[string]> {
    const reply = await this.#calls.call(verb, {event, payload}, signal);
    return reply['body'] ?? null;
  }

  /** The address, the parameters or the token is another: connects anew. */
  restart(): void {
    this.#restarts += 1;
    this.#diagnosed = false;
    this.#connection.restart();
  }

  close(): void {
    this.#calls.close();
    this.#hub.close();
    this.#session.rest();
  }

  #connect(listener: ConnectionListener): ReconnectingConnection {
    this.#listener = {...listener, ...this.#watch(listener)};
    return new ReconnectingConnection({
      environment: this.#options.environment,
      listener: this.#listener,
      openLink: (topics, linkListener) => this.#session.open(topics, linkListener),
      rested: () => {
        this.#diagnosed = false;
        this.#session.rest();
      },
      refresh: () => this.#renew(),
    });
  }

  #watch(listener: ConnectionListener): Pick<ConnectionListener, 'status' | 'fail' | 'done'> {
    return {
      status: (status, until, cause, topic) => {
        if (status === 'live') this.#diagnosed = false;
        listener.status(status, until, cause, topic);
      },
      fail: (topic, error) => {
        if (topic === undefined) this.#calls.failed(error);
        if (topic === undefined && error.code === 'auth') this.#options.credentials?.fail(error);
        listener.fail(topic, error);
      },
      done: (topic) => listener.done(topic),
    };
  }

  #slotHost(): SlotHost {
    const {environment} = this.#options;
    const options = this.#options;
    return {
      get meanings() {
        return options.events?.() ?? {};
      },
      rejoinAfter: options.rejoinAfter ?? rejoinAfter,
      joinParams: (topic) => (options.joinParams?.(topic) ?? {}) as JsonRecord,
      since: (asked) => this.#session.since(asked),
      open: (asked, resumed, position) => {
        this.#renewed.delete(asked);
        this.#options.credentials?.succeeded();
        this.#session.listener?.open(asked, resumed, position);
      },
      message: (message) => this.#session.listener?.message(message),
      trouble: (asked, wait, error) => {
        for (const one of asked) this.#listener.status('reconnecting', environment.now() + wait, error, one);
      },
      refused: (slot, error) => void this.#refused(slot, error),
      done: (slot) => this.#done(slot),
      callsUp: () => this.#calls.up(),
      callsDown: () => this.#calls.down(),
    };
  }

  #hold(held: boolean): void {
    this.#session.useCalls(held);
    this.#connection.hold(held);
  }

  #send(message: unknown): boolean {
    const {event, payload, id, t} = message as {t: string; id: string; event: string; payload: JsonRecord};
    // A channel knows no way to take a call back; its answer is simply not waited for.
    if (t === 'cancel') return true;
    const timeout = this.#options.timeout?.() ?? TIMEOUT;
    const slot = this.#session.callsSlot;
    return slot?.push(event, payload, timeout, (status, response) => this.#answer(id, status, response)) ?? false;
  }

  #answer(id: string, status: string, response: unknown): void {
    if (status === 'ok') this.#calls.reply({id, body: response as JsonRecord});
    else this.#calls.reply({id, error: status === 'error' ? pushRefusal(response) : noAnswer});
  }

  /** One new token for one refusal; a topic that is refused with it too is over. */
  async #refused(slot: ChannelSlot, error: DataError): Promise<void> {
    const {asked, topic} = slot;
    const isFirst = (error.code === 'auth' || error.code === 'forbidden') && !this.#renewed.has(topic);
    this.#renewed.add(topic);
    this.#session.drop(slot);
    const before = this.#restarts;
    if (isFirst && (await this.#renew().catch(() => false))) {
      // Several that are refused at once need one new connection.
      if (this.#restarts === before) this.restart();
      return;
    }
    this.#renewed.delete(topic);
    if (error.code === 'auth') this.#options.credentials?.fail(error);
    if (slot.uses.calls) this.#calls.failed(error);
    for (const one of asked) this.#listener.fail(one, error);
  }

  #done(slot: ChannelSlot): void {
    this.#session.drop(slot);
    if (slot.uses.calls) this.#calls.failed(closed);
    for (const one of slot.asked) this.#listener.done(one);
  }

  async #renew(): Promise<boolean> {
    const lease = this.#plan?.lease;
    this.#diagnosed = false;
    return Boolean(lease && (await this.#options.credentials?.renew(lease)));
  }

  #presenceOf(asked: string): string | undefined {
    const word = this.#options.presence?.() ?? 'presence';
    return word && asked.startsWith(`${word}:`) ? asked.slice(word.length + 1) : undefined;
  }

  async #makePlan(): Promise<SessionPlan> {
    const {environment, credentials, params, url} = this.#options;
    const address = socketAddress(url() ?? '', environment.location);
    if ('error' in address) throw address.error;
    const {origin, pathname, searchParams} = new URL(address.href);
    const given = await params?.();
    const lease = await credentials?.lease(address.href);
    this.#plan = {
      endpoint: origin + pathname.replace(/\/(?:websocket\/?)?$/, ''),
      params: {...Object.fromEntries(searchParams), ...(isRecord(given) && given)},
      ...(lease && {lease}),
    };
    return this.#plan;
  }

  /** Phoenix answers 403 to who may not connect, and asked over HTTP it sees no token. */
  async #diagnose(plan: SessionPlan): Promise<LinkEnd | undefined> {
    if (this.#diagnosed) return undefined;
    this.#diagnosed = true;
    const address = new URL(`${plan.endpoint}/websocket`);
    for (const [name, value] of Object.entries(plan.params)) address.searchParams.set(name, String(value));
    address.searchParams.set('vsn', '2.0.0');
    const found = await diagnose(address.href, this.#options.environment);
    const isRefused = found?.error.code === 'forbidden' && plan.lease?.token !== undefined;
    return isRefused ? {error: signIn, refresh: true} : found;
  }
}

const closed: DataError = {code: 'closed', message: 'The server closed the channel.', retryable: false};
const signIn: DataError = {
  code: 'auth',
  message: 'You are not signed in, or your session has ended.',
  status: 403,
  retryable: false,
};
