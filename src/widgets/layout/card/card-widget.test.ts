import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './card-widget.js';
import type {CardWidget} from './card-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const visible = (element: Element, name: string): boolean => (part(element, name)?.offsetHeight ?? 0) > 0;

describe('<card-widget>', () => {
  it('is a group named by its heading', async () => {
    const element = await fixture(html`<card-widget heading="Servers">Text</card-widget>`);
    expect(part(element, 'base')?.getAttribute('role')).to.equal('group');
    expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Servers');
    expect(part(element, 'heading')?.localName).to.equal('h2');
  });

  it('is a plain box without a heading', async () => {
    const element = await fixture(html`<card-widget>Text</card-widget>`);
    expect(part(element, 'base')?.hasAttribute('role')).to.be.false;
    expect(visible(element, 'header')).to.be.false;
    expect(visible(element, 'footer')).to.be.false;
  });

  it('shows a header and a footer that come later', async () => {
    const element = await fixture<CardWidget>(html`<card-widget>Text</card-widget>`);
    for (const slot of ['header', 'footer']) {
      const child = document.createElement('p');
      child.slot = slot;
      child.textContent = slot;
      element.append(child);
    }
    await waitUntil(() => visible(element, 'header') && visible(element, 'footer'));
  });

  it('shows the body in either slot', async () => {
    const element = await fixture<CardWidget>(
      html`<card-widget
        ><p slot="body">One</p>
        <p>Two</p></card-widget
      >`,
    );
    expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
    expect(element.querySelector('p + p')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('takes heading and text from its source, the seeds’ title too, markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const element = await fixture(
      html`<card-widget .dataSource=${() => Promise.resolve({title: 'Notice', text: attack})}></card-widget>`,
    );
    await waitUntil(() => part(element, 'heading')?.textContent === 'Notice');
    expect(part(element, 'body')?.textContent).to.include(attack);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('keeps its heading above an error', async () => {
    const element = await fixture(html`<card-widget heading="Servers" error="Out of reach">Text</card-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('Out of reach'));
    expect(part(element, 'state')?.textContent).to.include('Servers');
  });

  it('has one tab stop for each control in it and none of its own', async () => {
    const element = await fixture(html`<card-widget heading="Servers"><button>Restart</button></card-widget>`);
    expect(element.shadowRoot?.querySelector('[tabindex], button, a')).to.equal(null);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<card-widget heading="Servers">Text</card-widget>`)).to.be.accessible();
  });
});
