import {expect} from '@open-wc/testing';
import {readSeparated} from './read-separated.testing.js';
import {HOSTILE_TEXTS} from '../testing/hostile-texts.js';
import {guarded, inOneCell, quoted} from './spreadsheet-text.js';

/** What a spreadsheet would run, after what it takes off the start of a cell. */
const RUN = /^["\s\u0000-\u001F]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/;

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\uFF1D1',
  '\uFF0B1',
  '\uFF0D1+1',
  '\uFF20SUM(A1)',
  ' =1',
  '\u00A0=1',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u0000=1',
  '\u0001=1',
  '\uFEFF=1',
  '=HYPERLINK("//evil.example","x")',
  "=cmd|' /C calc'!A0",
  '|cmd',
  '%0A-2+3',
  '\ttext',
  '\r\ntext',
  '\u0000text',
];
const PLAIN = ['', 'a=b', 'ada@example.com', "'", '1-2', '-5', '-12.50', '-12,50', '42', '"', 'a|b'];
const AWKWARD = ['say "x"', '"', '""', '"a', 'a,b', 'a;b', 'a\tb', 'two\nlines', 'two\r\nlines', ' a ', ',', '\n', ''];

describe('the text of a cell for a spreadsheet', () => {
  it('F110 is run nowhere', () => {
    for (const text of [...FORMULAS, ...HOSTILE_TEXTS]) {
      const cell = guarded(text);
      expect(RUN.test(cell), JSON.stringify(text.slice(0, 40))).to.equal(false);
      expect(cell.replace(/^'/, '')).to.equal(text.replace(/^'/, ''));
    }
  });

  it('F110 stays as it is where it is no formula', () => {
    for (const text of PLAIN) expect(guarded(text), text).to.equal(text);
  });

  for (const separator of [',', ';', '\t', '|'])
    it(`F110 comes back as it went, between ${JSON.stringify(separator)}, by RFC 4180`, () => {
      const cells = [...AWKWARD, ...FORMULAS, ...HOSTILE_TEXTS].map(guarded);
      const rows = [cells, cells.toReversed()];
      const written = rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator) + '\r\n').join('');
      expect(readSeparated(written, separator)).to.deep.equal(rows);
    });

  it('F110 stays one cell on the clipboard, and runs there no more than in a file', () => {
    const cells = [...AWKWARD, ...FORMULAS, ...HOSTILE_TEXTS].map(guarded);
    const [row, ...others] = readSeparated(cells.map(inOneCell).join('\t'), '\t');
    expect(others).to.deep.equal([]);
    expect(row).to.deep.equal(cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')));
    for (const cell of row ?? []) expect(RUN.test(cell), JSON.stringify(cell.slice(0, 40))).to.equal(false);
  });

  it('F110 is not long in a text that is made to be', () => {
    const began = performance.now();
    for (const part of [' ', '"', "'", '\t', '\u0000', '-', ' =', '1.'])
      quoted(guarded(part.repeat(50_000)), ',').length.toFixed();
    expect(performance.now() - began).to.be.below(400);
  });
});
