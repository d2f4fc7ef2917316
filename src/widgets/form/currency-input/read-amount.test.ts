import {expect} from '@open-wc/testing';
import {amountStyle, readAmount} from './read-amount.js';

const read = (text: string, language: string, currency = 'EUR'): string | undefined =>
  readAmount(text, amountStyle(language, currency));

describe('readAmount', () => {
  it('F146 reads what a language writes', () => {
    for (const [text, language, currency, amount] of [
      ['1.234,50 €', 'de', 'EUR', '1234.50'],
      ['1234,5', 'de', 'EUR', '1234.5'],
      ['1.234', 'de', 'EUR', '1234'],
      ['0.123', 'de', 'EUR', '0.123'],
      ['1.234.567', 'de', 'EUR', '1234567'],
      ['$1,234.50', 'en', 'USD', '1234.50'],
      ['1,234', 'en', 'USD', '1234'],
      ['USD 12', 'en', 'USD', '12'],
      ['12 us dollars', 'en', 'USD', '12'],
      ['1\u202f234,50\u00a0€', 'fr', 'EUR', '1234.50'],
      ['CHF 1’234.50', 'de-CH', 'CHF', '1234.50'],
      ['₹12,34,567.00', 'en-IN', 'INR', '1234567.00'],
      ['￥１，２３４', 'ja', 'JPY', '1234'],
      ['۱۲۳٫۵', 'fa', 'EUR', '123.5'],
    ] as const)
      expect(read(text, language, currency), `${text} in ${language}`).to.equal(amount);
  });

  it('reads back what Intl writes, in many languages', () => {
    for (const language of [
      'en',
      'de',
      'de-AT',
      'de-CH',
      'fr',
      'sv',
      'pl',
      'pt-BR',
      'ar-EG',
      'he',
      'fa',
      'hi',
      'ja',
      'tr',
    ])
      for (const currency of ['EUR', 'USD', 'CHF', 'EGP', 'BRL']) {
        const text = new Intl.NumberFormat(language, {style: 'currency', currency}).format(-1234567.5);
        expect(read(text, language, currency), `${text} in ${language}`).to.equal('-1234567.50');
      }
  });

  it('reads what can mean one thing alone, whatever the language', () => {
    for (const language of ['en', 'de'])
      for (const [text, amount] of [
        ['1,234.50', '1234.50'],
        ['1.234,50', '1234.50'],
        ['1.234.567,8', '1234567.8'],
        ['12.5', '12.5'],
        ['12,50', '12.50'],
        [',5', '0.5'],
        ['5.', '5.'],
        ['٣٫٥', '3.5'],
        ['１２', '12'],
      ] as const)
        expect(read(text, language), `${text} in ${language}`).to.equal(amount);
  });

  it('reads amounts below zero', () => {
    for (const text of ['-5,00 €', '−5,00', '- 5,00', '5,00-', '(5,00 €)', '€ -5,00', '-€5,00'])
      expect(read(text, 'de'), text).to.equal('-5.00');
  });

  it('reads nothing else, nor another currency', () => {
    for (const text of [
      '',
      '-',
      '€',
      'abc',
      '12abc',
      '1,2,3',
      '1.2.3',
      '1,2.3,4',
      '12.34,5',
      '$ 5',
      '5 USD',
      '--5',
      '5 5 €€',
      '1€50',
      '1e3',
    ])
      expect(read(text, 'de'), text).to.equal(undefined);
    expect(read('9'.repeat(1_000_000), 'de')).to.equal(undefined);
  });
});
