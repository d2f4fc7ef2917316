import {expect} from '@open-wc/testing';
import type {Source} from '../../data/types.js';
import {call, failureOf, readOf} from '../testing/faults.js';
import {planned} from './fetch.testing.js';

describe('what goes another way', () => {
  it('a GET beyond 4,000 characters goes as a POST that says so', async () => {
    const {faults, transport} = await planned({strict: true, routes: {'POST /interface/find': [{body: {data: [1]}}]}});
    const source: Source = {kind: 'interface', name: 'find', args: ['x'.repeat(5000)], query: [['limit', '5']]};
    expect((await transport.read(readOf(source))).data).to.deep.equal({data: [1]});
    const [seen] = (await faults.seen()).requests;
    expect(seen?.headers['x-http-method-override']).to.equal('GET');
    expect(seen?.body).to.deep.equal({args: ['x'.repeat(5000)], query: 'limit=5'});
    expect(seen?.url).to.equal(`${faults.base}/interface/find`);
  });

  describe('batches', () => {
    const routes = {
      'POST /batch': [{batch: true}],
      'GET /interface/a': [{body: {data: 1}, headers: {etag: '"a"', 'x-total-count': '5'}}],
      'GET /interface/b': [{body: 2}],
      'GET /interface/c': [{status: 404, problem: {title: 'No c'}}],
    };

    it('CN-11 the reads of one task are one request, each with its own answer', async () => {
      const {faults, transport} = await planned({routes}, {batch: true});
      const [a, b, c] = await Promise.all([
        transport.read(readOf(call('a', [7]))),
        transport.read(readOf(call('b'))),
        failureOf(transport.read(readOf(call('c')))),
      ]);
      expect(a).to.deep.equal({data: {data: 1}, etag: '"a"', total: 5});
      expect(b.data).to.equal(2);
      expect(c).to.include({code: 'missing', message: 'No c'});
      const {requests} = await faults.seen();
      expect(requests).to.have.length(1);
      expect(requests[0]?.body).to.deep.equal({
        requests: [
          {id: '1', path: '/interface/a?args=%5B7%5D'},
          {id: '2', path: '/interface/b'},
          {id: '3', path: '/interface/c'},
        ],
      });
    });

    it('one alone is a plain GET', async () => {
      const {faults, transport} = await planned({routes}, {batch: true});
      await transport.read(readOf(call('a')));
      expect((await faults.seen()).requests.map(({method}) => method)).to.deep.equal(['GET']);
    });

    it('CN-11 one that is to go alone is not gathered', async () => {
      const {faults, transport} = await planned({routes}, {batch: true});
      await Promise.all([
        transport.read(readOf(call('a'))),
        transport.read({...readOf(call('b')), batch: false}),
        transport.read(readOf(call('b'))),
      ]);
      const {requests} = await faults.seen();
      expect(requests.map(({method}) => method).toSorted()).to.deep.equal(['GET', 'POST']);
    });

    it('50 at most go together', async () => {
      const {faults, transport} = await planned({routes}, {batch: true});
      await Promise.all(Array.from({length: 120}, (item, index) => transport.read(readOf(call('b', [index])))));
      const sizes = (await faults.seen()).requests.map(({body}) => (body as {requests: unknown[]}).requests.length);
      expect(sizes.sort()).to.deep.equal([20, 50, 50]);
    });

    it('one that leaves does not take the others along; all that leave abort it', async () => {
      const {faults, transport} = await planned({routes: {...routes, 'POST /batch': [{hang: true}]}}, {batch: true});
      const [first, second] = [new AbortController(), new AbortController()];
      const settled = [first, second].map(({signal}, index) =>
        transport.read(readOf(call('a', [index]), {signal})).catch((thrown: Error) => thrown.name),
      );
      await faults.until(({live}) => live === 1);
      first.abort();
      expect(await settled[0]).to.equal('AbortError');
      expect((await faults.seen()).aborted).to.equal(0);
      second.abort();
      await faults.until(({aborted}) => aborted === 1);
    });

    it('a server without the endpoint is asked one by one, now and later', async () => {
      const {'POST /batch': gone, ...single} = routes;
      expect(gone).to.have.length(1);
      const {faults, transport} = await planned({routes: single}, {batch: true});
      const read = () => Promise.all([transport.read(readOf(call('a'))), transport.read(readOf(call('b')))]);
      expect((await read()).map(({data}) => data)).to.deep.equal([{data: 1}, 2]);
      await read();
      const methods = (await faults.seen()).requests.map(({method}) => method);
      expect(methods).to.deep.equal(['POST', 'GET', 'GET', 'GET', 'GET']);
    });

    it('F52 an answer that lacks a member fails that member', async () => {
      const answer = {body: {responses: [{id: '1', status: 200, body: 'ok'}, null, 7]}};
      const {transport} = await planned({routes: {'POST /batch': [answer]}}, {batch: true});
      const [a, b] = await Promise.all([
        transport.read(readOf(call('a'))),
        failureOf(transport.read(readOf(call('b')))),
      ]);
      expect(a.data).to.equal('ok');
      expect(b).to.include({code: 'http', retryable: true});
    });
  });
});
