import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {MemoryProvider} from '../testing/memory-provider.js';
import {Client} from './client.js';
import type {DataNode} from './context.js';
import type {Entry} from './entry.js';
import {isDataError} from './failure.js';
import {cacheText, parseSource} from './source.js';
import type {MutateOptions} from './mutations.js';
import type {DataError, Intent, Outcome, Source} from './types.js';

function source(text: string): Source {
  return (parseSource(text) as {source: Source}).source;
}

describe('Mutations', () => {
  let environment: FakeEnvironment;
  let client: Client;
  let provider: MemoryProvider;
  let node: DataNode;

  beforeEach(async () => {
    environment = new FakeEnvironment();
    client = new Client(environment);
    provider = new MemoryProvider();
    node = {provider, client};
    await client.preload();
  });

  afterEach(() => client.close());

  type More = Partial<MutateOptions>;

  async function send(text: string, more: More = {}, intent: Intent = 'run') {
    const answer = client.mutate(intent, {source: source(text), node, ...more});
    await environment.settle();
    return answer;
  }

  /** Sends without waiting for the answer. */
  async function begin(text: string, more: More = {}, intent: Intent = 'run') {
    const answer: {value?: Outcome | DataError} = {};
    void client.mutate(intent, {source: source(text), node, ...more}).then((value) => (answer.value = value));
    await environment.settle();
    return answer;
  }

  async function show(text: string, data: unknown, feeds: string[] = []): Promise<Entry> {
    const read = source(text);
    const readKey = `${provider.identity}\n${cacheText(read)}`;
    const entry = client.entry({
      key: readKey,
      readKey,
      source: read,
      view: {},
      load: [],
      identities: [provider.identity],
      reader: provider,
      feeds: feeds.length > 0 ? [{provider, source: read, topics: feeds}] : [],
      mode: 'auto',
      list: {},
    });
    entry.join({freshFor: 1e9, receive() {}}, 'mount');
    await environment.advance(300);
    provider.waiting[0]!.answer(data);
    await environment.settle();
    return entry;
  }

  const named = () => provider.reads.map(({request}) => ('name' in request.source ? request.source.name : ''));

  describe('one intent, one effect', () => {
    it('F77 the same change under way is joined: a double click, or Enter and a click, is one', async () => {
      const first = await begin('action:publish(1)', {values: {a: 1, b: {c: 2}}});
      const second = await begin('action:publish(1)', {values: {b: {c: 2}, a: 1}});
      expect(provider.changes).to.have.length(1);
      provider.changes[0]!.done({message: 'Done'});
      await environment.settle();
      expect(first.value).to.deep.equal({status: 'done', message: 'Done'});
      expect(second.value).to.equal(first.value);
    });

    it('another record, other values or other keys are another change', async () => {
      await begin('action:publish(1)');
      await begin('action:publish(2)');
      await begin('action:publish(1)', {values: {a: 1}});
      await begin('action:publish(1)', {keys: ['7']});
      expect(provider.changes).to.have.length(4);
      const keys = provider.changes.map(({request}) => request.idempotencyKey);
      expect(new Set(keys).size).to.equal(4);
    });

    it('F139 the user’s retry carries the same key until it succeeds; changed values begin anew', async () => {
      const lost = {code: 'network', message: 'Lost', retryable: true};
      const first = await begin('form:create', {values: {name: 'a'}}, 'submit');
      provider.changes[0]!.fail(lost);
      await environment.settle();
      expect(first.value).to.deep.include({code: 'network', message: 'Lost'});
      await begin('form:create', {values: {name: 'a'}}, 'submit');
      provider.changes[1]!.done();
      await environment.settle();
      await begin('form:create', {values: {name: 'a'}}, 'submit');
      await begin('form:create', {values: {name: 'b'}}, 'submit');
      const [a, b, c, d] = provider.changes.map(({request}) => request.idempotencyKey);
      expect(a).to.equal(b);
      expect(new Set([b, c, d]).size).to.equal(3);
    });

    it('is never repeated by itself, unless the provider is idempotent: then twice, with one key', async () => {
      const down = {code: 'http', status: 503, message: 'Down', retryable: true};
      await begin('action:a');
      provider.changes[0]!.fail(down);
      await environment.advance(60_000);
      expect(provider.changes).to.have.length(1);
      provider.idempotent = true;
      const answer = await begin('action:b');
      for (let i = 1; i <= 3; i++) {
        provider.changes[i]!.fail(down);
        await environment.advance(2001);
      }
      expect(provider.changes).to.have.length(4);
      expect(new Set(provider.changes.slice(1).map(({request}) => request.idempotencyKey)).size).to.equal(1);
      expect(answer.value).to.deep.include({code: 'http', status: 503});
    });

    it('F77 in two tabs: one effect, and the other tab is told how it went', async () => {
      const locks = navigator.locks;
      const storage = environment.storage!;
      const other = new FakeEnvironment({seed: 9});
      const elsewhere = new Client(other);
      Object.assign(environment, {locks});
      Object.assign(other, {locks, storage});
      const here = await begin('action:pay(1)');
      await until(() => provider.changes.length === 1);
      const there = elsewhere.mutate('run', {source: source('action:pay(1)'), node: {provider, client: elsewhere}});
      await until(async () => ((await locks.query()).pending ?? []).length > 0);
      provider.changes[0]!.done({message: 'Paid', data: {secret: 'x'}});
      await until(() => here.value !== undefined);
      expect(await there).to.deep.include({status: 'done', message: 'Paid'});
      expect(JSON.stringify([storage.getItem(storage.key(0)!)])).to.not.contain('secret');
      expect(provider.changes).to.have.length(1);
      elsewhere.close();
    });

    it('F152 with storage denied the other tab says that it does not know', async () => {
      const {locks} = navigator;
      const denied = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      const storage = {getItem: denied, setItem: denied, removeItem: denied} as unknown as Storage;
      const other = new FakeEnvironment({seed: 9});
      const elsewhere = new Client(other);
      Object.assign(environment, {locks, storage});
      Object.assign(other, {locks, storage});
      await begin('action:pay(2)');
      await until(() => provider.changes.length === 1);
      const there = elsewhere.mutate('run', {source: source('action:pay(2)'), node: {provider, client: elsewhere}});
      await until(async () => ((await locks.query()).pending ?? []).length > 0);
      provider.changes[0]!.done();
      expect(await there).to.deep.include({code: 'conflict', retryable: true});
      elsewhere.close();
    });
  });

  describe('failures are values', () => {
    it('nobody handles it, nothing answers, or the provider throws nonsense', async () => {
      provider.kinds = ['interface'];
      expect(await send('action:x')).to.deep.include({code: 'provider'});
      provider.kinds = ['action'];
      const late = await begin('action:y');
      await environment.advance(30_001);
      expect(late.value).to.deep.include({code: 'timeout'});
      const bad = await begin('action:z');
      provider.changes.at(-1)!.fail(new TypeError('x is undefined'));
      await environment.settle();
      expect(bad.value).to.deep.include({code: 'data', hint: 'x is undefined'});
    });

    it('F100 a provider that throws at once, and one that answers without a promise', async () => {
      provider.mutate = () => {
        throw 'No';
      };
      expect(await send('action:x')).to.deep.include({message: 'No'});
      provider.mutate = (() => undefined) as never;
      expect(await send('action:y')).to.deep.equal({status: 'done'});
    });

    it('a validation that is replaced is withdrawn, and never joined', async () => {
      const stop = new AbortController();
      const first = await begin('form:create', {values: {a: 1}, touched: ['a'], signal: stop.signal}, 'validate');
      await begin('form:create', {values: {a: 1}, touched: ['a']}, 'validate');
      expect(provider.changes).to.have.length(2);
      expect(provider.changes[0]!.request.touched).to.deep.equal(['a']);
      stop.abort();
      await environment.settle();
      expect(first.value).to.deep.include({code: 'closed'});
    });

    it('a change that sends files has more time than 30 seconds', async () => {
      const answer = await begin('form:up', {values: {file: new File(['x'], 'x.txt')}}, 'submit');
      await environment.advance(60_000);
      expect(answer.value).to.equal(undefined);
      provider.changes[0]!.done();
      await environment.settle();
      expect(answer.value).to.deep.equal({status: 'done'});
    });
  });

  describe('shown before it is confirmed', () => {
    it('F140 a failure shows the server’s present truth, not the past', async () => {
      const entry = await show('interface:users', [{id: 1}, {id: 2}], ['users']);
      const answer = await begin('action:delete(1)', {optimistic: 'delete', targets: [entry]});
      expect(entry.value).to.deep.equal([{id: 2}]);
      provider.push('users', [{op: 'insert', record: {id: 3}}]);
      expect(entry.value).to.deep.equal([{id: 2}, {id: 3}]);
      provider.changes[0]!.fail({code: 'forbidden', message: 'Not yours', retryable: false});
      await environment.settle();
      expect(entry.value).to.deep.equal([{id: 1}, {id: 2}, {id: 3}]);
      expect(isDataError(answer.value)).to.equal(true);
    });

    it('success keeps what was shown until the server says otherwise', async () => {
      const entry = await show('interface:users', [{id: 1, status: 'draft'}]);
      await begin('action:publish(1)', {optimistic: {status: 'published'}, affects: 'users', refreshes: 'none'});
      expect(entry.value).to.deep.equal([{id: 1, status: 'published'}]);
      provider.changes[0]!.done();
      await environment.settle();
      expect(entry.value).to.deep.equal([{id: 1, status: 'published'}]);
      expect(provider.reads).to.have.length(1);
    });

    it('the outcome’s operations come with the end of the overlay, as one change', async () => {
      const entry = await show('interface:users', [{id: 1, n: 1}]);
      await begin('action:count(1)', {optimistic: [{op: 'update', key: '1', record: {n: 2}}], targets: [entry]});
      provider.changes[0]!.done({ops: {users: [{op: 'update', record: {id: 1, n: 5}}]}, invalidates: []});
      await environment.settle();
      expect(entry.value).to.deep.equal([{id: 1, n: 5}]);
    });

    it('several at once are laid over each other in order, and each ends by itself', async () => {
      const entry = await show('interface:users', [{id: 1, n: 1}]);
      const set = (n: number) => ({optimistic: {n}, targets: [entry], keys: ['1'], values: {n}, refreshes: 'none'});
      await begin('action:set', set(2));
      await begin('action:set', set(3));
      expect(entry.value).to.deep.equal([{id: 1, n: 3}]);
      provider.changes[1]!.fail('No');
      await environment.settle();
      expect(entry.value).to.deep.equal([{id: 1, n: 2}]);
    });
  });

  describe('an outcome’s operations', () => {
    const ops = {orders: [{op: 'update' as const, record: {id: 1, status: 'cancelled'}}]};

    /** Shows an answer with tags and an ETag. */
    async function tagged(text: string, data: unknown): Promise<Entry> {
      const entry = await show(text, undefined);
      entry.refresh('manual');
      await environment.settle();
      provider.waiting[0]!.answer(data, {tags: ['orders', 'users'], etag: 'v1'});
      await environment.settle();
      provider.reads.length = 0;
      return entry;
    }

    async function cancel(outcome: Partial<Outcome> = {}): Promise<void> {
      await begin('action:cancel(1)');
      provider.changes.at(-1)!.done({ops, ...outcome});
      await environment.settle();
    }

    it('are not laid on a number that has their tag: it is read again', async () => {
      const entry = await tagged('interface:rate', 4.2);
      await cancel({invalidates: []});
      expect(entry.value).to.equal(4.2);
      provider.waiting[0]!.answer(4.1, {tags: ['orders']});
      await environment.settle();
      expect(entry.value).to.equal(4.1);
    });

    it('are laid on no list or record of other things that has their tag', async () => {
      const list = await tagged('interface:top_customers', [{id: 1, name: 'Ada'}]);
      const record = await tagged('interface:customer', {id: 1, name: 'Ada'});
      await cancel();
      expect([list.value, record.value]).to.deep.equal([[{id: 1, name: 'Ada'}], {id: 1, name: 'Ada'}]);
      expect(named()).to.deep.equal(['top_customers', 'customer']);
    });

    it('are laid on the list of that name and the record of that key, which need not be read for it', async () => {
      const list = await show('resource:orders', [{id: 1, status: 'paid'}, {id: 2}]);
      const record = await show('resource:orders(1)', {id: 1, status: 'paid'});
      const other = await show('resource:orders(2)', {id: 2, status: 'paid'});
      const sum = await show('interface:orders', {paid: 3, open: 4});
      provider.reads.length = 0;
      await cancel();
      expect(list.value).to.deep.equal([{id: 1, status: 'cancelled'}, {id: 2}]);
      expect(record.value).to.deep.equal({id: 1, status: 'cancelled'});
      expect(other.value).to.deep.equal({id: 2, status: 'paid'});
      expect(sum.value).to.deep.equal({paid: 3, open: 4});
      expect(provider.reads.map(({request}) => request.source.kind)).to.deep.equal(['interface']);
    });

    it('give a number its new value by its own name', async () => {
      const entry = await show('interface:rate', 4.2);
      await cancel({ops: {rate: [{op: 'value', value: 5}]}});
      expect(entry.value).to.equal(5);
    });

    it('are what `affects` shows, too: nothing is laid on a number', async () => {
      const entry = await tagged('interface:rate', 4.2);
      await begin('action:cancel(1)', {optimistic: {status: 'cancelled'}, affects: 'orders'});
      expect(entry.value).to.equal(4.2);
    });

    it('go where the source says that nothing has changed', async () => {
      const entry = await tagged('resource:orders', [{id: 1, status: 'paid'}]);
      await cancel({invalidates: ['orders']});
      expect(entry.value).to.deep.equal([{id: 1, status: 'cancelled'}]);
      expect(provider.waiting[0]!.request.known).to.deep.equal({etag: 'v1'});
      provider.waiting[0]!.answer(undefined, {notModified: true, etag: 'v1'});
      await environment.settle();
      expect(entry.value).to.deep.equal([{id: 1, status: 'paid'}]);
    });
  });

  describe('what is read again', () => {
    beforeEach(async () => {
      await show('interface:users', [{id: 1}]);
      await show('interface:count', 1);
      await show('interface:live', [], ['topic']);
    });

    it('what the server names', async () => {
      await begin('action:x');
      provider.changes[0]!.done({invalidates: ['interface:count']});
      await environment.settle();
      expect(named().slice(3)).to.deep.equal(['count']);
    });

    it('what the author names, and nothing for `none`', async () => {
      await begin('action:x', {refreshes: 'interface:users, interface:count'});
      provider.changes[0]!.done();
      await environment.settle();
      expect(named().slice(3)).to.deep.equal(['users', 'count']);
      await begin('action:y', {refreshes: 'none'});
      provider.changes[1]!.done();
      await environment.settle();
      expect(named()).to.have.length(5);
    });

    it('said by nobody: every read of the provider that no feed keeps up to date', async () => {
      await begin('action:x');
      provider.changes[0]!.done();
      await environment.settle();
      expect(named().slice(3)).to.deep.equal(['users', 'count']);
    });

    it('a read that was sent before the change is no answer to it', async () => {
      client.invalidate('interface:count');
      await environment.settle();
      const early = provider.waiting.at(-1)!;
      await begin('action:x');
      provider.changes[0]!.done({invalidates: ['interface:count']});
      await environment.settle();
      early.answer(1);
      await environment.settle();
      expect(named().slice(3)).to.deep.equal(['count', 'count']);
    });
  });

  describe('undo', () => {
    it('runs the counterpart that the server named, the last one first', async () => {
      for (const id of [1, 2]) {
        await begin(`action:publish(${id})`);
        provider.changes.at(-1)!.done({undo: {source: `action:unpublish(${id})`, values: {why: 'undo'}}});
        await environment.settle();
      }
      expect(client.undoable).to.equal(2);
      void client.undo();
      await environment.settle();
      const {request} = provider.changes.at(-1)!;
      expect(request.intent).to.equal('undo');
      expect(request.source).to.deep.include({name: 'unpublish', args: [2]});
      expect(request.values).to.deep.equal({why: 'undo'});
      expect(client.undoable).to.equal(1);
    });

    it('keeps the last 20, and there is none at first', async () => {
      expect(client.undo()).to.equal(undefined);
      for (let id = 0; id < 25; id++) {
        await begin(`action:publish(${id})`);
        provider.changes.at(-1)!.done({undo: {source: `action:unpublish(${id})`}});
        await environment.settle();
      }
      expect(client.undoable).to.equal(20);
    });

    it('an undo that is no source is an error with words', async () => {
      await begin('action:publish(1)');
      provider.changes[0]!.done({undo: {source: 'javascript:x'}});
      await environment.settle();
      expect(await client.undo()).to.deep.include({code: 'source'});
    });
  });

  it('a request is a record: all but the signal and the progress survive a copy', async () => {
    await begin('action:x(1)', {values: {a: [1]}, keys: ['1'], version: '7'});
    const plain = {...provider.changes[0]!.request, signal: undefined, progress: undefined};
    expect(structuredClone(plain)).to.deep.equal(plain);
  });
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('The condition did not come true.');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
