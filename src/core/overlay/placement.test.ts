import {expect} from '@open-wc/testing';
import {areaOf, positionStyles} from './placement.js';
import {PLACEMENTS} from './placements.js';

describe('placements', () => {
  it('are physical sides in each direction of text', () => {
    expect(areaOf('bottom-start', 'ltr')).to.deep.equal({side: 'bottom', grows: 'right'});
    expect(areaOf('bottom-start', 'rtl')).to.deep.equal({side: 'bottom', grows: 'left'});
    expect(areaOf('end', 'ltr')).to.deep.equal({side: 'right'});
    expect(areaOf('end', 'rtl')).to.deep.equal({side: 'left'});
    expect(areaOf('start-end', 'ltr')).to.deep.equal({side: 'left', grows: 'top'});
  });

  it('are styles that the engine knows', () => {
    for (const placement of PLACEMENTS)
      for (const [name, value] of Object.entries(positionStyles(areaOf(placement, 'rtl'))))
        expect(CSS.supports(name, value), `${name}: ${value}`).to.be.true;
  });
});
