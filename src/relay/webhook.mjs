import {createHmac, timingSafeEqual} from 'node:crypto';

const TOLERANCE = 300;

/**
 * A webhook that is refused: `reason` says why, in one word.
 * @typedef {'missing' | 'timestamp' | 'signature'} WebhookFault
 */

/**
 * @typedef {object} WebhookParts
 * @property {Record<string, string | readonly string[] | undefined>} headers Lower case, as Node gives them.
 * @property {string | Uint8Array} body The raw body, before it is parsed: another order of keys is another signature.
 * @property {string | readonly string[]} secret Text, or `whsec_` and base64. Several while one is being replaced.
 * @property {number} [tolerance] Seconds that the sender's clock may be off. Default 300.
 * @property {number} [now] Milliseconds since 1970. Default the clock.
 */

/**
 * Whether a webhook is signed as the Standard Webhooks specification says: `webhook-id`, `webhook-timestamp` (seconds)
 * and `webhook-signature` (`v1,` and the base64 HMAC SHA-256 of `id.timestamp.body`, several parted by blanks). Compared
 * in constant time. It does not remember ids: who takes the webhook refuses one that was there before.
 * @param {WebhookParts} parts
 * @returns {{ok: true, id: string, timestamp: number} | {ok: false, reason: WebhookFault}}
 */
export function verifyWebhook({headers, body, secret, tolerance = TOLERANCE, now = Date.now()}) {
  const [id, time, signatures] = ['id', 'timestamp', 'signature'].map((name) => textOf(headers[`webhook-${name}`]));
  if (!id || id.length > 200 || !time || !signatures) return {ok: false, reason: 'missing'};
  if (!/^\d{1,12}$/.test(time) || Math.abs(now / 1000 - Number(time)) > tolerance)
    return {ok: false, reason: 'timestamp'};
  const given = signatures.split(' ').slice(0, 10).map(readSignature);
  const known = [secret].flat().map((one) => digest(one, id, time, body));
  // Each is compared with each, whatever was found before.
  const fits = known.flatMap((one) => given.map((other) => isSame(one, other))).filter(Boolean).length;
  return fits > 0 ? {ok: true, id, timestamp: Number(time)} : {ok: false, reason: 'signature'};
}

/**
 * The headers that sign a webhook, for those who send one.
 * @param {{id: string, body: string | Uint8Array, secret: string, timestamp?: number}} parts `timestamp`: seconds since
 *   1970. Default the clock.
 */
export function signWebhook({id, body, secret, timestamp = Math.floor(Date.now() / 1000)}) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${digest(secret, id, String(timestamp), body).toString('base64')}`,
  };
}

/** @param {string | readonly string[] | undefined} value */
const textOf = (value) => (typeof value === 'string' ? value : undefined);

/** @param {string} text */
const readSignature = (text) => Buffer.from(text.startsWith('v1,') ? text.slice(3) : '', 'base64');

/** @param {string} secret */
const keyOf = (secret) => (secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret));

/**
 * @param {string} secret
 * @param {string} id
 * @param {string} time
 * @param {string | Uint8Array} body
 */
function digest(secret, id, time, body) {
  return createHmac('sha256', keyOf(secret)).update(`${id}.${time}.`).update(body).digest();
}

/**
 * @param {Buffer} known
 * @param {Buffer} given
 */
const isSame = (known, given) => known.length === given.length && timingSafeEqual(known, given);
