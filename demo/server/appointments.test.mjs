import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startServer} from './testing.mjs';

let api;
before(async () => (api = await startServer()));
after(() => api.server.close());

const call = (args) => api.get(`/interface/list_appointments?args=${encodeURIComponent(JSON.stringify(args))}`);
const values = (more = {}) => ({
  title: 'Test',
  category: 'meeting',
  starts_at: '2031-05-05T09:00:00Z',
  ends_at: '2031-05-05T10:00:00Z',
  all_day: false,
  ...more,
});
const create = async (more) => (await api.send('/form/create_appointment', {values: values(more)})).body.data;

describe('appointments', () => {
  it('are listed by the days that a calendar shows, those that reach into them too', async () => {
    const inside = await create();
    assert.equal(inside.color, 'primary');
    const over = await create({starts_at: '2031-05-01T00:00:00Z', ends_at: '2031-05-06T00:00:00Z', all_day: true});
    await create({starts_at: '2031-06-20T09:00:00Z', ends_at: '2031-06-20T10:00:00Z'});
    const {body} = await call(['2031-05-04', '2031-05-10']);
    assert.deepEqual(body.data.map(({id}) => id).sort(), [inside.id, over.id].sort());
    assert.equal((await call({from: '2031-05-06', to: '2031-05-06'})).body.data.length, 2);
    assert.ok((await call([])).body.total > 200);
  });

  it('are asked for by days alone', async () => {
    for (const from of ['2031-02-30', 'today', '2031-5-4', 12])
      assert.equal((await call([from, '2031-05-10'])).status, 400, String(from));
  });

  it('are moved, by their ends too, and not before their beginnings', async () => {
    const {id} = await create();
    const moved = await api.send('/action/move_appointment', {
      args: [id],
      values: {starts_at: '2031-05-06T09:00:00Z', ends_at: '2031-05-06T10:00:00Z'},
    });
    assert.match(moved.body.data.starts_at, /^2031-05-06T09:00/);
    const longer = await api.send('/action/move_appointment', {args: [id], values: {ends_at: '2031-05-06T11:00:00Z'}});
    assert.match(longer.body.data.starts_at, /^2031-05-06T09:00/);
    const wrong = await api.send('/action/move_appointment', {args: [id], values: {ends_at: '2031-05-05T11:00:00Z'}});
    assert.equal(wrong.status, 422);
    assert.deepEqual(wrong.body.errors, [
      {path: 'ends_at', code: 'invalid', message: 'must not be before the beginning'},
    ]);
  });

  it('tell whoever listens', async () => {
    const stream = await api.sse('/events?topic=appointments');
    await stream.next(({data}) => data.op === 'reset');
    const {id} = await create({title: 'Told'});
    const {data} = await stream.next(({data: one}) => one.op === 'insert');
    assert.equal(data.record.title, 'Told');
    await api.send('/action/delete_appointment', {args: [id]});
    assert.equal((await stream.next(({data: one}) => one.op === 'delete')).data.key, String(id));
    stream.close();
  });
});
