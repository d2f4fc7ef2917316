import {expect} from '@open-wc/testing';
import {initials} from './initials.js';

describe('initials', () => {
  it('are of the first and the last word', () => {
    expect(initials('Ada King Lovelace')).to.equal('AL');
    expect(initials('grace')).to.equal('G');
  });

  it('are none where a name has no letter', () => {
    expect(initials('')).to.equal('');
    expect(initials('!? –')).to.equal('');
  });
});
