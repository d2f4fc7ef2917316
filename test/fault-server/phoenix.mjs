/**
 * A small server of Phoenix channels by the published V2 protocol: `[join_ref, ref, topic, event, payload]`, at
 * `/fault/phoenix/<id>/websocket`. It was written from the protocol's description; the official client is its judge.
 * What a plan's steps say comes before, as with plain sockets; `serve` behaves, but for what its options say.
 */
import {domainOf} from './domain.mjs';
import {askPhoenix} from './phoenix-calls.mjs';
import {channelOf} from './stream-channels.mjs';
import {matches} from './stream-log.mjs';
import {planOf, play, reset} from './stream-steps.mjs';
import {WsActions} from './stream-ws.mjs';

/** The steps of a plan on a Phoenix socket. */
class PhoenixActions extends WsActions {
  /**
   * Behaves. Options: `refuse` (answers to joins by topic), `mute` (topics whose join is never answered), `deaf` (no
   * heartbeats), `presence` (who is there, by topic), `replies` (answers to pushes by event), `bare` (joins answer
   * nothing), `snapshots` (content by topic), `domain`.
   */
  serve = async (options) => {
    await this.accept();
    const joined = new Map();
    const send = (...frame) => this.ws.send(JSON.stringify(frame));
    const reply = ([joinRef, ref, topic], status, response) =>
      send(joinRef, ref, topic, 'phx_reply', {status, response});
    const context = {joined, send, reply, options, log: this.channel.log, domain: domainOf(this.id)};
    this.onmessage = (frame) => take(frame, context);
    for (const waiting of this.takeInbox()) this.onmessage(waiting);
    const stop = context.log.listen((message) => tell(message, context));
    this.ws.on('close', stop);
    return 'over';
  };
}

/** Pushes what is published to the channels that it is for, each under its own join. */
function tell({op, id, topic, after, ...more}, {joined, send}) {
  for (const [asked, joinRef] of joined)
    if (matches(asked, topic)) send(joinRef, null, asked, op ?? 'value', {...more, topic, position: id, after});
}

const events = {
  heartbeat: (frame, {reply, options}) => options.deaf || reply(frame, 'ok', {}),

  phx_join(frame, context) {
    const [joinRef, , topic, , payload] = frame;
    const {joined, send, reply, options, log} = context;
    if (options.mute?.includes(topic)) return;
    const refusals = options.refuse?.[topic];
    const refusal = Array.isArray(refusals) ? refusals.shift() : refusals;
    if (refusal) return reply(frame, 'error', refusal);
    // One join a topic: a second one takes the place of the first, which is closed.
    if (joined.has(topic)) send(joined.get(topic), null, topic, 'phx_close', {});
    joined.set(topic, joinRef);
    const {resumed, position, messages} = log.resume(topic, payload.since);
    const snapshot = resumed === 'recovered' ? undefined : options.snapshots?.[topic];
    reply(frame, 'ok', options.bare ? {} : {resumed, position, ...snapshot});
    const state = options.presence?.[topic];
    if (state) send(joinRef, null, topic, 'presence_state', state);
    if (!options.bare) for (const message of messages) tell(message, {joined: new Map([[topic, joinRef]]), send});
  },

  phx_leave(frame, {joined, send, reply}) {
    const [joinRef, , topic] = frame;
    reply(frame, 'ok', {});
    // A leave of a former join leaves the present one alone.
    if (joined.get(topic) !== joinRef) return;
    joined.delete(topic);
    send(joinRef, null, topic, 'phx_close', {});
  },
};

function take(frame, context) {
  const [, , topic, event, payload] = frame;
  const known = Object.hasOwn(events, event) ? events[event] : undefined;
  if (known) return known(frame, context);
  const {joined, reply, options, domain} = context;
  if (!joined.has(topic)) return reply(frame, 'error', {reason: 'unmatched topic'});
  const answer = options.domain ? askPhoenix(domain, event, payload) : options.replies?.[event];
  if (answer === 'never' || answer === undefined) return undefined;
  return reply(frame, answer.status ?? 'ok', answer.response ?? {});
}

/** Opens `/fault/phoenix/<id>/websocket`. */
export function openPhoenix(req, socket, head, id) {
  const channel = channelOf(id);
  const connection = channel.join(req, 'ws', planOf(req));
  const actions = new PhoenixActions(req, socket, head, channel, connection, id);
  connection.push = (text) => actions.ws?.send(text);
  connection.drop = () => reset(socket);
  socket.on('error', () => {});
  socket.on('end', () => socket.end());
  socket.on('close', () => channel.leave(connection));
  play(connection, actions).catch(() => socket.destroy());
}
