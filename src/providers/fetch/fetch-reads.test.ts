import {expect} from '@open-wc/testing';
import {createUrlTransport} from '../url-transport.js';
import {browserEnvironment} from '../../data/environment.js';
import {toDataError} from '../../data/failure.js';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import {bare, call, environmentWith, failureOf, Faults, otherOrigin, readOf} from '../testing/faults.js';
import {fetchTransport} from './fetch.testing.js';

const urls = () => createUrlTransport(browserEnvironment());
const readUrl = (href: string, pointer?: string) => urls().read!(readOf(bare(href, pointer)));
const GOOD = {
  data: [
    {id: 1, name: 'A'},
    {id: 2, name: 'B'},
  ],
};

describe('reads over HTTP', () => {
  describe('statuses', () => {
    for (const [status, code, retryable] of [
      [400, 'http', false],
      [401, 'auth', false],
      [403, 'forbidden', false],
      [404, 'missing', false],
      [408, 'http', true],
      [409, 'conflict', false],
      [410, 'missing', false],
      [412, 'conflict', false],
      [422, 'invalid', false],
      [425, 'http', true],
      [429, 'limit', true],
      [500, 'http', true],
      [501, 'http', false],
      [502, 'http', true],
      [503, 'http', true],
      [504, 'http', true],
    ] as const)
      it(`F45 F46 ${status} is ${code}, ${retryable ? 'worth' : 'not worth'} a retry, and is asked once`, async () => {
        const faults = new Faults();
        const error = await failureOf(readUrl(faults.url('statuses', `statuses=${status}`)));
        expect(error.code).to.equal(code);
        expect(error.retryable).to.equal(retryable);
        expect(error.status).to.equal(status);
        // Browsers repeat a 408 by themselves, as HTTP lets them.
        if (status !== 408) expect((await faults.seen()).requests).to.have.length(1);
      });

    it('F45 a second attempt finds the data', async () => {
      const faults = new Faults();
      const href = faults.url('statuses', 'statuses=500,200');
      await failureOf(readUrl(href));
      expect((await readUrl(href)).data).to.deep.equal(GOOD);
      expect((await faults.seen()).requests).to.have.length(2);
    });

    for (const query of ['seconds=3', 'date=3', 'date=3&skew=86400', 'date=3&skew=-86400'])
      it(`F47 Retry-After (${query}) is 3 s from now, whatever the server's clock says`, async () => {
        const before = Date.now();
        const error = await failureOf(readUrl(new Faults().url('limited', query)));
        expect(error.retryAt! - before).to.be.within(2900, 4500);
      });
  });

  describe('time', () => {
    it('F49 a server that never answers is given up, and sees the abort', async () => {
      const faults = new Faults();
      const {transport} = fetchTransport({timeout: 150});
      const error = await failureOf(transport.read(readOf(bare(faults.url('hang')))));
      expect(error).to.include({code: 'timeout', retryable: true});
      expect((await faults.until(({aborted}) => aborted === 1)).live).to.equal(0);
    });

    it('F50 the time of the body counts too', async () => {
      const faults = new Faults();
      const {transport} = fetchTransport({timeout: 200});
      const error = await failureOf(transport.read(readOf(bare(faults.url('drip', 'every=40')))));
      expect(error.code).to.equal('timeout');
      await faults.until(({aborted}) => aborted === 1);
    });

    it('F49 no timer is left after an answer', async () => {
      const fake = new FakeEnvironment();
      fake.onFetch = () => new Response('{"a":1}', {headers: {'content-type': 'application/json'}});
      await fetchTransport({environment: fake}).transport.read(readOf(bare('/x')));
      expect(fake.pending.timers).to.equal(0);
    });

    it('F71 an aborted read ends at the server and is no failure', async () => {
      const faults = new Faults();
      const control = new AbortController();
      const reading = urls().read!(readOf(bare(faults.url('hang')), {signal: control.signal}));
      const settled = reading.then(
        () => 'data',
        (thrown: Error) => thrown.name,
      );
      await faults.until(({live}) => live === 1);
      control.abort();
      expect(await settled).to.equal('AbortError');
      await faults.until(({aborted}) => aborted === 1);
    });
  });

  describe('broken connections', () => {
    for (const [name, fault] of [
      ['a reset before the head', {reset: 'before'}],
      ['a reset after the head', {reset: 'headers'}],
      ['a body cut after 10 bytes', {reset: 10}],
      ['no answer at all', {reset: 'clean'}],
    ] as const)
      it(`F51 ${name} is a failure of the network, and a later attempt has the data`, async () => {
        const faults = await new Faults().plan({answers: [{body: GOOD, ...fault}]});
        const href = `${faults.base}/x`;
        expect(await failureOf(readUrl(href))).to.include({code: 'network', retryable: true});
        await faults.change({answers: [{body: GOOD}]});
        expect((await readUrl(href)).data).to.deep.equal(GOOD);
      });

    it('F51 a length that is too long gives the whole or a failure of the network, as the engine sees it', async () => {
      const faults = await new Faults().plan({answers: [{body: GOOD, wrongLength: 10}]});
      const outcome = await readUrl(`${faults.base}/x`).then(
        ({data}) => data,
        (thrown: unknown) => toDataError(thrown).code,
      );
      expect([JSON.stringify(GOOD), '"network"']).to.include(JSON.stringify(outcome));
    });

    it('a page without network says so', async () => {
      const environment = environmentWith({online: false});
      const error = await failureOf(
        fetchTransport({environment}).transport.read(
          readOf(bare(`${(await new Faults().plan({answers: [{reset: 'before'}]})).base}/x`)),
        ),
      );
      expect(error).to.include({code: 'network', message: 'You are offline.'});
    });
  });

  describe('redirects', () => {
    it('F59 five in a chain are followed', async () => {
      expect((await readUrl(new Faults().url('redirect', 'chain=5'))).data).to.deep.equal(GOOD);
    });

    it('F59 a loop is a failure', async () => {
      expect((await failureOf(readUrl(new Faults().url('redirect', 'loop=1')))).code).to.equal('network');
    });

    it('F59 F127 a redirect to another origin takes no Authorization along', async () => {
      const target = new Faults();
      const to = encodeURIComponent(`${await otherOrigin()}${target.url('good')}`);
      const {transport} = fetchTransport({token: 'hunter2'});
      const first = new Faults();
      await transport.read(readOf(bare(first.url('redirect', `to=${to}`))));
      expect((await first.seen()).requests[0]?.headers['authorization']).to.equal('Bearer hunter2');
      expect((await target.seen()).requests[0]?.headers['authorization']).to.equal(undefined);
    });

    it('F127 headers of the author do not follow a redirect to another origin', async () => {
      const target = new Faults();
      const to = encodeURIComponent(`${await otherOrigin()}${target.url('good')}`);
      const {transport} = fetchTransport({headers: {'x-api-key': 'hunter2'}});
      await failureOf(transport.read(readOf(bare(new Faults().url('redirect', `to=${to}`)))));
      expect((await target.seen()).requests).to.have.length(0);
    });
  });

  describe('caching', () => {
    it('F60 304 says that nothing has changed', async () => {
      const faults = new Faults();
      const first = await readUrl(faults.url('etag'));
      expect(first.etag).to.equal('"v1"');
      const second = await urls().read!(readOf(bare(faults.url('etag')), {known: {etag: first.etag!}}));
      expect(second).to.deep.include({notModified: true, etag: '"v1"'});
    });

    it('F05 F60 304 says where what has not changed stands now', async () => {
      const href = new Faults().url('etag', 'positions=e1:1,e1:7');
      const {etag, position} = await readUrl(href);
      expect(position).to.equal('e1:1');
      const second = await urls().read!(readOf(bare(href), {known: {etag: etag!}}));
      expect(second).to.deep.include({notModified: true, position: 'e1:7'});
    });
  });

  describe('other origins', () => {
    for (const query of ['', 'preflight=1'])
      it(`F62 a refusal ${query && '(of the preflight) '}names CORS`, async () => {
        const href = `${await otherOrigin()}${new Faults().url('nocors', query)}`;
        const error = await failureOf(urls().read!(readOf(bare(href), {known: {etag: '"x"'}})));
        expect(error.code).to.equal('cors');
        expect(error.hint).to.contain('CORS').and.to.contain(location.origin);
      });

    it('another origin that allows it is read, without cookies', async () => {
      const faults = new Faults();
      expect((await readUrl(`${await otherOrigin()}${faults.url('good')}`)).data).to.deep.equal(GOOD);
      const {headers} = (await faults.seen()).requests[0]!;
      expect(headers['cookie']).to.equal(undefined);
    });

    for (const href of [
      'javascript:alert(1)',
      'data:application/json,1',
      'file:///etc/passwd',
      'blob:x',
      'http://',
      'https://ann:pw@a.example/',
    ])
      it(`refuses the address ${href}`, async () => {
        const error = await failureOf(readUrl(href));
        expect(error.code).to.equal('source');
        expect(error.message + error.hint).to.not.contain('pw@');
      });
  });

  describe('pointers', () => {
    it('a JSON Pointer picks a part', async () => {
      expect((await readUrl(new Faults().url('good'), '/data/1/name')).data).to.equal('B');
    });

    it('where nothing is there, the keys that are there are named', async () => {
      const {data, warnings} = await readUrl(new Faults().url('good'), '/totals/users');
      expect(data).to.equal(null);
      expect(warnings?.[0]?.hint).to.contain('data');
    });

    it('F111 a pointer reaches no prototype', async () => {
      expect((await readUrl(new Faults().url('good'), '/constructor/name')).data).to.equal(null);
    });
  });

  it('F126 a token is in no URL', async () => {
    const faults = await new Faults().plan({answers: [{body: 1}]});
    const {transport} = fetchTransport({base: faults.base, token: 'hunter2'});
    await transport.read(readOf(call('x')));
    const [request] = (await faults.seen()).requests;
    expect(request?.url).to.not.contain('hunter2');
    expect(request?.headers['authorization']).to.equal('Bearer hunter2');
  });
});
