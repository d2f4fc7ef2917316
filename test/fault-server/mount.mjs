/**
 * Hangs the misbehaving server into a dev server, on the pages' own origin and on a second port,
 * which to a browser is another origin.
 */
import {createServer} from 'node:http';
import {handleDomain} from './domain.mjs';
import {handleGraphql, upgradeGraphql} from './graphql.mjs';
import {handleFault} from './http.mjs';
import {handleJsonApi} from './json-api.mjs';
import {handleOpenApi} from './openapi.mjs';
import {handleStream, upgradeStream} from './streams.mjs';

const OURS = /^\/(fault|seen)(\/|\?|$)/;

let otherOrigin = '';

/** Answers one request, if it is for this server. */
export function handle(req, res) {
  if (!OURS.test(req.url ?? '')) return false;
  if (req.url === '/fault/origins') {
    const headers = {'content-type': 'application/json', 'access-control-allow-origin': '*'};
    res.writeHead(200, headers).end(JSON.stringify({other: otherOrigin}));
    return true;
  }
  const handlers = [handleStream, handleGraphql, handleDomain, handleOpenApi, handleJsonApi, handleFault];
  if (handlers.some((take) => take(req, res))) return true;
  res.writeHead(404, {'content-type': 'application/json'}).end('{"title":"No such scenario"}');
  return true;
}

/** Takes one upgrade, if it is for this server. */
export function upgrade(req, socket, head) {
  if (!OURS.test(req.url ?? '')) return false;
  socket.on('error', () => {});
  if (!upgradeStream(req, socket, head) && !upgradeGraphql(req, socket, head))
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  return true;
}

/** The middleware for the test runner's own server. */
export async function faultMiddleware(ctx, next) {
  if (!OURS.test(ctx.req.url ?? '')) return next();
  ctx.respond = false;
  // Else the runner reports what is answered later as a file it has not found.
  ctx.status = 200;
  handle(ctx.req, ctx.res);
  return undefined;
}

/** The plugin that adds upgrades and the second origin; `GET /fault/origins` names it. */
export function faultPlugin() {
  let second;
  return {
    name: 'fault-server',
    async serverStart({server}) {
      server.on('upgrade', upgrade);
      second = await listen();
    },
    async serverStop() {
      second?.closeAllConnections();
      second?.close();
    },
  };
}

/** A server of its own on a free port. */
export async function listen() {
  const server = createServer((req, res) => {
    if (!handle(req, res)) res.writeHead(404).end();
  });
  server.on('upgrade', (req, socket, head) => {
    if (!upgrade(req, socket, head)) socket.destroy();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  otherOrigin = `http://127.0.0.1:${server.address().port}`;
  return server;
}
