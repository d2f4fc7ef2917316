import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {isScrollLocked} from '../../../core/overlay/scroll-lock.js';
import '../grid/grid-widget.js';
import './layout-widget.js';
import type {LayoutWidget} from './layout-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const app = () =>
  html`<layout-widget>
    <nav slot="sidebar" aria-label="Pages"><a href="#users">Users</a></nav>
    <p slot="header">Acme</p>
    <h1>Users</h1>
  </layout-widget>`;
// WebKitGTK's driver sets no viewport: there, the tests of narrow pages have nothing to look at.
const canResize = !/AppleWebKit/.test(navigator.userAgent) || /Chrome/.test(navigator.userAgent);

describe('<layout-widget>', () => {
  beforeEach(() => (canResize ? setViewport({width: 1024, height: 768}) : undefined));
  afterEach(() => (canResize ? setViewport({width: 1024, height: 768}) : undefined));

  it('AX-43 has one main, a banner and a complementary landmark with a name', async () => {
    const element = await fixture(app());
    expect(element.shadowRoot?.querySelectorAll('main')).to.have.length(1);
    expect(part(element, 'header')?.localName).to.equal('header');
    expect(part(element, 'sidebar')?.localName).to.equal('aside');
    expect(part(element, 'sidebar')?.getAttribute('aria-label')).to.equal('Sidebar');
  });

  it('leaves out the landmarks that nothing fills', async () => {
    const element = await fixture(html`<layout-widget><h1>Users</h1></layout-widget>`);
    expect(element.shadowRoot?.querySelector('header, aside')).to.equal(null);
  });

  it('shows a sidebar that comes later', async () => {
    const element = await fixture<LayoutWidget>(html`<layout-widget><h1>Users</h1></layout-widget>`);
    const nav = document.createElement('nav');
    nav.slot = 'sidebar';
    element.append(nav);
    await waitUntil(() => part(element, 'sidebar'));
  });

  it('has a skip link first, which moves focus to the main content', async () => {
    const element = await fixture(app());
    const skip = part(element, 'skip') as HTMLAnchorElement;
    expect(element.shadowRoot?.querySelector('a, button')).to.equal(skip);
    skip.focus();
    await sendKeys({press: 'Enter'});
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'main'));
    expect(location.hash).to.equal('');
  });

  it('fills the height of the page', async () => {
    const element = await fixture<HTMLElement>(app());
    expect(element.offsetHeight).to.be.at.least(innerHeight);
  });

  describe('as the page itself', () => {
    const margin = () => getComputedStyle(document.body).margin;
    const inBody = async (element: Element) => {
      document.body.append(element);
      await element.querySelector('layout-widget')?.updateComplete;
    };

    it('reaches the edges of the page, providers around it or not, and leaves them as they were', async () => {
      const before = margin();
      expect(before).to.equal('8px');
      for (const wrapper of ['fetch-provider', 'div']) {
        const around = document.createElement(wrapper);
        const element = around.appendChild(document.createElement('layout-widget'));
        if (wrapper === 'fetch-provider') around.append(document.createElement('p'));
        await inBody(around);
        expect(margin(), wrapper).to.equal('0px');
        const {left, width} = element.getBoundingClientRect();
        expect([left, width], wrapper).to.deep.equal([0, document.documentElement.clientWidth]);
        around.remove();
        expect(margin(), wrapper).to.equal(before);
      }
    });

    it('leaves the margin of a page where it is one part among others', async () => {
      const place = document.createElement('div');
      place.append(document.createElement('p'), document.createElement('layout-widget'));
      await inBody(place);
      expect(margin()).to.equal('8px');
      place.remove();
    });
  });

  it('sets the parts of the main content apart', async () => {
    const element = await fixture<LayoutWidget>(
      html`<layout-widget
        ><div class="one">Users</div>
        <div class="two">Ada</div></layout-widget
      >`,
    );
    const bottom = element.querySelector('.one')!.getBoundingClientRect().bottom;
    expect(element.querySelector('.two')!.getBoundingClientRect().top - bottom).to.equal(24);
  });

  it('leaves what is left of a high window below the content, and shares it out to nothing', async () => {
    for (const type of ['dashboard', 'admin']) {
      const element = await fixture<LayoutWidget>(
        html`<layout-widget type=${type}>
          <grid-widget><p>Users</p></grid-widget>
          <grid-widget><p>Orders</p></grid-widget>
        </layout-widget>`,
      );
      const [first, second] = [...element.querySelectorAll('grid-widget')].map((grid) => grid.getBoundingClientRect());
      const rows = element.querySelector('grid-widget')!.shadowRoot!.querySelector<HTMLElement>('.grid')!;
      expect(first!.height, type).to.equal(rows.offsetHeight);
      expect(second!.top - first!.bottom, type).to.equal(24);
    }
  });

  it('lets a part fill the window where the page says so', async () => {
    const element = await fixture<LayoutWidget>(
      html`<layout-widget
        ><p>Users</p>
        <div class="map">Map</div></layout-widget
      >`,
    );
    const map = element.querySelector<HTMLElement>('.map')!;
    map.style.setProperty('flex', '1');
    expect(map.getBoundingClientRect().bottom).to.equal(element.getBoundingClientRect().bottom - 24);
  });

  it('is no higher than the window as admin, however high its header and long its sidebar', async () => {
    const element = await fixture<LayoutWidget>(
      html`<layout-widget type="admin">
        <nav slot="sidebar" aria-label="Pages">${Array.from({length: 80}, (_, index) => html`<p>${index}</p>`)}</nav>
        <div slot="header" class="bar">Acme</div>
        <h1>Users</h1>
      </layout-widget>`,
    );
    element.querySelector<HTMLElement>('.bar')!.style.setProperty('block-size', '80px');
    await waitUntil(() => part(element, 'sidebar'));
    expect(element.offsetHeight).to.equal(innerHeight);
    const sidebar = part(element, 'sidebar')!;
    expect(sidebar.getBoundingClientRect().bottom).to.equal(element.getBoundingClientRect().bottom);
    expect(sidebar.scrollHeight).to.be.above(sidebar.clientHeight);
  });

  it('puts the header above everything when its type is admin', async () => {
    const element = await fixture<LayoutWidget>(app());
    element.type = 'admin';
    await element.updateComplete;
    const header = part(element, 'header')?.getBoundingClientRect() as DOMRect;
    expect(header.width).to.be.closeTo(element.getBoundingClientRect().width, 1);
  });

  for (const [type, order] of [
    ['dashboard', ['Skip to main content', 'Users', 'Search', 'New user']],
    ['admin', ['Skip to main content', 'Search', 'Users', 'New user']],
  ] as const)
    it(`AX-13 is gone through by Tab as it is seen when its type is ${type}`, async () => {
      const element = await fixture<LayoutWidget>(
        html`<layout-widget type=${type}>
          <button slot="sidebar">Users</button>
          <button slot="header">Search</button>
          <button>New user</button>
        </layout-widget>`,
      );
      const stops = [part(element, 'skip'), ...element.querySelectorAll('button')];
      const reached: (string | undefined)[] = [];
      part(element, 'skip')?.focus();
      for (const stop of stops) {
        const focused = stops.find((one) => one?.matches(':focus'));
        reached.push(focused?.innerText.trim());
        if (stop !== stops.at(-1)) await sendKeys({press: 'Tab'});
      }
      expect(reached).to.deep.equal(order);
    });

  it('AX-14 shows what has the focus below its header, and leaves the page as it was', async () => {
    const element = await fixture<LayoutWidget>(
      html`<layout-widget>
        <p slot="header">Acme</p>
        ${Array.from({length: 60}, (_, index) => html`<p><button>${index}</button></p>`)}
      </layout-widget>`,
    );
    // As Shift+Tab goes: upwards, one after the other.
    const [button, ...below] = [...element.querySelectorAll('button')].slice(15);
    for (const one of [...below.toReversed(), button!]) one.focus();
    expect(button!.getBoundingClientRect().top).to.be.at.least(part(element, 'header')!.getBoundingClientRect().bottom);
    const room = () => getComputedStyle(document.documentElement).scrollPaddingBlockStart;
    expect(room()).to.equal('64px');
    element.remove();
    expect(room()).to.equal('auto');
  });

  it('has a footer where something fills it', async () => {
    const element = await fixture(html`<layout-widget><p slot="footer">Acme</p></layout-widget>`);
    expect(part(element, 'footer')?.localName).to.equal('footer');
    expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
  });

  if (canResize) {
    describe('a sidebar that can be put away', () => {
      const collapsible = () =>
        html`<layout-widget collapsible>
          <nav slot="sidebar" aria-label="Pages"><a href="#users">Users</a></nav>
          <h1>Users</h1>
        </layout-widget>`;
      const sidebar = (element: Element) => part(element, 'sidebar') as HTMLElement;
      const toggle = (element: Element) => part(element, 'menu-button') as HTMLButtonElement;

      it('goes and comes back by its button, by keyboard, and tells the page', async () => {
        const element = await fixture<LayoutWidget>(collapsible());
        const told: boolean[] = [];
        element.addEventListener('sidebar-toggle', ({detail}) => told.push(detail.collapsed));
        expect(toggle(element).getAttribute('aria-expanded')).to.equal('true');
        toggle(element).focus();
        await sendKeys({press: 'Enter'});
        await element.updateComplete;
        expect([sidebar(element).offsetWidth, toggle(element).getAttribute('aria-expanded')]).to.deep.equal([
          0,
          'false',
        ]);
        expect(element.shadowRoot?.activeElement).to.equal(toggle(element));
        await sendKeys({press: 'Space'});
        await element.updateComplete;
        expect(sidebar(element).offsetWidth).to.be.greaterThan(0);
        expect(told).to.deep.equal([true, false]);
      });

      it('goes by the command --toggle', async () => {
        const element = await fixture<LayoutWidget>(collapsible());
        const command = Object.assign(new Event('command', {cancelable: true}), {command: '--toggle', source: null});
        element.dispatchEvent(command);
        await element.updateComplete;
        expect([element.collapsed, command.defaultPrevented]).to.deep.equal([true, true]);
      });

      it('is away from the start where the page says so, and tells nobody', async () => {
        const element = await fixture<LayoutWidget>(collapsible());
        let told = 0;
        element.addEventListener('sidebar-toggle', () => told++);
        element.collapsed = true;
        await element.updateComplete;
        expect([sidebar(element).offsetWidth, told]).to.deep.equal([0, 0]);
      });

      it('passes axe while it is away', async () => {
        const element = await fixture<LayoutWidget>(collapsible());
        element.collapsed = true;
        await element.updateComplete;
        await expect(element).to.be.accessible();
      });
    });

    it('turns the sidebar into a modal drawer on a narrow page, by keyboard, and gives focus back', async () => {
      await setViewport({width: 400, height: 700});
      const element = await fixture(app());
      await waitUntil(() => part(element, 'menu-button'));
      const button = part(element, 'menu-button') as HTMLButtonElement;
      button.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => element.shadowRoot?.querySelector('dialog')?.matches(':modal'));
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(isScrollLocked()).to.be.true;
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !element.shadowRoot?.querySelector('dialog')?.open);
      expect(element.shadowRoot?.activeElement).to.equal(button);
      expect(isScrollLocked()).to.be.false;
      expect(button.getAttribute('aria-expanded')).to.equal('false');
    });

    it('AX-06 is not wider than a page of 320 px', async () => {
      await setViewport({width: 320, height: 600});
      const element = await fixture<HTMLElement>(app());
      expect(element.scrollWidth).to.be.at.most(320);
    });
  }

  it('passes axe', async () => {
    await expect(await fixture(app())).to.be.accessible();
  });
});
