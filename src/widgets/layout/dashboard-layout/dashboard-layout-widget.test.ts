import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../grid/grid-widget.js';
import './dashboard-layout-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const page = () =>
  html`<dashboard-layout-widget
    ><h1 slot="header">Metrics</h1>
    <p slot="content">One</p>
    <p>Two</p></dashboard-layout-widget
  >`;

describe('<dashboard-layout-widget>', () => {
  it('AX-43 has a banner and one main', async () => {
    const element = await fixture(page());
    expect(part(element, 'header')?.localName).to.equal('header');
    expect(element.shadowRoot?.querySelectorAll('main')).to.have.length(1);
  });

  it('shows the content in either slot', async () => {
    const element = await fixture(page());
    for (const child of element.querySelectorAll('p')) expect(child.offsetHeight).to.be.greaterThan(0);
  });

  it('has no banner when nothing fills it', async () => {
    const element = await fixture(html`<dashboard-layout-widget><p>One</p></dashboard-layout-widget>`);
    expect(part(element, 'header')).to.equal(null);
  });

  it('keeps the header in view', async () => {
    const element = await fixture(page());
    expect(getComputedStyle(part(element, 'header') as Element).position).to.equal(
      innerWidth > 640 ? 'sticky' : 'static',
    );
  });

  it('leaves what is left of a high window below the content', async () => {
    const element = await fixture<HTMLElement>(
      html`<dashboard-layout-widget>
        <grid-widget><p>One</p></grid-widget>
        <grid-widget><p>Two</p></grid-widget>
      </dashboard-layout-widget>`,
    );
    const [first, second] = [...element.querySelectorAll('grid-widget')].map((grid) => grid.getBoundingClientRect());
    expect(element.offsetHeight).to.be.at.least(innerHeight);
    expect(first!.height).to.be.below(innerHeight / 4);
    expect(second!.top - first!.bottom).to.equal(24);
  });

  it('skips to the main content', async () => {
    const element = await fixture(page());
    part(element, 'skip')?.focus();
    await sendKeys({press: 'Enter'});
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'main'));
  });

  it('passes axe', async () => {
    await expect(await fixture(page())).to.be.accessible();
  });
});
