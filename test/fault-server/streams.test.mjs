import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {WebSocket} from 'ws';
import {listen} from './mount.mjs';
import {matches, TopicLog} from './stream-log.mjs';

let server;
let origin;
let count = 0;

const plan = (...lists) => `plan=${encodeURIComponent(JSON.stringify(lists))}`;
const fresh = () => `node${++count}`;
const tell = (verb, id, body) =>
  fetch(`${origin}/fault/stream/${verb}/${id}`, {method: 'POST', body: JSON.stringify(body ?? null)});
const seen = async (id) => (await fetch(`${origin}/seen/stream/${id}`)).json();

before(async () => {
  server = await listen();
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

describe('event streams by a plan', () => {
  it('plays the list of each connection, and the last one again', async () => {
    const id = fresh();
    const url = `${origin}/fault/sse/${id}?${plan([{status: [503, {'retry-after': '2'}]}], [{events: {to: 2}}, {end: true}])}`;
    const first = await fetch(url);
    assert.deepEqual([first.status, first.headers.get('retry-after')], [503, '2']);
    for (let round = 0; round < 2; round++) {
      const text = await (await fetch(url)).text();
      assert.equal(text.match(/^id: \d$/gm).join(), 'id: 1,id: 2');
    }
    assert.equal((await seen(id)).connections.length, 3);
  });

  it('goes on after the id that the client names', async () => {
    const url = `${origin}/fault/sse/${fresh()}?${plan([{events: {from: 'next', to: 5}}, {end: true}])}`;
    const text = await (await fetch(url, {headers: {'Last-Event-ID': '3'}})).text();
    assert.deepEqual(text.match(/^id: \d$/gm), ['id: 4', 'id: 5']);
  });

  it('resets in the middle', async () => {
    const url = `${origin}/fault/sse/${fresh()}?${plan([{events: {to: 1}}, {reset: true}])}`;
    await assert.rejects((async () => (await fetch(url)).text())());
  });

  it('a step that does not exist is an error of the test', async () => {
    const response = await fetch(`${origin}/fault/sse/${fresh()}?${plan([{dance: true}])}`);
    assert.equal(response.status, 500);
    assert.match(await response.text(), /No such step: dance/);
  });

  it('counts who is there', async () => {
    const id = fresh();
    const abort = new AbortController();
    await fetch(`${origin}/fault/sse/${id}?${plan([{hold: true}])}&topic=a&topic=b`, {signal: abort.signal});
    const open = await seen(id);
    assert.deepEqual([open.live, open.most, open.connections[0].topics], [1, 1, ['a', 'b']]);
    abort.abort();
    while ((await seen(id)).live > 0);
  });
});

describe('sockets by a plan', () => {
  it('refuse, welcome, answer and close', async () => {
    const id = fresh();
    const address = `${origin.replace('http', 'ws')}/fault/ws/${id}?${plan([{status: 403}], [{serve: true}])}`;
    const refused = new WebSocket(address);
    const status = await new Promise((done) => refused.on('unexpected-response', (req, res) => done(res.statusCode)));
    assert.equal(status, 403);
    const frames = [];
    const socket = new WebSocket(address);
    await new Promise((done) => socket.on('open', done));
    const told = new Promise((done) =>
      socket.on('message', (data) => frames.push(JSON.parse(data)) === 3 && done(undefined)),
    );
    socket.send('{"t":"hello","v":1}');
    socket.send('{"t":"sub","topics":[{"topic":"user:*"}]}');
    while ((await seen(id)).connections[1].received.length < 2);
    await tell('publish', id, {topic: 'user:7', value: 1});
    await told;
    assert.deepEqual(
      frames.map(({t}) => t),
      ['welcome', 'sub', 'msg'],
    );
    socket.close();
  });
});

describe('the log that resumes', () => {
  it('recovers what it has, and says so where it has not', () => {
    const log = new TopicLog();
    for (let n = 1; n <= 3; n++) log.publish({topic: 'a', value: n});
    assert.deepEqual(
      log.resume('a', 'e1:1').messages.map(({value}) => value),
      [2, 3],
    );
    log.forget();
    assert.equal(log.resume('a', 'e1:1').resumed, 'lost');
    assert.equal(log.resume('a', 'e1:3').resumed, 'recovered');
    log.restart();
    assert.equal(log.resume('a', 'e1:3').resumed, 'lost');
    assert.equal(log.resume('a').resumed, 'new');
  });

  it('matches patterns by segment', () => {
    assert.ok(matches('user:*', 'user:updated:7'));
    assert.ok(matches('user:*:7', 'user:updated:7'));
    assert.ok(!matches('user:*:7', 'user:updated:8'));
    assert.ok(!matches('user:*', 'user'));
    assert.ok(!matches('user', 'user:7'));
  });
});
