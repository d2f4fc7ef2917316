import {aTimeout, expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../core/row-focus.js';
import '../../../testing/preload.js';
import '../../media/icon/icon-widget.js';
import './nav-layers.js';
import './nav-widget.js';
import './run-entry.js';
import type {NavItemClick, NavWidget} from './nav-widget.js';

const ITEMS = [
  {label: 'Dashboard', path: '#dashboard', icon: 'home'},
  {label: 'Users', path: '#users', icon: 'users', badge: 12, badge_label: '12 waiting'},
  {
    label: 'Shop',
    icon: 'package',
    items: [
      {label: 'Products', path: '#products'},
      {label: 'Orders', path: '#orders'},
    ],
  },
];
const start = location.href;

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const nav = (element: Element): HTMLElement => root(element).querySelector('nav') as HTMLElement;
const all = (element: Element, selector: string): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>(selector),
];
const labelOf = (link: Element): string => link.querySelector('.label')?.textContent ?? '';
const link = (element: Element, label: string): HTMLElement =>
  all(element, '.link').find((one) => labelOf(one) === label) as HTMLElement;
const current = (element: Element): string[] =>
  all(element, '[aria-current]').map((one) => `${labelOf(one)} ${one.getAttribute('aria-current')}`);
const isShown = (element: Element, label: string): boolean => link(element, label).checkVisibility();

async function made(values: Partial<NavWidget> = {}): Promise<NavWidget> {
  const element = await fixture<NavWidget>(html`<nav-widget label="Main" .items=${ITEMS}></nav-widget>`);
  Object.assign(element, values);
  await element.updateComplete;
  return element;
}

/** Puts the focus on a link, and waits until what cares for a focus is there, which comes with the first. */
async function focused(element: Element, label: string): Promise<void> {
  link(element, label).focus();
  await import('../../../core/row-focus.js');
  await nextFrame();
}

