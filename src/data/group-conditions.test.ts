import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {arrive} from '../core/group-arrivals.js';
import {filterGroups} from './filter-groups.js';
import {GroupConditions} from './group-conditions.js';

describe('what a filter group asks of a widget', () => {
  it('is known before the widget reads, where another widget is about to ask it', async () => {
    const owner = await fixture(html`<p></p>`);
    const picker = {};
    let ask = (): void => {};
    arrive(
      new Promise<void>((resolve) => {
        ask = () => {
          filterGroups.offer('early', picker, {conditions: [{field: 'at', op: 'gte', value: 1}]});
          resolve();
        };
      }),
    );
    let changes = 0;
    const group = new GroupConditions(owner, () => changes++);
    expect(group.join('early', {}), 'waits').to.equal(undefined);
    expect(group.join('early', {}), 'still waits').to.equal(undefined);
    ask();
    await waitUntil(() => changes > 0);
    expect(group.join('early', {search: 'x'})).to.deep.equal({
      filter: [{field: 'at', op: 'gte', value: 1, origin: 'early'}],
      search: 'x',
    });
    group.stop();
    filterGroups.offer('early', picker, undefined);
  });

  it('is nothing for a widget that belongs to none', async () => {
    const view = {search: 'x'};
    const group = new GroupConditions(await fixture(html`<p></p>`), () => {});
    expect(group.join(undefined, view)).to.equal(view);
  });
});
