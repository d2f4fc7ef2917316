import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../form/filter-bar/filter-bar-widget.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

const ROWS = [
  {id: 1, name: 'Ada', role: 'admin'},
  {id: 2, name: 'Grace', role: 'user'},
  {id: 3, name: 'Alan', role: 'user'},
];
const COLUMNS = [
  {field: 'name', sortable: true, filterable: true},
  {field: 'role', sortable: true},
];

async function table(properties: Partial<TableWidget> = {}): Promise<TableWidget> {
  const element = await fixture<TableWidget>(html`<table-widget></table-widget>`);
  Object.assign(element, {rows: ROWS, columns: COLUMNS, urlKey: 'users', ...properties});
  await element.updateComplete;
  return element;
}

const all = (element: TableWidget, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const namesOf = (element: TableWidget): string[] =>
  all(element, '.row').map((row) => row.children[0]!.textContent!.trim());
const fieldsOf = (element: TableWidget): (string | undefined)[] =>
  all(element, 'th[data-field]').map(({dataset}) => dataset['field']);
const valueOf = (field: HTMLElement): unknown => (field as HTMLElement & {value?: unknown}).value;
const asked = (): [string, string][] =>
  [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith('users.') || name.startsWith('teams.'));

describe('<table-widget> in the address', () => {
  const first = location.href;
  const goTo = (query: Record<string, string>): void => {
    const url = new URL(first);
    for (const [name, text] of Object.entries(query)) url.searchParams.set(name, text);
    history.replaceState(history.state, '', url);
  };
  afterEach(() => history.replaceState(history.state, '', first));

  it('writes what a reader does, and nothing of what the author said', async () => {
    const element = await table({sort: '-name', perPage: 2, resizable: true});
    expect(asked()).to.deep.equal([]);
    all(element, '.sort')[1]!.click();
    await element.updateComplete;
    element.goToPage(2);
    await element.updateComplete;
    all(element, '.resize')[0]!.focus();
    await sendKeys({press: 'Home'});
    await element.updateComplete;
    expect(asked()).to.deep.equal([
      ['users.sort', 'role'],
      ['users.page', '2'],
      ['users.widths', 'name:64'],
    ]);
    all(element, 'input.filter')[0]!.focus();
    await sendKeys({type: 'a,1'});
    await waitUntil(() => asked().some(([name, text]) => name === 'users.filter[name][contains]' && text === 'a,1'));
    expect(asked().map(([name]) => name)).not.to.include('users.page');
  });

  it('shows what the address asks', async () => {
    goTo({
      'users.sort': '-name',
      'users.filter[name][contains]': 'a',
      'users.order': 'role,name',
      'users.page': '2',
      'users.widths': 'name:150',
    });
    const element = await table({perPage: 2});
    expect(fieldsOf(element)).to.deep.equal(['role', 'name']);
    expect(all(element, '.row').map((row) => row.children[1]!.textContent)).to.deep.equal(['Ada']);
    expect((all(element, 'input.filter')[0] as HTMLInputElement).value).to.equal('a');
    expect(all(element, '[aria-sort]').map(({ariaSort}) => ariaSort)).to.deep.equal(['descending']);
  });

  it('shows what the address asks of the menus of the headers, which show it again', async () => {
    const columns = [
      {field: 'name', filterable: 'menu' as const},
      {field: 'role', filterable: 'menu' as const, type: 'select' as const, options: ['admin', 'user']},
      {field: 'price', filterable: 'menu' as const},
      {field: 'id'},
    ];
    const rows = ROWS.map((row, index) => ({...row, price: index * 5}));
    const chips = (element: TableWidget): string[] => all(element, '.chip').map((chip) => chip.textContent!.trim());
    const asks = {
      'users.filter[name][starts]': 'A',
      'users.filter[role][in]': 'admin,user',
      'users.filter[price][gte]': '5',
    };
    goTo({...asks, 'users.filter[id]': '1'});
    const element = await table({rows, columns});
    await waitUntil(() => chips(element).length === 3, 'no chips', {timeout: 5000});
    expect(namesOf(element)).to.deep.equal(['Alan']);
    expect(chips(element)).to.deep.equal([
      'Name: starts with A',
      'Role: is one of admin or user',
      'Price: is at least 5',
    ]);
    const button = all(element, '.filter-button')[2]!;
    expect(button.ariaLabel).to.equal('Filter by Price, active');
    button.click();
    const shown = (): unknown[] =>
      all(element, '.filter-panel :is(select-widget, input-widget)').map((field) => valueOf(field));
    await waitUntil(() => shown().join() === 'gte,5', shown().join(), {timeout: 5000});
    all(element, '.chip')[0]!.click();
    await waitUntil(() => namesOf(element).join() === 'Grace,Alan', namesOf(element).join());
    await waitUntil(
      () => !new URLSearchParams(location.search).has('users.filter[name][starts]'),
      'still in the address',
    );
  });

  it('asks the source once, for what the address wants', async () => {
    goTo({'users.sort': '-name'});
    const data = await dataFixture();
    data.provider.data = {users: ROWS};
    const element = document.createElement('table-widget');
    Object.assign(element, {columns: COLUMNS, urlKey: 'users', dataSource: 'resource:users'});
    await data.add<TableWidget>(element);
    await waitUntil(() => namesOf(element).join() === 'Grace,Alan,Ada', namesOf(element).join());
    expect(data.provider.reads).to.have.length(1);
    data.remove();
  });

  it('keeps the page of the address while a filter bar comes later, and begins anew when the reader asks', async () => {
    goTo({'users.page': '2', 'find.filter[role]': 'user'});
    const page = await fixture<HTMLElement>(html`
      <div>
        <table-widget id="team" .rows=${ROWS} .columns=${COLUMNS} per-page="1" url-key="users"></table-widget>
      </div>
    `);
    const element = page.querySelector('table-widget')!;
    await waitUntil(() => namesOf(element).join() === 'Grace');
    const filters = [{field: 'role', type: 'select', options: ['user', 'admin']}];
    const bar = document.createElement('filter-bar-widget');
    Object.assign(bar, {filters, urlKey: 'find'});
    bar.setAttribute('for', 'team');
    page.append(bar);
    await waitUntil(() => namesOf(element).join() === 'Alan', 'the second of those that fit');
    const chip = (): HTMLElement | null | undefined => bar.shadowRoot?.querySelector<HTMLElement>('.chip');
    await waitUntil(() => chip());
    chip()!.click();
    await waitUntil(() => namesOf(element).join() === 'Ada', 'not the first page');
  });

  it('leaves alone what others wrote, and two tables each other', async () => {
    goTo({q: 'x', 'teams.sort': 'role'});
    const [users, teams] = [await table(), await table({urlKey: 'teams'})];
    expect(namesOf(teams)).to.deep.equal(['Ada', 'Grace', 'Alan']);
    all(users, '.sort')[0]!.click();
    await users.updateComplete;
    expect(namesOf(users)).to.deep.equal(['Ada', 'Alan', 'Grace']);
    expect(new URLSearchParams(location.search).get('q')).to.equal('x');
    expect(asked()).to.deep.equal([
      ['teams.sort', 'role'],
      ['users.sort', 'name'],
    ]);
  });

  it('follows the back button, also to where nothing is asked', async () => {
    const element = await table({sort: 'name'});
    goTo({'users.sort': '-name'});
    dispatchEvent(new PopStateEvent('popstate'));
    await waitUntil(() => namesOf(element)[0] === 'Grace');
    history.replaceState(history.state, '', first);
    dispatchEvent(new PopStateEvent('popstate'));
    await waitUntil(() => namesOf(element)[0] === 'Ada');
    expect(asked()).to.deep.equal([]);
  });

  it('makes nothing of hostile values', async () => {
    for (const text of [...HOSTILE_TEXTS, '__proto__', 'constructor', '-1', '1e99', 'NaN']) {
      goTo({
        'users.sort': text,
        'users.page': text,
        'users.hidden': text,
        'users.order': text,
        'users.pinned': `${text}:start`,
        'users.widths': `name:${text},${text}:1`,
        [`users.filter[${text}]`]: text,
      });
      const element = await table();
      expect(namesOf(element), text).to.deep.equal(['Ada', 'Grace', 'Alan']);
      expect(fieldsOf(element), text).to.deep.equal(['name', 'role']);
      element.remove();
    }
  });
});