describe('<nav-widget>', () => {
  afterEach(() => history.replaceState(null, '', start));

  describe('dumb', () => {
    it('is a landmark with a name and a list of real links', async () => {
      const element = await made();
      expect(nav(element).getAttribute('aria-label')).to.equal('Main');
      expect(link(element, 'Users').getAttribute('href')).to.equal('#users');
      expect(all(element, '.entries > ul > li')).to.have.length(3);
      expect(root(element).querySelector('[role^="menu"]')).to.equal(null);
    });

    it('is called navigation where nobody names it', async () => {
      const element = await fixture(html`<nav-widget items='["A"]'></nav-widget>`);
      expect(nav(element).getAttribute('aria-label')).to.equal('Navigation');
    });

    it('takes its entries from a script child too', async () => {
      const element = await fixture(
        html`<nav-widget
          ><script type="application/json">
            [{"label": "Users", "path": "#users"}]
          </script></nav-widget
        >`,
      );
      expect(link(element, 'Users').localName).to.equal('a');
    });

    it('says the count of a badge in words', async () => {
      const element = await made();
      const badge = link(element, 'Users').querySelector('[part="badge"]')!;
      expect(badge.querySelector('[aria-hidden]')?.textContent).to.equal('12');
      expect(badge.querySelector('.sr-only')?.textContent).to.equal('12 waiting');
    });

    it('has sections whose heading names their list', async () => {
      const items = [{heading: 'Start', items: [{label: 'Install', path: '#install'}]}];
      const element = await made({items});
      expect(root(element).querySelector('ul[aria-label="Start"] a')?.textContent).to.contain('Install');
      expect(isShown(element, 'Install')).to.be.true;
    });

    it('shows an entry that is off, and one whose address is unsafe, as links that lead nowhere', async () => {
      const element = await made({
        items: [
          {label: 'Off', path: '#off', disabled: true},
          {label: 'Bad', path: 'javascript:1'},
        ],
      });
      for (const label of ['Off', 'Bad']) {
        expect(link(element, label).hasAttribute('href'), label).to.be.false;
        expect(link(element, label).getAttribute('aria-disabled'), label).to.equal('true');
      }
    });

    it('says that it is empty', async () => {
      const element = await fixture(html`<nav-widget items="[]"></nav-widget>`);
      expect(root(element).querySelector('[part="empty"]')?.textContent).to.equal('Nothing here yet');
    });

    it('draws a skeleton in its own shape', async () => {
      const element = await fixture(
        html`<nav-widget label="Main" .dataSource=${() => new Promise(() => undefined)}></nav-widget>`,
      );
      await waitUntil(() => root(element).querySelectorAll('.link-skeleton').length === 4);
    });
  });

  describe('the current page', () => {
    it('comes from the address of the page, and follows it', async () => {
      const element = await made();
      expect(current(element)).to.deep.equal([]);
      location.hash = '#users';
      await waitUntil(() => current(element).join() === 'Users page');
      location.hash = '#dashboard';
      await waitUntil(() => current(element).join() === 'Dashboard page');
    });

    it('comes from current-path, and above it is told as such', async () => {
      const items = [
        {label: 'Home', path: '/'},
        {label: 'Users', path: '/users'},
      ];
      const element = await made({items, currentPath: '/users'});
      expect(current(element)).to.deep.equal(['Users page']);
      element.currentPath = '/users/42';
      await element.updateComplete;
      expect(current(element)).to.deep.equal(['Users true']);
    });

    it('comes from active-item, also of entries that lead nowhere yet', async () => {
      const element = await made({items: [{label: 'Users'}, {label: 'Settings'}], activeItem: 'settings'});
      expect(current(element)).to.deep.equal(['Settings page']);
    });

    it('opens the group that it stands in', async () => {
      const element = await made();
      expect(isShown(element, 'Orders')).to.be.false;
      location.hash = '#orders';
      await waitUntil(() => isShown(element, 'Orders'));
      expect(current(element)).to.deep.equal(['Orders page']);
    });

    it('is marked on slotted links, but not against their author', async () => {
      const element = await fixture<NavWidget>(
        html`<nav-widget current-path="#a"
          ><a href="#a">A</a><a href="#b">B</a><a href="#c" aria-current="step">C</a></nav-widget
        >`,
      );
      const marks = (): (string | null)[] => [...element.children].map((child) => child.getAttribute('aria-current'));
      expect(marks()).to.deep.equal(['page', null, 'step']);
      element.currentPath = '#b';
      await element.updateComplete;
      expect(marks()).to.deep.equal([null, 'page', 'step']);
    });
  });

  describe('a click', () => {
    it('tells which entry, and goes there unless that is prevented', async () => {
      const element = await made();
      const told: NavItemClick[] = [];
      element.addEventListener('item-click', (event) => {
        told.push((event as CustomEvent<NavItemClick>).detail);
        if (told.length === 1) event.preventDefault();
      });
      link(element, 'Users').click();
      expect(location.hash).to.equal('');
      link(element, 'Users').click();
      await waitUntil(() => location.hash === '#users');
      expect(told[0]).to.deep.equal({item: ITEMS[1], path: '#users'});
    });

    it('with a key held is the browser’s alone', async () => {
      const element = await made();
      let told = 0;
      element.addEventListener('item-click', () => told++);
      element.addEventListener('click', (event) => event.preventDefault());
      link(element, 'Users').dispatchEvent(
        new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey: true}),
      );
      expect(told).to.equal(0);
    });

    it('on an entry without a path runs its action', async () => {
      const element = await made({items: [{label: 'Search', action: 'search'}]});
      const named: string[] = [];
      element.addEventListener('action', (event) => {
        event.preventDefault();
        named.push((event as CustomEvent<{name: string}>).detail.name);
      });
      link(element, 'Search').click();
      await waitUntil(() => named.length === 1);
      expect(named).to.deep.equal(['search']);
    });

    it('says in place why an action failed', async () => {
      const element = await made({items: [{label: 'Open', action: 'show-modal@nowhere'}]});
      link(element, 'Open').click();
      await waitUntil(() => root(element).querySelector('[part="message"]'));
      expect(root(element).querySelector('[part="message"]')?.textContent).to.contain('nowhere');
    });
  });

  describe('keys', () => {
    it('Tab goes through the links', async () => {
      const element = await made();
      link(element, 'Dashboard').focus();
      await sendKeys({press: 'Tab'});
      expect(root(element).activeElement).to.equal(link(element, 'Users'));
    });

    for (const key of ['Enter', 'Space'])
      it(`${key} opens and closes a group`, async () => {
        const element = await made();
        link(element, 'Shop').focus();
        await sendKeys({press: key});
        await waitUntil(() => isShown(element, 'Products'));
        expect(link(element, 'Shop').getAttribute('aria-expanded')).to.equal('true');
        await sendKeys({press: key});
        await waitUntil(() => !isShown(element, 'Products'));
      });

    it('a group that is a page has a link and a named button', async () => {
      const element = await made({
        items: [{label: 'Users', path: '#users', items: [{label: 'Roles', path: '#roles'}]}],
      });
      const toggle = root(element).querySelector<HTMLElement>('[part="toggle"]')!;
      expect(link(element, 'Users').getAttribute('href')).to.equal('#users');
      expect(toggle.getAttribute('aria-label')).to.equal('Pages in Users');
      toggle.click();
      await element.updateComplete;
      expect(isShown(element, 'Roles')).to.be.true;
    });
  });

  describe('across the page', () => {
    const fly = (element: Element): HTMLElement | null => root(element).querySelector('[part~="fly-out"]:popover-open');

    it('opens a group above the page, and closes it by Escape with the focus back', async () => {
      const element = await made({orientation: 'horizontal'});
      link(element, 'Shop').focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => fly(element));
      expect(link(element, 'Shop').getAttribute('aria-expanded')).to.equal('true');
      await sendKeys({press: 'Tab'});
      expect(root(element).activeElement).to.equal(link(element, 'Products'));
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !fly(element));
      expect(root(element).activeElement).to.equal(link(element, 'Shop'));
    });

    it('closes a group when one of its links was chosen, and when the focus goes elsewhere', async () => {
      const element = await made({orientation: 'horizontal'});
      link(element, 'Shop').click();
      await waitUntil(() => fly(element));
      link(element, 'Orders').click();
      await waitUntil(() => !fly(element));
      expect(location.hash).to.equal('#orders');
      link(element, 'Shop').click();
      await waitUntil(() => fly(element));
      link(element, 'Dashboard').focus();
      await waitUntil(() => !fly(element));
    });

    it('has a section as a group, and shows that the page is in a closed one', async () => {
      const items = [{heading: 'Shop', items: [{label: 'Orders', path: '#orders'}]}];
      const element = await made({items, orientation: 'horizontal', activeItem: 'orders'});
      expect(link(element, 'Shop').getAttribute('aria-expanded')).to.equal('false');
      expect(link(element, 'Shop').classList.contains('holds-current')).to.be.true;
    });

    it('scrolls in itself where there is no room', async () => {
      const place = await fixture<HTMLElement>(
        html`<div><nav-widget orientation="horizontal" .items=${ITEMS}></nav-widget></div>`,
      );
      place.style.inlineSize = '160px';
      const element = place.firstElementChild!;
      await nextFrame();
      expect(nav(element).scrollWidth).to.be.greaterThan(160);
      expect(place.scrollWidth).to.equal(160);
    });
  });

  describe('new entries', () => {
    it('leave the focus and open groups as they are', async () => {
      const element = await made();
      link(element, 'Shop').click();
      await waitUntil(() => isShown(element, 'Products'));
      await focused(element, 'Users');
      element.items = [{label: 'New', path: '#new'}, ...ITEMS.map((item) => ({...item}))];
      await element.updateComplete;
      expect(link(element, 'New').checkVisibility()).to.be.true;
      expect(labelOf(root(element).activeElement!)).to.equal('Users');
      expect(isShown(element, 'Products')).to.be.true;
    });

    it('take the focus on where its own entry goes', async () => {
      const element = await made();
      await focused(element, 'Dashboard');
      element.items = ITEMS.slice(1);
      await waitUntil(() => !link(element, 'Dashboard'));
      await waitUntil(() => labelOf(root(element).activeElement ?? element) === 'Users');
    });
  });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => (page = await dataFixture()));
    afterEach(() => page.remove());

    const connected = (): Promise<NavWidget> => {
      const element = document.createElement('nav-widget');
      element.setAttribute('data-source', 'interface:get_navigation');
      return page.add<NavWidget>(element);
    };

    it('shows what the source gives', async () => {
      page.provider.data = {get_navigation: ITEMS};
      const element = await connected();
      expect(link(element, 'Users').getAttribute('href')).to.equal('#users');
    });

    it('keeps its label above an error', async () => {
      const element = await fixture<NavWidget>(html`<nav-widget label="Main" error="No more ink"></nav-widget>`);
      await waitUntil(() => root(element).querySelector('[part="error"]')?.textContent?.includes('No more ink'));
      expect(root(element).querySelector('.widget-state .section-heading')?.textContent).to.equal('Main');
    });
  });

  it('F102 shows hostile texts letter by letter, and follows no hostile address', async () => {
    const items = HOSTILE_TEXTS.map((label, index) => ({
      label,
      badge: label,

      path: HOSTILE_URLS[index % HOSTILE_URLS.length],
    }));
    const {warn} = console;
    console.warn = () => undefined;
    const element = await made({items});
    await aTimeout(0);
    console.warn = warn;
    expect(all(element, 'a[href], img, script, iframe')).to.deep.equal([]);
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('says what is wrong with its attribute', async () => {
    const element = await fixture(html`<nav-widget items="[oops"></nav-widget>`);
    await waitUntil(() => root(element).querySelector('[part="error"]')?.textContent?.includes('items'));
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <nav-widget label="Down" active-item="users" .items=${ITEMS}></nav-widget>
          <nav-widget label="Across" orientation="horizontal" active-item="orders" .items=${ITEMS}></nav-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
