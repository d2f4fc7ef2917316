import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../widgets/display/stat/stat-widget.js';
import {forgetWarnings} from '../../core/warn.js';
import {browserEnvironment} from '../../data/environment.js';
import type {
  DataError,
  MutateRequest,
  Op,
  Provider,
  ReadRequest,
  Sink,
  Snapshot,
  Source,
  SubscribeRequest,
} from '../../data/types.js';
import {bare, call, failureOf, readOf} from '../testing/faults.js';
import './function-provider.js';
import type {FunctionProvider} from './function-provider.js';
import {FunctionTransport} from './function-transport.js';
import type {FeedSink, Feeds, FunctionContext, Functions} from './function-types.js';

const transport = (functions: Functions, feeds: Feeds = {}) =>
  new FunctionTransport({
    environment: browserEnvironment(),
    identity: 'functions',
    functions: () => functions,
    feeds: () => feeds,
  });

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

/** What a sink heard, as short texts. */
class Heard implements Sink {
  readonly texts: string[] = [];
  readonly ops: Op[] = [];
  open = (topic: string, resumed: string): void => void this.texts.push(`open ${topic} ${resumed}`);
  status = (status: string): void => void this.texts.push(status);
  fail = (topic: string | undefined, error: DataError): void => void this.texts.push(`fail ${topic} ${error.message}`);
  done = (topic: string): void => void this.texts.push(`done ${topic}`);
  next = (topic: string, ops: readonly Op[]): void => {
    this.ops.push(...ops);
    this.texts.push(...ops.map(({op}) => `${topic} ${op}`));
  };
}

function listen(provider: Provider, topics: readonly string[], since = new Map<string, string>()) {
  const heard = new Heard();
  const source: Source = {kind: 'stream', topics, query: []};
  const request: SubscribeRequest = {source, topics, since, signal: new AbortController().signal} as SubscribeRequest;
  return {heard, stop: provider.subscribe!(request, heard)};
}

/** Runs with the console quiet, and gives what it was told. */
function warningsOf(work: () => void): string[] {
  const {warn} = console;
  const told: string[] = [];
  console.warn = (text: string) => void told.push(text);
  forgetWarnings();
  work();
  console.warn = warn;
  return told;
}

