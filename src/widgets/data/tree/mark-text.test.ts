import {expect} from '@open-wc/testing';
import {markText} from './mark-text.js';

const marked = (text: string, ...words: string[]): string =>
  markText(text, words)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

describe('markText', () => {
  it('marks each place of each word', () => {
    expect(marked('banana split', 'an', 'split')).to.equal('b[anan]a [split]');
  });

  it('keeps case and accents, composed or not', () => {
    expect(marked('Crème Brûlée', 'brulee')).to.equal('Crème [Brûlée]');
    expect(marked('Cre\u0300me', 'creme')).to.equal('[Cre\u0300me]');
  });

  it('leaves a text as it is that has none, and an empty one', () => {
    expect(marked('abc', 'x')).to.equal('abc');
    expect(marked('', 'x')).to.equal('');
    expect(marked('abc')).to.equal('abc');
  });

  it('does not cut a character in two', () => {
    expect(marked('a😀b', '😀')).to.equal('a[😀]b');
  });
});
