import {expect} from '@open-wc/testing';
import type {Json, MutateRequest, Query, Source, View} from '../../data/types.js';
import {planChange, planDescribe, planRead} from './convention.js';
import {DEFAULT_SETTINGS} from './settings.js';

const settings = {...DEFAULT_SETTINGS, base: 'https://a.example/api'};
const read = (source: Source, view: View = {}, load: string[] = []) =>
  decodeURIComponent(planRead({source, view, load}, settings).url.replace('https://a.example', ''));

const interfaceOf = (args: readonly Json[] | Readonly<Record<string, Json>>, query: Query = []): Source => ({
  kind: 'interface',
  name: 'f',
  args,
  query,
});

const users = (query: readonly (readonly [string, string])[] = [], key?: string): Source => ({
  kind: 'resource',
  name: 'users',
  query,
  ...(key !== undefined && {key}),
});

const change = (source: Source, more: Partial<MutateRequest>) =>
  planChange({source, intent: 'run', idempotencyKey: 'k', signal: new AbortController().signal, ...more}, settings);

describe('the REST convention', () => {
  describe('calls', () => {
    it('positional arguments are a JSON list', () => {
      expect(read(interfaceOf(['a', 2], [['limit', '20']]))).to.equal('/api/interface/f?args=["a",2]&limit=20');
    });

    it('named arguments are a JSON object', () => {
      expect(read(interfaceOf({role: 'a'}))).to.equal('/api/interface/f?args={"role":"a"}');
    });

    it('no arguments are left out', () => {
      expect(read(interfaceOf([]))).to.equal('/api/interface/f');
      expect(read(interfaceOf({}))).to.equal('/api/interface/f');
    });

    it('arguments can add neither pairs nor segments', () => {
      const {url} = planRead({source: interfaceOf(['a&b=c#d/../e?f']), view: {}, load: []}, settings);
      expect([...new URL(url).searchParams.keys()]).to.deep.equal(['args']);
      expect(new URL(url).pathname).to.equal('/api/interface/f');
    });

    it('a selection is refused by name', () => {
      const source = {...interfaceOf([]), selection: '{ name }'} as Source;
      expect(() => planRead({source, view: {}, load: []}, settings)).to.throw('GraphQL');
    });
  });

  describe('resources', () => {
    it('a list with its own query', () => {
      const query = [
        ['filter[active]', 'true'],
        ['sort', '-id'],
      ] as const;
      expect(read(users(query))).to.equal('/api/users?filter[active]=true&sort=-id');
    });

    it('M-04 a record and what to load with it', () => {
      expect(read(users([['load', 'posts']], '42'))).to.equal('/api/users/42?load=posts');
      expect(read(users([], '42'), {}, ['posts', 'team'])).to.equal('/api/users/42?load=posts,team');
      expect(read(users([['load', 'posts']]), {}, ['posts', 'team'])).to.equal('/api/users?load=posts,team');
    });

    it('a key is one segment, whatever it holds', () => {
      for (const key of ['../admin', '...', '.a', 'a/b', 'a?b', 'a#b', '%2e%2e']) {
        const {url} = planRead({source: users([], key), view: {}, load: []}, settings);
        expect(new URL(url).pathname.split('/')).to.have.length(4);
        expect(new URL(url).pathname.startsWith('/api/users/')).to.equal(true);
      }
    });

    for (const key of ['.', '..'])
      it(`a key "${key}" would climb, and is refused`, () => {
        expect(() => planRead({source: users([], key), view: {}, load: []}, settings)).to.throw('address');
      });

    it('a name may have several segments', () => {
      const source: Source = {kind: 'resource', name: 'org/teams', query: []};
      expect(read(source)).to.equal('/api/org/teams');
    });

    it('a view adds filter, search, sort and page', () => {
      const view: View = {
        filter: [
          {field: 'age', op: 'gte', value: 18},
          {field: 'role', op: 'in', value: ['a', 'b,c']},
          {field: 'name', op: 'eq', value: 'Ann & Bob'},
          {field: 'left', op: 'null', value: true},
        ],
        search: 'x',
        sort: [{field: 'name'}, {field: 'id', desc: true}],
        page: {size: 20, number: 3},
      };
      expect(read(users(), view)).to.equal(
        '/api/users?filter[age][gte]=18&filter[role][in]=a,b\\,c&filter[name]=Ann & Bob&filter[left][null]=true&search=x&sort=name,-id&page[size]=20&page[number]=3',
      );
    });

    it("a user's sort and page replace the source's; filters are joined", () => {
      const query = [
        ['filter[active]', 'true'],
        ['sort', '-id'],
        ['page[size]', '5'],
      ] as const;
      const view: View = {sort: [{field: 'name'}], page: {size: 50}, filter: [{field: 'a', op: 'eq', value: 1}]};
      expect(read(users(query), view)).to.equal('/api/users?filter[active]=true&filter[a]=1&sort=name&page[size]=50');
    });

    it('F115 half a character is replaced, not thrown at', () => {
      expect(read(users([['search', 'a\ud800']]))).to.equal('/api/users?search=a\ufffd');
    });
  });

  describe('forms and actions', () => {
    const form: Source = {kind: 'form', name: 'update_user', args: [42], query: []};
    const action: Source = {kind: 'action', name: 'publish_post', args: [42], query: []};

    it('describe', () => {
      const plan = planDescribe(form as Extract<Source, {kind: 'form'}>, settings);
      expect(plan.method).to.equal('GET');
      expect(decodeURIComponent(plan.url)).to.equal('https://a.example/api/form/update_user?args=[42]');
    });

    it('validate', () => {
      const plan = change(form, {intent: 'validate', values: {email: 'x'}, touched: ['email']});
      expect(plan).to.deep.equal({
        method: 'POST',
        url: 'https://a.example/api/form/update_user/validate',
        body: {args: [42], values: {email: 'x'}, touched: ['email']},
      });
    });

    it('submit', () => {
      const plan = change(form, {intent: 'submit', values: {email: 'x'}});
      expect(plan.url).to.equal('https://a.example/api/form/update_user');
      expect(plan.body).to.deep.equal({args: [42], values: {email: 'x'}});
    });

    it('a form without values says so', () => {
      expect(change(form, {intent: 'submit'}).body).to.deep.equal({args: [42], values: {}});
    });

    it('an action with records at hand and values', () => {
      const plan = change(action, {keys: ['1', '2'], values: {note: 'x'}});
      expect(plan.url).to.equal('https://a.example/api/action/publish_post');
      expect(plan.body).to.deep.equal({args: [42], keys: ['1', '2'], values: {note: 'x'}});
    });

    it('an action with nothing sends an empty object', () => {
      expect(change({...action, args: []}, {}).body).to.deep.equal({});
    });
  });
});
