import {expect} from '@open-wc/testing';
import {plainDigits} from './plain-digits.js';

describe('plainDigits', () => {
  it('writes the digits of every script as 0 to 9, and leaves all else', () => {
    for (const [text, plain] of [
      ['12 ab', '12 ab'],
      ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
      ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
      ['０１２３４５６７８９', '0123456789'],
      ['१२', '12'],
      ['½ ² Ⅷ', '½ ² Ⅷ'],
    ] as const)
      expect(plainDigits(text)).to.equal(plain);
  });
});
