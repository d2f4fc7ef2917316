import {expect} from '@open-wc/testing';
import {
  fallbackChain,
  findWord,
  loadWords,
  onWords,
  registerWords,
  severityWord,
  statusWord,
  word,
  type Word,
} from './words.js';
import {ar} from './words/ar.js';
import {de} from './words/de.js';
import {en} from './words/en.js';

const holes = (word: Word): string[] =>
  [...(typeof word === 'string' ? word : word.other).matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('words', () => {
  it('falls back from a region to its language to English', () => {
    expect(fallbackChain('de-AT')).to.deep.equal(['de-at', 'de', 'en']);
    expect(fallbackChain('en-GB')).to.deep.equal(['en-gb', 'en']);
    expect(word('de-AT', 'retry')).to.equal('Erneut versuchen');
    expect(word('fr', 'retry')).to.equal('Try again');
  });

  it('fills parameters, and writes numbers as the language does', () => {
    expect(word('en', 'page.rows', {from: 1, to: 20, total: 1234})).to.equal('1 to 20 of 1,234');
    expect(word('de', 'page.rows', {from: 1, to: 20, total: 1234})).to.equal('1 bis 20 von 1.234');
    expect(word('en', 'trend.up', {value: '12.5 percent'})).to.equal('up 12.5 percent');
  });

  it('chooses the plural form by the rules of the language', () => {
    const rows = (language: string, ...counts: number[]): string[] =>
      counts.map((count) => word(language, 'rows', {count}));
    expect(rows('en', 0, 1, 2)).to.deep.equal(['0 rows', '1 row', '2 rows']);
    expect(rows('de', 1, 5)).to.deep.equal(['1 Zeile', '5 Zeilen']);
    expect(new Set(rows('ar-EG', 0, 1, 2, 3, 11, 100)).size).to.equal(6);
    expect(rows('ar-EG', 3)[0]).to.contain('٣');
  });

  for (const [language, words] of Object.entries({de, ar})) {
    it(`has every key in ${language}, with the same parameters and forms that its plurals need`, () => {
      expect(Object.keys(words).sort()).to.deep.equal(Object.keys(en).sort());
      for (const [key, text] of Object.entries(words)) {
        const source = en[key as keyof typeof en];
        if (typeof source === 'string') expect(holes(text as string), key).to.deep.equal(holes(source));
        else expect(holes((text as {other: string}).other), key).to.deep.equal(holes(source.other));
      }
    });
  }

  it('F102 F114 puts parameters in as text that is not read again', () => {
    expect(word('en', 'sort.by', {name: '{count} $& <b>'})).to.equal('Sort by {count} $& <b>');
    expect(word('en', 'sort.by', {})).to.equal('Sort by {name}');
    expect(word('en', 'sort.by', JSON.parse('{"__proto__": "x"}') as {})).to.equal('Sort by {name}');
  });

  it('F111 F112 knows no key of the prototype', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(findWord('en', key)).to.equal(undefined);
      expect(statusWord('en', key)).to.equal(undefined);
    }
    expect(word('__proto__', 'retry')).to.equal('Try again');
  });

  it('says statuses and severities of data, whatever their case', () => {
    expect(statusWord('de', 'SUSPENDED')).to.equal('Gesperrt');
    expect(severityWord('en', 'critical')).to.equal('Critical');
    expect(statusWord('en', 'on_the_moon')).to.equal(undefined);
  });

  it('takes terms at run time and tells who listens', () => {
    const told: string[] = [];
    const stop = onWords((language) => told.push(language));
    registerWords('de-CH', {close: 'Schliessen', 'my.key': 'Meins'});
    stop();
    registerWords('de-CH', {ok: 'Guet'});
    expect(told).to.deep.equal(['de-ch']);
    expect(word('de-CH', 'close')).to.equal('Schliessen');
    expect(word('de', 'close')).to.equal('Schließen');
    expect(findWord('de-CH', 'my.key')).to.equal('Meins');
    expect(findWord('de', 'my.key')).to.equal(undefined);
  });

  it('answers that there is nothing to load for a language that does not come along', async () => {
    expect(await loadWords('tlh')).to.equal(false);
  });
});
