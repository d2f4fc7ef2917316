import {expect} from '@open-wc/testing';
import {colorOfWord, roleColor, statusText} from './word-colors.js';

describe('the colours of words', () => {
  const expected: [word: string, color: string][] = [
    ['admin', 'danger'],
    ['moderator', 'warning'],
    ['user', 'primary'],
    ['guest', 'muted'],
    ['suspended', 'danger'],
    ['paid', 'success'],
    ['Pending', 'warning'],
    [' refunded ', 'danger'],
    ['archived', 'muted'],
    ['something else', 'default'],
    ['__proto__', 'default'],
  ];
  for (const [word, color] of expected) {
    it(`${word.trim()} is ${color}`, () => {
      expect(colorOfWord(word)).to.equal(color);
    });
  }
});

describe('the colours of roles', () => {
  it('are danger, warning and primary, and default for all others', () => {
    const roles = ['admin', 'Moderator', 'user', 'guest', 'completed', ''];
    expect(roles.map(roleColor)).to.deep.equal(['danger', 'warning', 'primary', 'default', 'default', 'default']);
  });
});

describe('the text of a status', () => {
  it('is its word, however data writes it, and plain words where it is none', () => {
    const statuses = ['ACTIVE', ' paid ', 'on_hold', 'NASA'];
    expect(statuses.map((status) => statusText(status, 'en'))).to.deep.equal(['Active', 'Paid', 'On hold', 'NASA']);
  });
});
