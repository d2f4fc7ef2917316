import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import '../../../core/actions.js';
import '../../../core/confirm.js';
import type {FunctionProvider} from '../../../providers/function/function-provider.js';
import '../../../providers/function/function-provider.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../overlay/modal/modal-widget.js';
import './user-act.js';
import './user-card-widget.js';
import type {UserCardWidget} from './user-card-widget.js';

const ADA = {id: 7, name: 'Ada Lovelace', email: 'ada@example.com', role: 'admin', status: 'pending'};
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const text = (element: Element, name: string): string | undefined =>
  part(element, name)?.textContent?.replace(/\s+/g, ' ').trim();
const native = (element: Element, name: string): HTMLElement | null | undefined =>
  part(element, name)?.shadowRoot?.querySelector('button');
const role = (element: Element) => part(element, 'role') as (HTMLElement & {label?: string; color?: string}) | null;
const status = (element: Element) => part(element, 'status') as (HTMLElement & {status?: string}) | null;
const dialog = (): ShadowRoot | null | undefined => document.querySelector('.widget-confirm')?.shadowRoot;

async function add(values: Partial<UserCardWidget>, within?: Element): Promise<UserCardWidget> {
  const place = within ?? (await fixture(html`<div lang="en"></div>`));
  const element = document.createElement('user-card-widget');
  Object.assign(element, values);
  place.append(element);
  await element.updateComplete;
  await waitUntil(() =>
    [...(element.shadowRoot?.querySelectorAll('button-widget') ?? [])].every(
      (each) => each.shadowRoot?.firstElementChild,
    ),
  );
  return element;
}

async function answer(choice: 'agree' | 'cancel'): Promise<void> {
  await waitUntil(() => dialog()?.querySelector('dialog[open]'));
  dialog()?.querySelector<HTMLElement>(`.${choice}`)?.click();
  await waitUntil(() => !document.querySelector('.widget-confirm'));
}

