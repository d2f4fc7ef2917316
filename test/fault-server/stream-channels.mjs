/** What the stream half of the server remembers of each test: its connections, its plan, its log. */
import {TopicLog} from './stream-log.mjs';

const channels = new Map();

export class Channel {
  connections = [];
  log = new TopicLog();
  plan;
  most = 0;
  /** Requests over HTTP to the address of a socket. */
  plain = 0;
  #gates = new Set();
  #opened = 0;

  get live() {
    return this.connections.filter((connection) => connection.closedAt === undefined).length;
  }

  /** Records a connection and finds the steps meant for it; the last list of the plan repeats. */
  join(req, kind, plan) {
    const connection = {
      kind,
      at: Date.now(),
      closedAt: undefined,
      url: req.url,
      headers: req.headers,
      received: [],
      push: undefined,
      drop: undefined,
    };
    this.connections.push(connection);
    this.most = Math.max(this.most, this.live);
    const lists = this.plan ?? plan ?? [[{serve: true}]];
    connection.steps = lists[Math.min(this.connections.length, lists.length) - 1] ?? [];
    return connection;
  }

  leave(connection) {
    connection.closedAt ??= Date.now();
  }

  /** Waits until a test opens the gate; a gate opened before lets one through. */
  gate() {
    if (this.#opened > 0) {
      this.#opened -= 1;
      return Promise.resolve();
    }
    return new Promise((open) => this.#gates.add(open));
  }

  open() {
    const [first] = this.#gates;
    if (!first) this.#opened += 1;
    else {
      this.#gates.delete(first);
      first();
    }
  }

  report() {
    const connections = this.connections.map(({kind, at, closedAt, url, headers, received, pongs}) => ({
      kind,
      at,
      closedAt,
      url,
      topics: new URL(url, 'http://x').searchParams.getAll('topic'),
      lastEventId: headers['last-event-id'],
      authorization: headers.authorization,
      protocols: headers['sec-websocket-protocol'],
      received,
      pongs,
    }));
    return {live: this.live, most: this.most, plain: this.plain, connections};
  }
}

/** The channel of a test, made on first use. */
export function channelOf(id) {
  let channel = channels.get(id);
  if (!channel) channels.set(id, (channel = new Channel()));
  return channel;
}
