import {SocketConnection} from './socket-connection.mjs';

const LARGEST = 64 * 1024;
const PATIENCE = 500;

/** All WebSockets of our own protocol. */
export class Sockets {
  #parts;
  #timer;
  /** @type {Promise<import('ws').WebSocketServer> | undefined} */
  #server;
  /** @type {WeakSet<import('ws').WebSocket>} */
  #silent = new WeakSet();

  /** @param {import('./streams.mjs').Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.#check(), parts.settings.heartbeat);
    this.#timer.unref();
  }

  /**
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:stream').Duplex} socket
   * @param {Buffer} head
   * @param {URLSearchParams} query
   */
  async upgrade(req, socket, head, query) {
    const grant = await this.#parts.access.grantOf(req, query);
    this.#server ??= import('ws').then((ws) => new ws.WebSocketServer({noServer: true, maxPayload: LARGEST}));
    const server = await this.#server;
    server.handleUpgrade(req, socket, head, (client) => {
      client.on('pong', () => this.#silent.delete(client));
      new SocketConnection(client, {...this.#parts, req, grant}).start();
    });
  }

  /** Who did not answer the last sign of life is gone. */
  async #check() {
    for (const client of (await this.#server)?.clients ?? []) {
      if (this.#silent.has(client)) client.terminate();
      this.#silent.add(client);
      if (client.readyState === client.OPEN) client.ping();
    }
  }

  async close() {
    clearInterval(this.#timer);
    const server = await this.#server;
    for (const client of server?.clients ?? []) {
      client.close(1012);
      setTimeout(() => client.terminate(), PATIENCE).unref();
    }
    server?.close();
  }
}
