import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import './section-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part="base"]') as HTMLElement;

describe('<section-widget>', () => {
  it('is a region named by its heading', async () => {
    const element = await fixture(html`<section-widget heading="Traffic"></section-widget>`);
    expect(base(element).localName).to.equal('section');
    expect(base(element).getAttribute('aria-label')).to.equal('Traffic');
    expect(element.shadowRoot?.querySelector('h2')?.textContent).to.equal('Traffic');
  });

  it('has no name, and so is no region, without one', async () => {
    const element = await fixture(html`<section-widget>Text</section-widget>`);
    expect(base(element).hasAttribute('aria-label')).to.be.false;
    expect(element.shadowRoot?.querySelector('[part="heading"]')).to.equal(null);
  });

  it('AX-46 takes its name from the author', async () => {
    const element = await fixture(html`<section-widget heading="Traffic" aria-label="Traffic today"></section-widget>`);
    expect(base(element).getAttribute('aria-label')).to.equal('Traffic today');
  });

  it('has a heading of the level that it is told', async () => {
    const element = await fixture(html`<section-widget heading="Traffic" heading-level="3"></section-widget>`);
    expect(element.shadowRoot?.querySelector('h3')?.textContent).to.equal('Traffic');
  });

  it('shows actions beside the heading, also those that come later, and no row for nothing', async () => {
    const element = await fixture(html`<section-widget>Text</section-widget>`);
    const header = element.shadowRoot?.querySelector('[part="header"]') as HTMLElement;
    expect(header.offsetHeight).to.equal(0);
    const button = document.createElement('button');
    button.slot = 'actions';
    button.textContent = 'Invite';
    element.append(button);
    await waitUntil(() => button.offsetHeight > 0);
  });

  it('has the gap that it is told', async () => {
    const element = await fixture(html`<section-widget gap="1">Text</section-widget>`);
    expect(getComputedStyle(base(element)).rowGap).to.equal('4px');
  });

  it('puts 16 px between its children', async () => {
    const element = await fixture(
      html`<section-widget
        ><p>One</p>
        <p>Two</p></section-widget
      >`,
    );
    expect(getComputedStyle(base(element)).rowGap).to.equal('16px');
  });

  it('makes its content inert while it is disabled', async () => {
    const element = await fixture(html`<section-widget disabled><button>Act</button></section-widget>`);
    const button = element.querySelector('button') as HTMLButtonElement;
    button.focus();
    expect(document.activeElement).not.to.equal(button);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<section-widget heading="Traffic">Text</section-widget>`)).to.be.accessible();
  });
});
