import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {dataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../layout/layout/layout-widget.js';
import '../nav/nav-layers.js';
import './sidebar-nav-widget.js';
import type {SidebarNavWidget} from './sidebar-nav-widget.js';

/** WebKitGTK's driver can't change the width of a page. */
const describeWithWidths = /Chrome|Firefox/.test(navigator.userAgent) ? describe : describe.skip;

const ITEMS = [
  {label: 'Inbox', path: '#inbox', icon: 'inbox', badge: 4, badge_label: '4 unread'},
  {
    heading: 'Shop',
    items: [
      {label: 'Orders', path: '#orders', icon: 'package'},
      {label: 'Catalogue', icon: 'file', items: [{label: 'Products', path: '#products'}]},
    ],
  },
];

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const part = (element: Element, name: string): HTMLElement | null => root(element).querySelector(`[part~="${name}"]`);
const link = (element: Element, label: string): HTMLElement =>
  [...root(element).querySelectorAll<HTMLElement>('.link')].find(
    (one) => one.querySelector('.label')?.textContent === label,
  ) as HTMLElement;
const nameShown = (element: Element): string | null | undefined =>
  root(element).querySelector('[part="name"]:popover-open')?.textContent;
const flownOut = (element: Element): Element | null => root(element).querySelector('.fly-out:popover-open');

const made = (values: Partial<SidebarNavWidget> = {}): Promise<SidebarNavWidget> =>
  fixture<SidebarNavWidget>(
    html`<sidebar-nav-widget
      label="Workspace"
      .items=${values.items ?? ITEMS}
      .activeItem=${values.activeItem}
      .collapsible=${values.collapsible}
      .collapsed=${values.collapsed}
    ></sidebar-nav-widget>`,
  );

async function hover(element: Element): Promise<void> {
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

describe('<sidebar-nav-widget>', () => {
  describe('dumb', () => {
    it('is a landmark of links, 32 px high, in sections', async () => {
      const element = await made({activeItem: 'orders'});
      expect(part(element, 'nav')?.getAttribute('aria-label')).to.equal('Workspace');
      expect(link(element, 'Inbox').offsetHeight).to.equal(32);
      expect(root(element).querySelector('ul[aria-label="Shop"]')?.contains(link(element, 'Orders'))).to.be.true;
      expect(link(element, 'Orders').getAttribute('aria-current')).to.equal('page');
    });

    it('has a place above and one below, only where something is in it', async () => {
      const element = await fixture<SidebarNavWidget>(
        html`<sidebar-nav-widget items='["A"]'><b slot="header">Acme</b></sidebar-nav-widget>`,
      );
      expect(part(element, 'header')?.checkVisibility()).to.be.true;
      expect(part(element, 'footer')?.checkVisibility()).to.be.false;
    });

    it('can’t be folded unless its author allows it', async () => {
      expect(part(await made(), 'collapse')).to.equal(null);
    });

    it('is folded and opened by a button, and tells of it', async () => {
      const element = await made({collapsible: true});
      const told: boolean[] = [];
      element.addEventListener('collapse-change', (event) =>
        told.push((event as CustomEvent<{collapsed: boolean}>).detail.collapsed),
      );
      const button = part(element, 'collapse')!;
      button.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => element.offsetWidth < 60);
      expect(element.matches(':state(collapsed)')).to.be.true;
      expect(button.textContent?.trim()).to.equal('Expand sidebar');
      await sendKeys({press: 'Enter'});
      await waitUntil(() => element.offsetWidth > 60);
      expect(told).to.deep.equal([true, false]);
    });
  });

  describe('folded', () => {
    it('keeps the names of its links and headings for screen readers', async () => {
      const element = await made({collapsed: true});
      await waitUntil(() => element.matches(':state(collapsed)'));
      const label = link(element, 'Inbox').querySelector<HTMLElement>('.label')!;
      expect(label.offsetWidth).to.equal(1);
      expect(label.textContent).to.equal('Inbox');
      expect(root(element).querySelector('ul[aria-label="Shop"]')).not.to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('shows letters for an entry without an icon', async () => {
      const element = await made({collapsed: true, items: [{label: 'Release notes', path: '#r'}]});
      await waitUntil(() => element.matches(':state(collapsed)'));
      expect(link(element, 'Release notes').querySelector<HTMLElement>('.letter')?.innerText).to.equal('RN');
    });

    it('shows a name beside the focus, until Escape', async () => {
      const element = await made({collapsed: true});
      await waitUntil(() => element.matches(':state(collapsed)'));
      await sendKeys({press: 'Tab'});
      link(element, 'Inbox').focus();
      await waitUntil(() => nameShown(element) === 'Inbox');
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !nameShown(element));
      expect(root(element).activeElement).to.equal(link(element, 'Inbox'));
    });

    it('shows a name beside the pointer, which may go there', async () => {
      const element = await made({collapsed: true});
      await waitUntil(() => element.matches(':state(collapsed)'));
      // A hand sends many moves; the first may come before the entry stands where it stays.
      await waitUntil(async () => {
        await hover(link(element, 'Orders'));
        return nameShown(element) === 'Orders';
      });
      await hover(part(element, 'name')!);
      await new Promise((done) => setTimeout(done, 200));
      expect(nameShown(element)).to.equal('Orders');
      await sendMouse({type: 'move', position: [600, 500]});
      await waitUntil(() => !nameShown(element));
    });

    // WebKit looks at what is below the pointer when that moves.
    const itAtRest = /Chrome|Firefox/.test(navigator.userAgent) ? it : it.skip;
    itAtRest('shows a name beside a pointer that was there first', async () => {
      const former = await made({collapsed: true});
      await waitUntil(() => former.matches(':state(collapsed)'));
      await hover(link(former, 'Orders'));
      former.remove();
      const element = await made({collapsed: true});
      await waitUntil(() => nameShown(element) === 'Orders');
    });

    it('opens a group beside itself, and closes it by Escape', async () => {
      const element = await made({collapsed: true});
      await waitUntil(() => element.matches(':state(collapsed)'));
      const group = link(element, 'Catalogue');
      group.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => flownOut(element));
      expect(group.getAttribute('aria-expanded')).to.equal('true');
      expect(link(element, 'Products').checkVisibility()).to.be.true;
      expect(link(element, 'Products').querySelector<HTMLElement>('.label')!.offsetWidth).to.be.greaterThan(20);
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !flownOut(element));
      expect(root(element).activeElement).to.equal(group);
    });

    it('closes a group when the focus goes on', async () => {
      const element = await made({collapsed: true});
      await waitUntil(() => element.matches(':state(collapsed)'));
      link(element, 'Catalogue').click();
      await waitUntil(() => flownOut(element));
      link(element, 'Catalogue').focus();
      link(element, 'Inbox').focus();
      await waitUntil(() => !flownOut(element));
    });
  });

  describeWithWidths('in a layout', () => {
    afterEach(() => setViewport({width: 1280, height: 800}).catch(() => undefined));

    it('gives its room to the content when it is folded', async () => {
      await setViewport({width: 1280, height: 800});
      const layout = await fixture<HTMLElement>(
        html`<layout-widget
          ><sidebar-nav-widget slot="sidebar" collapsed .items=${ITEMS}></sidebar-nav-widget
        ></layout-widget>`,
      );
      await waitUntil(() => (layout.shadowRoot?.querySelector('aside')?.offsetWidth ?? 999) < 80);
    });

    it('leaves the button to a layout that puts it away itself', async () => {
      await setViewport({width: 1280, height: 800});
      const layout = await fixture<HTMLElement>(
        html`<layout-widget collapsible
          ><sidebar-nav-widget slot="sidebar" collapsible .items=${ITEMS}></sidebar-nav-widget
        ></layout-widget>`,
      );
      const element = layout.querySelector('sidebar-nav-widget')!;
      await waitUntil(() => part(layout, 'menu-button') && !part(element, 'collapse'));
      part(layout, 'menu-button')!.click();
      await waitUntil(() => !element.checkVisibility());
      part(layout, 'menu-button')!.click();
      await waitUntil(() => element.checkVisibility());
      layout.removeAttribute('collapsible');
      element.style.inlineSize = '200px';
      await waitUntil(() => part(element, 'collapse'));
    });

    it('is whole in the drawer of a narrow page, and folded again on a wide one', async () => {
      await setViewport({width: 500, height: 800});
      const layout = await fixture<HTMLElement>(
        html`<layout-widget
          ><sidebar-nav-widget slot="sidebar" collapsible collapsed .items=${ITEMS}></sidebar-nav-widget
        ></layout-widget>`,
      );
      const element = layout.firstElementChild as SidebarNavWidget;
      layout.shadowRoot!.querySelector<HTMLElement>('[part="menu-button"]')!.click();
      await waitUntil(() => element.offsetWidth > 100);
      expect(element.matches(':state(collapsed)')).to.be.false;
      expect(part(element, 'collapse')).to.equal(null);
      await setViewport({width: 1280, height: 800});
      await waitUntil(() => element.matches(':state(collapsed)'));
    });
  });

  it('shows what a source gives', async () => {
    const page = await dataFixture();
    page.provider.data = {get_sidebar_items: [{label: 'Users', path: '#users', badge: 3}]};
    const element = document.createElement('sidebar-nav-widget');
    element.setAttribute('data-source', 'interface:get_sidebar_items');
    await page.add(element);
    expect(link(element, 'Users').querySelector('[part="badge"]')?.textContent?.trim()).to.equal('3');
    page.remove();
  });

  it('F102 shows hostile texts letter by letter', async () => {
    const element = await made({collapsed: true, items: HOSTILE_TEXTS.map((label) => ({label, badge: label}))});
    expect(root(element).querySelector('img, script, iframe')).to.equal(null);
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <sidebar-nav-widget label="Whole" collapsible active-item="orders" .items=${ITEMS}></sidebar-nav-widget>
          <sidebar-nav-widget label="Folded" collapsed .items=${ITEMS}></sidebar-nav-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
