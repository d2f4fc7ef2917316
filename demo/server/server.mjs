import {createServer} from 'node:http';
import {Api} from './api.mjs';
import {readPath} from './batch.mjs';
import {openDatabase} from './database.mjs';
import {ErrorLog, plainPath} from './error-log.mjs';
import {Feed} from './feed.mjs';
import {allowOrigin, giveToken, guard, isTrusted} from './guards.mjs';
import {GraphqlService} from './graphql.mjs';
import {readBody, sendAnswer} from './http.mjs';
import {Hub} from './hub.mjs';
import {forgetOldKeys} from './idempotency.mjs';
import {RateLimits} from './limits.mjs';
import {Metrics} from './metrics.mjs';
import {PipelineFeeder} from './pipelines.mjs';
import {streamPipeline} from './pipeline-stream.mjs';
import {prepareDatabase} from './prepare.mjs';
import {Problem, toProblem} from './problem.mjs';
import {RelayPipelines} from './relay-pipelines.mjs';
import {allResources} from './resources-small.mjs';
import {Shop} from './shop.mjs';
import {Sockets} from './socket.mjs';
import {EventStreams} from './sse.mjs';
import {Traffic, TRAFFIC_RANGES} from './traffic.mjs';
import {Uploads} from './uploads.mjs';

/**
 * @typedef {object} DemoServerOptions
 * @property {string} [database] A PostgreSQL URL, or a folder for PGlite. Default `DATABASE_URL`, else in memory.
 * @property {string} [uploads] A folder for uploaded files. Default beside the database's, else a temporary one.
 * @property {number} [port] Used by `listen`. Default 8787.
 * @property {string} [host] The address `listen` is heard at. Default `127.0.0.1`: nobody here is asked who they are.
 * @property {string} [base] Where the API stands. Default `/api`.
 * @property {readonly string[]} [origins] Other origins that may read and change. Default none.
 * @property {boolean} [csrf] Whether changes must carry the token of the cookie. Default false.
 * @property {number} [rate] Requests a minute from one address. Default 6,000.
 * @property {string} [relay] Where the relay stands. Default `/relay`.
 * @property {boolean | {seed?: number, every?: number}} [shop] Whether invented orders are placed, and invented records
 *   come through the pipelines. Default false.
 * @property {number} [seed] Of the invented records. Default 7.
 * @property {number} [heartbeat] Milliseconds between signs of life on streams. Default 25,000.
 * @property {number} [keep] Changes that can be caught up with. Default 5,000.
 * @property {(error: unknown) => void} [report] Told of errors that are faults of this server. Default: the console.
 */

/**
 * The demo server, alone or inside another server. It opens its database at once; requests wait for it.
 * @param {DemoServerOptions} [options]
 */
export function createDemoServer(options = {}) {
  return new DemoServer(options);
}

const DEFAULTS = {
  database: process.env.DATABASE_URL,
  port: 8787,
  host: '127.0.0.1',
  base: '/api',
  relay: '/relay',
  origins: [],
  csrf: false,
  rate: 6000,
  shop: false,
  report: (error) => console.error(error),
};

class DemoServer {
  #options;
  #limits = new RateLimits();
  #traffic = new Traffic();
  #relay;
  #http;
  #parts;
  #closed = false;

