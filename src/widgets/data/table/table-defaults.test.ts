import {expect, waitUntil} from '@open-wc/testing';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

/** The first source of a page loads the data layer. */
const PATIENT = {timeout: 5000};

const many = (count: number) => Array.from({length: count}, (_, id) => ({id, name: `User ${id}`}));

const rowsOf = (table: TableWidget): HTMLElement[] => [
  ...(table.shadowRoot?.querySelectorAll<HTMLElement>('tbody .row') ?? []),
];
const namesOf = (table: TableWidget): string[] => rowsOf(table).map((row) => row.firstElementChild?.textContent ?? '');
const rangeOf = (table: TableWidget): string => table.shadowRoot?.querySelector('[part="range"]')?.textContent ?? '';
const scrollerOf = (table: TableWidget): HTMLElement => table.shadowRoot?.querySelector('.scroller') as HTMLElement;

describe('<table-widget> does by itself what its source needs', () => {
  let page: DataFixture;

  beforeEach(async () => {
    page = await dataFixture();
  });
  afterEach(() => page.remove());

  async function add(attributes: Record<string, string>): Promise<TableWidget> {
    const table = document.createElement('table-widget');
    for (const [name, value] of Object.entries({columns: 'name', caption: 'Users', ...attributes}))
      table.setAttribute(name, value);
    return page.add<TableWidget>(table);
  }

  /** A table of a stream that has told all of its records. */
  async function streamed(attributes: Record<string, string> = {}): Promise<TableWidget> {
    const table = await add({'data-source': 'stream:users', ...attributes});
    await waitUntil(() => page.provider.live.length > 0, 'not listened to', PATIENT);
    page.provider.push('users', [{op: 'reset', records: many(120)}]);
    await page.advance(300);
    await waitUntil(() => rowsOf(table).length > 0, 'no rows', PATIENT);
    return table;
  }

  it('CN-10 a stream is paged by 50, and scrolled in a box that draws what is in view', async () => {
    const table = await streamed();
    expect(rangeOf(table)).to.equal('1 to 50 of 120');
    expect(table.paging).to.deep.include({pages: 3, size: 50});
    expect(scrollerOf(table).classList.contains('virtual')).to.equal(true);
    expect(scrollerOf(table).scrollHeight).to.be.above(scrollerOf(table).clientHeight);
    expect(rowsOf(table).length).to.be.below(50);
    scrollerOf(table).scrollTop = 1_000_000;
    await waitUntil(() => namesOf(table).at(-1) === 'User 49', 'not scrolled to its last row', PATIENT);
    table.goToPage(3);
    await page.settle();
    await waitUntil(() => rangeOf(table) === '101 to 120 of 120', 'not turned', PATIENT);
    expect(namesOf(table).at(-1)).to.equal('User 119');
  });

  it('CN-10 a row that is pushed into a stream moves the last one of the page to the next', async () => {
    const table = await streamed({'per-page': '20', 'enable-virtual-scroll': 'false'});
    page.provider.push('users', [{op: 'insert', at: 0, record: {id: 200, name: 'New'}}]);
    await page.advance(300);
    await waitUntil(() => namesOf(table)[0] === 'New', 'not pushed', PATIENT);
    expect([rowsOf(table).length, rangeOf(table)]).to.deep.equal([20, '1 to 20 of 121']);
  });

  it('CN-10 `per-page` says otherwise', async () => {
    const table = await streamed({'per-page': '20'});
    expect(rangeOf(table)).to.equal('1 to 20 of 120');
    expect(scrollerOf(table).classList.contains('virtual')).to.equal(true);
  });

  it('CN-10 `enable-virtual-scroll="false"` draws the whole page', async () => {
    const table = await streamed({'enable-virtual-scroll': 'false'});
    expect([rowsOf(table).length, rangeOf(table)]).to.deep.equal([50, '1 to 50 of 120']);
    expect(scrollerOf(table).classList.contains('virtual')).to.equal(false);
  });

  it('no other source is paged or scrolled without being asked', async () => {
    page.provider.data = {users: many(120)};
    const table = await add({'data-source': 'resource:users'});
    await waitUntil(() => rowsOf(table).length === 120, 'no rows', PATIENT);
    expect(rangeOf(table)).to.equal('');
    expect(scrollerOf(table).classList.contains('virtual')).to.equal(false);
  });

  it('CN-11 a resource is asked again after 30 s, and not before', async () => {
    page.provider.data = {users: many(2)};
    await add({'data-source': 'resource:users'});
    await page.advance(29_000);
    await add({'data-source': 'resource:users'});
    expect(page.provider.reads).to.have.length(1);
    await page.advance(2000);
    page.provider.data = {users: many(3)};
    const late = await add({'data-source': 'resource:users'});
    expect(page.provider.reads).to.have.length(2);
    await waitUntil(() => rowsOf(late).length === 3, 'not asked again', PATIENT);
  });

  it('CN-11 `cache-ttl` says otherwise, shorter or longer', async () => {
    page.provider.data = {users: many(2), teams: many(2)};
    await add({'data-source': 'resource:users'});
    await add({'data-source': 'resource:teams'});
    await page.advance(5000);
    await add({'data-source': 'resource:users', 'cache-ttl': '1000'});
    expect(page.provider.reads).to.have.length(3);
    await page.advance(60_000);
    await add({'data-source': 'resource:teams', 'cache-ttl': '120000'});
    expect(page.provider.reads).to.have.length(3);
  });
});
