import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startServer} from './testing.mjs';

let api;
before(async () => (api = await startServer()));
after(() => api.server.close());

const list = async (args = []) => {
  const {status, body, text} = await api.get(
    `/interface/list_folders?args=${encodeURIComponent(JSON.stringify(args))}`,
  );
  assert.equal(status, 200, text);
  return body.data;
};
const names = (folders) => folders.map(({name}) => name);
const find = async (name, args) => (await list(args)).find((folder) => folder.name === name);
const move = (id, values) => api.send('/action/move_folder', {args: [id], values});

describe('folders', () => {
  it('are listed level by level, and say how many are in them', async () => {
    const top = await list();
    assert.deepEqual(names(top), ['Company', 'Design', 'Engineering', 'Sales', 'Archive']);
    assert.equal(top[0].children_count, 3);
    assert.equal(top.at(-1).children_count, 0);
    assert.deepEqual(names(await list([top[0].id])), ['Handbook', 'Meetings', 'Policies']);
    assert.deepEqual(await list([999_999]), []);
  });

  it('are listed all at once, each with the one that it is in', async () => {
    const {body} = await api.get('/interface/all_folders?page[size]=1000');
    assert.equal(body.data.length, body.total ?? body.data.length);
    assert.ok(body.data.every(({parent_id: parent}) => parent === null || body.data.some(({id}) => id === parent)));
  });

  it('go into another, at the place that is asked for', async () => {
    const design = await find('Design');
    const company = await find('Company');
    const {status, body, text} = await move(design.id, {parent_id: String(company.id), index: 1, before: null});
    assert.equal(status, 200, text);
    assert.deepEqual(names(await list([company.id])), ['Handbook', 'Design', 'Meetings', 'Policies']);
    assert.equal((await find('Company')).children_count, 4);
    assert.ok(body.ops.folders.some(({record}) => record.id === design.id));
    await move(design.id, {parent_id: null, index: 0});
    assert.deepEqual(names(await list()).slice(0, 2), ['Design', 'Company']);
  });

  it('do not go into themselves, nor into what is in them', async () => {
    const company = await find('Company');
    const policies = await find('Policies', [company.id]);
    for (const parent of [company, policies]) {
      const {status, body} = await move(company.id, {parent_id: parent.id, index: 0});
      assert.equal(status, 422);
      assert.match(JSON.stringify(body), /into itself/);
    }
  });

  it('push what has moved, and the new number of those around it', async () => {
    const stream = await api.sse('/events?topic=folders');
    await stream.next(({data}) => data.op === 'reset');
    const sales = await find('Sales');
    const archive = await find('Archive');
    await move(sales.id, {parent_id: archive.id, index: 0});
    const {data: moved} = await stream.next(({data}) => data.op === 'update' && data.record.id === sales.id);
    assert.equal(moved.record.parent_id, archive.id);
    const {data: counted} = await stream.next(({data}) => data.op === 'update' && data.record.id === archive.id);
    assert.equal(counted.record.children_count, 1);
    stream.close();
  });
});

describe('a tree of parts', () => {
  it('has as many parts as are asked for', async () => {
    const {body} = await api.get('/interface/parts_tree?args=[1000]');
    const tree = body.data ?? body;
    assert.equal(tree.length, 100);
    assert.equal(tree.flatMap(({items}) => items.flatMap((shelf) => shelf.items)).length, 1000);
  });
});
