import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createClient} from 'graphql-ws';
import {WebSocket} from 'ws';
import {startRelay, TOKEN, until} from './support/relay.mjs';

/** A socket whose frames are taken one by one. */
async function openSocket(url, options) {
  const socket = new WebSocket(url, options);
  const frames = [];
  const waiting = [];
  let closed;
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data));
    const next = waiting.shift();
    if (next) next(frame);
    else frames.push(frame);
  });
  const end = new Promise((resolve) => {
    socket.on('close', (code) => resolve((closed = code)));
    socket.on('error', () => {});
  });
  await new Promise((resolve) => socket.on('open', resolve).on('close', resolve));
  return {
    end,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: () => (frames.length > 0 ? frames.shift() : (closed ?? new Promise((resolve) => waiting.push(resolve)))),
    close: () => socket.terminate(),
  };
}

describe('the WebSocket of the relay', () => {
  let relay;
  let own;
  before(async () => {
    relay = await startRelay({origins: ['https://customer.example']});
    own = relay.relay;
  });
  after(() => own.close());

  const open = (options) => openSocket(`ws://127.0.0.1:${relay.port}/live`, options);
  const greeted = async (hello = {token: TOKEN}) => {
    const socket = await open();
    socket.send({t: 'hello', v: 1, ...hello});
    assert.deepEqual(await socket.next(), {t: 'welcome', v: 1, heartbeat: 30_000});
    return socket;
  };
  const publish = (n, pipeline = 'orders') => own.publish(pipeline, {id: n, data: {n}});

  it('tells how a topic begins, and each record with its position', async () => {
    await publish(1);
    const socket = await greeted();
    socket.send({t: 'sub', topics: [{topic: 'pipeline:orders'}]});
    const answer = await socket.next();
    assert.deepEqual([answer.t, answer.topic, answer.resumed], ['sub', 'pipeline:orders', 'new']);
    const reset = await socket.next();
    assert.deepEqual([reset.t, reset.op, reset.position, reset.records.length], ['msg', 'reset', answer.position, 1]);
    const id = await publish(2);
    const {record, ...message} = await socket.next();
    assert.deepEqual(message, {t: 'msg', topic: 'pipeline:orders', id, op: 'insert', at: 0});
    assert.equal(record.id, '2');
    socket.close();
  });

  it('F29 resumes each topic from its position', async () => {
    const since = await publish(10);
    await publish(11);
    await publish(12, 'weather');
    const socket = await greeted();
    socket.send({
      t: 'sub',
      topics: [
        {topic: 'pipeline:orders', since},
        {topic: 'pipeline:weather', since},
      ],
    });
    assert.deepEqual([(await socket.next()).resumed, (await socket.next()).resumed], ['recovered', 'recovered']);
    assert.deepEqual([(await socket.next()).record.id, (await socket.next()).record.id], ['11', '12']);
    socket.close();
  });

  it('ends a topic that is no longer wanted, and answers a sign of life', async () => {
    const socket = await greeted();
    socket.send({t: 'sub', topics: ['pipeline:weather']});
    await socket.next();
    await socket.next();
    socket.send({t: 'unsub', topics: ['pipeline:weather', 'pipeline:orders']});
    assert.deepEqual(await socket.next(), {t: 'end', topic: 'pipeline:weather'});
    await publish(1, 'weather');
    socket.send({t: 'ping'});
    assert.deepEqual(await socket.next(), {t: 'pong'});
    socket.close();
  });

  it('refuses by topic, and has no calls', async () => {
    const socket = await greeted();
    socket.send({t: 'sub', topics: ['pipeline:latency', 'pipeline:nothing', 'users', 7, null]});
    for (const code of ['forbidden', 'forbidden', 'missing', 'missing', 'missing'])
      assert.equal((await socket.next()).error.code, code);
    socket.send({t: 'call', id: 'c1', verb: 'read', source: 'interface:orders'});
    const {id, error} = await socket.next();
    assert.deepEqual([id, error.status], ['c1', 404]);
    socket.close();
  });

  it('F126 takes the token in the first message; a wrong one is final until another is fetched', async () => {
    const socket = await open();
    socket.send({t: 'hello', v: 1, token: 'wrong'});
    assert.deepEqual((await socket.next()).error.code, 'auth');
    assert.equal(await socket.end, 4401);
    const nobody = await greeted({});
    nobody.send({t: 'sub', topics: ['pipeline:orders']});
    assert.equal((await nobody.next()).error.code, 'auth');
    nobody.close();
  });

  it('ends those whose token is revoked', async () => {
    const {id, token} = await own.tokens.create('orders');
    const socket = await greeted({token});
    await own.tokens.revoke(id);
    assert.equal(await socket.end, 4403);
  });

  it('F32 survives frames that are none', async () => {
    const socket = await open();
    for (const frame of ['', '[]', 'null']) socket.send(frame);
    assert.equal(await socket.end, 1008);
    const early = await open();
    early.send({t: 'sub', topics: ['pipeline:weather']});
    assert.equal(await early.end, 4400);
    const large = await greeted();
    large.send({t: 'ping', text: 'x'.repeat(100_000)});
    assert.equal(await large.end, 1009);
  });

  it('is opened by pages that are named, and by no other', async () => {
    const from = async (origin, path = 'live') => {
      const socket = await openSocket(`ws://127.0.0.1:${relay.port}/${path}`, {origin});
      socket.send && socket.close();
      return socket.end;
    };
    let answered;
    const socket = new WebSocket(`ws://127.0.0.1:${relay.port}/live`, {origin: 'https://evil.example'});
    socket.on('unexpected-response', (request, {statusCode}) => (answered = statusCode));
    socket.on('error', () => {});
    await until(() => answered, 'an answer');
    assert.equal(answered, 403);
    assert.equal(await from('https://customer.example'), 1006);
  });

  it('reports no fault', () => assert.deepEqual(relay.faults, []));
});

