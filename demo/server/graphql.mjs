import {execute, parse, subscribe, validate} from 'graphql';
import {useServer} from 'graphql-ws/use/ws';
import {WebSocketServer} from 'ws';
import {graphqlSchema} from './graphql-schema.mjs';
import {readBody} from './http.mjs';

const LARGEST = 1024 * 1024;
const MOST_TOGETHER = 50;
const HEARTBEAT = 12_000;

/**
 * GraphQL over HTTP (one operation or a list of them), subscriptions over sockets (graphql-transport-ws) and over
 * server-sent events (graphql-sse, distinct connections).
 */
export class GraphqlService {
  #schema;
  #sockets = new WebSocketServer({noServer: true, maxPayload: LARGEST});
  #serving;

  /** @param {{api: import('./api.mjs').Api, context: any, hub: import('./hub.mjs').Hub}} parts */
  constructor(parts) {
    this.#schema = graphqlSchema(parts);
    const onSubscribe = (ctx, _id, operation) => {
      const {errors, args} = this.#prepare(operation, ctx.extra.request.headers);
      return errors ?? args;
    };
    // A bundler may have brought two copies of graphql, which don't take each other's schemas.
    this.#serving = useServer({onSubscribe, execute, subscribe}, this.#sockets);
  }

  /** Answers a POST; nothing where it has become a stream. */
  async answer(req, res) {
    const {body} = await readBody(req);
    if (/\btext\/event-stream\b/.test(req.headers.accept ?? '')) return this.#stream(req, res, body ?? {});
    if (!Array.isArray(body)) return {status: 200, body: await this.#execute(body ?? {}, req.headers)};
    const all = body.slice(0, MOST_TOGETHER);
    return {status: 200, body: await Promise.all(all.map((one) => this.#execute(one ?? {}, req.headers)))};
  }

  upgrade(req, socket, head) {
    this.#sockets.handleUpgrade(req, socket, head, (client) => this.#sockets.emit('connection', client, req));
  }

  async close() {
    for (const client of this.#sockets.clients) client.terminate();
    await this.#serving.dispose();
  }

  /** What can be executed, or why it can't. */
  #prepare({query, operationName, variables}, headers) {
    try {
      const document = parse(String(query ?? ''), {maxTokens: 5000});
      const errors = validate(this.#schema, document);
      if (errors.length > 0) return {errors};
      const contextValue = {headers: {'idempotency-key': headers['idempotency-key']}};
      return {args: {schema: this.#schema, document, operationName, variableValues: variables, contextValue}};
    } catch (error) {
      return {errors: [error]};
    }
  }

  async #execute(operation, headers) {
    const {errors, args} = this.#prepare(operation, headers);
    return errors ? {errors} : execute(args);
  }

  async #stream(req, res, operation) {
    const {errors, args} = this.#prepare(operation, req.headers);
    const results = errors ? {errors} : await subscribe(args);
    if (!(Symbol.asyncIterator in results)) return {status: 400, body: results};
    res.writeHead(200, {'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-cache, no-transform'});
    res.write(':\n\n');
    const timer = setInterval(() => res.write(':\n\n'), HEARTBEAT).unref();
    res.on('close', () => {
      clearInterval(timer);
      void results.return();
    });
    for await (const result of results) res.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
    res.end('event: complete\ndata: \n\n');
    return undefined;
  }
}
