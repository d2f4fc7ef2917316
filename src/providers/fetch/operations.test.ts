import {expect} from '@open-wc/testing';
import type {Json, MutateRequest, Source} from '../../data/types.js';
import {call} from '../testing/faults.js';
import {operationOf, planOperationChange, planOperationRead} from './operations.js';
import {DEFAULT_SETTINGS, type Operation} from './settings.js';

const settings = {...DEFAULT_SETTINGS, base: 'https://a.example/api'};

const read = (source: Source, operation: Operation) =>
  planOperationRead({source, view: {}, load: []}, operation, settings);

const act = (
  args: readonly Json[] | Readonly<Record<string, Json>>,
  operation: Operation,
  more: Partial<MutateRequest> = {},
) => {
  const source: Source = {kind: 'action', name: 'publish', args, query: []};
  const signal = new AbortController().signal;
  return planOperationChange({source, intent: 'run', idempotencyKey: 'k', signal, ...more}, operation, settings);
};

describe('overrides', () => {
  it('are found by own name only', () => {
    expect(operationOf(call('constructor'), {})).to.equal(undefined);
    expect(operationOf(call('f'), {f: {}})).to.deep.equal({});
  });

  describe('reads', () => {
    it('positional arguments take the names in params', () => {
      const operation = {path: '/v2/people{?role,limit}', params: ['role']};
      const plan = read({kind: 'interface', name: 'list', args: ['admin'], query: [['limit', '5']]}, operation);
      expect(plan).to.deep.equal({method: 'GET', url: 'https://a.example/v2/people?role=admin&limit=5'});
    });

    it('named arguments fill the path', () => {
      expect(read(call('f', {id: 'a/b'}), {path: 'people/{id}'}).url).to.equal('https://a.example/api/people/a%2Fb');
    });

    it('what the path does not name is sent all the same', () => {
      const source: Source = {kind: 'interface', name: 'f', args: {a: 1, b: {c: 2}}, query: [['limit', '5']]};
      expect(decodeURIComponent(read(source, {path: '/v2/{a}'}).url)).to.equal(
        'https://a.example/v2/1?b={"c":2}&limit=5',
      );
    });

    it('an argument without a name is an error that says what to add', () => {
      expect(() => read(call('f', ['x']), {path: '/v2'})).to.throw('argument 1');
    });

    it('an argument that the path needs is named', () => {
      expect(() => read(call('f'), {path: '/v2/{id}'})).to.throw('"id"');
    });

    it('a resource has its key as key and id', () => {
      const source: Source = {kind: 'resource', name: 'users', key: '7', query: []};
      expect(read(source, {path: '/people{/key}'}).url).to.equal('https://a.example/people/7');
      expect(read({...source, key: undefined} as unknown as Source, {path: '/people{/key}'}).url).to.equal(
        'https://a.example/people',
      );
    });

    it('a data path goes along', () => {
      expect(read(call('f'), {path: '/x', dataPath: 'result.items'}).dataPath).to.equal('result.items');
    });

    it('F132 another method than GET serves no read, unless it is marked safe', () => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const)
        expect(() => read(call('f'), {path: '/x', method})).to.throw(method);
      const plan = read(call('f', {q: 'x'}), {path: '/search', method: 'POST', safe: true});
      expect(plan).to.deep.equal({method: 'POST', url: 'https://a.example/search', body: {q: 'x'}});
    });

    it('a method that is none is refused', () => {
      expect(() => read(call('f'), {path: '/x', method: 'TRACE' as 'GET'})).to.throw('method');
    });

    it('a path to another server is taken as written', () => {
      expect(read(call('f'), {path: 'https://b.example/x'}).url).to.equal('https://b.example/x');
    });

    for (const path of ['javascript:alert(1)', 'file:///x', 'data:,x'])
      it(`the path ${path} leads to no other scheme`, () => {
        let url = 'https://a.example/';
        try {
          url = read(call('f'), {path}).url;
        } catch {
          // Refused is as good.
        }
        expect(new URL(url).origin).to.equal('https://a.example');
      });
  });

  describe('changes', () => {
    it('F132 GET never changes anything', () => {
      expect(() => act([1], {method: 'GET', path: '/x/{id}', params: ['id']})).to.throw('GET');
    });

    it('POST is meant where no method is given', () => {
      expect(act([1], {path: '/posts/{id}/publish', params: ['id']})).to.deep.equal({
        method: 'POST',
        url: 'https://a.example/posts/1/publish',
        body: {},
      });
    });

    it('values and further arguments are the body', () => {
      const plan = act({id: 1, note: 'x'}, {method: 'PUT', path: '/posts/{id}'}, {values: {title: 't'}});
      expect(plan.method).to.equal('PUT');
      expect(plan.body).to.deep.equal({note: 'x', title: 't'});
    });

    it('the record at hand fills {id}; several go in the body', () => {
      expect(act([], {path: '/posts/{id}/publish'}, {keys: ['7']})).to.deep.include({
        url: 'https://a.example/posts/7/publish',
        body: {},
      });
      expect(act([], {path: '/posts/publish'}, {keys: ['7', '8']}).body).to.deep.equal({keys: ['7', '8']});
      expect(act([], {method: 'DELETE', path: '/posts{?keys}'}, {keys: ['7', '8']}).url).to.equal(
        'https://a.example/posts?keys=7%2C8',
      );
    });

    it('DELETE has no body', () => {
      expect(act([7], {method: 'DELETE', path: '/posts/{id}', params: ['id']})).to.deep.equal({
        method: 'DELETE',
        url: 'https://a.example/posts/7',
      });
    });
  });
});
