import {expect} from '@open-wc/testing';
import type {DataError} from '../data/types.js';
import {Credentials, type TokenCallback} from './credentials.js';
import {shortHash} from './hash.js';
import {originOf, plainUrl} from './origins.js';
import {failureOf} from './testing/faults.js';

const URL = 'https://a.example/x';

function credentials(token?: string | TokenCallback, user?: string) {
  const asked: DataError[] = [];
  const made = new Credentials({
    origins: () => new Set(['https://a.example']),
    user: () => user,
    authRequired: (error) => asked.push(error),
  });
  made.setToken(token);
  return {made, asked};
}

describe('credentials', () => {
  it('F127 lends the token to allowed origins alone', async () => {
    const {made} = credentials('t');
    expect((await made.lease(URL)).token).to.equal('t');
    expect((await made.lease('wss://a.example/live')).token).to.equal('t');
    for (const other of [
      'https://b.example/',
      'http://a.example/',
      'https://a.example:8443/',
      'https://a.example.evil/',
      'x',
      '',
    ])
      expect((await made.lease(other)).token, other).to.equal(undefined);
  });

  it('asks a callback once, however many wait', async () => {
    let calls = 0;
    const {made} = credentials(async () => `t${++calls}`);
    const leases = await Promise.all([made.lease(URL), made.lease(URL), made.lease(URL)]);
    expect(leases.map(({token}) => token)).to.deep.equal(['t1', 't1', 't1']);
  });

  it('F127 does not even ask it for another origin', async () => {
    let calls = 0;
    const {made} = credentials(() => `t${++calls}`);
    await made.lease('https://b.example/');
    expect(calls).to.equal(0);
  });

  it('F61 renews once for all that were refused with one token, also for those that come late', async () => {
    const calls: boolean[] = [];
    const {made} = credentials(async ({refresh}) => {
      calls.push(refresh);
      return refresh ? 'new' : 'old';
    });
    const leases = await Promise.all([made.lease(URL), made.lease(URL)]);
    expect(await Promise.all(leases.map((lease) => made.renew(lease)))).to.deep.equal([true, true]);
    expect(await made.renew(leases[0]!)).to.equal(true);
    expect((await made.lease(URL)).token).to.equal('new');
    expect(calls).to.deep.equal([false, true]);
  });

  for (const [name, answer] of [
    ['null', () => null],
    ['nothing', () => undefined],
    [
      'a throw',
      () => {
        throw new Error('x');
      },
    ],
  ] as const)
    it(`F61 a renewal that gives ${name} has failed, for late comers too`, async () => {
      let refreshes = 0;
      const {made} = credentials(({refresh}) => {
        if (!refresh) return 'old';
        refreshes++;
        return answer();
      });
      const leases = await Promise.all([made.lease(URL), made.lease(URL)]);
      expect(await made.renew(leases[0]!)).to.equal(false);
      expect(await made.renew(leases[1]!)).to.equal(false);
      expect(refreshes).to.equal(1);
    });

  it('a token that is only a text can not be renewed', async () => {
    const {made} = credentials('t');
    expect(await made.renew(await made.lease(URL))).to.equal(false);
  });

  it('a token set meanwhile is worth a repetition', async () => {
    const {made} = credentials('old');
    const lease = await made.lease(URL);
    made.setToken('new');
    expect(await made.renew(lease)).to.equal(true);
    expect((await made.lease(URL)).token).to.equal('new');
  });

  it('asks for a sign-in once, until something succeeds or another token is set', () => {
    const {made, asked} = credentials('t');
    made.fail();
    made.fail();
    expect(asked).to.have.length(1);
    made.succeeded();
    made.fail();
    made.setToken('u');
    made.fail();
    expect(asked).to.have.length(3);
  });

  it('a callback that throws is an error, and is asked again next time', async () => {
    let calls = 0;
    const {made} = credentials(() => {
      if (++calls === 1) throw new Error('offline');
      return 't';
    });
    expect((await failureOf(made.lease(URL))).code).to.equal('auth');
    expect((await made.lease(URL)).token).to.equal('t');
  });

  it('F70 the identity is the user, else a digest that does not repeat the token', () => {
    expect(credentials('hunter2', 'ann').made.identity).to.equal('user:ann');
    expect(credentials('hunter2').made.identity)
      .to.match(/^token:[0-9a-z]+$/)
      .and.not.contain('hunter2');
    expect(credentials('a').made.identity).to.not.equal(credentials('b').made.identity);
    expect(credentials().made.identity).to.equal('');
  });
});

describe('digests and addresses', () => {
  it('equal texts have one digest, others another', () => {
    const texts = Array.from({length: 5000}, (item, index) => `token-${index}`);
    expect(new Set(texts.map(shortHash)).size).to.equal(5000);
    expect(shortHash('a')).to.equal(shortHash('a'));
  });

  it('an origin is that of the page, for sockets too', () => {
    expect(originOf('wss://a.example/live')).to.equal('https://a.example');
    expect(originOf('ws://a.example:81/')).to.equal('http://a.example:81');
    expect(originOf('/x', 'https://a.example/y')).to.equal('https://a.example');
    expect(originOf('')).to.equal(undefined);
  });

  it('F129 a shown address has neither user, query nor fragment', () => {
    expect(plainUrl('https://ann:pw@a.example/x?token=1#y')).to.equal('https://a.example/x');
    expect(plainUrl('data:text/plain,secret')).to.equal('data:');
    expect(plainUrl('nonsense')).to.equal('');
  });
});