describe('D-20 GraphQL subscriptions, with the official client', () => {
  let relay;
  let own;
  before(async () => {
    relay = await startRelay();
    own = relay.relay;
  });
  after(() => own.close());

  const clientOf = (token) =>
    createClient({
      url: `ws://127.0.0.1:${relay.port}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: token ? {token} : undefined,
    });
  const QUERY = `subscription ($token: String) {
    pipelineEvents(pipelineId: "orders", token: $token) { timestamp data metrics }
  }`;

  it('tell timestamp, data and metrics to the token of the connection', async () => {
    const client = clientOf(TOKEN);
    const events = client.iterate({query: QUERY});
    const first = events.next();
    await until(() => own.clients === 1, 'the subscription');
    await own.publish('orders', {timestamp: '2026-01-02T03:04:05Z', data: {total: 42}, metrics: {ms: 7}});
    await own.publish('orders', {total: 43});
    const {value} = await first;
    assert.deepEqual(JSON.parse(JSON.stringify(value)), {
      data: {pipelineEvents: {timestamp: '2026-01-02T03:04:05.000Z', data: {total: 42}, metrics: {ms: 7}}},
    });
    assert.equal((await events.next()).value.data.pipelineEvents.metrics, null);
    await events.return();
    await until(() => own.clients === 0, 'the end of the subscription');
    await client.dispose();
  });

  it('tell them to a token among the arguments', async () => {
    const client = clientOf();
    const events = client.iterate({query: QUERY, variables: {token: TOKEN}});
    const first = events.next();
    await until(() => own.clients === 1, 'the subscription');
    await own.publish('orders', {total: 1});
    assert.deepEqual((await first).value.data.pipelineEvents.data, {total: 1});
    await client.dispose();
    await until(() => own.clients === 0, 'the end of the connection');
  });

  it('resume by position, and say so where it is lost', async () => {
    const since = await own.publish('orders', {n: 1});
    await own.publish('orders', {n: 2});
    const client = clientOf(TOKEN);
    const query = `subscription ($since: String) { pipelineEvents(pipelineId: "orders", since: $since) { data position } }`;
    const events = client.iterate({query, variables: {since}});
    assert.deepEqual((await events.next()).value.data.pipelineEvents.data, {n: 2});
    await events.return();
    const lost = await client
      .iterate({query, variables: {since: 'other:1'}})
      .next()
      .catch((errors) => ({errors}));
    assert.equal((lost.errors ?? lost.value.errors)[0].extensions.status, 410);
    await client.dispose();
  });

  it('are refused without the token, and do not say whether a pipeline is there', async () => {
    const codes = [];
    for (const [token, id] of [
      [undefined, 'orders'],
      ['wrong', 'orders'],
      [undefined, 'nothing'],
      [TOKEN, 'latency'],
    ]) {
      const client = clientOf(token);
      const query = `subscription { pipelineEvents(pipelineId: "${id}") { data } }`;
      const answer = await client
        .iterate({query})
        .next()
        .catch((errors) => ({errors}));
      codes.push((answer.errors ?? answer.value.errors)[0].extensions.code);
      await client.dispose();
    }
    assert.deepEqual(codes, ['auth', 'auth', 'auth', 'forbidden']);
  });

  it('have a query for what was before', async () => {
    const client = clientOf(TOKEN);
    const query = `{ pipelineData(pipelineId: "orders", from: "-1h", limit: 2) { pipelineId data } }`;
    const {value} = await client.iterate({query}).next();
    assert.deepEqual(
      value.data.pipelineData.map(({data}) => data.n),
      [2, 1],
    );
    await client.dispose();
  });

  it('report no fault', () => assert.deepEqual(relay.faults, []));
});
