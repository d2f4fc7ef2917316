import {expect} from '@open-wc/testing';
import {aroundTheEnd} from './arrows.js';

describe('arrows among the choices of a time range', () => {
  const radios = ['a', 'b', 'c'].map((value) => Object.assign(document.createElement('input'), {value}));
  const from = (place: number, key: string, isRtl = false): string | undefined =>
    aroundTheEnd({key, target: radios[place]!}, radios, isRtl)?.value;

  it('go around the ends', () => {
    expect([from(2, 'ArrowDown'), from(2, 'ArrowRight')]).to.deep.equal(['a', 'a']);
    expect([from(0, 'ArrowUp'), from(0, 'ArrowLeft')]).to.deep.equal(['c', 'c']);
  });

  it('are left to the browser between the ends', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) expect(from(1, key)).to.equal(undefined);
    expect(from(0, 'ArrowDown')).to.equal(undefined);
    expect(from(2, 'ArrowUp')).to.equal(undefined);
  });

  it('swap left and right where the text runs from right to left', () => {
    expect([from(2, 'ArrowLeft', true), from(0, 'ArrowRight', true)]).to.deep.equal(['a', 'c']);
    expect([from(2, 'ArrowRight', true), from(0, 'ArrowLeft', true)]).to.deep.equal([undefined, undefined]);
  });

  it('do nothing for other keys and without choices', () => {
    expect(from(0, 'Tab')).to.equal(undefined);
    expect(aroundTheEnd({key: 'ArrowDown', target: radios[0]!}, [], false)).to.equal(undefined);
  });
});
