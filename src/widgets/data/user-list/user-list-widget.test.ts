import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './user-list-widget.js';
import type {UserListWidget} from './user-list-widget.js';

const ADA = {id: 1, name: 'Ada Lovelace', email: 'ada@example.com', role: 'admin', status: 'active'};
const USERS = [ADA, {id: 2, name: 'Grace Hopper', email: 'grace@example.com', role: 'user', status: 'pending'}];
const cells = (element: Element, selector: string): readonly HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const headers = (element: Element): readonly string[] =>
  cells(element, 'thead tr:first-child th').map((cell) => cell.textContent?.trim() ?? '');
const names = (element: Element): readonly string[] =>
  cells(element, 'tbody tr').map((row) => row.querySelector('bdi')?.textContent ?? '');
const add = async (values: Partial<UserListWidget>): Promise<UserListWidget> => {
  const place = await fixture(html`<div lang="en"></div>`);
  const element = Object.assign(document.createElement('user-list-widget'), values);
  place.append(element);
  await element.updateComplete;
  return element;
};

describe('<user-list-widget>', () => {
  describe('dumb', () => {
    it('shows users with picture, role and status, in words of the language', async () => {
      const element = await add({users: USERS});
      expect(headers(element)).to.deep.equal(['Name', 'Email', 'Role', 'Status', 'Last login']);
      expect(names(element)).to.deep.equal(['Ada Lovelace', 'Grace Hopper']);
      const [row] = cells(element, 'tbody tr');
      expect((row?.querySelector('badge-widget') as {label?: string} | null)?.label).to.equal('Admin');
      expect((row?.querySelector('status-indicator-widget') as {status?: string} | null)?.status).to.equal('active');
      expect((row?.querySelector('avatar-widget') as {decorative?: boolean} | null)?.decorative).to.be.true;
      const place = await fixture(html`<div lang="de"></div>`);
      const german = Object.assign(document.createElement('user-list-widget'), {users: USERS});
      place.append(german);
      await waitUntil(() => headers(german)[4] === 'Letzte Anmeldung');
    });

    it('reads users from its attribute and from a script child', async () => {
      const one = await fixture(html`<user-list-widget users=${JSON.stringify(USERS)}></user-list-widget>`);
      expect(names(one)).to.have.length(2);
      const other = document.createElement('user-list-widget');
      const script = document.createElement('script');
      Object.assign(script, {type: 'application/json', textContent: JSON.stringify(USERS)});
      other.append(script);
      (await fixture(html`<div></div>`)).append(other);
      await other.updateComplete;
      expect(names(other)).to.have.length(2);
    });

    it('shows the columns of the author, drawn as what they are', async () => {
      const columns = [{field: 'name', label: 'Who', sortable: true}, {field: 'role'}];
      const element = await add({users: USERS, columns});
      expect(headers(element)).to.deep.equal(['Who', 'Role']);
      expect(cells(element, 'tbody badge-widget')).to.have.length(2);
      cells(element, 'thead button')[0]?.focus();
      await sendKeys({press: 'Enter'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => names(element)[0] === 'Grace Hopper');
    });

    it('leaves a column with a template to it', async () => {
      const element = document.createElement('user-list-widget');
      element.innerHTML = '<template slot="cell:name"><b>{{name}}!</b></template>';
      element.users = USERS;
      (await fixture(html`<div></div>`)).append(element);
      await waitUntil(() => cells(element, 'tbody b')[0]?.textContent === 'Ada Lovelace!');
    });

    it('tells of a click on a row', async () => {
      const element = await add({users: USERS});
      setTimeout(() => cells(element, 'tbody td')[0]?.click());
      const {detail} = await oneEvent(element, 'row-click');
      expect(detail).to.deep.equal({record: ADA, key: '1'});
    });

    it('names a row, and its actions, by the user', async () => {
      const element = await add({users: USERS, rowActions: [{icon: 'edit', label: 'Edit', action: 'edit'}]});
      expect(cells(element, '[part~="row-action"]').map(({ariaLabel}) => ariaLabel)).to.deep.equal([
        'Edit Ada Lovelace',
        'Edit Grace Hopper',
      ]);
    });

    it('keeps its rows where nothing has changed', async () => {
      const element = await add({users: USERS});
      const before = cells(element, 'tbody tr');
      element.caption = 'Team';
      await element.updateComplete;
      expect(cells(element, 'tbody tr')).to.deep.equal(before);
    });
  });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => {
      page = await dataFixture();
    });
    afterEach(() => page.remove());

    const connect = async (attributes: Readonly<Record<string, string>>): Promise<UserListWidget> => {
      const element = document.createElement('user-list-widget');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return page.add<UserListWidget>(element);
    };

    it('reads an interface, and follows a stream row by row', async () => {
      page.provider.data = {list_users: USERS};
      const element = await connect({'data-source': 'interface:list_users', stream: 'users'});
      expect(names(element)).to.deep.equal(['Ada Lovelace', 'Grace Hopper']);
      const [first, second] = cells(element, 'tbody tr');
      page.provider.push('users', [{op: 'update', record: {id: 2, name: 'Grace Murray Hopper'}}]);
      page.provider.push('users', [{op: 'insert', record: {id: 3, name: 'Alan'}, at: 0}]);
      await page.settle();
      expect(names(element)).to.deep.equal(['Alan', 'Ada Lovelace', 'Grace Murray Hopper']);
      expect(cells(element, 'tbody tr').slice(1)).to.deep.equal([first, second]);
    });

    it('waits as a table, and says what went wrong', async () => {
      const waiting = await add({dataSource: () => new Promise(() => undefined)});
      await waitUntil(() => cells(waiting, '.skeleton').length > 3);
      expect(cells(waiting, '[part="skeleton"] th').map(({textContent}) => textContent)).to.include('Last login');
      const failed = await add({dataSource: () => Promise.reject(new Error('No more ink'))});
      await waitUntil(() => failed.shadowRoot?.textContent?.includes('No more ink'));
    });

    it("shows the author's users again without a source", async () => {
      const element = await add({users: [ADA], dataSource: () => Promise.resolve(USERS)});
      await waitUntil(() => names(element).length === 2);
      element.dataSource = undefined;
      await waitUntil(() => names(element).length === 1);
    });
  });

  describe('hostile data', () => {
    it('F102 shows any text as text', async () => {
      const users = HOSTILE_TEXTS.map((text, id) => ({
        id,
        name: text,
        email: text,
        role: text,
        status: text,
      }));
      const element = await add({users: users as never, enableVirtualScroll: false});
      expect(names(element)).to.have.length(users.length);
      expect(cells(element, 'img, script, iframe')).to.deep.equal([]);
      expect((window as {hit?: unknown}).hit).to.equal(undefined);
    });

    it('F56 takes users of any kind', async () => {
      const {warn} = console;
      console.warn = () => undefined;
      const element = await add({users: [null, 7, {name: {}, role: []}, ADA] as never});
      console.warn = warn;
      expect(names(element)).to.include('Ada Lovelace');
    });

    it('says which attribute can not be read', async () => {
      const element = await fixture(html`<user-list-widget users="[oops"></user-list-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('users:'));
    });
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      await expect(
        await add({caption: 'Team', users: USERS, rowNavigate: '#{id}', selectable: true}),
      ).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
