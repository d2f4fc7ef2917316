import {expect} from '@open-wc/testing';
import type {Source, SourceKind} from '../../data/types.js';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import {listen, Recorder} from '../testing/streams.js';
import type {ConnectionListener, TopicConnection, Topics} from '../topic-connection.js';
import {TopicHub} from './topic-hub.js';

/** A connection that remembers what it was asked for. */
class NotedConnection implements TopicConnection {
  readonly asked: [topics: Record<string, string | undefined>, again: string[]][] = [];
  closed = false;
  topics: Topics = new Map();

  constructor(readonly listener: ConnectionListener) {}

  set(topics: Topics, again: ReadonlySet<string> = new Set()): void {
    this.topics = topics;
    this.asked.push([Object.fromEntries(topics), [...again]]);
  }

  send(): boolean {
    return false;
  }

  close(): void {
    this.closed = true;
  }
}

const value = (topic: string, number: number, id?: string): Parameters<ConnectionListener['message']>[0] => ({
  topic,
  ops: [{op: 'value', value: number}],
  ...(id !== undefined && {id}),
});

describe('one connection for all who listen', () => {
  let environment: FakeEnvironment;
  let connection: NotedConnection;
  let hub: TopicHub;

  beforeEach(() => {
    environment = new FakeEnvironment();
    hub = new TopicHub(environment, (listener) => (connection = new NotedConnection(listener)));
  });

  function join(
    topics: string[],
    since: Record<string, string> = {},
    kind: SourceKind = 'stream',
  ): ReturnType<typeof listen> {
    const source = {kind, topics, query: []} as unknown as Source;
    return listen(hub as never, topics, {since, source});
  }

  async function opened(...topics: string[]): Promise<Recorder> {
    const {sink} = join(topics);
    await environment.advance(0);
    for (const topic of topics) connection.listener.open(topic, 'new', 'e1:5');
    return sink;
  }

  it('changes of one task are one change', async () => {
    const first = join(['a']);
    join(['b'], {b: 'e1:3'});
    first.stop();
    join(['c']);
    await environment.advance(0);
    expect(connection.asked).to.deep.equal([[{b: 'e1:3', c: undefined}, []]]);
  });

  it('left and joined again within one task is no change that a server sees', async () => {
    const {stop} = join(['a']);
    await environment.advance(0);
    connection.listener.open('a', 'new', 'e1:5');
    stop();
    join(['a']);
    await environment.advance(0);
    expect(connection.asked.at(-1)![0]).to.have.property('a');
  });

  it('who joins within the task in which the last one leaves is told what is known', async () => {
    const first = join(['a', 'b:*'], {}, 'interface');
    await environment.advance(0);
    connection.listener.status('live');
    for (const topic of ['a', 'b:*']) connection.listener.open(topic, 'new', 'e1:5');
    first.stop();
    const next = join(['a', 'b:*'], {}, 'interface').sink;
    await environment.advance(0);
    expect([next.resumed('a'), next.resumed('b:*')]).to.deep.equal([['new'], ['new']]);
    const later = join(['b:*'], {}, 'interface').sink;
    await environment.advance(0);
    expect([later.resumed('b:*'), later.statuses]).to.deep.equal([['new'], ['live']]);
    expect(connection.asked.length).to.be.at.most(2);
  });

  it('two who join with different positions are asked for with the earlier one', async () => {
    const late = join(['a'], {a: 'e1:9'}).sink;
    const early = join(['a'], {a: 'e1:3'}).sink;
    await environment.advance(0);
    expect(connection.asked[0]![0]).to.deep.equal({a: 'e1:3'});
    connection.listener.open('a', 'recovered', 'e1:3');
    expect([late.resumed('a'), early.resumed('a')]).to.deep.equal([['recovered'], ['recovered']]);
  });

  it('one with a position and one without: the topic begins anew, and only the first has lost', async () => {
    const known = join(['a'], {a: 'e1:3'}).sink;
    const fresh = join(['a']).sink;
    await environment.advance(0);
    connection.listener.open('a', 'new', 'e1:7');
    expect([known.resumed('a'), fresh.resumed('a')]).to.deep.equal([['lost'], ['new']]);
  });

  it('a late comer with the present position has lost nothing, one with an older position has', async () => {
    await opened('a');
    connection.listener.message(value('a', 1, 'e1:6'));
    const same = join(['a'], {a: 'e1:6'}, 'interface').sink;
    const older = join(['a'], {a: 'e1:2'}, 'interface').sink;
    await environment.advance(0);
    expect([same.resumed('a'), older.resumed('a')]).to.deep.equal([['recovered'], ['lost']]);
    expect(connection.asked.length).to.equal(1);
  });

  it('a late list of a topic that began with its content is asked for again; a widget with a read is not', async () => {
    const first = await opened('a');
    connection.listener.message({topic: 'a', ops: [{op: 'reset', records: [{id: 1}]}], id: 'e1:5'});
    const reader = join(['a'], {}, 'interface').sink;
    await environment.advance(0);
    expect([reader.resumed('a'), connection.asked.length]).to.deep.equal([['new'], 1]);
    const list = join(['a']).sink;
    await environment.advance(0);
    expect(connection.asked[1]).to.deep.equal([{a: undefined}, ['a']]);
    connection.listener.open('a', 'new', 'e1:5');
    connection.listener.message({topic: 'a', ops: [{op: 'reset', records: [{id: 1}]}], id: 'e1:5'});
    expect([list.list.size, first.resumed('a').length, reader.resumed('a').length]).to.deep.equal([1, 1, 1]);
  });

  it('a break while a topic is opened anew is told to all', async () => {
    const first = await opened('a');
    connection.listener.message({topic: 'a', ops: [{op: 'reset', records: []}], id: 'e1:5'});
    join(['a']);
    await environment.advance(0);
    connection.listener.status('reconnecting');
    connection.listener.open('a', 'lost', 'e2:0');
    expect(first.resumed('a')).to.deep.equal(['new', 'lost']);
  });

  it('F04 F07 what was told is not told again, by position or by id', async () => {
    const sink = await opened('a', 'b');
    const ids = ['e1:6', 'e1:6', 'e1:5', 'e1:7', 'x', 'y', 'x'];
    ids.forEach((id, index) => connection.listener.message(value('a', index, id)));
    connection.listener.message(value('b', 99, 'e1:6'));
    expect(sink.values).to.deep.equal([0, 3, 4, 5, 99]);
  });

  it('F06 after a fresh start smaller positions are news', async () => {
    const sink = await opened('a');
    connection.listener.message(value('a', 1, 'e1:9'));
    connection.listener.open('a', 'lost', 'e1:2');
    connection.listener.message(value('a', 2, 'e1:3'));
    expect(sink.values).to.deep.equal([1, 2]);
  });

  it('two patterns that mean one topic: told once', async () => {
    const sink = await opened('user:*', '*:updated:7');
    connection.listener.message(value('user:updated:7', 1, 'e1:6'));
    expect(sink.values).to.deep.equal([1]);
    expect(Object.fromEntries(connection.topics)).to.deep.equal({'user:*': 'e1:6', '*:updated:7': 'e1:6'});
  });

  it('what was reached holds for every open topic', async () => {
    await opened('a', 'b');
    connection.listener.reached('e1:9');
    expect(Object.fromEntries(connection.topics)).to.deep.equal({a: 'e1:9', b: 'e1:9'});
  });

  it('an end of all is told topic by topic, and frees the connection', async () => {
    const sink = await opened('a', 'b');
    connection.listener.fail(undefined, {code: 'auth', message: 'No', retryable: false});
    expect(sink.failures.map(({topic}) => topic)).to.deep.equal(['a', 'b']);
    await environment.advance(0);
    expect(connection.asked.at(-1)![0]).to.deep.equal({});
    expect(environment.pending.timers).to.equal(0);
  });

  it('a listener that leaves while it is told hears no more, and others do', async () => {
    const other = await opened('a');
    let stop = (): void => {};
    const sink = new Recorder();
    sink.next = (...told) => {
      Recorder.prototype.next.apply(sink, told);
      stop();
    };
    stop = listen(hub as never, ['a'], {sink}).stop;
    await environment.advance(0);
    connection.listener.message(value('a', 1));
    connection.listener.message(value('a', 2));
    expect([sink.values, other.values]).to.deep.equal([[1], [1, 2]]);
  });

  it('an aborted signal is a stop; one aborted before is no start', async () => {
    const abort = new AbortController();
    const sink = new Recorder();
    const source: Source = {kind: 'stream', topics: ['a'], query: []};
    const request = {source, topics: ['a'], since: new Map<string, string>(), signal: abort.signal};
    hub.subscribe(request, sink);
    await environment.advance(0);
    abort.abort();
    await environment.advance(0);
    hub.subscribe(request, sink);
    await environment.advance(0);
    expect(connection.asked.map(([topics]) => Object.keys(topics))).to.deep.equal([['a'], []]);
  });

  it('a sink that throws does not keep others from hearing', async () => {
    const bad = new Recorder();
    bad.next = () => {
      throw new Error('a bug of the page');
    };
    const errors: unknown[] = [];
    const report = globalThis.reportError;
    globalThis.reportError = (error) => errors.push(error);
    listen(hub as never, ['a'], {sink: bad});
    const good = await opened('a');
    connection.listener.message(value('a', 1));
    expect(good.values).to.deep.equal([1]);
    globalThis.reportError = report;
    expect(errors.length).to.equal(1);
  });
});
