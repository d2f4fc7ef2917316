import {expect} from '@open-wc/testing';
import {Scanner} from './source-scanner.js';
import {foldSelection, readSelection} from './source-selection.js';

/** The selection at the start of a text, and where reading stopped. */
function read(text: string): [selection: string, end: number] {
  const scan = new Scanner(text);
  return [readSelection(scan), scan.at];
}

describe('selections', () => {
  it('end with the brace that closes the first', () => {
    expect(read('{ a }?x')).to.deep.equal(['{ a }', 5]);
    expect(read('{ a { b } c }}')).to.deep.equal(['{ a { b } c }', 13]);
    expect(read('{}')).to.deep.equal(['{}', 2]);
  });

  it('skip strings, their escapes, and block strings', () => {
    for (const text of [
      '{ a(x: "}") }',
      '{ a(x: "\\"}") }',
      '{ a(x: "") }',
      '{ a(x: """ } " } """) }',
      '{ a(x: """ \\""" } """) }',
      '{ a(x: "\\\\") }',
    ]) {
      expect(read(`${text} rest`)[0]).to.equal(text);
    }
  });

  it('fold to one text where only blanks and comments differ', () => {
    const folded = '{a b(x:"1 # 2",y:1){c}}';
    for (const text of ['{ a b(x: "1 # 2", y: 1) { c } }', '{\n  a # first\n  b( x : "1 # 2",y: 1 ) {c}\n}']) {
      expect(foldSelection(text).replaceAll(', ', ',')).to.equal(folded);
    }
  });

  it('keep what is inside strings as it is', () => {
    expect(foldSelection('{ a(x: "  {  }  ", y: """  #  """) }')).to.equal('{a(x:"  {  }  ", y:"""  #  """)}');
    expect(foldSelection('{ a b }')).not.to.equal(foldSelection('{ ab }'));
  });
});
