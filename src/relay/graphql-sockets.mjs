import {createSchema} from './graphql-schema.mjs';

const LARGEST = 64 * 1024;

/**
 * @typedef {import('./graphql-schema.mjs').Parts} Parts
 * @typedef {{req: import('node:http').IncomingMessage, grant?: import('./tokens.mjs').Grant}} Upgrade
 */

/** Subscriptions by the graphql-transport-ws protocol. Its packages are loaded when the first client comes. */
export class GraphqlSockets {
  #parts;
  /** @type {Promise<{server: import('ws').WebSocketServer, dispose: () => void | Promise<void>}> | undefined} */
  #loaded;
  /** @type {WeakMap<import('node:http').IncomingMessage, import('./tokens.mjs').Grant | undefined>} */
  #grants = new WeakMap();

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:stream').Duplex} socket
   * @param {Buffer} head
   * @param {URLSearchParams} query
   */
  async upgrade(req, socket, head, query) {
    this.#grants.set(req, await this.#parts.access.grantOf(req, query));
    const {server} = await (this.#loaded ??= this.#load());
    server.handleUpgrade(req, socket, head, (client) => server.emit('connection', client, req));
  }

  async #load() {
    const [graphql, {useServer}, {WebSocketServer}, {handleProtocols}] = await Promise.all([
      import('graphql'),
      import('graphql-ws/use/ws'),
      import('ws'),
      import('graphql-ws'),
    ]);
    const server = new WebSocketServer({
      noServer: true,
      maxPayload: LARGEST,
      handleProtocols: (offered) => handleProtocols(offered),
    });
    const schema = createSchema(graphql, this.#parts);
    const {dispose} = useServer(
      {
        schema,
        context: ({connectionParams, extra: {socket, request}}) => ({
          req: request,
          grant: this.#grants.get(request),
          token: connectionParams?.['token'],
          terminate: () => socket.terminate(),
          close: () => socket.close(1012, 'the relay begins anew'),
        }),
      },
      server,
      this.#parts.settings.heartbeat,
    );
    return {server, dispose};
  }

  async close() {
    const loaded = await this.#loaded?.catch(() => undefined);
    await loaded?.dispose();
  }
}
