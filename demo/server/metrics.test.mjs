import assert from 'node:assert/strict';
import os from 'node:os';
import {after, before, describe, it} from 'node:test';
import {startServer, until} from './testing.mjs';
import {Traffic} from './traffic.mjs';

describe('traffic', () => {
  it('counts by the second and fills quiet ones', () => {
    let now = 10_500;
    const traffic = new Traffic(() => now);
    traffic.count(200, 10);
    traffic.count(500, 30);
    now = 12_500;
    const [a, b] = traffic.points(2);
    assert.deepEqual([a.requests, a.errors, a.latency, a.slowest, a.id], [2, 1, 20, 30, '10']);
    assert.deepEqual([b.requests, b.latency, b.time], [0, 0, '1970-01-01T00:00:11.000Z']);
    assert.deepEqual(traffic.figures(2), {requests: 1, latency: 20, error_rate: 50});
  });

  it('knows nothing of the time before it was there', () => {
    let now = 10_500;
    const traffic = new Traffic(() => now);
    assert.deepEqual(traffic.points(), []);
    now = 72_000;
    assert.deepEqual([traffic.points().length, traffic.points()[0].id], [60, '12']);
  });

  it('sums up what is longer ago, the step under way as far as it is', () => {
    let now = 3_600_000;
    const traffic = new Traffic(() => now);
    for (let at = 0; at < 30; at += 1) traffic.count(at === 0 ? 500 : 200, 10);
    now += 20_000;
    traffic.count(200, 40);
    const hour = traffic.history('last_hour');
    assert.deepEqual(
      hour.map(({id, requests}) => [id, requests]),
      [
        ['3600', 2],
        ['3615', 0.17],
      ],
    );
    assert.deepEqual([hour[0].errors, hour[1].slowest, hour[1].time], [0.07, 40, '1970-01-01T01:00:15.000Z']);
    now += 3_700_000;
    assert.equal(traffic.history('last_hour').length, 240);
    assert.deepEqual(
      traffic.history('last_day', 8).map(({id}) => id),
      ['3600', '4200', '4800', '5400', '6000', '6600', '7200'],
    );
    assert.equal(traffic.history('last_week')[0].requests, round2(31 / 3600));
  });

  it('says zero where nothing was asked', () => {
    assert.deepEqual(new Traffic(() => 1e6).figures(), {requests: 0, latency: 0, error_rate: 0});
  });
});

const round2 = (value) => Math.round(value * 100) / 100;

describe('live metrics', () => {
  const born = Date.now();
  let api;
  before(async () => (api = await startServer({shop: {every: 150, seed: 3}})));
  after(() => api.server.close());

  it('tells all figures at once, and again every second', async () => {
    const stream = await api.sse('/events?topic=metrics:*');
    const names = [
      'cpu',
      'process_cpu',
      'memory',
      'process_memory',
      'lag',
      'requests',
      'latency',
      'error_rate',
      'active_users',
    ];
    for (const name of names) {
      const {data} = await stream.next(({data: one}) => one.topic === `metrics:${name}`);
      assert.equal(data.op, 'value');
      assert.ok(Number.isFinite(data.value) && data.value >= 0, `${name} is ${data.value}`);
    }
    await until(() => stream.messages('metrics:cpu').length > 1, 'the next second');
    stream.close();
  });

  it('counts what is open as active users', async () => {
    const first = await api.sse('/events?topic=metrics:active_users');
    const second = await api.sse('/events?topic=users');
    const value = () => first.messages('metrics:active_users').at(-1)?.data.value;
    await until(() => value() === 2, 'two connections');
    second.close();
    await until(() => value() === 1, 'one connection');
    first.close();
  });

  it('draws traffic from the requests there were', async () => {
    const stream = await api.sse('/events?topic=metrics:traffic');
    const {data} = await stream.next(({data: one}) => one.op === 'reset');
    assert.ok(data.records.length <= 60);
    assert.ok(data.records.every(({time}) => Date.parse(time) >= born - 1000, 'of the time before it was there'));
    for (let at = 0; at < 5; at += 1) await api.get('/users/987654');
    await until(
      () => stream.messages('metrics:traffic').some(({data: one}) => one.op === 'insert' && one.record.errors > 0),
      'a point with errors',
    );
    stream.close();
  });

  it('draws traffic over a longer range, and goes on with it', async () => {
    const stream = await api.sse('/events?topic=metrics:traffic:last_hour');
    const {data} = await stream.next(({data: one}) => one.op === 'reset');
    assert.equal(data.topic, 'metrics:traffic:last_hour');
    assert.ok(data.records.length > 0 && data.records.length <= 240);
    await stream.next(({data: one}) => one.op === 'insert' && one.record.id >= data.records.at(-1).id);
    stream.close();
  });

  it('lists the cores of this machine, this process and its database as servers', async () => {
    const stream = await api.sse('/events?topic=metrics:servers');
    const {data} = await stream.next(({data: one}) => one.op === 'reset');
    assert.equal(data.topic, 'metrics:servers');
    assert.equal(data.records.length, os.cpus().length + 2);
    for (const {load, health} of data.records) {
      assert.ok(load >= 0);
      assert.ok(['healthy', 'warning', 'critical'].includes(health));
    }
    await stream.next(({data: one}) => one.op === 'update');
    stream.close();
  });

  it('measures nothing while nobody listens', async () => {
    const {metrics} = await api.server.ready;
    await until(() => !metrics.running, 'the watch to stop');
  });

  it('shows what the shop does as activity of the shop', async () => {
    const stream = await api.sse('/events?topic=activity&topic=orders');
    const {data} = await stream.next(
      ({data: one}) => one.topic === 'activity' && one.op === 'insert' && one.record.actor === 'shop',
    );
    assert.equal(data.record.type, 'order');
    await stream.next(({data: one}) => one.topic === 'orders' && one.op !== 'reset');
    const {body} = await api.get(`/orders/${data.record.subject_id}?load=items`);
    assert.equal(
      body.data.items.reduce((sum, {quantity}) => sum + quantity, 0),
      body.data.items_count,
    );
    stream.close();
  });

  it('pushes the errors it has answered, counted', async () => {
    const stream = await api.sse('/events?topic=errors');
    await stream.next(({data}) => data.op === 'reset');
    await api.get('/nothing-at-all');
    const {data} = await stream.next(({data: one}) => one.record?.code === 'missing' && one.record.status === 404);
    assert.equal(data.record.level, 'warning');
    stream.close();
  });
});
