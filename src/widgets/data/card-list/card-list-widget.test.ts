import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import './card-list-widget.js';
import type {CardListWidget} from './card-list-widget.js';

const label = (element: Element): string | undefined =>
  element.shadowRoot?.querySelector('[part="label"]')?.textContent?.trim();

describe('<card-list-widget>', () => {
  it('shows the text of its attribute', async () => {
    const element = await fixture(html`<card-list-widget label="Hello"></card-list-widget>`);
    expect(label(element)).to.equal('Hello');
  });

  it('shows the same from a source, and the attribute again without one', async () => {
    const element = await fixture<CardListWidget>(html`<card-list-widget label="Hello"></card-list-widget>`);
    element.dataSource = {label: 'From the source'};
    await waitUntil(() => label(element) === 'From the source');
    element.dataSource = undefined;
    await waitUntil(() => label(element) === 'Hello');
  });

  it('shows markup as text', async () => {
    const element = await fixture(html`<card-list-widget label="<b>bold</b>"></card-list-widget>`);
    expect(label(element)).to.equal('<b>bold</b>');
  });

  it('shows what is put into it', async () => {
    const element = await fixture(html`<card-list-widget><p>Below</p></card-list-widget>`);
    expect(element.shadowRoot?.querySelector('slot')?.assignedElements()[0]?.textContent).to.equal('Below');
  });

  it('is accessible', async () => {
    const element = await fixture(html`<card-list-widget label="Hello"></card-list-widget>`);
    await expect(element).to.be.accessible();
  });
});
