import {expect, fixture, html} from '@open-wc/testing';
import {leaveFeed} from './feed-keys.js';

describe('leaveFeed', () => {
  it('goes to what Tab would reach, through shadow roots and past what is hidden', async () => {
    const place = await fixture(
      html`<div>
        <button id="one"></button>
        <section><a href="#x">in</a></section>
        <div id="deep"></div>
        <button></button>
      </div>`,
    );
    const deep = place.querySelector('#deep') as HTMLElement;
    const root = deep.attachShadow({mode: 'open'});
    const [hidden, disabled, reachable] = ['hidden', 'disabled', 'reachable'].map(() =>
      document.createElement('button'),
    );
    if (hidden) hidden.hidden = true;
    if (disabled) disabled.disabled = true;
    root.append(hidden as Node, disabled as Node, reachable as Node);
    const feed = place.querySelector('section') as HTMLElement;
    expect(leaveFeed(feed, true)).to.be.true;
    expect(root.activeElement).to.equal(reachable);
    expect(leaveFeed(feed, false)).to.be.true;
    expect(document.activeElement?.id).to.equal('one');
  });

  it('stays where there is nothing to go to', async () => {
    const feed = await fixture<HTMLElement>(html`<section><a href="#x">in</a></section>`);
    const last = [...document.querySelectorAll<HTMLElement>('a, button')].at(-1);
    expect(feed.contains(last as Node)).to.be.true;
    expect(leaveFeed(feed, true)).to.be.false;
  });
});
