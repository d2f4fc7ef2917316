import {createServer} from 'node:http';
import {Access} from './access.mjs';
import {GraphqlSockets} from './graphql-sockets.mjs';
import {readHistory} from './history.mjs';
import {allowOrigin, sendAnswer} from './http.mjs';
import {Hub} from './hub.mjs';
import {readOptions} from './options.mjs';
import {Problem, toProblem} from './problem.mjs';
import {toRecord} from './record.mjs';
import {openStore} from './open-store.mjs';
import {Routes} from './routes.mjs';
import {Sockets} from './sockets.mjs';
import {EventStreams} from './streams.mjs';
import {Tokens} from './tokens.mjs';

const PATIENCE = 1000;

/**
 * A relay of pipelines: webhooks in; server-sent events, WebSocket and GraphQL subscriptions out.
 * @param {import('./options.mjs').RelayOptions} options
 * @returns {Relay}
 */
export function createRelay(options) {
  return new Relay(options);
}

/** What `createRelay` gives. */
export class Relay {
  #settings;
  #store;
  #hub;
  #streams;
  #sockets;
  #graphql;
  #routes;
  #access;
  /** @type {Set<(record: import('./entry.mjs').PipelineRecord) => void>} */
  #listeners = new Set();
  /** @type {'starting' | 'open' | 'closed'} */
  #state = 'starting';
  /** @type {import('node:http').Server | undefined} */
  #server;
  /** Settles when the store is there. @type {Promise<void>} */
  ready;
  /** Makes, lists and revokes read tokens. @type {Tokens} */
  tokens;

