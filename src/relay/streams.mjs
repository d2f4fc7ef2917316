import {tellBeginning} from './beginning.mjs';
import {pipelineOf, topicOf} from './entry.mjs';
import {EventStream} from './event-stream.mjs';
import {Subscription} from './hub.mjs';
import {Problem} from './problem.mjs';

const MOST_TOPICS = 100;

/**
 * @typedef {object} Parts
 * @property {import('./options.mjs').Settings} settings
 * @property {import('./hub.mjs').Hub} hub
 * @property {import('./access.mjs').Access} access
 */

/**
 * @typedef {object} Request
 * @property {import('node:http').IncomingMessage} req
 * @property {import('node:http').ServerResponse} res
 * @property {URLSearchParams} query
 */

/** All event streams that are open. */
export class EventStreams {
  #parts;
  /** @type {Set<EventStream>} */
  #open = new Set();
  #timer;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#timer = setInterval(() => {
      for (const stream of this.#open) stream.write(': keepalive\n\n');
    }, parts.settings.heartbeat);
    this.#timer.unref();
  }

  close() {
    clearInterval(this.#timer);
  }

  /**
   * Topics as our own providers read them.
   * @param {Request} request
   */
  async topics({req, res, query}) {
    const topics = [...new Set(query.getAll('topic'))];
    if (topics.length === 0) throw new Problem(400, 'A stream needs topics: /events?topic=pipeline:orders.');
    if (topics.length > MOST_TOPICS) throw new Problem(400, `A stream has ${MOST_TOPICS} topics at most.`);
    const grant = await this.#parts.access.grantOf(req, query);
    const read = await Promise.all(topics.map((topic) => this.#read(topic, grant, req)));
    const wanted = read.flatMap(({pipeline, problem}) => (pipeline !== undefined && !problem ? [pipeline] : []));
    // With nothing to listen to, the answer says why: a client with an old token fetches another one.
    if (wanted.length === 0) throw read[0]?.problem ?? new Problem(400, 'This is not a topic.');
    for (const pipeline of wanted) await this.#parts.access.count('read', pipeline);
    const stream = this.#begin(res, 'sse', grant);
    await this.#tell(stream, wanted, req, (openings, position) => {
      stream.stream.write(readyText(openings, this.#parts.settings.heartbeat));
      for (const {topic, problem} of read) if (problem) stream.stream.write(refusedText(topic, problem));
      return tellBeginning(openings, position, {
        missed: (entries) => stream.stream.send(entries),
        reset: (json) => stream.stream.write(`data: {${json}\n\n`),
        drained: () => stream.stream.drained(),
      });
    });
  }

  /**
   * One pipeline as a native EventSource reads it: a record a message, from now on or from where it was.
   * @param {Request} request
   * @param {string} pipeline
   */
  async pipeline({req, res, query}, pipeline) {
    const {access} = this.#parts;
    const grant = await access.grantOf(req, query);
    const problem = await access.refusal(pipeline, grant, req);
    if (problem) throw problem;
    await access.count('read', pipeline);
    const stream = this.#begin(res, 'plain', grant);
    // Each comes again after a time of its own, so that a relay that was away is not asked by all at once.
    stream.stream.write(`retry: ${1000 + Math.round(Math.random() * 3000)}\n`);
    await this.#tell(stream, [pipeline], req, async (openings, position) => {
      const isRecovered = openings[0]?.resumed === 'recovered';
      // An id without data is no message; a stream that ends before the first one resumes from here.
      stream.stream.write(isRecovered ? '\n' : `id: ${position}\n\n`);
      if (!isRecovered) return;
      await tellBeginning(openings, position, {
        missed: (entries) => stream.stream.send(entries),
        reset: () => {},
        drained: () => stream.stream.drained(),
      });
    });
  }

  /**
   * @param {string} topic
   * @param {import('./tokens.mjs').Grant | undefined} grant
   * @param {import('node:http').IncomingMessage} req
   */
  async #read(topic, grant, req) {
    const pipeline = pipelineOf(topic);
    if (pipeline !== undefined)
      return {topic, pipeline, problem: await this.#parts.access.refusal(pipeline, grant, req)};
    return {topic, pipeline, problem: new Problem(404, 'A topic is called pipeline:ID here.')};
  }

  /**
   * @param {import('node:http').ServerResponse} res
   * @param {'sse' | 'plain'} format
   * @param {import('./tokens.mjs').Grant | undefined} grant
   */
  #begin(res, format, grant) {
    const {settings, hub} = this.#parts;
    const stream = new EventStream(res, {format, buffer: settings.buffer, grant: grant?.id});
    const subscription = new Subscription(stream);
    this.#open.add(stream);
    hub.join(subscription);
    res.on('close', () => {
      this.#open.delete(stream);
      hub.leave(subscription);
    });
    return {stream, subscription};
  }

  /**
   * @param {{stream: EventStream, subscription: Subscription}} begun
   * @param {string[]} pipelines
   * @param {import('node:http').IncomingMessage} req
   * @param {(openings: import('./memory.mjs').Opening[], position: string) => Promise<void>} tell
   */
  async #tell({stream, subscription}, pipelines, req, tell) {
    const last = req.headers['last-event-id'];
    const since = typeof last === 'string' && last !== '' ? last : undefined;
    try {
      await this.#parts.hub.open(
        subscription,
        pipelines.map((pipeline) => ({pipeline, since})),
        tell,
      );
    } catch (error) {
      this.#parts.settings.report(error);
      // The status is sent; the client comes again, and asks for what it missed.
      stream.cut('slow');
    }
  }
}

/**
 * @param {readonly import('./memory.mjs').Opening[]} openings
 * @param {number} heartbeat
 */
function readyText(openings, heartbeat) {
  const topics = Object.fromEntries(
    openings.map(({pipeline, resumed, position}) => [topicOf(pipeline), {resumed, position}]),
  );
  return `event: ready\ndata: ${JSON.stringify({heartbeat, topics})}\n\n`;
}

/**
 * @param {string} topic
 * @param {Problem} problem
 */
const refusedText = (topic, {code, message}) => `event: refused\ndata: ${JSON.stringify({topic, code, message})}\n\n`;
