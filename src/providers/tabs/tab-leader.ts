import {reaches} from '../../data/positions.js';
import type {Environment, Json, JsonRecord, Op, Resumed, Sink, Source} from '../../data/types.js';
import {isRecord} from '../../data/is-record.js';
import type {KeptConnection} from '../live/kept-connection.js';
import {TopicHub} from '../live/topic-hub.js';
import {STREAM_LIMITS, type ConnectionListener, type TopicMessage} from '../topic-connection.js';
import {Backlog} from './backlog.js';
import {isEarliest, type LedTopic, type Member, type TopicWant} from './led-topic.js';
import type {Told, Want} from './tab-words.js';

/** Milliseconds in which the tabs say where they are, before a new leader asks the server. */
const GATHER = 50;
/** Between a member and the id of its call. */
const MARK = '|';

export interface LeaderOptions {
  readonly environment: Environment;
  /** Makes the one connection. */
  connect(listener: ConnectionListener): KeptConnection;
  /** Tells one tab, or `*` for all. */
  tell(to: string, told: Told): void;
  /** The connection is over for good. */
  ended(told: Told): void;
  /** There were other tabs before: they say first where they are. */
  readonly gather: boolean;
}

/** What a tab does for all others while it leads: it holds the connection for the topics of all, and passes on what comes. */
export class TabLeader {
  #options: LeaderOptions;
  #hub: TopicHub;
  #connection!: KeptConnection;
  #members = new Map<string, Member>();
  #topics = new Map<string, LedTopic>();
  #gathered: TopicWant[] | undefined;
  #timer: number | undefined;
  #status: Told | undefined;
  #message: {ops: readonly Op[]; told: Told} | undefined;
  #abort = new AbortController();

  constructor(options: LeaderOptions) {
    this.#options = options;
    this.#hub = new TopicHub(options.environment, (listener) => (this.#connection = this.#connect(listener)));
    if (!options.gather) return;
    this.#gathered = [];
    this.#timer = options.environment.setTimeout(() => this.#open(), GATHER);
  }

  /** Aborted once it leads no more. */
  get gone(): AbortSignal {
    return this.#abort.signal;
  }

  /** Takes what a tab wants, in place of what it wanted before. True where the tab is new here. */
  want(id: string, want: Want): boolean {
    const known = this.#members.get(id);
    const member = known ?? {topics: new Map<string, () => void>(), held: false, last: undefined};
    this.#members.set(id, member);
    if (want.fresh) this.#begin(id, member, want.list);
    const wanted = new Set(want.topics.map(([topic]) => topic));
    for (const topic of [...member.topics.keys()]) if (!wanted.has(topic)) this.#leave(id, member, topic);
    for (const topic of want.again) this.#leave(id, member, topic);
    for (const [topic, since] of want.topics) {
      if (member.topics.has(topic)) continue;
      const from = want.again.includes(topic) ? undefined : since;
      this.#take({member: id, topic, since: from, insist: want.insist});
    }
    member.held = want.held;
    this.#hold();
    return !known;
  }

  /** A tab is gone. */
  drop(id: string): void {
    const member = this.#members.get(id);
    if (!member) return;
    this.#members.delete(id);
    for (const topic of [...member.topics.keys()]) this.#leave(id, member, topic);
    this.#hold();
  }

  /** Sends a message for a tab; an answer to its id finds the way back. */
  send(id: string, message: Json): boolean {
    const marked = isRecord(message) && typeof message['id'] === 'string';
    return this.#connection.send(marked ? {...message, id: `${id}${MARK}${message['id']}`} : message);
  }

  /** Passes on the answer to a message that was sent here. */
  reply(frame: JsonRecord): void {
    const id = String(frame['id']);
    const at = id.indexOf(MARK);
    if (at > 0) this.#options.tell(id.slice(0, at), ['reply', {...frame, id: id.slice(at + 1)}]);
  }

