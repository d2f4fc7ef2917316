import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startServer, until} from './testing.mjs';

let api;
before(async () => (api = await startServer({keep: 40, heartbeat: 200})));
after(() => api.server.close());

let serial = 0;
const rename = (id, name = `Name ${(serial += 1)}`) => api.send('/form/update_user', {args: [id], values: {name}});

describe('server-sent events', () => {
  it('begins with ready, then the whole list, then each change with its position', async () => {
    const stream = await api.sse('/events?topic=users');
    const [ready] = [await stream.next(({event}) => event === 'ready')];
    assert.equal(stream.events[0], ready);
    assert.equal(ready.data.topics.users.resumed, 'new');
    const {data: reset} = await stream.next(({data}) => data.op === 'reset');
    assert.equal(reset.records.length, reset.total);
    await rename(9, 'Nine');
    const change = await stream.next(({data}) => data.op === 'update');
    assert.equal(change.data.record.name, 'Nine');
    assert.match(change.id, /^[0-9a-f]{8}:\d+$/);
    stream.close();
  });

  it('tells the same record as a read does', async () => {
    const stream = await api.sse('/events?topic=orders');
    await stream.next(({data}) => data.op === 'reset');
    const {body} = await api.send('/form/create_order', {
      values: {customer_id: 3, items: [{product_id: await onSale(), quantity: 2}]},
    });
    const {data} = await stream.next(({data: one}) => one.op === 'insert');
    const {body: read} = await api.get(`/orders/${body.data.id}`);
    assert.deepEqual(data.record, read.data);
    assert.equal(data.at, 0);
    stream.close();
  });

  it('keeps to the topics: one record, one event, patterns, and conditions', async () => {
    await api.send('/action/change_role', {args: [12], values: {role: 'user'}});
    const topics = ['user:updated:10', 'user:updated:*', 'user:role_changed:*', 'user:created:*'];
    const stream = await api.sse(`/events?${topics.map((topic) => `topic=${topic}`).join('&')}`);
    await stream.next(({event}) => event === 'ready');
    await rename(10);
    await rename(11);
    await api.send('/action/change_role', {args: [12], values: {role: 'guest'}});
    await stream.next(({data}) => data.topic === 'user:role_changed:12');
    const heard = stream.events.filter(({event}) => !event).map(({data}) => data.topic);
    assert.deepEqual(heard, ['user:updated:10', 'user:updated:11', 'user:updated:12', 'user:role_changed:12']);
    stream.close();
  });

  it('refuses unknown topics one by one and serves the others', async () => {
    const stream = await api.sse('/events?topic=secret&topic=tasks&topic=a::b&topic=users:updated');
    const {data} = await stream.next(({event}) => event === 'ready');
    assert.deepEqual(Object.keys(data.topics), ['tasks']);
    await stream.next(({event, data: one}) => event === 'refused' && one.topic === 'users:updated');
    const refused = stream.events.filter(({event}) => event === 'refused').map(({data: one}) => [one.topic, one.code]);
    assert.deepEqual(refused, [
      ['secret', 'missing'],
      ['a::b', 'invalid'],
      ['users:updated', 'missing'],
    ]);
    stream.close();
  });

  it('says 400 without topics or with too many', async () => {
    assert.equal((await api.get('/events')).status, 400);
    const many = Array.from({length: 201}, (unused, at) => `topic=user:updated:${at}`).join('&');
    assert.equal((await api.get(`/events?${many}`)).status, 400);
  });

  it('gives signs of life', async () => {
    const stream = await api.sse('/events?topic=categories');
    await until(() => stream.comments >= 2, 'two heartbeats');
    stream.close();
  });

  it('resumes where a client was: each change once, in order', async () => {
    const first = await api.sse('/events?topic=users');
    await first.next(({data}) => data.op === 'reset');
    await rename(13, 'before');
    const {id} = await first.next(({data}) => data.record?.name === 'before');
    first.close();
    await rename(13, 'missed 1');
    await rename(13, 'missed 2');
    const second = await api.sse('/events?topic=users', {'last-event-id': id});
    const {data} = await second.next(({event}) => event === 'ready');
    assert.deepEqual(data.topics.users, {resumed: 'recovered', position: id});
    await rename(13, 'after');
    await second.next(({data: one}) => one.record?.name === 'after');
    assert.deepEqual(
      second.messages('users').map(({data: one}) => one.record.name),
      ['missed 1', 'missed 2', 'after'],
    );
    second.close();
  });

  it('says lost, and gives the whole list, for positions that the log has not', async () => {
    const {body} = await api.get('/interface/count_users');
    const [epoch, head] = body.position.split(':');
    for (let at = 0; at < 130; at += 1) await rename(14);
    await until(async () => {
      const stream = await api.sse('/events?topic=users', {'last-event-id': `${epoch}:${head}`});
      const {data} = await stream.next(({event}) => event === 'ready');
      stream.close();
      return data.topics.users.resumed === 'lost';
    }, 'the log to be cut');
    for (const id of ['other:5', `${epoch}:999999999`, 'nonsense', `${epoch}:-1`]) {
      const stream = await api.sse('/events?topic=users', {'last-event-id': id});
      const {data} = await stream.next(({event}) => event === 'ready');
      assert.equal(data.topics.users.resumed, 'lost', id);
      await stream.next(({data: one}) => one.op === 'reset');
      stream.close();
    }
  });

  it('loses and doubles nothing between the whole list and the changes', async () => {
    let busy = true;
    const work = (async () => {
      while (busy) await rename(15);
    })();
    for (let round = 0; round < 8; round += 1) {
      const stream = await api.sse('/events?topic=users');
      const {data: reset} = await stream.next(({data}) => data.op === 'reset');
      await until(() => stream.messages('users').length > 3, 'changes');
      const at = Number(reset.position.split(':')[1]);
      const offsets = stream
        .messages('users')
        .filter(({id}) => id)
        .map(({id}) => Number(id.split(':')[1]));
      assert.ok(
        offsets.every((offset) => offset > at),
        'no change that the list holds already',
      );
      assert.deepEqual(
        offsets,
        [...new Set(offsets)].sort((a, b) => a - b),
      );
      stream.close();
    }
    busy = false;
    await work;
  });

  it('keeps the order of a long catch-up', async () => {
    const {body} = await api.get('/interface/count_users');
    for (let at = 0; at < 12; at += 1) await rename(17, `Step ${at}`);
    const stream = await api.sse('/events?topic=users', {'last-event-id': body.position});
    await stream.next(({data}) => data.record?.name === 'Step 11');
    const names = stream.messages('users').map(({data}) => data.record.name);
    assert.deepEqual(
      names,
      Array.from({length: 12}, (unused, at) => `Step ${at}`),
    );
    stream.close();
  });

  it('tells two clients the same', async () => {
    const [one, two] = await Promise.all([api.sse('/events?topic=tasks'), api.sse('/events?topic=tasks')]);
    await Promise.all([one, two].map((stream) => stream.next(({data}) => data.op === 'reset')));
    await api.send('/action/move_task', {args: [2], values: {status: 'review'}});
    const [a, b] = await Promise.all([one, two].map((stream) => stream.next(({data}) => data.op === 'update')));
    assert.deepEqual(a, b);
    one.close();
    two.close();
  });

  it('serves the names that the scenes use', async () => {
    const stream = await api.sse('/events?topic=events:all&topic=notifications:1&topic=metrics:request_rate');
    await stream.next(({data}) => data.topic === 'metrics:request_rate' && data.op === 'value');
    await api.send('/action/mark_read', {args: [1]});
    await stream.next(({data}) => data.topic === 'notifications:1' && data.op === 'update');
    await rename(16, 'Sixteen');
    const {data} = await stream.next(({data: one}) => one.topic === 'events:all' && one.op === 'insert');
    assert.equal(data.record.message, 'user Sixteen updated');
    assert.equal(data.record.changes.name.to, 'Sixteen');
    stream.close();
  });

  it('leaves nothing behind after 200 clients have come and gone', async () => {
    const {hub, streams, metrics} = await api.server.ready;
    const clients = await Promise.all(
      Array.from({length: 200}, () => api.sse('/events?topic=users&topic=metrics:*&topic=servers')),
    );
    await Promise.all(clients.map((client) => client.next(({event}) => event === 'ready')));
    assert.equal(streams.size, 200);
    assert.ok(metrics.running);
    for (const client of clients) client.close();
    await until(() => streams.size === 0 && hub.size === 0, 'all to be gone');
    assert.equal(metrics.running, false);
    assert.equal(api.faults.length, 0);
  });
});

