import {expect} from '@open-wc/testing';
import {call, failureOf, Faults, otherOrigin, bare, readOf} from '../testing/faults.js';
import {fetchTransport} from './fetch.testing.js';

const names = Array.from({length: 10}, (item, index) => `f${index}`);

describe('credentials over HTTP', () => {
  it('F61 ten refusals at once are one refresh, and all ten succeed', async () => {
    const faults = await new Faults().plan({token: 'new', answers: [{body: {data: 1}}]});
    const calls: boolean[] = [];
    const token = async ({refresh}: {refresh: boolean}) => {
      calls.push(refresh);
      return refresh ? 'new' : 'old';
    };
    const {transport, asked} = fetchTransport({base: faults.base, token});
    const answers = await Promise.all(names.map((name) => transport.read(readOf(call(name)))));
    expect(answers.map(({data}) => data)).to.deep.equal(names.map(() => ({data: 1})));
    expect(calls).to.deep.equal([false, true]);
    expect(asked).to.have.length(0);
    expect((await faults.seen()).requests.length).to.be.at.most(20);
  });

  it('F61 a refresh that fails is one event and ten errors, without a loop', async () => {
    const faults = await new Faults().plan({token: 'new', answers: [{body: 1}]});
    let refreshes = 0;
    const token = async ({refresh}: {refresh: boolean}) => {
      if (!refresh) return 'old';
      refreshes++;
      throw new Error('gone');
    };
    const {transport, asked} = fetchTransport({base: faults.base, token});
    const errors = await Promise.all(names.map((name) => failureOf(transport.read(readOf(call(name))))));
    expect(new Set(errors.map(({code}) => code))).to.deep.equal(new Set(['auth']));
    expect([refreshes, asked.length]).to.deep.equal([1, 1]);
    expect((await faults.seen()).requests).to.have.length(10);
  });

  it('F61 a new token that is refused too is repeated once, no more', async () => {
    const faults = await new Faults().plan({token: 'other', answers: [{body: 1}]});
    const {transport, asked} = fetchTransport({base: faults.base, token: () => 'wrong'});
    expect((await failureOf(transport.read(readOf(call('x'))))).code).to.equal('auth');
    expect((await faults.seen()).requests).to.have.length(2);
    expect(asked).to.have.length(1);
  });

  it('F61 a 401 without anything to refresh is one event; a success makes the next one news', async () => {
    const faults = await new Faults().plan({token: 'good', answers: [{body: 1}]});
    const {transport, credentials, asked} = fetchTransport({base: faults.base, token: 'bad'});
    await failureOf(transport.read(readOf(call('x'))));
    await failureOf(transport.read(readOf(call('y'))));
    expect(asked).to.have.length(1);
    credentials.setToken('good');
    await transport.read(readOf(call('x')));
    await faults.change({token: 'turned'});
    await failureOf(transport.read(readOf(call('x'))));
    expect(asked).to.have.length(2);
  });

  it('a callback that throws is an error, not a request', async () => {
    const faults = await new Faults().plan({answers: [{body: 1}]});
    const token = () => {
      throw new Error('no session');
    };
    const {transport, asked} = fetchTransport({base: faults.base, token});
    expect((await failureOf(transport.read(readOf(call('x'))))).code).to.equal('auth');
    expect(asked).to.have.length(1);
    expect((await faults.seen()).requests).to.have.length(0);
  });

  it('F127 another origin sees neither token nor headers nor cookies', async () => {
    const faults = new Faults();
    const {transport} = fetchTransport({token: 'hunter2', headers: {'x-tenant': 'acme'}, credentials: 'include'});
    document.cookie = 'session=hunter2; path=/';
    await transport.read(readOf(bare(`${await otherOrigin()}${faults.url('good')}`)));
    document.cookie = 'session=; path=/; max-age=0';
    const {requests, preflights} = await faults.seen();
    expect(JSON.stringify([requests[0]?.headers, preflights]))
      .to.not.contain('hunter2')
      .and.to.not.contain('acme');
  });

  it('an origin that is allowed sees both', async () => {
    const faults = new Faults();
    const other = await otherOrigin();
    const {transport} = fetchTransport({token: 't0ken', headers: {'x-tenant': 'acme'}, origins: [other]});
    await transport.read(readOf(bare(other + faults.url('good'))));
    expect((await faults.seen()).requests[0]?.headers).to.include({authorization: 'Bearer t0ken', 'x-tenant': 'acme'});
  });

  it("F127 with a server elsewhere, the page's own origin sees no token", async () => {
    const faults = new Faults();
    const {transport} = fetchTransport({base: await otherOrigin(), token: 'hunter2'});
    await transport.read(readOf(bare(faults.url('good'))));
    expect((await faults.seen()).requests[0]?.headers).to.not.have.property('authorization');
  });

  it('F129 no error and no label repeats a token', async () => {
    const faults = await new Faults().plan({
      answers: [{status: 500, problem: {detail: 'Bearer hunter2hunter2 at /x?token=hunter2'}}],
    });
    const {transport} = fetchTransport({base: faults.base, token: 'hunter2'});
    const error = await failureOf(transport.read(readOf(call('x'))));
    expect(JSON.stringify([error, transport.label, transport.identity])).to.not.contain('hunter2');
  });

  it('F129 a header that cannot be sent is named without its value', async () => {
    const {transport} = fetchTransport({headers: {'x-key': 'hunter2\u0000'}});
    const error = await failureOf(transport.read(readOf(call('x'))));
    expect(error.message).to.contain('x-key');
    expect(JSON.stringify(error)).to.not.contain('hunter2');
  });

  describe('F70 the identity', () => {
    const identity = (given: Parameters<typeof fetchTransport>[0]) => fetchTransport(given).transport.identity;

    it('tells users, tokens, servers, headers and overrides apart', () => {
      const all = [
        identity({}),
        identity({base: '/api'}),
        identity({user: 'ann'}),
        identity({user: 'bob'}),
        identity({token: 'a'}),
        identity({token: 'b'}),
        identity({headers: {'x-tenant': 'a'}}),
        identity({headers: {'x-tenant': 'b'}}),
        identity({operations: {f: {path: '/x'}}}),
        identity({credentials: 'omit'}),
      ];
      expect(new Set(all).size).to.equal(all.length);
    });

    it('F69 is the same for the same, in every tab', () => {
      expect(identity({token: 'a', base: '/api'})).to.equal(identity({token: 'a', base: '/api'}));
    });

    it('stays over a refresh, and for a named user over another token', async () => {
      const faults = await new Faults().plan({token: 'new', answers: [{body: 1}]});
      const {transport} = fetchTransport({base: faults.base, token: ({refresh}) => (refresh ? 'new' : 'old')});
      const before = transport.identity;
      await transport.read(readOf(call('x')));
      expect(transport.identity).to.equal(before);
      const named = fetchTransport({user: 'ann', token: 'a'});
      const first = named.transport.identity;
      named.credentials.setToken('b');
      expect(named.transport.identity).to.equal(first);
    });
  });

  it('F79 another identity aborts what is under way', async () => {
    const faults = await new Faults().plan({answers: [{hang: true}]});
    const {transport, credentials, changed} = fetchTransport({base: faults.base, token: 'a'});
    const settled = transport.read(readOf(call('x'))).catch((thrown: Error) => thrown.name);
    await faults.until(({live}) => live === 1);
    credentials.setToken('b');
    changed();
    expect(await settled).to.equal('AbortError');
    await faults.until(({aborted}) => aborted === 1);
  });

  it('nothing is sent after close, and what is under way ends', async () => {
    const faults = await new Faults().plan({answers: [{hang: true}]});
    const {transport} = fetchTransport({base: faults.base});
    const settled = transport.read(readOf(call('x'))).catch((thrown: Error) => thrown.name);
    await faults.until(({live}) => live === 1);
    transport.close();
    expect(await settled).to.equal('AbortError');
  });
});
