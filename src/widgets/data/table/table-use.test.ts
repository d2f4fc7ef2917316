import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html as lit} from 'lit';
import {registerWords} from '../../../core/words.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../providers/function/function-provider.js';
import {heardWarnings} from '../../../testing/heard-warnings.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

/** The first use of a part of the library loads it. */
const PATIENT = {timeout: 5000};

const USERS = [
  {id: 1, name: 'Ada', role: 'admin', price: 1204.5},
  {id: 2, name: 'Grace', role: 'user', price: 86},
  {id: 3, name: 'Alan', role: 'user', price: null},
];

const all = (table: TableWidget, selector: string): HTMLElement[] => [
  ...(table.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const one = (table: TableWidget, selector: string): HTMLElement => all(table, selector)[0] as HTMLElement;
const textOf = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const namesOf = (table: TableWidget): string[] => all(table, '.row .row-header').map(textOf);
const cellsOf = (table: TableWidget, row = 0): string[] =>
  [...(all(table, '.row')[row]?.children ?? [])].map((cell) => textOf(cell));

async function table(properties: Partial<TableWidget> & {lang?: string} = {}): Promise<TableWidget> {
  const element = await fixture<TableWidget>(html`<table-widget></table-widget>`);
  Object.assign(element, {rows: USERS, columns: ['name', 'role'], ...properties});
  await element.updateComplete;
  return element;
}

const heard = <Detail>(element: TableWidget, name: string): Detail[] => {
  const details: Detail[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
};

describe('<table-widget> columns', () => {
  it('finds its columns in the records', async () => {
    const element = await table({columns: undefined});
    expect(all(element, 'thead th').map(textOf)).to.deep.equal(['ID', 'Name', 'Role', 'Price']);
    expect(cellsOf(element)).to.deep.equal(['1', 'Ada', 'admin', '1,204.5']);
  });

  it('writes values by the format of their column, in the language of the page', async () => {
    const place = await fixture(html`<div lang="de"><table-widget></table-widget></div>`);
    const element = place.querySelector('table-widget') as TableWidget;
    element.columns = ['name', {field: 'price', format: 'currency("EUR")'}];
    element.rows = USERS;
    await element.updateComplete;
    expect(cellsOf(element)[1]).to.equal('1.204,50 €');
    expect(cellsOf(element, 2)[1]).to.equal('–');
  });

  it('puts figures at the end, and what the author aligns where the author says', async () => {
    const element = await table({columns: ['name', 'price', {field: 'role', align: 'center'}]});
    const aligns = all(element, 'thead th').map((cell) => cell.dataset['align']);
    expect(aligns).to.deep.equal([undefined, 'end', 'center']);
    expect(getComputedStyle(all(element, '.row')[0]?.children[1] as Element).textAlign).to.equal('end');
  });

  it('writes the words of a language that come after the rows', async () => {
    const element = await table({
      lang: 'nl',
      columns: ['name', {field: 'state', format: 'humanize'}],
      rows: [{id: 1, name: 'Ada', state: 'running'}],
      selectable: true,
    });
    const box = (): HTMLElement | undefined => all(element, '.row input')[0];
    await waitUntil(box, 'no check box', PATIENT);
    expect([...cellsOf(element), box()?.ariaLabel]).to.deep.equal(['', 'Ada', 'Running', 'Select Ada']);
    box()?.focus();
    registerWords('nl', {'status.running': 'Actief', 'select.named': 'Kies {name}'});
    await element.updateComplete;
    expect([...cellsOf(element), box()?.ariaLabel]).to.deep.equal(['', 'Ada', 'Actief', 'Kies Ada']);
    expect(element.shadowRoot?.activeElement).to.equal(box());
  });

  it('gives a column its width', async () => {
    const element = await table({columns: [{field: 'name', width: '25%'}, 'role']});
    const [first] = all(element, 'thead th');
    expect(first?.offsetWidth).to.be.closeTo(one(element, 'table').offsetWidth / 4, 2);
  });

  it('draws cells by a render function: text, a node or a template', async () => {
    const node = document.createElement('b');
    node.textContent = 'bold';
    const element = await table({
      columns: [
        {field: 'name', render: (record) => `${record['name']}!`},
        {field: 'role', render: (record, value) => lit`<i>${value}</i>`},
        {field: 'price', render: (record) => (record['id'] === 1 ? node : '')},
      ],
    });
    expect(cellsOf(element)).to.deep.equal(['Ada!', 'admin', 'bold']);
    expect(one(element, '.row i').textContent).to.equal('admin');
  });

  it('draws cells by a template of the page and keeps their nodes', async () => {
    const element = await fixture<TableWidget>(html`
      <table-widget columns="name, role" .rows=${USERS}>
        <template slot="cell:role"><b title="{{name}}">{{role | humanize}}</b></template>
      </table-widget>
    `);
    expect(cellsOf(element)[1]).to.equal('Admin');
    const [before] = all(element, '.row b');
    element.rows = [{...USERS[0], role: 'owner'}] as never;
    await element.updateComplete;
    expect(cellsOf(element)[1]).to.equal('Owner');
    expect(all(element, '.row b')[0]).to.equal(before);
    expect(before?.title).to.equal('Ada');
  });

  it('reads a path into a record', async () => {
    const element = await table({columns: ['name', 'brand.name'], rows: [{id: 1, name: 'Lamp', brand: {name: 'Lux'}}]});
    expect(cellsOf(element)).to.deep.equal(['Lamp', 'Lux']);
  });

  it('keeps a relative time young, and short', async () => {
    const element = await table({
      columns: [{field: 'at', format: 'relative_time'}],
      rows: [{id: 1, at: new Date(Date.now() - 57_500).toISOString()}],
    });
    expect(namesOf(element)).to.deep.equal(['57 sec. ago']);
    await waitUntil(() => namesOf(element)[0] === '58 sec. ago', 'grew old', PATIENT);
  });
});

describe('<table-widget> semantics', () => {
  it('AX-34 is a table with a caption, column headers and a header for each row', async () => {
    const element = await table({caption: 'Users', columns: [{field: 'name', sortable: true}, 'role'], sort: '-name'});
    expect(textOf(one(element, 'caption'))).to.equal('Users');
    expect(all(element, 'thead th').map((cell) => cell.getAttribute('scope'))).to.deep.equal(['col', 'col']);
    expect(one(element, '.row-header').getAttribute('scope')).to.equal('row');
    expect(all(element, 'thead th').map((cell) => cell.getAttribute('aria-sort'))).to.deep.equal(['descending', null]);
    await expect(element).to.be.accessible();
  });

  it('AX-46 takes its name from the author', async () => {
    const element = await table({ariaLabel: 'People'});
    expect(one(element, 'table').getAttribute('aria-label')).to.equal('People');
  });

  it('sorts by keyboard: upwards, downwards, as it came', async () => {
    const element = await table({columns: [{field: 'name', sortable: true}]});
    const told = heard<{sort: unknown}>(element, 'sort-change');
    one(element, '.sort').focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Ada', 'Alan', 'Grace']);
    await sendKeys({press: 'Space'});
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Grace', 'Alan', 'Ada']);
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Ada', 'Grace', 'Alan']);
    expect(told.map(({sort}) => sort)).to.deep.equal([[{field: 'name'}], [{field: 'name', desc: true}], []]);
    await waitUntil(() =>
      document.querySelector('.widget-announcer')?.textContent?.includes('Name, sorted descending'),
    );
  });

  it('lets a listener refuse to sort', async () => {
    const element = await table({columns: [{field: 'name', sortable: true}]});
    element.addEventListener('sort-change', (event) => event.preventDefault());
    one(element, '.sort').click();
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Ada', 'Grace', 'Alan']);
  });

  it('names a region and takes the focus only where it scrolls', async () => {
    const element = await table({caption: 'Users'});
    expect(one(element, '.scroller').hasAttribute('role')).to.equal(false);
    element.style.setProperty('inline-size', '80px');
    element.columns = [
      {field: 'name', width: 300},
      {field: 'role', width: 300},
    ];
    await waitUntil(() => one(element, '.scroller').getAttribute('role') === 'region');
    expect(one(element, '.scroller').getAttribute('aria-label')).to.equal('Users');
    expect(one(element, '.scroller').tabIndex).to.equal(0);
  });
});

describe('<table-widget> filters and pages', () => {
  const many = Array.from({length: 57}, (_, index) => ({id: index + 1, name: `User ${index + 1}`}));

  it('shows what the conditions of the author leave', async () => {
    const element = await table({filter: {role: 'user', price: {gte: 10}}});
    expect(namesOf(element)).to.deep.equal(['Grace']);
  });

  it('filters by what a user types below a header', async () => {
    const element = await table({columns: [{field: 'name', filterable: true}]});
    one(element, '.filter').focus();
    const heard: {filter: unknown}[] = [];
    element.addEventListener('filter-change', (event) => heard.push((event as CustomEvent<{filter: unknown}>).detail));
    await sendKeys({type: 'al'});
    // Between two keys that come slowly the first is looked for alone.
    await waitUntil(() => namesOf(element).join() === 'Alan', namesOf(element).join());
    expect(heard.at(-1)?.filter).to.deep.equal([{field: 'name', op: 'contains', value: 'al', origin: 'user'}]);
    expect(one(element, '.filter').getAttribute('aria-label')).to.equal('Filter by Name');
    await waitUntil(() => document.querySelector('.widget-announcer')?.textContent?.includes('1 row'), '', PATIENT);
  });

  it('says that nothing was found, and finds again', async () => {
    const element = await table({filter: {name: 'nobody'}});
    expect(textOf(one(element, '.empty-heading'))).to.equal('No results');
    element.filter = undefined;
    await element.updateComplete;
    expect(namesOf(element).length).to.equal(3);
    expect(all(element, '.empty').length).to.equal(0);
  });

  it('pages through its rows by keyboard and says where it is', async () => {
    const element = await table({columns: ['name'], rows: many, perPage: 20});
    const told = heard(element, 'page-change');
    expect(textOf(one(element, '.range'))).to.equal('1 to 20 of 57');
    all(element, '.step')[1]?.focus();
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(textOf(one(element, '.range'))).to.equal('41 to 57 of 57');
    expect(namesOf(element)[0]).to.equal('User 41');
    await sendKeys({press: 'Enter'});
    expect(told).to.deep.equal([
      {page: 2, size: 20},
      {page: 3, size: 20},
    ]);
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Next page');
    await waitUntil(() => document.querySelector('.widget-announcer')?.textContent?.includes('Page 3 of 3'));
    expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('58');
    expect(all(element, '.row')[0]?.getAttribute('aria-rowindex')).to.equal('42');
  });

  it('has no pages where all rows are on one', async () => {
    const element = await table({perPage: 20});
    expect(all(element, '.pages').length).to.equal(0);
  });

  it('keeps the first rows up to its limit', async () => {
    const element = await table({limit: 2});
    expect(namesOf(element)).to.deep.equal(['Ada', 'Grace']);
    element.limit = -1;
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Alan']);
  });

  it('goes on and back by commands', async () => {
    const element = await table({columns: ['name'], rows: many, perPage: 20});
    const command = (name: string) =>
      element.dispatchEvent(Object.assign(new Event('command', {cancelable: true}), {command: name, source: null}));
    command('--next');
    await element.updateComplete;
    expect(element.page).to.equal(2);
    command('--previous');
    await element.updateComplete;
    expect(textOf(one(element, '.range'))).to.equal('1 to 20 of 57');
  });
});

describe('<table-widget> selection', () => {
  const boxes = (element: TableWidget) => all(element, '.row .check input') as HTMLInputElement[];

  it('AX-35 selects rows by keyboard and tells which', async () => {
    const element = await table({selectable: true});
    const told = heard<{keys: string[]; records: unknown[]}>(element, 'selection-change');
    boxes(element)[1]?.focus();
    await sendKeys({press: 'Space'});
    await element.updateComplete;
    expect(told.at(-1)).to.deep.equal({keys: ['2'], records: [USERS[1]]});
    expect(all(element, '.row')[1]?.hasAttribute('data-selected')).to.equal(true);
    expect(textOf(one(element, '.selected'))).to.equal('1 row selected');
    expect(boxes(element)[1]?.getAttribute('aria-label')).to.equal('Select Grace');
    await expect(element).to.be.accessible();
  });

  it('selects all, with a mixed state between', async () => {
    const element = await table({selectable: true, selection: ['1']});
    const head = one(element, 'thead input') as HTMLInputElement;
    expect(head.indeterminate).to.equal(true);
    head.click();
    await element.updateComplete;
    expect(element.selection).to.deep.equal(['1', '2', '3']);
    expect(head.checked && !head.indeterminate).to.equal(true);
    expect(boxes(element).every(({checked}) => checked)).to.equal(true);
    head.click();
    await element.updateComplete;
    expect(element.selection).to.deep.equal([]);
  });

  it('selects a span with the Shift key', async () => {
    const element = await table({selectable: true});
    boxes(element)[0]?.click();
    boxes(element)[2]?.dispatchEvent(new MouseEvent('click', {shiftKey: true, bubbles: true, cancelable: true}));
    await element.updateComplete;
    expect(element.selection).to.deep.equal(['1', '2', '3']);
  });

  it('tells nobody when the page sets it', async () => {
    const element = await table({selectable: true});
    const told = heard(element, 'selection-change');
    element.selection = ['3'];
    await element.updateComplete;
    expect(boxes(element).map(({checked}) => checked)).to.deep.equal([false, false, true]);
    expect(told).to.deep.equal([]);
  });

  it('keeps it while sorted and filtered', async () => {
    const element = await table({selectable: true, selection: ['2']});
    element.sort = '-name';
    element.filter = {name: 'Ada'};
    await element.updateComplete;
    element.filter = undefined;
    await element.updateComplete;
    expect(element.selection).to.deep.equal(['2']);
    expect(boxes(element).map(({checked}) => checked)).to.deep.equal([true, false, false]);
  });

  it('F57 shows rows that share a key or have none, each with a selection of its own', async () => {
    const rows = [{id: 7, name: 'A'}, {id: '7', name: 'B'}, {name: 'C'}, {name: 'D'}];
    const element = await table({selectable: true, columns: ['name'], rows: rows as never});
    expect(namesOf(element)).to.deep.equal(['A', 'B', 'C', 'D']);
    boxes(element)[1]?.click();
    boxes(element)[3]?.click();
    await element.updateComplete;
    expect(boxes(element).map(({checked}) => checked)).to.deep.equal([false, true, false, true]);
  });
});

describe('<table-widget> rows and actions', () => {
  it('tells of a click on a row, but not of one on what is in it', async () => {
    const element = await table({selectable: true});
    const told = heard(element, 'row-click');
    all(element, '.row')[1]
      ?.querySelector('td:last-child')
      ?.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    (all(element, '.row')[1]?.querySelector('input') as HTMLElement).click();
    expect(told).to.deep.equal([{record: USERS[1], key: '2'}]);
  });

  it('AX-34 a keyboard reaches what a click on a row does, where somebody listens to it', async () => {
    const element = await table();
    expect(all(element, '.link')).to.have.length(0);
    const told = heard(element, 'row-click');
    await element.updateComplete;
    const [first, second] = all(element, '.row-header button');
    first?.focus();
    await sendKeys({press: 'Tab'});
    expect(element.shadowRoot?.activeElement).to.equal(second);
    await sendKeys({press: 'Enter'});
    expect(told).to.deep.equal([{record: USERS[1], key: '2'}]);
    expect(textOf(second)).to.equal('Grace');
    await expect(element).to.be.accessible();
    element.clickable = false;
    await element.updateComplete;
    expect(all(element, '.link')).to.have.length(0);
  });

  it('leads on through a real link in the first column', async () => {
    const element = await table({rowNavigate: '#/users/{id}'});
    const [, link] = all(element, '.link');
    expect(link?.getAttribute('href')).to.equal('#/users/2');
    expect(textOf(link)).to.equal('Grace');
    const last = all(element, '.row')[1]?.querySelector('td:last-child');
    last?.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    await waitUntil(() => location.hash === '#/users/2', 'the page stays where it is');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('stays where a listener refuses the click', async () => {
    const element = await table({rowNavigate: '#/users/{id}'});
    element.addEventListener('row-click', (event) => event.preventDefault());
    one(element, '.link').click();
    await new Promise((done) => requestAnimationFrame(done));
    expect(location.hash).to.equal('');
  });

  it('fires a row action by its name with the record at hand', async () => {
    const element = await table({rowActions: [{icon: 'eye', label: 'View', action: 'view_user'}]});
    const button = all(element, '.row-action')[1] as HTMLElement;
    expect(button.getAttribute('aria-label')).to.equal('View Grace');
    await expect(element).to.be.accessible();
    setTimeout(() => button.click());
    const {detail} = await oneEvent(element, 'action');
    expect(detail).to.deep.include({name: 'view_user', record: USERS[1], ids: ['2']});
  });

  it('keeps the buttons of a row when it changes, and names them anew', async () => {
    const element = await table({rowActions: [{label: 'View', action: 'view_user'}]});
    const [button] = all(element, '.row-action');
    button?.focus();
    element.rows = [{...USERS[0], name: 'Ada L.'}, ...USERS.slice(1)] as never;
    await element.updateComplete;
    expect(all(element, '.row-action')[0]).to.equal(button);
    expect(element.shadowRoot?.activeElement).to.equal(button);
    expect(button?.getAttribute('aria-label')).to.equal('View Ada L.');
  });

  it('names an action that has only an icon after what it does', async () => {
    const element = await table({rowActions: [{icon: 'trash', action: 'delete_product'}]});
    expect(one(element, '.row-action').getAttribute('aria-label')).to.equal('Delete product Ada');
  });

  it('asks before an action that wants it', async () => {
    const element = await table({rowActions: [{label: 'Delete', action: 'delete_user', confirm: 'Really?'}]});
    const told = heard(element, 'action');
    one(element, '.row-action').focus();
    await sendKeys({press: 'Enter'});
    const dialog = () =>
      [...document.querySelectorAll('*')]
        .flatMap((each) => [each, ...(each.shadowRoot?.querySelectorAll('*') ?? [])])
        .find((each) => each.matches('dialog[open]'));
    await waitUntil(dialog, 'no question', PATIENT);
    expect(dialog()?.textContent).to.include('Really?');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !dialog());
    expect(told).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '.row-action'));
  });

  describe('the question', () => {
    const opened = () => document.querySelector('.widget-confirm')?.shadowRoot?.querySelector('dialog[open] #text');
    const question = async (): Promise<string> => {
      await waitUntil(opened, 'no question', PATIENT);
      const text = textOf(opened());
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !opened());
      return text;
    };
    const asks = async (confirm: string | boolean, more: Partial<TableWidget> = {}): Promise<string> => {
      const bulkActions = [{label: 'Archive', action: 'archive', confirm}];
      const element = await table({bulkActions, selection: ['1', '2'], ...more});
      await waitUntil(() => one(element, '[part~="bulk-action"]'), 'no bulk action', PATIENT);
      one(element, '[part~="bulk-action"]').click();
      return question();
    };

    it('names the row that it is about', async () => {
      const element = await table({rowActions: [{label: 'Delete', action: 'delete_user', confirm: 'Delete {name}?'}]});
      all(element, '.row-action')[1]!.click();
      expect(await question()).to.equal('Delete Grace?');
    });

    it('says how many rows are selected, by itself or where its author wants it', async () => {
      expect(await asks('Archive {count}?')).to.equal('Archive 2?');
      expect(await asks('Archive these?')).to.equal('Archive these?');
      expect(await asks(true)).to.equal('“Archive” for 2 rows?');
      expect(await asks('')).to.equal('“Archive” for 2 rows?');
    });

    it('says how many in any case where a filter hides some of them', async () => {
      expect(await asks('Archive these?', {filter: {role: 'admin'}})).to.equal('Archive these? (2 selected)');
    });
  });

  it('runs an action of the selected rows on the provider and lets go of them', async () => {
    const calls: unknown[] = [];
    const bulk_archive = {
      run: (context: {keys: string[]}) => {
        calls.push(context.keys);
        return {};
      },
    };
    const place = await fixture(html`
      <function-provider .functions=${{bulk_archive}}>
        <table-widget columns="name" .rows=${USERS} bulk-actions='[{"label": "Archive", "action": "bulk_archive"}]'>
        </table-widget>
      </function-provider>
    `);
    const element = place.querySelector('table-widget') as TableWidget;
    element.selection = ['1', '3'];
    await element.updateComplete;
    one(element, '.bulk .button').click();
    await waitUntil(() => calls.length === 1, 'not run', PATIENT);
    expect(calls).to.deep.equal([['1', '3']]);
    await waitUntil(() => all(element, '.bulk').length === 0, 'still selected', PATIENT);
  });

  it('shows what went wrong with an action below the rows, and the rows stay', async () => {
    const element = await table({rowActions: [{label: 'Edit', action: '--open@nowhere'}]});
    one(element, '.row-action').click();
    await waitUntil(() => all(element, '.failure').length === 1, 'no message', PATIENT);
    expect(textOf(one(element, '.failure'))).to.include('nowhere');
    expect(namesOf(element).length).to.equal(3);
    one(element, '.failure button').click();
    await waitUntil(() => all(element, '.failure').length === 0);
  });
});

describe('<table-widget> without rows', () => {
  it('says that there is nothing yet', async () => {
    const element = await table({rows: []});
    expect(textOf(one(element, '.empty-heading'))).to.equal('Nothing here yet');
    await expect(element).to.be.accessible();
  });

  it('says what the author says, and offers what can be done', async () => {
    const emptyState = {
      icon: 'package',
      title: 'No products yet',
      description: 'Add one.',
      action: {label: 'Add product', action: 'show_form'},
    };
    const element = await table({rows: undefined, emptyState});
    expect(textOf(one(element, '.empty'))).to.include('No products yet Add one.');
    setTimeout(() => one(element, '.empty-action').click());
    const {detail} = await oneEvent(element, 'action');
    expect(detail.name).to.equal('show_form');
  });

  it('draws a table that is still to come', async () => {
    const element = await fixture<TableWidget>(
      html`<table-widget caption="Users" columns="name" .dataSource=${() => new Promise(() => {})}></table-widget>`,
    );
    await waitUntil(() => all(element, '.skeleton-row').length > 0, 'no skeleton', PATIENT);
    expect(textOf(one(element, '[part="skeleton"]'))).to.include('Users');
  });

  it('is no wider than its place while it is still to come', async () => {
    const columns = Array.from({length: 12}, (_, at) => `A long heading ${at}`).join();
    const place = await fixture<HTMLElement>(
      html`<div style="inline-size: 20rem; overflow: auto">
        <table-widget columns=${columns} .dataSource=${() => new Promise(() => {})}></table-widget>
      </div>`,
    );
    const element = place.querySelector('table-widget')!;
    await waitUntil(() => all(element, '.skeleton-row').length > 0, 'no skeleton', PATIENT);
    expect(one(element, '.skeleton-box table').getBoundingClientRect().width).to.be.above(place.clientWidth);
    expect(place.scrollWidth).to.equal(place.clientWidth);
  });

  it('shows the error of its source in place of rows', async () => {
    const fail = () => Promise.reject(Object.assign(new Error('No more paper'), {retryable: false}));
    const element = await fixture<TableWidget>(html`<table-widget caption="Users" .dataSource=${fail}></table-widget>`);
    await waitUntil(() => element.shadowRoot?.textContent?.includes('No more paper'), 'no error', PATIENT);
    expect(element.dataset['state']).to.equal('error');
  });
});

describe('<table-widget> with anything for data', () => {
  it('F56 shows the good members and an error for what is no list', async () => {
    const told = heardWarnings();
    const element = await table({rows: [null, {id: 1, name: 'Ada'}, 7, 'x', [1]] as never, columns: ['name']});
    expect(namesOf(element)).to.deep.equal(['Ada']);
    expect(told()).to.match(/rows that are no records/);
    element.rows = {id: 2, name: 'Grace'} as never;
    await element.updateComplete;
    expect(namesOf(element)).to.deep.equal(['Grace']);
    element.rows = 7 as never;
    await waitUntil(() => element.shadowRoot?.textContent?.includes('a list of records is wanted'), '', PATIENT);
    element.rows = USERS;
    await element.updateComplete;
    expect(namesOf(element).length).to.equal(3);
  });

  it('names the attribute that can not be read', async () => {
    const element = await fixture<TableWidget>(html`<table-widget rows="[{"></table-widget>`);
    await waitUntil(
      () => element.shadowRoot?.querySelector('[part="error"]')?.textContent?.includes('rows'),
      '',
      PATIENT,
    );
  });

  it('F102 shows hostile texts letter by letter, in cells, headers, names and the empty state', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await table({
        caption: text,
        columns: [
          {field: 'name', label: text, sortable: true},
          {field: 'role', render: () => text},
        ],
        rows: [{id: text, name: text, role: text}],
        rowActions: [{label: text, action: 'x'}],
        selectable: true,
      });
      expect(one(element, '.row-header').textContent).to.equal(text);
      expect(all(element, '.row .cell').at(-1)?.textContent).to.equal(text);
      expect(one(element, 'caption').textContent).to.include(text);
      expect(one(element, '.sort-label').textContent).to.include(text);
      expect(element.shadowRoot?.querySelector('script, img, iframe, math, style, svg:not(.arrow, [part])')).to.equal(
        null,
      );
      element.remove();
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('F102 never makes a link of an address that is not safe', async () => {
    for (const url of HOSTILE_URLS) {
      const element = await table({rows: [{id: 1, name: 'x', url}], columns: ['name'], rowNavigate: '{url}'});
      expect(one(element, '.link').hasAttribute('href'), url).to.equal(false);
      element.remove();
    }
  });

  it('F111 shows rows and columns named like what objects inherit', async () => {
    const rows = JSON.parse(
      '[{"id":"__proto__","polluted":1},{"id":"constructor"},{"id":"hasOwnProperty"},{"id":"toString"}]',
    );
    const element = await table({rows, columns: ['id', 'constructor', '__proto__'], selectable: true});
    expect(namesOf(element)).to.deep.equal(['__proto__', 'constructor', 'hasOwnProperty', 'toString']);
    expect(cellsOf(element).slice(2)).to.deep.equal(['–', '–']);
    (all(element, '.row input')[0] as HTMLElement).click();
    expect(element.selection).to.deep.equal(['__proto__']);
    expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
  });
});
