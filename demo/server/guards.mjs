import {randomBytes, timingSafeEqual} from 'node:crypto';
import {cookieOf} from './http.mjs';
import {Problem} from './problem.mjs';

const COOKIE = 'XSRF-TOKEN';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a page of that origin may change things here: our own, those on the list, and programs, which have none. */
export function isTrusted(req, origins) {
  const {origin, host} = req.headers;
  if (origin === undefined) return true;
  if (origins.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/**
 * Refuses what another page's form could have sent.
 * @param {import('node:http').IncomingMessage} req
 * @param {{origins: readonly string[], csrf: boolean}} options
 */
export function guard(req, {origins, csrf}) {
  if (SAFE.has(req.method)) return;
  if (!isTrusted(req, origins)) throw new Problem(403, 'A page of another origin may not change anything here.');
  if (!csrf) return;
  const sent = Buffer.from(String(req.headers['x-csrf-token'] ?? ''));
  const known = Buffer.from(cookieOf(req, COOKIE) ?? '');
  if (known.length === 0 || sent.length !== known.length || !timingSafeEqual(sent, known)) {
    throw new Problem(403, 'The page has been open for too long. Please load it again.', {code: 'csrf'});
  }
}

/** Gives a page the token that its changes must carry. */
export function giveToken(req, res) {
  if (!cookieOf(req, COOKIE))
    res.setHeader('Set-Cookie', `${COOKIE}=${randomBytes(18).toString('base64url')}; Path=/; SameSite=Strict`);
}

/** What browsers ask before a page of another origin may read; `*` is for public streams. */
export function allowOrigin(req, res, origins) {
  const {origin} = req.headers;
  if (origin === undefined || !origins.includes(origin)) return;
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Vary', 'Origin');
  res.setHeader('Access-Control-Expose-Headers', 'ETag, X-Position, X-Total-Count, Retry-After, Idempotent-Replayed');
  if (req.method !== 'OPTIONS') return;
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST, PATCH, PUT, DELETE');
  res.setHeader(
    'Access-Control-Allow-Headers',
    'Content-Type, Authorization, If-Match, If-None-Match, Idempotency-Key, Last-Event-ID, X-CSRF-Token, X-HTTP-Method-Override, X-Requested-With',
  );
  res.setHeader('Access-Control-Max-Age', '86400');
}
