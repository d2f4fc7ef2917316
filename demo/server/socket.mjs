import {WebSocket, WebSocketServer} from 'ws';
import {Subscriber} from './hub.mjs';
import {Problem, toProblem} from './problem.mjs';
import {readSource, viewPairs} from './source.mjs';

const HEARTBEAT = 25_000;
const HELLO_WITHIN = 15_000;
const LARGEST = 4 * 1024 * 1024;
const MOST_WAITING = 4 * 1024 * 1024;
const MOST_CALLS = 100;

/** All sockets that are open. */
export class Sockets {
  #server = new WebSocketServer({noServer: true, maxPayload: LARGEST, clientTracking: true});
  #parts;
  #timer;

  /**
   * @param {{hub: import('./hub.mjs').Hub, respond: (call: import('./context.mjs').Call) => Promise<any>,
   *   heartbeat?: number}} parts
   */
  constructor({hub, respond, heartbeat = HEARTBEAT}) {
    this.#parts = {hub, respond, heartbeat};
    this.#timer = setInterval(() => this.#check(), heartbeat);
    this.#timer.unref();
  }

  get size() {
    return this.#server.clients.size;
  }

  /** Takes over a connection. */
  upgrade(req, socket, head) {
    this.#server.handleUpgrade(req, socket, head, (client) => new Connection(client, this.#parts).start(HELLO_WITHIN));
  }

  /** Who did not answer the last sign of life is gone. */
  #check() {
    for (const client of this.#server.clients) {
      if (client.isAlive === false) client.terminate();
      client.isAlive = false;
      if (client.readyState === WebSocket.OPEN) client.ping();
    }
  }

  close() {
    clearInterval(this.#timer);
    for (const client of this.#server.clients) {
      client.close(1012);
      setTimeout(() => client.terminate(), 500).unref();
    }
    this.#server.close();
  }
}

class Connection {
  #client;
  #parts;
  #greeted = false;
  #malformed = 0;
  #timer;
  /** Calls under way; a cancelled one is taken out and not answered. */
  #calls = new Set();
  #subscriber = new Subscriber((message) => this.#send({t: 'msg', ...message}));

  constructor(client, parts) {
    this.#client = client;
    this.#parts = parts;
  }

  start(within) {
    const client = this.#client;
    this.#parts.hub.join(this.#subscriber);
    this.#timer = setTimeout(() => client.close(4408, 'no hello'), within).unref();
    client.on('pong', () => (client.isAlive = true));
    client.on('message', (data, binary) => this.#hear(data, binary));
    // Broken frames end the connection by themselves; without a listener they would end the process.
    client.on('error', () => {});
    client.on('close', () => {
      clearTimeout(this.#timer);
      this.#calls.clear();
      this.#parts.hub.leave(this.#subscriber);
    });
  }

  #hear(data, binary) {
    this.#client.isAlive = true;
    const message = binary ? undefined : parse(data);
    const handler = message && Object.hasOwn(HANDLERS, message.t) ? HANDLERS[message.t] : undefined;
    if (!message || typeof message.t !== 'string') return this.#complain();
    this.#malformed = 0;
    if (!this.#greeted && message.t !== 'hello') return this.#refuse('Say hello first.', 4400);
    // Names that are not known yet are left for later versions.
    handler?.(this, message);
  }

  #complain() {
    this.#malformed += 1;
    this.#send({t: 'error', error: {code: 'data', message: 'This frame is not a JSON object with "t".'}});
    if (this.#malformed >= 3) this.#client.close(1008, 'malformed frames');
  }

  #refuse(message, code) {
    this.#send({t: 'error', error: {code: 'data', message}, fatal: true});
    this.#client.close(code, message);
  }

  hello({v}) {
    if (v !== undefined && v !== 1) return this.#refuse('Only version 1 is spoken here.', 4400);
    clearTimeout(this.#timer);
    this.#greeted = true;
    this.#send({t: 'welcome', v: 1, heartbeat: this.#parts.heartbeat});
  }

  async subscribe({topics}) {
    if (!Array.isArray(topics)) return this.#complain();
    const wanted = topics.map((entry) =>
      typeof entry === 'string' ? {topic: entry} : {topic: entry?.topic, since: textOf(entry?.since)},
    );
    try {
      await this.#parts.hub.open(this.#subscriber, wanted, (openings) => {
        for (const {topic, resumed, position, refused} of openings) {
          this.#send(refused ? {t: 'sub', topic, error: refused} : {t: 'sub', topic, resumed, position});
        }
      });
    } catch {
      this.#client.close(1011, 'the database is away');
    }
  }

