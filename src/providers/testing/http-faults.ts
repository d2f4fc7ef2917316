import {expect} from '@open-wc/testing';
import {openEnvelope} from '../../data/envelope.js';
import type {MutateRequest, Provider, Source} from '../../data/types.js';
import type {TokenCallback} from '../credentials.js';
import {call, failureOf, Faults, otherOrigin, readOf} from './faults.js';

/** What a fault needs of a provider. */
export interface FaultGiven {
  readonly base: string;
  readonly token?: string | TokenCallback;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeout?: number;
  readonly csrf?: () => string | undefined;
}

/** A provider before a planned server, and how often it asked for a sign-in. */
export interface FaultSetup {
  readonly provider: Provider;
  readonly asked: readonly unknown[];
}

const change: Source = {kind: 'action', name: 'change', args: [], query: []};
const request = (): MutateRequest => ({
  source: change,
  intent: 'run',
  values: {a: 1},
  idempotencyKey: 'key-1',
  signal: new AbortController().signal,
});

/**
 * The faults of HTTP that every provider over it must bear. `interface:thing` is `GET /thing`, `action:change` is
 * `POST /change`; `routes` are those that the provider itself needs.
 */
export function httpFaults(name: string, start: (given: FaultGiven) => FaultSetup, routes: object = {}): void {
  const plan = async (answers: readonly object[], more: object = {}) =>
    new Faults().plan({...more, routes: {...routes, 'GET /thing': answers, 'POST /change': answers}});
  const begin = async (answers: readonly object[], given: Partial<FaultGiven> = {}, more: object = {}) => {
    const faults = await plan(answers, more);
    const setup = start({base: new URL(faults.base, location.href).href, ...given});
    const read = (parts = {}) => setup.provider.read!(readOf(call('thing'), parts));
    const asks = async () => (await faults.seen()).requests.filter(({path}) => path === '/thing' || path === '/change');
    return {...setup, faults, read, asks, mutate: () => setup.provider.mutate!(request())};
  };
  const good = {body: {data: [{id: '1', type: 'things'}]}};

  describe(`${name} bears the faults of HTTP`, () => {
    for (const [status, code, retryable] of [
      [403, 'forbidden', false],
      [404, 'missing', false],
      [409, 'conflict', false],
      [429, 'limit', true],
      [500, 'http', true],
      [503, 'http', true],
    ] as const)
      it(`F45 F46 ${status} is ${code}, and is asked once`, async () => {
        const {read, asks} = await begin([{status, problem: {title: 'No'}}]);
        expect(await failureOf(read())).to.include({code, retryable, status});
        expect(await asks()).to.have.length(1);
      });

    it('F45 a second attempt finds the data', async () => {
      const {read} = await begin([{status: 500}, good]);
      await failureOf(read());
      expect(openEnvelope((await read()).data).data).to.have.length(1);
    });

    it('F47 Retry-After is heeded', async () => {
      const {read} = await begin([{status: 429, retryAfter: 3}]);
      const before = Date.now();
      expect((await failureOf(read())).retryAt! - before).to.be.within(2900, 4500);
    });

    it('F49 a server that never answers is given up', async () => {
      const {read, faults} = await begin([{hang: true}], {timeout: 400});
      expect(await failureOf(read())).to.include({code: 'timeout', retryable: true});
      expect((await faults.until(({aborted}) => aborted === 1)).live).to.equal(0);
    });

    for (const [what, fault] of Object.entries({
      'a connection that is cut': {reset: 'before'},
      'half an answer': {reset: 5},
    }))
      it(`F51 ${what} is a failure of the network`, async () => {
        const {read} = await begin([{...good, ...fault}]);
        expect(await failureOf(read())).to.include({code: 'network', retryable: true});
      });

    for (const text of ['{"data": [', '{"a": NaN}', '<!doctype html><h1>Sign in</h1>'])
      it(`F52 ${text} is bad data, and none of it is shown`, async () => {
        const {read} = await begin([{text}]);
        const error = await failureOf(read());
        expect(error).to.include({code: 'data', retryable: false});
        expect(error.message).not.to.contain('Sign in');
      });

    for (const body of [null, 7, 'text', [], [null, 1], {data: null}, {data: [null]}, {data: {}}, {errors: 'x'}])
      it(`F56 the answer ${JSON.stringify(body)} throws nothing`, async () => {
        const {read} = await begin([{body}]);
        expect(structuredClone(await read())).to.be.an('object');
      });

    it('F59 F127 a redirect to another origin takes no Authorization along', async () => {
      const target = new Faults();
      const to = `${await otherOrigin()}${target.url('good')}`;
      const {read, asks} = await begin([{redirect: to}], {token: 'hunter2'});
      await read();
      expect((await asks())[0]?.headers['authorization']).to.equal('Bearer hunter2');
      expect((await target.seen()).requests[0]?.headers['authorization']).to.equal(undefined);
    });

    it('F60 304 says that nothing has changed', async () => {
      const {read} = await begin([{...good, etag: '"v1"'}]);
      const {etag} = await read();
      expect(await read({known: {etag}})).to.deep.include({notModified: true, etag: '"v1"'});
    });

    it('F61 ten refusals at once are one refresh, and all ten succeed', async () => {
      const calls: boolean[] = [];
      const token = async ({refresh}: {refresh: boolean}) => {
        calls.push(refresh);
        return refresh ? 'new' : 'old';
      };
      const {read, asked} = await begin([good], {token}, {token: 'new'});
      await Promise.all(Array.from({length: 10}, () => read()));
      expect(calls.filter(Boolean)).to.have.length(1);
      expect(asked).to.have.length(0);
    });

    it('F61 where no refresh helps, it is said once', async () => {
      const {read, asked} = await begin([good], {token: 'bad'}, {token: 'good'});
      expect((await failureOf(read())).code).to.equal('auth');
      expect((await failureOf(read())).code).to.equal('auth');
      expect(asked).to.have.length(1);
    });

    it('F64 204 is nothing', async () => {
      const {read} = await begin([{status: 204}]);
      expect((await read()).data).to.equal(null);
    });

    it('F71 a read that nobody waits for ends at the server, too', async () => {
      const {read, faults} = await begin([{hang: true}]);
      const control = new AbortController();
      const settled = read({signal: control.signal}).catch((thrown: Error) => thrown.name);
      await faults.until(({requests}) => requests.some(({path}) => path === '/thing'));
      control.abort();
      expect(await settled).to.equal('AbortError');
      await faults.until(({aborted}) => aborted === 1);
    });

    it('F126 F129 a token stands in no address, name or error', async () => {
      const {read, provider, asks} = await begin([{status: 500}], {token: 'hunter2', headers: {'x-key': 'hunter3'}});
      const error = await failureOf(read());
      expect(JSON.stringify([error, provider.label, provider.identity])).not.to.match(/hunter/);
      expect((await asks()).every(({url}) => !url.includes('hunter'))).to.equal(true);
    });

    it('F130 F131 a change carries the CSRF token, and can be no simple request', async () => {
      const {mutate, asks} = await begin([{status: 204}], {csrf: () => 'c1'}, {csrf: 'c1', strict: true});
      expect((await mutate()).status).to.equal('done');
      expect((await asks())[0]?.headers['x-csrf-token']).to.equal('c1');
    });

    it('F139 an answer lost after the effect: the same key, one effect', async () => {
      const {mutate, faults} = await begin([{effect: true, body: {message: 'Saved'}, reset: 'headers'}]);
      expect((await failureOf(mutate())).code).to.equal('network');
      expect((await mutate()).message).to.equal('Saved');
      const {effects, duplicates} = await faults.seen();
      expect([effects, duplicates]).to.deep.equal([1, 1]);
    });
  });
}
