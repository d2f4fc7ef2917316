import {expect} from '@open-wc/testing';
import {encodePiece, expandTemplate} from './uri-template.js';

const values: Record<string, unknown> = {
  x: 'a b/c',
  n: 7,
  list: ['a', 'b,c'],
  empty: '',
  none: undefined,
  nil: null,
  object: {a: 1},
  truth: false,
};
const expand = (template: string) => expandTemplate(template, (name) => values[name]);

describe('URI templates', () => {
  for (const [template, url] of [
    ['/a/{n}', '/a/7'],
    ['/a/{x}/b', '/a/a%20b%2Fc/b'],
    ['/a{?n,x}', '/a?n=7&x=a%20b%2Fc'],
    ['/a{?none,nil,n}', '/a?n=7'],
    ['/a{?none}', '/a'],
    ['/a?b=1{&n}', '/a?b=1&n=7'],
    ['/a{/n}', '/a/7'],
    ['/a{/none}', '/a'],
    ['/a{?list}', '/a?list=a%2Cb%2Cc'],
    ['/a{?object}', '/a?object=%7B%22a%22%3A1%7D'],
    ['/a{?truth,empty}', '/a?truth=false&empty='],
    ['/a/{}', '/a/{}'],
    ['/a/{b c}', '/a/{b c}'],
  ] as const)
    it(`${template} is ${url}`, () => {
      expect(expand(template).url).to.equal(url);
    });

  it('names what a path needs and does not have', () => {
    expect(expand('/a/{none}').missing).to.equal('none');
    expect(expand('/a/{empty}').missing).to.equal('empty');
    expect(expand('/a{?none}{/none}').missing).to.equal(undefined);
  });

  it('tells which names were used', () => {
    expect([...expand('/a/{n}{?x,none}').used]).to.deep.equal(['n', 'x', 'none']);
  });

  it('data changes neither host, path nor pairs', () => {
    for (const hostile of [
      '//evil.example',
      '\\\\evil',
      '?a=1&b=2',
      '#x',
      '../..',
      '%2e%2e%2f',
      '\ud800',
      ';x',
      '@evil',
    ])
      for (const template of ['https://a.example/x/{v}/y', 'https://a.example/x{?v}']) {
        const url = new URL(expandTemplate(template, () => hostile).url);
        expect(url.origin).to.equal('https://a.example');
        expect(url.pathname.split('/').length).to.equal(template.includes('?') ? 2 : 4);
        expect(url.hash).to.equal('');
        expect([...url.searchParams.keys()]).to.deep.equal(template.includes('?') ? ['v'] : []);
      }
  });

  it('refuses a segment of dots', () => {
    for (const dots of ['.', '..']) expect(() => expandTemplate('/a/{v}', () => dots)).to.throw('address');
    expect(expandTemplate('/a{?v}', () => '..').url).to.equal('/a?v=..');
  });

  it('leaves only unreserved characters', () => {
    expect(encodePiece("az-_.~09!'()*")).to.equal('az-_.~09%21%27%28%29%2A');
  });
});
