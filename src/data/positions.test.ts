import {expect} from '@open-wc/testing';
import {comparePositions, epochsDiffer, parsePosition, reaches} from './positions.js';

describe('positions', () => {
  it('are an epoch and an offset, split at the last colon', () => {
    expect(parsePosition('a:b:042')).to.deep.equal({epoch: 'a:b', offset: '42'});
    expect(parsePosition('e1:0')).to.deep.equal({epoch: 'e1', offset: '0'});
    for (const opaque of [undefined, '', '42', ':42', 'e1:', 'e1:4x', 'e1:-4', '1692-0', 'e1:4.5']) {
      expect(parsePosition(opaque), opaque).to.equal(undefined);
    }
  });

  it('compare by number within one epoch', () => {
    expect(comparePositions('e1:9', 'e1:10')).to.be.below(0);
    expect(comparePositions('e1:10', 'e1:9')).to.be.above(0);
    expect(comparePositions('e1:010', 'e1:10')).to.equal(0);
  });

  it('compare exactly beyond 2^53', () => {
    expect(comparePositions('e:9007199254740993', 'e:9007199254740992')).to.be.above(0);
    expect(comparePositions(`e:1${'0'.repeat(400)}`, `e:${'9'.repeat(400)}`)).to.be.above(0);
  });

  it('do not compare over epochs, nor as opaque ids', () => {
    expect(comparePositions('e1:9', 'e2:9')).to.equal(undefined);
    expect(comparePositions('abc', 'abc')).to.equal(undefined);
    expect(comparePositions(undefined, 'e1:1')).to.equal(undefined);
  });

  it('prove only what they can', () => {
    expect([reaches('e1:5', 'e1:5'), reaches('e1:4', 'e1:5'), reaches('e2:9', 'e1:5')]).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect([epochsDiffer('e1:5', 'e2:5'), epochsDiffer('e1:5', 'x'), epochsDiffer('e1:1', 'e1:2')]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });
});
