import {expect} from '@open-wc/testing';
import {MemoryProvider} from '../testing/memory-provider.js';
import {EntryFeeds, worse, type Feed} from './entry-feeds.js';
import type {DataError, Op, Source} from './types.js';

const source: Source = {kind: 'subscribe', topics: ['a'], query: []};
const gone: DataError = {code: 'network', message: 'gone', retryable: true};

describe('EntryFeeds', () => {
  let told: string[];
  let since: Map<string, string>;

  beforeEach(() => {
    told = [];
    since = new Map();
  });

  function feedsOf(feeds: Feed[]): EntryFeeds {
    const host = {
      since: () => since,
      rows: () => undefined,
      open: (topic: string, resumed: string) => void told.push(`open ${topic} ${resumed}`),
      next: (topic: string, ops: readonly Op[], position?: string) =>
        void told.push(`next ${topic} ${ops.length} ${position ?? ''}`.trim()),
      asked: () => void told.push('asked'),
      closed: (topic: string) => void told.push(`closed ${topic}`),
      connectionChanged: () => void told.push('connection'),
    };
    return new EntryFeeds(host, feeds);
  }

  function quiet(name = 'p'): MemoryProvider {
    const provider = new MemoryProvider(name);
    provider.feedsOpen = undefined;
    return provider;
  }

  it('the worst connection counts', () => {
    expect(worse('live', 'reconnecting')).to.equal('reconnecting');
    expect(worse('offline', 'connecting')).to.equal('offline');
    expect(worse('none', 'live')).to.equal('live');
    const [one, two] = [quiet('one'), quiet('two')];
    const feeds = feedsOf([one, two].map((provider) => ({provider, source, topics: ['a']})));
    expect(feeds.connection).to.equal('none');
    feeds.start();
    expect(feeds.connection).to.equal('connecting');
    one.open('new');
    expect(feeds.connection).to.equal('connecting');
    two.open('new');
    expect(feeds.connection).to.equal('live');
    two.live[0]!.sink.status('offline', undefined, gone);
    expect([feeds.connection, feeds.cause, feeds.error]).to.deep.equal(['offline', gone, undefined]);
  });

  it('begins once, and goes on where it was: positions are a copy', () => {
    const provider = quiet();
    since.set('a', 'e1:5');
    const feeds = feedsOf([{provider, source, topics: ['a']}]);
    feeds.start();
    feeds.start();
    since.set('a', 'e1:6');
    expect(provider.feeds).to.have.length(1);
    expect(provider.feeds[0]!.request.since.get('a')).to.equal('e1:5');
  });

  it('F25 nothing is heard of a feed that was stopped', () => {
    const provider = quiet();
    const feeds = feedsOf([{provider, source, topics: ['a']}]);
    feeds.start();
    const [{sink, request}] = provider.feeds as [(typeof provider.feeds)[0]];
    feeds.stop();
    expect([provider.live.length, request.signal.aborted, feeds.running]).to.deep.equal([0, true, false]);
    sink.status('live');
    sink.open('a', 'new');
    sink.next('a', [{op: 'limit', limit: 1}]);
    sink.fail(undefined, gone);
    sink.done('a');
    expect(told).to.deep.equal([]);
  });

  it('a topic that fails or ends closes; the connection when all have', () => {
    const provider = quiet();
    const feeds = feedsOf([{provider, source, topics: ['a', 'b']}]);
    feeds.start();
    provider.open('new');
    const {sink} = provider.live[0]!;
    sink.done('a');
    expect(feeds.connection).to.equal('live');
    sink.fail('b', gone);
    expect([feeds.connection, feeds.error]).to.deep.equal(['closed', gone]);
    expect(told).to.include.members(['closed a', 'closed b']);
    sink.open('b', 'recovered');
    expect([feeds.connection, feeds.error]).to.deep.equal(['live', undefined]);
  });

  it('F100 a provider that throws fails its own feed', () => {
    const broken = quiet('broken');
    broken.subscribe = () => {
      throw 'Out of order';
    };
    const good = quiet('good');
    const feeds = feedsOf([broken, good].map((provider) => ({provider, source, topics: [provider.identity]})));
    feeds.start();
    expect(feeds.error!.message).to.equal('Out of order');
    expect(told).to.include('closed broken');
    good.push('good', [{op: 'limit', limit: 1}]);
    expect(told).to.include('next good 1');
  });

  it('CN-08 of a message that asks for a read only the position counts', () => {
    const provider = quiet();
    const feeds = feedsOf([{provider, source, topics: ['a'], refresh: true}]);
    feeds.start();
    provider.push('a', [{op: 'insert', record: {id: 1}}], 'e1:3');
    expect(told).to.deep.equal(['next a 0 e1:3', 'asked']);
  });

  it('goes on through another provider when the widget whose provider it was has left', () => {
    const [first, second] = [quiet('same'), quiet('same')];
    const feed = (provider: MemoryProvider): Feed => ({provider, source, topics: ['a']});
    const feeds = feedsOf([feed(first)]);
    feeds.start();
    feeds.use([feed(first)]);
    expect(first.feeds).to.have.length(1);
    since.set('a', 'e1:7');
    feeds.use([feed(second)]);
    expect([first.live.length, second.live.length]).to.deep.equal([0, 1]);
    expect(second.live[0]!.request.since.get('a')).to.equal('e1:7');
  });
});
