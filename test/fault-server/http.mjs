/**
 * Plain HTTP that misbehaves.
 *
 * `/fault/<scenario>/<id>?…`      a fault that needs no plan (see `http-scenarios.mjs`)
 * `/fault/http/<id>/…`            an application that does as planned
 * `POST /fault/plan/<id>`         starts a plan: `{answers, routes: {"GET /users": [answer, …]}, token, csrf, strict}`
 * `POST /fault/change/<id>`       changes parts of it, keeping what was seen
 * `GET /seen/<id>`                requests, preflights, aborts, effects, duplicates
 *
 * An answer is `{status, headers, body | text | problem, delay, hang, drip, reset, wrongLength, redirect, etag,
 * retryAfter, cors, effect, rotate, batch, echo}`.
 */
import {corsHeaders, give} from './http-answer.mjs';
import {changePlan, recordOf, startPlan} from './http-plans.mjs';
import {scenarios} from './http-scenarios.mjs';

const ROUTE = /^\/fault\/([\w-]+)\/([\w.-]+)(\/[^?]*)?/;
const SEEN = /^\/seen\/([\w.-]+)$/;
const KEPT = 64 * 1024;

async function bytesOf(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function say(req, res, status, body) {
  const headers = {'content-type': 'application/json', 'cache-control': 'no-store', ...corsHeaders(req, {})};
  res.writeHead(status, headers).end(JSON.stringify(body));
}

async function control(req, res, verb, id) {
  const parts = JSON.parse((await bytesOf(req)).toString() || '{}');
  if (verb === 'plan') startPlan(id, parts);
  else changePlan(id, parts);
  say(req, res, 200, {});
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Notes a request, and whether its client went away before the answer was whole. */
function note(record, req, res, path) {
  const entry = {method: req.method, url: req.url, path, headers: req.headers, at: Date.now(), aborted: false};
  record.requests.push(entry);
  record.live++;
  record.mostLive = Math.max(record.live, record.mostLive);
  res.on('close', () => {
    record.live--;
    if (!res.writableFinished) entry.aborted = true;
  });
  return entry;
}

/** What a careful server refuses before it looks at the request itself. */
function guard(plan, req) {
  if (plan.token && req.headers.authorization !== `Bearer ${plan.token}`)
    return {status: 401, problem: {title: 'Unauthorized'}};
  if (req.method === 'GET') return undefined;
  if (plan.csrf && req.headers['x-csrf-token'] !== plan.csrf) return {status: 403, problem: {title: 'Bad CSRF token'}};
  const multipart = req.headers['content-type']?.startsWith('multipart/form-data');
  const simple = (!multipart && !req.headers['content-type']?.includes('json')) || !req.headers['x-requested-with'];
  return plan.strict && simple ? {status: 400, problem: {title: 'A simple request'}} : undefined;
}

function pick(record, method, path) {
  const {routes = {}, answers} = record.plan;
  const name = [`${method} ${path}`, `* ${path}`].find((one) => routes[one]);
  if (name) return record.next(name, routes[name]);
  if (answers?.length) return record.next('', answers);
  return {status: 404, problem: {title: 'No such route', detail: `${method} ${path}`}};
}

/** An effect happens once for each idempotency key; a repetition gets the first answer. */
function act(record, req, answer) {
  if (!answer.effect) return answer;
  const key = req.headers['idempotency-key'];
  if (key && record.remembered.has(key)) {
    record.duplicates++;
    return record.remembered.get(key);
  }
  record.effects++;
  if (key)
    record.remembered.set(key, {...answer, reset: undefined, hang: undefined, status: answer.then ?? answer.status});
  return answer;
}

function batched(record, body) {
  const responses = (body?.requests ?? []).map(({id, path}) => {
    const answer = pick(record, 'GET', path.split('?')[0]);
    return {id, status: answer.status ?? 200, headers: answer.headers ?? {}, body: answer.problem ?? answer.body};
  });
  return {body: {responses}};
}

async function application(req, res, id, path) {
  const record = recordOf(id);
  const entry = note(record, req, res, path);
  const bytes = await bytesOf(req);
  entry.size = bytes.length;
  const text = bytes.subarray(0, KEPT).toString('latin1');
  entry.body = parsed(bytes.toString()) ?? text;
  let answer = guard(record.plan, req) ?? act(record, req, pick(record, req.method, path));
  if (answer.rotate) changePlan(id, answer.rotate);
  if (answer.batch) answer = batched(record, entry.body);
  if (answer.echo) answer = {...answer, body: {data: {method: req.method, url: req.url, body: entry.body}}};
  await give(req, res, answer);
}

async function scenario(req, res, name, id) {
  const url = new URL(req.url, 'http://x');
  const record = recordOf(id);
  note(record, req, res, url.pathname);
  await bytesOf(req);
  const answers = scenarios[name](url.searchParams, {path: url.pathname});
  await give(req, res, record.next(`${name}${url.search}`, answers));
}

function preflight(req, res, name, id) {
  const record = recordOf(id);
  record.preflights.push({url: req.url, headers: req.headers});
  const planned =
    name === 'http' ? record.plan.cors : scenarios[name]?.(new URL(req.url, 'http://x').searchParams, {})[0].cors;
  const refused = planned === 'preflight' || planned === false;
  const headers = {
    'access-control-allow-headers': req.headers['access-control-request-headers'] ?? '',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  };
  res.writeHead(refused ? 403 : 204, refused ? {} : {...corsHeaders(req, {}), ...headers}).end();
}

/** @returns {boolean} whether the request was taken */
export function handleFault(req, res) {
  const seen = SEEN.exec(req.url.split('?')[0]);
  if (seen) {
    say(req, res, 200, recordOf(seen[1]).report());
    return true;
  }
  const [, name, id, path = '/'] = ROUTE.exec(req.url) ?? [];
  const known = name === 'plan' || name === 'change' || name === 'http' || Object.hasOwn(scenarios, name ?? '');
  if (!known) return false;
  const cut = () => res.destroy();
  if (req.method === 'OPTIONS') preflight(req, res, name, id);
  else if (name === 'plan' || name === 'change') control(req, res, name, id).catch(cut);
  else if (name === 'http') application(req, res, id, path).catch(cut);
  else scenario(req, res, name, id).catch(cut);
  return true;
}
