import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {MemoryProvider} from '../testing/memory-provider.js';
import {Client} from './client.js';
import type {Entry} from './entry.js';
import type {EntryListener, EntryPlan} from './entry-plan.js';
import type {Feed} from './entry-feeds.js';
import {cacheText, parseSource} from './source.js';
import type {Change, Source} from './types.js';

export function sourceOfText(text: string): Source {
  const parsed = parseSource(text);
  if (parsed.error || !parsed.source) throw new Error(`no source: ${text}`);
  return parsed.source as Source;
}

class Listener implements EntryListener {
  freshFor = 2000;
  refreshInterval?: number;
  readonly changes: (Change | undefined)[] = [];
  readonly values: unknown[] = [];
  entry?: Entry;

  receive(change: Change | undefined): void {
    this.changes.push(change);
    if (change) this.values.push(this.entry?.value);
  }
}

describe('Client', () => {
  let environment: FakeEnvironment;
  let client: Client;
  let provider: MemoryProvider;

  beforeEach(async () => {
    environment = new FakeEnvironment();
    client = new Client(environment);
    provider = new MemoryProvider();
    await client.preload();
  });

  afterEach(() => client.close());

  function plan(text: string, more: Partial<EntryPlan> = {}, topics: string[] = []): EntryPlan {
    const source = sourceOfText(text);
    const readKey = `${provider.identity}\n${cacheText(source)}`;
    const feeds: Feed[] = topics.length > 0 ? [{provider, source, topics}] : [];
    const key = `${readKey}\n${JSON.stringify(topics)}`;
    const base = {key, readKey, source, view: {}, load: [], identities: [provider.identity], reader: provider, feeds};
    return {...base, mode: 'auto', list: {}, ...more};
  }

  function join(
    text: string,
    more: Partial<EntryPlan> = {},
    topics: string[] = [],
    listener = new Listener(),
  ): Listener {
    const entry = client.entry(plan(text, more, topics));
    listener.entry = entry;
    entry.join(listener, 'mount');
    return listener;
  }

  describe('sharing and order', () => {
    it('F67 500 listeners of one source send one request, and all get the answer', async () => {
      const listeners = Array.from({length: 500}, () => join('interface:count_users'));
      await environment.settle();
      expect(provider.reads).to.have.length(1);
      provider.reads[0]!.answer(1234);
      await environment.settle();
      expect(listeners.every((listener) => listener.values.at(-1) === 1234)).to.equal(true);
      expect(listeners[0]!.entry!.state).to.equal('ready');
    });

    it('F69 the same source with its parameters in another order is one request', async () => {
      join('resource:users?filter[a]=1&filter[b]=2');
      join('resource:users?filter[b]=2&filter[a]=1');
      await environment.settle();
      expect(provider.reads).to.have.length(1);
    });

    it('F70 another identity reads for itself', async () => {
      const first = join('interface:me');
      await environment.settle();
      provider.reads[0]!.answer('ann');
      await environment.settle();
      const second = join('interface:me', {key: 'bob', readKey: 'bob', identities: ['bob']});
      await environment.settle();
      provider.reads[1]!.answer('bob');
      await environment.settle();
      expect(provider.reads).to.have.length(2);
      expect([first.values.at(-1), second.values.at(-1)]).to.deep.equal(['ann', 'bob']);
    });

    it('F74 a refetch during a refetch keeps one in flight, and reads again for what came later', async () => {
      const {entry} = join('interface:list');
      await environment.settle();
      entry!.refresh('interval');
      entry!.refresh('manual');
      await environment.settle();
      expect(provider.reads).to.have.length(1);
      entry!.refresh('action');
      expect(provider.waiting).to.have.length(1);
      provider.reads[0]!.answer([1]);
      await environment.settle();
      expect(provider.reads).to.have.length(2);
      expect(provider.waiting).to.have.length(1);
    });

    it('entries that read the same share the read, whatever they listen to', async () => {
      join('interface:list');
      join('interface:list', {key: 'other', path: 'rows'});
      await environment.settle();
      expect(provider.reads).to.have.length(1);
      provider.reads[0]!.answer({rows: [{id: 1}]});
      await environment.settle();
      expect([...client.entries].map((entry) => entry.state)).to.deep.equal(['ready', 'ready']);
    });

    it('an answer within its time is shown again without a request', async () => {
      const first = join('resource:users');
      await environment.settle();
      provider.reads[0]!.answer([{id: 1}]);
      await environment.settle();
      first.entry!.leave(first);
      await environment.advance(20_000);
      const second = new Listener();
      second.freshFor = 30_000;
      join('resource:users', {}, [], second);
      await environment.settle();
      expect(provider.reads).to.have.length(1);
      expect(second.values).to.deep.equal([[{id: 1}]]);
      await environment.advance(20_000);
      join('resource:users', {}, [], new Listener());
      await environment.settle();
      expect(provider.reads).to.have.length(2);
    });
  });

  describe('failures', () => {
    const broken = {code: 'http', status: 500, message: 'Server error', retryable: true};

    it('repeats what may be repeated three times, then says what is wrong', async () => {
      const {entry} = join('interface:list');
      for (let attempt = 0; attempt < 4; attempt++) {
        await environment.advance(7000);
        provider.reads[attempt]!.fail(broken);
        await environment.settle();
      }
      await environment.advance(60_000);
      expect(provider.reads).to.have.length(4);
      expect(entry!.state).to.equal('error');
      expect(entry!.error!.message).to.equal('Server error');
      entry!.retry();
      await environment.settle();
      expect(entry!.state).to.equal('loading');
      provider.reads[4]!.answer([{id: 1}]);
      await environment.settle();
      expect(entry!.state).to.equal('ready');
      expect(entry!.error).to.equal(undefined);
    });

    it('never repeats what was refused', async () => {
      const {entry} = join('interface:list');
      await environment.settle();
      provider.reads[0]!.fail({code: 'forbidden', status: 403, message: 'Not yours', retryable: false});
      await environment.advance(60_000);
      expect(provider.reads).to.have.length(1);
      expect(entry!.state).to.equal('error');
    });

    it('waits as long as the server asks, 30 s at most', async () => {
      join('interface:list');
      await environment.settle();
      provider.reads[0]!.fail({...broken, code: 'limit', status: 429, retryAt: environment.now() + 3000});
      await environment.advance(2900);
      expect(provider.reads).to.have.length(1);
      await environment.advance(1100);
      expect(provider.reads).to.have.length(2);
    });

    it('F100 a read that never answers ends with a timeout and is aborted', async () => {
      const {entry} = join('interface:list');
      await environment.advance(29_999);
      expect(entry!.state).to.equal('loading');
      await environment.advance(2);
      expect(entry!.state).to.equal('error');
      expect(entry!.error!.code).to.equal('timeout');
      expect(provider.reads[0]!.aborted).to.equal(true);
      await environment.advance(60_000);
      expect(provider.reads).to.have.length(1);
    });

    it('F100 a provider that throws at once, or throws nonsense, gives an error with words', async () => {
      for (const thrown of [new TypeError('x is not a function'), 'Out of order', null, {code: 7}]) {
        const bad = {...plan(`interface:f_${String(thrown).length}`), reader: thrower(thrown)};
        const entry = client.entry({...bad, key: String(Math.random()), readKey: String(Math.random())});
        entry.join(new Listener(), 'mount');
        await environment.settle();
        expect(entry.state).to.equal('error');
        expect(entry.error!.message).to.match(/loaded|Out of order/);
      }
    });

    it('F101 data that has a `then` is data, and a provider may answer without a promise', async () => {
      const bomb = {then: 'a bomb', label: 'x'};
      provider.read = (() => ({data: bomb})) as never;
      const listener = join('interface:list');
      await environment.settle();
      expect(listener.values.at(-1)).to.deep.equal(bomb);
    });

    it('keeps what it has when a refresh fails, and says that it is old', async () => {
      const {entry} = join('interface:list');
      await environment.settle();
      provider.reads[0]!.answer([{id: 1}]);
      await environment.settle();
      entry!.refresh('manual');
      expect(entry!.state).to.equal('refreshing');
      await environment.settle();
      provider.reads[1]!.fail({code: 'missing', message: 'Gone', retryable: false});
      await environment.settle();
      expect(entry!.state).to.equal('stale');
      expect(entry!.value).to.deep.equal([{id: 1}]);
    });
  });

  describe('leaving and moving', () => {
    it('F71 the request is aborted 100 ms after the last one left, and nothing is told after', async () => {
      const listener = join('interface:list');
      await environment.settle();
      listener.entry!.leave(listener);
      await environment.advance(99);
      expect(provider.reads[0]!.aborted).to.equal(false);
      await environment.advance(2);
      expect(provider.reads[0]!.aborted).to.equal(true);
      const told = listener.changes.length;
      provider.reads[0]!.answer([1]);
      await environment.settle();
      environment.frame();
      expect(listener.changes).to.have.length(told);
    });

    it('F72 removed and back before the answer: one request', async () => {
      const listener = join('interface:list');
      await environment.settle();
      listener.entry!.leave(listener);
      await environment.advance(50);
      listener.entry!.join(listener, 'mount');
      await environment.advance(500);
      expect(provider.reads).to.have.length(1);
      provider.reads[0]!.answer([{id: 1}]);
      await environment.settle();
      expect(listener.values).to.have.length(1);
    });

    it('F72 removed, aborted, and back: a second request', async () => {
      const listener = join('interface:list');
      await environment.settle();
      listener.entry!.leave(listener);
      await environment.advance(500);
      listener.entry!.join(listener, 'mount');
      await environment.settle();
      expect(provider.reads).to.have.length(2);
      expect(listener.entry!.state).to.equal('loading');
    });

    it('F26 moved 50 times: one subscription, no lost operation, nothing told twice', async () => {
      const listener = join('interface:list', {mode: 'list'}, ['users']);
      await environment.advance(300);
      provider.reads[0]!.answer([{id: 1}]);
      await environment.settle();
      const told = listener.values.length;
      for (let move = 0; move < 50; move++) {
        listener.entry!.leave(listener);
        await environment.advance(5);
        listener.entry!.join(listener, 'mount');
      }
      await environment.settle();
      expect(listener.values).to.have.length(told);
      provider.push('users', [{op: 'insert', record: {id: 2}}]);
      environment.frame();
      expect(provider.feeds).to.have.length(1);
      expect(provider.reads).to.have.length(1);
      expect(listener.values.at(-1)).to.deep.equal([{id: 1}, {id: 2}]);
    });

    it('an operation during a move is told as it comes back', async () => {
      const listener = join('interface:list', {mode: 'list'}, ['users']);
      await environment.advance(300);
      provider.reads[0]!.answer([{id: 1}]);
      await environment.settle();
      listener.entry!.leave(listener);
      provider.push('users', [{op: 'delete', key: '1'}]);
      environment.frame();
      listener.entry!.join(listener, 'mount');
      await environment.settle();
      expect(listener.values.at(-1)).to.deep.equal([]);
    });

    it('F81 after everyone has left, no timer, frame, listener, feed or read is there', async () => {
      for (let i = 0; i < 50; i++) {
        const listener = new Listener();
        listener.refreshInterval = 1000;
        join(`interface:list(${i})`, {}, ['users'], listener);
        await environment.settle();
        listener.entry!.leave(listener);
      }
      await environment.advance(1001);
      expect(environment.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
      expect(provider.live).to.have.length(0);
      expect(provider.waiting).to.have.length(0);
    });

    it('F80 what nobody shows is kept 5 minutes, and 100 at most', async () => {
      for (let i = 0; i < 300; i++) {
        const listener = join(`interface:list(${i})`);
        await environment.settle();
        provider.reads[i]!.answer([{id: i}]);
        await environment.settle();
        listener.entry!.leave(listener);
      }
      expect([...client.entries].length).to.be.at.most(101);
      await environment.advance(5 * 60_000 + 1);
      join('interface:other');
      expect([...client.entries]).to.have.length(1);
    });
  });

  describe('repetition', () => {
    it('what is asked for again and again stays stale until an answer comes', async () => {
      const listener = new Listener();
      listener.refreshInterval = 1000;
      const {entry} = join('interface:list', {}, [], listener);
      await environment.settle();
      provider.reads[0]!.answer([1]);
      await environment.settle();
      const gone = {code: 'network', message: 'gone', retryable: false};
      await environment.advance(1500);
      expect(entry!.state).to.equal('refreshing');
      provider.waiting[0]!.fail(gone);
      await environment.settle();
      expect(entry!.state).to.equal('stale');
      await environment.advance(1500);
      expect([provider.waiting.length, entry!.state], 'asked again, and no answer yet').to.deep.equal([1, 'stale']);
      provider.waiting[0]!.answer([2]);
      await environment.settle();
      expect(entry!.state).to.equal('ready');
    });

    it('F75 an interval of 100 ms with slow answers never has two in flight, and stops with the last listener', async () => {
      const listener = new Listener();
      listener.refreshInterval = 100;
      join('interface:list', {}, [], listener);
      await environment.settle();
      for (let i = 0; i < 20; i++) {
        expect(provider.waiting.length).to.be.at.most(1);
        await environment.advance(100);
        if (i % 5 === 4) provider.waiting[0]?.answer(i);
      }
      expect(provider.reads.length).to.be.within(4, 6);
      provider.waiting[0]?.answer(0);
      await environment.settle();
      listener.entry!.leave(listener);
      const sent = provider.reads.length;
      await environment.advance(5000);
      expect(provider.reads).to.have.length(sent);
    });

    it('CN-07 the smallest interval wins, a hidden page stands still', async () => {
      provider.data = {list: [1]};
      const slow = new Listener();
      slow.refreshInterval = 10_000;
      const fast = new Listener();
      fast.refreshInterval = 1000;
      join('interface:list', {}, [], slow);
      join('interface:list', {}, [], fast);
      await environment.advance(10_500);
      expect(provider.reads.length).to.be.within(9, 12);
      environment.visible = false;
      const sent = provider.reads.length;
      await environment.advance(60_000);
      expect(provider.reads).to.have.length(sent);
    });

    it('F150 a page that slept 8 hours reads once, not a burst', async () => {
      provider.data = {list: [1]};
      const listener = new Listener();
      listener.refreshInterval = 1000;
      join('interface:list', {}, [], listener);
      await environment.advance(1);
      const sent = provider.reads.length;
      environment.visible = false;
      await environment.advance(8 * 3_600_000);
      environment.visible = true;
      await environment.advance(900);
      expect(provider.reads.length - sent).to.be.at.most(2);
    });

    it('F149 a page looked at again reads what is older than 30 s once, spread over 2 s', async () => {
      provider.data = Object.fromEntries(Array.from({length: 50}, (_, i) => [`f${i}`, i]));
      for (let i = 0; i < 50; i++) join(`interface:f${i}`);
      await environment.settle();
      expect(provider.reads).to.have.length(50);
      environment.visible = false;
      await environment.advance(300_000);
      expect(provider.reads).to.have.length(50);
      environment.visible = true;
      await environment.settle();
      expect(provider.reads.length).to.be.below(55);
      await environment.advance(1000);
      expect(provider.reads.length).to.be.within(60, 90);
      await environment.advance(1001);
      expect(provider.reads).to.have.length(100);
      environment.visible = false;
      await environment.advance(10_000);
      environment.visible = true;
      await environment.advance(5000);
      expect(provider.reads).to.have.length(100);
    });

    it('the network back: what failed is read again', async () => {
      const {entry} = join('interface:list');
      await environment.settle();
      environment.online = false;
      provider.reads[0]!.fail({code: 'network', message: 'No network', retryable: true});
      await environment.settle();
      expect(entry!.state).to.equal('error');
      expect(client.status(provider)).to.equal('offline');
      environment.online = true;
      await environment.advance(2001);
      provider.reads[1]!.answer([1]);
      await environment.settle();
      expect(entry!.state).to.equal('ready');
      expect(client.status(provider)).to.equal('live');
    });
  });

  describe('feeds', () => {
    it('a burst of pushes is told once a frame', async () => {
      const listener = join('stream:users', {mode: 'list'}, ['users']);
      listener.entry!.leave(listener, true);
      const entry = client.entry({...plan('stream:users', {mode: 'list'}, ['users']), reader: undefined});
      const shown = new Listener();
      shown.entry = entry;
      entry.join(shown, 'mount');
      await environment.settle();
      provider.push('users', [{op: 'reset', records: []}]);
      await environment.settle();
      const told = shown.values.length;
      for (let id = 0; id < 1000; id++) provider.push('users', [{op: 'insert', record: {id}}]);
      expect(shown.values).to.have.length(told);
      environment.frame();
      expect(shown.values).to.have.length(told + 1);
      expect((shown.values.at(-1) as unknown[]).length).to.equal(1000);
      expect(environment.frame()).to.equal(0);
    });

    it('F149 a hidden page is told once a second at most', async () => {
      provider.data = {list: []};
      const listener = join('interface:list', {mode: 'list'}, ['users']);
      await environment.advance(300);
      environment.frame();
      environment.visible = false;
      const told = listener.values.length;
      for (let id = 0; id < 100; id++) {
        provider.push('users', [{op: 'insert', record: {id}}]);
        await environment.advance(50);
      }
      await environment.advance(1000);
      expect(listener.values.length - told).to.be.within(4, 6);
      expect((listener.values.at(-1) as unknown[]).length).to.equal(100);
    });

    it('F74 an operation newer than the snapshot is not overwritten by it', async () => {
      const listener = join('interface:list', {mode: 'list'}, ['users']);
      await environment.advance(10);
      provider.push('users', [{op: 'update', record: {id: 1, name: 'new'}}], 'e1:5');
      provider.reads[0]!.answer([{id: 1, name: 'old'}], {position: 'e1:4'});
      await environment.settle();
      environment.frame();
      expect(listener.values.at(-1)).to.deep.equal([{id: 1, name: 'new'}]);
    });

    it('M-13 CN-08 refresh-on-message reads once for the messages of 250 ms and applies none', async () => {
      const source = sourceOfText('interface:list');
      provider.data = {list: [{id: 1}]};
      const listener = join('interface:list', {feeds: [{provider, source, topics: ['users'], refresh: true}]});
      await environment.advance(300);
      expect(provider.reads).to.have.length(1);
      for (let id = 0; id < 5; id++) provider.push('users', [{op: 'insert', record: {id: id + 10}}]);
      expect((listener.entry!.value as unknown[]).length).to.equal(1);
      await environment.advance(251);
      expect(provider.reads).to.have.length(2);
      await environment.advance(1000);
      expect(provider.reads).to.have.length(2);
    });

    it('news of records reads a count again, and does not take its place', async () => {
      provider.data = {count: 240};
      const {entry} = join('interface:count', {mode: 'value'}, ['users']);
      await environment.advance(300);
      expect(entry!.value).to.equal(240);
      provider.data = {count: 241};
      provider.push('users', [{op: 'insert', record: {id: 1, name: 'Ada'}}]);
      expect(entry!.value).to.equal(240);
      await environment.advance(251);
      expect([provider.reads.length, entry!.value]).to.deep.equal([2, 241]);
      provider.push('users', [{op: 'value', value: 250}]);
      environment.frame();
      expect([provider.reads.length, entry!.value], 'what is pushed as a value is one').to.deep.equal([2, 250]);
    });

    it('a connection that is lost makes the data stale, and it is ready when it is back', async () => {
      provider.data = {list: [{id: 1}]};
      const {entry} = join('interface:list', {mode: 'list'}, ['users']);
      await environment.advance(300);
      expect([entry!.state, entry!.connection]).to.deep.equal(['ready', 'live']);
      provider.live[0]!.sink.status('reconnecting', undefined, {code: 'network', message: 'gone', retryable: true});
      expect([entry!.state, entry!.connection]).to.deep.equal(['stale', 'reconnecting']);
      expect(entry!.problem!.message).to.equal('gone');
      expect(client.status()).to.equal('reconnecting');
      provider.open('recovered');
      expect([entry!.state, entry!.connection]).to.deep.equal(['ready', 'live']);
    });

    it('a feed that says nothing is no longer loading after 30 s', async () => {
      const own = {...plan('subscribe:metrics', {mode: 'value'}, ['metrics']), reader: undefined};
      const entry = client.entry(own);
      entry.join(new Listener(), 'mount');
      await environment.advance(29_000);
      expect(entry.state).to.equal('loading');
      await environment.advance(1001);
      expect(entry.state).to.equal('empty');
      provider.push('metrics', [{op: 'value', value: 7, bare: true}]);
      expect(entry.state).to.equal('ready');
    });

    it('F151 feeds are closed with the page and reopened with their positions', async () => {
      provider.data = {list: [{id: 1}]};
      join('interface:list', {mode: 'list'}, ['users']);
      await environment.advance(300);
      provider.push('users', [{op: 'insert', record: {id: 2}}], 'e1:7');
      environment.emit('pagehide');
      expect(provider.live).to.have.length(0);
      environment.emit('pageshow');
      expect(provider.live).to.have.length(1);
      expect(provider.live[0]!.request.since.get('users')).to.equal('e1:7');
    });

    it('F82 200,000 events leave a bounded list', async () => {
      const own = {...plan('stream:log', {mode: 'list', list: {limit: 100}}, ['log']), reader: undefined};
      const entry = client.entry(own);
      entry.join(new Listener(), 'mount');
      await environment.settle();
      for (let id = 0; id < 200_000; id++) {
        provider.push('log', [{op: 'insert', at: 0, record: {id}}]);
        if (id % 1000 === 0) environment.frame();
      }
      expect(entry.list!.size).to.equal(100);
      expect(entry.list!.at(0)).to.deep.equal({id: 199_999});
    });
  });

  describe('invalidation and identity', () => {
    beforeEach(async () => {
      provider.data = {users: [{id: 1}], count: 1, other: 2};
      for (const text of ['resource:users?sort=id', 'interface:count("a")', 'interface:other']) join(text);
      await environment.settle();
    });

    const sent = () =>
      provider.reads.slice(3).map(({request}) => ('name' in request.source ? request.source.name : ''));

    it('reads again what is named: by kind and name, by exact source, by tag', async () => {
      client.invalidate('resource:users');
      await environment.settle();
      expect(sent()).to.deep.equal(['users']);
      client.invalidate(['interface:count("b")', 'interface:count("a")']);
      await environment.settle();
      expect(sent()).to.deep.equal(['users', 'count']);
      client.invalidate('other, none');
      await environment.settle();
      expect(sent()).to.deep.equal(['users', 'count', 'other']);
    });

    it('what nobody shows is only marked, and read when it is shown', async () => {
      const [entry] = [...client.entries];
      const listener = new Listener();
      listener.freshFor = 1e9;
      entry!.join(listener, 'mount');
      client.invalidate('none');
      await environment.settle();
      expect(sent()).to.deep.equal([]);
    });

    it('F79 dropping an identity aborts and forgets all that is its own', async () => {
      client.invalidate('interface:other');
      provider.data = {};
      client.invalidate('interface:count');
      await environment.settle();
      const waiting = provider.waiting;
      expect(waiting.length).to.be.above(0);
      client.dropIdentity(provider.identity);
      expect([...client.entries]).to.have.length(0);
      expect(waiting.every((read) => read.aborted)).to.equal(true);
    });
  });

  it('tells recorders what happens, in order and without secrets', async () => {
    const seen: string[] = [];
    const texts: string[] = [];
    const stop = client.tap((event) => {
      seen.push(`${event.seq} ${event.type}`);
      texts.push(JSON.stringify(event));
    });
    provider.data = {list: [{id: 1, password: 'hunter2', url: '/x?token=hunter2'}]};
    const listener = join('interface:list');
    await environment.settle();
    expect(seen).to.deep.equal(['1 read', '2 snapshot']);
    expect(texts.join()).to.not.contain('hunter2');
    stop();
    listener.entry!.refresh('manual');
    await environment.settle();
    expect(seen).to.have.length(2);
  });
});

function thrower(thrown: unknown): MemoryProvider {
  const provider = new MemoryProvider('thrower');
  provider.read = () => {
    throw thrown;
  };
  return provider;
}
