import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {MemoryProvider} from '../testing/memory-provider.js';
import {channelsOf, isSendOnly, type Channel} from './channels.js';
import {Client} from './client.js';
import type {DataNode} from './context.js';
import {readSettings, sameSettings, type DataHost, type Settings} from './data-host.js';
import {makePlan} from './plan.js';
import {parseSource} from './source.js';
import type {DataShape, Source, View} from './types.js';

const source = (text: string) => (parseSource(text) as {source: Source}).source;

function settings(given: Record<string, unknown> = {}): Settings {
  return readSettings(given as unknown as DataHost);
}

const channels = (text: string | undefined, given: Record<string, unknown> = {}) =>
  channelsOf(text === undefined ? undefined : source(text), settings(given)) as readonly Channel[];

const told = (list: readonly Channel[]) =>
  list.map(({verb, topics, refresh, derived}) =>
    [verb, topics.join('+'), refresh && 'refresh', derived && 'derived'].filter(Boolean).join(' '),
  );

describe('settings', () => {
  it('F99 reads attributes and properties alike; null is absent', () => {
    expect(settings({dataSource: null, load: null, refreshInterval: null, subscribe: null}).dataSource).to.equal(
      undefined,
    );
    expect(settings({load: 'a, b.c'}).load).to.deep.equal(['a', 'b.c']);
    expect(settings({load: ['a']}).load).to.deep.equal(['a']);
    expect(settings({cacheTtl: '500', limit: 'x', refreshInterval: 100})).to.deep.include({
      cacheTtl: 500,
      limit: undefined,
      refreshInterval: 100,
    });
    expect([settings({subscribe: ''}).subscribe, settings({subscribe: 'false'}).subscribe]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('equal lists are equal, another object as the source is another source', () => {
    expect(sameSettings(settings({load: 'a,b'}), settings({load: ['a', 'b']}))).to.equal(true);
    expect(sameSettings(settings({subscribe: ['a']}), settings({subscribe: ['b']}))).to.equal(false);
    expect(sameSettings(settings({dataSource: [1]}), settings({dataSource: [1]}))).to.equal(false);
  });
});

describe('channels', () => {
  it('each kind is read, listened to, or neither', () => {
    expect(told(channels('interface:f'))).to.deep.equal(['read']);
    expect(told(channels('/api/x'))).to.deep.equal(['read']);
    expect(told(channels('stream:users'))).to.deep.equal(['subscribe users']);
    expect(told(channels('subscribe:a, b:*'))).to.deep.equal(['subscribe a', 'subscribe b:*']);
    expect(told(channels('sse:/events'))).to.deep.equal(['subscribe *']);
    expect(told(channels('ws:/live#a,b'))).to.deep.equal(['subscribe a+b']);
    expect(told(channels('action:a'))).to.deep.equal([]);
    expect([isSendOnly(source('form:f')), isSendOnly(source('interface:f'))]).to.deep.equal([true, false]);
  });

  it('CN-09 a call, topics and a stream together; CN-08 messages that only ask for a read', () => {
    const all = channels('interface:list', {subscribe: 'a, b', stream: 'rows', refreshOnMessage: true});
    expect(told(all)).to.deep.equal(['read', 'subscribe rows', 'subscribe a refresh', 'subscribe b refresh']);
    expect(told(channels(undefined, {stream: 'rows'}))).to.deep.equal(['subscribe rows']);
  });

  it('a bare `subscribe` is the topic of the one record, if there is one', () => {
    expect(told(channels('interface:get_user(42)', {subscribe: true}))).to.deep.equal([
      'read',
      'subscribe user:updated:42 derived',
    ]);
    expect(told(channels('interface:list_users', {subscribe: true}))).to.deep.equal(['read']);
  });

  it('topics that can’t be read are an error with the attribute’s name', () => {
    const error = channelsOf(source('interface:f'), settings({subscribe: 'a b'}));
    expect(error).to.have.property('code', 'source');
    expect(error).to.have.property('message').that.contains('subscribe');
  });
});

describe('plans', () => {
  const provider = new MemoryProvider('memory');
  const other = new MemoryProvider('other');
  const client = new Client(new FakeEnvironment());
  const node: DataNode = {provider, client};
  const list: DataShape = {list: 'items', accepts: ['items']};
  const value: DataShape = {value: 'value', accepts: ['value']};
  const scope = {};

  function plan(text: string, given: Record<string, unknown> = {}, shape = list, view: View = {}, push = node) {
    const lines = channels(text, given).map((channel) => ({channel, node: channel.verb === 'read' ? node : push}));
    return makePlan({client, lines, settings: settings(given), shape, view, scope});
  }

  it('the same is the same key; what is read or listened to otherwise is another', () => {
    const key = (...args: Parameters<typeof plan>) => plan(...args).plan.key;
    expect(key('interface:f(1)')).to.equal(key(' interface:f( 1 )'));
    expect(key('interface:f(1)')).to.not.equal(key('interface:f("1")'));
    expect(key('interface:f')).to.not.equal(key('interface:f', {load: 'posts'}));
    expect(key('interface:f')).to.not.equal(key('interface:f', {dataPath: 'rows'}));
    expect(key('interface:f')).to.not.equal(key('interface:f', {subscribe: 'a'}));
    expect(key('interface:f', {subscribe: 'a,b'})).to.equal(key('interface:f', {subscribe: 'b,a'}));
    const {readKey} = plan('interface:f', {subscribe: 'a', dataPath: 'rows'}).plan;
    expect(readKey).to.equal(plan('interface:f').plan.readKey);
  });

  it('topics of one provider are one subscription, of several are several', () => {
    const {feeds} = plan('interface:f', {subscribe: 'a,b', stream: 'b'}).plan;
    expect(feeds.map(({topics}) => topics)).to.deep.equal([['b', 'a']]);
    expect(feeds[0]!.source.kind).to.equal('interface');
    const elsewhere = plan('interface:f', {subscribe: 'a'}, list, {}, {provider: other, client}).plan;
    expect(elsewhere.identities).to.deep.equal(['memory', 'other']);
    const only = plan('subscribe:a,b').plan;
    expect(only.feeds[0]!.source).to.deep.include({kind: 'subscribe', topics: ['a', 'b']});
    expect(only.reader).to.equal(undefined);
  });

  it('a feed’s query says how rows are kept; a call’s `limit` is its own', () => {
    expect(plan('stream:users?key=uid&limit=50&at=0').plan.list).to.deep.equal({key: 'uid', limit: 50, at: 'first'});
    expect(plan('interface:f()?limit=20').plan.list).to.deep.equal({});
    expect(plan('interface:f', {key: 'uid', limit: 7}).plan.list).to.deep.equal({key: 'uid', limit: 7});
  });

  it('what the data is: a list, a value, or what comes', () => {
    expect(plan('interface:f').plan.mode).to.equal('auto');
    expect(plan('interface:f', {subscribe: 'a', refreshOnMessage: true}).plan.mode).to.equal('auto');
    expect(plan('interface:f', {subscribe: 'a'}).plan.mode).to.equal('list');
    expect(plan('stream:users', {}, value).plan.mode).to.equal('list');
    expect(plan('subscribe:a', {}, value).plan.mode).to.equal('value');
    expect(plan('subscribe:a').plan.mode).to.equal('list');
    expect(plan('subscribe:a', {}, {...list, value: 'value'}).plan.mode).to.equal('auto');
  });

  it('pushes what the source can do of a view, and leaves the rest', () => {
    provider.capabilities = {filter: true, search: true};
    const view: View = {filter: [{field: 'a', op: 'eq', value: 1}], sort: [{field: 'b'}]};
    const planned = plan('resource:users', {}, list, view);
    expect(planned.plan.view).to.deep.equal({filter: view.filter});
    expect(planned.rest).to.deep.equal({sort: view.sort});
    provider.capabilities = {};
  });

  it('CN-11 reads by name may go together, unless the author says otherwise; addresses the other way round', () => {
    const alone = (text: string, given = {}) => plan(text, given).plan.alone === true;
    expect([alone('resource:users'), alone('interface:f'), alone('/api/x')]).to.deep.equal([false, false, true]);
    expect(alone('resource:users', {enableQueryBatching: false})).to.equal(true);
    expect(alone('/api/x', {enableQueryBatching: true})).to.equal(false);
  });

  it('subscribe-filter is the query of a view', () => {
    const {feeds} = plan('interface:f', {subscribe: 'a', subscribeFilter: 'filter[status]=active'}).plan;
    expect(feeds[0]!.filter).to.deep.equal([{field: 'status', op: 'eq', value: 'active'}]);
  });

  it('CN-04 a topic that nobody handles fails by itself, in plain words', async () => {
    const lines = channels('interface:f', {subscribe: 'a'}).map((channel) =>
      channel.verb === 'read' ? {channel, node} : {channel},
    );
    const {feeds} = makePlan({client, lines, settings: settings(), shape: list, view: {}, scope}).plan;
    const failed = await new Promise<string>((resolve) => {
      const sink = {
        open() {},
        next() {},
        status() {},
        done() {},
        fail: (topic: unknown, error: {message: string}) => resolve(error.message),
      };
      const {signal} = new AbortController();
      feeds[0]!.provider.subscribe!({source: feeds[0]!.source, topics: ['a'], since: new Map(), signal}, sink);
    });
    expect(failed).to.contain('subscribe:a');
  });
});
