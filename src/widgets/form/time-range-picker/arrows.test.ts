import {expect} from '@open-wc/testing';
import {nextRadio} from './arrows.js';

describe('arrows among the choices of a time range', () => {
  const radios = ['a', 'b', 'c'].map((value) => Object.assign(document.createElement('input'), {value}));
  const from = (place: number, key: string, isRtl = false): string | undefined =>
    nextRadio({key, target: radios[place]!}, radios, isRtl)?.value;

  it('go on and back, and around the ends', () => {
    expect([from(0, 'ArrowDown'), from(0, 'ArrowRight'), from(1, 'ArrowUp'), from(1, 'ArrowLeft')]).to.deep.equal([
      'b',
      'b',
      'a',
      'a',
    ]);
    expect([from(2, 'ArrowDown'), from(2, 'ArrowRight'), from(0, 'ArrowUp'), from(0, 'ArrowLeft')]).to.deep.equal([
      'a',
      'a',
      'c',
      'c',
    ]);
  });

  it('swap left and right where the text runs from right to left', () => {
    expect([from(1, 'ArrowLeft', true), from(2, 'ArrowLeft', true)]).to.deep.equal(['c', 'a']);
    expect([from(1, 'ArrowRight', true), from(0, 'ArrowRight', true)]).to.deep.equal(['a', 'c']);
    expect(from(1, 'ArrowDown', true)).to.equal('c');
  });

  it('do nothing for other keys and without choices', () => {
    expect(from(0, 'Tab')).to.equal(undefined);
    expect(nextRadio({key: 'ArrowDown', target: radios[0]!}, [], false)).to.equal(undefined);
  });
});
