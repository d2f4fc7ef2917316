import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../providers/fetch/fetch-provider.js';
import '../../../providers/function/function-provider.js';
import {Faults} from '../../../providers/testing/faults.js';
import type {FunctionProvider} from '../../../providers/function/function-provider.js';
import './flash.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

/** The first source of a page loads the data layer. */
const PATIENT = {timeout: 5000};

const users = () => [
  {id: 1, name: 'Ada', score: 10},
  {id: 2, name: 'Grace', score: 20},
  {id: 3, name: 'Alan', score: 30},
];

const rowsOf = (table: TableWidget): string[][] =>
  [...(table.shadowRoot?.querySelectorAll('tbody .row') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
  );
const names = (table: TableWidget): string[] => rowsOf(table).map(([name = '']) => name);
const tbodyOf = (table: TableWidget): HTMLElement => table.shadowRoot?.querySelector('tbody') as HTMLElement;

interface Live {
  provider: FunctionProvider;
  table: TableWidget;
}

async function live(rows: (context: never) => unknown = users, more: Partial<TableWidget> = {}): Promise<Live> {
  const provider = await fixture<FunctionProvider>(html`
    <function-provider .functions=${{list_users: rows}} .feeds=${{users: () => () => {}}}>
      <table-widget data-source="interface:list_users" stream="users" columns="name, score"></table-widget>
    </function-provider>
  `);
  const table = provider.querySelector('table-widget') as TableWidget;
  Object.assign(table, more);
  await waitUntil(() => rowsOf(table).length > 0, 'no rows', PATIENT);
  await waitUntil(() => table.dataController?.connection === 'live', 'not live', PATIENT);
  return {provider, table};
}

/** What a push does to the rows on the page. */
async function changesOf(table: TableWidget, act: () => void, done: () => boolean): Promise<MutationRecord[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((found) => records.push(...found));
  observer.observe(tbodyOf(table), {subtree: true, childList: true, characterData: true, attributes: true});
  act();
  await waitUntil(done, 'no change', PATIENT);
  records.push(...observer.takeRecords());
  observer.disconnect();
  return records;
}

it('<table-widget> M-04 shows what the server counts and works out, once `load` asks for it', async () => {
  const asked: unknown[] = [];
  const list = (context: {readonly load: readonly string[]}): unknown => {
    asked.push(context.load);
    return users().map((user) => ({...user, posts_count: user.id * 2, profile: {initials: user.name[0]}}));
  };
  const provider = await fixture<FunctionProvider>(html`
    <function-provider .functions=${{list_users: list}}>
      <table-widget
        data-source="interface:list_users"
        load="posts_count, profile.initials"
        columns="name, posts_count, profile.initials"
      ></table-widget>
    </function-provider>
  `);
  const table = provider.querySelector('table-widget') as TableWidget;
  await waitUntil(() => rowsOf(table).length === 3, 'no rows', PATIENT);
  expect(asked).to.deep.equal([['posts_count', 'profile.initials']]);
  expect(rowsOf(table)[0]).to.deep.equal(['Ada', '2', 'A']);
});

describe('<table-widget> kept up to date', () => {
  it('keeps to its page when rows are pushed into one that the source has cut', async () => {
    const sizes: unknown[] = [];
    const page = (context: {view?: {page?: {size?: number}}}) => {
      sizes.push(context.view?.page?.size);
      return {data: users().slice(0, 2), total: 3, can: {page: 'number'}};
    };
    const {provider, table} = await live(page, {perPage: 2});
    // It knows by the first answer that it may ask for a page, and asks for it then.
    await waitUntil(() => sizes.at(-1) === 2, 'no page', PATIENT);
    await waitUntil(() => table.dataset['state'] === 'ready', 'not at rest', PATIENT);
    provider.push('users', {op: 'insert', at: 0, record: {id: 4, name: 'Edsger', score: 40}});
    await waitUntil(() => names(table)[0] === 'Edsger', 'no new row', PATIENT);
    expect(names(table)).to.deep.equal(['Edsger', 'Ada']);
  });

  it('a row that is pushed to the first page is counted on the second, and shows where it belongs', async () => {
    const all = users();
    const read = (context: {view?: {page?: {number?: number}}}) => {
      const start = ((context.view?.page?.number ?? 1) - 1) * 2;
      return {data: all.slice(start, start + 2), total: all.length, can: {page: 'number'}};
    };
    const provider = await fixture<FunctionProvider>(html`
      <function-provider .functions=${{list_users: {read, can: {page: 'number'}}}} .feeds=${{users: () => () => {}}}>
        <table-widget data-source="interface:list_users" stream="users" columns="name" per-page="2"></table-widget>
      </function-provider>
    `);
    const table = provider.querySelector('table-widget') as TableWidget;
    const range = (): string => table.shadowRoot?.querySelector('[part="range"]')?.textContent ?? '';
    const steps = (): readonly HTMLElement[] => [...(table.shadowRoot?.querySelectorAll<HTMLElement>('.step') ?? [])];
    await waitUntil(() => range() === '1 to 2 of 3', 'no first page', PATIENT);
    steps()[1]?.click();
    await waitUntil(() => range() === '3 to 3 of 3', 'no second page', PATIENT);
    await waitUntil(() => table.dataController?.connection === 'live', 'not live', PATIENT);
    const edsger = {id: 4, name: 'Edsger', score: 40};
    all.unshift(edsger);
    provider.push('users', {op: 'insert', at: 0, record: edsger});
    await waitUntil(() => range() === '3 to 3 of 4', 'not counted', PATIENT);
    expect(names(table)).to.deep.equal(['Alan']);
    steps()[0]?.click();
    await waitUntil(() => names(table).join() === 'Edsger,Ada', 'not on the first page', PATIENT);
    expect(range()).to.equal('1 to 2 of 4');
  });

  it('a pushed row that does not fit what the source filters by stays out', async () => {
    const read = () => ({data: users().slice(0, 1), total: 1});
    const provider = await fixture<FunctionProvider>(html`
      <function-provider .functions=${{list_users: {read, can: {filter: true}}}} .feeds=${{users: () => () => {}}}>
        <table-widget
          data-source="interface:list_users"
          stream="users"
          columns="name, score"
          filter='{"name": "Ada"}'
        ></table-widget>
      </function-provider>
    `);
    const table = provider.querySelector('table-widget') as TableWidget;
    await waitUntil(() => names(table).length === 1, 'no rows', PATIENT);
    await waitUntil(() => table.dataController?.connection === 'live', 'not live', PATIENT);
    provider.push('users', [
      {op: 'insert', at: 0, record: {id: 5, name: 'Edsger', score: 1}},
      {op: 'update', record: {id: 1, score: 11}},
    ]);
    await waitUntil(() => rowsOf(table)[0]?.[1] === '11', 'no change', PATIENT);
    expect(names(table)).to.deep.equal(['Ada']);
  });

  it('RT-08 an update changes the text of its cell and nothing else', async () => {
    const {provider, table} = await live();
    const changes = await changesOf(
      table,
      () => provider.push('users', {op: 'update', record: {id: 2, score: 21}}),
      () => rowsOf(table)[1]?.[1] === '21',
    );
    expect(changes.map(({type}) => type)).to.deep.equal(['characterData']);
  });

  it('RT-08 an insertion adds one row and leaves the others alone', async () => {
    const {provider, table} = await live();
    const before = [...tbodyOf(table).children];
    const changes = await changesOf(
      table,
      () => provider.push('users', {op: 'insert', at: 0, record: {id: 4, name: 'Edsger', score: 4}}),
      () => rowsOf(table).length === 4,
    );
    expect(names(table)).to.deep.equal(['Edsger', 'Ada', 'Grace', 'Alan']);
    expect(changes.map(({type, addedNodes}) => [type, addedNodes.length])).to.deep.equal([['childList', 1]]);
    expect([...tbodyOf(table).children].slice(1)).to.deep.equal(before);
  });

  it('RT-08 a deletion takes one row out', async () => {
    const {provider, table} = await live();
    const changes = await changesOf(
      table,
      () => provider.push('users', {op: 'delete', key: '2'}),
      () => rowsOf(table).length === 2,
    );
    expect(names(table)).to.deep.equal(['Ada', 'Alan']);
    expect(changes.map(({removedNodes}) => removedNodes.length)).to.deep.equal([1]);
  });

  it('keeps the order that a user asked for while rows change', async () => {
    const {provider, table} = await live(users, {sort: '-score'});
    await waitUntil(() => names(table)[0] === 'Alan', 'not sorted', PATIENT);
    expect(names(table)).to.deep.equal(['Alan', 'Grace', 'Ada']);
    provider.push('users', {op: 'update', record: {id: 1, score: 25}});
    await waitUntil(() => names(table)[1] === 'Ada', 'not moved', PATIENT);
    expect(names(table)).to.deep.equal(['Alan', 'Ada', 'Grace']);
  });

  it('AX-25 the focus stays on its row when others come, go and move', async () => {
    const {provider, table} = await live(users, {selectable: true});
    const box = tbodyOf(table).querySelectorAll('input')[1] as HTMLInputElement;
    box.focus();
    provider.push('users', [
      {op: 'insert', at: 0, record: {id: 4, name: 'Edsger', score: 4}},
      {op: 'delete', key: '1'},
      {op: 'update', record: {id: 2, score: 1}, at: -1},
    ]);
    await waitUntil(() => rowsOf(table)[0]?.[1] === 'Edsger', 'not changed', PATIENT);
    expect(table.shadowRoot?.activeElement).to.equal(box);
    expect(box.closest('tr')?.textContent).to.include('Grace');
  });

  it('AX-26 a focused row that goes hands the focus to the next one, whose check box Space does not reach', async () => {
    const {provider, table} = await live(users, {selectable: true});
    (tbodyOf(table).querySelectorAll('input')[1] as HTMLInputElement).focus();
    provider.push('users', {op: 'delete', key: '2'});
    await waitUntil(() => rowsOf(table).length === 2, 'not gone', PATIENT);
    const active = table.shadowRoot?.activeElement;
    expect(active?.localName).to.equal('td');
    expect(active?.parentElement?.textContent).to.include('Alan');
    await sendKeys({press: ' '});
    expect(table.selection ?? []).to.deep.equal([]);
    const boxes = [...tbodyOf(table).querySelectorAll('input')];
    expect(boxes.some(({checked}) => checked)).to.equal(false);
    await waitUntil(() => document.querySelector('.widget-announcer')?.textContent?.includes('Row removed'));
  });

  it('AX-26 the last row hands it to the one before', async () => {
    const {provider, table} = await live(users, {selectable: true});
    (tbodyOf(table).querySelectorAll('input')[2] as HTMLInputElement).focus();
    provider.push('users', {op: 'delete', key: '3'});
    await waitUntil(() => rowsOf(table).length === 2, 'not gone', PATIENT);
    expect(table.shadowRoot?.activeElement?.parentElement?.textContent).to.include('Grace');
  });

  it('AX-26 the focus on an action of a row that goes to another page never comes to that of another record', async () => {
    const rowActions = [{label: 'Delete', action: 'kill'}];
    const {provider, table} = await live(users, {rowActions, perPage: 3});
    const killed: unknown[] = [];
    table.addEventListener('action', (event) => {
      event.preventDefault();
      killed.push((event as CustomEvent).detail);
    });
    (tbodyOf(table).querySelectorAll('[part="row-action"]')[2] as HTMLElement).focus();
    for (const id of [4, 5]) {
      provider.push('users', {op: 'insert', at: 0, record: {id, name: `New ${id}`, score: 1}});
      await waitUntil(() => names(table)[0] === `New ${id}`, 'not there', PATIENT);
      const active = table.shadowRoot?.activeElement;
      expect(active?.localName, String(id)).to.equal('td');
      await sendKeys({press: 'Enter'});
    }
    expect(killed).to.deep.equal([]);
  });

  it('keeps what is selected through a refresh, and lets go of rows that are no more', async () => {
    let list = users();
    const {table} = await live(() => list, {selectable: true});
    const told: string[][] = [];
    table.addEventListener('selection-change', (event) => told.push((event as CustomEvent).detail.keys));
    tbodyOf(table).querySelectorAll('input')[0]?.click();
    tbodyOf(table).querySelectorAll('input')[2]?.click();
    list = users().slice(1).reverse();
    await table.dataController?.refresh();
    await waitUntil(() => rowsOf(table).length === 2, 'not refreshed', PATIENT);
    expect(table.selection).to.deep.equal(['3']);
    expect(told).to.deep.equal([['1'], ['1', '3'], ['3']]);
    const boxes = [...tbodyOf(table).querySelectorAll('input')].map(({checked}) => checked);
    expect(boxes).to.deep.equal([true, false]);
  });

  it('lets a changed cell glow, unless nearly all change', async () => {
    const {provider, table} = await live();
    provider.push('users', {op: 'update', record: {id: 2, score: 22}});
    await waitUntil(() => rowsOf(table)[1]?.[1] === '22', 'no change', PATIENT);
    const cell = tbodyOf(table).children[1]?.children[1];
    expect(cell?.getAnimations().length).to.equal(1);
    expect(tbodyOf(table).children[0]?.children[1]?.getAnimations().length).to.equal(0);
  });

  it('sends the order and the page to a source that can do them', async () => {
    const asked: unknown[] = [];
    const read = (context: {view: unknown}) => {
      asked.push(context.view);
      return {data: users().slice(0, 2), total: 7, can: {sort: true, page: 'number'}};
    };
    const provider = await fixture<FunctionProvider>(html`
      <function-provider .functions=${{list_users: {read, can: {sort: true, page: 'number', total: true}}}}>
        <table-widget data-source="interface:list_users" columns="name" per-page="2" sort="-name"></table-widget>
      </function-provider>
    `);
    const table = provider.querySelector('table-widget') as TableWidget;
    await waitUntil(() => rowsOf(table).length === 2, 'no rows', PATIENT);
    expect(asked.at(-1)).to.deep.include({sort: [{field: 'name', desc: true}], page: {size: 2, number: 1}});
    expect(asked.length).to.equal(1);
    expect(table.shadowRoot?.querySelector('[part="range"]')?.textContent).to.equal('1 to 2 of 7');
    table.shadowRoot?.querySelectorAll<HTMLElement>('.step')[1]?.click();
    await waitUntil(() => asked.length === 2, 'not asked', PATIENT);
    expect(asked.at(-1)).to.deep.include({page: {size: 2, number: 2}});
    await waitUntil(() => table.shadowRoot?.querySelector('[part="range"]')?.textContent === '3 to 4 of 7');
  });

  it('CN-11 its reads and those of others go as one request, unless enable-query-batching is false', async () => {
    const routes = {
      'POST /batch': [{batch: true}],
      'GET /users': [{body: users()}],
      'GET /teams': [{body: users()}],
      'GET /roles': [{body: users()}],
    };
    const faults = await new Faults().plan({routes});
    const provider = await fixture(html`
      <fetch-provider batch base-url=${faults.base}>
        <table-widget data-source="resource:users" columns="name"></table-widget>
        <table-widget data-source="resource:teams" columns="name"></table-widget>
        <table-widget data-source="resource:roles" columns="name" enable-query-batching="false"></table-widget>
      </fetch-provider>
    `);
    const tables = [...provider.querySelectorAll('table-widget')] as TableWidget[];
    await waitUntil(() => tables.every((table) => rowsOf(table).length === 3), 'no rows', PATIENT);
    const {requests} = await faults.seen();
    expect(requests.map(({method, url}) => `${method} ${url.slice(faults.base.length)}`).toSorted()).to.deep.equal([
      'GET /roles',
      'POST /batch',
    ]);
  });

  it('shows markup in pushed records as text: F102', async () => {
    const {provider, table} = await live();
    const attack = '<img src=x onerror="window.hit = 1">';
    provider.push('users', {op: 'update', record: {id: 1, name: attack}});
    await waitUntil(() => names(table)[0] === attack, 'no change', PATIENT);
    expect(tbodyOf(table).querySelector('img')).to.equal(null);
  });

  it('takes 10,000 updates a second to 1,000 rows, and draws once a frame what is in view', async () => {
    const many = Array.from({length: 1000}, (_, id) => ({id, name: `User ${id}`, score: id}));
    const {provider, table} = await live(() => many);
    const drawing = table as unknown as {performUpdate(): void};
    const perform = drawing.performUpdate.bind(table);
    let draws = 0;
    drawing.performUpdate = () => {
      draws++;
      perform();
    };
    for (let frame = 0; frame < 20; frame++) {
      for (let i = 0; i < 167; i++) {
        const id = (frame * 167 + i * 7) % 1000;
        provider.push('users', {op: 'update', record: {id, score: frame * 1000 + i}});
      }
      await nextFrame();
      await table.updateComplete;
    }
    provider.push('users', {op: 'update', record: {id: 0, name: 'Last'}});
    await waitUntil(() => names(table)[0] === 'Last', 'not the last value', PATIENT);
    // One a frame and the last; where rows were measured anew, the table draws by itself.
    expect(draws).to.be.at.most(30);
    expect(rowsOf(table).length).to.be.within(20, 60);
  });
});
