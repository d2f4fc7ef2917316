import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './stat-card-widget.js';

const text = (element: Element, name: string): string | undefined =>
  element.shadowRoot?.querySelector(`[part="${name}"]`)?.textContent?.trim();

describe('<stat-card-widget>', () => {
  it('V-04 shows a value and its label, read in that order: label, value', async () => {
    const element = await fixture(html`<stat-card-widget label="Events" value="1284"></stat-card-widget>`);
    expect([text(element, 'label'), text(element, 'value')]).to.deep.equal(['Events', '1,284']);
    const [label, value] = ['label', 'value'].map((name) => element.shadowRoot!.querySelector(`[part="${name}"]`)!);
    expect(label!.compareDocumentPosition(value!) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('has a larger figure than a stat', async () => {
    const element = await fixture(html`<stat-card-widget label="Events" value="1"></stat-card-widget>`);
    const stat = await fixture(html`<stat-widget label="Events" value="1"></stat-widget>`);
    const size = (one: Element) =>
      Number.parseFloat(getComputedStyle(one.shadowRoot!.querySelector('.figure')!).fontSize);
    expect(size(element)).to.be.greaterThan(size(stat));
  });

  it('takes a bare value of its source, and says what went wrong', async () => {
    const element = await fixture(
      html`<stat-card-widget label="Events" .dataSource=${() => Promise.resolve(42)}></stat-card-widget>`,
    );
    await waitUntil(() => text(element, 'value') === '42');
    const fail = () => Promise.reject(new Error('No more ink'));
    const failed = await fixture(html`<stat-card-widget label="Events" .dataSource=${fail}></stat-card-widget>`);
    await waitUntil(() => failed.shadowRoot?.textContent?.includes('No more ink'));
  });

  it('F102 shows any text as text', async () => {
    for (const value of HOSTILE_TEXTS) {
      const element = await fixture(html`<stat-card-widget label=${value} value=${value}></stat-card-widget>`);
      expect(element.shadowRoot?.querySelector('img, script, iframe')).to.equal(null);
    }
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const element = await fixture(html`<stat-card-widget label="Events" value="1284" change="3"></stat-card-widget>`);
      await expect(element).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
