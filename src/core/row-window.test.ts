import {expect} from '@open-wc/testing';
import {RowScale, sameWindow, windowOf} from './row-window.js';

describe('windowOf', () => {
  it('covers what is in view and some rows around it', () => {
    const {start, end} = windowOf(4000, 400, 40, 1000);
    expect(start).to.be.within(88, 92);
    expect(end).to.be.within(118, 122);
  });

  it('begins and ends with the rows there are', () => {
    expect(windowOf(0, 400, 40, 1000).start).to.equal(0);
    expect(windowOf(1e9, 400, 40, 1000).end).to.equal(1000);
    expect(windowOf(1e9, 400, 40, 1000).start).to.be.below(1000);
    expect(windowOf(0, 400, 40, 3)).to.deep.equal({start: 0, end: 3});
    expect(windowOf(0, 400, 40, 0)).to.deep.equal({start: 0, end: 0});
  });

  it('draws a few rows before their height is known', () => {
    expect(windowOf(0, 0, 0, 1000)).to.deep.equal({start: 0, end: 32});
  });

  it('does not change with every pixel', () => {
    expect(sameWindow(windowOf(4000, 400, 40, 1000), windowOf(4010, 400, 40, 1000))).to.equal(true);
    expect(sameWindow(windowOf(4000, 400, 40, 1000), windowOf(5000, 400, 40, 1000))).to.equal(false);
  });

  it('leaves no gap at any place', () => {
    for (let top = 0; top < 40_000; top += 37) {
      const {start, end} = windowOf(top, 400, 40, 1000);
      expect(start * 40, `from ${top}`).to.be.at.most(top);
      expect(end * 40, `to ${top}`).to.be.at.least(Math.min(top + 400, 40_000));
    }
  });
});

describe('RowScale', () => {
  it('leaves what an engine can hold as it is', () => {
    const scale = new RowScale(3_200_000, 480);
    expect(scale.isScaled).to.be.false;
    expect(scale.height).to.equal(3_200_000);
    expect(scale.offset(1234)).to.equal(1234);
    expect(scale.placeOf(640, 1234)).to.equal(640);
  });

  it('reaches the first and the last of more rows than a box can hold', () => {
    const scale = new RowScale(64_000_000, 480);
    // As high as the engine can make it.
    expect(scale.height).to.be.oneOf([8_000_000, 30_000_000]);
    expect(scale.offset(0)).to.equal(0);
    expect(scale.offset(scale.height - 480)).to.be.closeTo(64_000_000 - 480, 1);
    expect(scale.scrollTop(scale.offset(5_000_000))).to.be.closeTo(5_000_000, 1e-6);
  });

  it('places a row where the eye expects it', () => {
    const scale = new RowScale(64_000_000, 480);
    const scrollTop = 4_000_000;
    const offset = scale.offset(scrollTop) + 32;
    expect(scale.placeOf(offset, scrollTop)).to.be.closeTo(scrollTop + 32, 1e-6);
  });
});
