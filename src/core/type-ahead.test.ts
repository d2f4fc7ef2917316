import {expect} from '@open-wc/testing';
import {isLetter, TypeAhead} from './type-ahead.js';

const texts = ['Archive', 'Copy', 'Copy link', ' Ändern', 'Delete'];

describe('TypeAhead', () => {
  it('finds what begins with all letters typed in one go', () => {
    const ahead = new TypeAhead();
    expect(ahead.find('d', 0, texts, 0)).to.equal(4);
    const other = new TypeAhead();
    expect(other.find('c', 0, texts, 0)).to.equal(1);
    expect(other.find('o', 100, texts, 1)).to.equal(1);
    for (const letter of 'py l') other.find(letter, 200, texts, 1);
    expect(other.find('i', 300, texts, 1)).to.equal(2);
  });

  it('goes through the items of one letter, and around', () => {
    const ahead = new TypeAhead();
    expect(ahead.find('c', 0, texts, 0)).to.equal(1);
    expect(ahead.find('C', 100, texts, 1)).to.equal(2);
    expect(ahead.find('c', 200, texts, 2)).to.equal(1);
  });

  it('begins anew after a pause, and says whether one is over', () => {
    const ahead = new TypeAhead();
    ahead.find('c', 0, texts, 0);
    expect(ahead.isUnderWay(500)).to.equal(true);
    expect(ahead.isUnderWay(5000)).to.equal(false);
    expect(ahead.find('ä', 5000, texts, 1)).to.equal(3);
  });

  it('finds nothing where nothing begins so', () => {
    expect(new TypeAhead().find('z', 0, texts, 0)).to.equal(-1);
    expect(new TypeAhead().find('z', 0, [], -1)).to.equal(-1);
  });

  it('knows letters from shortcuts and other keys', () => {
    const press = (key: string, init: KeyboardEventInit = {}) => isLetter(new KeyboardEvent('keydown', {key, ...init}));
    expect([press('a'), press('ß'), press('😀')]).to.deep.equal([true, true, true]);
    expect([press(' '), press('Home'), press('a', {ctrlKey: true}), press('a', {isComposing: true})]).to.deep.equal(
      Array.from({length: 4}, () => false),
    );
  });
});