  constructor(options) {
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    this.#options = {...DEFAULTS, ...Object.fromEntries(given)};
    const {relay: relayBase, origins, report} = this.#options;
    this.#relay = new RelayPipelines({base: relayBase, origins, report});
    /** Settles when the database is there; rejects when it cannot be opened. */
    this.ready = this.#open();
    this.ready.catch((error) => this.#options.report(error));
  }

  async #open() {
    const {database, seed, shop, keep, heartbeat, report} = this.#options;
    const isUrl = /^postgres(ql)?:/.test(database ?? '');
    const db = await openDatabase(isUrl ? {url: database} : {folder: database});
    const uploads = new Uploads(this.#options.uploads ?? (database && !isUrl ? `${database}.uploads` : undefined));
    const {datasets, messages} = await prepareDatabase(db, {seed});
    const resources = allResources(datasets);
    const context = {db, resources, messages, uploads, limits: this.#limits, report};
    const api = new Api(context);
    const metrics = new Metrics({
      traffic: this.#traffic,
      connections: () => hub.size,
      ping: () => timed(() => db.query('select 1')),
    });
    const feed = new Feed(context, (changes) => hub.publish(changes), {keep});
    const isStream = (name) => name === 'servers' || resources.get(name)?.topic === name;
    const hub = new Hub({feed, isStream, live: metrics});
    metrics.sendTo((topic, message) => hub.publishLive(topic, message));
    hub.onDemand(() => metrics.setDemand(METRICS.some((topic) => hub.wants(topic))));
    await forgetOldKeys(db);
    await feed.start();
    await this.#relay.start({isLive: Boolean(shop)});
    const streams = new EventStreams(hub, {heartbeat});
    const sockets = new Sockets({hub, respond: (call) => this.#measured(() => api.respond(call), call), heartbeat});
    const graphql = new GraphqlService({api, context, hub});
    const trade = shop ? new Shop(db, shop === true ? {} : shop) : undefined;
    trade?.start();
    const feeder = shop ? new PipelineFeeder(db) : undefined;
    feeder?.start();
    const errors = new ErrorLog(db);
    this.#parts = {db, api, context, hub, feed, metrics, streams, sockets, graphql, trade, feeder, errors};
    return this.#parts;
  }

  /**
   * Answers a request below the base; false for any other, which is left alone.
   * @param {import('node:http').IncomingMessage & {originalUrl?: string}} req
   * @param {import('node:http').ServerResponse} res
   * @returns {boolean}
   */
  handle(req, res) {
    if (this.#relay.handle(req, res)) return true;
    const rest = this.#below(req);
    if (rest === undefined) return false;
    res.on('error', () => {});
    this.#serve(req, res, rest).catch((error) => {
      this.#options.report(error);
      res.destroy();
    });
    return true;
  }

  /** Takes over a WebSocket below the base; false for any other, which is left alone. */
  upgrade(req, socket, head) {
    if (this.#relay.upgrade(req, socket, head)) return true;
    const rest = this.#below(req);
    if (rest === undefined) return false;
    socket.on('error', () => {});
    this.#upgrade(req, socket, head, rest).catch(() => socket.destroy());
    return true;
  }

  /** Runs alone. @param {number} [port] 0 takes any free one. @returns {Promise<number>} The port. */
  async listen(port = this.#options.port) {
    await this.ready;
    const server = createServer((req, res) => {
      if (!this.handle(req, res))
        sendAnswer(req, res, problemAnswer(new Problem(404, `The API is below ${this.#options.base}.`)));
    });
    server.on('upgrade', (req, socket, head) => this.upgrade(req, socket, head) || socket.destroy());
    server.on(
      'clientError',
      (error, socket) => socket.writable && socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
    );
    await new Promise((resolve, reject) => server.once('error', reject).listen(port, this.#options.host, resolve));
    this.#http = server;
    return server.address().port;
  }

  /** Ends everything: streams, sockets, timers, the database. */
  async close() {
    if (this.#closed) return;
    this.#closed = true;
    const parts = await this.ready.catch(() => undefined);
    parts?.streams.close();
    parts?.sockets.close();
    await parts?.graphql.close();
    parts?.metrics.close();
    await this.#relay.close();
    const server = this.#http;
    if (server)
      await new Promise(
        (resolve) => (
          server.close(resolve),
          server.closeIdleConnections(),
          setTimeout(() => server.closeAllConnections(), 300).unref()
        ),
      );
    await parts?.trade?.close();
    await parts?.feeder?.close();
    await parts?.errors.flush();
    await parts?.feed.close();
    await parts?.context.uploads.close();
    await parts?.db.close();
  }

  /** The path and query below the base. A server that mounts us may have cut the base off; the whole address is beside. */
  #below(req) {
    const url = req.originalUrl ?? req.url ?? '';
    const {base} = this.#options;
    if (!url.startsWith(base) || !/^([/?#]|$)/.test(url.slice(base.length))) return undefined;
    return url.slice(base.length);
  }

  async #serve(req, res, rest) {
    const started = performance.now();
    const {origins, csrf} = this.#options;
    allowOrigin(req, res, origins);
    if (csrf) giveToken(req, res);
    const where = readPath(rest);
    const answer = await this.#answer(req, res, where).catch(problemAnswer);
    if (!answer) return;
    sendAnswer(req, res, answer);
    this.#count(answer, where?.path ?? [], performance.now() - started);
  }

  /** @returns {Promise<import('./context.mjs').Answer | undefined>} Nothing where the answer is a stream that has begun. */
  async #answer(req, res, where) {
    const address = req.socket.remoteAddress ?? '';
    if (!this.#limits.take(address, this.#options.rate)) throw this.#limits.problem(address);
    if (!where) throw new Problem(400, 'The address cannot be read.');
    if (req.method === 'OPTIONS') return {status: 204};
    guard(req, this.#options);
    const parts = await this.#ready();
    const {path, pairs} = where;
    if (path[0] === 'events' && path.length === 1) return parts.streams.start(req, res, pairs);
    if (path[0] === 'graphql' && req.method === 'POST') return parts.graphql.answer(req, res);
    if (path[0] === 'live') throw new Problem(426, 'Here a WebSocket is spoken.', {headers: {Upgrade: 'websocket'}});
    if (path[0] === 'pipelines' && path[2] === 'stream') {
      const token = pairs.find(([key]) => key === 'token')?.[1] ?? '';
      return streamPipeline(req, res, {id: path[1], token, ...parts});
    }
    const method = req.method === 'HEAD' ? 'GET' : req.method;
    const sent = method === 'GET' ? {} : await readBody(req);
    return parts.api.respond({method, path, pairs, headers: req.headers, ...sent});
  }

  async #ready() {
    try {
      return await this.ready;
    } catch {
      throw new Problem(503, 'The database cannot be opened.', {headers: {'Retry-After': '5'}});
    }
  }

  async #measured(work, {path}) {
    const started = performance.now();
    const answer = await work();
    this.#count(answer, path, performance.now() - started);
    return answer;
  }

  #count({status, body}, path, duration) {
    this.#traffic.count(status, duration);
    if (status < 400) return;
    const {code = 'http', detail = '', title = ''} = body ?? {};
    this.#parts?.errors.note({status, code, message: detail || title, path: plainPath(path)});
  }

  async #upgrade(req, socket, head, rest) {
    const name = /^\/(live|graphql)([?#]|$)/.exec(rest)?.[1];
    const refused = name ? (isTrusted(req, this.#options.origins) ? undefined : '403 Forbidden') : '404 Not Found';
    if (refused) return socket.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    const {sockets, graphql} = await this.ready;
    if (this.#closed) return socket.destroy();
    return (name === 'live' ? sockets : graphql).upgrade(req, socket, head);
  }
}

const METRICS = [
  'servers',
  ...'cpu process_cpu memory process_memory lag requests latency error_rate active_users traffic'
    .split(' ')
    .map((name) => `metrics:${name}`),
  ...TRAFFIC_RANGES.map((range) => `metrics:traffic:${range}`),
];

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function problemAnswer(error) {
  const problem = toProblem(error);
  return {status: problem.status, headers: problem.headers, body: problem.toJSON()};
}
