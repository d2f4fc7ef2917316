import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {EdgeScroll, pushOf} from './edge-scroll.js';

describe('scrolling at an edge', () => {
  it('is faster the nearer the edge, and nothing in the middle', () => {
    expect(pushOf(500, 0, 1000)).to.equal(0);
    expect(pushOf(0, 0, 1000)).to.equal(-18);
    expect(pushOf(1000, 0, 1000)).to.equal(18);
    expect(pushOf(5000, 0, 1000)).to.equal(18);
    expect(pushOf(970, 0, 1000)).to.be.within(1, 17);
    expect(pushOf(3, 0, 0)).to.equal(0);
  });

  it('goes on as long as something is held there, in what is under the pointer', async () => {
    const box = await fixture<HTMLElement>(html`<div><div></div></div>`);
    for (const [name, value] of Object.entries({
      position: 'fixed',
      top: '40px',
      height: '200px',
      width: '200px',
      overflow: 'auto',
    }))
      box.style.setProperty(name, value);
    (box.firstElementChild as HTMLElement).style.setProperty('height', '4000px');
    let moves = 0;
    const scroll = new EdgeScroll(
      () => [box],
      () => moves++,
    );
    const {left, bottom} = box.getBoundingClientRect();
    scroll.follow({x: left + 50, y: bottom - 5});
    await waitUntil(() => box.scrollTop > 60, 'it does not scroll');
    expect(moves).to.be.greaterThan(1);
    scroll.follow({x: left + 500, y: bottom - 5});
    const {scrollTop} = box;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(box.scrollTop).to.equal(scrollTop);
    scroll.stop();
  });
});
