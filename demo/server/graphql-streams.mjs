import {GraphQLError} from 'graphql';
import {Subscriber} from './hub.mjs';
import {openPipeline} from './pipeline-stream.mjs';

const MOST_WAITING = 10_000;

/** What a subscriber of the hub hears, one by one; `read` turns a message into what is given, or into nothing. */
class Messages {
  #waiting = [];
  #wake = () => {};
  #isOver = false;
  #hub;
  #subscriber;

  constructor(hub, read) {
    this.#hub = hub;
    this.#subscriber = new Subscriber((message) => this.put(read(message)));
    hub.join(this.#subscriber);
  }

  /** Opens a topic; `tell` gets the answer. */
  open(topic, since, tell) {
    return this.#hub.open(this.#subscriber, [{topic, since: since ?? undefined}], tell);
  }

  put(message) {
    if (message === undefined) return;
    this.#waiting.push(message);
    // Who does not read is not waited for.
    if (this.#waiting.length > MOST_WAITING) void this.return();
    this.#wake();
  }

  async next() {
    while (this.#waiting.length === 0 && !this.#isOver) await new Promise((go) => (this.#wake = go));
    return this.#isOver ? {done: true, value: undefined} : {done: false, value: this.#waiting.shift()};
  }

  async return() {
    this.#isOver = true;
    this.#hub.leave(this.#subscriber);
    this.#wake();
    return {done: true, value: undefined};
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}

/** The messages of a topic; the first one says what became of the position. */
export async function messagesOf(hub, topic, since) {
  const messages = new Messages(hub, ({id, ...message}) => ({...message, position: id ?? message.position}));
  let refused;
  await messages.open(topic, since, ([opening]) => {
    refused = opening.refused;
    messages.put({topic, resumed: opening.resumed, position: opening.position});
  });
  if (!refused) return messages;
  await messages.return();
  throw new GraphQLError(refused.message, {extensions: {code: refused.code.toUpperCase()}});
}

/** The data of one pipeline, for who has its public token. */
export async function pipelineEvents({context, hub}, id, token) {
  await openPipeline(context, id, token);
  const messages = new Messages(hub, ({record}) => record && eventOf(record));
  await messages.open(`pipeline:${id}`, undefined, () => {});
  return messages;
}

/** The figures of a record stand beside its data, so that a chart need not know its shape. */
function eventOf({id, created_at: timestamp, data}) {
  const figures = Object.entries(data ?? {}).filter(([, value]) => typeof value === 'number');
  return {id, timestamp, data, metrics: Object.fromEntries(figures)};
}
