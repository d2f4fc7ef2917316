import {expect, fixture, html} from '@open-wc/testing';
import {dismissBySwipe} from './swipe.js';

describe('drawing a toast aside', () => {
  let toast: HTMLElement;
  let dismissed = 0;
  beforeEach(async () => {
    dismissed = 0;
    toast = await fixture<HTMLElement>(html`<div></div>`);
    toast.style.inlineSize = '300px';
    toast.setPointerCapture = () => undefined;
    dismissBySwipe(toast, () => dismissed++);
  });
  const point = (name: string, clientX: number, pointerType = 'touch') =>
    toast.dispatchEvent(new PointerEvent(name, {clientX, pointerType, isPrimary: true}));

  it('follows the finger and goes when it was drawn far enough, to either side', () => {
    for (const end of [210, -10]) {
      point('pointerdown', 100);
      point('pointermove', end);
      expect(toast.style.translate).to.equal(`${end - 100}px`);
      point('pointerup', end);
    }
    expect(dismissed).to.equal(2);
    expect(toast.style.translate).to.equal('');
  });

  it('comes back when it was not, or the engine takes the finger for scrolling', () => {
    point('pointerdown', 100);
    point('pointermove', 150);
    point('pointerup', 150);
    point('pointerdown', 100);
    point('pointermove', 250);
    point('pointercancel', 250);
    expect([dismissed, toast.style.translate]).to.deep.equal([0, '']);
  });

  it('leaves a mouse alone, which may select its text', () => {
    point('pointerdown', 100, 'mouse');
    point('pointermove', 290, 'mouse');
    expect(toast.style.translate).to.equal('');
  });
});