describe('<function-provider>', () => {
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

  describe('feeds', () => {
    it('F17 run once for all who listen, and stop with the last', async () => {
      let sink: FeedSink | undefined;
      let [starts, stops] = [0, 0];
      const feed = (given: FeedSink) => {
        starts++;
        sink = given;
        return () => void stops++;
      };
      const provider = transport({}, {users: feed});
      const [first, second] = [listen(provider, ['users']), listen(provider, ['users'])];
      await waitUntil(() => second.heard.texts.length > 1);
      sink!.next({op: 'insert', record: {id: 1}});
      expect(first.heard.ops).to.deep.equal([{op: 'insert', record: {id: 1}}]);
      expect(second.heard.ops).to.deep.equal(first.heard.ops);
      first.stop();
      expect([starts, stops]).to.deep.equal([1, 0]);
      second.stop();
      expect([starts, stops]).to.deep.equal([1, 1]);
      sink!.next({op: 'delete', key: '1'});
      expect(second.heard.ops).to.have.length(1);
    });

    it('may be an async iterable, and are left when nobody listens', async () => {
      let left = false;
      const feed = async function* () {
        try {
          yield 1;
          yield {op: 'value', value: 2};
          await new Promise(() => {});
        } finally {
          left = true;
        }
      };
      const iterable = {[Symbol.asyncIterator]: feed};
      const {heard, stop} = listen(transport({}, {n: iterable}), ['n']);
      await waitUntil(() => heard.ops.length === 2);
      expect(heard.ops.map((op) => op.op === 'value' && op.value)).to.deep.equal([1, 2]);
      stop();
      expect(left).to.equal(false);
      const ending = listen(transport({}, {n: [1, 2]}), ['n']);
      await waitUntil(() => ending.heard.texts.includes('done n'));
      expect(ending.heard.ops).to.have.length(2);
    });

    it('F100 one that throws fails its topic alone', async () => {
      const bad = () => {
        throw 'broken';
      };
      const {heard} = listen(transport({}, {bad, good: [1]}), ['bad', 'good']);
      await waitUntil(() => heard.texts.includes('done good'));
      expect(heard.texts).to.include('fail bad broken').and.to.include('good value');
    });

    it('F100 one whose stop throws harms nobody', async () => {
      const feed = () => () => {
        throw new Error('stuck');
      };
      const provider = transport({}, {x: feed});
      const {heard, stop} = listen(provider, ['x']);
      await waitUntil(() => heard.texts.length > 1);
      const told = warningsOf(stop);
      expect(told).to.have.length(1);
      expect(told[0]).to.contain('stuck');
    });

    it('F05 one that nobody listened to in between says that something was lost', async () => {
      const provider = transport({}, {x: (sink: FeedSink) => sink.next({op: 'delete', key: '1'})});
      const first = listen(provider, ['x']);
      await waitUntil(() => first.heard.ops.length === 1);
      first.stop();
      const second = listen(provider, ['x'], new Map([['x', 'nonsense']]));
      await waitUntil(() => second.heard.texts.some((text) => text.startsWith('open')));
      expect(second.heard.texts).to.include('open x lost');
    });

    it('a topic that bears the name of a function begins with what that gives', async () => {
      const provider = transport({users: () => [{id: 1}]});
      const {heard} = listen(provider, ['users']);
      await waitUntil(() => heard.ops.length === 1);
      expect(heard.ops[0]).to.deep.equal({op: 'reset', records: [{id: 1}]});
      provider.push('users', {op: 'delete', key: '1'});
      expect(heard.ops).to.have.length(2);
    });

    it('a pattern feed is told for which topic it runs', async () => {
      const feed = (sink: FeedSink, {topic}: {topic: string}) => sink.next(topic);
      const {heard} = listen(transport({}, {'user:*': feed}), ['user:7']);
      await waitUntil(() => heard.ops.length === 1);
      expect(heard.ops[0]).to.include({value: 'user:7'});
    });

    it('a list of operations is several, a list of rows is one value', async () => {
      const provider = transport({});
      provider.push('x', 0);
      const {heard} = listen(provider, ['x']);
      await waitUntil(() => heard.ops.length === 1);
      provider.push('x', [
        {op: 'delete', key: '1'},
        {op: 'delete', key: '2'},
      ]);
      provider.push('x', [{id: 1}]);
      expect(heard.texts.slice(-3)).to.deep.equal(['x delete', 'x delete', 'x value']);
    });

    it('an operation that is none is one warning', () => {
      const provider = transport({});
      const told = warningsOf(() => {
        for (let turn = 0; turn < 3; turn++) provider.push('x', [{op: 'explode'}]);
      });
      expect(told).to.have.length(1);
    });
  });

  describe('as an element', () => {
    const make = async (functions?: Functions) =>
      fixture<FunctionProvider>(html`
        <function-provider .functions=${functions}>
          <stat-widget label="Users" data-source="interface:count"></stat-widget>
        </function-provider>
      `);
    const stat = (root: Element) => root.querySelector<HTMLElement & {value: unknown}>('stat-widget')!;
    const shows = (root: Element, value: unknown) =>
      waitUntil(() => String(stat(root).value) === String(value), `it shows ${String(value)}`, {timeout: 5000});

    it('serves a widget', async () => {
      await shows(await make({count: () => 1234}), 1234);
    });

    it('F92 functions that come later clear the error', async () => {
      const root = await make();
      root.functions = {count: () => 5};
      await shows(root, 5);
    });

    it('what it has no function for goes to the provider above', async () => {
      const root = await fixture(html`
        <function-provider .functions=${{count: () => 7}}>
          <function-provider .functions=${{other: () => 8}}>
            <stat-widget data-source="interface:count"></stat-widget>
          </function-provider>
        </function-provider>
      `);
      await shows(root, 7);
    });

    it('other functions of the same names make no widget read again', async () => {
      let calls = 0;
      const count = () => ++calls;
      const root = await make({count});
      await shows(root, 1);
      for (let render = 0; render < 20; render++) {
        root.functions = {count: () => count()};
        await root.updateComplete;
      }
      expect(calls).to.equal(1);
    });

    it('push reaches a widget', async () => {
      const root = await fixture<FunctionProvider>(html`
        <function-provider><stat-widget data-source="subscribe:metrics:users"></stat-widget></function-provider>
      `);
      root.push('metrics:users', 41);
      await shows(root, 41);
      root.push('metrics:users', 42);
      await shows(root, 42);
    });

    it('F70 two of them share nothing', async () => {
      const [first, second] = [await make({count: () => 1}), await make({count: () => 2})];
      await shows(first, 1);
      await shows(second, 2);
      expect(first.node!.provider.identity).to.not.equal(second.node!.provider.identity);
    });
  });
});
