import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../widgets/layout/grid/grid-widget.js';
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

describe('<debug-toolbar-widget>', () => {
  afterEach(() => {
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

  it('passes axe', async () => {
    await expect(await fixture(html`<debug-toolbar-widget></debug-toolbar-widget>`)).to.be.accessible();
  });
});
