import {expect} from '@open-wc/testing';
import {gravatarUrl} from './gravatar.js';

describe('gravatarUrl', () => {
  it('has the hash of the address in it, and the address nowhere', async () => {
    const url = await gravatarUrl(' Ada@Example.com ', 96);
    expect(url).to.equal(await gravatarUrl('ada@example.com', 96));
    expect(url).to.match(/^https:\/\/gravatar\.com\/avatar\/[0-9a-f]{64}\?s=96&d=404$/);
    expect(url).not.to.include('ada');
  });

  it('is that of SHA-256', async () => {
    const hash = '84059b07d4be67b806386c0aad8070a23f18836bbaae342275dc0a83414c32ee';
    expect(await gravatarUrl('MyEmailAddress@example.com', 1)).to.include(hash);
  });

  it('is none for what is no address', async () => {
    expect([await gravatarUrl('', 1), await gravatarUrl('ada', 1)]).to.deep.equal([undefined, undefined]);
  });
});
