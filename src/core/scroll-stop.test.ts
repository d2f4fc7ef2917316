import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {ScrollStop} from './scroll-stop.js';

describe('a box that scrolls', () => {
  async function box(): Promise<HTMLElement> {
    const element = await fixture<HTMLElement>(html`<div><p>One</p></div>`);
    element.style.cssText = 'block-size: 60px; overflow: auto';
    new ScrollStop(element, () => 'Orders').follow();
    return element;
  }
  const content = (element: HTMLElement): HTMLElement => element.querySelector('p')!;
  const isStop = (element: HTMLElement): boolean => element.tabIndex === 0;

  it('is a stop with a name while there is more in it than it shows', async () => {
    const element = await box();
    content(element).style.blockSize = '200px';
    await waitUntil(() => isStop(element));
    expect([element.role, element.ariaLabel]).to.deep.equal(['group', 'Orders']);
    await expect(element).to.be.accessible();
    content(element).style.blockSize = '20px';
    await waitUntil(() => !isStop(element));
    expect(element.getAttributeNames()).to.deep.equal(['style']);
  });

  it('is none where something in it takes the focus', async () => {
    const element = await box();
    content(element).append(document.createElement('button'));
    content(element).style.blockSize = '200px';
    await waitUntil(() => element.scrollHeight > 100);
    content(element).style.blockSize = '300px';
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(isStop(element)).to.equal(false);
  });
});
