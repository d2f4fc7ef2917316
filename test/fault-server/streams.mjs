/** The stream half of the server: event streams and WebSockets that misbehave as their URL says. */
import {openPhoenix} from './phoenix.mjs';
import {handleControl} from './stream-control.mjs';
import {openSse} from './stream-sse.mjs';
import {answerPlain, openSocket} from './stream-ws.mjs';

const SSE = /^\/fault\/sse\/([^/?]+)/;
const WS = /^\/fault\/ws\/([^/?]+)/;
const PHOENIX = /^\/fault\/phoenix\/([^/?]+)\/websocket/;

/**
 * Event streams that misbehave.
 *
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @returns {boolean} whether the request was taken
 */
export function handleStream(req, res) {
  if (handleControl(req, res)) return true;
  const route = SSE.exec(req.url);
  const socket = WS.exec(req.url) ?? PHOENIX.exec(req.url);
  if (route) openSse(req, res, route[1]);
  else if (socket) answerPlain(req, res, socket[1]);
  return Boolean(route ?? socket);
}

/**
 * WebSocket handshakes that misbehave.
 *
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:stream').Duplex} socket
 * @param {Buffer} head
 * @returns {boolean} whether the upgrade was taken
 */
export function upgradeStream(req, socket, head) {
  const route = WS.exec(req.url);
  const phoenix = PHOENIX.exec(req.url);
  if (route) openSocket(req, socket, head, route[1]);
  else if (phoenix) openPhoenix(req, socket, head, phoenix[1]);
  return Boolean(route ?? phoenix);
}
