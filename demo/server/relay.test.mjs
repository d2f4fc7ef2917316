import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {signWebhook} from '../../src/relay/index.mjs';
import {startServer} from './testing.mjs';

describe('the relay of this server', () => {
  let api;
  before(async () => (api = await startServer()));
  after(() => api.server.close());

  const relay = () => api.base.replace('/api', '/relay');
  const hook = async (id, data) => {
    const body = JSON.stringify(data);
    const signed = signWebhook({id: crypto.randomUUID(), body, secret: `demo-secret-${id}-for-nobody`});
    const headers = {'content-type': 'application/json', ...signed};
    return (await fetch(`${relay()}/webhooks/${id}`, {method: 'POST', body, headers})).status;
  };

  for (const id of ['orders', 'latency', 'errors', 'visitors']) {
    it(`has the last hour of ${id}, and asks for the token`, async () => {
      const {data} = await (await fetch(`${relay()}/pipelines/${id}?from=-1h&limit=100&token=demo-${id}`)).json();
      assert.equal(data.length, 100);
      assert.ok(data.every(({pipeline_id: pipeline, data: own, metrics}) => pipeline === id && own && metrics));
      const times = data.map(({timestamp}) => timestamp);
      assert.deepEqual(times, [...times].sort().reverse());
      assert.equal((await fetch(`${relay()}/pipelines/${id}?token=wrong`)).status, 401);
    });
  }

  it('SC-12 takes a webhook, and tells it by the topics of this server, too', async () => {
    const stream = await api.sse('/events?topic=pipeline:orders&topic=users');
    const {data: reset} = await stream.next(({data}) => data.op === 'reset' && data.topic === 'pipeline:orders');
    assert.equal(reset.records.length, 100);
    assert.equal(await hook('orders', {number: 1, total: 42}), 202);
    const {data} = await stream.next(({data: one}) => one.op === 'insert');
    assert.deepEqual([data.topic, data.at, data.record.data], ['pipeline:orders', 0, {number: 1, total: 42}]);
    const resets = stream.events.filter(({data: one}) => one.op === 'reset' && one.topic === 'pipeline:orders');
    assert.equal(resets.length, 1);
    stream.close();
    const later = await api.sse('/events?topic=pipeline:orders');
    const {data: again} = await later.next(({data: one}) => one.op === 'reset');
    assert.deepEqual(again.records[0], data.record);
    later.close();
  });

  it('leaves the pipelines of the database as they are', async () => {
    const stream = await api.sse('/events?topic=pipeline:weather');
    const {data} = await stream.next(({data: one}) => one.op === 'reset');
    assert.ok(data.records.length > 0 && data.position);
    stream.close();
  });

  it('reports no fault', () => assert.deepEqual(api.faults, []));
});

describe('the invented trade', () => {
  it('lets records come through the pipelines', async () => {
    const api = await startServer({shop: true});
    const stream = await api.sse('/events?topic=pipeline:latency');
    const {data} = await stream.next(({data: one}) => one.op === 'insert');
    assert.equal(typeof data.record.data.ms, 'number');
    stream.close();
    await api.server.close();
  });
});
