import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {RowSequence, type Row} from './row-sequence.js';

const row = (key: string): Row => ({key, record: {id: key}, loose: false});
const keys = (sequence: RowSequence): string[] => sequence.rows().map(({key}) => key);

describe('RowSequence', () => {
  it('is empty at first', () => {
    const sequence = new RowSequence();
    expect([sequence.size, sequence.first, sequence.last, sequence.rows()]).to.deep.equal([
      0,
      undefined,
      undefined,
      [],
    ]);
  });

  it('keeps one flat form until it changes', () => {
    const sequence = new RowSequence();
    sequence.insert(row('a'), 0);
    const flat = sequence.rows();
    expect(sequence.rows()).to.equal(flat);
    sequence.insert(row('b'), -1);
    expect(keys(sequence)).to.deep.equal(['a', 'b']);
  });

  it('removes a row once, and one that is not in it never', () => {
    const sequence = new RowSequence();
    const a = row('a');
    sequence.insert(a, 0);
    sequence.remove(a);
    sequence.remove(a);
    sequence.remove(row('b'));
    expect(sequence.size).to.equal(0);
    expect(sequence.indexOf(a)).to.equal(-1);
  });

  it('is an array in other words, over random changes and many chunks', () => {
    const chance = new FakeEnvironment({seed: 31});
    const pick = (n: number): number => Math.floor(chance.random() * n);
    const sequence = new RowSequence();
    const plain: Row[] = Array.from({length: 1500}, (_, i) => row(`f${i}`));
    sequence.fill([...plain]);
    for (let i = 0; i < 4000; i++) {
      if (pick(5) < 2 && plain.length > 0) {
        const [gone] = plain.splice(pick(plain.length), 1);
        sequence.remove(gone!);
      } else {
        const added = row(`n${i}`);
        const at = [0, -1, pick(plain.length + 1)][pick(3)]!;
        plain.splice(at < 0 ? plain.length : at, 0, added);
        sequence.insert(added, at);
      }
      if (i % 400 > 0) continue;
      expect(keys(sequence)).to.deep.equal(plain.map(({key}) => key));
      const some = plain[pick(plain.length)]!;
      expect(sequence.indexOf(some)).to.equal(plain.indexOf(some));
    }
    expect([sequence.size, sequence.first, sequence.last]).to.deep.equal([plain.length, plain[0], plain.at(-1)]);
  });
});
