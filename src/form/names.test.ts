import {expect} from '@open-wc/testing';
import {isWithin, nameOf, pathOf} from './names.js';

describe('names of fields', () => {
  it('F-03 are read in brackets and with dots, with the form’s name before them or not', () => {
    const way = ['addresses', '0', 'street'];
    expect(pathOf('addresses[0][street]')).to.deep.equal(way);
    expect(pathOf('addresses.0.street')).to.deep.equal(way);
    expect(pathOf('employee[addresses][0][street]', 'employee')).to.deep.equal(way);
    expect(pathOf('addresses[0][street]', 'employee')).to.deep.equal(way);
    expect(pathOf('employee', 'employee')).to.deep.equal(['employee']);
  });

  it('F-03 are written in brackets, with the form’s name where it has one', () => {
    expect(nameOf(['addresses', '0', 'street'])).to.equal('addresses[0][street]');
    expect(nameOf(['addresses', '0', 'street'], 'employee')).to.equal('employee[addresses][0][street]');
    expect(nameOf(['tags', ''])).to.equal('tags[]');
    expect(nameOf([])).to.equal('');
  });

  it('mean nothing where they name a prototype, are no names, or lead nowhere', () => {
    const deep = `a${'[b]'.repeat(40)}`;
    for (const name of [
      '__proto__[x]',
      'a[__proto__][x]',
      'a.constructor.prototype',
      '',
      '[a]',
      'a[b',
      'a]b',
      'a[b]c',
      deep,
    ])
      expect(pathOf(name), name).to.equal(undefined);
  });

  it('answer hostile texts at once', () => {
    const started = performance.now();
    for (const name of ['['.repeat(100_000), 'a[b'.repeat(50_000), `a${'.b'.repeat(50_000)}`]) pathOf(name);
    expect(performance.now() - started).to.be.below(500);
  });

  it('lie within what they go on from', () => {
    expect(isWithin(['a', '0', 'b'], ['a', '0'])).to.be.true;
    expect(isWithin(['a', '0'], ['a', '0'])).to.be.true;
    expect(isWithin(['a'], ['a', '0'])).to.be.false;
  });
});
