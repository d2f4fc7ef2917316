import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './badge-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part="base"]') as HTMLElement;

describe('<badge-widget>', () => {
  it('shows its word', async () => {
    const element = await fixture(html`<badge-widget label="Paid"></badge-widget>`);
    expect(base(element).textContent).to.equal('Paid');
  });

  it('is no live region and has no role of its own', async () => {
    const element = await fixture(html`<badge-widget label="Paid"></badge-widget>`);
    expect(base(element).hasAttribute('role')).to.be.false;
    expect(element.shadowRoot?.querySelector('[aria-live]')).to.equal(null);
  });

  it('gives a count words', async () => {
    const element = await fixture(html`<badge-widget label="3" aria-label="3 unread"></badge-widget>`);
    expect(base(element).getAttribute('role')).to.equal('img');
    expect(base(element).getAttribute('aria-label')).to.equal('3 unread');
  });

  it('has a ground of its own for each colour', async () => {
    const grounds = new Set<string>();
    const words = ['default', 'primary', 'success', 'warning', 'danger', 'info', 'blue', 'green', 'purple', 'orange'];
    for (const color of words) {
      const element = await fixture(html`<badge-widget label="a" color=${color}></badge-widget>`);
      grounds.add(getComputedStyle(base(element)).backgroundColor);
    }
    expect(grounds.size).to.equal(words.length);
  });

  it('takes word and colour from a status, in the language around it', async () => {
    const place = await fixture(html`<div lang="en"><badge-widget status="refunded"></badge-widget></div>`);
    const element = place.firstElementChild as Element;
    const danger = await fixture(html`<badge-widget label="x" color="danger"></badge-widget>`);
    expect(base(element).textContent).to.equal('Refunded');
    expect(getComputedStyle(base(element)).backgroundColor).to.equal(getComputedStyle(base(danger)).backgroundColor);
  });

  it('writes a role that has no word of its own like one', async () => {
    const element = await fixture(html`<badge-widget status="moderator"></badge-widget>`);
    expect(base(element).textContent).to.equal('Moderator');
  });

  it('lets label and colour win over the status', async () => {
    const element = await fixture(
      html`<badge-widget status="refunded" label="Money back" color="info"></badge-widget>`,
    );
    const info = await fixture(html`<badge-widget label="x" color="info"></badge-widget>`);
    expect(base(element).textContent).to.equal('Money back');
    expect(getComputedStyle(base(element)).backgroundColor).to.equal(getComputedStyle(base(info)).backgroundColor);
  });

  it('grows by its size', async () => {
    const small = await fixture(html`<badge-widget label="a" size="xs"></badge-widget>`);
    const large = await fixture(html`<badge-widget label="a" size="xl"></badge-widget>`);
    expect(base(small).offsetHeight).to.be.lessThan(base(large).offsetHeight);
  });

  it('draws a dot', async () => {
    const element = await fixture(html`<badge-widget label="Live" dot></badge-widget>`);
    expect(element.shadowRoot?.querySelector('[part="dot"]')).not.to.equal(null);
  });

  it('takes a value or a record from its source, markup as text', async () => {
    const attack = '<b onclick="window.hit = true">x</b>';
    const element = await fixture(
      html`<badge-widget .dataSource=${() => Promise.resolve({label: attack, color: 'danger'})}></badge-widget>`,
    );
    await waitUntil(() => base(element).textContent === attack);
    expect(element.getAttribute('color')).to.equal('danger');
    expect(element.shadowRoot?.querySelector('b')).to.equal(null);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<badge-widget label="3" aria-label="3 unread"></badge-widget>`)).to.be.accessible();
  });
});
