import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {dataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../media/avatar/avatar-widget.js';
import '../nav/nav-widget.js';
import '../user-menu/user-menu-widget.js';
import './navbar-fold.js';
import '../../layout/layout/layout-widget.js';
import './navbar-widget.js';
import type {NavbarWidget} from './navbar-widget.js';

/** WebKitGTK's driver can't change the width of a page. */
const describeWithWidths = /Chrome|Firefox/.test(navigator.userAgent) ? describe : describe.skip;

const ITEMS = [
  {label: 'Docs', path: '#docs'},
  {label: 'Blog', path: '#blog'},
];
const USER = {name: 'Ada Lovelace', email: 'ada@example.org'};

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const part = (element: Element, name: string): HTMLElement | null => root(element).querySelector(`[part~="${name}"]`);
const nav = (element: Element): Element | null => root(element).querySelector('nav-widget');
const links = (element: Element): (string | undefined)[] =>
  [...(nav(element)?.shadowRoot?.querySelectorAll('a .label') ?? [])].map(({textContent}) => textContent ?? undefined);
const isOpen = (element: Element): boolean => part(element, 'nav')!.matches(':popover-open');

describe('<navbar-widget>', () => {
  before(() => setViewport({width: 1280, height: 800}).catch(() => undefined));
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('the logo', () => {
    it('is text, or a picture with the name of the app beside it', async () => {
      const element = await fixture<NavbarWidget>(html`<navbar-widget logo="Acme"></navbar-widget>`);
      expect(part(element, 'logo')?.textContent?.trim()).to.equal('Acme');
      element.logo = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
      element.label = 'Acme Inc.';
      await element.updateComplete;
      expect(root(element).querySelector('img')?.getAttribute('alt')).to.equal('');
      expect(part(element, 'name')?.textContent).to.equal('Acme Inc.');
    });

    it('leads home on request, and is named where it is a picture alone', async () => {
      const element = await fixture(
        html`<navbar-widget home="#home" logo="data:image/gif;base64,R0lGODlhAQABAAAAACw="></navbar-widget>`,
      );
      expect(part(element, 'logo')?.getAttribute('href')).to.equal('#home');
      expect(part(element, 'logo')?.getAttribute('aria-label')).to.equal('Home');
    });

    it('is what is slotted', async () => {
      const element = await fixture(html`<navbar-widget logo="Acme"><b slot="logo">Own</b></navbar-widget>`);
      expect(part(element, 'logo')?.checkVisibility()).to.be.false;
      expect(element.firstElementChild?.checkVisibility()).to.be.true;
    });
  });

  describe('the links', () => {
    it('stand across the page, the current one marked', async () => {
      const element = await fixture(html`<navbar-widget active-item="blog" .items=${ITEMS}></navbar-widget>`);
      await waitUntil(() => links(element).join() === 'Docs,Blog');
      expect(nav(element)?.getAttribute('orientation')).to.equal('horizontal');
      expect(nav(element)?.shadowRoot?.querySelector('[aria-current]')?.textContent).to.contain('Blog');
      expect(part(element, 'menu-button')).to.equal(null);
    });

    it('take the path of the page from current-path', async () => {
      const element = await fixture(html`<navbar-widget current-path="#docs" .items=${ITEMS}></navbar-widget>`);
      await waitUntil(() =>
        nav(element)?.shadowRoot?.querySelector('[aria-current="page"]')?.textContent?.includes('Docs'),
      );
    });

    it('can be slotted', async () => {
      const element = await fixture(html`<navbar-widget><a href="#docs">Docs</a></navbar-widget>`);
      expect(element.firstElementChild?.checkVisibility()).to.be.true;
    });
  });

  describeWithWidths('on a narrow page', () => {
    before(() => setViewport({width: 320, height: 700}));
    after(() => setViewport({width: 1280, height: 800}));

    async function narrow(): Promise<NavbarWidget> {
      const element = await fixture<NavbarWidget>(
        html`<navbar-widget logo="Acme" .items=${ITEMS} .user=${USER}></navbar-widget>`,
      );
      await waitUntil(() => part(element, 'menu-button') && links(element).length === 2);
      return element;
    }

    it('has its links behind a button, and fits', async () => {
      const element = await narrow();
      expect(part(element, 'menu-button')?.getAttribute('aria-label')).to.equal('Navigation');
      expect(part(element, 'nav')?.checkVisibility()).to.be.false;
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });

    it('has three dots of another name beside the button of a layout, whose bars open the sidebar', async () => {
      const layout = await fixture<HTMLElement>(
        html`<layout-widget>
          <navbar-widget slot="header" logo="Acme" .items=${ITEMS}></navbar-widget>
          <a slot="sidebar" href="#x">Orders</a>
        </layout-widget>`,
      );
      const element = layout.querySelector('navbar-widget')!;
      await waitUntil(() => part(element, 'menu-button') && part(layout, 'menu-button'));
      const names = [layout, element].map((each) => part(each, 'menu-button')?.ariaLabel);
      expect(names).to.deep.equal(['Menu', 'More links']);
      expect(root(element).querySelector('.bars')).to.equal(null);
      const [bars, dots] = [layout, element].map((each) => part(each, 'menu-button')!.getBoundingClientRect());
      expect(dots!.left - bars!.right).to.be.greaterThan(50);
    });

    for (const key of ['Enter', 'Space'])
      it(`AX-11 opens them by ${key}, and closes them by Escape with the focus back`, async () => {
        const element = await narrow();
        part(element, 'menu-button')!.focus();
        await sendKeys({press: key});
        await waitUntil(() => isOpen(element));
        expect(part(element, 'menu-button')?.getAttribute('aria-expanded')).to.equal('true');
        await sendKeys({press: 'Tab'});
        expect(nav(element)?.shadowRoot?.activeElement?.textContent).to.contain('Docs');
        await sendKeys({press: 'Escape'});
        await waitUntil(() => !isOpen(element));
        expect(root(element).activeElement).to.equal(part(element, 'menu-button'));
      });

    it('closes them when one was chosen, and when the page gets wide', async () => {
      const element = await narrow();
      part(element, 'menu-button')!.click();
      await waitUntil(() => isOpen(element));
      nav(element)!.shadowRoot!.querySelector('a')!.click();
      await waitUntil(() => !isOpen(element));
      expect(location.hash).to.equal('#docs');
      part(element, 'menu-button')!.click();
      await waitUntil(() => isOpen(element));
      await setViewport({width: 1280, height: 800});
      await waitUntil(() => !part(element, 'menu-button') && part(element, 'nav')?.checkVisibility());
      await setViewport({width: 320, height: 700});
    });
  });

  describe('the person', () => {
    it('is a picture with a name, or a menu', async () => {
      const element = await fixture<NavbarWidget>(html`<navbar-widget .user=${USER}></navbar-widget>`);
      await waitUntil(() => part(element, 'user')?.shadowRoot?.querySelector('[aria-label="Ada Lovelace"]'));
      element.userItems = [{label: 'Sign out', action: 'sign_out'}];
      await waitUntil(() => part(element, 'user')?.shadowRoot?.textContent?.includes('Account: Ada Lovelace'));
    });

    it('is the menu that is slotted', async () => {
      const element = await fixture(
        html`<navbar-widget .user=${USER}
          ><user-menu-widget slot="actions" .user=${USER}></user-menu-widget
        ></navbar-widget>`,
      );
      expect(part(element, 'user')).to.equal(null);
      expect(element.firstElementChild?.checkVisibility()).to.be.true;
    });
  });

  it('takes a list of a source for its links, and a record for links and person', async () => {
    const page = await dataFixture();
    page.provider.data = {get_admin_nav: ITEMS, session: {nav: ITEMS, user: USER}};
    for (const name of ['get_admin_nav', 'session']) {
      const element = document.createElement('navbar-widget');
      element.setAttribute('data-source', `interface:${name}`);
      await page.add(element);
      await waitUntil(() => links(element).join() === 'Docs,Blog', name);
      expect(part(element, 'user') !== null, name).to.equal(name === 'session');
    }
    page.remove();
  });

  it('keeps its logo above an error, and draws a skeleton before the first answer', async () => {
    const element = await fixture(html`<navbar-widget logo="Acme" error="No more ink"></navbar-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('No more ink'));
    expect(root(element).querySelector('.widget-state .logo')?.textContent?.trim()).to.equal('Acme');
    const waiting = await fixture(
      html`<navbar-widget .dataSource=${() => new Promise(() => undefined)}></navbar-widget>`,
    );
    await waitUntil(() => root(waiting).querySelector('.logo-skeleton'));
  });

  it('says what is wrong with its attributes', async () => {
    const element = await fixture(html`<navbar-widget items="[oops"></navbar-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('items'));
  });

  it('F102 shows hostile texts letter by letter, and follows no hostile address', async () => {
    for (const text of HOSTILE_TEXTS.slice(0, 12)) {
      const element = await fixture(html`<navbar-widget label=${text} .user=${text}></navbar-widget>`);
      expect(part(element, 'name')?.textContent).to.equal(text);
    }
    for (const address of HOSTILE_URLS) {
      const element = await fixture(html`<navbar-widget logo=${address} home=${address} label="x"></navbar-widget>`);
      expect(root(element).querySelector('a, img[src^="java" i]')).to.equal(null);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <navbar-widget logo="Acme" home="#" active-item="docs" .items=${ITEMS} .user=${USER}></navbar-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await waitUntil(() => links(place.firstElementChild!).length === 2);
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