  /** Ends the connection; nothing is told any more. */
  close(): void {
    this.#abort.abort();
    if (this.#timer !== undefined) this.#options.environment.clearTimeout(this.#timer);
    this.#hub.close();
  }

  #connect(listener: ConnectionListener): KeptConnection {
    const {tell, ended} = this.#options;
    const say = (told: Told): void => (this.#abort.signal.aborted ? undefined : tell('*', told));
    return this.#options.connect({
      ...listener,
      status: (...said) => {
        this.#status = ['status', ...said];
        if (said[0] !== 'live') for (const led of this.#topics.values()) led.broken = true;
        listener.status(...said);
        say(this.#status);
      },
      reached: (position) => {
        listener.reached(position);
        say(['reached', position]);
      },
      open: (topic, resumed, position) => {
        listener.open(topic, resumed, position);
        this.#opened(topic, resumed);
      },
      // The end of all is the end for this tab: the next one tries for itself, with the token that it has.
      fail: (topic, error) => (topic === undefined ? ended(['fail', topic, error]) : listener.fail(topic, error)),
      done: (topic) => (topic === undefined ? ended(['done', topic]) : listener.done(topic)),
    });
  }

  #begin(id: string, member: Member, list: number): void {
    for (const topic of [...member.topics.keys()]) this.#leave(id, member, topic);
    this.#options.tell(id, ['begin', list]);
    if (this.#status) this.#options.tell(id, this.#status);
  }

  #hold(): void {
    this.#connection.hold([...this.#members.values()].some(({held}) => held));
  }

  #take(want: TopicWant): void {
    if (this.#gathered) this.#gathered.push(want);
    else this.#admit(want);
  }

  /** All have said where they are: each topic is asked for from the earliest place. */
  #open(): void {
    this.#timer = undefined;
    const wants = this.#gathered ?? [];
    this.#gathered = undefined;
    // Who has no position is given its beginning when the topic is open: it must not cost the others theirs.
    const placed = wants.filter(({since}) => since !== undefined);
    for (const want of placed) if (isEarliest(want, placed)) this.#admit(want);
    for (const want of wants) if (!this.#members.get(want.member)?.topics.has(want.topic)) this.#admit(want);
  }

