import type {DataError, JsonRecord, Resumed} from '../../data/types.js';
import {isPattern, matchesTopic} from '../../data/topics.js';
import type {TopicMessage} from '../topic-connection.js';
import type {PhoenixChannel, PhoenixModule, PhoenixSocket} from './client.js';
import {readEvent, readJoined, type EventMeanings} from './events.js';
import {joinRefusal} from './refusals.js';
import {WhoIsThere} from './who-is-there.js';

/** Milliseconds until a channel that failed is joined again; the official client's own. */
const REJOIN = [1000, 2000, 5000, 10_000] as const;

/** The wait before an attempt to join again, in milliseconds; `tries` counts from 1. */
export const rejoinAfter = (tries: number): number => REJOIN[Math.min(tries, REJOIN.length) - 1] ?? REJOIN[0];

/** What a channel is joined for: its events, who is there, or calls. */
export interface Uses {
  /** The topic as asked whose events are wanted. */
  readonly events?: string;
  /** The topic as asked that wants to know who is there. */
  readonly presence?: string;
  readonly calls?: true;
}

/** What a channel tells, by the topics as they were asked for. */
export interface SlotHost {
  readonly meanings: EventMeanings;
  readonly rejoinAfter: (tries: number) => number;
  joinParams(topic: string): JsonRecord;
  /** The position to go on from. */
  since(asked: string): string | undefined;
  open(asked: string, resumed: Resumed, position?: string): void;
  message(message: TopicMessage): void;
  /** Not open for now; the next attempt is `wait` milliseconds away. */
  trouble(asked: readonly string[], wait: number, error: DataError): void;
  /** A refusal that stays, unless there is another token to be had. */
  refused(slot: ChannelSlot, error: DataError): void;
  done(slot: ChannelSlot): void;
  callsUp(): void;
  callsDown(): void;
}

/** One channel of the socket, and all that it is joined for. */
export class ChannelSlot {
  readonly topic: string;
  uses: Uses = {};

  #host: SlotHost;
  #module: PhoenixModule;
  #socket: PhoenixSocket;
  #channel: PhoenixChannel | undefined;
  #who: WhoIsThere | undefined;
  #joined = false;
  #everJoined = false;
  #tries = 0;

  constructor(topic: string, module: PhoenixModule, socket: PhoenixSocket, host: SlotHost) {
    this.topic = topic;
    this.#module = module;
    this.#socket = socket;
    this.#host = host;
  }

  /** The topics as asked that this channel carries. */
  get asked(): string[] {
    return [this.uses.events, this.uses.presence].filter((asked) => asked !== undefined);
  }

  get joined(): boolean {
    return this.#joined;
  }

  /** Joins, where it has not been done; what is new on an open channel has to be told from the beginning. */
  use(uses: Uses, again: boolean): void {
    const before = this.uses;
    this.uses = uses;
    const more = (uses.events && !before.events) || (uses.presence && !before.presence);
    if (this.#channel && !more && !again) return;
    this.#join();
  }

  leave(): void {
    const channel = this.#channel;
    this.#forget();
    channel?.leave();
  }

  /** Pushes an event; false while the channel is not joined. */
  push(
    event: string,
    payload: JsonRecord,
    timeout: number,
    answer: (status: string, response: unknown) => void,
  ): boolean {
    if (!this.#joined || !this.#channel) return false;
    const push = this.#channel.push(event, payload, timeout);
    for (const status of ['ok', 'error', 'timeout'] as const) push.receive(status, (said) => answer(status, said));
    return true;
  }

  #join(): void {
    const before = this.#channel;
    this.#forget();
    before?.leave();
    const channel = this.#socket.channel(this.topic, () => this.#payload());
    const mine = (tell: () => void) => void (this.#channel === channel && tell());
    this.#channel = channel;
    channel.onMessage = (event, payload) => {
      mine(() => this.#heard(event, payload as JsonRecord));
      return payload;
    };
    channel.onError((reason) => mine(() => this.#lost(reason)));
    channel.onClose(() => mine(() => this.#closed()));
    this.#watchPresence(channel);
    channel
      .join()
      .receive('ok', (response) => mine(() => this.#opened(response)))
      .receive('error', (response) => mine(() => this.#refused(response)))
      .receive('timeout', () => mine(() => this.#trouble(tooLate)));
  }

  #watchPresence(channel: PhoenixChannel): void {
    const asked = this.uses.presence;
    if (asked === undefined) return;
    this.#who = new WhoIsThere(this.#module, channel, (ops) => this.#host.message({topic: asked, ops}));
  }

  #payload(): object {
    const {events} = this.uses;
    const since = events === undefined ? undefined : this.#host.since(events);
    return {...this.#host.joinParams(this.topic), ...(since !== undefined && {since})};
  }

  #forget(): void {
    if (this.#joined && this.uses.calls) this.#host.callsDown();
    this.#channel = undefined;
    this.#who = undefined;
    this.#joined = false;
    this.#tries = 0;
  }

  #opened(response: unknown): void {
    const {events, presence, calls} = this.uses;
    const first = !this.#everJoined;
    this.#joined = this.#everJoined = true;
    this.#tries = 0;
    this.#who?.anew();
    if (events !== undefined) this.#openEvents(events, first, response);
    if (presence !== undefined) this.#host.open(presence, first ? 'new' : 'lost');
    if (calls) this.#host.callsUp();
  }

  #openEvents(asked: string, first: boolean, response: unknown): void {
    const {resumed, position, ops} = readJoined(response);
    const fresh = first && this.#host.since(asked) === undefined;
    this.#host.open(asked, resumed ?? (fresh ? 'new' : 'lost'), position);
    if (ops.length > 0) this.#host.message({topic: asked, ops});
  }

  #heard(event: string, payload: JsonRecord): void {
    const asked = this.uses.events;
    if (asked === undefined || !this.#joined || /^(?:phx_|chan_reply_|presence_(?:state|diff)$)/.test(event)) return;
    const {ops, topic, position, after} = readEvent(event, payload, this.#host.meanings);
    const concrete = topic !== undefined && isPattern(asked) && matchesTopic(asked, topic) ? topic : asked;
    this.#host.message({
      ...{topic: concrete, ops},
      ...(position !== undefined && {id: position}),
      ...(after !== undefined && {after}),
    });
  }

  /** The connection's own loss is told of all topics at once. */
  #lost(reason: unknown): void {
    if (this.#joined && this.uses.calls) this.#host.callsDown();
    this.#joined = false;
    const isTransport = (reason as {source?: unknown} | null)?.source === 'transport';
    if (!isTransport) this.#trouble(crashed);
  }

  #trouble(error: DataError): void {
    this.#tries += 1;
    this.#host.trouble(this.asked, this.#host.rejoinAfter(this.#tries), error);
  }

  #refused(response: unknown): void {
    const {error, final} = joinRefusal(this.topic, response);
    if (final) this.#host.refused(this, error);
    else this.#trouble(error);
  }

  #closed(): void {
    this.#forget();
    this.#host.done(this);
  }
}

const crashed: DataError = {code: 'closed', message: 'The server’s channel has failed.', retryable: true};
const tooLate: DataError = {code: 'timeout', message: 'The server did not open the topic in time.', retryable: true};
