import {createRelay, signWebhook} from '../../../src/relay/index.mjs';

/** Of the pipeline `orders`; `latency` has a token of its own, `weather` is public. */
export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
export const TOKEN = 'token-of-the-orders';

export const PIPELINES = [
  {id: 'orders', secret: SECRET, tokens: [TOKEN]},
  {id: 'latency', secret: 'another secret of 24 letters', tokens: ['token-of-the-latency']},
  {id: 'weather', public: true},
];

/** A relay of its own on a free port, and the few calls that tests make. */
export async function startRelay(options = {}) {
  const faults = [];
  const relay = createRelay({pipelines: PIPELINES, redis: false, report: (error) => faults.push(error), ...options});
  const port = await relay.listen();
  const address = `http://127.0.0.1:${port}`;
  const call = async (path, init) => {
    const response = await fetch(address + path, init);
    const text = await response.text();
    return {status: response.status, headers: response.headers, text, body: text === '' ? undefined : JSON.parse(text)};
  };
  return {
    relay,
    port,
    address,
    faults,
    call,
    hook: (pipeline, body, signing) => call(...hookOf(pipeline, body, signing)),
  };
}

let hooks = 0;

/** The arguments of a fetch that sends a signed webhook. */
export function hookOf(pipeline, body, {secret = SECRET, id = `hook-${++hooks}`, timestamp, headers = {}} = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const signed = signWebhook({id, body: text, secret, timestamp});
  return [
    `/webhooks/${pipeline}`,
    {method: 'POST', body: text, headers: {'content-type': 'application/json', ...signed, ...headers}},
  ];
}

/** Reads server-sent events as they come: `next()` gives one, `until(count)` so many. */
export async function openStream(url, {headers = {}} = {}) {
  const abort = new AbortController();
  const response = await fetch(url, {headers, signal: abort.signal});
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const events = [];
  let isDone = false;
  const read = async () => {
    const {value, done} = await reader.read().catch(() => ({done: true}));
    isDone ||= done;
    text += value ?? '';
    const blocks = text.split('\n\n');
    text = blocks.pop();
    events.push(...blocks.map(parseEvent));
  };
  const next = async () => {
    while (events.length === 0 && !isDone) await read();
    return events.shift();
  };
  const take = async (count, wanted = ({data}) => data !== undefined) => {
    const found = [];
    while (found.length < count) {
      const event = await next();
      if (!event) break;
      if (wanted(event)) found.push(event);
    }
    return found;
  };
  return {response, next, take, close: () => abort.abort()};
}

function parseEvent(block) {
  const event = {};
  for (const line of block.split('\n')) {
    const [, name, value] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
    event[name === '' ? 'comment' : name] = name === 'data' ? JSON.parse(value) : value;
  }
  return event;
}

/** Waits until something holds; a test's own time limit ends it. */
export async function until(holds, what = 'what was waited for') {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
