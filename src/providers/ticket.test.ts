import {expect} from '@open-wc/testing';
import type {DataError} from '../data/types.js';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {Credentials, type TokenCallback} from './credentials.js';
import {withTicket} from './ticket.js';

const PLACE = 'wss://shop.test/live?x=1';

describe('one-use tickets', () => {
  let environment: FakeEnvironment;
  let requests: {url: string; method: string | undefined; authorization: string | null}[];

  beforeEach(() => {
    environment = new FakeEnvironment();
    environment.location = 'https://shop.test/';
    requests = [];
  });

  function answer(...answers: [status: number, body?: unknown][]): void {
    environment.onFetch = (url, init) => {
      const authorization = new Headers(init?.headers).get('authorization');
      requests.push({url, method: init?.method, authorization});
      const [status, body] = answers[Math.min(requests.length, answers.length) - 1]!;
      return new Response(JSON.stringify(body ?? {}), {status});
    };
  }

  function credentials(token: string | TokenCallback): Credentials {
    const made = new Credentials({
      origins: () => new Set(['https://shop.test']),
      user: () => undefined,
      authRequired: () => {},
    });
    made.setToken(token);
    return made;
  }

  it('none is named: the address stays as it is', async () => {
    expect(await withTicket(PLACE, undefined, environment, undefined)).to.equal(PLACE);
  });

  it('F126 the ticket goes into the address, the token does not', async () => {
    answer([200, {ticket: 'a b'}]);
    const url = await withTicket(PLACE, '/ticket', environment, credentials('s3cret'));
    expect(url).to.equal('wss://shop.test/live?x=1&ticket=a+b');
    expect(requests).to.deep.equal([{url: 'https://shop.test/ticket', method: 'POST', authorization: 'Bearer s3cret'}]);
  });

  it('F127 an address of another origin gets none', async () => {
    answer([200, {ticket: 'x'}]);
    const other = 'wss://other.test/live';
    expect(await withTicket(other, '/ticket', environment, credentials('s3cret'))).to.equal(other);
    expect(requests).to.deep.equal([]);
  });

  it('a function gives it, at once or later', async () => {
    expect(await withTicket(PLACE, () => 't1', environment, undefined)).to.contain('ticket=t1');
    expect(await withTicket(PLACE, async () => 't2', environment, undefined)).to.contain('ticket=t2');
  });

  it('F17 a refused token is renewed once', async () => {
    answer([401], [200, {ticket: 'x'}]);
    const token: TokenCallback = ({refresh}) => (refresh ? 'new' : 'old');
    expect(await withTicket(PLACE, '/ticket', environment, credentials(token))).to.contain('ticket=x');
    expect(requests.map(({authorization}) => authorization)).to.deep.equal(['Bearer old', 'Bearer new']);
  });

  for (const [what, status, body, code] of [
    ['a refusal', 403, {}, 'forbidden'],
    ['an answer without a ticket', 200, {}, 'data'],
    ['signed out', 401, {}, 'auth'],
  ] as const) {
    it(`${what} is a named error`, async () => {
      answer([status, body]);
      const error = await withTicket(PLACE, '/ticket', environment, credentials('old')).catch((it: DataError) => it);
      expect(error).to.include({code});
    });
  }
});