  unsubscribe({topics}) {
    if (!Array.isArray(topics)) return this.#complain();
    for (const topic of topics) {
      if (this.#parts.hub.close(this.#subscriber, topic)) this.#send({t: 'end', topic});
    }
  }

  async call(message) {
    const {id} = message;
    if (typeof id !== 'string' || id.length > 100) return this.#complain();
    if (this.#calls.size >= MOST_CALLS || this.#calls.has(id)) return this.#reply(id, busy(this.#calls.has(id)));
    this.#calls.add(id);
    const answer = await answerCall(message, this.#parts.respond);
    if (this.#calls.delete(id)) this.#reply(id, answer);
  }

  #reply(id, {status, body}) {
    this.#send(status >= 400 ? {t: 'reply', id, error: {...body, status}} : {t: 'reply', id, ...body});
  }

  cancel({id}) {
    this.#calls.delete(id);
  }

  ping() {
    this.#send({t: 'pong'});
  }

  #send(message) {
    if (this.#client.readyState !== WebSocket.OPEN) return;
    this.#client.send(JSON.stringify(message));
    if (this.#client.bufferedAmount > MOST_WAITING) this.#client.terminate();
  }
}

const HANDLERS = {
  hello: (connection, message) => connection.hello(message),
  sub: (connection, message) => connection.subscribe(message),
  unsub: (connection, message) => connection.unsubscribe(message),
  call: (connection, message) => connection.call(message),
  cancel: (connection, message) => connection.cancel(message),
  ping: (connection) => connection.ping(),
};

const textOf = (value) => (typeof value === 'string' ? value : undefined);

const busy = (twice) => ({
  status: twice ? 400 : 429,
  body: {code: twice ? 'invalid' : 'limit', title: twice ? 'This call is under way' : 'Too many calls at once'},
});

function parse(data) {
  try {
    const message = JSON.parse(data.toString());
    return message !== null && typeof message === 'object' && !Array.isArray(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

/** The HTTP request that says the same, by verb and kind. */
async function answerCall(message, respond) {
  try {
    return await respond(toRequest(message));
  } catch (error) {
    const problem = toProblem(error);
    return {status: problem.status, body: problem.toJSON()};
  }
}

function toRequest({verb, source, view, load, values, keys, touched, idempotencyKey, version}) {
  const {kind, name, key, args, pairs} = readSource(source);
  const argPairs = args === undefined ? [] : [['args', JSON.stringify(args)]];
  const segments = kind === 'resource' ? [...name.split('/'), ...(key === undefined ? [] : [key])] : [kind, name];
  if (verb === 'read') {
    const loads = Array.isArray(load) && load.length > 0 ? [['load', load.join(',')]] : [];
    return {
      method: 'GET',
      path: segments,
      headers: {},
      pairs: [...argPairs, ...pairs, ...viewPairs(view ?? {}), ...loads],
    };
  }
  if (verb === 'describe')
    return {method: 'GET', path: kind === 'resource' ? ['describe', name] : segments, headers: {}, pairs: argPairs};
  const headers = {'idempotency-key': textOf(idempotencyKey), 'if-match': textOf(version)};
  const body = {args: args ?? [], values, keys, touched};
  if (verb === 'validate') return {method: 'POST', path: [kind, name, 'validate'], headers: {}, pairs: [], body};
  if (['submit', 'run', 'undo'].includes(verb)) return {method: 'POST', path: segments, headers, pairs: [], body};
  throw new Problem(400, `The verb "${String(verb).slice(0, 40)}" is not known.`);
}
