import {expect} from '@open-wc/testing';
import {colorOfWord} from './word-colors.js';

describe('the colours of words', () => {
  const expected: [word: string, color: string][] = [
    ['admin', 'danger'],
    ['moderator', 'warning'],
    ['user', 'primary'],
    ['guest', 'muted'],
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
