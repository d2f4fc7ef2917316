import {expect} from '@open-wc/testing';
import {askedFor, isPattern, matchesTopic} from './topics.js';

describe('topics', () => {
  const cases: [asked: string, topic: string, fits: boolean][] = [
    ['users', 'users', true],
    ['users', 'users:1', false],
    ['users:*', 'users', false],
    ['users:*', 'users:1', true],
    ['users:*', 'users:1:name', true],
    ['users:*:name', 'users:1:name', true],
    ['users:*:name', 'users:1:2:name', false],
    ['*', 'anything', true],
    ['*', 'any:thing', true],
    ['*:updated', 'user:updated', true],
    ['*:updated:*', 'user:updated:1:2', true],
    ['*:updated:*', 'user:updated', false],
    ['us*', 'users', false],
    ['users:%2A', 'users:1', false],
  ];
  for (const [asked, topic, fits] of cases) {
    it(`${asked} ${fits ? 'means' : 'does not mean'} ${topic}`, () =>
      expect(matchesTopic(asked, topic)).to.equal(fits));
  }

  it('a pattern has a segment *', () => {
    expect(['a:*', '*', 'a:*:b', 'a', 'a*'].map(isPattern)).to.deep.equal([true, true, true, false, false]);
  });

  it('a concrete topic is asked for by itself first', () => {
    expect(askedFor(['*', 'a:*', 'b', 'a:1'], 'a:1')).to.deep.equal(['a:1', '*', 'a:*']);
    expect(askedFor(['b'], 'a')).to.deep.equal([]);
  });
});
