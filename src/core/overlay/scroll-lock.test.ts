import {expect, fixture, html} from '@open-wc/testing';
import {isScrollLocked, lockScroll} from './scroll-lock.js';

const root = document.documentElement;

describe('the lock of the scrolling page', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div>Tall</div>`);
    place.style.setProperty('block-size', '5000px');
  });
  afterEach(() => {
    expect(isScrollLocked()).to.be.false;
    expect(root.getAttribute('style')).to.equal(null);
  });

  it('stops the page, and moves nothing', () => {
    const {width} = place.getBoundingClientRect();
    const unlock = lockScroll(document);
    expect(getComputedStyle(root).overflowY).to.equal('hidden');
    expect(place.getBoundingClientRect().width).to.equal(width);
    unlock();
    expect(place.getBoundingClientRect().width).to.equal(width);
  });

  it('stays where it had been scrolled to', () => {
    root.scrollTop = 300;
    const unlock = lockScroll(document);
    expect(root.scrollTop).to.equal(300);
    unlock();
    expect(root.scrollTop).to.equal(300);
    root.scrollTop = 0;
  });

  it('is counted: the last one to let go undoes it, each counts once', () => {
    const [first, second] = [lockScroll(document), lockScroll(document)];
    first();
    first();
    expect(getComputedStyle(root).overflowY).to.equal('hidden');
    second();
    expect(getComputedStyle(root).overflowY).not.to.equal('hidden');
  });

  it('gives back what the page had set itself', () => {
    root.style.setProperty('overflow', 'clip', 'important');
    lockScroll(document)();
    expect([root.style.overflow, root.style.getPropertyPriority('overflow')]).to.deep.equal(['clip', 'important']);
    root.removeAttribute('style');
  });
});
