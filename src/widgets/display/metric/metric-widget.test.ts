import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './metric-widget.js';
import type {MetricWidget} from './metric-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const shown = (element: Element, name: string): string | undefined =>
  part(element, name)?.textContent?.replace(/\s+/g, ' ').trim();
const ATTACK = '<img src=x onerror="window.hit = true">';

describe('<metric-widget>', () => {
  it('shows a figure in the figures of the language, with its line', async () => {
    const element = await fixture(html`<metric-widget value="1234" subtitle="orders"></metric-widget>`);
    expect(shown(element, 'value')).to.equal('1,234');
    expect(shown(element, 'subtitle')).to.equal('orders');
  });

  it('shows text that is formatted already as it is', async () => {
    const element = await fixture(html`<metric-widget value="$1.2M"></metric-widget>`);
    expect(shown(element, 'value')).to.equal('$1.2M');
    expect(part(element, 'subtitle')).to.equal(null);
  });

  it('writes the figure by its format, the unit apart', async () => {
    const element = await fixture(html`<metric-widget value="12.5" format="percentage"></metric-widget>`);
    expect(shown(element, 'value')).to.equal('12.5');
    expect(shown(element, 'unit')).to.equal('%');
  });

  it('shows a dash without a value', async () => {
    const element = await fixture(html`<metric-widget></metric-widget>`);
    expect(shown(element, 'value')).to.equal('–');
  });

  it('has three sizes and takes a colour', async () => {
    const element = await fixture<MetricWidget>(html`<metric-widget value="1" size="sm"></metric-widget>`);
    const look = () => getComputedStyle(part(element, 'value') as HTMLElement);
    const small = parseFloat(look().fontSize);
    const plain = look().color;
    element.size = 'lg';
    element.color = 'danger';
    await element.updateComplete;
    expect(parseFloat(look().fontSize)).to.be.greaterThan(small);
    expect(look().color).not.to.equal(plain);
  });

  it('is a group named by its line, or by the author, and passes axe', async () => {
    const element = await fixture<MetricWidget>(html`<metric-widget value="1" subtitle="orders"></metric-widget>`);
    expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('orders');
    await expect(element).to.be.accessible();
    element.ariaLabel = 'Orders today';
    await element.updateComplete;
    expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Orders today');
  });

  it('takes a bare value or a record, markup as text', async () => {
    const element = await fixture<MetricWidget>(
      html`<metric-widget .dataSource=${() => Promise.resolve(42)}></metric-widget>`,
    );
    await waitUntil(() => shown(element, 'value') === '42');
    element.dataSource = () => Promise.resolve({value: ATTACK, subtitle: ATTACK});
    await waitUntil(() => shown(element, 'subtitle') === ATTACK);
    expect(shown(element, 'value')).to.equal(ATTACK);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('shows a skeleton with its line, then what went wrong', async () => {
    let fail: ((error: Error) => void) | undefined;
    const source = () => new Promise((_, reject) => (fail = reject));
    const element = await fixture(html`<metric-widget subtitle="orders" .dataSource=${source}></metric-widget>`);
    await waitUntil(() => fail && part(element, 'skeleton')?.textContent?.includes('orders'));
    fail?.(Object.assign(new Error('No counter'), {retryable: false}));
    await waitUntil(() => part(element, 'error')?.textContent?.includes('No counter'));
  });
});
