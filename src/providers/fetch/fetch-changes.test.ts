import {expect} from '@open-wc/testing';
import type {Source} from '../../data/types.js';
import {call, failureOf, Faults, otherOrigin, readOf} from '../testing/faults.js';
import {action, fetchTransport, form, planned, request} from './fetch.testing.js';

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

  it('a resource says what it has and can; where the server does not say, nothing is known', async () => {
    const body = {fields: [], key: 'slug', forms: {create: 'create_post'}, actions: {publish: {allowed: true}}};
    const {transport} = await planned({routes: {'GET /describe/posts': [{body}]}}, {crud: {product: 'products'}});
    const describe = (name: string) =>
      transport.describe({source: {kind: 'resource', name, query: []}, signal: new AbortController().signal});
    expect(await describe('posts')).to.deep.equal(body);
    expect(await describe('users')).to.deep.equal({fields: []});
    expect((await describe('products')).forms?.create).to.equal('create_product');
  });

  it('an action that the server does not describe has no fields; a form that it does not know is missing', async () => {
    const {transport} = await planned({answers: [{status: 404}]});
    const signal = new AbortController().signal;
    expect(await transport.describe({source: action, signal})).to.deep.equal({fields: []});
    expect((await failureOf(transport.describe({source: form, signal}))).code).to.equal('missing');
  });

  describe('M-24 CSRF', () => {
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
});
