import {expect} from '@open-wc/testing';
import {choicesOf} from './choices.js';

const short = (written: readonly unknown[]): readonly string[] =>
  choicesOf(written).map(({label, value, group}) => `${group ? `${group}/` : ''}${label}=${value}`);

describe('choices', () => {
  it('are texts, numbers, pairs and records', () => {
    const written = ['red', 7, ['Yes', true], ['No', false], {label: 'Blue', value: 'b'}, {id: 3, name: 'Acme'}];
    expect(short(written)).to.deep.equal(['red=red', '7=7', 'Yes=true', 'No=false', 'Blue=b', 'Acme=3']);
  });

  it('keep the value as it was written', () => {
    expect(choicesOf([['Yes', true], 7]).map(({raw}) => raw)).to.deep.equal([true, 7]);
  });

  it('stand in groups', () => {
    const written = [
      {label: 'Fruit', options: ['Apple', {label: 'Pear', value: 'p'}]},
      {label: 'Egg', group: 'Rest'},
    ];
    expect(short(written)).to.deep.equal(['Fruit/Apple=Apple', 'Fruit/Pear=p', 'Rest/Egg=Egg']);
  });

  it('can be off, and have a second line', () => {
    const [one] = choicesOf([{label: 'A', value: 'a', disabled: true, description: 'The first'}]);
    expect(one).to.deep.equal({label: 'A', value: 'a', raw: 'a', disabled: true, description: 'The first'});
  });

  it('come once, and from nothing there are none', () => {
    expect(short(['a', 'a', ['Other', 'a']])).to.deep.equal(['a=a']);
    expect(choicesOf(undefined)).to.deep.equal([]);
    expect(short([null, {}, []])).to.deep.equal(['=']);
  });

  it('F102 F114 are text whatever they are, and touch no prototype', () => {
    const written = JSON.parse(
      '[{"label": {"a": 1}, "value": "__proto__"}, {"__proto__": {"label": "x"}}]',
    ) as unknown[];
    expect(short(written)).to.deep.equal(['=__proto__', '=']);
  });
});
