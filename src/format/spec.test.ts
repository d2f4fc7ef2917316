import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {parseSpec} from './spec.js';

const argsOf = (text: string): readonly unknown[] | undefined => parseSpec(text)?.[0]?.args.list;

describe('parseSpec', () => {
  it('reads a bare name, and empty brackets as the same', () => {
    expect(parseSpec('currency')?.[0]?.name).to.equal('currency');
    expect(argsOf('currency()')).to.deep.equal([]);
  });

  it('reads values of every kind', () => {
    expect(argsOf('f(1, -2.5e3, true, false, null)')).to.deep.equal([1, -2500, true, false, null]);
    expect(JSON.stringify(argsOf('f([1, "a"], {"k": [2]})'))).to.equal('[[1,"a"],{"k":[2]}]');
  });

  it('reads both kinds of quotes, with brackets and braces in them', () => {
    expect(argsOf(`f("a ) }} | b")`)).to.deep.equal(['a ) }} | b']);
    expect(argsOf(`f('it\\'s "so"')`)).to.deep.equal([`it's "so"`]);
    expect(argsOf(`f('\\u0041\\n')`)).to.deep.equal(['A\n']);
  });

  it('reads named values', () => {
    const named = parseSpec("number(digits: 2, compact: true, style: 'x')")?.[0]?.args.named;
    expect([...(named ?? [])]).to.deep.equal([
      ['digits', 2],
      ['compact', true],
      ['style', 'x'],
    ]);
  });

  it('reads several joined by a bar', () => {
    expect(parseSpec('default(0) | currency("EUR")')?.map(({name}) => name)).to.deep.equal(['default', 'currency']);
  });

  const refused = [
    '',
    'f(',
    'f)',
    'f(a)',
    'f(1,)',
    'f(a: 1, 2)',
    'f(a: 1, a: 2)',
    'f("x)',
    'f(1) g',
    'f(01)',
    '1',
    'f(__proto__: 1)',
    'f({"constructor": 1})',
    "f('\\x')",
    'a |',
    '| a',
  ];
  for (const text of refused) {
    it(`refuses ${text || 'nothing'}`, () => expect(parseSpec(text)).to.equal(undefined));
  }

  it('F91 answers hostile text within milliseconds', () => {
    const texts = [
      '('.repeat(1900),
      `f(${'['.repeat(1900)}`,
      `f("${'\\'.repeat(1900)}`,
      `f(${'1,'.repeat(900)}`,
      'f|'.repeat(50_000),
    ];
    for (const text of texts) expect(parseSpec(text)).to.equal(undefined);
    expect(leastTime(() => texts.forEach(parseSpec))).to.be.below(50);
  });
});
