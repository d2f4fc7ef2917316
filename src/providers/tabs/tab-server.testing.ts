import {comparePositions, parsePosition} from '../../data/positions.js';
import {matchesTopic} from '../../data/topics.js';
import type {Json, Resumed} from '../../data/types.js';
import type {KeptConnection} from '../live/kept-connection.js';
import type {ConnectionListener, TopicMessage, Topics} from '../topic-connection.js';
import type {FakeTab} from './tabs.testing.js';

/** A server that keeps all it ever said, and resumes from anywhere. */
export class FakeServer {
  offset = 0;
  readonly log: {topic: string; offset: number}[] = [];
  readonly connections = new Set<FakeUpstream>();
  most = 0;
  /** Begins each topic with all its records. */
  resets = false;
  /** What became of it: for tests of refusals. */
  onOpen: ((connection: FakeUpstream) => boolean) | undefined;

  /** The connections that somebody could still read. */
  get open(): number {
    return [...this.connections].filter(({tab}) => tab.state !== 'gone').length;
  }

  publish(topic: string): void {
    this.offset++;
    this.log.push({topic, offset: this.offset});
    for (const connection of this.connections) connection.push(topic, this.offset);
  }

  /** What a topic has said. */
  offsets(topic: string): number[] {
    return this.log.filter((entry) => entry.topic === topic).map(({offset}) => offset);
  }
}

const message = (topic: string, offset: number): TopicMessage => ({
  topic,
  ops: [{op: 'insert', record: {id: offset}}],
  id: `e1:${offset}`,
});

/** One connection of a tab to the fake server. */
export class FakeUpstream implements KeptConnection {
  readonly sent: Json[] = [];
  readonly tab: FakeTab;
  held = false;
  readonly listener: ConnectionListener;
  #server: FakeServer;
  #topics: Topics = new Map();
  #asked = new Set<string>();
  #up = false;

  constructor(server: FakeServer, tab: FakeTab, listener: ConnectionListener) {
    this.#server = server;
    this.tab = tab;
    this.listener = listener;
  }

  set(topics: Topics, again: ReadonlySet<string> = new Set()): void {
    this.#topics = topics;
    for (const topic of again) this.#asked.delete(topic);
    for (const topic of [...this.#asked]) if (!topics.has(topic)) this.#asked.delete(topic);
    this.#run();
  }

  hold(held: boolean): void {
    this.held = held;
    this.#run();
  }

  send(sent: Json): boolean {
    if (this.#up) this.sent.push(sent);
    return this.#up;
  }

  restart(): void {}

  close(): void {
    this.#server.connections.delete(this);
    this.#up = false;
    this.#asked.clear();
    this.#topics = new Map();
    this.held = false;
  }

  push(topic: string, offset: number): void {
    if ([...this.#asked].some((asked) => matchesTopic(asked, topic))) this.#say(() => this.#tell(topic, offset));
  }

  #run(): void {
    if (this.#topics.size === 0 && !this.held) return this.close();
    if (this.#up) this.#ask();
    else if (!this.#server.connections.has(this)) {
      this.#server.connections.add(this);
      this.#server.most = Math.max(this.#server.most, this.#server.open);
      this.listener.status('connecting');
      this.#say(() => this.#opened());
    }
  }

  #opened(): void {
    if (this.#server.onOpen && !this.#server.onOpen(this)) return;
    this.#up = true;
    this.listener.status('live');
    this.#ask();
  }

  #ask(): void {
    for (const [topic, since] of this.#topics) {
      if (this.#asked.has(topic)) continue;
      this.#asked.add(topic);
      const log = this.#server.log.filter((entry) => matchesTopic(topic, entry.topic));
      const position = `e1:${this.#server.offset}`;
      const known = parsePosition(since);
      const missed = known ? log.filter(({offset}) => comparePositions(`e1:${offset}`, since)! > 0) : [];
      const resumed: Resumed = known ? 'recovered' : 'new';
      this.#say(() => this.listener.open(topic, resumed, known ? since : position));
      if (!known && this.#server.resets) this.#say(() => this.#reset(topic, log, position));
      for (const entry of missed) this.#say(() => this.#tell(entry.topic, entry.offset));
    }
  }

  #reset(topic: string, log: {offset: number}[], id: string): void {
    const records = log.map(({offset}) => ({id: offset}));
    this.listener.message({topic, ops: [{op: 'reset', records}], id});
  }

  #tell(topic: string, offset: number): void {
    this.listener.message(message(topic, offset));
  }

  #say(word: () => void): void {
    this.tab.later(() => this.#server.connections.has(this) && word());
  }
}
