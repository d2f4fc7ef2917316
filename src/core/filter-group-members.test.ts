import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../testing/preload.js';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import '../widgets/data/activity-feed/activity-feed-widget.js';
import '../widgets/data/card-list/card-list-widget.js';
import '../widgets/data/error-log/error-log-widget.js';
import '../widgets/data/list/list-widget.js';
import '../widgets/data/server-list/server-list-widget.js';
import '../widgets/data/table/table-widget.js';
import '../widgets/form/time-range-picker/time-range-picker-widget.js';
import type {ActivityFeedWidget} from '../widgets/data/activity-feed/activity-feed-widget.js';
import type {ErrorLogWidget} from '../widgets/data/error-log/error-log-widget.js';
import type {TableWidget} from '../widgets/data/table/table-widget.js';
import type {TimeRangePickerWidget} from '../widgets/form/time-range-picker/time-range-picker-widget.js';

const CUSTOMERS = [
  {id: 1, name: 'Ada', region: 'EU'},
  {id: 2, name: 'Bob', region: 'US'},
  {id: 3, name: 'Cleo', region: 'EU'},
];
const ORDERS = [1, 2, 2, 3].map((customer_id, index) => ({id: 10 + index, customer_id, title: `No ${index + 1}`}));
const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

const root = (element: Element): ShadowRoot => element.shadowRoot!;
const titles = (list: Element): readonly string[] =>
  [...root(list).querySelectorAll('[part~="title"]')].map(({textContent}) => textContent?.trim() ?? '');
const cards = (list: Element): readonly string[] =>
  [...root(list).querySelectorAll('li')].map(({textContent}) => /No \d/.exec(textContent ?? '')?.[0] ?? '');
const boxes = (table: Element): readonly HTMLInputElement[] => [
  ...root(table).querySelectorAll<HTMLInputElement>('tbody input[type="checkbox"]'),
];
const on = <T extends HTMLElement>(place: Element, tag: string): T => place.querySelector<T>(tag)!;

describe('filter-group, the selected rows of a table', () => {
  async function page(filterBy = 'id:customer_id'): Promise<HTMLElement> {
    const place = await fixture<HTMLElement>(html`
      <div>
        <table-widget
          caption="Customers"
          filter-group="selling"
          filter-by=${filterBy}
          selectable
          .columns=${[{field: 'name', filterable: true}]}
          .rows=${CUSTOMERS}
        ></table-widget>
        <list-widget
          filter-group="selling"
          .items=${ORDERS.map((order) => ({...order, label: order.title}))}
        ></list-widget>
        <card-list-widget filter-group="selling" .items=${ORDERS}></card-list-widget>
      </div>
    `);
    await waitUntil(() => boxes(on(place, 'table-widget')).length === 3, 'no boxes');
    return place;
  }
  const shown = (place: HTMLElement): readonly string[] => [
    titles(on(place, 'list-widget')).join(),
    cards(on(place, 'card-list-widget')).join(),
  ];
  const shows = (place: HTMLElement, text: string): Promise<void> =>
    waitUntil(() => shown(place).every((one) => one === text), `${shown(place).join(' | ')} is shown`);

  it('narrow the others by keyboard, several as any of them, none as all', async () => {
    const place = await page();
    boxes(on(place, 'table-widget'))[1]!.focus();
    await sendKeys({press: 'Space'});
    await shows(place, 'No 2,No 3');
    boxes(on(place, 'table-widget'))[2]!.focus();
    await sendKeys({press: 'Space'});
    await shows(place, 'No 2,No 3,No 4');
    on<TableWidget>(place, 'table-widget').selection = [];
    await shows(place, 'No 1,No 2,No 3,No 4');
    expect(root(on(place, 'table-widget')).querySelectorAll('tbody .row'), 'its own rows stay').to.have.length(3);
  });

  it('and what is typed into the same table are asked side by side', async () => {
    const place = await page();
    const {filterGroups} = await import('../data/filter-groups.js');
    const table = on<TableWidget>(place, 'table-widget');
    table.selection = ['2'];
    await shows(place, 'No 2,No 3');
    const input = root(table).querySelector<HTMLInputElement>('thead input:not([type="checkbox"])')!;
    input.value = 'o';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    const asked = (): readonly string[] => filterGroups.conditions('selling', {}).map(({field}) => field);
    await waitUntil(() => asked().length === 2, 'one of both is asked');
    expect(asked()).to.have.members(['customer_id', 'name']);
    place.remove();
    await waitUntil(() => asked().length === 0, 'something is left behind');
  });

  it('narrow nothing where no field is said, or one that they have not', async () => {
    const place = await page('nothing');
    const table = on<TableWidget>(place, 'table-widget');
    table.selection = ['2'];
    await table.updateComplete;
    await shows(place, 'No 1,No 2,No 3,No 4');
    table.filterBy = 'id:customer_id';
    await shows(place, 'No 2,No 3');
    table.removeAttribute('filter-by');
    table.filterBy = undefined;
    await shows(place, 'No 1,No 2,No 3,No 4');
  });
});

