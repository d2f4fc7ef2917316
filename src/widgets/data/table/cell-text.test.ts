import {expect} from '@open-wc/testing';
import {cellText, isTimedColumn} from './cell-text.js';

const text = (value: unknown, format = '', grouped = true, language = 'en'): string =>
  cellText(value, {format, grouped}, {language});

describe('cellText', () => {
  it('draws a dash where there is nothing', () => {
    expect([undefined, null, '', []].map((value) => text(value))).to.deep.equal(['–', '–', '–', '–']);
    expect(text(null, 'currency')).to.equal('–');
  });

  it('shows texts as they are, even those that look like numbers', () => {
    expect(text('007')).to.equal('007');
    expect(text(' a ')).to.equal(' a ');
  });

  it('writes numbers in the language, identifiers without groups', () => {
    expect(text(1234.5)).to.equal('1,234.5');
    expect(text(1234.5, '', true, 'de')).to.equal('1.234,5');
    expect(text(10482, '', false)).to.equal('10482');
    expect(text(0)).to.equal('0');
  });

  it('says yes and no, and joins lists', () => {
    expect(text(true)).to.equal('Yes');
    expect(text(false)).to.equal('No');
    expect(text(['a', 1000, null])).to.equal('a, 1,000, –');
  });

  it('names a record inside a record', () => {
    expect(text({id: 7, name: 'Lux'})).to.equal('Lux');
    expect(text({id: 7})).to.equal('7');
    expect(text({other: 1})).to.equal('–');
  });

  it('goes by the format, and shows what the format can not read', () => {
    expect(text(0.5, 'currency("EUR")')).to.equal('€0.50');
    expect(text('soon', 'date')).to.equal('soon');
  });

  it('knows the columns that grow old', () => {
    expect(isTimedColumn({format: 'relative_time'})).to.equal(true);
    expect(isTimedColumn({format: 'relative-time("short")'})).to.equal(true);
    expect(isTimedColumn({format: 'date'})).to.equal(false);
    expect(isTimedColumn({format: ''})).to.equal(false);
  });
});
