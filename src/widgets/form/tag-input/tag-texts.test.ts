import {expect} from '@open-wc/testing';
import {joinTags, pastedTags, splitTyped, tagsOf} from './tag-texts.js';

describe('texts that are tags', () => {
  it('reads lists and texts, without what is empty or comes again', () => {
    expect(tagsOf(['Vue', ' Lit ', '', 'vue', 'Été', 'ete', 7, null, {}])).to.deep.equal(['Vue', 'Lit', 'Été', '7']);
    expect(tagsOf('a, b,, A')).to.deep.equal(['a', 'b']);
    expect([tagsOf(undefined), tagsOf(''), tagsOf({})]).to.deep.equal([[], [], []]);
  });

  it('keeps a comma within a tag of a list', () => {
    expect(tagsOf(['Smith, John'])).to.deep.equal(['Smith, John']);
  });

  it('ends a tag with a comma, and leaves what is being typed', () => {
    expect(splitTyped('a')).to.deep.equal({tags: [], rest: 'a'});
    expect(splitTyped('a, b')).to.deep.equal({tags: ['a'], rest: 'b'});
    expect(splitTyped('a،')).to.deep.equal({tags: ['a'], rest: ''});
    expect(splitTyped(' ,')).to.deep.equal({tags: [], rest: ''});
  });

  it('makes tags of the lines and columns of a pasted text', () => {
    expect(pastedTags('a\r\nb\n\nc d\te;f, g\n')).to.deep.equal(['a', 'b', 'c d', 'e', 'f', 'g']);
    expect(pastedTags('one text')).to.deep.equal([]);
  });
});

describe('adding texts to tags', () => {
  it('adds each once, up to so many, and gives back what is too much', () => {
    expect(joinTags(['a'], ['b', 'A', 'c', 'd'], 3)).to.deep.equal({
      tags: ['a', 'b', 'c'],
      refused: ['d'],
      there: 'A',
      isFull: true,
    });
    expect(joinTags(['a'], ['b'])).to.deep.equal({tags: ['a', 'b'], refused: [], isFull: false});
    expect(joinTags(['a'], ['a']).refused).to.deep.equal(['a']);
  });
});