  #admit(want: TopicWant): void {
    const {member: id, topic} = want;
    const member = this.#members.get(id);
    if (!member) return;
    const led = this.#topics.get(topic) ?? this.#begins(topic);
    if (!led) this.#options.tell(id, ['full']);
    else if (led.members.size === 0 && !led.backlog) this.#subscribe(want, member, want.since);
    else if (!led.backlog || this.#hub.awaits(topic)) {
      led.waiting.push(want);
      member.topics.set(topic, () => (led.waiting = led.waiting.filter((one) => one !== want)));
    } else this.#resume(want, member, led.backlog);
  }

  #begins(topic: string): LedTopic | undefined {
    if (this.#topics.size >= STREAM_LIMITS.topics) return undefined;
    // It may still be open from those who left it in this moment.
    const backlog = this.#hub.awaits(topic) ? undefined : new Backlog(this.#hub.position(topic));
    const led = {members: new Set<string>(), waiting: [], backlog, broken: false, last: undefined};
    this.#topics.set(topic, led);
    return led;
  }

  /** The topic is open already, maybe elsewhere than where the tab is. */
  #resume(want: TopicWant, member: Member, backlog: Backlog): void {
    const {member: id, topic, since, insist} = want;
    const here = this.#hub.position(topic);
    if (since === undefined || since === here) return this.#subscribe(want, member, since);
    // It has heard more than has come here so far: it drops what it knows.
    if (reaches(since, here)) return this.#subscribe(want, member, here);
    const missed = backlog.after(since);
    if (missed) this.#subscribe(want, member, here, missed);
    else if (insist || here === undefined || !reaches(here, since)) this.#subscribe(want, member, since);
    else {
      if (this.#topics.get(topic)?.members.size === 0) this.#topics.delete(topic);
      this.#options.tell(id, ['behind']);
    }
  }

  #subscribe(want: TopicWant, member: Member, since: string | undefined, missed: readonly TopicMessage[] = []): void {
    const {member: id, topic} = want;
    const positions = new Map(since === undefined ? [] : [[topic, since]]);
    const request = {source: FEED, topics: [topic], since: positions, signal: this.#abort.signal};
    this.#topics.get(topic)?.members.add(id);
    member.topics.set(topic, this.#hub.subscribe(request, this.#sink(id, member, topic, missed)));
  }

  #sink(id: string, member: Member, asked: string, missed: readonly TopicMessage[]): Sink {
    // What comes before the topic is open for this tab, though it is for others, comes after what is owed.
    let early: Told[] | undefined = missed.map((message) => ['message', message]);
    const tell = (told: Told): void => this.#options.tell(id, told);
    const end = (told: Told): void => {
      member.topics.delete(asked);
      tell(told);
      this.#ended(asked, told);
    };
    return {
      open: (topic, resumed, position) => {
        tell(['open', topic, resumed, position]);
        const owed = early ?? [];
        early = undefined;
        owed.forEach(tell);
      },
      next: (topic, ops, position, after) => {
        const told = this.#told({topic, ops, ...(position !== undefined && {id: position}), ...(after && {after})});
        this.#keep(asked, told, ops);
        if (member.last === ops) return;
        member.last = ops;
        if (early) early.push(told);
        else tell(told);
      },
      status: () => {},
      fail: (topic, error) => end(['fail', topic ?? asked, error]),
      done: (topic) => end(['done', topic]),
    };
  }

  /** Those who were still waiting for the answer have it with this. */
  #ended(topic: string, told: Told): void {
    for (const want of this.#topics.get(topic)?.waiting ?? []) {
      this.#members.get(want.member)?.topics.delete(topic);
      this.#options.tell(want.member, told);
    }
    this.#topics.delete(topic);
  }

  /** One message is one object, for however many it is meant. */
  #told(message: TopicMessage): Told {
    if (this.#message?.ops !== message.ops) this.#message = {ops: message.ops, told: ['message', message]};
    return this.#message.told;
  }

  #keep(asked: string, told: Told, ops: readonly Op[]): void {
    const led = this.#topics.get(asked);
    if (!led?.backlog || led.last === ops || told[0] !== 'message') return;
    led.last = ops;
    led.backlog.add(told[1]);
  }

  #opened(topic: string, resumed: Resumed): void {
    const led = this.#topics.get(topic);
    if (!led) return;
    // A topic that was opened anew for a newcomer goes on for the others.
    const goesOn = resumed === 'recovered' || !led.broken;
    if (!led.backlog || !goesOn) led.backlog = new Backlog(this.#hub.position(topic));
    led.broken = false;
    this.#admitWaiting(led);
  }

  #admitWaiting(led: LedTopic): void {
    const {waiting} = led;
    led.waiting = [];
    for (const want of waiting) {
      this.#members.get(want.member)?.topics.delete(want.topic);
      this.#admit(want);
    }
  }

  #leave(id: string, member: Member, topic: string): void {
    member.topics.get(topic)?.();
    member.topics.delete(topic);
    this.#gathered = this.#gathered?.filter((want) => want.member !== id || want.topic !== topic);
    const led = this.#topics.get(topic);
    led?.members.delete(id);
    if (!led || led.members.size > 0) return;
    // It was asked for on behalf of those who have gone: the next one asks from where it is.
    this.#topics.delete(topic);
    this.#admitWaiting(led);
  }
}

/** A server begins such a topic with what it holds, where it can: each tab needs that. */
const FEED: Source = {kind: 'stream', name: '', topics: [], query: []} as unknown as Source;
