import {expect} from '@open-wc/testing';
import type {MutateRequest, Provider, ReadRequest, Snapshot, Source} from '../../data/types.js';
import {bare, call, failureOf, readOf} from '../testing/faults.js';
import type {FunctionContext, Functions} from './function-types.js';
import {transport} from './function.testing.js';

const read = (functions: Functions, source: Source = call('f'), more: Partial<ReadRequest> = {}): Promise<Snapshot> =>
  transport(functions).read(readOf(source, more));

const mutate = (provider: Provider, source: Source, more: Partial<MutateRequest> = {}) =>
  provider.mutate!({source, intent: 'run', idempotencyKey: 'k', signal: new AbortController().signal, ...more});

const action: Source = {kind: 'action', name: 'f', args: [1], query: []};
const users = (query: readonly (readonly [string, string])[] = [], key?: string): Source => ({
  kind: 'resource',
  name: 'users',
  query,
  ...(key && {key}),
});

describe('functions as a provider', () => {
  describe('what a function is told', () => {
    it('its arguments, then one context', async () => {
      let told: unknown[] = [];
      const f = (...all: unknown[]) => void (told = all);
      const source: Source = {kind: 'interface', name: 'f', args: ['admin', 2], query: [['limit', '5']]};
      await read({f}, source, {load: ['posts'], reason: 'manual'});
      expect(told.slice(0, 2)).to.deep.equal(['admin', 2]);
      expect(told[2]).to.deep.include({query: {limit: '5'}, load: ['posts'], reason: 'manual'});
      expect((told[2] as FunctionContext).signal).to.be.instanceOf(AbortSignal);
      await read({f}, call('f', {role: 'admin'}));
      expect(told[0]).to.deep.equal({role: 'admin'});
      await read({f});
      expect(told).to.have.length(1);
    });

    it('the view of source and user together', async () => {
      let view: unknown;
      const list = ({view: given}: FunctionContext) => {
        view = given;
        return [];
      };
      const source = users([['filter[role]', 'user']]);
      await read({users: {read: list, can: {filter: true}}}, source, {view: {search: 'x'}});
      expect(view).to.deep.equal({filter: [{field: 'role', op: 'eq', value: 'user'}], search: 'x'});
    });

    it('arguments of its own: what it does to them harms nobody', async () => {
      const args = [{a: 1}];
      await read({f: (given: {a: number}) => void (given.a = 2)}, call('f', args));
      expect(args).to.deep.equal([{a: 1}]);
    });
  });

  describe('what a function may give', () => {
    class Foreign {
      then = (resolve: (value: string) => void) => resolve('taken for a promise');
    }

    for (const [name, given, data] of [
      ['a value', () => 7, 7],
      ['a promise', async () => [1], [1]],
      ['nothing', () => undefined, null],
      ['null', () => null, null],
      ['a set', () => new Set([1, 2]), [1, 2]],
      [
        'a generator',
        function* () {
          yield 1;
          yield 2;
        },
        [1, 2],
      ],
      [
        'an async generator',
        async function* () {
          yield 1;
          yield 2;
        },
        [1, 2],
      ],
      ['a stream', () => new Response('ab').body!.pipeThrough(new TextDecoderStream()), ['ab']],
      ['a text', () => 'ab', 'ab'],
    ] as const)
      it(`F101 ${name}`, async () => {
        expect((await read({f: given})).data).to.deep.equal(data);
      });

    it('F101 an object with a "then" is data, as it is', async () => {
      const bomb = new Foreign();
      expect((await read({f: () => bomb})).data).to.equal(bomb);
    });

    it('F101 an endless iterable is cut at 10,000', async () => {
      const f = function* () {
        for (let n = 0; ; n++) yield n;
      };
      expect((await read({f})).data).to.have.length(10_000);
    });

    it('an envelope, and a snapshot', async () => {
      expect(await read({f: () => ({data: [1], total: 9, tags: ['a']})})).to.deep.include({total: 9, tags: ['a']});
      const snapshot = {data: [1], etag: '"a"', warnings: []};
      expect(await read({f: () => snapshot})).to.deep.equal(snapshot);
    });

    it('a Response is refused with the way to mend it', async () => {
      const error = await failureOf(read({f: () => new Response('{}')}));
      expect(error.hint).to.contain('json()');
    });

    it('a copy: what the page does to its own objects later changes nothing', async () => {
      const rows = [{id: 1}];
      const {data} = await read({f: () => rows});
      rows[0]!.id = 2;
      rows.push({id: 3});
      expect(data).to.deep.equal([{id: 1}]);
    });

    it('F100 a throw: an error as it is said, a bug without its text', async () => {
      const said = await failureOf(
        read({
          f: () => {
            throw {code: 'limit', message: 'Slowly', retryable: true};
          },
        }),
      );
      expect(said).to.deep.include({code: 'limit', message: 'Slowly', retryable: true});
      const bug = await failureOf(
        read({
          f: () => {
            throw new TypeError('x is undefined');
          },
        }),
      );
      expect(bug.code).to.equal('data');
      expect(bug.message).to.not.contain('undefined');
      const text = await failureOf(
        read({
          f: () => {
            throw 'No luck';
          },
        }),
      );
      expect(text.message).to.equal('No luck');
    });

    it('F100 a function that never ends is left when nobody waits', async () => {
      const control = new AbortController();
      const reading = read({f: () => new Promise(() => {})}, call('f'), {signal: control.signal});
      control.abort();
      expect(await reading.catch((thrown: Error) => thrown.name)).to.equal('AbortError');
    });
  });

  describe('resources', () => {
    const rows = [
      {id: 1, role: 'a'},
      {id: 2, role: 'b'},
      {id: 3, role: 'b'},
    ];

    it('what the source itself asks is done for a function that says nothing of what it can', async () => {
      const snapshot = await read(
        {users: () => rows},
        users([
          ['filter[role]', 'b'],
          ['sort', '-id'],
          ['page[size]', '1'],
        ]),
      );
      expect(snapshot).to.deep.include({data: [{id: 3, role: 'b'}], total: 2});
    });

    it('and left to one that says it', async () => {
      const snapshot = await read({users: {read: () => rows, can: {filter: true}}}, users([['filter[role]', 'b']]));
      expect(snapshot.data).to.have.length(3);
    });

    it('one record is found in the list, or given', async () => {
      expect((await read({users: () => rows}, users([], '2'))).data).to.deep.equal({id: 2, role: 'b'});
      const one = ({key}: FunctionContext) => ({id: key});
      expect((await read({users: one}, users([], '9'))).data).to.deep.equal({id: '9'});
      expect((await failureOf(read({users: () => rows}, users([], '9')))).code).to.equal('missing');
    });
  });

  describe('changes', () => {
    it('F77 F139 a key that succeeded is not run again; one that failed is', async () => {
      let runs = 0;
      const f = () => {
        if (++runs === 1) throw {code: 'http', message: 'x'};
        return {message: String(runs)};
      };
      const provider = transport({f});
      await failureOf(mutate(provider, action));
      expect((await mutate(provider, action)).message).to.equal('2');
      expect((await mutate(provider, action)).message).to.equal('2');
      expect((await mutate(provider, action, {idempotencyKey: 'other'})).message).to.equal('3');
    });

    it('F77 two at once with one key are one run', async () => {
      let runs = 0;
      const provider = transport({f: async () => void runs++});
      await Promise.all([mutate(provider, action), mutate(provider, action)]);
      expect(runs).to.equal(1);
    });

    it('each intent has its function; undo and run fall back on one', async () => {
      const calls: string[] = [];
      const note =
        (name: string) =>
        (id: number, {intent}: FunctionContext) =>
          void calls.push(`${name} ${intent} ${id}`);
      const form: Source = {kind: 'form', name: 'f', args: [1], query: []};
      const provider = transport({f: {validate: note('validate'), submit: note('submit')}, g: note('g')});
      await mutate(provider, form, {intent: 'validate'});
      await mutate(provider, form, {intent: 'submit', idempotencyKey: '1'});
      await mutate(provider, {...action, name: 'g'} as Source, {intent: 'undo', idempotencyKey: '2'});
      expect(calls).to.deep.equal(['validate validate 1', 'submit submit 1', 'g undo 1']);
    });

    it('a form without a validate of its own is not submitted to be validated', async () => {
      let runs = 0;
      const provider = transport({f: () => void runs++});
      expect(await mutate(provider, {...action, kind: 'form'} as Source, {intent: 'validate'})).to.deep.equal({
        status: 'done',
      });
      expect(runs).to.equal(0);
    });
  });

  it('takes what it has a function or a feed for, and nothing else', () => {
    const provider = transport({f: () => 1, constructor: undefined as never}, {users: () => {}, 'a:*': () => {}});
    const stream = (...topics: string[]): Source => ({kind: 'stream', topics, query: []});
    expect(provider.handles(call('f'), 'read')).to.equal(true);
    for (const name of ['g', 'toString', '__proto__', 'constructor'])
      expect(provider.handles(call(name), 'read')).to.equal(false);
    expect(provider.handles(bare('/x'), 'read')).to.equal(false);
    expect(provider.handles(stream('users', 'a:1'), 'subscribe')).to.equal(true);
    expect(provider.handles(stream('users', 'b'), 'subscribe')).to.equal(false);
    provider.push('b', 1);
    expect(provider.handles(stream('users', 'b'), 'subscribe')).to.equal(true);
  });
});
