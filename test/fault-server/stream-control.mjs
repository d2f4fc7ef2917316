/** How a test steers its channel: `POST /fault/stream/<verb>/<id>`, and `GET /seen/stream/<id>`. */
import {channelOf} from './stream-channels.mjs';

const ROUTE = /^\/fault\/stream\/(push|go|publish|initial|restart|forget|plan|drop)\/([^/?]+)/;
const SEEN = /^\/seen\/stream\/([^/?]+)/;

const verbs = {
  /** Writes the body as it is on every open connection. */
  push(channel, body) {
    for (const connection of channel.connections) connection.push?.(body);
  },
  go: (channel) => channel.open(),
  /** Appends a message, or a list of them, to the log. */
  publish(channel, body) {
    for (const message of [JSON.parse(body)].flat()) channel.log.publish(message);
  },
  /** Sets what new subscribers of each topic get first. */
  initial(channel, body) {
    for (const [topic, message] of Object.entries(JSON.parse(body))) channel.log.initial.set(topic, message);
  },
  restart: (channel) => channel.log.restart(),
  forget: (channel) => channel.log.forget(),
  /** Replaces the plan from the next connection on: each is one list, counted from the first ever. */
  plan(channel, body) {
    const lists = JSON.parse(body);
    const done = channel.connections.map(() => []);
    channel.plan = [...done, ...lists];
  },
  /** Cuts every open connection. */
  drop(channel) {
    for (const connection of channel.connections) if (connection.closedAt === undefined) connection.drop?.();
  },
};

async function control(req, res, verb, id) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const channel = channelOf(id);
  try {
    verbs[verb](channel, Buffer.concat(chunks).toString());
    answer(res, 200, {position: channel.log.position});
  } catch (error) {
    answer(res, 400, {title: String(error)});
  }
}

function answer(res, status, body) {
  const headers = {'content-type': 'application/json', 'cache-control': 'no-store', 'access-control-allow-origin': '*'};
  res.writeHead(status, headers).end(JSON.stringify(body));
}

/**
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @returns {boolean} whether the request was a control
 */
export function handleControl(req, res) {
  const seen = SEEN.exec(req.url);
  if (seen) {
    answer(res, 200, channelOf(seen[1]).report());
    return true;
  }
  const route = ROUTE.exec(req.url);
  if (!route) return false;
  control(req, res, route[1], route[2]).catch(() => res.destroy());
  return true;
}
