import {expect, fixture, html} from '@open-wc/testing';
import {LiftedLayer} from './lifted-layer.js';

describe('an element that is held above the page', () => {
  it('stays itself, follows the pointer, and comes down again without a trace', async () => {
    const place = await fixture<HTMLElement>(html`<div><p>Card</p></div>`);
    const card = place.querySelector('p')!;
    card.style.setProperty('margin', '0');
    const {left, top, width} = card.getBoundingClientRect();
    const layer = new LiftedLayer();
    layer.lift(card, {x: left, y: top});
    card.style.setProperty('border', '0');
    card.style.setProperty('padding', '0');
    layer.move({x: left + 30, y: top + 40});
    const box = card.getBoundingClientRect();
    expect(card.matches(':popover-open')).to.be.true;
    expect([box.left, box.top, box.width].map(Math.round)).to.deep.equal([left + 30, top + 40, width].map(Math.round));
    place.append(card);
    layer.keep();
    expect(card.matches(':popover-open'), 'wherever it is put').to.be.true;
    for (const name of ['margin', 'border', 'padding']) card.style.removeProperty(name);
    layer.land();
    expect([card.hasAttribute('popover'), card.hasAttribute('style'), layer.element]).to.deep.equal([
      ...[false, false, undefined],
    ]);
  });

  it('is let go where it has left the page', async () => {
    const place = await fixture<HTMLElement>(html`<div><p>Card</p></div>`);
    const card = place.querySelector('p')!;
    const layer = new LiftedLayer();
    layer.lift(card, {x: 0, y: 0});
    card.remove();
    layer.keep();
    layer.land();
    expect(layer.element).to.equal(undefined);
  });
});
