import {expect} from '@open-wc/testing';
import {changeOver, HISTORY, MetricHistory} from './metric-history.js';
import {isBadBelow, judge} from './metric-level.js';

describe('what a card remembers', () => {
  it('F82 is never more than its window', () => {
    const history = new MetricHistory();
    for (let value = 0; value < 10_000; value++) history.add(value);
    expect(history.figures).to.have.length(HISTORY);
    expect(history.figures.at(-1)).to.equal(9999);
  });

  it('is figures alone, of numbers, of text and of records', () => {
    const history = new MetricHistory();
    history.reset([1, '2.5', {value: 3}, {y: 4}, null, 'x', {}, Infinity]);
    expect(history.figures).to.deep.equal([1, 2.5, 3, 4]);
    history.add('n/a');
    expect(history.figures).to.have.length(4);
  });

  it('gives the change in percent, where that says something', () => {
    expect(changeOver([100, 90, 112.5])).to.equal(12.5);
    expect(changeOver([200, 100])).to.equal(-50);
    expect(changeOver([-100, -50])).to.equal(50);
    expect(changeOver([1000, 1000.1])).to.equal(0);
    for (const few of [[], [5], [0, 5]]) expect(changeOver(few)).to.equal(undefined);
  });
});

describe('how bad a figure is', () => {
  const high = {warning: 200, danger: 500};

  it('follows the thresholds, themselves included', () => {
    expect(judge(199, high).level).to.equal('normal');
    expect(judge(200, high)).to.deep.equal({level: 'warning', mark: 200, below: false});
    expect(judge(500, high)).to.deep.equal({level: 'danger', mark: 500, below: false});
    expect(judge(undefined, high).level).to.equal('normal');
  });

  it('turns round where danger lies below', () => {
    const low = {warning: 20, danger: 10};
    expect(isBadBelow(low)).to.be.true;
    expect(judge(8, low).level).to.equal('danger');
    expect(judge(15, low)).to.deep.equal({level: 'warning', mark: 20, below: true});
    expect(judge(50, low).level).to.equal('normal');
  });

  it('takes a single threshold for the beginning of too much', () => {
    expect(judge(6, {danger: 5}).level).to.equal('danger');
    expect(judge(4, {warning: 5}).level).to.equal('normal');
  });
});
