import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startServer} from './testing.mjs';

let api;
before(async () => (api = await startServer()));
after(() => api.server.close());

const paths = ({body}) => body.errors.map(({path}) => path);
let serial = 0;
const product = (more = {}) => ({
  name: 'Test lamp',
  sku: `TEST-${(serial += 1)}`,
  price: 10,
  stock: 1,
  status: 'active',
  track_inventory: true,
  ...more,
});
const create = async (more) => (await api.send('/form/create_product', {values: product(more)})).body.data;

describe('forms', () => {
  it('creates, and answers with the record, its version, ops and a way back', async () => {
    const {status, body, headers} = await api.send('/form/create_user', {
      values: {name: 'Zoë', email: 'zoe@example.com', role: 'user', status: 'active'},
    });
    assert.equal(status, 200);
    assert.equal(body.message, 'User created');
    assert.equal(headers.get('etag'), '"1"');
    assert.deepEqual(body.ops.users, [{op: 'insert', at: 0, record: body.data}]);
    assert.deepEqual(body.invalidates, ['users']);
    assert.equal((await api.get(`/users/${body.data.id}`)).body.data.name, 'Zoë');
  });

  it('names every wrong field at once', async () => {
    const answer = await api.send('/form/create_product', {
      values: {name: ' ', sku: 'low', price: -1, stock: 'many', status: 'gone', category_id: 'x'},
    });
    assert.equal(answer.status, 422);
    assert.deepEqual(paths(answer).sort(), ['category_id', 'name', 'price', 'sku', 'status', 'stock']);
  });

  it('says what only the database knows beside the field', async () => {
    const {sku} = await create();
    const taken = await api.send('/form/create_product', {values: product({sku})});
    assert.deepEqual(taken.body.errors, [{path: 'sku', code: 'taken', message: 'is taken'}]);
    const missing = await api.send('/form/create_product', {values: product({category_id: 999})});
    assert.deepEqual(paths(missing), ['category_id']);
  });

  it('validates without writing, and only what was touched', async () => {
    const before = await api.get('/interface/count_users');
    const values = {name: '', email: 'ADA.LOVELACE.1@example.com'};
    const {status, body} = await api.send('/form/create_user/validate', {values, touched: ['email']});
    assert.equal(status, 200);
    assert.deepEqual(body.errors, [{path: 'email', code: 'taken', message: 'is taken'}]);
    const all = await api.send('/form/create_user/validate', {values});
    assert.deepEqual(paths(all).sort(), ['email', 'name']);
    assert.equal((await api.get('/interface/count_users')).body.data, before.body.data);
  });

  it('does not call the own name of a record taken', async () => {
    const {body: user} = await api.get('/users/7');
    const {body} = await api.send('/form/update_user/validate', {args: [7], values: {email: user.data.email}});
    assert.deepEqual(body.errors, []);
  });

  it('updates with the version it was read at, and says 409 with the present record otherwise', async () => {
    const {body: form} = await api.get('/form/update_user?args=[42]');
    const saved = await api.send(
      '/form/update_user',
      {args: [42], values: {...form.values, name: 'First'}},
      {'if-match': `"${form.version}"`},
    );
    assert.equal(saved.status, 200);
    assert.equal(saved.body.version, String(Number(form.version) + 1));
    const late = await api.send(
      '/form/update_user',
      {args: [42], values: {...form.values, name: 'Second'}},
      {'if-match': `"${form.version}"`},
    );
    assert.equal(late.status, 409);
    assert.equal(late.body.code, 'conflict');
    assert.equal(late.body.data.name, 'First');
    assert.equal((await api.get('/users/42')).body.data.name, 'First');
    assert.equal((await api.send('/form/update_user', {args: [42], values: {}}, {'if-match': '"old"'})).status, 409);
  });

  it('takes the record itself as argument, and leaves alone what is not given', async () => {
    const {body} = await api.get('/users/43');
    const saved = await api.send('/form/update_user', {args: [body.data], values: {status: 'suspended'}});
    assert.equal(saved.body.data.status, 'suspended');
    assert.equal(saved.body.data.email, body.data.email);
  });

  it('refuses what is no field, so that nobody sets what no form shows', async () => {
    const answer = await api.send('/form/update_user', {args: [44], values: {password: 'x'}});
    assert.deepEqual([answer.status, ...paths(answer)], [422, 'password']);
    await api.send('/form/update_user', {args: [44], values: {id: 1, version: 90, created_at: '2001-01-01'}});
    const {body} = await api.get('/users/44');
    assert.ok(!body.data.created_at.startsWith('2001'));
    assert.ok(body.data.version < 90);
  });

  it('writes nested lists, keeps the keys of what stays, and names errors by their path', async () => {
    const made = await create({
      variants: [
        {name: 'A', stock: 1},
        {name: 'B', stock: 2},
      ],
    });
    const [, b] = made.variants;
    const saved = await api.send('/form/update_product', {
      args: [made.id],
      values: {
        variants: [
          {...b, name: 'B2'},
          {name: 'C', stock: 3},
        ],
      },
    });
    assert.deepEqual(
      saved.body.data.variants.map(({name}) => name),
      ['B2', 'C'],
    );
    assert.equal(saved.body.data.variants[0].id, b.id);
    const wrong = await api.send('/form/update_product', {
      args: [made.id],
      values: {
        variants: [
          {name: 'D', stock: 1},
          {name: '', stock: -1},
        ],
      },
    });
    assert.deepEqual(paths(wrong).sort(), ['variants.1.name', 'variants.1.stock']);
  });

  it('asks of each block what its kind needs, and drops what belongs to another', async () => {
    const content = [{_union_type: 'image', url: 'https://example.com/a.png', alt_text: 'A', text: 'left over'}];
    const made = await api.send('/form/create_post', {values: {title: 'Blocks', content}});
    assert.deepEqual(made.body.data.content, [{_union_type: 'image', url: 'https://example.com/a.png', alt_text: 'A'}]);
    const wrong = await api.send('/form/create_post', {
      values: {title: 'Blocks', content: [{_union_type: 'image', url: 'javascript:alert(1)'}, {_union_type: 'gif'}]},
    });
    assert.deepEqual(paths(wrong).sort(), ['content.0.alt_text', 'content.0.url', 'content.1._union_type']);
  });

  it('keeps department and position together', async () => {
    const {body: positions} = await api.get('/interface/list_positions?args=[3]');
    const answer = await api.send('/form/update_employee', {
      args: [5],
      values: {department_id: 2, position_id: positions.data[0].id},
    });
    assert.deepEqual([answer.status, ...paths(answer)], [422, 'position_id']);
    const good = await api.send('/form/update_employee', {
      args: [5],
      values: {department_id: 3, position_id: positions.data[0].id, certifications: [1, 2]},
    });
    assert.equal(good.status, 200);
    const {body: form} = await api.get('/form/update_employee?args=[5]');
    assert.deepEqual(form.values.certifications, [1, 2]);
  });

  it('takes prices from the shop and sums from the items, whatever a page says', async () => {
    const {id, price} = await create({price: 12.5});
    const {body} = await api.send('/form/create_order', {
      values: {customer_id: 3, items: [{product_id: id, quantity: 3}]},
    });
    assert.deepEqual([body.data.total, body.data.items_count], [price * 3, 3]);
    const forged = await api.send('/form/create_order', {
      values: {customer_id: 3, items: [{product_id: id, quantity: 1, price: 0.01}]},
    });
    assert.equal(forged.status, 422);
    assert.equal((await api.send('/form/create_order', {values: {customer_id: 3, items: []}})).status, 422);
  });

  it('takes files with the values, and gives them back as downloads only', async () => {
    const form = new FormData();
    form.append('body', JSON.stringify({args: [6], values: {notes: 'with papers', documents: [null]}}));
    form.append('documents.0', new File(['%PDF-1.7'], 'Contract.pdf', {type: 'application/pdf'}));
    const saved = await api.call('/form/update_employee', {method: 'POST', body: form});
    assert.equal(saved.status, 200, saved.text);
    const {body} = await api.get('/employees/6?load=documents');
    assert.equal(body.data.documents[0].name, 'Contract.pdf');
    const file = await fetch(new URL(body.data.documents[0].url, api.base));
    assert.match(file.headers.get('content-disposition'), /^attachment/);
    assert.equal(await file.text(), '%PDF-1.7');
  });

  it('keeps the files that are named, adds those that come, and drops the rest', async () => {
    const names = async () => {
      const {body} = await api.get('/employees/6?load=documents');
      return body.data.documents.map(({name}) => name);
    };
    const {body} = await api.get('/employees/6?load=documents');
    const form = new FormData();
    form.append('body', JSON.stringify({args: [6], values: {documents: [body.data.documents[0].id, null]}}));
    form.append('documents.1', new File(['%PDF-1.7'], 'Annex.pdf'));
    const saved = await api.call('/form/update_employee', {method: 'POST', body: form});
    assert.deepEqual([saved.status, await names()], [200, ['Contract.pdf', 'Annex.pdf']]);
    assert.equal(saved.body.data.documents.length, 2);
    const checked = await api.send('/form/update_employee/validate', {args: [6], values: {documents: [null]}});
    assert.deepEqual(checked.body.errors, []);
    await api.send('/form/update_employee', {args: [6], values: {documents: []}});
    assert.deepEqual(await names(), []);
  });

  it('refuses files of another kind', async () => {
    const form = new FormData();
    form.append('body', JSON.stringify({args: [6], values: {}}));
    form.append('documents[0]', new File(['<script>'], 'page.html', {type: 'text/html'}));
    const answer = await api.call('/form/update_employee', {method: 'POST', body: form});
    assert.deepEqual([answer.status, ...paths(answer)], [422, 'documents.0']);
    const forged = new FormData();
    forged.append('body', JSON.stringify({args: [6], values: {}}));
    forged.append('documents.0', new File(['<script>'], 'page.pdf', {type: 'application/pdf'}));
    const refused = await api.call('/form/update_employee', {method: 'POST', body: forged});
    assert.deepEqual([refused.status, ...paths(refused)], [422, 'documents']);
  });

  it('uploads on its own as well', async () => {
    const form = new FormData();
    form.append('file', new File(['PK\x03\x04'], 'a.docx'));
    const {status, body} = await api.call('/interface/upload_document', {method: 'POST', body: form});
    assert.equal(status, 200);
    assert.equal(body.data[0].name, 'a.docx');
    assert.equal((await api.get('/interface/upload_document')).status, 404);
  });
});

