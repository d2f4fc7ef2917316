import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createClient} from 'redis';
import {createClient as createGraphqlClient} from 'graphql-ws';
import {WebSocket} from 'ws';
import {forkRelay, startBalancer} from './support/processes.mjs';
import {noRedis, startRedis} from './support/redis.mjs';
import {hookOf, openStream, startRelay, TOKEN, until} from './support/relay.mjs';

if (noRedis) console.log(`The relays of one Redis are not tested. ${noRedis}`);

const BEARER = {authorization: `Bearer ${TOKEN}`};

/** Sends webhooks to an address as a real sender does: each until it is taken, under one id. */
async function sendAll(address, count, between) {
  for (let n = 1; n <= count; n++) {
    for (let attempt = 0; ; attempt++) {
      // Another attempt is signed anew, at a later time.
      const timestamp = Math.floor(Date.now() / 1000) - 100 + attempt;
      const [path, init] = hookOf('orders', {id: n, data: {n}}, {id: `sent-${n}`, timestamp});
      const taken = await fetch(address + path, {...init, headers: {...init.headers, connection: 'close'}}).catch(
        () => {},
      );
      await taken?.text().catch(() => {});
      if (taken?.status === 202 || taken?.status === 200) break;
      assert.ok(attempt < 50, `not taken: ${taken?.status}`);
    }
    await between?.(n);
  }
}

/** Reads a pipeline's stream as a native EventSource does: again and again, from its last id. */
function follow(address) {
  const ids = [];
  let last;
  let isClosed = false;
  let open;
  let connections = 0;
  const run = async () => {
    while (!isClosed) {
      const headers = {...BEARER, connection: 'close', ...(last && {'last-event-id': last})};
      open = await openStream(`${address}/pipelines/orders/stream`, {headers}).catch(() => undefined);
      connections += 1;
      for (let event = await open?.next(); event; event = await open.next()) {
        if (event.id) last = event.id;
        if (event.data) ids.push(Number(event.data.id));
      }
    }
  };
  const done = run();
  return {
    ids,
    get isOpen() {
      return last !== undefined;
    },
    get connections() {
      return connections;
    },
    close: () => {
      isClosed = true;
      open?.close();
      return done;
    },
  };
}

const upTo = (count) => Array.from({length: count}, (_, at) => at + 1);

