import {expect} from '@open-wc/testing';
import {FaultStream, listen, quickEnvironment, Recorder, until, type Step} from '../testing/streams.js';
import type {QuickEnvironment} from '../testing/streams.js';
import {SseTransport} from './sse-transport.js';

const event = (fields: Record<string, unknown>): Step => ({event: fields as never});
const row = (id: number, more: object = {}): object => ({topic: 'users', op: 'insert', record: {id, ...more}});

describe('topics over server-sent events', () => {
  let fault: FaultStream;
  let environment: QuickEnvironment;
  let transport: SseTransport | undefined;

  function open(...plan: Step[][]): SseTransport {
    const url = fault.sse(...plan);
    return (transport = new SseTransport({environment, url: () => url}));
  }

  beforeEach(() => {
    fault = new FaultStream();
    environment = quickEnvironment();
  });

  afterEach(async () => {
    transport?.close();
    transport = undefined;
    await fault.until((seen) => seen.live === 0, 'the server sees that nobody listens any more');
    expect(environment.timers.size, 'timers left').to.equal(0);
  });

  it('F67 all who listen share one stream, and topics of one task are one request', async () => {
    const provider = open([{serve: true}]);
    const sinks = ['users', 'orders', 'users'].map((topic) => listen(provider, [topic]).sink);
    await until(() => sinks.every((sink) => sink.opens.length === 1), 'all open');
    await fault.tell('publish', row(1) as never);
    await until(() => sinks[0]!.list.size === 1 && sinks[2]!.list.size === 1, 'both lists');
    const {connections} = await fault.seen();
    expect(connections.map((one) => one.topics)).to.deep.equal([['users', 'orders']]);
    expect(sinks[1]!.messages).to.deep.equal([]);
  });

  it('a topic added later: the new stream is made before the old one ends, and nothing is lost', async () => {
    const provider = open([{serve: true}]);
    const users = listen(provider, ['users']).sink;
    await until(() => users.opens.length === 1, 'open');
    await fault.tell('publish', [row(1), row(2)] as never);
    await until(() => users.list.size === 2, 'two rows');
    const orders = listen(provider, ['orders']).sink;
    await until(() => orders.opens.length === 1, 'the second topic');
    await fault.tell('publish', [row(3), {topic: 'orders', op: 'insert', record: {id: 1}}] as never);
    await until(() => users.list.size === 3 && orders.list.size === 1, 'rows of both');
    expect(users.inserted).to.deep.equal(['1', '2', '3']);
    expect(users.resumed('users'), 'no break for the topic that stayed').to.deep.equal(['new']);
    const {connections, most} = await fault.seen();
    expect(most).to.equal(2);
    expect(connections.map((one) => one.topics)).to.deep.equal([['users'], ['users', 'orders']]);
  });

  it('a list that comes late gets its beginning from the server, the one that is there no second copy', async () => {
    const provider = open([{serve: true}]);
    await fault.tell('initial', {users: {op: 'reset', records: [{id: 1}, {id: 2}]}} as never);
    const first = listen(provider, ['users']).sink;
    await until(() => first.list.size === 2, 'the first list');
    const second = listen(provider, ['users']).sink;
    await until(() => second.list.size === 2, 'the second list');
    expect(first.resumed('users')).to.deep.equal(['new']);
    expect(first.list.size).to.equal(2);
  });

  it('a value that comes late is known at once, without a request', async () => {
    const provider = open([{serve: true}]);
    const first = listen(provider, ['cpu']).sink;
    await until(() => first.opens.length === 1, 'open');
    await fault.tell('publish', {topic: 'cpu', value: 42});
    await until(() => first.values.length === 1, 'the value');
    const second = listen(provider, ['cpu']).sink;
    await until(() => second.values.length === 1, 'the value again');
    expect(second.values).to.deep.equal([42]);
    expect((await fault.seen()).connections.length).to.equal(1);
  });

  it('patterns are sent as they are and matched by segment', async () => {
    const {sink} = listen(open([{serve: true}]), ['user:updated:*', 'user:*:7']);
    await until(() => sink.opens.length === 2, 'open');
    await fault.tell('publish', [
      {topic: 'user:updated:7', value: 1},
      {topic: 'user:deleted:8', value: 2},
      {topic: 'user:updated:9', value: 3},
    ]);
    await until(() => sink.values.includes(3), 'the last value');
    expect(sink.messages.map(({topic}) => topic)).to.deep.equal(['user:updated:7', 'user:updated:9']);
    expect((await fault.seen()).connections[0]!.topics).to.deep.equal(['user:updated:*', 'user:*:7']);
  });

  it('one topic refused does not harm the others', async () => {
    const ready = {topics: {users: {resumed: 'new', position: 'e1:0'}}};
    const refused = {event: 'refused', data: {topic: 'secret', code: 'forbidden', message: 'Not yours'}};
    const {sink} = listen(open([{ready}, event(refused), event({id: 'e1:1', data: row(1)}), {hold: true}]), [
      'users',
      'secret',
    ]);
    await until(() => sink.list.size === 1, 'a row');
    expect(sink.failures).to.deep.equal([
      {topic: 'secret', error: {code: 'forbidden', message: 'Not yours', retryable: false}},
    ]);
    expect((await fault.seen()).connections.length, 'no request for the rest').to.equal(1);
  });

  it('204 and `end` are the end: no error, no further attempt', async () => {
    const first = listen(open([{status: [204]}]), ['users']).sink;
    await until(() => first.ended.length === 1, 'ended');
    transport!.close();
    const ready = {topics: {users: {resumed: 'new'}}};
    const second = listen(open([{ready}, event({event: 'end', data: ''}), {hold: true}]), ['users']).sink;
    await until(() => second.ended.length === 1, 'ended');
    expect([first.failures, second.failures]).to.deep.equal([[], []]);
  });

  it('a plain server: a named event is the topic, text is text, one topic needs no name', async () => {
    const provider = open([
      event({event: 'cpu', data: '17'}),
      event({event: 'other', data: '1'}),
      event({data: 'hello'}),
      {hold: true},
    ]);
    const {sink} = listen(provider, ['cpu']);
    await until(() => sink.values.length === 2, 'two values');
    expect(sink.values).to.deep.equal([17, 'hello']);
    expect(sink.messages.every(({topic}) => topic === 'cpu')).to.equal(true);
  });

  it('a bare address without topics takes whatever comes and sends none', async () => {
    const url = fault.sse([event({data: '1'}), event({event: 'a', data: '2'}), {hold: true}]);
    transport = new SseTransport({environment, url: () => undefined});
    const {sink} = listen(transport, [], {source: {kind: 'sse', href: url, topics: []}});
    await until(() => sink.values.length === 2, 'two values');
    expect(sink.messages.map(({topic}) => topic)).to.deep.equal(['*', 'a']);
    expect((await fault.seen()).connections[0]!.topics).to.deep.equal([]);
  });

  it('more topics than a connection carries fail by name', async () => {
    const provider = open([{serve: true}]);
    const topics = Array.from({length: 201}, (unused, index) => `t${index}`);
    const {sink} = listen(provider, topics);
    await until(() => sink.opens.length === 200, 'two hundred');
    expect(sink.failures.map(({topic, error}) => [topic, error.code])).to.deep.equal([['t200', 'limit']]);
  });

  it('F151 a page that is put aside closes its stream and resumes it when it is back', async () => {
    const provider = open([{serve: true}]);
    const {sink} = listen(provider, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    await fault.tell('publish', row(1) as never);
    await until(() => sink.list.size === 1, 'a row');
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await fault.until((seen) => seen.live === 0, 'closed');
    await fault.tell('publish', row(2) as never);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await until(() => sink.list.size === 2, 'the row that was missed');
    expect(sink.resumed('users')).to.deep.equal(['new', 'recovered']);
    expect((await fault.seen()).live).to.equal(1);
  });

  it('a sink that was stopped hears nothing more', async () => {
    const provider = open([{serve: true}]);
    const gone = new Recorder();
    const {stop} = listen(provider, ['users'], {sink: gone});
    const {sink} = listen(provider, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    stop();
    await fault.tell('publish', row(1) as never);
    await until(() => sink.list.size === 1, 'a row');
    expect(gone.messages).to.deep.equal([]);
  });
});
