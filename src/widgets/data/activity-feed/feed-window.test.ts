import {expect} from '@open-wc/testing';
import {FeedWindow} from './feed-window.js';

const NOW = 1_000_000;
const items = (...keys: (string | [string, number])[]): {key: string; item: unknown}[] =>
  keys.map((key) => (typeof key === 'string' ? {key, item: {}} : {key: key[0], item: {at: key[1]}}));

function take(window: FeedWindow, keys: (string | [string, number])[], hold = false, most = 10): string {
  const momentOf = (item: unknown): number | undefined => (item as {at?: number}).at;
  window.take({items: items(...keys), hold, most, now: NOW, momentOf});
  return window.shown.map(({key}) => key).join('');
}

describe('FeedWindow', () => {
  it('shows the newest first, those without a time after them in their order', () => {
    expect(take(new FeedWindow(), ['x', ['a', 1], ['b', 3], 'y', ['c', 2]])).to.equal('bcaxy');
  });

  it('holds back what comes while somebody reads, and lets it in after', () => {
    const window = new FeedWindow();
    take(window, [['a', 1]]);
    expect(
      take(
        window,
        [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ],
        true,
      ),
    ).to.equal('a');
    expect(window.waiting).to.equal(2);
    expect(
      take(window, [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ]),
    ).to.equal('cba');
    expect(window.waiting).to.equal(0);
    expect(['a', 'b', 'c'].map((key) => window.isFresh(key))).to.deep.equal([false, true, true]);
  });

  it('takes away what is gone even while somebody reads', () => {
    const window = new FeedWindow();
    take(window, [
      ['a', 1],
      ['b', 2],
    ]);
    expect(take(window, [['b', 2]], true)).to.equal('b');
  });

  it('counts what came with each list', () => {
    const window = new FeedWindow();
    take(window, ['a']);
    expect(window.came).to.equal(0);
    take(window, ['a', 'b', 'c']);
    expect(window.came).to.equal(2);
    take(window, ['a', 'b', 'c']);
    expect(window.came).to.equal(0);
  });

  it('takes a list that shares nothing with the last for another one', () => {
    const window = new FeedWindow();
    take(window, ['a']);
    expect(take(window, ['x', 'y'], true)).to.equal('xy');
    expect(window.came).to.equal(0);
  });

  it('puts what comes without a time first, at the time it came', () => {
    const window = new FeedWindow();
    take(window, [['a', 1]]);
    expect(take(window, [['a', 1], 'b'])).to.equal('ba');
    expect(window.shown[0]?.moment).to.equal(NOW);
  });

  it('F82 remembers no more than the list has', () => {
    const window = new FeedWindow();
    for (let id = 0; id < 20_000; id += 10)
      take(
        window,
        Array.from({length: 20}, (_, n): [string, number] => [`${id + n}`, id + n]),
      );
    expect(window.total).to.equal(20);
    expect(window.shown).to.have.length(10);
  });

  it('starts anew after it was cleared', () => {
    const window = new FeedWindow();
    take(window, ['a']);
    window.clear();
    expect(window.shown).to.deep.equal([]);
    take(window, ['a', 'b']);
    expect(window.came).to.equal(0);
  });
});
