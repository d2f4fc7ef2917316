import {expect} from '@open-wc/testing';
import {firstField, plainText, textField} from './record-fields.js';

describe('firstField', () => {
  it('gives the first that holds something', () => {
    expect(firstField({a: '', b: null, c: 0}, ['a', 'b', 'c'])).to.equal(0);
    expect(firstField({}, ['a'])).to.equal(undefined);
  });

  it('never reads what a record inherits', () => {
    expect(firstField({}, ['constructor', 'toString', '__proto__'])).to.equal(undefined);
  });

  it('takes anything', () => {
    for (const odd of [undefined, null, 1, 'a', [1]]) expect(firstField(odd, ['length', 'a'])).to.equal(undefined);
  });
});

describe('textField', () => {
  it('writes numbers and calls records by their name', () => {
    expect(textField({count: 3}, ['count'])).to.equal('3');
    expect(textField({actor: {name: 'Ada'}}, ['actor'])).to.equal('Ada');
  });

  it('goes on where a field can not be read', () => {
    expect(textField({label: {odd: []}, title: 'T'}, ['label', 'title'])).to.equal('T');
    expect(textField({label: '  ', title: 'T'}, ['label', 'title'])).to.equal('T');
    expect(textField({label: []}, ['label'])).to.equal(undefined);
  });
});

describe('plainText', () => {
  it('gives texts and numbers alone', () => {
    expect([plainText('a'), plainText(1), plainText({}), plainText(null)]).to.deep.equal([
      'a',
      '1',
      undefined,
      undefined,
    ]);
  });
});
