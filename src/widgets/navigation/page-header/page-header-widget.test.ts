import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {forgetWarnings} from '../../../core/warn.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../action/button/perform.js';
import '../breadcrumb/breadcrumb-widget.js';
import './page-header-widget.js';
import './page-stats.js';
import type {PageHeaderWidget} from './page-header-widget.js';

// WebKitGTK's driver sets no viewport.
const canResize = !navigator.vendor.startsWith('Apple');
const ACTIONS = [
  {label: 'Export', icon: 'download', variant: 'outline'},
  {label: 'Add user', icon: 'plus', color: 'primary', action: 'add_user'},
];

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const part = (element: Element, name: string): HTMLElement | null => root(element).querySelector(`[part~="${name}"]`);
const buttons = (element: Element): HTMLElement[] => [...root(element).querySelectorAll<HTMLElement>('button-widget')];
const texts = (element: Element): (string | undefined)[] =>
  buttons(element).map((button) => button.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim());
const stats = (element: Element): string[] =>
  [...root(element).querySelectorAll('[part="stat"]')].map(
    (stat) => stat.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );

describe('<page-header-widget>', () => {
  describe('dumb', () => {
    it('has a heading of the first level, or another, and a line below', async () => {
      const element = await fixture<PageHeaderWidget>(
        html`<page-header-widget heading="Users" subtitle="Who may sign in"></page-header-widget>`,
      );
      expect(root(element).querySelector('h1')?.textContent).to.equal('Users');
      expect(part(element, 'subtitle')?.textContent).to.equal('Who may sign in');
      element.headingLevel = 2;
      await element.updateComplete;
      expect(root(element).querySelector('h2')?.textContent).to.equal('Users');
    });

    it('takes title for its heading, and draws no tooltip', async () => {
      const element = await fixture(html`<page-header-widget title="Users"></page-header-widget>`);
      expect(root(element).querySelector('h1')?.textContent).to.equal('Users');
      expect(element.hasAttribute('title')).to.be.false;
    });

    it('shows its actions as buttons, with colour, variant and icon', async () => {
      const element = await fixture(
        html`<page-header-widget heading="Users" .actions=${ACTIONS}></page-header-widget>`,
      );
      await waitUntil(() => texts(element).join() === 'Export,Add user');
      expect(
        buttons(element).map((button) => [button.getAttribute('variant'), button.getAttribute('color')]),
      ).to.deep.equal([
        ['outline', null],
        [null, 'primary'],
      ]);
      await waitUntil(() => buttons(element)[1]?.shadowRoot?.querySelector('icon-widget'));
    });

    it('runs the action of a button by its name, from itself', async () => {
      const element = await fixture(html`<page-header-widget .actions=${ACTIONS}></page-header-widget>`);
      const named: unknown[] = [];
      element.addEventListener('action', (event) => {
        event.preventDefault();
        named.push(event.target === element, (event as CustomEvent<{name: string}>).detail.name);
      });
      buttons(element)[1]!.shadowRoot!.querySelector('button')!.click();
      await waitUntil(() => named.length > 0);
      expect(named).to.deep.equal([true, 'add_user']);
    });

    it('shows the way to the page', async () => {
      const element = await fixture(
        html`<page-header-widget
          heading="Ada"
          breadcrumbs='[{"label": "Users", "path": "#u"}, {"label": "Ada"}]'
        ></page-header-widget>`,
      );
      await waitUntil(() => part(element, 'breadcrumbs')?.shadowRoot?.querySelectorAll('li').length === 2);
    });

    it('shows figures of a list, or by their names', async () => {
      const element = await fixture<PageHeaderWidget>(
        html`<page-header-widget heading="Shop" stats='[{"label": "Orders", "value": 1234}]'></page-header-widget>`,
      );
      await waitUntil(() => stats(element).join() === 'Orders 1,234');
      element.stats = {sold_out: 4};
      await waitUntil(() => stats(element).join() === 'Sold out 4');
    });

    it('has places for buttons, figures and what stands below, which take no room where they are empty', async () => {
      const bare = await fixture<HTMLElement>(html`<page-header-widget heading="Users"></page-header-widget>`);
      const full = await fixture<HTMLElement>(
        html`<page-header-widget heading="Users"
          ><b slot="actions">A</b><b slot="stats">S</b><b>D</b></page-header-widget
        >`,
      );
      expect(bare.offsetHeight).to.be.lessThan(40);
      for (const child of full.children) expect(child.checkVisibility(), child.textContent ?? '').to.be.true;
      expect(full.offsetHeight).to.be.greaterThan(bare.offsetHeight);
    });

    it('lets its buttons stand below where there is no room', async () => {
      const top = (element: Element, name: string): number => part(element, name)!.getBoundingClientRect().top;
      const place = await fixture<HTMLElement>(
        html`<div>
          <page-header-widget heading="A long heading of a page" .actions=${ACTIONS}></page-header-widget>
        </div>`,
      );
      const element = place.firstElementChild!;
      await waitUntil(() => texts(element)[1] === 'Add user');
      expect(top(element, 'actions')).to.equal(top(element, 'heading'));
      place.style.inlineSize = '320px';
      expect(top(element, 'actions')).to.be.greaterThan(top(element, 'heading'));
      expect(place.scrollWidth).to.equal(320);
    });
  });

  if (canResize)
    describe('on a phone', () => {
      beforeEach(() => setViewport({width: 390, height: 700}));
      afterEach(() => setViewport({width: 800, height: 600}));
      const top = (element: Element, name: string): number => part(element, name)!.getBoundingClientRect().top;
      const header = async (heading: string, actions: readonly object[], dir = 'ltr') => {
        const element = await fixture<HTMLElement>(
          html`<page-header-widget dir=${dir} heading=${heading} .actions=${actions}></page-header-widget>`,
        );
        await waitUntil(() => texts(element).length === actions.length && texts(element).every(Boolean));
        return element;
      };

      it('has its buttons beside a title that leaves them the room, at the end of the line', async () => {
        for (const dir of ['ltr', 'rtl']) {
          const element = await header('Dashboard', ACTIONS.slice(0, 1), dir);
          expect(top(element, 'actions'), dir).to.equal(top(element, 'heading'));
          const {left, right} = element.getBoundingClientRect();
          const actions = part(element, 'actions')!.getBoundingClientRect();
          expect(dir === 'ltr' ? right - actions.right : actions.left - left, dir).to.be.closeTo(0, 0.5);
        }
      });

      it('has them below a title that takes the line', async () => {
        const element = await header('All that has been ordered this year', ACTIONS);
        expect(top(element, 'actions')).to.be.above(part(element, 'heading')!.getBoundingClientRect().bottom);
      });
    });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => (page = await dataFixture()));
    afterEach(() => page.remove());

    async function connected(answer: unknown): Promise<PageHeaderWidget> {
      page.provider.data = {get_it: answer};
      const element = document.createElement('page-header-widget');
      element.setAttribute('heading', 'Users');
      element.setAttribute('data-source', 'interface:get_it');
      return page.add<PageHeaderWidget>(element);
    }

    it('takes a list for its buttons', async () => {
      const element = await connected(ACTIONS);
      expect(buttons(element)).to.have.length(2);
      expect(root(element).querySelector('h1')?.textContent).to.equal('Users');
    });

    it('takes a record for what it names, its title for the heading', async () => {
      const element = await connected({
        title: 'People',
        subtitle: 'All',
        actions: ACTIONS.slice(1),
        stats: {active: 3},
      });
      expect(root(element).querySelector('h1')?.textContent).to.equal('People');
      expect(buttons(element)).to.have.length(1);
      await waitUntil(() => stats(element).join() === 'Active 3');
    });

    it('keeps its heading above an error', async () => {
      const element = await fixture(
        html`<page-header-widget heading="Users" error="No more ink"></page-header-widget>`,
      );
      await waitUntil(() => part(element, 'error')?.textContent?.includes('No more ink'));
      expect(root(element).querySelector('.widget-state h1')?.textContent).to.equal('Users');
    });

    it('draws a skeleton in its own shape', async () => {
      const element = await fixture(
        html`<page-header-widget .dataSource=${() => new Promise(() => undefined)}></page-header-widget>`,
      );
      await waitUntil(() => root(element).querySelector('.heading-skeleton'));
    });
  });

  it('says what is wrong with its attributes', async () => {
    const element = await fixture(html`<page-header-widget heading="Users" actions="[oops"></page-header-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('actions'));
  });

  it('F89 says on the console that buttons without a label are left out', async () => {
    const {warn} = console;
    const lines: string[] = [];
    forgetWarnings();
    console.warn = (line: string) => void lines.push(line);
    const element = await fixture(
      html`<page-header-widget actions='[{"action": "export"}, {"text": "Add"}]'></page-header-widget>`,
    );
    console.warn = warn;
    expect(texts(element)).to.have.length(1);
    expect(lines.join()).to.include('actions has entries without a label');
  });

  it('F102 shows hostile texts letter by letter, and follows no hostile address', async () => {
    const actions = HOSTILE_URLS.map((navigate) => ({label: navigate, navigate}));
    for (const text of HOSTILE_TEXTS) {
      const element = await fixture(
        html`<page-header-widget
          heading=${text}
          subtitle=${text}
          .actions=${actions}
          .stats=${[{label: text, value: text}]}
        ></page-header-widget>`,
      );
      expect(root(element).querySelector('img, script, iframe')).to.equal(null);
      expect(buttons(element).some((button) => button.shadowRoot?.querySelector('a[href]'))).to.be.false;
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <page-header-widget
            heading="Users"
            subtitle="All"
            .actions=${ACTIONS}
            .breadcrumbs=${['Home', 'Users']}
            .stats=${{active: 3}}
          ></page-header-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await waitUntil(() => stats(place.firstElementChild!).length === 1);
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
