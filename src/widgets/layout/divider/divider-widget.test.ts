import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './divider-widget.js';

const part = (element: Element, name: string): HTMLElement =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) as HTMLElement;

describe('<divider-widget>', () => {
  it('is a separator without a name', async () => {
    const base = part(await fixture(html`<divider-widget></divider-widget>`), 'base');
    expect(base.getAttribute('role')).to.equal('separator');
    expect(base.hasAttribute('aria-label')).to.be.false;
    expect(base.hasAttribute('aria-orientation')).to.be.false;
  });

  it('is named by its label, which it shows', async () => {
    const element = await fixture(html`<divider-widget label="or"></divider-widget>`);
    expect(part(element, 'base').getAttribute('aria-label')).to.equal('or');
    expect(part(element, 'label').textContent).to.equal('or');
  });

  it('says that it stands upright', async () => {
    const element = await fixture<HTMLElement>(html`<divider-widget orientation="vertical"></divider-widget>`);
    expect(part(element, 'base').getAttribute('aria-orientation')).to.equal('vertical');
    expect(element.offsetWidth).to.be.lessThan(element.offsetHeight);
  });

  it('is no separator when it is decoration; a label is then text', async () => {
    const element = await fixture(html`<divider-widget decorative label="or"></divider-widget>`);
    expect(part(element, 'base').hasAttribute('role')).to.be.false;
    expect(part(element, 'base').hasAttribute('aria-label')).to.be.false;
    expect(part(element, 'label').textContent).to.equal('or');
  });

  it('puts the label where it is told', async () => {
    const lefts: number[] = [];
    for (const position of ['start', 'center', 'end']) {
      const element = await fixture(html`<divider-widget label="or" label-position=${position}></divider-widget>`);
      lefts.push(part(element, 'label').getBoundingClientRect().left);
    }
    expect(lefts).to.deep.equal([...lefts].sort((a, b) => a - b));
    expect(new Set(lefts).size).to.equal(3);
  });

  it('takes its label from a source, and F102 shows markup as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await fixture(
        html`<divider-widget .dataSource=${() => Promise.resolve({label: text})}></divider-widget>`,
      );
      await waitUntil(() => part(element, 'label').textContent === text);
      expect(part(element, 'label').childElementCount).to.equal(0);
    }
  });

  it('takes the default for words off the list', async () => {
    const {warn} = console;
    console.warn = () => undefined;
    const element = await fixture(html`<divider-widget orientation="upright"></divider-widget>`);
    console.warn = warn;
    expect(part(element, 'base').hasAttribute('aria-orientation')).to.be.false;
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<divider-widget label="or"></divider-widget>`)).to.be.accessible();
  });
});
