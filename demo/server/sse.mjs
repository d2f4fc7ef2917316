import {Subscriber} from './hub.mjs';
import {Problem} from './problem.mjs';

const HEARTBEAT = 25_000;
const MOST_TOPICS = 200;
const MOST_WAITING = 4 * 1024 * 1024;

/** All event streams that are open. */
export class EventStreams {
  #hub;
  #open = new Set();
  #heartbeat;

  /**
   * @param {import('./hub.mjs').Hub} hub
   * @param {{heartbeat?: number}} [options] Milliseconds between signs of life. Default 25 s.
   */
  constructor(hub, {heartbeat = HEARTBEAT} = {}) {
    this.#hub = hub;
    this.#heartbeat = heartbeat;
  }

  get size() {
    return this.#open.size;
  }

  /**
   * Answers with a stream of the topics in the query.
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:http').ServerResponse} res
   * @param {(readonly [string, string])[]} pairs
   */
  async start(req, res, pairs) {
    const topics = pairs.filter(([key]) => key === 'topic').map(([, value]) => value);
    if (topics.length === 0) throw new Problem(400, 'A stream needs topics: /events?topic=users.');
    if (topics.length > MOST_TOPICS)
      throw new Problem(400, `A stream has ${MOST_TOPICS} topics at most.`, {code: 'limit'});
    const last = req.headers['last-event-id'];
    const since = typeof last === 'string' && last !== '' ? last : undefined;
    const stream = this.#begin(res);
    const tell = (openings) => stream.ready(openings, this.#heartbeat);
    try {
      await this.#hub.open(
        stream.subscriber,
        topics.map((topic) => ({topic, since})),
        tell,
      );
    } catch {
      // The status is sent; the client comes again, and asks for what it missed.
      res.destroy();
    }
  }

  #begin(res) {
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
      Connection: 'keep-alive',
    });
    const stream = new EventStream(res);
    this.#open.add(stream);
    this.#hub.join(stream.subscriber);
    const timer = setInterval(() => stream.write(': heartbeat\n\n'), this.#heartbeat);
    timer.unref();
    res.on('close', () => {
      clearInterval(timer);
      this.#open.delete(stream);
      this.#hub.leave(stream.subscriber);
    });
    return stream;
  }

  /** Ends all; clients come again by themselves. */
  close() {
    for (const stream of this.#open) stream.end();
  }
}

class EventStream {
  #res;
  subscriber = new Subscriber((message) => this.#send(message));

  constructor(res) {
    this.#res = res;
    res.on('error', () => {});
  }

  ready(openings, heartbeat) {
    const answered = openings.filter(({refused}) => !refused);
    const topics = Object.fromEntries(answered.map(({topic, resumed, position}) => [topic, {resumed, position}]));
    this.write(`event: ready\ndata: ${JSON.stringify({heartbeat, topics})}\n\n`);
    for (const {topic, refused} of openings) {
      if (refused) this.write(`event: refused\ndata: ${JSON.stringify({topic, ...refused})}\n\n`);
    }
  }

  #send({id, ...message}) {
    this.write(`${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(message)}\n\n`);
  }

  write(text) {
    if (this.#res.destroyed || this.#res.writableEnded) return;
    this.#res.write(text);
    // Who does not read is let go, and resumes from the position it has.
    if (this.#res.writableLength > MOST_WAITING) this.#res.destroy();
  }

  end() {
    this.#res.end();
  }
}
