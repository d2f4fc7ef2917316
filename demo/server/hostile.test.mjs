import assert from 'node:assert/strict';
import net from 'node:net';
import {after, before, describe, it} from 'node:test';
import {seededRandom} from './random.mjs';
import {startServer} from './testing.mjs';

let api;
before(async () => (api = await startServer({rate: 1_000_000})));
after(() => api.server.close());

const INJECTIONS = [
  "'",
  "' or '1'='1",
  "'; drop table users; --",
  '1); delete from users; --',
  '1 union select ssn from employees',
  '" or ""="',
  String.raw`\'; select pg_sleep(5); --`,
  '$1',
  '$$;drop table users;$$',
  '/**/',
  "x') or pg_sleep(5) is null --",
  '%',
  '_%',
  'Robert\u0000',
  '\ud800',
  '🦆',
  '__proto__',
  'constructor',
  '${7*7}',
  '../../etc/passwd',
];

const alive = async () => {
  const {status, body} = await api.get('/interface/count_users');
  assert.equal(status, 200);
  return body.data;
};

const encode = (text) =>
  encodeURIComponent(text.toWellFormed?.() ?? text.replaceAll(/[\ud800-\udfff](?![\udc00-\udfff])/g, '\ufffd'));

describe('injection', () => {
  for (const text of INJECTIONS) {
    it(`takes ${JSON.stringify(text)} for text, wherever it stands`, async () => {
      const before = await alive();
      const word = encode(text);
      const reads = [
        `/users?search=${word}`,
        `/users?filter[name]=${word}`,
        `/users?filter[name][contains]=${word}`,
        `/users?filter[name][in]=${word},b`,
        `/users?filter[id]=${word}`,
        `/users?filter[active]=${word}`,
        `/users?filter[created_at][gt]=${word}`,
        `/users?filter[${word}]=1`,
        `/users?filter[name][${word}]=1`,
        `/users?sort=${word}`,
        `/users?sort=-${word}`,
        `/users?select=${word}`,
        `/users?load=${word}`,
        `/users?load=posts.${word}`,
        `/users?page[size]=${word}`,
        `/users?page[after]=${word}`,
        `/users?${word}=1`,
        `/users/${word}`,
        `/${word}`,
        `/interface/${word}`,
        `/interface/list_by_role?args=${encode(JSON.stringify([text]))}`,
        `/interface/get_user?args=${encode(JSON.stringify([text]))}`,
        `/interface/get_by_slug?args=${encode(JSON.stringify([text]))}`,
        `/form/${word}`,
        `/form/update_user?args=${encode(JSON.stringify([text]))}`,
        `/action/${word}`,
        `/describe/${word}`,
        `/export/${word}.csv`,
        `/orders/${word}/invoice`,
        `/documents/${word}/content`,
        `/products?filter[tags]=${word}`,
        `/products?filter[tags][in]=${word}`,
      ];
      for (const read of reads) {
        const {status, text: answer} = await api.get(read);
        assert.ok(status < 500, `${read}: ${answer}`);
        assert.ok(!/syntax error|relation|column "/.test(answer), `${read} tells of the inside`);
      }
      const values = {name: text, email: `${text}@x.yz`, role: text, status: text, avatar: text};
      for (const [path, body] of [
        ['/form/create_user', {values}],
        ['/form/update_user', {args: [text], values}],
        ['/action/delete_user', {args: [text]}],
        ['/action/delete_user', {keys: [text]}],
        ['/action/undo', {args: [text]}],
        ['/action/change_role', {args: [9], values: {role: text}}],
      ]) {
        const {status} = await api.send(path, body);
        assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
      }
      const checked = await api.send('/form/create_user/validate', {values});
      assert.ok(checked.status === 200 && checked.body.errors.some(({path}) => path === 'role'));
      assert.equal(await alive(), before);
    });
  }
});

describe('bad requests', () => {
  const rows = [
    ['GET', '/%', 400],
    ['GET', '/%E0%A4%A', 400],
    ['GET', '/users?filter[name=1', 400],
    ['GET', '/users?filter=1', 400],
    ['GET', '/users?filter[name][eq][x]=1', 400],
    ['GET', '/users?page[size]=0', 400],
    ['GET', '/users?page[size]=1001', 400],
    ['GET', '/users?page[number]=0', 400],
    ['GET', '/users?page[size]=-1', 400],
    ['GET', '/users?page[number]=999999999', 200],
    ['GET', '/users?filter[id][range]=1', 400],
    ['GET', '/users?filter[id]=99999999999999999999999', 400],
    ['GET', '/users?filter[id]=999999999999999', 200],
    ['GET', '/users?filter[created_at]=yesterday', 400],
    ['GET', '/users?filter[created_at]=2024-02-31T00:00:00Z', 400],
    ['GET', '/movies?filter[release_date]=2024-13-01', 400],
    ['GET', '/users?filter[active]=maybe', 400],
    ['GET', '/posts?filter[content]=x', 400],
    ['GET', '/sp500?search=x', 400],
    ['GET', '/users?load=posts.author.posts.author', 400],
    ['GET', '/users/0', 404],
    ['GET', '/users/-1', 404],
    ['GET', '/users/99999999999', 404],
    ['GET', '/users/1?filter[id]=1', 400],
    ['GET', '/users/1/2', 404],
    ['GET', '/users/1/2/3/4', 404],
    ['GET', '/__proto__', 404],
    ['GET', '/constructor/prototype', 404],
    ['GET', '/interface/constructor', 404],
    ['GET', '/interface/__proto__', 404],
    ['GET', '/form/toString', 404],
    ['GET', '/action/valueOf', 404],
    ['GET', '/interface/count_users?args=5', 400],
    ['GET', '/interface/count_users?args=null', 200],
    ['GET', '/interface/count_users?args=[]&args=[]', 400],
    ['GET', '/interface/list_by_role?args={"__proto__":1}', 400],
    ['GET', '/live', 426],
    ['DELETE', '/users', 405],
    ['PUT', '/interface/count_users', 405],
    ['PATCH', '/form/create_user', 405],
    ['DELETE', '/batch', 405],
  ];
  for (const [method, path, expected] of rows) {
    it(`${method} ${path} is ${expected}`, async () => {
      const {status, body} = await api.call(path, {method});
      assert.equal(status, expected, JSON.stringify(body));
      if (status >= 400) assert.ok(body.detail);
    });
  }

  const bodies = [
    ['{', 400],
    ['', 422],
    ['null', 400],
    ['[]', 400],
    ['5', 400],
    ['{"args":5,"values":{}}', 400],
    ['{"args":null,"values":{}}', 400],
    ['{"values":[]}', 422],
    ['{"values":"x"}', 422],
    ['{"values":{"__proto__":{"role":"admin"},"name":"a"}}', 422],
    ['{"values":{"constructor":{"prototype":{}}}}', 422],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    [JSON.stringify({values: {name: {}, email: [], role: 5, status: null}}), 422],
    [JSON.stringify({values: {name: 'x'.repeat(900_000)}}), 422],
    ['x'.repeat(1_100_000), 413],
  ];
  for (const [body, expected] of bodies) {
    it(`a body of ${body.slice(0, 60)}… (${body.length}) is ${expected}`, async () => {
      const {status, text} = await api.call('/form/create_user', {
        method: 'POST',
        body,
        headers: {'content-type': 'application/json'},
      });
      assert.equal(status, expected, text);
    });
  }

  it('refuses bodies of other kinds', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/html']) {
      const {status} = await api.call('/form/create_user', {
        method: 'POST',
        body: 'a=b',
        headers: {'content-type': type},
      });
      assert.equal(status, 415);
    }
    const {status} = await api.call('/form/create_user', {
      method: 'POST',
      body: 'junk',
      headers: {'content-type': 'multipart/form-data; boundary=x'},
    });
    assert.equal(status, 400);
  });

  it('refuses changes from a page of another origin', async () => {
    const {status} = await api.send('/action/mark_read', {args: [1]}, {origin: 'https://evil.example'});
    assert.equal(status, 403);
    const own = await api.send('/action/mark_read', {args: [1]}, {origin: new URL(api.base).origin});
    assert.equal(own.status, 200);
  });
});

