import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {WebSocket} from 'ws';
import {startServer, until} from './testing.mjs';

let api;
before(async () => (api = await startServer()));
after(() => api.server.close());

async function greeted() {
  const socket = await api.ws();
  await socket.hello();
  return socket;
}

describe('the handshake', () => {
  it('welcomes after hello, with the heartbeat', async () => {
    const socket = await api.ws();
    assert.deepEqual(await socket.hello(), {t: 'welcome', v: 1, heartbeat: 25000});
    socket.send({t: 'ping'});
    await socket.next(({t}) => t === 'pong');
    socket.close();
  });

  it('ends with a word where hello does not come first', async () => {
    const socket = await api.ws();
    socket.send({t: 'sub', topics: [{topic: 'users'}]});
    const error = await socket.next(({t}) => t === 'error');
    assert.equal(error.fatal, true);
    await until(() => socket.closed === 4400, 'the close code');
  });

  it('ends after three malformed frames, not after one', async () => {
    const socket = await greeted();
    socket.send('{');
    socket.send({t: 'ping'});
    await socket.next(({t}) => t === 'pong');
    for (const frame of ['[]', 'x', '{"t":1}']) socket.send(frame);
    await until(() => socket.closed === 1008, 'the close code');
  });

  it('ignores frames of a later version', async () => {
    const socket = await greeted();
    socket.send({t: 'dance', topics: 1});
    socket.send({t: 'ping'});
    await socket.next(({t}) => t === 'pong');
    assert.ok(!socket.frames.some(({t}) => t === 'error'));
    socket.close();
  });

  it('refuses pages of other origins and other paths', async () => {
    for (const [url, origin, status] of [
      ['/api/live', 'https://evil.example', 403],
      ['/api/other', undefined, 404],
    ]) {
      const client = new WebSocket(`ws://127.0.0.1:${api.port}${url}`, {origin});
      const answer = await new Promise((resolve) =>
        client.on('unexpected-response', (req, res) => resolve(res.statusCode)).on('error', () => {}),
      );
      assert.equal(answer, status);
    }
  });
});

describe('topics over a socket', () => {
  it('subscribes, hears with positions, and ends', async () => {
    const socket = await greeted();
    socket.send({t: 'sub', topics: [{topic: 'users'}, {topic: 'nothing'}]});
    const sub = await socket.next(({t, topic}) => t === 'sub' && topic === 'users');
    assert.equal(sub.resumed, 'new');
    const refused = await socket.next(({t, topic}) => t === 'sub' && topic === 'nothing');
    assert.equal(refused.error.code, 'missing');
    await api.send('/form/update_user', {args: [20], values: {name: 'Twenty'}});
    const message = await socket.next(({t, op}) => t === 'msg' && op === 'update');
    assert.equal(message.record.name, 'Twenty');
    assert.ok(message.id);
    socket.send({t: 'unsub', topics: ['users']});
    await socket.next(({t}) => t === 'end');
    socket.close();
  });

  it('resumes each topic from its own position', async () => {
    const {body} = await api.get('/interface/count_users');
    await api.send('/form/update_user', {args: [21], values: {name: 'Gap'}});
    const socket = await greeted();
    socket.send({
      t: 'sub',
      topics: [
        {topic: 'users', since: body.position},
        {topic: 'tasks', since: 'e0:1'},
      ],
    });
    const users = await socket.next(({t, topic}) => t === 'sub' && topic === 'users');
    assert.deepEqual([users.resumed, users.position], ['recovered', body.position]);
    assert.equal((await socket.next(({t, topic}) => t === 'sub' && topic === 'tasks')).resumed, 'lost');
    await socket.next(({t, op, topic}) => t === 'msg' && topic === 'tasks' && op === 'reset');
    const message = await socket.next(({t, topic}) => t === 'msg' && topic === 'users');
    assert.equal(message.record.name, 'Gap');
    socket.close();
  });
});

