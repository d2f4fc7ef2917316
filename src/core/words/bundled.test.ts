import {expect} from '@open-wc/testing';
import {onWords, registerWords, word, wordLanguages} from '../words.js';

describe('a language that comes along', () => {
  it('is fetched when it is first spoken, leaves the page’s own terms, and is told to who listens', async () => {
    registerWords('de', {cancel: 'Doch nicht'});
    registerWords('ar', {});
    expect(wordLanguages()).to.deep.equal(['en', 'de', 'ar']);
  });

  it('is told to who listens once it is there', async () => {
    expect(word('en', 'retry')).to.equal('Try again');
    const told = new Promise<string>((done) => onWords(done));
    registerWords('pt', {retry: 'Tentar de novo'});
    expect(await told).to.equal('pt');
  });
});
