import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {listen} from './mount.mjs';

let server;
let origin;

before(async () => {
  server = await listen();
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path, init) => fetch(origin + path, init);
const seen = async (id) => (await get(`/seen/${id}`)).json();
const plan = (id, body) => get(`/fault/plan/${id}`, {method: 'POST', body: JSON.stringify(body)});

test('takes the statuses in turn and keeps to the last', async () => {
  const got = [];
  for (let turn = 0; turn < 4; turn++) got.push((await get('/fault/statuses/s1?statuses=500,503,200')).status);
  assert.deepEqual(got, [500, 503, 200, 200]);
  assert.equal((await seen('s1')).requests.length, 4);
});

test('gives Retry-After as seconds, and as a date on a skewed clock', async () => {
  assert.equal((await get('/fault/limited/l1?seconds=3')).headers.get('retry-after'), '3');
  const {headers} = await get('/fault/limited/l2?date=3&skew=86400');
  assert.equal(Date.parse(headers.get('retry-after')) - Date.parse(headers.get('date')), 3000);
  assert.ok(Date.parse(headers.get('date')) > Date.now() + 80_000_000);
});

test('hangs, and notes that the client went away', async () => {
  const control = new AbortController();
  const asked = get('/fault/hang/h1', {signal: control.signal});
  while ((await seen('h1')).live === 0);
  control.abort();
  await assert.rejects(asked);
  while ((await seen('h1')).aborted === 0);
  assert.equal((await seen('h1')).live, 0);
});

for (const at of ['before', 'headers', '5'])
  test(`cuts the connection (${at})`, async () => {
    await assert.rejects(get(`/fault/reset/r-${at}?at=${at}`).then((answer) => answer.text()));
    assert.equal((await get(`/fault/reset/r-${at}?at=${at}`)).status, 200);
  });

test('announces a length that is not that of the body', async () => {
  await assert.rejects(get('/fault/length/w1').then((answer) => answer.text()));
});

test('follows a plan by method and path', async () => {
  await plan('p1', {routes: {'GET /users': [{body: [1]}], 'POST /users': [{status: 201, echo: true}]}});
  assert.deepEqual(await (await get('/fault/http/p1/users')).json(), [1]);
  const made = await get('/fault/http/p1/users', {method: 'POST', body: '{"a":1}'});
  assert.deepEqual((await made.json()).data.body, {a: 1});
  assert.equal((await get('/fault/http/p1/none')).status, 404);
});

test('an effect happens once for each key, even if its answer is lost', async () => {
  await plan('e1', {answers: [{effect: true, body: {ok: 1}, reset: 'headers'}]});
  const post = () => get('/fault/http/e1/x', {method: 'POST', headers: {'idempotency-key': 'k'}});
  await assert.rejects(post().then((answer) => answer.text()));
  assert.deepEqual(await (await post()).json(), {ok: 1});
  const {effects, duplicates} = await seen('e1');
  assert.deepEqual([effects, duplicates], [1, 1]);
});

test('asks for the token, and changes it while keeping what was seen', async () => {
  await plan('t1', {token: 'a', answers: [{body: 1}]});
  const ask = (token) => get('/fault/http/t1/x', {headers: {authorization: `Bearer ${token}`}});
  assert.equal((await ask('a')).status, 200);
  await get('/fault/change/t1', {method: 'POST', body: '{"token":"b"}'});
  assert.equal((await ask('a')).status, 401);
  assert.equal((await ask('b')).status, 200);
  assert.equal((await seen('t1')).requests.length, 3);
});

test('answers 304 to who knows the tag', async () => {
  assert.equal((await get('/fault/etag/g1')).headers.get('etag'), '"v1"');
  assert.equal((await get('/fault/etag/g1', {headers: {'if-none-match': '"v1"'}})).status, 304);
});

test('batches, each part by its own route', async () => {
  await plan('b1', {routes: {'POST /batch': [{batch: true}], 'GET /a': [{body: 1}]}});
  const body = JSON.stringify({
    requests: [
      {id: '1', path: '/a?x=1'},
      {id: '2', path: '/b'},
    ],
  });
  const {responses} = await (await get('/fault/http/b1/batch', {method: 'POST', body})).json();
  assert.deepEqual(
    responses.map((one) => one.status),
    [200, 404],
  );
  assert.equal(responses[0].body, 1);
});

test('grants and refuses preflights', async () => {
  const ask = (path) =>
    get(path, {method: 'OPTIONS', headers: {origin: 'http://x', 'access-control-request-headers': 'authorization'}});
  assert.equal((await ask('/fault/good/c1')).headers.get('access-control-allow-origin'), 'http://x');
  assert.equal((await ask('/fault/nocors/c2?preflight=1')).status, 403);
});

test('redirects in a chain', async () => {
  assert.equal((await get('/fault/redirect/d1?chain=3')).status, 200);
  assert.equal((await seen('d1')).requests.length, 4);
});
