import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {dataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/dropdown/run-item.js';
import '../../action/dropdown-item/dropdown-item-widget.js';
import './user-menu-widget.js';
import type {UserMenuWidget} from './user-menu-widget.js';

const USER = {id: 7, name: 'Ada Lovelace', email: 'ada@example.org', role: 'admin'};
const ITEMS = [
  {label: 'Settings', icon: 'settings', path: '#settings'},
  {divider: true},
  {label: 'Sign out', action: 'sign_out', danger: true},
];

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const part = (element: Element, name: string): HTMLElement | null => root(element).querySelector(`[part~="${name}"]`);
const trigger = (element: Element): HTMLElement => part(element, 'trigger')!;
const spoken = (element: Element): string | undefined =>
  trigger(element).querySelector('.sr-only')?.textContent ?? undefined;
const menu = (element: Element): HTMLElement => part(part(element, 'base')!, 'menu')!;
const isOpen = (element: Element): boolean => menu(element).matches(':popover-open');
const labels = (element: Element): (string | undefined)[] =>
  [...menu(element).querySelectorAll('dropdown-item-widget')].map(({label}) => label).filter(Boolean);
const focused = (element: Element): string | undefined => {
  const active = root(part(element, 'base')!).activeElement ?? root(element).activeElement ?? document.activeElement;
  return (active as {label?: string} | null)?.label;
};

const made = (values: Partial<UserMenuWidget> = {}): Promise<UserMenuWidget> =>
  fixture<UserMenuWidget>(
    html`<user-menu-widget
      .user=${values.user ?? USER}
      .items=${ITEMS}
      .showName=${values.showName}
    ></user-menu-widget>`,
  );

async function opened(): Promise<UserMenuWidget> {
  const element = await made();
  trigger(element).focus();
  await sendKeys({press: 'Enter'});
  await waitUntil(() => isOpen(element) && focused(element) === 'Settings');
  return element;
}

describe('<user-menu-widget>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('the button', () => {
    it('is named with the user, shows initials, and says that it opens a menu', async () => {
      const element = await made();
      await nextFrame();
      expect(spoken(element)).to.equal('Account: Ada Lovelace');
      expect(trigger(element).ariaHasPopup).to.equal('menu');
      expect(trigger(element).ariaExpanded).to.equal('false');
      await waitUntil(() => part(element, 'avatar')?.shadowRoot?.textContent?.includes('AL'));
    });

    it('shows name and role on request', async () => {
      const element = await made({showName: true});
      expect(part(element, 'name')?.textContent).to.equal('Ada Lovelace');
      expect(part(element, 'role')?.textContent).to.equal('Admin');
      expect(spoken(element)).to.equal(undefined);
    });

    it('is called account where nobody is signed in', async () => {
      const element = await fixture(html`<user-menu-widget></user-menu-widget>`);
      expect(spoken(element)).to.equal('Account');
    });

    it('takes the name that its author gives', async () => {
      const element = await fixture(html`<user-menu-widget aria-label="Me" .user=${USER}></user-menu-widget>`);
      expect(trigger(element).getAttribute('aria-label')).to.equal('Me');
    });

    it('is off with its widget', async () => {
      const element = await fixture(html`<user-menu-widget disabled .user=${USER}></user-menu-widget>`);
      expect((trigger(element) as HTMLButtonElement).disabled).to.be.true;
    });
  });

  describe('the menu', () => {
    it('says who is signed in, and holds the entries', async () => {
      const element = await made();
      const head = [...part(element, 'account')!.children].map(({textContent}) => textContent);
      expect(head).to.deep.equal(['Ada Lovelace', 'ada@example.org']);
      // They are drawn as soon as the button is pointed at.
      root(part(element, 'base')!).querySelector('.base')!.dispatchEvent(new PointerEvent('pointerenter'));
      await waitUntil(() => labels(element).length > 0);
      expect(labels(element)).to.deep.equal(['Settings', 'Sign out']);
    });

    it('rules off who is signed in from the entries, where there are any', async () => {
      const rule = (element: Element) => getComputedStyle(part(element, 'account')!).borderBlockEndWidth;
      expect(rule(await made())).to.equal('1px');
      const alone = await fixture(html`<user-menu-widget .user=${USER}></user-menu-widget>`);
      expect(rule(alone)).to.equal('0px');
    });

    it('holds slotted entries too', async () => {
      const element = await fixture(
        html`<user-menu-widget .user=${USER}
          ><dropdown-item-widget label="Switch team"></dropdown-item-widget
        ></user-menu-widget>`,
      );
      trigger(element).focus();
      await sendKeys({press: 'ArrowDown'});
      await waitUntil(() => isOpen(element) && focused(element) === 'Switch team');
    });

    for (const [key, label] of [
      ['Enter', 'Settings'],
      ['Space', 'Settings'],
      ['ArrowDown', 'Settings'],
      ['ArrowUp', 'Sign out'],
    ] as const)
      it(`AX-11 opens by ${key}, with the focus on ${label}`, async () => {
        const element = await made();
        trigger(element).focus();
        await sendKeys({press: key});
        await waitUntil(() => isOpen(element) && focused(element) === label);
      });

    it('AX-11 moves by arrows, and gives the focus back by Escape', async () => {
      const element = await opened();
      await sendKeys({press: 'ArrowDown'});
      await waitUntil(() => focused(element) === 'Sign out');
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !isOpen(element));
      expect(root(element).activeElement).to.equal(trigger(element));
    });

    it('goes where an entry leads', async () => {
      await opened();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => location.hash === '#settings');
    });

    it('tells of a choice, and runs its action by name', async () => {
      const element = await opened();
      const told: string[] = [];
      element.addEventListener('item-select', (event) =>
        told.push((event as CustomEvent<{label: string}>).detail.label),
      );
      element.addEventListener('action', (event) => {
        event.preventDefault();
        told.push((event as CustomEvent<{name: string}>).detail.name);
      });
      await sendKeys({press: 'End'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => told.length === 2);
      expect(told).to.deep.equal(['Sign out', 'sign_out']);
    });
  });

  it('takes an account of a source, or a record that holds one', async () => {
    const page = await dataFixture();
    page.provider.data = {current_user: USER, session: {user: USER}};
    for (const name of ['current_user', 'session']) {
      const element = document.createElement('user-menu-widget');
      element.setAttribute('data-source', `interface:${name}`);
      await page.add(element);
      expect(spoken(element), name).to.equal('Account: Ada Lovelace');
    }
    page.remove();
  });

  it('shows an error, and a skeleton before the first answer', async () => {
    const element = await fixture<HTMLElement>(html`<user-menu-widget error="No more ink"></user-menu-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('No more ink'));
    const mark = element.shadowRoot!.querySelector<HTMLElement>('.widget-state-mark')!;
    expect(mark.ariaLabel).to.include('No more ink');
    expect(Math.max(element.offsetWidth, element.offsetHeight), 'it is no larger than a button').to.be.at.most(44);
    expect(part(element, 'error')?.checkVisibility()).to.be.false;
    mark.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => part(element, 'error')?.checkVisibility());
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !part(element, 'error')?.checkVisibility());
    const waiting = await fixture(
      html`<user-menu-widget .dataSource=${() => new Promise(() => undefined)}></user-menu-widget>`,
    );
    await waitUntil(() => root(waiting).querySelector('.trigger-skeleton'));
  });

  it('says what is wrong with its attribute', async () => {
    const element = await fixture(html`<user-menu-widget user="{oops"></user-menu-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('user'));
  });

  it('F102 shows hostile texts letter by letter', async () => {
    for (const name of HOSTILE_TEXTS.slice(0, 12)) {
      const element = await fixture(
        html`<user-menu-widget
          show-name
          .user=${{name, email: name, role: name, status: name}}
          .items=${[{label: name, path: name}]}
        ></user-menu-widget>`,
      );
      expect(part(element, 'name')?.textContent).to.equal(name);
      expect(root(element).querySelector('img, script, iframe')).to.equal(null);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <user-menu-widget .user=${USER} .items=${ITEMS}></user-menu-widget>
          <user-menu-widget show-name .user=${USER} .items=${ITEMS}></user-menu-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
