import {expect} from '@open-wc/testing';
import {isAbort} from '../../data/failure.js';
import type {Json} from '../../data/types.js';
import {failureOf, readOf} from '../testing/faults.js';
import {call} from '../testing/faults.js';
import {
  HeldEnvironment,
  listen,
  quickEnvironment,
  until,
  type QuickEnvironment,
  type Step,
} from '../testing/streams.js';
import type {GraphqlTransport} from './graphql-transport.js';
import {GraphqlFault, TOPICS, type Given} from './graphql.testing.js';

const DOCUMENT = 'subscription users { messages(topic: "users") { op record key } }';
const ACK: Step[] = [{expect: 'connection_init'}, {frame: {type: 'connection_ack'}}];
const SERVED: Step[] = [...ACK, {expect: 'subscribe'}];

/** The frames of one type that a connection got. */
const ofType = (frames: readonly {readonly [key: string]: Json}[], type: string): readonly {[key: string]: Json}[] =>
  frames.filter((frame) => frame['type'] === type);

describe('GraphQL subscriptions against a server that misbehaves', () => {
  let fault: GraphqlFault;
  let environment: QuickEnvironment;
  let transport: GraphqlTransport | undefined;

  /** A socket that follows a plan, one list of steps for each connection. */
  function planned(plan: Step[][], more: Given = {}): GraphqlTransport {
    const wsUrl = fault.ws(...plan);
    return (transport = fault.transport({wsUrl, documents: DOCUMENT, environment, ...more}));
  }

  /** The server that behaves. */
  function served(more: Given = {}): GraphqlTransport {
    const wsUrl = fault.url();
    return (transport = fault.transport({wsUrl, mapping: {topics: TOPICS}, environment, ...more}));
  }

  beforeEach(() => {
    fault = new GraphqlFault();
    environment = quickEnvironment();
  });

  afterEach(async () => {
    transport?.close();
    transport = undefined;
    await fault.until((seen) => seen.live === 0, 'the server sees that nobody listens any more');
    expect(environment.timers.size, 'timers left').to.equal(0);
  });

  for (const [code, kind] of [
    [4400, 'closed'],
    [4401, 'auth'],
    [4403, 'forbidden'],
    [4409, 'closed'],
    [4429, 'limit'],
    [4500, 'http'],
  ] as const) {
    it(`F40 close code ${code}: final, and named`, async () => {
      const {sink} = listen(planned([[...ACK, {close: code}]]), ['users']);
      await until(() => sink.failures.length === 1, 'the failure');
      expect(sink.failures[0]!.error).to.include({code: kind, retryable: false});
      expect((await fault.seen()).connections.length).to.equal(1);
    });
  }

  for (const code of [1001, 1006, 1011, 1012, 4408, 4504]) {
    it(`F30 F40 close code ${code}: connects again, and says that something is lost`, async () => {
      const {sink} = listen(
        planned([
          [...SERVED, {close: code}],
          [...SERVED, {hold: true}],
        ]),
        ['users'],
      );
      await until(() => sink.opens.length === 2, 'open again');
      expect(sink.resumed('users')).to.deep.equal(['new', 'lost']);
      expect(sink.statuses).to.deep.equal(['connecting', 'live', 'reconnecting', 'live']);
      expect(sink.failures).to.deep.equal([]);
    });
  }

  it('F40 no acknowledgement within 15 s: another attempt', async () => {
    const time = (environment = new HeldEnvironment());
    const {sink} = listen(
      planned([
        [{expect: 'connection_init'}, {hold: true}],
        [...SERVED, {hold: true}],
      ]),
      ['users'],
    );
    await fault.until(({connections}) => (connections[0]?.received.length ?? 0) > 0, 'the greeting');
    time.tick(14_999);
    expect(sink.statuses).to.deep.equal(['connecting']);
    time.tick(1);
    expect(sink.causes[0]?.code).to.equal('timeout');
    time.tick(1500);
    await until(() => sink.opens.length === 1, 'open in the end');
  });

  it('F40 a late acknowledgement is one', async () => {
    const {sink} = listen(planned([[{expect: 'connection_init'}, {wait: 300}, ...ACK.slice(1), {hold: true}]]), [
      'users',
    ]);
    await until(() => sink.statuses.includes('live'), 'live');
    expect(sink.failures).to.deep.equal([]);
  });

  it('F32 frames that are none: connects again with a back-off', async () => {
    const {sink} = listen(
      planned([
        [...ACK, {frame: 'not json'}, {hold: true}],
        [...SERVED, {hold: true}],
      ]),
      ['users'],
    );
    await fault.until((seen) => seen.connections.length === 2, 'another connection');
    await until(() => sink.statuses.at(-1) === 'live', 'live again');
  });

  it('F35 a server that no longer answers is given up within two heartbeats', async () => {
    const time = (environment = new HeldEnvironment());
    const {sink} = listen(
      planned([
        [...SERVED, {hold: true}],
        [...SERVED, {hold: true}],
      ]),
      ['users'],
    );
    await until(() => sink.opens.length === 1, 'open');
    time.tick(25_000);
    await fault.until(({connections}) => ofType(connections[0]!.received, 'ping').length === 1, 'it is asked');
    time.tick(12_500);
    expect(sink.statuses.at(-1)).to.equal('reconnecting');
    time.tick(2000);
    await until(() => sink.opens.length === 2, 'open again');
  });

  it('F42 what comes after the end of a subscription is not heard, and it is ended once', async () => {
    const next = (id: string): Step => ({frame: {type: 'next', id, payload: {data: {messages: 1}}}});
    const {sink, stop} = listen(planned([[...SERVED, {expect: 'complete'}, next('x'), {hold: true}]]), ['users']);
    const other = listen(transport!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    stop();
    other.stop();
    const {connections} = await fault.until(
      ({connections: [first]}) => ofType(first!.received, 'complete').length > 0,
      'its end',
    );
    expect(ofType(connections[0]!.received, 'complete').length).to.equal(1);
    expect(sink.messages).to.deep.equal([]);
  });

  it('F39 two widgets of one topic are one subscription', async () => {
    const one = listen(served(), ['users']);
    const two = listen(transport!, ['users']);
    await until(() => one.sink.opens.length + two.sink.opens.length === 2, 'open');
    const [connection] = (await fault.seen()).connections;
    expect(ofType(connection!.received, 'subscribe').length).to.equal(1);
  });

  it('F29 goes on after a reset with the position: each row once', async () => {
    const {sink} = listen(served(), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 1}});
    await until(() => sink.list.size === 1, 'a row');
    await fault.tell('drop', {});
    await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 2}});
    await until(() => sink.list.size === 2, 'the row that was missed');
    expect(sink.inserted).to.deep.equal(['1', '2']);
    expect(sink.resumed('users')).to.deep.equal(['new', 'recovered']);
  });

  it('a position of another time is lost', async () => {
    const {sink} = listen(served(), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 1}});
    await until(() => sink.list.size === 1, 'a row');
    await fault.tell('restart', {});
    await fault.tell('drop', {});
    await until(() => sink.opens.length === 2, 'open again');
    expect(sink.resumed('users')).to.deep.equal(['new', 'lost']);
  });

  for (const protocol of ['ws', 'sse'] as const) {
    it(`a subscription without positions is lost at each break, over ${protocol}`, async () => {
      const {sink} = listen(served({protocol, mapping: {}}), ['things']);
      await until(() => sink.opens.length === 1, 'open');
      await fault.until((seen) => seen.live === 1, 'the server has it');
      await fault.tell('publish', {topic: 'things', op: 'insert', record: {id: 7}});
      await until(() => sink.messages.length === 1, 'a message');
      expect(sink.messages[0]!.ops[0]).to.deep.include({op: 'value', value: {id: 7}, bare: true});
      await fault.tell('drop', {});
      await until(() => sink.opens.length === 2, 'open again');
      expect(sink.resumed('things')).to.deep.equal(['new', 'lost']);
    });

    it(`the segments of a topic are the arguments of its subscription, over ${protocol}`, async () => {
      const {sink} = listen(served({protocol, mapping: {}}), ['things:a%3Ab']);
      await until(() => sink.opens.length === 1, 'open');
      await fault.until((seen) => seen.live === 1, 'the server has it');
      await fault.tell('publish', {topic: 'things:a:b', op: 'insert', record: 5});
      await until(() => sink.values.length === 1, 'the value');
      expect(sink.values).to.deep.equal([5]);
    });

    it(`what the server refuses is told by its own words, and harms no other topic, over ${protocol}`, async () => {
      const documents = 'subscription Bad { nowhere } subscription Good { messages(topic: "users") { op } }';
      const bad = listen(served({protocol, documents}), ['Bad']);
      const good = listen(transport!, ['Good']);
      await until(() => bad.sink.failures.length === 1, 'the failure');
      expect(bad.sink.failures[0]!.error.message).to.contain('nowhere');
      await until(() => good.sink.opens.length === 1, 'the other is open');
      expect(good.sink.failures).to.deep.equal([]);
    });
  }

  it('passes topics that neither the page nor the schema knows', async () => {
    const bare = served({mapping: {}});
    const source = {kind: 'subscribe', topics: ['user:updated:42'], query: []} as const;
    expect(await bare.handles(source, 'subscribe')).to.equal(false);
    expect(await bare.handles({...source, topics: ['things:42']}, 'subscribe')).to.equal(true);
  });

  it('the token goes into the greeting, and never into an address', async () => {
    listen(served({token: 'hunter2', params: {tenant: 7}}), ['users']);
    const {connections} = await fault.until((seen) => (seen.connections[0]?.received.length ?? 0) > 0, 'the greeting');
    expect(connections[0]!.received[0]).to.deep.equal({
      type: 'connection_init',
      payload: {Authorization: 'Bearer hunter2', tenant: 7},
    });
    expect(connections[0]!.url).not.to.contain('hunter2');
  });

  it('the page’s own function decides what the greeting says', async () => {
    listen(served({token: 'hunter2', params: async ({token}) => ({auth: `x-${token}`})}), ['users']);
    const {connections} = await fault.until((seen) => (seen.connections[0]?.received.length ?? 0) > 0, 'the greeting');
    expect(connections[0]!.received[0]).to.deep.equal({type: 'connection_init', payload: {auth: 'x-hunter2'}});
  });

  it('the token is a header of an event stream', async () => {
    const {sink} = listen(served({protocol: 'sse', token: 'hunter2'}), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    expect((await fault.seen()).connections[0]).to.include({authorization: 'Bearer hunter2', kind: 'sse'});
  });

  it('4401 is worth one new token', async () => {
    let tokens = 0;
    const token = (): string => `t${++tokens}`;
    const {sink} = listen(
      planned(
        [
          [...ACK, {close: 4401}],
          [...SERVED, {hold: true}],
        ],
        {token},
      ),
      ['users'],
    );
    await until(() => sink.statuses.at(-1) === 'live' && tokens === 2, 'live with another token');
    expect(sink.failures).to.deep.equal([]);
  });

  it('a subscription that the server ends is done: no error, no other attempt', async () => {
    const wsUrl = fault.ws([...ACK, {go: true}, {hold: true}]);
    transport = fault.transport({wsUrl, documents: DOCUMENT, environment});
    const {sink} = listen(transport, ['users']);
    const {connections} = await fault.until(({connections: [one]}) => (one?.received.length ?? 0) > 1, 'subscribed');
    const {id} = ofType(connections[0]!.received, 'subscribe')[0]!;
    await fault.tell('push', {type: 'complete', id: id!});
    await until(() => sink.ended.length === 1, 'ended');
    await fault.tell('go');
    expect(sink.failures).to.deep.equal([]);
  });
});

