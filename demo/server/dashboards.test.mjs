import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PipelineFeeder} from './pipelines.mjs';
import {startServer} from './testing.mjs';

describe('dashboards', () => {
  let api;
  before(async () => (api = await startServer()));
  after(() => api?.server.close());
  const call = (name, argument, query = '') => api.get(`/interface/${name}?args=${JSON.stringify([argument])}${query}`);
  const save = (values, version) =>
    api.send('/action/save_dashboard', {args: ['ops'], values}, version ? {'if-match': `"${version}"`} : {});

  it('D-01 are read by slug with their widgets and pipelines', async () => {
    const {body} = await call('get_dashboard', 'ops');
    assert.equal(body.data.slug, 'ops');
    assert.ok(body.data.widgets.length >= 8);
    assert.ok(body.data.pipelines.some(({id}) => id === 'orders'));
    assert.equal((await call('get_dashboard', 'none')).status, 404);
  });

  it('D-05 give the last hour of a pipeline, no more than a limit, the newest first', async () => {
    const {body} = await call('pipeline_data', 'latency', '&from=-1h&limit=10');
    assert.equal(body.data.length, 10);
    const times = body.data.map(({timestamp}) => Date.parse(timestamp));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
    assert.ok(body.data.every(({pipeline_id: id, data}) => id === 'latency' && data.p95 > 0));
    assert.equal((await call('pipeline_data', 'latency', '&from=-1m')).body.data.length <= 1, true);
    assert.equal((await call('pipeline_data', 'latency', '&from=soon')).status, 400);
    assert.equal((await call('pipeline_data', 'latency', '&order=x')).status, 400);
    assert.equal((await call('pipeline_data', 'none')).status, 404);
  });

  it('are saved once for a version, and answer 409 with what is there for an old one', async () => {
    const {body} = await call('get_dashboard', 'ops');
    const {version, widgets} = body.data;
    const done = await save({widgets: widgets.slice(1)}, version);
    assert.equal(done.status, 200);
    assert.equal(done.body.data.widgets.length, widgets.length - 1);
    const late = await save({widgets}, version);
    assert.equal(late.status, 409);
    assert.equal(late.body.data.version, version + 1);
    assert.equal((await save({widgets}, version + 1)).status, 200);
  });

  it('are not saved where they make no sense, or are public', async () => {
    assert.equal((await save({widgets: 'all'})).status, 422);
    const open = await api.send('/action/save_dashboard', {args: ['status'], values: {name: 'Mine'}});
    assert.equal(open.status, 403);
  });

  it('are fed by a record a round for each pipeline, told on its topic', async () => {
    const stream = await api.sse('/events?topic=pipeline:orders');
    await stream.next(({data}) => data.op === 'reset');
    await new PipelineFeeder((await api.server.ready).db).step();
    const {data} = await stream.next(({data}) => data.op === 'insert');
    assert.ok(data.record.data.amount > 0);
    stream.close();
  });
});
