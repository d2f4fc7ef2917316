/**
 * One pipeline: records of one kind, in and out.
 * @typedef {object} PipelineOptions
 * @property {string} id In addresses and topics (`pipeline:ID`): 1 to 200 characters without blanks and `*`.
 * @property {string | readonly string[]} [secret] What its webhooks are signed with: 16 characters or more, or `whsec_` and
 *   base64. Several while one is being replaced. Without one webhooks are refused with 401.
 * @property {readonly string[]} [tokens] Read tokens that are known beforehand. Those made by `relay.tokens` can be revoked.
 * @property {boolean} [public] Whether it is read without a token. Default false.
 */

/**
 * @typedef {object} RelayOptions
 * @property {readonly PipelineOptions[]} pipelines
 * @property {string} [base] Where it stands in the server that it is mounted in: `/relay`. Default `''`.
 * @property {readonly string[]} [origins] Origins of pages that may read, besides the server's own:
 *   `https://customer.example`. Default none; any other page is refused with 403.
 * @property {number} [keep] Records of each pipeline that are kept. Default 1,000.
 * @property {number} [latest] Records that a topic begins with. Default 100.
 * @property {number} [rate] Webhooks, and opened streams and reads, of one pipeline in a minute. Default 1,000; one too many
 *   is answered with 429 and `Retry-After`.
 * @property {number} [clients] Streams and sockets that are open at once. Default 10,000; one too many is answered with 503.
 * @property {number} [buffer] Bytes that may wait for a client that does not read. Default 1 MiB; it is cut off then, and
 *   resumes from the position that it has.
 * @property {number} [heartbeat] Milliseconds between signs of life. Default 30,000.
 * @property {number} [largest] Bytes of a webhook's body. Default 256 KiB; more is answered with 413.
 * @property {number} [tolerance] Seconds that a webhook's clock may be off. Default 300.
 * @property {string | false | {url: string, prefix?: string}} [redis] Address of a Redis that many relays share. Default
 *   the variable `REDIS_URL`, else the memory of this process; `false` never asks for the variable. Needs `redis`.
 * @property {(request: import('node:http').IncomingMessage, pipeline: string) => boolean | Promise<boolean>} [authorize]
 *   Lets a request read a pipeline without a token: by its cookie, say. Default nobody.
 * @property {(error: unknown) => void} [report] Told of faults of the relay and its store. Default: the console.
 */

const DEFAULTS = {
  base: '',
  origins: /** @type {readonly string[]} */ ([]),
  keep: 1000,
  latest: 100,
  rate: 1000,
  clients: 10_000,
  buffer: 1024 * 1024,
  heartbeat: 30_000,
  largest: 256 * 1024,
  tolerance: 300,
  authorize: /** @type {NonNullable<RelayOptions['authorize']>} */ (() => false),
  report: (/** @type {unknown} */ error) => console.error(error),
};

/** @typedef {typeof DEFAULTS & {pipelines: Map<string, PipelineOptions>, redis?: {url: string, prefix?: string}}} Settings */

/**
 * Options with their defaults. Throws where a pipeline cannot be: a relay that starts is right.
 * @param {RelayOptions} options
 * @returns {Settings}
 */
export function readOptions(options) {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const pipelines = new Map(options.pipelines.map((pipeline) => [pipeline.id, pipeline]));
  for (const pipeline of options.pipelines) check(pipeline);
  const {redis = process.env['REDIS_URL'], ...others} = /** @type {RelayOptions} */ (given);
  const server = typeof redis === 'string' && redis !== '' ? {url: redis} : undefined;
  return {...DEFAULTS, ...others, pipelines, redis: typeof redis === 'object' ? redis : server};
}

/** @param {PipelineOptions} pipeline */
function check({id, secret = [], tokens = []}) {
  if (!/^[^\s*\p{Cc}]{1,200}$/u.test(id)) throw new TypeError(`A pipeline cannot be called ${JSON.stringify(id)}.`);
  if ([secret].flat().some((text) => text.length < 16))
    throw new TypeError(`A secret of the pipeline ${id} has less than 16 characters.`);
  if (tokens.some((text) => text === '')) throw new TypeError(`A token of the pipeline ${id} is empty.`);
}
