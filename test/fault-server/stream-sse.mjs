/** Server-sent events that misbehave as their plan says. */
import {channelOf} from './stream-channels.mjs';
import {matches} from './stream-log.mjs';
import {dribble, pause, planOf, play, reset} from './stream-steps.mjs';

const HEADERS = {'content-type': 'text/event-stream', 'cache-control': 'no-store'};
const CORS = {'access-control-allow-origin': '*', 'access-control-allow-headers': '*, authorization, last-event-id'};

/** One event as text. */
function eventText({id, event, data, retry}) {
  const lines = [];
  if (retry !== undefined) lines.push(`retry: ${retry}`);
  if (id !== undefined) lines.push(`id: ${id}`);
  if (event !== undefined) lines.push(`event: ${event}`);
  if (data !== undefined) lines.push(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}`);
  return `${lines.join('\n')}\n\n`;
}

/** The steps that a plan may name. */
class SseActions {
  constructor(req, res, channel, connection) {
    this.req = req;
    this.res = res;
    this.channel = channel;
    this.connection = connection;
    this.topics = new URL(req.url, 'http://x').searchParams.getAll('topic');
    this.since = req.headers['last-event-id'];
  }

  write = (text) => {
    if (!this.res.headersSent) this.head();
    this.res.write(text);
  };

  head = (more) => {
    this.res.writeHead(200, {...HEADERS, ...this.cors(), ...more});
    this.res.flushHeaders();
  };

  cors = () => (this.req.url.includes('cors=1') ? CORS : {});

  status = ([code, headers, body]) => {
    this.res.writeHead(code, {...this.cors(), ...headers}).end(body ?? '');
    return 'over';
  };

  hang = () => 'over';
  text = (text) => this.write(text);
  event = (event) => this.write(eventText(event));
  bytes = (text) => {
    if (!this.res.headersSent) this.head();
    return dribble(this.res.socket, (byte) => this.res.write(byte), text);
  };

  /** Numbered records; `from: "next"` goes on after the id that the client named. */
  events = ({from = 1, to, topic, prefix = ''}) => {
    const last = Number(this.since?.slice(prefix.length) ?? 0);
    for (let n = from === 'next' ? last + 1 : from; n <= to; n++) {
      const data = {...(topic ? {topic, op: 'insert'} : {op: 'insert'}), record: {id: n, name: `row ${n}`}};
      this.write(eventText({id: `${prefix}${n}`, data}));
    }
  };

  ready = (ready) => this.write(eventText({event: 'ready', data: ready}));
  wait = (ms) => pause(ms);
  go = () => this.channel.gate();

  beat = async (ms) => {
    while (this.connection.closedAt === undefined) {
      this.write(': heartbeat\n\n');
      await pause(ms);
    }
  };

  /** One line that never ends, up to so many bytes. */
  endless = async (bytes) => {
    const block = 'x'.repeat(65536);
    this.write('data: ');
    for (let sent = 0; sent < bytes && this.connection.closedAt === undefined; sent += block.length) {
      this.write(block);
      await pause(0);
    }
  };

  reset = async () => {
    // Let what was written reach the other side first; a reset may overtake it.
    await pause(30);
    reset(this.res.socket);
    return 'over';
  };

  end = () => {
    this.res.end();
    return 'over';
  };

  hold = () => {
    // Firefox holds the headers back until the first byte of the body.
    if (!this.res.headersSent) this.write(': open\n\n');
    return 'over';
  };

  /** Behaves: ready, what was missed, then what is published. */
  serve = (options) => {
    const {log} = this.channel;
    const answers = this.topics.map((topic) => [topic, log.resume(topic, this.since)]);
    const topics = Object.fromEntries(answers.map(([topic, {resumed, position}]) => [topic, {resumed, position}]));
    this.write(eventText({event: 'ready', data: {heartbeat: options.heartbeat ?? 25000, topics}}));
    for (const {id, ...data} of unique(answers.flatMap(([, {messages}]) => messages)))
      this.write(eventText({id, data}));
    const stop = log.listen(({id, ...data}) => {
      if (this.topics.some((topic) => matches(topic, data.topic))) this.write(eventText({id, data}));
    });
    this.res.on('close', stop);
    return 'over';
  };
}

function unique(messages) {
  const byId = new Map(messages.map((message) => [`${message.id} ${message.topic}`, message]));
  return [...byId.values()].sort((a, b) => offset(a.id) - offset(b.id));
}

const offset = (id) => Number(id.slice(id.lastIndexOf(':') + 1));

/** Opens `/fault/sse/<id>`. */
export function openSse(req, res, id) {
  if (req.method === 'OPTIONS') {
    res.writeHead(204, CORS).end();
    return;
  }
  const channel = channelOf(id);
  const connection = channel.join(req, 'sse', planOf(req));
  const actions = new SseActions(req, res, channel, connection);
  connection.push = (text) => res.headersSent && connection.closedAt === undefined && res.write(text);
  connection.drop = () => reset(res.socket);
  res.on('close', () => channel.leave(connection));
  res.on('error', () => {});
  play(connection, actions).catch((error) => {
    if (!res.headersSent) res.writeHead(500).end(String(error));
    else res.destroy();
  });
}