describe('calls over a socket', () => {
  it('reads by the same words as HTTP', async () => {
    const socket = await greeted();
    const count = await socket.ask('c1', {verb: 'read', source: 'interface:count_users', view: {}});
    assert.equal(count.data, (await api.get('/interface/count_users')).body.data);
    const view = {
      filter: [{field: 'role', op: 'in', value: ['admin', 'guest']}],
      sort: [{field: 'name', desc: true}],
      page: {size: 3},
    };
    const list = await socket.ask('c2', {verb: 'read', source: 'resource:users?filter[active]=true', view});
    const same = await api.get('/users?filter[active]=true&filter[role][in]=admin,guest&sort=-name&page[size]=3');
    assert.deepEqual(list.data, same.body.data);
    const named = await socket.ask('c3', {verb: 'read', source: "interface:list_by_role(role: 'admin')"});
    assert.ok(named.data.every(({role}) => role === 'admin'));
    const one = await socket.ask('c4', {verb: 'read', source: 'resource:orders(1)', load: ['items']});
    assert.ok(one.data.items.length > 0);
    const object = await socket.ask('c5', {
      verb: 'read',
      source: {kind: 'resource', name: 'users', key: '1', query: []},
    });
    assert.equal(object.data.name, 'Ada Lovelace');
    socket.close();
  });

  it('describes, validates, submits, runs and undoes', async () => {
    const socket = await greeted();
    const form = await socket.ask('d', {verb: 'describe', source: 'form:update_user(30)'});
    assert.equal(form.fields[0].name, 'name');
    assert.equal((await socket.ask('r', {verb: 'describe', source: 'resource:users'})).key, 'id');
    const checked = await socket.ask('v', {
      verb: 'validate',
      source: 'form:update_user(30)',
      values: {name: ''},
      touched: ['name'],
    });
    assert.equal(checked.errors[0].path, 'name');
    const change = {
      source: 'form:update_user(30)',
      values: {name: 'Thirty'},
      idempotencyKey: 'socket-1',
      version: form.version,
    };
    const saved = await socket.ask('s', {verb: 'submit', ...change});
    assert.equal(saved.data.name, 'Thirty');
    const again = await socket.ask('s2', {verb: 'submit', ...change});
    assert.equal(again.version, saved.version);
    const late = await socket.ask('s3', {verb: 'submit', ...change, idempotencyKey: 'socket-2'});
    assert.deepEqual([late.error.status, late.error.data.name], [409, 'Thirty']);
    const run = await socket.ask('a', {
      verb: 'run',
      source: 'action:bulk_categorize',
      keys: ['5', '6'],
      values: {category_id: 1},
      idempotencyKey: 'socket-3',
    });
    assert.equal(run.message, '2 posts categorized');
    const undone = await socket.ask('u', {verb: 'undo', source: run.undo.source, idempotencyKey: 'socket-4'});
    assert.deepEqual(undone.invalidates, ['posts']);
    socket.close();
  });

  it('answers errors as problems, and a cancelled call not at all', async () => {
    const socket = await greeted();
    const missing = await socket.ask('e1', {verb: 'read', source: 'interface:nothing'});
    assert.deepEqual([missing.error.status, missing.error.code], [404, 'missing']);
    for (const call of [
      {verb: 'read', source: 'javascript:x'},
      {verb: 'fly', source: 'interface:count_users'},
      {verb: 'read', source: 5},
      {verb: 'read'},
    ]) {
      assert.equal((await socket.ask(`e-${JSON.stringify(call)}`, call)).error.status, 400);
    }
    socket.send({t: 'call', id: 'gone', verb: 'read', source: 'interface:dashboard_figures'});
    socket.send({t: 'cancel', id: 'gone'});
    await socket.ask('after', {verb: 'read', source: 'interface:dashboard_figures'});
    assert.ok(!socket.frames.some(({id}) => id === 'gone'));
    socket.close();
  });
});

describe('pipelines', () => {
  const sign = (text, secret = 'demo-secret-weather') =>
    `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;
  const hook = (data, signature) => {
    const body = JSON.stringify(data);
    return api.call('/hooks/weather', {
      method: 'POST',
      body,
      headers: {'content-type': 'application/json', 'x-signature': signature ?? sign(body)},
    });
  };

  it('takes a signed hook and tells all who listen, by topic and by token', async () => {
    const topic = await api.sse('/events?topic=pipeline:weather');
    const open = await api.sse('/pipelines/weather/stream?token=demo-weather');
    assert.equal(open.headers.get('access-control-allow-origin'), '*');
    await topic.next(({data}) => data.op === 'reset');
    await until(() => open.comments > 0, 'the stream to be open');
    assert.equal((await hook({temp_max: 21})).status, 202);
    const heard = await topic.next(({data}) => data.op === 'insert');
    assert.deepEqual(heard.data.record.data, {temp_max: 21});
    const plain = await open.next(() => true);
    assert.deepEqual(plain.data.data, {temp_max: 21});
    const {body} = await api.get(`/interface/recent_data?args=["weather"]`);
    assert.deepEqual(body.data[0].data, {temp_max: 21});
    topic.close();
    open.close();
  });

  it('refuses what is not signed, and streams without the token', async () => {
    assert.equal((await hook({a: 1}, sign('{"a":2}'))).status, 401);
    assert.equal((await hook({a: 1}, 'nonsense')).status, 401);
    assert.equal((await api.get('/pipelines/weather/stream?token=wrong')).status, 401);
    assert.equal((await api.get('/pipelines/nothing/stream')).status, 401);
    const list = JSON.stringify([1]);
    assert.equal((await hook([1], sign(list))).status, 422);
  });
});