describe('actions', () => {
  it('runs on the record of the argument and says what changed', async () => {
    const {body} = await api.send('/action/publish_post', {args: [1]});
    assert.equal(body.data.status, 'published');
    assert.ok(body.data.published_at);
    assert.equal(body.ops.posts[0].op, 'update');
    const again = await api.send('/action/publish', {args: [1]});
    assert.deepEqual([again.status, ...paths(again)], [422, 'status']);
  });

  it('asks for what it needs first', async () => {
    const {body: draft} = await api.send('/form/create_post', {values: {title: 'Later', body: 'Text'}});
    const none = await api.send('/action/schedule_post', {args: [draft.data.id]});
    assert.deepEqual(paths(none), ['publish_at']);
    const past = await api.send('/action/schedule_post', {
      args: [draft.data.id],
      values: {publish_at: '2001-01-01T00:00:00Z'},
    });
    assert.deepEqual([past.status, ...paths(past)], [422, 'publish_at']);
    const good = await api.send('/action/schedule_post', {
      args: [draft.data.id],
      values: {publish_at: '2099-01-01T00:00:00Z'},
    });
    assert.equal(good.body.data.status, 'scheduled');
  });

  it('changes many at once, or none', async () => {
    const {body} = await api.send('/action/bulk_categorize', {keys: ['2', '3', '4'], values: {category_id: 5}});
    assert.equal(body.message, '3 posts categorized');
    assert.ok(body.data.every(({category_id: id}) => id === 5));
    const failed = await api.send('/action/bulk_categorize', {keys: ['2', '99999'], values: {category_id: 6}});
    assert.equal(failed.status, 404);
    assert.equal((await api.get('/posts/2')).body.data.category_id, 5);
  });

  it('categorizes and deletes many products at once, or none', async () => {
    const keys = [await create(), await create()].map(({id}) => String(id));
    const {body} = await api.send('/action/bulk_categorize_products', {keys, values: {category_id: 2}});
    assert.equal(body.message, '2 products categorized');
    assert.ok(body.data.every(({category_id: id}) => id === 2));
    const none = await api.send('/action/bulk_categorize_products', {keys, values: {}});
    assert.deepEqual([none.status, ...paths(none)], [422, 'category_id']);
    const ordered = (await api.get('/orders/1?load=items')).body.data.items[0].product_id;
    const refused = await api.send('/action/bulk_delete_products', {keys: [...keys, String(ordered)]});
    assert.deepEqual([refused.status, refused.body.code], [409, 'conflict']);
    assert.equal((await api.get(`/products/${keys[0]}`)).status, 200);
    const gone = await api.send('/action/bulk_delete_products', {keys});
    assert.deepEqual([gone.body.message, gone.body.ops.products.length], ['2 products deleted', 2]);
  });

  it('changes all that fit the conditions of a list, in place of keys', async () => {
    const filter = [
      {field: 'role', op: 'in', value: ['guest']},
      {field: 'status', op: 'eq', value: 'inactive', origin: 'user'},
    ];
    const {total} = (await api.get('/users?filter[role]=guest&filter[status]=inactive')).body;
    assert.ok(total > 0);
    const {body} = await api.send('/action/bulk_suspend_users', {values: {all: true, filter}});
    assert.equal(body.message, `${total} users suspended`);
    assert.equal((await api.get('/users?filter[role]=guest&filter[status]=inactive')).body.total, 0);
    const strange = await api.send('/action/bulk_suspend_users', {
      values: {all: true, filter: [{field: 'password', value: 'x'}]},
    });
    assert.equal(strange.status, 400);
    const {body: file} = await api.send('/action/export_users', {values: {all: true, filter: filter.slice(0, 1)}});
    const text = await (await fetch(new URL(file.data.url, api.base))).text();
    const guests = (await api.get('/users?filter[role]=guest')).body.total;
    assert.equal(text.trim().split('\r\n').length, guests + 1);
  });

  it('deletes, and undo brings back the record with all that hung on it', async () => {
    const made = await create({variants: [{name: 'Only', stock: 4}]});
    const {body} = await api.send('/action/delete_product', {args: [made.id]});
    assert.deepEqual(body.ops.products, [{op: 'delete', key: String(made.id)}]);
    assert.equal((await api.get(`/products/${made.id}`)).status, 404);
    const undo = body.undo.source.match(/^action:undo\("(.+)"\)$/)[1];
    assert.equal((await api.send('/action/undo', {args: [undo]})).status, 200);
    const back = await api.get(`/products/${made.id}?load=variants`);
    assert.equal(back.body.data.name, made.name);
    assert.equal(back.body.data.variants[0].name, 'Only');
    assert.equal((await api.send('/action/undo', {args: [undo]})).status, 409);
  });

  it('undoes a change, but not over the change of somebody else', async () => {
    const first = await api.send('/action/change_role', {args: [50], values: {role: 'moderator'}});
    const id = first.body.undo.source.slice(13, -2);
    await api.send('/form/update_user', {args: [50], values: {name: 'Meanwhile'}});
    const late = await api.send('/action/undo', {args: [id]});
    assert.equal(late.status, 409);
    assert.equal((await api.get('/users/50')).body.data.role, 'moderator');
    const second = await api.send('/action/change_role', {args: [51], values: {role: 'moderator'}});
    await api.send('/action/undo', {args: [second.body.undo.source.slice(13, -2)]});
    assert.notEqual((await api.get('/users/51')).body.data.role, 'moderator');
  });

  it('does not delete what others need', async () => {
    const answer = await api.send('/action/delete_user', {args: [(await api.get('/orders/1')).body.data.customer_id]});
    assert.deepEqual([answer.status, answer.body.code], [409, 'conflict']);
  });

  it('lets an order go only the way orders go', async () => {
    const {body} = await api.get('/orders?filter[status]=delivered&page[size]=1');
    assert.equal((await api.send('/action/ship_order', {args: [body.data[0].id]})).status, 422);
    assert.equal((await api.send('/action/refund_order', {args: [body.data[0].id]})).status, 200);
  });

  it('copies, moves and marks', async () => {
    const made = await create();
    const {body: copy} = await api.send('/action/duplicate_product', {args: [made.id]});
    assert.deepEqual([copy.data.name, copy.data.status], ['Test lamp (copy)', 'draft']);
    const {body: task} = await api.send('/action/move_task', {args: [1], values: {status: 'done', place: 0.5}});
    assert.deepEqual([task.data.status, task.data.place], ['done', 0.5]);
    await api.send('/action/mark_all_read', {});
    const {body: unread} = await api.get('/interface/list_notifications?filter[read]=false');
    assert.equal(unread.total, 0);
  });

  it('offers downloads as outcomes', async () => {
    const {body} = await api.send('/action/export_products', {keys: ['1', '2']});
    const file = await fetch(new URL(body.data.url, api.base));
    assert.equal((await file.text()).trim().split('\r\n').length, 3);
  });
});

