import {expect} from '@open-wc/testing';
import {compare, decimalOf, isOnStep, stepped, textOf, withDigits} from './decimal.js';

const of = (text: string) => decimalOf(text)!;

describe('decimal text', () => {
  it('is read and written without loss', () => {
    for (const [text, plain] of [
      ['1234.50', '1234.50'],
      ['0.1', '0.1'],
      ['-0.05', '-0.05'],
      ['+7', '7'],
      ['.5', '0.5'],
      ['5.', '5'],
      ['007', '7'],
      ['-0', '0'],
      [' 3 ', '3'],
      ['12345678901234567890.12', '12345678901234567890.12'],
    ] as const)
      expect(textOf(of(text)), text).to.equal(plain);
  });

  it('is nothing else', () => {
    for (const text of ['', '.', '-', '1,5', '1.2.3', '1e3', 'abc', '0x1', '٣', 'Infinity', '9'.repeat(101)])
      expect(decimalOf(text), text).to.equal(undefined);
    expect(decimalOf(undefined)).to.equal(undefined);
  });

  it('gets digits, and loses those that count nothing', () => {
    expect(textOf(withDigits(of('1.5'), 2))).to.equal('1.50');
    expect(textOf(withDigits(of('1.5000'), 2))).to.equal('1.50');
    expect(textOf(withDigits(of('1.505'), 2))).to.equal('1.505');
    expect(textOf(withDigits(of('3.00'), 0))).to.equal('3');
  });

  it('is compared as a number', () => {
    expect([compare(of('0.10'), of('0.1')), compare(of('-2'), of('1')), compare(of('10'), of('9.99'))]).to.deep.equal([
      0, -1, 1,
    ]);
  });

  it('goes step by step, and back onto the steps', () => {
    for (const [value, step, from, up, down] of [
      ['0.1', '0.2', '0', '0.2', '0.0'],
      ['0.30', '0.10', '0', '0.40', '0.20'],
      ['-0.05', '1', '0', '0.00', '-1.00'],
      ['7', '5', '2', '12', '2'],
      ['8', '5', '2', '12', '7'],
    ] as const) {
      expect(textOf(stepped(of(value), of(step), of(from), true)), `${value} up`).to.equal(up);
      expect(textOf(stepped(of(value), of(step), of(from), false)), `${value} down`).to.equal(down);
    }
    expect([isOnStep(of('0.3'), of('0.1'), of('0')), isOnStep(of('0.35'), of('0.1'), of('0'))]).to.deep.equal([
      true,
      false,
    ]);
  });
});
