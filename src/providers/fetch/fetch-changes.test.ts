import {expect} from '@open-wc/testing';
import type {MutateRequest, Outcome, Source} from '../../data/types.js';
import {failureOf, Faults, otherOrigin, readOf, call} from '../testing/faults.js';
import {fetchTransport, type Given} from './testing.js';
import {upload} from './upload.js';

const form: Source = {kind: 'form', name: 'update_user', args: [42], query: []};
const action: Source = {kind: 'action', name: 'publish', args: [1], query: []};

const request = (source: Source, more: Partial<MutateRequest> = {}): MutateRequest => ({
  source,
  intent: source.kind === 'form' ? 'submit' : 'run',
  idempotencyKey: 'key-1',
  signal: new AbortController().signal,
  ...more,
});

async function planned(plan: object, given: Given = {}) {
  const faults = await new Faults().plan(plan);
  const {transport, asked} = fetchTransport({base: faults.base, ...given});
  const mutate = (source: Source, more?: Partial<MutateRequest>): Promise<Outcome> =>
    transport.mutate(request(source, more));
  return {faults, transport, asked, mutate};
}

describe('changes over HTTP', () => {
  it('F131 is no simple request: JSON and a header of ours', async () => {
    const {faults, mutate} = await planned({strict: true, answers: [{body: {message: 'Saved'}}]});
    expect(await mutate(form, {values: {a: 1}})).to.deep.equal({status: 'done', message: 'Saved'});
    const [seen] = (await faults.seen()).requests;
    expect(seen?.headers).to.deep.include({'content-type': 'application/json', 'x-requested-with': 'total-widgets'});
    expect(seen?.headers['idempotency-key']).to.equal('key-1');
    expect(seen?.body).to.deep.equal({args: [42], values: {a: 1}});
  });

  it('the version goes as If-Match, and a conflict brings the record', async () => {
    const {faults, mutate} = await planned({answers: [{status: 409, problem: {title: 'Changed', data: {id: 42}}}]});
    const error = await failureOf(mutate(form, {values: {}, version: '7'}));
    expect(error).to.deep.include({code: 'conflict', current: {id: 42}, retryable: false});
    expect((await faults.seen()).requests[0]?.headers['if-match']).to.equal('"7"');
  });

  it('F139 an answer lost after the effect: the same key, one effect', async () => {
    const {faults, mutate} = await planned({answers: [{effect: true, body: {message: 'Saved'}, reset: 'headers'}]});
    const error = await failureOf(mutate(form, {values: {}}));
    expect(error.code).to.equal('network');
    expect((await mutate(form, {values: {}})).message).to.equal('Saved');
    const {effects, duplicates} = await faults.seen();
    expect([effects, duplicates]).to.deep.equal([1, 1]);
  });

  for (const [status, code] of [
    [500, 'http'],
    [503, 'http'],
    [422, 'invalid'],
  ] as const)
    it(`F139 ${status} is sent once, and is ${code}`, async () => {
      const {faults, mutate} = await planned({
        answers: [{status, problem: {errors: [{path: 'a', code: 'x', message: 'bad'}]}}],
      });
      const error = await failureOf(mutate(form, {values: {}}));
      expect(error).to.include({code, status});
      expect(error.fields).to.deep.equal([{path: 'a', code: 'x', message: 'bad'}]);
      expect((await faults.seen()).requests).to.have.length(1);
    });

  it('F139 a change that is never answered ends in time', async () => {
    const {mutate} = await planned({answers: [{hang: true}]}, {timeout: 150});
    expect((await failureOf(mutate(action))).code).to.equal('timeout');
  });

  it('204 is done', async () => {
    const {mutate} = await planned({answers: [{status: 204}]});
    expect(await mutate(action)).to.deep.equal({status: 'done'});
  });

  it('validate answers with what is wrong', async () => {
    const {faults, mutate} = await planned({
      routes: {
        'POST /form/update_user/validate': [{body: {errors: [{path: 'email', code: 'taken', message: 'is taken'}]}}],
      },
    });
    const outcome = await mutate(form, {intent: 'validate', values: {email: 'x'}, touched: ['email']});
    expect(outcome.errors).to.deep.equal([{path: 'email', code: 'taken', message: 'is taken'}]);
    expect((await faults.seen()).requests[0]?.body).to.deep.include({touched: ['email']});
  });

  it('describe brings fields, values and the version', async () => {
    const {transport} = await planned({
      routes: {'GET /form/update_user': [{body: {fields: [{name: 'a', type: 'string'}], values: {a: 1}}, etag: '"7"'}]},
    });
    const signal = new AbortController().signal;
    expect(await transport.describe({source: form, signal})).to.deep.equal({
      fields: [{name: 'a', type: 'string'}],
      values: {a: 1},
      version: '7',
    });
  });

  it('an action that the server does not describe has no fields; a form that it does not know is missing', async () => {
    const {transport} = await planned({answers: [{status: 404}]});
    const signal = new AbortController().signal;
    expect(await transport.describe({source: action, signal})).to.deep.equal({fields: []});
    expect((await failureOf(transport.describe({source: form, signal}))).code).to.equal('missing');
  });

  describe('CSRF', () => {
    it('F130 the token goes to the own origin', async () => {
      const {faults, mutate} = await planned({csrf: 'c1', answers: [{body: {}}]}, {csrf: () => 'c1'});
      await mutate(action);
      expect((await faults.seen()).requests).to.have.length(1);
    });

    it('F130 a 403 reads it again, and repeats once', async () => {
      let token = 'old';
      const csrf = () => {
        const now = token;
        token = 'new';
        return now;
      };
      const {faults, mutate} = await planned({csrf: 'new', answers: [{effect: true, body: {}}]}, {csrf});
      expect((await mutate(action)).status).to.equal('done');
      expect((await faults.seen()).effects).to.equal(1);
    });

    it('F130 a second 403 is the end', async () => {
      const {faults, mutate} = await planned({csrf: 'right', answers: [{body: {}}]}, {csrf: () => 'wrong'});
      expect((await failureOf(mutate(action))).code).to.equal('forbidden');
      expect((await faults.seen()).requests).to.have.length(2);
    });

    it('a 403 without any token is not repeated', async () => {
      const {faults, mutate} = await planned({answers: [{status: 403}]});
      await failureOf(mutate(action));
      expect((await faults.seen()).requests).to.have.length(1);
    });

    it('F127 F130 another origin never sees it', async () => {
      const faults = await new Faults().plan({answers: [{body: {}}]});
      const {transport} = fetchTransport({base: (await otherOrigin()) + faults.base, csrf: () => 'hunter2'});
      await transport.mutate(request(action));
      expect((await faults.seen()).requests[0]?.headers).to.not.have.property('x-csrf-token');
    });

    it('F130 the page itself is asked: <meta>, else the cookie', async () => {
      const {csrfToken} = await import('./csrf.js');
      expect(csrfToken()).to.equal(undefined);
      document.cookie = 'XSRF-TOKEN=from%20cookie; path=/';
      expect(csrfToken()).to.equal('from cookie');
      const meta = Object.assign(document.createElement('meta'), {name: 'csrf-token', content: 'from meta'});
      document.head.append(meta);
      expect(csrfToken()).to.equal('from meta');
      meta.remove();
      document.cookie = 'XSRF-TOKEN=; path=/; max-age=0';
    });
  });

  it('F132 no read has an effect, and no GET is ever sent for a change', async () => {
    const {faults, transport, mutate} = await planned(
      {answers: [{effect: true, body: 1}]},
      {operations: {wipe: {method: 'GET', path: '/wipe'}, drop: {method: 'DELETE', path: '/drop'}}},
    );
    const wipe: Source = {kind: 'action', name: 'wipe', args: [], query: []};
    expect((await failureOf(mutate(wipe))).code).to.equal('source');
    expect((await failureOf(transport.read(readOf(call('drop'))))).code).to.equal('source');
    expect((await faults.seen()).effects).to.equal(0);
  });

  describe('plain REST servers', () => {
    const crud = {product: 'products'};
    const remove: Source = {kind: 'action', name: 'delete_product', args: [], query: []};
    const update: Source = {kind: 'form', name: 'update_product', args: [1], query: []};

    it('update sends the values alone, and answers with the record', async () => {
      const {faults, mutate} = await planned({routes: {'PATCH /products/1': [{body: {id: 1, name: 'B'}}]}}, {crud});
      expect((await mutate(update, {values: {name: 'B'}})).data).to.deep.equal({id: 1, name: 'B'});
      expect((await faults.seen()).requests[0]?.body).to.deep.equal({name: 'B'});
    });

    it('the form has the record as its values', async () => {
      const {transport} = await planned(
        {routes: {'GET /products/1': [{body: {data: {id: 1, name: 'A'}}, etag: '"3"'}]}},
        {crud},
      );
      const description = await transport.describe({source: update, signal: new AbortController().signal});
      expect(description).to.deep.include({values: {id: 1, name: 'A'}, version: '3'});
    });

    it('validation is left to the server, and asks nothing', async () => {
      const {faults, mutate} = await planned({}, {crud});
      expect(await mutate(update, {intent: 'validate', values: {}})).to.deep.equal({status: 'done'});
      expect((await faults.seen()).requests).to.have.length(0);
    });

    it('several are deleted one by one, each with a key of its own', async () => {
      const routes = {'DELETE /products/1': [{status: 204}], 'DELETE /products/2': [{status: 204}]};
      const {faults, mutate} = await planned({routes}, {crud});
      expect((await mutate(remove, {keys: ['1', '2']})).status).to.equal('done');
      const keys = (await faults.seen()).requests.map(({headers}) => headers['idempotency-key']);
      expect(keys).to.deep.equal(['key-1:1', 'key-1:2']);
    });

    it('a refusal in the middle says how many are done', async () => {
      const {mutate} = await planned({routes: {'DELETE /products/1': [{status: 204}]}}, {crud});
      const error = await failureOf(mutate(remove, {keys: ['1', '2']}));
      expect(error).to.include({code: 'missing', partial: true});
      expect(error.message).to.contain('1 of 2');
    });
  });

  describe('uploads', () => {
    const file = () => new File(['x'.repeat(300_000)], 'photo.png', {type: 'image/png'});

    it('F145 go as multipart: the JSON as "body", each file under its path', async () => {
      const {faults, mutate} = await planned({strict: true, answers: [{body: {}}]});
      await mutate(form, {values: {name: 'A', avatar: file()}});
      const [seen] = (await faults.seen()).requests;
      expect(seen?.headers['content-type']).to.match(/^multipart\/form-data; boundary=/);
      expect(seen?.body).to.contain('name="body"').and.to.contain('{"args":[42],"values":{"name":"A"}}');
      expect(seen?.body).to.contain('name="avatar"; filename="photo.png"');
      expect(seen?.headers['idempotency-key']).to.equal('key-1');
    });

    it('F145 tell how far they are, up to the end', async () => {
      const {faults, mutate} = await planned({answers: [{body: {message: 'Saved'}}]}, {upload});
      const steps: [number, number][] = [];
      const progress = (done: number, all: number) => void steps.push([done, all]);
      const outcome = await mutate(form, {values: {avatar: file()}, progress});
      expect(outcome.message).to.equal('Saved');
      const [done, all] = steps.at(-1) ?? [0, 1];
      expect(done).to.equal(all);
      expect(all).to.be.above(300_000);
      expect((await faults.seen()).requests[0]?.size).to.equal(all);
    });

    it('F145 can be cancelled', async () => {
      const {faults, mutate} = await planned({answers: [{hang: true}]}, {upload});
      const control = new AbortController();
      const sent = mutate(form, {values: {avatar: file()}, progress: () => {}, signal: control.signal});
      const settled = sent.then(
        () => 'done',
        (thrown: Error) => thrown.name,
      );
      await faults.until(({live}) => live === 1);
      control.abort();
      expect(await settled).to.equal('AbortError');
      await faults.until(({aborted}) => aborted === 1);
    });

    it('F145 a cut network is a failure of the network', async () => {
      const {mutate} = await planned({answers: [{reset: 'before'}]}, {upload});
      const error = await failureOf(mutate(form, {values: {avatar: file()}, progress: () => {}}));
      expect(error.code).to.equal('network');
    });

    it('F139 refusals of an upload are read like any other', async () => {
      const {mutate} = await planned({answers: [{status: 413, problem: {title: 'Too big'}}]}, {upload});
      const error = await failureOf(mutate(form, {values: {avatar: file()}, progress: () => {}}));
      expect(error).to.include({message: 'Too big', status: 413});
    });
  });
});

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
