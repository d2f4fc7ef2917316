import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startServer} from './testing.mjs';

let api;
before(async () => (api = await startServer()));
after(() => api.server.close());

describe('interface functions', () => {
  it('answers a value in an envelope with its position and tags', async () => {
    const {status, body, headers} = await api.get('/interface/count_users');
    assert.equal(status, 200);
    assert.equal(body.data, 240);
    assert.match(body.position, /^[0-9a-f]{8}:\d+$/);
    assert.equal(headers.get('x-position'), body.position);
    assert.deepEqual(body.tags, ['users']);
  });

  it('takes arguments by place and by name', async () => {
    const place = await api.get(`/interface/list_by_role?args=${encodeURIComponent('["admin"]')}`);
    const named = await api.get(`/interface/list_by_role?args=${encodeURIComponent('{"role":"admin"}')}`);
    assert.ok(place.body.total > 0);
    assert.ok(place.body.data.every(({role}) => role === 'admin'));
    assert.deepEqual(place.body.data, named.body.data);
  });

  it('takes limit and offset beside the arguments', async () => {
    const all = await api.get('/interface/read_all?limit=4');
    const part = await api.get('/interface/read_all?limit=2&offset=2');
    assert.deepEqual(part.body.data, all.body.data.slice(2));
    assert.equal(part.body.total, 240);
  });

  it('narrows a list by a view, and never beyond what the function lists', async () => {
    const {body} = await api.get('/interface/list_active?filter[role]=user&sort=-name&page[size]=5');
    assert.equal(body.data.length, 5);
    assert.ok(body.data.every(({role, active}) => role === 'user' && active));
    const none = await api.get('/interface/list_active?filter[active]=false');
    assert.equal(none.body.total, 0);
  });

  it('gives one record, and 404 where there is none', async () => {
    const {body} = await api.get('/interface/get_user?args=[42]&load=orders');
    assert.equal(body.data.id, 42);
    assert.ok(Array.isArray(body.data.orders));
    assert.equal((await api.get('/interface/get_user?args=[99999]')).status, 404);
  });

  it('says which argument is missing, of the wrong type, or too many', async () => {
    const missing = await api.get('/interface/list_by_role');
    assert.deepEqual([missing.status, missing.body.errors[0].path], [400, 'args.role']);
    const wrong = await api.get('/interface/list_positions?args=["x"]');
    assert.deepEqual([wrong.status, wrong.body.errors[0].code], [400, 'invalid']);
    assert.equal((await api.get('/interface/count_users?args=[1]')).status, 400);
    assert.equal((await api.get('/interface/list_by_role?args=[')).status, 400);
  });

  it('lists only the positions of the department', async () => {
    const {body} = await api.get('/interface/list_positions?args=[2]');
    assert.ok(body.total > 0);
    assert.ok(body.data.every(({department_id: id}) => id === 2));
  });

  it('answers every function that needs no argument', async () => {
    const {body} = await api.get('');
    for (const name of body.data.interfaces) {
      const {status, text} = await api.get(`/interface/${name}`);
      assert.ok(
        status === 200 || (status === 400 && text.includes('is needed')) || name === 'upload_document',
        `${name}: ${text}`,
      );
    }
    assert.equal(api.faults.length, 0);
  });

  it('works out money from the orders there are', async () => {
    const {body: chart} = await api.get('/interface/revenue_chart');
    const {body: rows} = await api.get('/interface/revenue_by_month');
    assert.equal(chart.data.labels.length, 12);
    assert.deepEqual(
      chart.data.datasets[0].data,
      rows.data.map(({revenue}) => revenue),
    );
    const {body: top} = await api.get('/interface/top_products?page[size]=3');
    assert.ok(top.data[0].revenue >= top.data[1].revenue);
  });
});

describe('the long way round', () => {
  it('reads by POST when an address would be too long', async () => {
    const {status, body} = await api.send(
      '/interface/list_by_role',
      {args: ['admin'], query: [['page[size]', '2']]},
      {'x-http-method-override': 'GET'},
    );
    assert.equal(status, 200);
    assert.equal(body.data.length, 2);
    const resource = await api.send('/users', {query: {'page[size]': '3'}}, {'x-http-method-override': 'GET'});
    assert.equal(resource.body.data.length, 3);
  });

  it('answers a batch, each request for itself', async () => {
    const {body} = await api.send('/batch', {
      requests: [
        {id: '1', path: '/interface/count_users'},
        {id: '2', path: '/users/999999'},
        {id: '3', path: '/users?page[size]=1'},
        {id: '4', path: '/batch'},
        {id: '5'},
      ],
    });
    assert.deepEqual(
      body.responses.map(({id, status}) => [id, status]),
      [
        ['1', 200],
        ['2', 404],
        ['3', 200],
        ['4', 400],
        ['5', 400],
      ],
    );
    assert.equal(body.responses[0].body.data, 240);
    assert.equal(body.responses[2].headers['X-Total-Count'], '240');
  });

  it('refuses more than fifty requests in a batch, and no list at all', async () => {
    const requests = Array.from({length: 51}, (unused, id) => ({id: String(id), path: '/interface/count_users'}));
    assert.equal((await api.send('/batch', {requests})).status, 422);
    assert.equal((await api.send('/batch', {})).status, 400);
    assert.equal((await api.get('/batch')).status, 405);
  });
});

