import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {afterListeners} from './after-listeners.js';

describe('after the listeners of a click', () => {
  let place: HTMLElement;
  let inner: HTMLElement;
  let order: string[];

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div><button>x</button></div>`);
    inner = place.querySelector('button')!;
    order = [];
    inner.addEventListener('click', (event) => afterListeners(event, () => order.push('act')), {capture: true});
  });

  it('acts in the same dispatch, when all have been heard', () => {
    place.addEventListener('click', () => order.push('heard'));
    inner.click();
    expect(order).to.deep.equal(['heard', 'act']);
  });

  it('does not act where one of them said no', () => {
    place.addEventListener('click', (event) => event.preventDefault());
    inner.click();
    expect(order).to.deep.equal([]);
  });

  it('acts once where the event was stopped on its way', async () => {
    place.addEventListener('click', (event) => event.stopPropagation());
    inner.click();
    await waitUntil(() => order.length > 0);
    expect(order).to.deep.equal(['act']);
    window.dispatchEvent(new MouseEvent('click'));
    expect(order).to.deep.equal(['act']);
  });

  it('acts where the one who asks has prevented it before', () => {
    const event = new MouseEvent('click', {cancelable: true});
    const target = new EventTarget();
    target.addEventListener('click', (each) => {
      each.preventDefault();
      afterListeners(each, () => order.push('mine'));
    });
    target.dispatchEvent(event);
    window.dispatchEvent(new MouseEvent('click'));
    expect(order).to.deep.equal(['mine']);
  });
});