describe('one intent, one effect', () => {
  it('answers a repeated key as the first time, and does nothing twice', async () => {
    const headers = {'idempotency-key': 'same-key'};
    const values = product();
    const before = await api.get('/interface/count_products');
    const answers = await Promise.all([1, 2, 3].map(() => api.send('/form/create_product', {values}, headers)));
    assert.deepEqual(
      answers.map(({status}) => status),
      [200, 200, 200],
    );
    assert.equal(new Set(answers.map(({body}) => body.data.id)).size, 1);
    assert.equal(answers.filter((answer) => answer.headers.get('idempotent-replayed') === 'true').length, 2);
    assert.equal((await api.get('/interface/count_products')).body.data, before.body.data + 1);
  });

  it('refuses a key that was used for something else', async () => {
    const headers = {'idempotency-key': 'other-key'};
    await api.send('/action/mark_read', {args: [1]}, headers);
    const {status, body} = await api.send('/action/mark_read', {args: [2]}, headers);
    assert.deepEqual([status, body.code], [422, 'idempotency']);
  });

  it('forgets the key of what failed, so that it can be tried again', async () => {
    const headers = {'idempotency-key': 'failing-key'};
    const wrong = {values: product({sku: 'no'})};
    assert.equal((await api.send('/form/create_product', wrong, headers)).status, 422);
    assert.equal((await api.send('/form/create_product', {values: product()}, headers)).status, 200);
  });
});

describe('plain REST', () => {
  it('creates, changes and removes by method', async () => {
    const made = await api.send('/products', product());
    assert.equal(made.status, 201);
    const {id} = made.body.data;
    const changed = await api.send(`/products/${id}`, {price: 99}, {}, 'PATCH');
    assert.equal(changed.body.data.price, 99);
    assert.equal((await api.call(`/products/${id}`, {method: 'DELETE'})).status, 200);
    assert.equal((await api.get(`/products/${id}`)).status, 404);
    assert.equal((await api.call('/activity/1', {method: 'DELETE'})).status, 405);
  });
});
