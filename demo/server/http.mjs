import {createHash} from 'node:crypto';
import {Problem} from './problem.mjs';

const LARGEST_JSON = 1024 * 1024;
const LARGEST_UPLOAD = 60 * 1024 * 1024;
const BODY_WITHIN = 30_000;

/**
 * The body of a request: JSON, or a form with the JSON in part `body` and files beside it.
 * @param {import('node:http').IncomingMessage} req
 * @returns {Promise<{body?: any, raw?: Buffer, files?: Map<string, File[]>}>}
 */
export async function readBody(req) {
  const type = String(req.headers['content-type'] ?? '');
  const upload = /^multipart\/form-data\b/i.test(type);
  const raw = await readBytes(req, upload ? LARGEST_UPLOAD : LARGEST_JSON);
  if (raw.length === 0) return {};
  if (upload) return readForm(raw, type);
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) throw new Problem(415, 'A body is sent as application/json.');
  return {body: parseJson(raw.toString('utf8')), raw};
}

function parseJson(text) {
  try {
    return JSON.parse(text, withoutTraps);
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
}

/** A key that would reach the prototype of what it is copied into is no data. */
function withoutTraps(key, value) {
  return key === '__proto__' ? undefined : value;
}

async function readForm(raw, type) {
  let form;
  try {
    form = await new Response(raw, {headers: {'content-type': type}}).formData();
  } catch {
    throw new Problem(400, 'The form in the body cannot be read.');
  }
  const files = new Map();
  let body = {};
  for (const [path, part] of form) {
    if (path === 'body') body = parseJson(typeof part === 'string' ? part : await part.text());
    else if (typeof part !== 'string') addFile(files, path, part);
  }
  return {body, files};
}

/** `documents.0` and `documents[0]` both belong to the field `documents`. */
function addFile(files, path, file) {
  const [field] = path.split(/[.[]/);
  files.set(field, [...(files.get(field) ?? []), file]);
}

function readBytes(req, most) {
  return new Promise((resolve, reject) => {
    const parts = [];
    let size = 0;
    const timer = setTimeout(() => fail(new Problem(408, 'The body did not come.')), BODY_WITHIN);
    const fail = (problem) => {
      clearTimeout(timer);
      req.removeAllListeners('data');
      // What still comes is let through unread, so that the answer can be heard.
      req.resume();
      reject(problem);
    };
    req.on('data', (part) => {
      size += part.length;
      if (size > most) fail(new Problem(413, 'This is too large to be sent here.'));
      else parts.push(part);
    });
    req.on('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(parts));
    });
    req.on('error', () => fail(new Problem(400, 'The request broke off.')));
    req.on('aborted', () => fail(new Problem(400, 'The request broke off.')));
  });
}

/**
 * Sends an answer, or word that the caller's copy is still good.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @param {import('./context.mjs').Answer} answer
 */
export function sendAnswer(req, res, {status, headers = {}, body, text}) {
  if (res.destroyed || res.headersSent) return;
  const problem = status >= 400;
  const content = text ?? (body === undefined ? '' : JSON.stringify(body));
  const all = {
    'Content-Type': problem ? 'application/problem+json; charset=utf-8' : 'application/json; charset=utf-8',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ...headers,
  };
  if (status === 200 && ['GET', 'HEAD'].includes(req.method)) all.ETag ??= etagOf(body, content);
  if (all.ETag && matches(req.headers['if-none-match'], all.ETag)) {
    res.writeHead(304, withoutContent(all)).end();
    return;
  }
  res.writeHead(status, {...all, 'Content-Length': Buffer.byteLength(content)});
  res.end(req.method === 'HEAD' ? undefined : content);
}

/** The position moves with every change of anything; the mark is of what was asked. */
function etagOf(body, content) {
  const marked =
    body && typeof body === 'object' && 'position' in body ? JSON.stringify({...body, position: undefined}) : content;
  return `W/"${createHash('sha256').update(marked).digest('base64url').slice(0, 22)}"`;
}

function matches(header, etag) {
  if (typeof header !== 'string') return false;
  const plain = (tag) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => plain(tag) === plain(etag));
}

function withoutContent(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Type'));
}

/** One cookie of a request. */
export function cookieOf(req, name) {
  const found = String(req.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
