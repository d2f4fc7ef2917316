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

  it('SC-12 takes a webhook, and has it in its history at once', async () => {
    assert.equal(await hook('orders', {number: 1, total: 42}), 202);
    const {data} = await (await fetch(`${relay()}/pipelines/orders?limit=1&token=demo-orders`)).json();
    assert.deepEqual(data[0].data, {number: 1, total: 42});
  });

  it('leaves the pipelines of the database as they are', async () => {
    const stream = await api.sse('/events?topic=pipeline:orders');
    const {data} = await stream.next(({data: one}) => one.op === 'reset');
    assert.ok(data.records.length > 0 && data.position);
    assert.equal(await hook('orders', {number: 2, total: 43}), 202);
    assert.ok(data.records.every(({data: own}) => typeof own.amount === 'number'));
    stream.close();
  });

  it('reports no fault', () => assert.deepEqual(api.faults, []));
});

describe('the invented trade', () => {
  it('lets records come through the relay', async () => {
    const api = await startServer({shop: true});
    const latest = async () => {
      const address = `${api.base.replace('/api', '/relay')}/pipelines/latency?limit=1&token=demo-latency`;
      return (await (await fetch(address)).json()).data[0];
    };
    const {id} = await latest();
    while ((await latest()).id === id) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(typeof (await latest()).data.ms, 'number');
    await api.server.close();
  });
});
