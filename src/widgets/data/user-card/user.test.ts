import {expect} from '@open-wc/testing';
import {roleText, textsOf} from './user.js';

describe('textsOf', () => {
  it('T-16 reads the texts of a user, the further left first', () => {
    expect(textsOf({name: 'Ada'}, {id: 1, name: 'Grace', role: 'admin', last_login_at: null})).to.deep.equal({
      name: 'Ada',
      role: 'admin',
    });
  });

  it('F56 takes anything', () => {
    expect(textsOf(undefined, null, 7, 'Ada', [], {name: {}, email: 7, avatar: null, role: ''})).to.deep.equal({
      email: '7',
    });
  });
});

describe('roleText', () => {
  it('has words for the common roles, and plain words for others', () => {
    expect(['admin', 'Moderator', 'user', 'guest', 'night_watch'].map((role) => roleText(role, 'en'))).to.deep.equal([
      'Admin',
      'Moderator',
      'User',
      'Guest',
      'Night watch',
    ]);
  });
});
