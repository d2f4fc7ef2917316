import {expect, fixture, html} from '@open-wc/testing';
import {activeIn, drawnIn, findAbove, holds, parentOf} from './composed-tree.js';

/** A host with a shadow root that draws a button before what is slotted. */
function hostWith(slotted: Element): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  const button = document.createElement('button');
  button.id = 'inner';
  root.append(button, document.createElement('slot'));
  host.append(slotted);
  return host;
}

describe('the tree as it is drawn', () => {
  let host: HTMLElement;
  let link: HTMLAnchorElement;
  const inner = (): HTMLElement => host.shadowRoot!.querySelector('button')!;

  beforeEach(async () => {
    const place = await fixture(html`<div id="place"></div>`);
    link = document.createElement('a');
    host = hostWith(link);
    place.append(host);
  });

  it('goes up through slots and shadow roots', () => {
    expect(parentOf(link)).to.equal(host.shadowRoot!.querySelector('slot'));
    expect(parentOf(host.shadowRoot!)).to.equal(host);
    expect(holds(host.parentElement!, inner())).to.be.true;
    expect(holds(link, inner())).to.be.false;
    expect(holds(link, null)).to.be.false;
  });

  it('finds the focus inside a shadow root', () => {
    inner().focus();
    expect(document.activeElement).to.equal(host);
    expect(activeIn(document)).to.equal(inner());
  });

  it('is walked in the order of Tab', () => {
    expect([...drawnIn(host)].map(({localName}) => localName)).to.deep.equal(['div', 'button', 'slot', 'a']);
  });

  it('finds an id in its own root first, else above', () => {
    expect(findAbove(inner(), 'inner')).to.equal(inner());
    expect(findAbove(inner(), 'place')).to.equal(host.parentElement);
    expect(findAbove(inner(), 'nowhere')).to.equal(null);
  });
});
