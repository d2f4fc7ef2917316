import {expect} from '@open-wc/testing';
import type {DataError, Json, MutateRequest, Outcome, ReadRequest, Snapshot, Source} from '../../data/types.js';
import {FaultStream, listen, quickEnvironment, until, type Step} from '../testing/streams.js';
import type {QuickEnvironment} from '../testing/streams.js';
import {WebSocketTransport} from './websocket-transport.js';

const row = (id: number): Json => ({topic: 'users', op: 'insert', record: {id}});
const source: Source = {kind: 'interface', name: 'count_users', args: [], query: []};

/** The frames of one type that a connection got. */
const ofType = (frames: readonly {readonly [key: string]: Json}[], type: string): readonly object[] =>
  frames.filter((frame) => frame['t'] === type);

describe('topics and calls over a WebSocket', () => {
  let fault: FaultStream;
  let environment: QuickEnvironment;
  let transport: WebSocketTransport | undefined;

  function open(...plan: Step[][]): WebSocketTransport {
    const url = fault.ws(...plan);
    return (transport = new WebSocketTransport({environment, url: () => url}));
  }

  function read(provider: WebSocketTransport, signal = new AbortController().signal): Promise<Snapshot> {
    const request: ReadRequest = {source, view: {}, load: [], reason: 'mount', signal};
    return provider.read(request);
  }

  function mutate(provider: WebSocketTransport, more: Partial<MutateRequest> = {}): Promise<Outcome> {
    const action: Source = {kind: 'action', name: 'publish', args: [], query: []};
    const {signal} = new AbortController();
    return provider.mutate({source: action, intent: 'run', idempotencyKey: 'k1', signal, ...more});
  }

  const errorOf = (promise: Promise<unknown>): Promise<DataError> =>
    promise.then(
      () => expect.fail('It should have failed.'),
      (failure: {error: DataError}) => failure.error,
    );

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

  it('F37 calls made before the welcome and while down are sent once, in order', async () => {
    const provider = open([{go: true}, {serve: true}]);
    const first = read(provider);
    const second = mutate(provider);
    await fault.until((seen) => seen.connections.length === 1, 'connecting');
    await fault.tell('go');
    await Promise.all([first, second]);
    const calls = ofType((await fault.seen()).connections[0]!.received, 'call');
    expect(calls).to.deep.equal([
      {t: 'call', id: 'c1', verb: 'read', source: 'interface:count_users', view: {}},
      {t: 'call', id: 'c2', verb: 'run', source: 'action:publish', idempotencyKey: 'k1'},
    ]);
  });

  it('F37 a call that waits for more than 30 s fails by name, and the queue is bounded', async () => {
    const provider = open([{hang: true}]);
    const results = Array.from({length: 101}, () => errorOf(read(provider)));
    expect((await results[100]!).code).to.equal('limit');
    const start = environment.now();
    expect((await results[0]!).code).to.equal('network');
    expect(environment.now() - start).to.be.within(25_000, 33_000);
    await Promise.all(results);
    // Firefox keeps a handshake that was given up until the server ends it.
    await fault.tell('drop');
  });

  it('F37 after a break what only asks is asked again, what changes something is not', async () => {
    const provider = open(
      [{serve: {replies: {'interface:count_users': 'never', 'action:publish': 'never'}}}],
      [{serve: true}],
    );
    const asked = read(provider);
    const changed = errorOf(mutate(provider));
    await fault.until((seen) => ofType(seen.connections[0]?.received ?? [], 'call').length === 2, 'both calls');
    await fault.tell('drop');
    expect((await asked).data).to.have.property('verb', 'read');
    expect(await changed).to.include({code: 'network', retryable: true});
    expect(ofType((await fault.seen()).connections[1]!.received, 'call').length).to.equal(1);
  });

  it('calls: answers go to their calls, refusals are errors, an abort is told', async () => {
    const replies = {
      'interface:count_users': {data: 7, total: 7, position: 'e1:3', tags: ['users']},
      'action:publish': {
        error: {status: 422, title: 'No', errors: [{path: 'name', code: 'taken', message: 'is taken'}]},
      },
    };
    const provider = open([{serve: {replies}}]);
    expect(await read(provider)).to.deep.include({total: 7, position: 'e1:3', tags: ['users']});
    const error = await errorOf(mutate(provider, {values: {name: 'x'}}));
    expect(error).to.deep.include({code: 'invalid', status: 422});
    expect(error.fields![0]).to.include({path: 'name', message: 'is taken'});
  });

  it('calls: an abort is told to the server, and the call ends', async () => {
    const provider = open([{serve: {replies: {'interface:count_users': 'never'}}}]);
    const abort = new AbortController();
    const asked = read(provider, abort.signal).catch((reason: Error) => reason.name);
    await fault.until((seen) => ofType(seen.connections[0]?.received ?? [], 'call').length === 1, 'the call');
    abort.abort();
    expect(await asked).to.equal('AbortError');
    await fault.until((seen) => ofType(seen.connections[0]!.received, 'cancel').length === 1, 'the cancel');
  });

  it('calls: files are refused by name', async () => {
    const values = {photo: new File(['x'], 'x.png')};
    expect((await errorOf(mutate(open([{serve: true}]), {values}))).message).to.contain('Files');
  });

  it('calls alone keep the connection for a while, then let it go', async () => {
    const provider = open([{serve: true}]);
    await read(provider);
    await read(provider);
    expect((await fault.seen()).connections.length).to.equal(1);
    await fault.until((seen) => seen.live === 0, 'let go');
    expect(environment.timers.size).to.equal(0);
  });

  it('F39 two who listen to one topic: one sub; unsub only after the last has gone', async () => {
    const provider = open([{serve: true}]);
    const first = listen(provider, ['users']);
    const second = listen(provider, ['users', 'orders']);
    await until(() => first.sink.opens.length === 1 && second.sink.opens.length === 2, 'open');
    first.stop();
    await fault.tell('publish', row(1));
    await until(() => second.sink.list.size === 1, 'still told');
    const third = listen(provider, ['orders']);
    second.stop();
    const frames = async (): Promise<readonly object[]> => (await fault.seen()).connections[0]!.received;
    await fault.until((seen) => ofType(seen.connections[0]!.received, 'unsub').length === 1, 'the unsub');
    expect(ofType((await frames()) as never, 'sub')).to.deep.equal([
      {t: 'sub', topics: [{topic: 'users'}, {topic: 'orders'}]},
    ]);
    expect(ofType((await frames()) as never, 'unsub')).to.deep.equal([{t: 'unsub', topics: ['users']}]);
    third.stop();
    await fault.until((seen) => seen.live === 0, 'closed with the last');
  });

  it('one topic refused or ended does not harm the others', async () => {
    const provider = open([{serve: {refuse: ['secret']}}]);
    const {sink} = listen(provider, ['users', 'secret', 'orders']);
    await until(() => sink.failures.length === 1 && sink.opens.length === 2, 'answers');
    expect(sink.failures[0]).to.deep.equal({
      topic: 'secret',
      error: {code: 'forbidden', message: 'Not yours', status: 403, retryable: false},
    });
    await fault.tell('push', JSON.stringify({t: 'end', topic: 'orders'}));
    await until(() => sink.ended.includes('orders'), 'the end of one');
    await fault.tell('publish', row(1));
    await until(() => sink.list.size === 1, 'a row of the other');
  });

  it('since goes with each topic, and the answer of the server is passed on', async () => {
    const {sink} = listen(open([{serve: true}]), ['users', 'orders'], {since: {users: 'e0:9'}});
    await until(() => sink.opens.length === 2, 'open');
    expect(sink.opens).to.deep.equal([
      {topic: 'users', resumed: 'lost', position: 'e1:0'},
      {topic: 'orders', resumed: 'new', position: 'e1:0'},
    ]);
  });

  it('a fatal error of the server ends it', async () => {
    const fatal = {t: 'error', error: {code: 'forbidden', message: 'No more of this'}, fatal: true};
    const {sink} = listen(open([{expect: 'hello'}, {frame: fatal}, {hold: true}]), ['users']);
    await until(() => sink.failures.length === 1, 'the failure');
    expect(sink.failures[0]!.error.message).to.equal('No more of this');
  });

  describe('a socket that just talks', () => {
    function openRaw(topics: string[], ...plan: Step[][]): ReturnType<typeof listen> {
      const href = fault.ws(...plan);
      transport = new WebSocketTransport({environment, url: () => undefined});
      return listen(transport, topics, {source: {kind: 'ws', href, topics}});
    }

    it('is sent nothing, and each frame is a message', async () => {
      const {sink} = openRaw(
        [],
        [{frame: '{"price":1}'}, {frame: 'hello'}, {frame: '{"topic":"a","value":2}'}, {hold: true}],
      );
      await until(() => sink.values.length === 3, 'three values');
      expect(sink.values).to.deep.equal([{price: 1}, 'hello', 2]);
      expect(sink.messages.map(({topic}) => topic)).to.deep.equal(['*', '*', 'a']);
      expect((await fault.seen()).connections[0]!.received).to.deep.equal([]);
    });

    it('a fragment keeps the frames whose topic fits', async () => {
      const {sink} = openRaw(
        ['a'],
        [{frame: '{"topic":"b","value":1}'}, {frame: '{"x":1}'}, {frame: '{"topic":"a","value":2}'}, {hold: true}],
      );
      await until(() => sink.values.length === 1, 'a value');
      expect(sink.values).to.deep.equal([2]);
    });

    it('what it said while away is lost', async () => {
      const {sink} = openRaw([], [{frame: '1'}, {reset: true}], [{frame: '2'}, {hold: true}]);
      await until(() => sink.values.length === 2, 'both');
      expect(sink.resumed('*')).to.deep.equal(['new', 'lost']);
    });
  });
});
