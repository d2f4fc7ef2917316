// In a page of its own: the regions of the page before anybody has spoken.
import {expect, waitUntil} from '@open-wc/testing';
import {prepareToSay, say} from './say.js';

const regions = (): Element[] => [...document.querySelectorAll('[aria-live]')];

describe('say', () => {
  it('has the regions in place, empty, before the first text', async () => {
    prepareToSay(document);
    await waitUntil(() => regions().length === 2);
    expect(regions().map(({textContent}) => textContent)).to.deep.equal(['', '']);
  });

  it('says a text in the polite region', async () => {
    say('Three rows were removed');
    await waitUntil(() => regions().some(({textContent}) => textContent?.includes('Three rows were removed')));
    const region = regions().find(({textContent}) => textContent?.includes('Three rows'));
    expect(region?.getAttribute('aria-live')).to.equal('polite');
  });
});
