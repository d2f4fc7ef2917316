/** WebSockets that misbehave as their plan says. */
import {WebSocketServer} from 'ws';
import {channelOf} from './stream-channels.mjs';
import {domainOf} from './domain.mjs';
import {askDomain} from './stream-calls.mjs';
import {matches} from './stream-log.mjs';
import {pause, planOf, play, reset} from './stream-steps.mjs';

const server = new WebSocketServer({noServer: true, autoPong: true});

/** The steps that a plan may name. */
export class WsActions {
  ws;
  #waiting = [];
  #inbox = [];

  constructor(req, socket, head, channel, connection, id) {
    this.id = id;
    this.req = req;
    this.socket = socket;
    this.head = head;
    this.channel = channel;
    this.connection = connection;
  }

  /** Refuses the handshake with a status. */
  status = (code) => {
    this.socket.resume();
    this.socket.end(`HTTP/1.1 ${code} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    return 'over';
  };

  hang = () => {
    // A socket nobody reads does not notice that the other side has left.
    this.socket.resume();
    return 'over';
  };

  badAccept = () => {
    this.socket.resume();
    const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n';
    this.socket.write(`${head}Sec-WebSocket-Accept: bm90IHRoaXMgb25l\r\n\r\n`);
    return 'over';
  };

  accept = () =>
    new Promise((done) => {
      if (this.ws) return done(undefined);
      server.handleUpgrade(this.req, this.socket, this.head, (ws) => {
        this.ws = ws;
        ws.on('message', (data, binary) => this.#take(binary ? '<binary>' : data.toString()));
        ws.on('error', () => {});
        ws.on('pong', () => (this.connection.pongs = (this.connection.pongs ?? 0) + 1));
        done(undefined);
      });
    });

  #take(text) {
    const message = parse(text);
    this.connection.received.push(message);
    if (this.onmessage) this.onmessage(message);
    else this.#inbox.push(message);
    this.#settle();
  }

  /** What came before anybody listened. */
  takeInbox() {
    return this.#inbox.splice(0);
  }

  #settle() {
    for (const waiter of [...this.#waiting]) {
      const at = this.#inbox.findIndex((message) => (message?.t ?? message?.type) === waiter.type);
      if (at < 0) continue;
      this.#inbox.splice(at, 1);
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      waiter.done(undefined);
    }
  }

  /** Waits for a message of a type. */
  expect = async (type) => {
    await this.accept();
    return new Promise((done) => {
      this.#waiting.push({type, done});
      this.#settle();
    });
  };

  /** Sends one frame: text as it is, anything else as JSON. */
  frame = async (frame) => {
    await this.accept();
    this.ws.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  };

  /** Sends a binary frame of so many bytes. */
  binary = async (bytes) => {
    await this.accept();
    this.ws.send(Buffer.alloc(bytes, 1));
  };

  /** Sends one text frame of so many characters. */
  big = async (chars) => {
    await this.accept();
    this.ws.send(JSON.stringify({t: 'msg', topic: 'users', value: 'x'.repeat(chars)}));
  };

  /** Writes bytes past the protocol, given in hexadecimal. */
  raw = async (hex) => {
    await this.accept();
    this.socket.write(Buffer.from(hex, 'hex'));
  };

  /** One message in pieces, with a ping between them. */
  fragments = async (frame) => {
    await this.accept();
    const text = JSON.stringify(frame);
    const middle = Math.floor(text.length / 2);
    this.ws.send(text.slice(0, middle), {fin: false});
    this.ws.ping('between');
    await pause(5);
    this.ws.send(text.slice(middle), {fin: true});
  };

  messages = async ({from = 1, to, topic, prefix = 'e1:'}) => {
    for (let n = from; n <= to; n++) {
      const record = {id: n, name: `row ${n}`};
      await this.frame({t: 'msg', topic, id: `${prefix}${n}`, op: 'insert', record});
    }
  };

  wait = (ms) => pause(ms);
  go = () => this.channel.gate();

  close = async (code, step) => {
    await this.accept();
    // 1006 stands for no close frame at all.
    if (code === 1006) this.socket.end();
    else if (code > 1000 && code < 3000) this.socket.end(closeFrame(code, step.reason ?? ''));
    else this.ws.close(code, step.reason ?? '');
    return 'over';
  };

  reset = async () => {
    await pause(30);
    reset(this.socket);
    return 'over';
  };

  hold = async () => {
    await this.accept();
    return 'over';
  };

  /** Behaves: welcome, answers to sub, unsub, ping and calls, then what is published. */
  serve = async (options) => {
    const asked = new Set();
    const {log} = this.channel;
    const send = (message) => this.ws.send(JSON.stringify(message));
    const domain = domainOf(this.id);
    this.onmessage = (message) => answer(message, {asked, log, send, options, domain});
    await this.accept();
    for (const waiting of this.#inbox.splice(0)) this.onmessage(waiting);
    const stop = log.listen((message) => {
      if ([...asked].some((topic) => matches(topic, message.topic))) send({t: 'msg', ...message});
    });
    this.ws.on('close', stop);
    return 'over';
  };
}

const answers = {
  hello: (message, {send, options}) => send({t: 'welcome', v: 1, heartbeat: options.heartbeat ?? 25000}),
  ping: (message, {send, options}) => options.deaf || send({t: 'pong'}),
  sub(message, {asked, log, send, options}) {
    for (const {topic, since} of message.topics) {
      if (options.refuse?.includes(topic)) {
        send({t: 'sub', topic, error: {status: 403, code: 'forbidden', message: 'Not yours'}});
        continue;
      }
      const {resumed, position, messages} = log.resume(topic, since);
      asked.add(topic);
      send({t: 'sub', topic, resumed, position});
      for (const missed of messages) send({t: 'msg', ...missed});
    }
  },
  unsub(message, {asked, send}) {
    for (const topic of message.topics) {
      asked.delete(topic);
      send({t: 'end', topic});
    }
  },
  /** Calls get what the domain says, what the options say for their source, or an echo of what was asked. */
  call(message, {send, options, domain}) {
    const reply = options.domain ? askDomain(domain, message) : options.replies?.[message.source];
    if (reply !== 'never') send({t: 'reply', id: message.id, ...(reply ?? {data: message})});
  },
  cancel(message, {domain}) {
    domain.aborted += 1;
  },
};

function answer(message, context) {
  answers[message?.t]?.(message, context);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function closeFrame(code, reason) {
  const body = Buffer.concat([Buffer.from([code >> 8, code & 255]), Buffer.from(reason)]);
  return Buffer.concat([Buffer.from([0x88, body.length]), body]);
}

/** What a plain request to the address of a socket gets: the status that the last handshake got. */
export function answerPlain(req, res, id) {
  const channel = channelOf(id);
  const steps = channel.connections.at(-1)?.steps ?? planOf(req)?.[0] ?? [];
  channel.plain += 1;
  res.writeHead(steps[0]?.status ?? 426, {'cache-control': 'no-store'}).end();
}

/** Opens `/fault/ws/<id>`. */
export function openSocket(req, socket, head, id) {
  const channel = channelOf(id);
  const connection = channel.join(req, 'ws', planOf(req));
  const actions = new WsActions(req, socket, head, channel, connection, id);
  connection.push = (text) => actions.ws?.send(text);
  connection.drop = () => reset(socket);
  socket.on('error', () => {});
  // The HTTP server leaves half-closed sockets open.
  socket.on('end', () => socket.end());
  socket.on('close', () => channel.leave(connection));
  play(connection, actions).catch(() => socket.destroy());
}