describe('relays of one Redis', {skip: noRedis ?? false}, () => {
  let redis;
  before(async () => (redis = await startRedis()));
  after(() => redis?.close());

  const options = (prefix) => ({redis: {url: redis.url, prefix}});

  it('serve one audience: one is killed while records come, and each comes exactly once', async () => {
    const relays = await Promise.all([1, 2].map(() => forkRelay(options('killed'))));
    const balancer = await startBalancer(relays.map(({port}) => port));
    const address = `http://127.0.0.1:${balancer.port}`;
    const readers = [1, 2, 3, 4].map(() => follow(address));
    await until(() => readers.every(({isOpen}) => isOpen), 'all streams');
    await sendAll(address, 300, async (n) => n === 150 && relays[0].kill());
    await until(() => readers.every(({ids}) => ids.at(-1) === 300), 'the last record everywhere');
    for (const {ids} of readers) assert.deepEqual(ids, upTo(300));
    // Those of the killed one came to the other.
    assert.ok(readers.some(({connections}) => connections > 1));
    assert.ok(readers.some(({connections}) => connections === 1));
    await Promise.all(readers.map((reader) => reader.close()));
    await balancer.close();
    assert.equal(relays[1].said(), '');
    await relays[1].kill();
  });

  it('let a graphql-ws client go on at another one', async () => {
    const relays = await Promise.all([1, 2].map(() => forkRelay(options('graphql'))));
    const balancer = await startBalancer(relays.map(({port}) => port));
    const client = createGraphqlClient({
      url: `ws://127.0.0.1:${balancer.port}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: {token: TOKEN},
      retryWait: async () => {},
      shouldRetry: () => true,
    });
    const seen = [];
    const variables = {since: undefined};
    const query = `subscription ($since: String) { pipelineEvents(pipelineId: "orders", since: $since) { id position } }`;
    const end = client.subscribe(
      {query, variables},
      {
        next: ({data: {pipelineEvents: event}}) => {
          seen.push(Number(event.id));
          // The client sends the same object when it comes again.
          variables.since = event.position;
        },
        error: () => {},
        complete: () => {},
      },
    );
    await until(() => {
      if (seen.length === 0) relays[1].publish('orders', {id: 0, data: {}});
      return seen.length > 0;
    }, 'the subscription');
    await sendAll(`http://127.0.0.1:${relays[1].port}`, 40, async (n) => n === 20 && relays[0].kill());
    await until(() => seen.includes(40), 'the last record');
    assert.deepEqual(
      seen.filter((id) => id > 0),
      upTo(40),
    );
    end();
    await client.dispose();
    await balancer.close();
    await relays[1].kill();
  });

  it('share tokens, tickets, limits, and what was sent before', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => startRelay({...options('shared'), rate: 5})));
    const {id, token} = await one.relay.tokens.create('latency');
    const headers = {authorization: `Bearer ${token}`};
    const feed = await openStream(`${two.address}/events?topic=pipeline:latency`, {headers});
    await feed.take(2);
    const {body} = await one.call('/tickets', {method: 'POST', headers});
    const ticketed = await openStream(`${two.address}/pipelines/latency/stream?ticket=${body.ticket}`);
    assert.equal(ticketed.response.status, 200);
    ticketed.close();
    assert.equal((await one.call(`/pipelines/latency/stream?ticket=${body.ticket}`)).status, 401);
    await one.relay.tokens.revoke(id);
    assert.equal((await feed.take(1))[0].event, 'end');
    assert.equal((await two.call('/pipelines/latency', {headers})).status, 401);
    const hook = hookOf('orders', {n: 1});
    assert.equal((await one.call(...hook)).status, 202);
    assert.equal((await two.call(...hook)).status, 403);
    for (const {hook: send} of [one, two, one]) assert.equal((await send('orders', {n: 2})).status, 202);
    const refused = await two.hook('orders', {n: 3});
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) >= 1);
    assert.deepEqual([one.faults, two.faults], [[], []]);
    await Promise.all([one, two].map(({relay}) => relay.close()));
  });

  it('keep their records and positions over a restart of the relay', async () => {
    const first = await startRelay(options('restart'));
    const position = await first.relay.publish('weather', {n: 1});
    await first.relay.publish('weather', {n: 2});
    await first.relay.close();
    const second = await startRelay(options('restart'));
    const feed = await openStream(`${second.address}/events?topic=pipeline:weather`, {
      headers: {'last-event-id': position},
    });
    const [ready, missed] = await feed.take(2);
    assert.equal(ready.data.topics['pipeline:weather'].resumed, 'recovered');
    assert.deepEqual(missed.data.record.data, {n: 2});
    feed.close();
    await second.relay.close();
  });

  it('hash what is secret, and keep so many records', async () => {
    const {relay} = await startRelay({...options('kept'), keep: 10});
    const {token} = await relay.tokens.create('weather');
    for (let n = 1; n <= 25; n++) await relay.publish('weather', {n});
    const client = await createClient({url: redis.url}).connect();
    assert.equal(await client.xLen('{kept}:log:weather'), 10);
    const stored = JSON.stringify(await client.hGetAll('{kept}:tokens'));
    assert.ok(!stored.includes(token) && !stored.includes(token.split('.')[1]));
    client.destroy();
    await relay.close();
  });

  it('F06 begin a new epoch where Redis has lost what they have told', async () => {
    const own = await startRedis();
    const {relay, address, call, hook, faults} = await startRelay({redis: own.url});
    for (let n = 1; n <= 5; n++) await relay.publish('weather', {n});
    const feed = await openStream(`${address}/events?topic=pipeline:weather`);
    const [before] = await feed.take(2);
    const {position} = before.data.topics['pipeline:weather'];
    const restarted = own.restart();
    await until(async () => (await hook('orders', {n: 1})).status === 503, 'word that the store is away');
    await restarted;
    await until(async () => (await hook('orders', {n: 2})).status === 202, 'the store to be back');
    assert.equal(await feed.next(), undefined);
    const again = await openStream(`${address}/events?topic=pipeline:weather`, {headers: {'last-event-id': position}});
    const [after, reset] = await again.take(2);
    assert.equal(after.data.topics['pipeline:weather'].resumed, 'lost');
    assert.deepEqual(reset.data.records, []);
    await relay.publish('weather', {n: 6});
    assert.deepEqual((await again.take(1))[0].data.record.data, {n: 6});
    again.close();
    assert.equal((await call('/pipelines/weather')).body.data.length, 1);
    assert.ok(faults.every((error) => !String(error.message).includes(TOKEN)));
    await relay.close();
    await own.close();
  });
});