  /** @param {import('./options.mjs').RelayOptions} options */
  constructor(options) {
    const settings = readOptions(options);
    this.#settings = settings;
    this.#store = openStore(settings);
    this.ready = this.#start();
    this.ready.catch(settings.report);
    this.#hub = new Hub(this.#store, {latest: settings.latest});
    this.tokens = new Tokens(this.#store, settings.pipelines.values(), this.ready);
    this.#access = new Access({settings, tokens: this.tokens, store: this.#store});
    const parts = {settings, hub: this.#hub, access: this.#access, store: this.#store};
    this.#streams = new EventStreams(parts);
    this.#sockets = new Sockets(parts);
    this.#graphql = new GraphqlSockets(parts);
    this.#routes = new Routes({...parts, streams: this.#streams, tokens: this.tokens});
  }

  async #start() {
    await this.#store.start(
      (entries) => {
        this.#hub.publish(entries);
        for (const {record} of this.#listeners.size > 0 ? entries : []) this.#tell(record);
      },
      {revoked: (token) => this.#hub.cut('revoked', token), gap: () => this.#hub.cut('gap')},
    );
    if (this.#state === 'starting') this.#state = 'open';
  }

  /** @param {import('./entry.mjs').PipelineRecord} record */
  #tell(record) {
    for (const listener of this.#listeners) {
      try {
        listener(record);
      } catch (error) {
        this.#settings.report(error);
      }
    }
  }

  /** How many streams and subscriptions are open here. */
  get clients() {
    return this.#hub.size;
  }

  /**
   * Publishes a record from the server's own code: no signature, no rate limit.
   * @param {string} pipeline
   * @param {import('./record.mjs').Publishable} record
   * @returns {Promise<string>} Its position. Rejects where the pipeline is not known, or the record is not one.
   */
  async publish(pipeline, record) {
    if (!this.#settings.pipelines.has(pipeline)) throw new Problem(404, `There is no pipeline "${pipeline}".`);
    const json = JSON.stringify(toRecord(pipeline, record));
    await this.ready;
    return this.#store.append(pipeline, json);
  }

  /**
   * The latest records that are kept, the newest first.
   * @param {string} pipeline
   * @param {{from?: string, limit?: number}} [asked] `from`: a time, or how long ago (`-1h`). `limit`: 1 to 1,000, default
   *   100. Rejects where one of them is neither.
   * @returns {Promise<import('./entry.mjs').PipelineRecord[]>}
   */
  async history(pipeline, asked = {}) {
    await this.ready;
    const {entries} = await readHistory({store: this.#store}, pipeline, asked);
    return entries.map(({record}) => record);
  }

  /**
   * Tells the server's own code of every record of every pipeline, wherever it came in.
   * @param {(record: import('./entry.mjs').PipelineRecord) => void} listener
   * @returns {() => void} Ends it.
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Answers a request below the base; false for any other, which is left alone, or handed on where there is a `next`.
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:http').ServerResponse} res
   * @param {() => void} [next]
   * @returns {boolean}
   */
  handle = (req, res, next) => {
    const url = this.#below(req);
    if (url) void this.#serve(req, res, url);
    else next?.();
    return url !== undefined;
  };

  /**
   * Takes over a WebSocket at `/live` or `/graphql` below the base; false for any other, which is left alone.
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:stream').Duplex} socket
   * @param {Buffer} head
   * @returns {boolean}
   */
  upgrade = (req, socket, head) => {
    const url = this.#below(req);
    if (!url) return false;
    socket.on('error', () => {});
    this.#upgrade(req, socket, head, url).catch((error) => {
      // A package that is not installed is among these.
      if (!(error instanceof Problem)) this.#settings.report(error);
      refuseUpgrade(socket, toProblem(error));
    });
    return true;
  };

  /**
   * Runs alone.
   * @param {number} [port] 0 takes any free one, the default.
   * @param {string} [host] Default `127.0.0.1`.
   * @returns {Promise<number>} The port.
   */
  async listen(port = 0, host = '127.0.0.1') {
    await this.ready;
    const server = createServer((req, res) => {
      if (!this.handle(req, res)) sendAnswer(req, res, answerOf(new Problem(404, 'The relay is not here.')));
    });
    server.on('upgrade', (req, socket, head) => this.upgrade(req, socket, head) || socket.destroy());
    await /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve()))
    );
    this.#server = server;
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  /** Ends everything: what is gathered is told, clients are sent away with their positions, the store is left. */
  async close() {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    const server = this.#server;
    const closed = server && new Promise((resolve) => server.close(resolve));
    this.#hub.flush();
    this.#hub.cut('closed');
    this.#streams.close();
    await Promise.all([this.#sockets.close(), this.#graphql.close()]);
    server?.closeIdleConnections();
    setTimeout(() => server?.closeAllConnections(), PATIENCE).unref();
    await closed;
    await this.#store.close();
  }

  /** @param {import('node:http').IncomingMessage} req */
  #below({url = ''}) {
    const {base} = this.#settings;
    if (!url.startsWith(base) || !/^([/?]|$)/.test(url.slice(base.length))) return undefined;
    const rest = url.slice(base.length);
    // Whatever stands in an address, it is read as one of this server.
    return URL.canParse(`http://relay${rest}`) ? new URL(`http://relay${rest}`) : new URL('http://relay/');
  }

  /**
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:http').ServerResponse} res
   * @param {URL} url
   */
  async #serve(req, res, url) {
    res.on('error', () => {});
    // A native EventSource takes an answer like 503 for the last word, and a broken connection for a reason to come again.
    if (this.#state !== 'open' && /^\/pipelines\/[^/]+\/stream$/.test(url.pathname)) return void res.destroy();
    try {
      allowOrigin(req, res, this.#settings.origins);
      this.#checkState();
      const answer = await this.#routes.answer(req, res, url);
      if (answer) sendAnswer(req, res, answer);
    } catch (error) {
      if (!(error instanceof Problem)) this.#settings.report(error);
      sendAnswer(req, res, answerOf(toProblem(error)));
    }
  }

  #checkState() {
    if (this.#state !== 'open') throw new Problem(503, 'The relay is not open.', {'Retry-After': '2'});
  }

  /**
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:stream').Duplex} socket
   * @param {Buffer} head
   * @param {URL} url
   */
  async #upgrade(req, socket, head, url) {
    this.#access.checkOrigin(req);
    this.#checkState();
    this.#access.checkRoom(this.clients);
    if (url.pathname === '/live') return this.#sockets.upgrade(req, socket, head, url.searchParams);
    if (url.pathname === '/graphql') return this.#graphql.upgrade(req, socket, head, url.searchParams);
    throw new Problem(404, 'There is no WebSocket here.');
  }
}

/** @param {Problem} problem */
const answerOf = (problem) => ({status: problem.status, headers: problem.headers, body: problem.toJSON()});

/**
 * @param {import('node:stream').Duplex} socket
 * @param {Problem} problem
 */
function refuseUpgrade(socket, {status, message}) {
  const body = Buffer.from(message);
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${body.length}\r\n\r\n${message}`,
  );
}