describe('what no client can do', () => {
  it('survives random calls', async () => {
    const random = seededRandom(42);
    const words = [
      ...INJECTIONS,
      'users',
      'interface',
      'form',
      'action',
      'create_user',
      'update_user',
      'batch',
      'filter[id]',
      '1',
      '-1',
      '[]',
      '{}',
      'null',
      '',
    ];
    const value = (depth = 0) => {
      const kind = random.integer(0, depth > 3 ? 3 : 6);
      if (kind === 0) return random.pick(words);
      if (kind === 1) return random.integer(-5, 1e12);
      if (kind === 2) return random.pick([null, true, false, 1e308, -0]);
      if (kind < 5) return Array.from({length: random.integer(0, 4)}, () => value(depth + 1));
      return Object.fromEntries(
        Array.from({length: random.integer(0, 4)}, () => [
          random.pick(['args', 'values', 'keys', 'name', 'id', 'touched', 'requests', 'path', 'query', '__proto__']),
          value(depth + 1),
        ]),
      );
    };
    for (let round = 0; round < 600; round += 1) {
      const path = `/${Array.from({length: random.integer(0, 3)}, () => encode(random.pick(words))).join('/')}?${encode(random.pick(words))}=${encode(random.pick(words))}`;
      const method = random.pick(['GET', 'POST', 'POST', 'PUT', 'PATCH']);
      const init =
        method === 'GET'
          ? {}
          : {
              body: JSON.stringify(value()),
              headers: {
                'content-type': 'application/json',
                'idempotency-key': random.pick(words).replaceAll(/[^\x20-\x7e]/g, ''),
              },
            };
      if (path.startsWith('/events')) continue;
      const {status, text} = await api.call(path, {method, ...init});
      assert.ok(status < 500, `${method} ${path} ${init.body}: ${text}`);
    }
    assert.ok((await alive()) >= 240);
    assert.deepEqual(api.faults, []);
  });

  it('survives broken connections', async () => {
    const raw = [
      'GET /api/users HTTP/1.1\r\nHost: x\r\n\r\n',
      'POST /api/form/create_user HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"values"',
      'GARBAGE\r\n\r\n',
      'GET /api/events?topic=users HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /api/live HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
      'GET /api/live HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\xff\xff\xff\xff',
    ];
    for (const text of raw) {
      await new Promise((resolve) => {
        const socket = net.connect(api.port, '127.0.0.1', () =>
          socket.write(text, 'latin1', () => setImmediate(() => socket.resetAndDestroy())),
        );
        socket.on('close', resolve).on('error', () => {});
      });
    }
    await alive();
    assert.deepEqual(api.faults, []);
  });

  it('counts errors it has answered, equal ones once', async () => {
    const {errors} = await api.server.ready;
    await api.get('/users/987654');
    await api.get('/users/987655');
    await errors.flush();
    const {body} = await api.get('/errors?filter[fingerprint]=404%20missing%20/users');
    assert.equal(body.total, 1);
    assert.ok(body.data[0].count >= 2);
  });
});

describe('guards that can be switched on', () => {
  it('limits the rate and says when to come again', async () => {
    const small = await startServer({rate: 3, csrf: true, origins: ['https://friend.example']});
    const first = await small.get('/interface/count_users');
    const token = /XSRF-TOKEN=([^;]+)/.exec(first.headers.get('set-cookie'))[1];
    const cookie = `XSRF-TOKEN=${token}`;
    assert.equal((await small.send('/action/mark_read', {args: [1]}, {cookie})).status, 403);
    const friend = {cookie, 'x-csrf-token': token, origin: 'https://friend.example'};
    const good = await small.send('/action/mark_read', {args: [1]}, friend);
    assert.equal(good.status, 200);
    assert.equal(good.headers.get('access-control-allow-origin'), 'https://friend.example');
    const {status, headers, body} = await small.get('/interface/count_users');
    assert.deepEqual([status, body.code], [429, 'limit']);
    assert.ok(Number(headers.get('retry-after')) >= 1);
    await small.server.close();
  });
});
