import {expect} from '@open-wc/testing';
import {loadWords, word, type WordKey} from '../core/words.js';
import {status} from '../core/words/en/status.js';
import {humanize} from './humanize.js';

describe('humanize', () => {
  it('writes what data calls by one word as people do', () => {
    expect(humanize('in_progress', 'en')).to.equal('In progress');
    expect(humanize('awaitingPayment', 'en')).to.equal('Awaiting payment');
    expect(humanize(' on-hold ', 'en')).to.equal('On hold');
  });

  it('says in English of a status what the words say, which are not loaded for it', () => {
    const statuses = Object.keys(status).filter((key) => key.startsWith('status.'));
    for (const key of statuses) expect(humanize(key.slice(7), 'en')).to.equal(word('en', key as WordKey));
  });

  it('says a status in the language', async () => {
    await loadWords('de');
    expect(humanize('suspended', 'de-AT')).to.equal('Gesperrt');
  });
});