async function onSale() {
  const {body} = await api.get('/products?filter[status]=active&page[size]=1');
  return body.data[0].id;
}

describe('a restart', () => {
  it('recovers with the same data, and is honest without', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'demo-server-'));
    const options = {database: folder};
    const one = await startServer(options);
    const stream = await one.sse('/events?topic=users');
    await stream.next(({data}) => data.op === 'reset');
    await one.send('/form/update_user', {args: [2], values: {name: 'seen'}});
    const {id} = await stream.next(({data}) => data.record?.name === 'seen');
    stream.close();
    await one.send('/form/update_user', {args: [2], values: {name: 'missed'}});
    await one.server.close();

    const two = await startServer(options);
    const again = await two.sse('/events?topic=users', {'last-event-id': id});
    const {data} = await again.next(({event}) => event === 'ready');
    assert.equal(data.topics.users.resumed, 'recovered');
    const {data: missed} = await again.next(({data: one}) => one.record?.name === 'missed');
    assert.equal(missed.op, 'update');
    again.close();
    await two.server.close();
    await rm(folder, {recursive: true});

    const other = await api.sse('/events?topic=users', {'last-event-id': id});
    const {data: answer} = await other.next(({event}) => event === 'ready');
    assert.equal(answer.topics.users.resumed, 'lost');
    other.close();
  });
});

describe('positions', () => {
  it('gives each of many writers a position of its own, without holes', async () => {
    const api = await startServer();
    const stream = await api.sse('/events?topic=users&topic=user:*&topic=activity');
    const {data: reset} = await stream.next(({data}) => data.topic === 'activity' && data.op === 'reset');
    const begun = Number(reset.position.split(':')[1]);
    const writers = Array.from({length: 40}, (unused, at) =>
      api.send('/form/update_user', {args: [at + 1], values: {name: `Writer ${at}`}}),
    );
    const answers = await Promise.all(writers);
    assert.ok(answers.every(({status}) => status === 200));
    const positions = () => stream.events.filter(({id}) => id).map(({id}) => Number(id.split(':')[1]));
    const {body} = await api.get('/interface/count_users');
    const head = Number(body.position.split(':')[1]);
    await stream.next(({id}) => id === body.position);
    assert.deepEqual(
      positions(),
      Array.from({length: head - begun}, (unused, at) => begun + at + 1),
    );
    stream.close();
    await api.server.close();
  });
});
