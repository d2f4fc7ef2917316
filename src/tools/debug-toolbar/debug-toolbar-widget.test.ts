import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../providers/function/function-provider.js';
import '../../testing/preload.js';
import '../../widgets/display/stat/stat-widget.js';
import '../../widgets/layout/grid/grid-widget.js';
import './simulation-panel.js';
import './widget-list.js';
import type {WidgetElement} from '../../core/widget-element.js';
import './debug-toolbar-widget.js';
import type {DebugToolbarWidget} from './debug-toolbar-widget.js';

const part = (element: Element, name: string): HTMLElement =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) as HTMLElement;
const button = (element: Element, label: string): HTMLButtonElement =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
    ({textContent}) => textContent?.trim() === label,
  ) as HTMLButtonElement;
const overlayOf = (element: Element): Element | null => element.shadowRoot?.querySelector('.debug') ?? null;

describe('M-27 <debug-toolbar-widget>', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    sessionStorage.clear();
    document.documentElement.removeAttribute('dir');
    document.documentElement.removeAttribute('style');
  });

  it('counts the widgets of the page', async () => {
    const place = await fixture(
      html`<div>
        <grid-widget></grid-widget><grid-widget error="gone"></grid-widget><debug-toolbar-widget></debug-toolbar-widget>
      </div>`,
    );
    const toolbar = place.querySelector('debug-toolbar-widget') as Element;
    await waitUntil(() => part(toolbar, 'census').textContent === '3 widgets · 0 connected · 1 failed', undefined, {
      timeout: 4000,
    });
  });

  it('shows and hides the overlay of every widget, by keyboard', async () => {
    const place = await fixture(
      html`<div><grid-widget></grid-widget><debug-toolbar-widget></debug-toolbar-widget></div>`,
    );
    const [grid, toolbar] = [...place.children] as [WidgetElement, DebugToolbarWidget];
    button(toolbar, 'Overlays').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => overlayOf(grid));
    expect(overlayOf(grid)?.textContent).to.include('grid-widget').and.to.include('dumb');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => !overlayOf(grid));
    expect(button(toolbar, 'Overlays').getAttribute('aria-pressed')).to.equal('false');
  });

  it('turns the page to right to left and back', async () => {
    const toolbar = await fixture(html`<debug-toolbar-widget></debug-toolbar-widget>`);
    button(toolbar, 'Right to left').click();
    expect(document.documentElement.dir).to.equal('rtl');
    button(toolbar, 'Right to left').click();
    expect(document.documentElement.dir).to.equal('ltr');
  });

  it('makes the page compact and comfortable again', async () => {
    const toolbar = await fixture(html`<debug-toolbar-widget></debug-toolbar-widget>`);
    button(toolbar, 'Compact').click();
    expect(getComputedStyle(document.documentElement).getPropertyValue('--widget-density')).to.equal('0.8');
    button(toolbar, 'Compact').click();
    expect(getComputedStyle(document.documentElement).getPropertyValue('--widget-density')).to.equal('1');
  });

  it('switches the theme of the page', async () => {
    const toolbar = await fixture(html`<debug-toolbar-widget></debug-toolbar-widget>`);
    const select = toolbar.shadowRoot?.querySelector('select') as HTMLSelectElement;
    select.value = 'dark';
    select.dispatchEvent(new Event('change'));
    expect(getComputedStyle(document.documentElement).colorScheme).to.equal('dark');
  });

  const unfold = async (toolbar: DebugToolbarWidget, panel: 'widgets' | 'simulation'): Promise<HTMLElement> => {
    button(toolbar, panel === 'widgets' ? 'Widgets' : 'Simulate').click();
    await waitUntil(() => part(toolbar, 'panel'));
    return part(toolbar, 'panel');
  };

  describe('the list of widgets', () => {
    const page = () =>
      fixture(
        html`<div>
          <grid-widget id="one"></grid-widget>
          <div class="far"></div>
          <stat-widget id="two" label="Users" value="12"></stat-widget>
          <debug-toolbar-widget></debug-toolbar-widget>
        </div>`,
      );
    const rows = (toolbar: Element): string[] =>
      [...(toolbar.shadowRoot?.querySelectorAll('.row') ?? [])].map(({textContent}) => textContent ?? '');

    it('shows every widget but the tools, sorted and filtered', async () => {
      const toolbar = (await page()).querySelector('debug-toolbar-widget') as DebugToolbarWidget;
      const panel = await unfold(toolbar, 'widgets');
      expect(rows(toolbar)).to.deep.equal(['grid-widget#one', 'stat-widget#two “Users”']);
      button(toolbar, 'Widget').click();
      await toolbar.updateComplete;
      expect(rows(toolbar)).to.deep.equal(['stat-widget#two “Users”', 'grid-widget#one']);
      panel.querySelector('input')?.focus();
      await sendKeys({type: 'users'});
      await toolbar.updateComplete;
      expect(rows(toolbar)).to.deep.equal(['stat-widget#two “Users”']);
      expect(part(toolbar, 'table').textContent).to.include('1 of 2 widgets');
    });

    it('scrolls to a widget and marks it, by Enter', async () => {
      const place = await page();
      (place.querySelector('.far') as HTMLElement).style.setProperty('block-size', '4000px');
      const toolbar = place.querySelector('debug-toolbar-widget') as DebugToolbarWidget;
      await unfold(toolbar, 'widgets');
      const [, row] = toolbar.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [];
      row?.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => part(toolbar, 'mark'));
      const target = (place.querySelector('#two') as Element).getBoundingClientRect();
      await waitUntil(() => Math.abs(part(toolbar, 'mark').getBoundingClientRect().top - target.top) < 2);
      expect(target.top).to.be.within(0, innerHeight);
    });

    it('says so where a widget is not drawn', async () => {
      const place = await page();
      const toolbar = place.querySelector('debug-toolbar-widget') as DebugToolbarWidget;
      (place.querySelector('#two') as HTMLElement).hidden = true;
      await unfold(toolbar, 'widgets');
      toolbar.shadowRoot?.querySelectorAll<HTMLElement>('.row')[1]?.click();
      await waitUntil(() => toolbar.shadowRoot?.textContent?.includes('is not drawn at the moment'));
    });

    it('passes axe', async () => {
      const toolbar = (await page()).querySelector('debug-toolbar-widget') as DebugToolbarWidget;
      await unfold(toolbar, 'widgets');
      await expect(toolbar).to.be.accessible();
    });
  });

  describe('simulation', () => {
    const connected = async () => {
      let calls = 0;
      const functions = {count: () => ++calls};
      const place = await fixture(
        html`<div>
          <function-provider .functions=${functions}><stat-widget label="Calls"></stat-widget></function-provider>
          <debug-toolbar-widget panel="simulation"></debug-toolbar-widget>
        </div>`,
      );
      const [stat, toolbar] = [
        place.querySelector('stat-widget') as WidgetElement,
        place.querySelector('debug-toolbar-widget') as DebugToolbarWidget,
      ];
      await waitUntil(() => part(toolbar, 'panel'));
      return {stat, toolbar, place};
    };
    const choose = (toolbar: Element, name: string, value: string): void => {
      const select = toolbar.shadowRoot?.querySelector(`select[name="${name}"]`) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };

    it('lets requests fail under a banner, and mends what failed when it is stopped', async () => {
      const {stat, toolbar} = await connected();
      choose(toolbar, 'failures', '1');
      await waitUntil(() => part(toolbar, 'banner')?.textContent?.includes('100 % of requests fail'));
      stat.setAttribute('data-source', 'interface:count');
      // What puts itself in between is fetched on first use: until then requests are answered, and what was answered
      // once is shown on as stale.
      const fails = async (): Promise<boolean> => {
        await stat.dataController?.refresh();
        return ['error', 'stale'].includes(stat.dataset['state']!);
      };
      await waitUntil(fails, 'never failed', {timeout: 15_000});
      button(toolbar, 'Stop').click();
      await waitUntil(() => stat.dataset['state'] === 'ready', 'never mended', {timeout: 15_000});
      expect(part(toolbar, 'banner')).to.equal(null);
    }).timeout(40_000);

    it('goes on on the next page of the tab, with its banner, and ends with the toolbar', async () => {
      const {toolbar, place} = await connected();
      choose(toolbar, 'latency', '200');
      await waitUntil(() => part(toolbar, 'banner'));
      toolbar.remove();
      const next = document.createElement('debug-toolbar-widget');
      place.append(next);
      await waitUntil(() => part(next, 'banner')?.textContent?.includes('200 ms of latency'));
      button(next, 'Stop').click();
      await waitUntil(() => !part(next, 'banner'));
    });

    it('passes axe', async () => {
      const {toolbar} = await connected();
      choose(toolbar, 'loss', '0.5');
      await waitUntil(() => part(toolbar, 'banner'));
      await expect(toolbar).to.be.accessible();
      choose(toolbar, 'loss', '0');
    });
  });

  describe('Escape', () => {
    it('folds the panel, then the bar, and keeps the focus in it', async () => {
      const toolbar = await fixture<DebugToolbarWidget>(html`<debug-toolbar-widget></debug-toolbar-widget>`);
      await unfold(toolbar, 'widgets');
      toolbar.shadowRoot?.querySelector('input')?.focus();
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !part(toolbar, 'panel'));
      expect(toolbar.shadowRoot?.activeElement).to.equal(button(toolbar, 'Widgets'));
      await sendKeys({press: 'Escape'});
      await waitUntil(() => toolbar.collapsed && toolbar.shadowRoot?.activeElement === button(toolbar, 'Debug'));
      await sendKeys({press: 'Enter'});
      await waitUntil(() => button(toolbar, 'Widgets'));
      expect(toolbar.shadowRoot?.activeElement).to.equal(button(toolbar, 'Widgets'));
    });
  });

  it('moves from corner to corner and stays there on the next page of the tab', async () => {
    const toolbar = await fixture<DebugToolbarWidget>(html`<debug-toolbar-widget></debug-toolbar-widget>`);
    const places = new Set<string>();
    for (let turn = 0; turn < 4; turn++) {
      toolbar.collapsed = true;
      await toolbar.updateComplete;
      const {left, top} = button(toolbar, 'Debug').getBoundingClientRect();
      places.add(`${Math.round(left)} ${Math.round(top)}`);
      toolbar.collapsed = false;
      await toolbar.updateComplete;
      button(toolbar, 'Move').click();
    }
    expect(places.size).to.equal(4);
    button(toolbar, 'Move').click();
    const next = await fixture<DebugToolbarWidget>(html`<debug-toolbar-widget></debug-toolbar-widget>`);
    expect(next.corner).to.equal('bottom-start');
  });

  it('takes what the author wrote over what was chosen before', async () => {
    sessionStorage.setItem('total-widgets/debug-toolbar', '{"corner": "top-end", "collapsed": true}');
    const toolbar = await fixture<DebugToolbarWidget>(
      html`<debug-toolbar-widget corner="top-start" collapsed="false"></debug-toolbar-widget>`,
    );
    expect([toolbar.corner, toolbar.collapsed]).to.deep.equal(['top-start', false]);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<debug-toolbar-widget></debug-toolbar-widget>`)).to.be.accessible();
  });
});