describe('<user-card-widget>', () => {
  describe('dumb', () => {
    it('shows the fields of a user', async () => {
      const element = await add({name: 'Ada', email: 'ada@example.com', userRole: 'admin', status: 'pending'});
      expect(text(element, 'heading')).to.equal('Ada');
      expect(text(element, 'email')).to.equal('ada@example.com');
      expect([role(element)?.label, role(element)?.color]).to.deep.equal(['Admin', 'danger']);
      expect(status(element)?.status).to.equal('pending');
    });

    it('takes a user as one value, below what the attributes say', async () => {
      const element = await add({user: ADA, name: 'Countess of Lovelace'});
      expect(text(element, 'heading')).to.equal('Countess of Lovelace');
      expect(text(element, 'email')).to.equal('ada@example.com');
      expect(role(element)?.label).to.equal('Admin');
    });

    it('is active where nothing is said of the status, and nobody is nothing', async () => {
      expect(status(await add({name: 'Ada'}))?.status).to.equal('active');
      expect(status(await add({}))).to.equal(null);
    });

    it('colours the roles', async () => {
      const colors = await Promise.all(
        ['admin', 'moderator', 'user', 'guest'].map(
          async (userRole) => role(await add({name: 'Ada', userRole}))?.color,
        ),
      );
      expect(colors).to.deep.equal(['danger', 'warning', 'primary', 'default']);
    });

    it('is a group named by its heading, of level 3, and 4 where it is compact', async () => {
      const element = await add({user: ADA});
      expect(part(element, 'base')?.getAttribute('role')).to.equal('group');
      expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Ada Lovelace');
      expect(part(element, 'heading')?.localName).to.equal('h3');
      element.compact = true;
      await element.updateComplete;
      expect(part(element, 'heading')?.localName).to.equal('h4');
      element.headingLevel = 2;
      await element.updateComplete;
      expect(part(element, 'heading')?.localName).to.equal('h2');
    });

    it('hides status and buttons where it is told to', async () => {
      const element = await add({user: ADA, editable: true, showStatus: false, showActions: false});
      expect(status(element)).to.equal(null);
      expect(part(element, 'actions')?.offsetWidth).to.equal(0);
    });

    it('has a row for badges and a footer only where there are any', async () => {
      const element = await add({name: 'Ada'});
      expect(part(element, 'badges')?.offsetHeight).to.equal(0);
      expect(part(element, 'footer')?.offsetHeight).to.equal(0);
      for (const slot of ['badge', 'footer', 'actions']) {
        const child = document.createElement('b');
        Object.assign(child, {slot, textContent: slot});
        element.append(child);
      }
      await waitUntil(() =>
        ['badges', 'footer', 'actions'].every((name) => (part(element, name)?.offsetHeight ?? 0) > 0),
      );
    });

    it('is one link stretched over the card, with its buttons above', async () => {
      const element = await add({user: ADA, navigate: '#ada', editable: true});
      const links = element.shadowRoot?.querySelectorAll('a') ?? [];
      expect(links).to.have.length(1);
      const at = (box: DOMRect) => element.shadowRoot?.elementFromPoint(box.left + box.width / 2, box.bottom - 4);
      expect(at(element.getBoundingClientRect())).to.equal(links[0]);
      expect(at(part(element, 'edit')!.getBoundingClientRect())).to.equal(part(element, 'edit'));
    });

    it('cuts what is too long, and wraps in a narrow place', async () => {
      const place = await fixture(html`<div style="inline-size: 280px"></div>`);
      const user = {...ADA, name: 'A'.repeat(200), email: 'b'.repeat(200)};
      const element = await add({user, editable: true, deletable: true}, place);
      expect(element.scrollWidth).to.be.at.most(280);
      expect(part(element, 'heading')!.getBoundingClientRect().right).to.be.at.most(
        element.getBoundingClientRect().right,
      );
    });
  });

  describe('buttons', () => {
    it('AX-18 are there only where there is something to do, named with the user', async () => {
      const none = await add({user: ADA, editable: 'false'});
      expect([part(none, 'edit'), part(none, 'delete')]).to.deep.equal([null, null]);
      const element = await add({user: ADA, editable: '', deletable: true});
      expect([native(element, 'edit')?.ariaLabel, native(element, 'delete')?.ariaLabel]).to.deep.equal([
        'Edit Ada Lovelace',
        'Delete Ada Lovelace',
      ]);
    });

    it('are reached by Tab after the link and pressed by key: edit tells at once', async () => {
      const element = await add({user: ADA, navigate: '#ada', editable: true, deletable: true});
      element.shadowRoot?.querySelector('a')?.focus();
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot?.activeElement).to.equal(part(element, 'edit'));
      setTimeout(() => void sendKeys({press: 'Enter'}));
      const event = await oneEvent(element, 'edit');
      expect(event.detail).to.deep.equal({user: ADA});
      expect([event.bubbles, event.cancelable]).to.deep.equal([true, true]);
    });

    it('delete asks first, and tells only when the reader agrees', async () => {
      const element = await add({user: ADA, deletable: true});
      const told: unknown[] = [];
      element.addEventListener('delete', (event) => told.push((event as CustomEvent<unknown>).detail));
      native(element, 'delete')?.click();
      await waitUntil(() => dialog()?.textContent?.includes('Are you sure?'));
      await answer('cancel');
      expect(told).to.deep.equal([]);
      native(element, 'delete')?.click();
      await answer('agree');
      await waitUntil(() => told.length === 1);
      expect(told).to.deep.equal([{user: ADA}]);
    });

    describe('with an action', () => {
      const done: unknown[] = [];
      const provider = async (): Promise<FunctionProvider> => {
        done.length = 0;
        const place = await fixture<FunctionProvider>(html`<function-provider lang="en"></function-provider>`);
        place.functions = {
          archive: {run: (request: unknown) => Promise.resolve(done.push(request)).then(() => ({status: 'done'}))},
          fail: {run: () => Promise.reject(new Error('The printer is on fire'))},
        };
        return place;
      };

      it('run it, after the event', async () => {
        const element = await add({user: ADA, editable: 'action:archive'}, await provider());
        native(element, 'edit')?.click();
        const {detail} = await oneEvent(element, 'action-success');
        expect([detail.name, detail.ids]).to.deep.equal(['archive', ['7']]);
      });

      it('leave it to a page that prevents the event', async () => {
        const element = await add({user: ADA, deletable: 'action:archive'}, await provider());
        element.addEventListener('delete', (event) => event.preventDefault());
        native(element, 'delete')?.click();
        await answer('agree');
        await element.updateComplete;
        expect(done).to.deep.equal([]);
      });

      it('say what went wrong', async () => {
        const element = await add({user: ADA, editable: 'action:fail'}, await provider());
        native(element, 'edit')?.click();
        await waitUntil(() => text(element, 'message'));
        element.editable = true;
        await element.updateComplete;
        native(element, 'edit')?.click();
        await waitUntil(() => part(element, 'message') === null);
      });
    });
  });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => {
      page = await dataFixture();
    });
    afterEach(() => page.remove());

    const connect = async (attributes: Readonly<Record<string, string>>): Promise<UserCardWidget> => {
      const element = document.createElement('user-card-widget');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return page.add<UserCardWidget>(element);
    };
    const topics = (): readonly string[] => page.provider.live.flatMap(({request}) => request.topics);

    it('reads a record and keeps all of it for its buttons', async () => {
      page.provider.data = {get_user: {...ADA, last_login_at: '2026-11-01T10:00:00Z'}};
      const element = await connect({'data-source': 'interface:get_user(7)', editable: ''});
      expect(text(element, 'heading')).to.equal('Ada Lovelace');
      expect(role(element)?.label).to.equal('Admin');
      await waitUntil(() => native(element, 'edit'));
      setTimeout(() => native(element, 'edit')?.click());
      const {detail} = await oneEvent(element, 'edit');
      expect(detail.user).to.include({id: 7, last_login_at: '2026-11-01T10:00:00Z'});
    });

    it('X-16 listens to the topic of its user by default, and shows what is told', async () => {
      page.provider.data = {get_user: ADA};
      const element = await connect({'data-source': 'interface:get_user(7)'});
      expect(topics()).to.deep.equal(['user:updated:7']);
      page.provider.push('user:updated:7', [{op: 'value', value: {...ADA, status: 'suspended'}}]);
      await page.settle();
      expect(status(element)?.status).to.equal('suspended');
    });

    it('listens to nothing where it is told so, or where there is no one user', async () => {
      page.provider.data = {get_user: ADA, current_user: ADA};
      await connect({'data-source': 'interface:get_user(7)', subscribe: 'false'});
      await connect({'data-source': 'interface:current_user'});
      expect(topics()).to.deep.equal([]);
    });

    it('reads again in its interval', async () => {
      page.provider.data = {get_user: ADA};
      const element = await connect({'data-source': 'interface:get_user(7)', 'refresh-interval': '1000'});
      page.provider.data = {get_user: {...ADA, name: 'Ada King'}};
      await page.advance(1100);
      expect(text(element, 'heading')).to.equal('Ada King');
    });

    it('waits in its own shape', async () => {
      const element = await add({dataSource: () => new Promise(() => undefined)});
      await waitUntil(() => element.shadowRoot?.querySelector('.skeleton.face'));
      expect(element.getBoundingClientRect().height).to.be.within(60, 130);
    });

    it('CN-05 says that the user could not be loaded, and why', async () => {
      const element = await add({dataSource: () => Promise.reject(new Error('No more ink'))});
      await waitUntil(() => text(element, 'error')?.includes('Failed to load user'));
      expect(text(element, 'error')).to.include('No more ink');
    });

    it('CN-05 passes on what the server says in words', async () => {
      const element = await add({dataSource: () => Promise.reject('This user has left')});
      await waitUntil(() => text(element, 'error')?.includes('This user has left'));
      expect(text(element, 'error')).not.to.include('Failed');
    });
  });

  describe('hostile data', () => {
    it('F102 shows any text as text', async () => {
      for (const name of HOSTILE_TEXTS) {
        const element = await add({user: {name, email: `${name} `, role: name, status: name}});
        expect(element.shadowRoot?.querySelector('img, script, iframe')).to.equal(null);
      }
      expect((window as {hit?: unknown}).hit).to.equal(undefined);
    });

    it('F102 leads to no address that is not safe', async () => {
      for (const navigate of HOSTILE_URLS.filter((url) => !url.startsWith('file:') && url !== 'https://')) {
        const link = (await add({name: 'Ada', navigate})).shadowRoot?.querySelector('a');
        expect(link?.protocol ?? 'none', navigate).to.match(/^(?:none|https?:)$/);
      }
    });

    it('F56 takes users of any kind', async () => {
      for (const user of [[], 'Ada', 7, {name: {}, email: [], role: 7, status: null}])
        expect((await add({user: user as never})).shadowRoot?.querySelector('[part="base"]')).not.to.equal(null);
    });

    it('says which attribute can not be read', async () => {
      const element = await fixture(html`<user-card-widget user="{oops"></user-card-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('user:'));
    });
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture(html`<div lang="en"></div>`);
      await add({user: ADA, navigate: '#ada', editable: true, deletable: true, headingLevel: 2}, place);
      await add({user: {...ADA, name: 'Grace', role: 'guest'}, compact: true, editable: true, headingLevel: 2}, place);
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });

  it('is the content of a dialog that it stands in alone, and a card beside others', async () => {
    const modal = await fixture<HTMLElement>(
      html`<modal-widget heading="User" open
        ><user-card-widget slot="body" name="Ada"></user-card-widget
      ></modal-widget>`,
    );
    const [card] = modal.querySelectorAll<UserCardWidget>('user-card-widget');
    await waitUntil(() => part(card!, 'heading')?.getClientRects().length, 'is not shown');
    const look = (element: HTMLElement): readonly string[] => {
      const {borderTopWidth, boxShadow, backgroundColor} = getComputedStyle(element);
      return [borderTopWidth, boxShadow, backgroundColor];
    };
    expect(look(card!)).to.deep.equal(['0px', 'none', 'rgba(0, 0, 0, 0)']);
    const title = modal.shadowRoot!.querySelector<HTMLElement>('[part~="heading"]')!;
    expect(part(card!, 'avatar')!.getBoundingClientRect().left).to.equal(title.getBoundingClientRect().left);
    modal.append(card!.cloneNode(true));
    expect(look(card!)[0]).to.equal('1px');
  });
});
