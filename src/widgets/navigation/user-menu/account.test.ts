import {expect} from '@open-wc/testing';
import {accountItems, isAccount, readAccount} from './account.js';

describe('an account', () => {
  it('is read by any of its names, or a name alone', () => {
    expect(readAccount({full_name: 'Ada', email: 'a@b.c', picture: '/a.png', role: 'admin'})).to.include({
      name: 'Ada',
      email: 'a@b.c',
      avatar: '/a.png',
      role: 'admin',
    });
    expect(readAccount('Ada').name).to.equal('Ada');
    expect(readAccount({email: 'a@b.c'})).to.include({name: 'a@b.c', email: undefined});
    for (const nobody of [undefined, null, {}, [], '']) expect(readAccount(nobody).name).to.equal(undefined);
  });

  it('is an answer that holds no other', () => {
    expect([{name: 'Ada'}, {user: {name: 'Ada'}}, 'Ada', null].map(isAccount)).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
  });

  it('has entries that lead where their path says', () => {
    expect(accountItems([{label: 'A', path: '#a'}, {label: 'B'}, '-'])).to.deep.equal([
      {label: 'A', path: '#a', navigate: '#a'},
      {label: 'B'},
      '-',
    ]);
  });
});
