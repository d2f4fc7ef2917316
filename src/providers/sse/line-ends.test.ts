import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import {LineEnds} from './line-ends.js';
import {StreamMemory} from './stream-memory.js';

describe('line ends across chunks', () => {
  it('F10 any mixture, cut anywhere, is the same text with line feeds', () => {
    const environment = new FakeEnvironment({seed: 11});
    const pick = <T>(list: readonly T[]): T => list[Math.floor(environment.random() * list.length)]!;
    for (let run = 0; run < 2000; run++) {
      const text = Array.from({length: 12}, () => pick(['\r', '\n', '\r\n', 'a', 'é🎈', ''])).join('');
      const ends = new LineEnds();
      let out = '';
      for (let at = 0; at < text.length;) {
        const next = Math.min(text.length, at + Math.floor(environment.random() * 4));
        out += ends.feed(text.slice(at, next));
        at = next;
      }
      expect(out, JSON.stringify(text)).to.equal(text.replace(/\r\n?/g, '\n'));
    }
  });

  it('a return at the end of a chunk is a line end at once', () => {
    expect(new LineEnds().feed('data: 1\r\r')).to.equal('data: 1\n\n');
  });
});

describe('what is remembered between streams', () => {
  const take = (...ids: string[]): boolean[] => {
    const memory = new StreamMemory();
    return ids.map((id) => memory.take(id));
  };

  it('a jump is a hole only where the server has counted before', () => {
    expect(take('1', '2', '3', '6')).to.deep.equal([false, false, false, true]);
    expect(take('10', '20', '35')).to.deep.equal([false, false, false]);
    expect(take('1', '2', '9')).to.deep.equal([false, false, false]);
  });

  it('a repetition, a step back and ids that are no numbers are no holes', () => {
    expect(take('1', '2', '3', '3', '2', '3')).to.deep.equal([false, false, false, false, false, false]);
    expect(take('1', '2', '3', 'x', '9')).to.deep.equal([false, false, false, false, false]);
  });
});
