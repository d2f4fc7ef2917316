import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {registerIcon} from '../../../icons/registry.js';
import './icon-widget.js';
import type {IconWidget} from './icon-widget.js';

const drawing = (element: Element): SVGSVGElement | null => element.shadowRoot?.querySelector('svg') ?? null;
const box = (element: Element): HTMLElement => element.shadowRoot?.querySelector('.box') as HTMLElement;

const NAMES =
  `users user home cog plus edit delete trash bold italic chevron_down info inbox dollar activity trending_up
  eye download copy package phone briefcase file`.split(/\s+/);

describe('<icon-widget>', () => {
  for (const name of NAMES) {
    it(`H-19 draws ${name}`, async () => {
      const element = await fixture(html`<icon-widget name=${name}></icon-widget>`);
      await waitUntil(() => drawing(element)?.childElementCount);
    });
  }

  it('X-09 draws delete and trash alike', async () => {
    const one = await fixture(html`<icon-widget name="delete"></icon-widget>`);
    const other = await fixture(html`<icon-widget name="trash"></icon-widget>`);
    await waitUntil(() => drawing(one) && drawing(other));
    expect(drawing(one)?.isEqualNode(drawing(other))).to.be.true;
  });

  it('is decoration without a label, and an image with one', async () => {
    const element = await fixture<IconWidget>(html`<icon-widget name="users"></icon-widget>`);
    expect(box(element).getAttribute('aria-hidden')).to.equal('true');
    element.label = 'Users';
    await element.updateComplete;
    expect(box(element).getAttribute('role')).to.equal('img');
    expect(box(element).getAttribute('aria-label')).to.equal('Users');
    expect(box(element).hasAttribute('aria-hidden')).to.be.false;
  });

  it('is as large as the text around it, or as its size says', async () => {
    const place = await fixture<HTMLElement>(html`<div><icon-widget name="users"></icon-widget></div>`);
    place.style.setProperty('font-size', '40px');
    expect((place.firstElementChild as HTMLElement).offsetWidth).to.be.closeTo(46, 1);
    const large = await fixture<HTMLElement>(html`<icon-widget name="users" size="xxl"></icon-widget>`);
    expect(large.offsetWidth).to.equal(32);
  });

  it('has its size before its drawing is there', async () => {
    const element = await fixture<HTMLElement>(html`<icon-widget size="xl"></icon-widget>`);
    const width = element.offsetWidth;
    expect(drawing(element)).to.equal(null);
    element.setAttribute('name', 'users');
    await waitUntil(() => drawing(element));
    expect(element.offsetWidth).to.equal(width);
  });

  it('draws an icon of the page as soon as it is registered', async () => {
    const {warn} = console;
    console.warn = () => undefined;
    const element = await fixture(html`<icon-widget name="acme:mark"></icon-widget>`);
    registerIcon('acme', () => '<svg viewBox="0 0 24 24"><path d="M1 1h22"/></svg>');
    await waitUntil(() => drawing(element)?.querySelector('path')?.getAttribute('d') === 'M1 1h22');
    console.warn = warn;
  });

  it('F106 keeps nothing but shapes of an icon that an author gives as text', async () => {
    registerIcon(
      'hostile',
      '<svg viewBox="0 0 24 24"><script>window.hit = true</script><path d="M2 2h2" onclick="hit()"/></svg>',
    );
    const element = await fixture(html`<icon-widget name="hostile"></icon-widget>`);
    await waitUntil(() => drawing(element)?.querySelector('path'));
    expect(element.shadowRoot?.querySelector('script')).to.equal(null);
    expect(drawing(element)?.querySelector('path')?.hasAttribute('onclick')).to.be.false;
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<icon-widget name="users" label="Users"></icon-widget>`)).to.be.accessible();
  });
});
