import {Problem} from './problem.mjs';

const BODY_WITHIN = 15_000;

/** What every answer carries; a stream's address may hold a token, and is told to nobody. */
const ALWAYS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * What browsers ask before a page of another origin may read.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @param {readonly string[]} origins
 */
export function allowOrigin(req, res, origins) {
  const {origin} = req.headers;
  res.setHeader('Vary', 'Origin');
  if (origin === undefined || !origins.includes(origin)) return;
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  if (req.method !== 'OPTIONS') return;
  res.setHeader('Access-Control-Allow-Methods', 'GET');
  res.setHeader('Access-Control-Allow-Headers', 'Authorization, Cache-Control, Last-Event-ID, X-Requested-With');
  res.setHeader('Access-Control-Max-Age', '86400');
}

/**
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @param {{status: number, headers?: Record<string, string>, body?: unknown}} answer
 */
export function sendAnswer(req, res, {status, headers = {}, body}) {
  if (res.destroyed || res.headersSent) return;
  const content = body === undefined ? '' : JSON.stringify(body);
  const type = status >= 400 ? 'application/problem+json; charset=utf-8' : 'application/json; charset=utf-8';
  const all = {...ALWAYS, ...(content && {'Content-Type': type}), ...headers};
  res.writeHead(status, {...all, 'Content-Length': Buffer.byteLength(content)});
  res.end(req.method === 'HEAD' ? undefined : content);
}

/** @param {import('node:http').ServerResponse} res */
export function beginStream(res) {
  res.writeHead(200, {
    ...ALWAYS,
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
}

/**
 * The raw body: a signature is of its bytes. Throws 413 where it is too large, as soon as that is known.
 * @param {import('node:http').IncomingMessage} req
 * @param {number} largest
 * @returns {Promise<Buffer>}
 */
export function readBytes(req, largest) {
  const tooLarge = () => new Problem(413, `A body has ${largest} bytes at most.`, {Connection: 'close'});
  if (Number(req.headers['content-length'] ?? 0) > largest) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const parts = [];
    let size = 0;
    /** @param {Problem} problem */
    const fail = (problem) => {
      clearTimeout(timer);
      req.removeAllListeners('data');
      // What still comes is let through unread, so that the answer can be heard.
      req.resume();
      reject(problem);
    };
    const timer = setTimeout(() => fail(new Problem(408, 'The body did not come.')), BODY_WITHIN);
    req.on('data', (/** @type {Buffer} */ part) => {
      size += part.length;
      if (size > largest) fail(tooLarge());
      else parts.push(part);
    });
    req.on('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(parts));
    });
    req.on('error', () => fail(new Problem(400, 'The request broke off.')));
    req.on('close', () => clearTimeout(timer));
  });
}