describe('caching and headers', () => {
  it('answers 304 to who has the same already, even when something else has changed', async () => {
    const first = await api.get('/categories');
    const etag = first.headers.get('etag');
    await api.send('/form/create_task', {values: {title: 'Something else', status: 'todo', priority: 'low'}});
    const again = await api.get('/categories', {'if-none-match': etag});
    assert.equal(again.status, 304);
    assert.equal(again.text, '');
    assert.notEqual(again.headers.get('x-position'), first.headers.get('x-position'));
  });

  it('sends problems as problem+json with words for people', async () => {
    const {status, headers, body} = await api.get('/nothing');
    assert.equal(status, 404);
    assert.match(headers.get('content-type'), /^application\/problem\+json/);
    assert.equal(body.code, 'missing');
    assert.ok(body.title && body.detail);
  });

  it('answers HEAD without a body', async () => {
    const {status, text, headers} = await api.call('/users', {method: 'HEAD'});
    assert.deepEqual([status, text], [200, '']);
    assert.equal(headers.get('x-total-count'), '240');
  });

  it('lets no answer be taken for a page', async () => {
    const {headers} = await api.get('/users/1');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy'), /sandbox/);
  });
});

describe('describing', () => {
  it('tells the fields, values, rules and version of an update', async () => {
    const {body} = await api.get('/form/update_user?args=[42]');
    const role = body.fields.find(({name}) => name === 'role');
    assert.deepEqual(
      role.options.map(({value}) => value),
      ['admin', 'user', 'moderator', 'guest'],
    );
    assert.equal(body.version, '1');
    assert.match(body.values.email, /@example\.com$/);
    assert.ok(body.schema.required.includes('name'));
  });

  it('describes nested lists and blocks of several kinds', async () => {
    const {body: product} = await api.get('/form/create_product');
    assert.deepEqual(
      product.fields.find(({name}) => name === 'variants').fields.map(({name}) => name),
      ['name', 'price', 'stock'],
    );
    const {body: post} = await api.get('/form/create_post');
    assert.deepEqual(Object.keys(post.fields.find(({name}) => name === 'content').union), [
      'text_block',
      'image',
      'video',
    ]);
  });

  it('describes an action by the record at hand', async () => {
    const {body} = await api.get('/action/publish_post?args=[1]');
    assert.deepEqual(body.actions.publish_post, {
      allowed: true,
      label: 'Publish',
      confirm: 'Are you sure you want to publish this post?',
    });
    const {body: published} = await api.get('/posts?filter[status]=published&page[size]=1');
    const {body: again} = await api.get(`/action/publish_post?args=[${published.data[0].id}]`);
    assert.equal(again.actions.publish_post.allowed, false);
  });

  it('describes a resource: fields, abilities, forms, actions', async () => {
    const {body} = await api.get('/describe/products');
    assert.equal(body.key, 'id');
    assert.deepEqual(body.forms, {create: 'create_product', update: 'update_product'});
    assert.equal(body.can.page, 'number');
    assert.ok(body.actions.delete_product.allowed);
  });

  it('tells every form and every action', async () => {
    const {body} = await api.get('');
    for (const name of body.data.forms) {
      const args = name.startsWith('update_') ? '?args=[1]' : '';
      assert.equal((await api.get(`/form/${name}${args}`)).status, 200, name);
    }
    for (const name of body.data.actions) assert.equal((await api.get(`/action/${name}`)).status, 200, name);
  });
});

describe('downloads', () => {
  it('exports what the query names as CSV that no spreadsheet runs', async () => {
    await api.send('/form/create_category', {values: {name: '=1+1', description: 'a "b", c'}});
    const {headers, text} = await api.get('/export/categories.csv?filter[name]=%3D1%2B1');
    assert.match(headers.get('content-disposition'), /attachment; filename="categories\.csv"/);
    const [header, line] = text.split('\r\n');
    assert.match(header, /^id,name,description/);
    assert.match(line, /,'=1\+1,"a ""b"", c",/);
  });

  it('writes an invoice with the sum of its lines', async () => {
    const {body: order} = await api.get('/orders/5');
    const {text} = await api.get('/orders/5/invoice');
    assert.ok(text.includes(`Total ${order.data.total.toFixed(2)}`));
    assert.equal((await api.get('/orders/99999/invoice')).status, 404);
  });
});
