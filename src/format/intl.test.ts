import {expect} from '@open-wc/testing';
import {dateFormat, isLanguage, listFormat, numberFormat, pluralRules, relativeFormat} from './intl.js';

describe('intl', () => {
  it('makes each formatter once for its language and options', () => {
    expect(numberFormat('de', {maximumFractionDigits: 1})).to.equal(numberFormat('de', {maximumFractionDigits: 1}));
    expect(numberFormat('de')).to.not.equal(numberFormat('en'));
    expect(numberFormat('de')).to.not.equal(numberFormat('de', {maximumFractionDigits: 1}));
    expect(pluralRules('ar')).to.equal(pluralRules('ar'));
  });

  it('speaks English where the language is malformed', () => {
    for (const tag of ['', 'not a tag', 'x'.repeat(50), '__proto__', 'de_AT']) {
      expect(numberFormat(tag).format(1.5), tag).to.equal('1.5');
      expect(relativeFormat(tag).format(-1, 'day'), tag).to.equal('1 day ago');
      expect(listFormat(tag).format(['a', 'b']), tag).to.equal('a and b');
    }
  });

  it('stays bounded, however many options come', () => {
    const first = dateFormat('en', {timeZone: 'UTC'});
    for (let index = 0; index < 1000; index++) numberFormat(`en-x-a${index}`);
    expect(dateFormat('en', {timeZone: 'UTC'})).to.not.equal(first);
    expect(dateFormat('en', {timeZone: 'UTC'}).format(0)).to.equal(first.format(0));
  });

  it('tells languages from other text', () => {
    for (const tag of ['en', 'de-AT', 'zh-Hant-TW']) expect(isLanguage(tag), tag).to.equal(true);
    for (const tag of ['', 'x', 'de_AT', 'a b', 'en-']) expect(isLanguage(tag), tag).to.equal(false);
  });
});
