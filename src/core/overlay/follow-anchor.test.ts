import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {followAnchor, spotFor} from './follow-anchor.js';
import {areaOf} from './placement.js';
import type {Placement} from './placements.js';

const PAGE = {width: 800, height: 600};
const ANCHOR = {left: 300, top: 200, width: 100, height: 30};
const SIZE = {width: 200, height: 80};

const spot = (placement: Placement, anchor = ANCHOR, size = SIZE): readonly number[] =>
  spotFor(anchor, size, PAGE, areaOf(placement, 'ltr'));

describe('a layer that follows its anchor by hand', () => {
  it('stands at the edge or in the middle of its side', () => {
    expect(spot('bottom-start')).to.deep.equal([300, 236]);
    expect(spot('bottom-end')).to.deep.equal([200, 236]);
    expect(spot('top')).to.deep.equal([250, 114]);
    expect(spot('end')).to.deep.equal([406, 175]);
    expect(spot('start-start')).to.deep.equal([94, 200]);
  });

  it('flips where there is more room on the other side', () => {
    expect(spot('bottom', {...ANCHOR, top: 560})[1]).to.equal(474);
    expect(spot('end', {...ANCHOR, left: 690})[0]).to.equal(484);
  });

  it('stays within the page', () => {
    expect(spot('bottom-start', {...ANCHOR, left: 780})[0]).to.equal(592);
    expect(spot('bottom-end', {...ANCHOR, left: 0})[0]).to.equal(8);
    expect(spot('bottom', ANCHOR, {width: 900, height: 900})).to.deep.equal([8, 8]);
  });

  it('follows its anchor, and leaves no style behind', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        <button>Here</button>
        <div popover="manual">Layer</div>
      </div>`,
    );
    const [anchor, popover] = [...place.children] as [HTMLElement, HTMLElement];
    const {style} = anchor;
    for (const [name, value] of Object.entries({position: 'fixed', left: '100px', top: '80px'}))
      style.setProperty(name, value);
    popover.showPopover();
    const {stop} = followAnchor(popover, anchor, () => areaOf('bottom-start', 'ltr'));
    const at = (): number => Math.round(popover.getBoundingClientRect().left);
    expect(at()).to.equal(100);
    style.setProperty('left', '150px');
    await waitUntil(() => at() === 150);
    stop();
    expect(popover.getAttribute('style') ?? '').to.equal('');
  });
});
