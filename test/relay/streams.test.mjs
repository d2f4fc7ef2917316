import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {connect} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {WebSocket} from 'ws';
import {createRelay} from '../../src/relay/index.mjs';
import {openStream, PIPELINES, startRelay, TOKEN, until} from './support/relay.mjs';

const BEARER = {headers: {authorization: `Bearer ${TOKEN}`}};

describe('D-14 server-sent events of the relay', () => {
  let relay;
  let own;
  before(async () => {
    relay = await startRelay();
    own = relay.relay;
  });
  after(() => own.close());

  const events = (topics, options = BEARER) =>
    openStream(`${relay.address}/events?${topics.map((topic) => `topic=${topic}`).join('&')}`, options);
  const stream = (query = `?token=${TOKEN}`, options) =>
    openStream(`${relay.address}/pipelines/orders/stream${query}`, options);
  const publish = (n) => own.publish('orders', {id: n, data: {n}});

  it('begin with the answers and the latest records, then tell each with its position', async () => {
    await publish(1);
    await publish(2);
    const feed = await events(['pipeline:orders']);
    assert.equal(feed.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    const [ready, reset] = await feed.take(2);
    assert.equal(ready.event, 'ready');
    const {resumed, position} = ready.data.topics['pipeline:orders'];
    assert.deepEqual([ready.data.heartbeat, resumed], [30_000, 'new']);
    assert.match(position, /^[\w-]{8}:2$/);
    assert.deepEqual([reset.data.topic, reset.data.op, reset.data.position], ['pipeline:orders', 'reset', position]);
    assert.deepEqual(
      reset.data.records.map(({id}) => id),
      ['2', '1'],
    );
    const id = await publish(3);
    const [event] = await feed.take(1);
    assert.equal(event.id, id);
    const {record, ...message} = event.data;
    assert.deepEqual(message, {topic: 'pipeline:orders', op: 'insert', at: 0});
    assert.deepEqual([record.id, record.pipeline_id, record.data], ['3', 'orders', {n: 3}]);
    feed.close();
  });

  it('F01 resume by Last-Event-ID, each record once and in order', async () => {
    const first = await events(['pipeline:orders']);
    await first.take(2);
    await publish(10);
    const [{id}] = await first.take(1);
    first.close();
    for (const n of [11, 12, 13]) await publish(n);
    const second = await events(['pipeline:orders'], {headers: {...BEARER.headers, 'last-event-id': id}});
    const [ready, ...missed] = await second.take(4);
    assert.equal(ready.data.topics['pipeline:orders'].resumed, 'recovered');
    await publish(14);
    const all = [...missed, ...(await second.take(1))];
    assert.deepEqual(
      all.map(({data}) => data.record.id),
      ['11', '12', '13', '14'],
    );
    second.close();
  });

  it('tell topics of one connection in one order, so that one id stands for all', async () => {
    const {token} = await own.tokens.create(['orders', 'latency']);
    const headers = {authorization: `Bearer ${token}`};
    const feed = await events(['pipeline:orders', 'pipeline:latency'], {headers});
    await feed.take(3);
    const sent = [];
    for (let n = 0; n < 20; n++) sent.push(await own.publish(n % 3 ? 'orders' : 'latency', {n}));
    assert.deepEqual(
      (await feed.take(20)).map(({id}) => id),
      sent,
    );
    feed.close();
    const again = await events(['pipeline:orders', 'pipeline:latency'], {
      headers: {...headers, 'last-event-id': sent[9]},
    });
    assert.deepEqual(
      (await again.take(11)).slice(1).map(({id}) => id),
      sent.slice(10),
    );
    again.close();
  });

  it('F06 say that a position is lost, of another epoch or no longer kept, and begin anew', async () => {
    for (const position of [
      'other:3',
      'nonsense',
      ':',
      'x'.repeat(5000),
      `${(await publish(1)).split(':')[0]}:99999`,
    ]) {
      const feed = await events(['pipeline:orders'], {headers: {...BEARER.headers, 'last-event-id': position}});
      const [ready, reset] = await feed.take(2);
      assert.equal(ready.data.topics['pipeline:orders'].resumed, 'lost');
      assert.equal(reset.data.op, 'reset');
      feed.close();
    }
  });

  it('refuse by topic: what a token does not open, what is not there, what is no topic', async () => {
    const feed = await events(['pipeline:orders', 'pipeline:latency', 'pipeline:nothing', 'users', 'pipeline:*']);
    const refusals = (await feed.take(5, ({event}) => event === 'ready' || event === 'refused')).slice(1);
    assert.deepEqual(
      refusals.map(({data}) => [data.topic, data.code]),
      [
        ['pipeline:latency', 'forbidden'],
        ['pipeline:nothing', 'forbidden'],
        ['users', 'missing'],
        ['pipeline:*', 'missing'],
      ],
    );
    feed.close();
  });

  it('are answered with 401 without a token, with 403 with that of another pipeline', async () => {
    const status = async (path, headers = {}) => (await relay.call(path, {headers})).status;
    assert.equal(await status('/events?topic=pipeline:orders'), 401);
    assert.equal(await status('/events?topic=pipeline:orders', {authorization: 'Bearer wrong'}), 401);
    assert.equal(await status('/events?topic=pipeline:latency', BEARER.headers), 403);
    assert.equal(await status('/pipelines/orders/stream?token=wrong'), 401);
    assert.equal(await status('/pipelines/nothing/stream?token=wrong'), 401);
    assert.equal(await status('/pipelines/orders'), 401);
    assert.equal(await status('/events'), 400);
  });

  it('let everybody read a public pipeline', async () => {
    const feed = await events(['pipeline:weather'], {});
    assert.equal((await feed.take(1))[0].event, 'ready');
    feed.close();
  });

  it('of a pipeline are plain: a record a message, from now on', async () => {
    const feed = await stream();
    const begun = await feed.next();
    assert.ok(Number(begun.retry) >= 1000 && begun.id && begun.data === undefined);
    const id = await publish(20);
    const message = await feed.next();
    assert.deepEqual([message.id, message.event, message.data.id, message.data.data], [id, undefined, '20', {n: 20}]);
    feed.close();
    await publish(21);
    const again = await stream(undefined, {headers: {'last-event-id': begun.id}});
    assert.deepEqual(
      (await again.take(2)).map(({data}) => data.id),
      ['20', '21'],
    );
    again.close();
  });

  it('take a ticket for a token, once', async () => {
    const {status, body} = await relay.call('/tickets', {method: 'POST', ...BEARER});
    assert.equal(status, 201);
    const feed = await stream(`?ticket=${body.ticket}`);
    assert.equal(feed.response.status, 200);
    feed.close();
    assert.equal((await relay.call(`/pipelines/orders/stream?ticket=${body.ticket}`)).status, 401);
    assert.equal((await relay.call('/tickets', {method: 'POST'})).status, 401);
  });

  it('end when their token is revoked, which opens nothing from then on', async () => {
    const {id, token} = await own.tokens.create('orders');
    const headers = {authorization: `Bearer ${token}`};
    const feed = await events(['pipeline:orders'], {headers});
    await feed.take(2);
    assert.deepEqual((await own.tokens.list()).find((one) => one.id === id)?.pipelines, ['orders']);
    assert.equal(await own.tokens.revoke(id), true);
    assert.equal((await feed.take(1))[0].event, 'end');
    assert.equal(await feed.next(), undefined);
    assert.equal((await relay.call('/events?topic=pipeline:orders', {headers})).status, 401);
    assert.equal(await own.tokens.revoke(id), false);
  });

  it('keep no token: what is stored is a hash', async () => {
    const {token} = await own.tokens.create('orders');
    assert.ok(!JSON.stringify(await own.tokens.list()).includes(token.split('.')[1]));
  });

  it('report no fault', () => assert.deepEqual(relay.faults, []));
});

describe('D-05 history of the relay', () => {
  it('gives the latest, since a time, the newest first', async () => {
    const {relay, call} = await startRelay();
    const hour = 3_600_000;
    for (const ago of [3, 2, 0.5, 0.1]) {
      await relay.publish('weather', {id: ago, timestamp: new Date(Date.now() - ago * hour), data: {ago}});
    }
    const ids = async (query) => (await call(`/pipelines/weather${query}`)).body.data.map(({id}) => id);
    assert.deepEqual(await ids(''), ['0.1', '0.5', '2', '3']);
    assert.deepEqual(await ids('?from=-1h&limit=100'), ['0.1', '0.5']);
    assert.deepEqual(await ids('?from=-150m&limit=2'), ['0.1', '0.5']);
    assert.deepEqual(await ids(`?from=${new Date(Date.now() - 2.5 * hour).toISOString()}`), ['0.1', '0.5', '2']);
    for (const query of ['?limit=0', '?limit=1001', '?limit=x', '?from=yesterday'])
      assert.equal((await call(`/pipelines/weather${query}`)).status, 400);
    await relay.close();
  });

  it('keeps the last 1,000 of a pipeline, and begins a topic with the last 100', async () => {
    const {relay, call, address} = await startRelay();
    for (let n = 1; n <= 1100; n++) await relay.publish('weather', {id: n, data: {n}});
    const {data} = (await call('/pipelines/weather?limit=1000')).body;
    assert.deepEqual([data.length, data.at(-1).id], [1000, '101']);
    const feed = await openStream(`${address}/events?topic=pipeline:weather`);
    const [{data: ready}, {data: reset}] = await feed.take(2);
    assert.equal(reset.records.length, 100);
    feed.close();
    const epoch = ready.topics['pipeline:weather'].position.split(':')[0];
    const resumed = async (offset) => {
      const again = await openStream(`${address}/events?topic=pipeline:weather`, {
        headers: {'last-event-id': `${epoch}:${offset}`},
      });
      const [first] = await again.take(1);
      again.close();
      return first.data.topics['pipeline:weather'].resumed;
    };
    // The record before the oldest that is kept is known to have been told.
    assert.deepEqual([await resumed(99), await resumed(100)], ['lost', 'recovered']);
    await relay.close();
  });
});

describe('D-15 signs of life', () => {
  it('are comments, which clients take for life and for nothing else', async () => {
    const {relay, address} = await startRelay({heartbeat: 20});
    const feed = await openStream(`${address}/pipelines/weather/stream`);
    const found = await feed.take(2, ({comment}) => comment !== undefined);
    assert.deepEqual(found, [{comment: 'keepalive'}, {comment: 'keepalive'}]);
    feed.close();
    await relay.close();
  });
});

describe('D-19 pages of other origins', () => {
  const ORIGIN = 'https://customer.example';
  it('read where they are named, and are refused with a reason where not', async () => {
    const {relay, call} = await startRelay({origins: [ORIGIN]});
    const named = await call('/pipelines/weather', {headers: {origin: ORIGIN}});
    assert.equal(named.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(named.headers.get('vary'), 'Origin');
    const asked = await call('/events', {method: 'OPTIONS', headers: {origin: ORIGIN}});
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('access-control-allow-methods'), 'GET');
    assert.equal(asked.headers.get('access-control-max-age'), '86400');
    assert.match(asked.headers.get('access-control-allow-headers'), /Authorization.*Last-Event-ID/);
    for (const origin of ['https://other.example', 'null', `${ORIGIN}.evil.example`]) {
      const {status, headers, body} = await call('/pipelines/weather', {headers: {origin}});
      assert.deepEqual([status, headers.get('access-control-allow-origin')], [403, null]);
      assert.match(body.detail, /origin/);
    }
    await relay.close();
  });
});

describe('D-18 opening streams', () => {
  it('is limited in a minute, and by how many are open', async () => {
    const {relay, call} = await startRelay({rate: 3});
    for (let at = 0; at < 3; at++) assert.equal((await call('/pipelines/weather')).status, 200);
    const {status, headers} = await call('/pipelines/weather/stream');
    assert.equal(status, 429);
    assert.ok(Number(headers.get('retry-after')) >= 1);
    await relay.close();
    const full = await startRelay({clients: 1});
    const feed = await openStream(`${full.address}/pipelines/weather/stream`);
    await feed.next();
    assert.equal((await full.call('/events?topic=pipeline:weather')).status, 503);
    feed.close();
    await full.relay.close();
  });
});

describe('who does not read', () => {
  it('is cut off before much waits for it, resumes, and does not hold up others', async () => {
    const {relay, port, address} = await startRelay({buffer: 100_000, keep: 5000});
    const reader = await openStream(`${address}/pipelines/weather/stream`);
    const begun = await reader.next();
    const sleeper = connect(port, '127.0.0.1');
    sleeper.on('error', () => {});
    sleeper.write('GET /events?topic=pipeline:weather HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => relay.clients === 2, 'both');
    sleeper.pause();
    const text = 'x'.repeat(10_000);
    let sent = 0;
    // The system's own buffers take some megabytes first.
    while (relay.clients === 2 && sent < 3000) {
      for (let at = 0; at < 20; at++) await relay.publish('weather', {id: ++sent, data: {text}});
      await reader.take(20);
    }
    assert.equal(relay.clients, 1);
    sleeper.destroy();
    reader.close();
    const again = await openStream(`${address}/pipelines/weather/stream`, {headers: {'last-event-id': begun.id}});
    const records = await again.take(sent);
    assert.deepEqual(
      records.map(({data}) => Number(data.id)),
      Array.from({length: sent}, (_, at) => at + 1),
    );
    again.close();
    await relay.close();
  });
});

describe('the end of a relay', () => {
  it('tells what it has, sends clients away, and answers 503', async () => {
    const {relay, address} = await startRelay();
    const feed = await openStream(`${address}/pipelines/weather/stream`);
    await feed.next();
    const id = await relay.publish('weather', {n: 1});
    await relay.close();
    assert.equal((await feed.next()).id, id);
    assert.equal(await feed.next(), undefined);
    await relay.close();
  });
});

describe('a relay inside another server', () => {
  it('sends an EventSource on when it is closed, and tells others when to come again', async () => {
    const own = createRelay({pipelines: PIPELINES, redis: false});
    const server = createServer(own.handle);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${server.address().port}`;
    await own.close();
    await assert.rejects(fetch(`${address}/pipelines/weather/stream`), /fetch failed/);
    const {status, headers} = await fetch(`${address}/events?topic=pipeline:weather`);
    assert.deepEqual([status, headers.get('retry-after')], [503, '2']);
    server.closeAllConnections();
    server.close();
  });

  it('answers below its base, and hands everything else on', async () => {
    const own = createRelay({base: '/relay', pipelines: PIPELINES, redis: false});
    await own.ready;
    const server = createServer((req, res) => own.handle(req, res, () => res.writeHead(418).end()));
    server.on(
      'upgrade',
      (req, socket, head) => own.upgrade(req, socket, head) || socket.end('HTTP/1.1 418 No\r\n\r\n'),
    );
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${server.address().port}`;
    const status = async (path) => (await fetch(address + path)).status;
    assert.deepEqual(
      await Promise.all(['/relay/pipelines/weather', '/relay', '/relay/', '/relay/x/%zz'].map(status)),
      [200, 404, 404, 400],
    );
    assert.deepEqual(await Promise.all(['/', '/relayed', '/pipelines/weather'].map(status)), [418, 418, 418]);
    const answers = [];
    for (const path of ['/relay/live', '/relay/x', '/live']) {
      const socket = new WebSocket(address.replace('http', 'ws') + path);
      const answer = new Promise((resolve) => {
        socket.on('open', () => resolve(101)).on('unexpected-response', (request, {statusCode}) => resolve(statusCode));
        socket.on('error', () => {});
      });
      answers.push(await answer);
      socket.terminate();
    }
    assert.deepEqual(answers, [101, 404, 418]);
    await own.close();
    server.closeAllConnections();
    server.close();
  });

  it('tells the server its records, and survives a listener that throws', async () => {
    const {relay, faults} = await startRelay();
    const seen = [];
    relay.subscribe(() => {
      throw new Error('a fault of the listener');
    });
    const stop = relay.subscribe(({pipeline_id: id, data}) => seen.push([id, data]));
    await relay.publish('weather', {n: 1});
    stop();
    await relay.publish('weather', {n: 2});
    assert.deepEqual(seen, [['weather', {n: 1}]]);
    assert.deepEqual(
      (await relay.history('weather', {limit: 1})).map(({data}) => data),
      [{n: 2}],
    );
    assert.equal(faults.length, 2);
    await assert.rejects(relay.publish('nothing', {n: 1}), /no pipeline/);
    await assert.rejects(relay.publish('weather', 'text'), /JSON object/);
    await relay.close();
  });
});
