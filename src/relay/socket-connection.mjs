import {tellBeginning} from './beginning.mjs';
import {pipelineOf, topicOf} from './entry.mjs';
import {Subscription} from './hub.mjs';
import {Problem, toProblem} from './problem.mjs';

const HELLO_WITHIN = 15_000;
const MOST_TOPICS = 100;
const MOST_MALFORMED = 3;

/** Why a connection is closed by us, as our client understands it: 4403 is final, after the others it comes again. */
const CLOSE = {gap: 1012, closed: 1012, slow: 1013, revoked: 4403};

/**
 * @typedef {import('./streams.mjs').Parts & {req: import('node:http').IncomingMessage,
 *   grant: import('./tokens.mjs').Grant | undefined}} SocketParts
 * @typedef {Record<string, unknown> & {t: string}} Message
 */

/** One client of our own WebSocket protocol. */
export class SocketConnection {
  #client;
  #parts;
  #subscription;
  #isGreeted = false;
  #malformed = 0;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  /** @type {Promise<unknown>} */
  #sent = Promise.resolve();
  /** Messages are answered one after the other. @type {Promise<unknown>} */
  #turn = Promise.resolve();

  /**
   * @param {import('ws').WebSocket} client
   * @param {SocketParts} parts
   */
  constructor(client, parts) {
    this.#client = client;
    this.#parts = parts;
    this.#subscription = new Subscription({
      send: (entries) => {
        if (client.bufferedAmount > parts.settings.buffer) client.terminate();
        else for (const {frame} of entries) this.#write(frame);
      },
      cut: (reason) => (reason === 'slow' ? client.terminate() : client.close(CLOSE[reason], reason)),
    });
    this.#subscription.listener.grant = parts.grant?.id;
  }

  start() {
    const client = this.#client;
    this.#parts.hub.join(this.#subscription);
    this.#timer = setTimeout(() => client.close(4408, 'no hello'), HELLO_WITHIN).unref();
    client.on('message', (data, isBinary) => {
      const message = isBinary ? undefined : parse(String(data));
      // Nothing is read while something is answered, so that no more can wait than came at once.
      client.pause();
      this.#turn = this.#turn.then(() => this.#hear(message)).finally(() => client.resume());
    });
    // Broken frames end the connection by themselves; without a listener they would end the process.
    client.on('error', () => {});
    client.on('close', () => {
      clearTimeout(this.#timer);
      this.#parts.hub.leave(this.#subscription);
    });
  }

  /** @param {Message | undefined} message */
  async #hear(message) {
    if (!message) return this.#complain();
    this.#malformed = 0;
    if (!this.#isGreeted && message.t !== 'hello') return this.#refuse('data', 'Say hello first.', 4400);
    // Names that are not known yet are left for later versions.
    try {
      if (Object.hasOwn(HANDLERS, message.t)) await HANDLERS[message.t]?.(this, message);
    } catch (error) {
      this.#parts.settings.report(error);
      this.#client.close(1011, 'the store is away');
    }
  }

  #complain() {
    this.#malformed += 1;
    this.#send({t: 'error', error: {code: 'data', message: 'This frame is not a JSON object with "t".'}});
    if (this.#malformed >= MOST_MALFORMED) this.#client.close(1008, 'malformed frames');
  }

  /**
   * @param {string} code
   * @param {string} message
   * @param {number} closing
   */
  #refuse(code, message, closing) {
    this.#send({t: 'error', error: {code, message}, fatal: true});
    this.#client.close(closing, message);
  }

  /** @param {Message} message */
  async hello({v, token}) {
    if (v !== undefined && v !== 1) return this.#refuse('data', 'Only version 1 is spoken here.', 4400);
    clearTimeout(this.#timer);
    if (token !== undefined) {
      const grant = await this.#parts.access.grantFor(token);
      if (!grant) return this.#refuse('auth', 'The token does not fit.', 4401);
      this.#parts.grant = grant;
      this.#subscription.listener.grant = grant.id;
    }
    this.#isGreeted = true;
    this.#send({t: 'welcome', v: 1, heartbeat: this.#parts.settings.heartbeat});
  }

  /** @param {Message} message */
  async subscribe({topics}) {
    if (!Array.isArray(topics)) return this.#complain();
    const wanted = [];
    for (const entry of topics.slice(0, MOST_TOPICS)) {
      const {topic, since} = typeof entry === 'string' ? {topic: entry, since: undefined} : (entry ?? {});
      const problem = await this.#problemOf(topic);
      const pipeline = pipelineOf(topic);
      if (problem || pipeline === undefined) this.#sayRefused(topic, problem);
      else wanted.push({pipeline, ...(typeof since === 'string' && {since})});
    }
    const unique = [...new Map(wanted.map((one) => [one.pipeline, one])).values()];
    if (unique.length > 0) await this.#open(unique);
  }

  /** @param {{pipeline: string, since?: string}[]} wanted */
  #open(wanted) {
    return this.#parts.hub.open(this.#subscription, wanted, async (openings, moment) => {
      for (const {pipeline, resumed, position} of openings)
        this.#send({t: 'sub', topic: topicOf(pipeline), resumed, position});
      await tellBeginning(openings, moment, {
        missed: (entries) => entries.forEach(({frame}) => this.#write(frame)),
        reset: (json) => this.#write(`{"t":"msg",${json}`),
        drained: async () => void (await this.#sent),
      });
    });
  }

  /**
   * @param {unknown} topic
   * @returns {Promise<Problem | undefined>}
   */
  async #problemOf(topic) {
    const pipeline = pipelineOf(topic);
    if (pipeline === undefined) return new Problem(404, 'A topic is called pipeline:ID here.');
    if (this.#subscription.from.size >= MOST_TOPICS)
      return new Problem(429, `A connection has ${MOST_TOPICS} topics at most.`);
    const {access, grant, req} = this.#parts;
    const refusal = await access.refusal(pipeline, grant, req);
    return refusal ?? access.count('read', pipeline).then(() => undefined, toProblem);
  }

  /**
   * @param {unknown} topic
   * @param {Problem | undefined} problem
   */
  #sayRefused(topic, problem) {
    const error = {code: problem?.code, message: problem?.message};
    this.#send({t: 'sub', topic: String(topic).slice(0, 300), error});
  }

  /** @param {Message} message */
  async unsubscribe({topics}) {
    if (!Array.isArray(topics)) return this.#complain();
    for (const topic of topics) {
      const pipeline = pipelineOf(topic);
      if (pipeline !== undefined && this.#parts.hub.close(this.#subscription, pipeline)) this.#send({t: 'end', topic});
    }
  }

  /** @param {Message} message */
  async call({id}) {
    if (typeof id !== 'string' || id.length > 100) return this.#complain();
    const problem = new Problem(404, 'A relay has streams and no calls.');
    this.#send({t: 'reply', id, error: problem.toJSON()});
  }

  async ping() {
    this.#send({t: 'pong'});
  }

  /** @param {Record<string, unknown>} message */
  #send(message) {
    this.#write(JSON.stringify(message));
  }

  /** @param {string} text */
  #write(text) {
    if (this.#client.readyState !== this.#client.OPEN) return;
    this.#sent = new Promise((resolve) => this.#client.send(text, resolve));
  }
}

/** @type {Record<string, (connection: SocketConnection, message: Message) => Promise<void>>} */
const HANDLERS = {
  hello: (connection, message) => connection.hello(message),
  sub: (connection, message) => connection.subscribe(message),
  unsub: (connection, message) => connection.unsubscribe(message),
  call: (connection, message) => connection.call(message),
  ping: (connection) => connection.ping(),
};

/**
 * @param {string} text
 * @returns {Message | undefined}
 */
function parse(text) {
  try {
    const message = JSON.parse(text);
    return typeof message?.t === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