describe('GraphQL answers that are wrong', () => {
  let fault: GraphqlFault;

  beforeEach(() => {
    fault = new GraphqlFault();
  });

  const documents = 'query Q { count_users }';
  const answering = (body: object, status = 200) =>
    fault.transport({url: fault.url(`status=${status}&body=${encodeURIComponent(JSON.stringify(body))}`), documents});
  const error = (code: string) => ({message: 'No.', extensions: {code}});

  it('F41 errors with data: the data stays, and the error is told as partial', async () => {
    const snapshot = await fault.transport().read(readOf(call('half')));
    expect(snapshot.data).to.deep.equal({good: 'here', bad: null});
    expect(snapshot.warnings).to.have.length(1);
    expect(snapshot.warnings![0]).to.deep.include({message: 'This half is missing.', partial: true});
  });

  it('F41 only errors: a failure', async () => {
    const failed = await failureOf(answering({errors: [error('NOT_FOUND')]}).read(readOf(call('Q'))));
    expect(failed).to.include({code: 'missing', message: 'No.', retryable: false});
  });

  it('F41 null for all: a failure, never ready with nothing', async () => {
    for (const body of [
      {data: null},
      {data: null, errors: [error('X')]},
      {data: {count_users: null}, errors: [error('X')]},
    ])
      expect((await failureOf(answering(body).read(readOf(call('Q'))))).message).to.not.equal('');
  });

  for (const [code, ours, retryable] of [
    ['FORBIDDEN', 'forbidden', false],
    ['BAD_USER_INPUT', 'invalid', false],
    ['GRAPHQL_VALIDATION_FAILED', 'source', false],
    ['RATE_LIMITED', 'limit', false],
    ['INTERNAL_SERVER_ERROR', 'http', true],
    ['whatever', 'http', false],
  ] as const) {
    it(`extensions.code ${code} is ${ours}`, async () => {
      const failed = await failureOf(answering({errors: [error(code)]}).read(readOf(call('Q'))));
      expect(failed).to.include({code: ours, retryable});
    });
  }

  it('a status counts where no code does', async () => {
    const failed = await failureOf(answering({errors: [{message: 'Busy'}]}, 503).read(readOf(call('Q'))));
    expect(failed).to.include({code: 'http', status: 503, retryable: true, message: 'Busy'});
    const limited = await failureOf(answering({errors: [{message: 'Slow'}]}, 429).read(readOf(call('Q'))));
    expect(limited).to.include({code: 'limit', retryable: true});
  });

  it('what is no answer of GraphQL is named', async () => {
    expect((await failureOf(answering({hello: 1}).read(readOf(call('Q'))))).code).to.equal('data');
    expect((await failureOf(answering({title: 'Nope'}, 404).read(readOf(call('Q'))))).message).to.equal('Nope');
  });

  it('a schema that is kept back is asked for once, and named operations do without', async () => {
    const transport = fault.transport({url: fault.url('introspection=off'), documents});
    for (let n = 0; n < 2; n++) {
      const failed = await failureOf(transport.read(readOf(call('count_users'))));
      expect(failed).to.include({code: 'provider', retryable: false});
      expect(failed.hint).to.contain('schema');
    }
    expect((await transport.read(readOf(call('Q')))).data).to.equal(3);
    expect((await fault.operations()).asked.length).to.equal(2);
  });

  it('UNAUTHENTICATED in a good answer is worth one new token, for all who wait', async () => {
    let refreshed = 0;
    const token = ({refresh}: {refresh: boolean}): string => (refresh && ++refreshed ? 'good' : 'old');
    const transport = fault.transport({url: fault.url('signedin=401'), documents, token});
    const answers = await Promise.all([1, 2, 3].map(() => transport.read(readOf(call('Q')))));
    expect(answers.map(({data}) => data)).to.deep.equal([3, 3, 3]);
    expect(refreshed).to.equal(1);
    expect(fault.required).to.deep.equal([]);
  });

  it('somebody has to sign in where no token helps', async () => {
    const transport = fault.transport({url: fault.url('signedin=401'), documents, token: 'bad'});
    expect((await failureOf(transport.read(readOf(call('Q'))))).code).to.equal('auth');
    expect(fault.required.length).to.equal(1);
  });

  it('a read that nobody waits for while the schema is on its way asks nothing', async () => {
    const transport = fault.transport();
    const control = new AbortController();
    const reading = transport.read(readOf(call('count_users'), {signal: control.signal}));
    control.abort();
    expect(isAbort(await reading.catch((thrown: unknown) => thrown))).to.equal(true);
    expect(await fault.asked()).to.deep.equal([]);
  });
});
