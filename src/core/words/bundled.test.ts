// In a page of its own: a page that has not spoken any other language yet.
import {expect, oneEvent} from '@open-wc/testing';
import {onWords, registerWords, word, wordLanguages} from '../words.js';

/** The next language that terms are added to. */
async function nextLanguage(act: () => void): Promise<string> {
  const target = new EventTarget();
  const stop = onWords((detail) => target.dispatchEvent(new CustomEvent('words', {detail})));
  const heard = oneEvent(target, 'words');
  act();
  const {detail} = (await heard) as CustomEvent<string>;
  stop();
  return detail;
}

describe('a language that comes along', () => {
  it('is not fetched by a page that does not speak it', () => {
    expect(word('en', 'retry')).to.equal('Try again');
    expect(word('fr', 'retry')).to.equal('Try again');
    expect(wordLanguages()).to.deep.equal(['en']);
  });

  it('is fetched when it is first spoken, and told to who listens', async () => {
    expect(await nextLanguage(() => word('ar-EG', 'retry'))).to.equal('ar');
    expect(word('ar-EG', 'retry')).to.equal('إعادة المحاولة');
  });

  it('comes beside terms that the page gave before, and does not replace them', async () => {
    registerWords('de', {cancel: 'Doch nicht'});
    expect(word('de', 'cancel')).to.equal('Doch nicht');
    await nextLanguage(() => word('de', 'retry'));
    expect(word('de', 'retry')).to.equal('Erneut versuchen');
    expect(word('de', 'cancel')).to.equal('Doch nicht');
  });
});
