import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {parsePieces} from './template-parse.js';

const read = (text: string): {pieces: unknown; refused: string[]} => {
  const refused: string[] = [];
  const pieces = parsePieces(text, (source) => refused.push(source))?.map((piece) =>
    typeof piece === 'string' ? piece : {path: piece.path.join('.'), formats: piece.specs.map(({name}) => name)},
  );
  return {pieces, refused};
};

describe('parsePieces', () => {
  it('says nothing of a text without bindings', () => {
    expect(read('a { b } c').pieces).to.equal(undefined);
  });

  it('parts texts from bindings', () => {
    expect(read('a {{b}}{{ c.d[0].e | currency("EUR") | default(0) }} f').pieces).to.deep.equal([
      'a ',
      {path: 'b', formats: []},
      {path: 'c.d.0.e', formats: ['currency', 'default']},
      ' f',
    ]);
  });

  it('takes the item itself, and its place', () => {
    expect(read('{{.}}{{ . | number }}{{$index}}').pieces).to.deep.equal([
      {path: '', formats: []},
      {path: '', formats: ['number']},
      {path: '$index', formats: []},
    ]);
  });

  it('takes an escaped opening for text', () => {
    expect(read('\\{{a}}{{b}}')).to.deep.equal({pieces: ['{{a}}', {path: 'b', formats: []}], refused: []});
    expect(read('{{a}}\\{{b}}').pieces).to.deep.equal([{path: 'a', formats: []}, '{{b}}']);
  });

  for (const text of [
    '{{}}',
    '{{a',
    '{{a}',
    '{{a b}}',
    '{{a | }}',
    '{{a + b}}',
    '{{a()}}',
    '{{.a}}',
    '{{a..b}}',
    '{{#if a}}',
    '{{a ? b : c}}',
    '{{a = 1}}',
    '{{a | f(b)}}',
  ]) {
    it(`leaves ${text} as it is`, () => {
      const {pieces, refused} = read(text);
      expect(pieces).to.deep.equal([text]);
      expect(refused).to.have.length(1);
    });
  }

  it('F91 reads hostile templates in linear time', () => {
    const units = ['{{', '{{a', '{{a|f("', '\\{{', '{{a}}', '{{a|b'];
    const texts = units.map((unit) => unit.repeat(Math.floor(50_000 / unit.length)));
    expect(leastTime(() => texts.forEach(read))).to.be.below(300);
  });
});
