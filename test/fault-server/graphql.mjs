/**
 * The little domain by GraphQL, at `/fault/graphql/<id>`: operations by POST, subscriptions by a socket that speaks
 * graphql-transport-ws and by server-sent events. `?introspection=off` keeps the schema to itself, `?batch=off` takes
 * no lists; what was asked is under `/seen/graphql/<id>`.
 */
import {execute, GraphQLError, parse, subscribe, validate} from 'graphql';
import {useServer} from 'graphql-ws/use/ws';
import {WebSocketServer} from 'ws';
import {domainOf} from './domain.mjs';
import {rootOf, schema} from './graphql-schema.mjs';
import {channelOf} from './stream-channels.mjs';
import {reset} from './stream-steps.mjs';

const ROUTE = /^\/fault\/graphql\/([\w.-]+)/;
const SEEN = /^\/seen\/graphql\/([\w.-]+)/;
const JSON_HEADERS = {'content-type': 'application/json', 'cache-control': 'no-store'};
const LIMIT = 200;

/** What was asked of each test's server. */
const asked = new Map();

function askedOf(id) {
  if (!asked.has(id)) asked.set(id, []);
  if (asked.size > LIMIT) asked.delete(asked.keys().next().value);
  return asked.get(id);
}

const rootFor = (id) => rootOf(domainOf(id), channelOf(id).log);

/** The arguments of an execution, or the errors that keep it from being one. */
function prepare(id, {query, operationName, variables}, context) {
  let document;
  try {
    document = parse(query);
  } catch (error) {
    return {errors: [new GraphQLError(error.message, {extensions: {code: 'GRAPHQL_PARSE_FAILED'}})]};
  }
  const errors = validate(schema, document);
  const extensions = {code: 'GRAPHQL_VALIDATION_FAILED'};
  const told = errors.map(({message}) => new GraphQLError(message, {extensions}));
  if (told.length > 0) return {errors: told};
  const values = {variableValues: variables, operationName, contextValue: context};
  return {args: {schema, document, rootValue: rootFor(id), ...values}};
}

async function answerOne(id, operation, req, options) {
  const context = {key: req.headers['idempotency-key'], extensions: {}};
  if (options.get('introspection') === 'off' && operation.query?.includes('__schema'))
    return {errors: [{message: 'Introspection is off.', extensions: {code: 'GRAPHQL_VALIDATION_FAILED'}}]};
  if (options.get('signedin') === '401' && req.headers.authorization !== 'Bearer good')
    return {errors: [{message: 'Sign in.', extensions: {code: 'UNAUTHENTICATED'}}], data: null};
  const {errors, args} = prepare(id, operation, context);
  if (errors) return {errors};
  const result = await execute(args);
  return Object.keys(context.extensions).length > 0 ? {...result, extensions: context.extensions} : result;
}

async function bodyOf(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return req.headers['content-type']?.startsWith('multipart/') ? {multipart: text} : JSON.parse(text);
}

async function answer(req, res, id) {
  const options = new URL(req.url, 'http://x').searchParams;
  const body = await bodyOf(req);
  askedOf(id).push({body, headers: req.headers});
  if (req.headers.accept?.includes('text/event-stream')) return stream(req, res, id, body);
  res.on('close', () => void (res.writableFinished || domainOf(id).aborted++));
  if (Array.isArray(body) && options.get('batch') === 'off') {
    res.writeHead(400, JSON_HEADERS).end('{"errors":[{"message":"No lists."}]}');
    return undefined;
  }
  if (options.has('body')) {
    res.writeHead(Number(options.get('status') ?? 200), JSON_HEADERS).end(options.get('body'));
    return undefined;
  }
  const results = await Promise.all([body].flat().map((one) => answerOne(id, one, req, options)));
  res.writeHead(200, JSON_HEADERS).end(JSON.stringify(Array.isArray(body) ? results : results[0]));
  return undefined;
}

/** One subscription by server-sent events, in the mode of distinct connections. */
async function stream(req, res, id, body) {
  const {errors, args} = prepare(id, body, {extensions: {}});
  if (errors) {
    res.writeHead(400, JSON_HEADERS).end(JSON.stringify({errors}));
    return;
  }
  const channel = channelOf(id);
  const connection = channel.join(req, 'sse');
  connection.drop = () => reset(res.socket);
  const results = await subscribe(args);
  res.on('close', () => {
    channel.leave(connection);
    void results.return?.();
  });
  res.writeHead(200, {...JSON_HEADERS, 'content-type': 'text/event-stream'});
  res.write(': open\n\n');
  for await (const result of results) res.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
  res.end('event: complete\ndata: \n\n');
}

const sockets = new WebSocketServer({noServer: true});
useServer(
  {
    execute,
    subscribe,
    onSubscribe(ctx, _id, payload) {
      const [, id] = ROUTE.exec(ctx.extra.request.url);
      const {errors, args} = prepare(id, payload, {extensions: {}});
      return errors ?? args;
    },
  },
  sockets,
);

/** @returns {boolean} whether the request was taken */
export function handleGraphql(req, res) {
  const seen = SEEN.exec(req.url);
  if (seen) {
    const {effects, aborted} = domainOf(seen[1]);
    res.writeHead(200, JSON_HEADERS).end(JSON.stringify({effects, aborted, asked: askedOf(seen[1])}));
    return true;
  }
  const route = ROUTE.exec(req.url);
  if (!route) return false;
  answer(req, res, route[1]).catch((error) => {
    if (res.headersSent) res.destroy();
    else res.writeHead(400, JSON_HEADERS).end(JSON.stringify({errors: [{message: String(error)}]}));
  });
  return true;
}

/** @returns {boolean} whether the upgrade was taken */
export function upgradeGraphql(req, socket, head) {
  const route = ROUTE.exec(req.url);
  if (!route) return false;
  const channel = channelOf(route[1]);
  const connection = channel.join(req, 'ws');
  connection.drop = () => reset(socket);
  socket.on('end', () => socket.end());
  socket.on('close', () => channel.leave(connection));
  sockets.handleUpgrade(req, socket, head, (ws) => {
    ws.on('message', (data) => connection.received.push(JSON.parse(data.toString())));
    sockets.emit('connection', ws, req);
  });
  return true;
}
