import {expect, waitUntil} from '@open-wc/testing';
import '../../../core/row-scope.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../list/list-widget.js';
import './calendar-widget.js';
import type {ListWidget} from '../list/list-widget.js';

describe('the days of a calendar as what fills holes', () => {
  let data: DataFixture;
  beforeEach(async () => {
    data = await dataFixture();
  });
  afterEach(() => data.remove());

  it('are its own beside the record of the row that it stands in', async () => {
    const list = document.createElement('list-widget');
    const template = document.createElement('template');
    const calendar = document.createElement('calendar-widget');
    calendar.setAttribute('data-source', 'interface:events({id}, {from}, {to})');
    calendar.setAttribute('view', 'day');
    calendar.setAttribute('date', '2026-02-03');
    const row = document.createElement('div');
    row.append(calendar);
    template.content.append(row);
    list.append(template);
    list.items = [{id: 7}, {id: 8}];
    await data.add<ListWidget>(list);
    await waitUntil(async () => (await data.settle(), data.provider.reads.length === 2), 'both ask');
    const args = data.provider.reads.map(({request}) => (request.source as {args?: unknown}).args);
    expect(args).to.have.deep.members([
      [7, '2026-02-03', '2026-02-03'],
      [8, '2026-02-03', '2026-02-03'],
    ]);
  });
});
