import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startServer} from './testing.mjs';

let api;
before(async () => (api = await startServer()));
after(() => api.server.close());

const ask = async (name) => {
  const answer = await api.get(`/interface/${name}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body.data ?? answer.body;
};

describe('what the navigation of an app asks for', () => {
  it('is links with icons, for bars and sidebars', async () => {
    for (const name of ['get_navigation', 'get_navigation_items', 'get_admin_nav', 'get_sidebar_items']) {
      const items = await ask(name);
      assert.ok(items.length > 1, name);
      for (const {label, path, icon} of items) assert.ok(label && path.startsWith('#/') && icon, `${name} ${label}`);
    }
  });

  it('is how much waits behind a link', async () => {
    const orders = (await ask('get_sidebar_items')).find(({label}) => label === 'Orders');
    const {body} = await api.get('/orders?filter[status]=pending&page[size]=1');
    assert.equal(orders.badge, body.total);
  });

  it('is the way to a page, which ends with its name', async () => {
    const steps = await ask('get_breadcrumbs?args=[1]');
    const user = await ask('current_user');
    assert.deepEqual(steps.at(-1), {label: user.name});
    assert.ok(steps.slice(0, -1).every(({path}) => path.startsWith('#/')));
  });

  it('is the buttons and figures of a page', async () => {
    const {title, actions} = await ask('get_user_actions');
    assert.deepEqual([title, actions[0].action], ['Users', 'show-modal@new-user']);
    const {stats, total} = await ask('get_product_stats');
    assert.deepEqual(
      stats.map(({label}) => label),
      ['On sale', 'Drafts', 'Sold out', 'Stock'],
    );
    assert.ok(stats.every(({value}) => typeof value === 'number') && total > 0);
  });

  it('is the notifications of somebody, which are marked as read by their keys', async () => {
    const unread = async () => (await api.get('/interface/list_notifications?filter[read]=false')).body;
    const {data, total} = await unread();
    await api.send('/action/mark_read', {keys: [String(data[0].id)]});
    assert.equal((await unread()).total, total - 1);
    await api.send('/action/mark_all_read', {args: [1]});
    assert.equal((await unread()).total, 0);
  });
});