describe('filter-group, feeds and logs', () => {
  const EVENTS = [1, 5, 30].map((hours) => ({id: hours, actor: `${hours} h`, verb: 'came', created_at: ago(hours)}));
  const ERRORS = [1, 5, 30].map((hours) => ({id: hours, message: `${hours} h`, created_at: ago(hours)}));
  const SERVERS = [
    {id: 'a', name: 'fra-1', region: 'EU'},
    {id: 'b', name: 'nyc-1', region: 'US'},
  ];
  const picker = (value: string): TimeRangePickerWidget =>
    Object.assign(document.createElement('time-range-picker-widget') as TimeRangePickerWidget, {
      filterGroup: 'live',
      field: 'created_at',
      value,
    });
  const actors = (feed: Element): readonly string[] =>
    [...root(feed).querySelectorAll('[part="actor"]')].map(({textContent}) => textContent?.trim() ?? '');
  const marks = (feed: Element): number => root(feed).querySelectorAll('[part="mark"]').length;
  let data: DataFixture;
  afterEach(() => data?.remove());

  it('follow a time range, and what a wider one shows again is no news', async () => {
    const range = picker('last_6_hours');
    const place = await fixture<HTMLElement>(html`
      <div>
        <activity-feed-widget filter-group="live" highlight-new .items=${EVENTS}></activity-feed-widget>
        <error-log-widget filter-group="live" .items=${ERRORS}></error-log-widget>
        <server-list-widget filter-group="live" .items=${SERVERS}></server-list-widget>
        ${range}
      </div>
    `);
    const feed = on<ActivityFeedWidget>(place, 'activity-feed-widget');
    const log = on<ErrorLogWidget>(place, 'error-log-widget');
    await waitUntil(() => actors(feed).join() === '1 h,5 h', `the feed shows ${actors(feed).join()}`);
    await waitUntil(() => titles(log).join() === '1 h,5 h', `the log shows ${titles(log).join()}`);
    range.value = 'last_week';
    await waitUntil(() => actors(feed).length === 3 && titles(log).length === 3, 'not widened');
    expect(marks(feed)).to.equal(0);
    feed.items = [{id: 99, actor: 'now', verb: 'came', created_at: ago(0)}, ...EVENTS];
    await waitUntil(() => actors(feed).length === 4, 'not added');
    feed.items = [{id: 100, actor: 'again', verb: 'came', created_at: ago(0)}, ...(feed.items as unknown[])];
    await waitUntil(() => actors(feed).length === 5, 'not added');
    expect(marks(feed)).to.be.greaterThan(0);
    expect(titles(on(place, 'server-list-widget')), 'has no such field').to.have.length(2);
  });

  it('narrow what a stream brought and what it pushes', async () => {
    data = await dataFixture();
    const place = document.createElement('div');
    const range = picker('last_6_hours');
    const feed = document.createElement('activity-feed-widget') as ActivityFeedWidget;
    for (const [name, value] of Object.entries({'filter-group': 'live', 'data-source': 'subscribe:events:all'}))
      feed.setAttribute(name, value);
    feed.highlightNew = true;
    place.append(range, feed);
    await data.add(place);
    await waitUntil(() => data.provider.feeds.length > 0, 'nothing is listened to');
    data.provider.push('events:all', [{op: 'reset', records: EVENTS}]);
    await data.settle();
    await waitUntil(() => actors(feed).join() === '1 h,5 h', `the feed shows ${actors(feed).join()}`);
    range.value = 'last_week';
    await range.updateComplete;
    await waitUntil(async () => {
      await data.advance(200);
      return actors(feed).length === 3;
    }, 'not widened');
    expect(marks(feed), 'is no news').to.equal(0);
    data.provider.push('events:all', [
      {op: 'insert', at: 0, record: {id: 400, actor: 'long ago', verb: 'came', created_at: ago(400)}},
      {op: 'insert', at: 0, record: {id: 0, actor: 'now', verb: 'came', created_at: ago(0)}},
    ]);
    await data.settle();
    await waitUntil(() => actors(feed).join() === 'now,1 h,5 h,30 h', `the feed shows ${actors(feed).join()}`);
    place.remove();
  });
});
