import {expect} from '@open-wc/testing';
import type {Json} from '../../data/types.js';
import {FaultStream, listen, quickEnvironment, until, type QuickEnvironment, type Step} from '../testing/streams.js';
import {PhoenixTransport} from './phoenix-transport.js';
import type {PhoenixOptions} from './connection.js';

/** A push of the server that belongs to no join in particular. */
const push = (topic: string, event: string, payload: Json): string =>
  JSON.stringify([null, null, topic, event, payload]);

describe('what can go wrong with a Phoenix socket', () => {
  let fault: FaultStream;
  let environment: QuickEnvironment;
  let transport: PhoenixTransport;

  beforeEach(() => {
    fault = new FaultStream();
    environment = quickEnvironment();
  });

  afterEach(() => transport.close());

  function open(url: string, more: Partial<PhoenixOptions> = {}): PhoenixTransport {
    transport = new PhoenixTransport({
      environment,
      url: () => url,
      heartbeat: () => 200_000,
      rejoinAfter: () => 50,
      ...more,
    });
    return transport;
  }

  /** What the server was sent under a name, as `[topic, payload]`. */
  async function sent(event: string): Promise<[string, Json][]> {
    const {connections} = await fault.seen();
    const frames = connections.flatMap(({received}) => received as unknown as [string, string, string, string, Json][]);
    return frames.filter((frame) => frame[3] === event).map((frame) => [frame[2], frame[4]]);
  }

  it('F29 a cut connection is made anew, and each row comes once', async () => {
    const {sink, stop} = listen(open(fault.phoenix()), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 1}});
    await until(() => sink.list.size === 1, 'the first row');
    await fault.tell('drop');
    await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 2}});
    await until(() => sink.list.size === 2, 'the second row');
    expect(sink.inserted).to.deep.equal(['1', '2']);
    expect(sink.resumed('users')).to.deep.equal(['new', 'recovered']);
    expect(sink.statuses).to.deep.equal(['connecting', 'live', 'reconnecting', 'live']);
    expect(await sent('phx_join')).to.deep.equal([
      ['users', {}],
      ['users', {since: 'e1:1'}],
    ]);
    stop();
  });

  it('F29 a server that was started anew says so: lost', async () => {
    const {sink, stop} = listen(open(fault.phoenix()), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 1}});
    await until(() => sink.list.size === 1, 'the row');
    await fault.tell('restart');
    await fault.tell('drop');
    await until(() => sink.opens.length === 2, 'open again');
    expect(sink.resumed('users')).to.deep.equal(['new', 'lost']);
    stop();
  });

  it('F29 a server that answers nothing to a join has lost what was between', async () => {
    const {sink, stop} = listen(open(fault.phoenix([{serve: {bare: true}}])), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    await fault.tell('drop');
    await until(() => sink.opens.length === 2, 'open again');
    expect(sink.resumed('users')).to.deep.equal(['new', 'lost']);
    stop();
  });

  for (const [code, again] of [
    [1000, true],
    [1001, true],
    [1011, true],
    [1012, true],
    [1008, false],
    [4403, false],
  ] as const)
    it(`F30 close code ${code}: ${again ? 'again (Phoenix drains with 1000)' : 'final'}`, async () => {
      const {sink, stop} = listen(open(fault.phoenix([{accept: true}, {wait: 30}, {close: code}], [{serve: {}}])), [
        'users',
      ]);
      if (again) await until(() => sink.opens.length === 1, 'open');
      else await until(() => sink.failures.length === 1, 'the failure');
      expect((await fault.seen()).connections.length).to.equal(again ? 2 : 1);
      stop();
    });

  it('F31 a handshake that is refused: the cause is named, and nothing is tried for ever', async () => {
    const {sink} = listen(open(fault.phoenix([{status: 403}])), ['users']);
    await until(() => sink.failures.length === 1, 'the failure');
    expect(sink.failures[0]!.error.code).to.equal('forbidden');
    await until(() => environment.timers.size === 0, 'no attempt planned');
    expect((await fault.seen()).connections.length).to.equal(1);
  });

  it('F31 a server on its way back: again after a while', async () => {
    const {sink, stop} = listen(open(fault.phoenix([{status: 503}], [{serve: {}}])), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    expect(sink.causes[0]!.status).to.equal(503);
    stop();
  });

  it('F31 a handshake that hangs is given up', async () => {
    const {sink, stop} = listen(open(fault.phoenix([{hang: true}], [{serve: {}}])), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    expect(sink.causes[0]!.code).to.equal('timeout');
    stop();
  });

  it('F32 malformed frames are left out, three in a row are a reconnect, and nothing is thrown', async () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent) => void errors.push(event.error);
    window.addEventListener('error', note);
    const {sink, stop} = listen(open(fault.phoenix()), ['users', 'presence:users']);
    await until(() => sink.opens.length === 2, 'open');
    const broken = [
      ...['{', 'null', '[]', '{"topic":"users"}', '[1,2,3,4,5]', '[null,null,"users","insert"]'],
      ...[push('users', 'insert', null), push('users', 'phx_reply', {}), push('users', 'presence_state', {a: 1})],
      ...[push('users', 'presence_diff', {joins: {}}), push('users', 'presence_state', {a: {metas: [null]}})],
    ];
    for (const [at, text] of broken.entries()) {
      await fault.tell('push', text);
      // A good one between them: they are not three in a row.
      await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: at}});
      await until(() => sink.list.size === at + 1, `the row after ${text}`);
    }
    expect((await fault.seen()).connections.length).to.equal(1);
    for (const text of broken.slice(0, 3)) await fault.tell('push', text);
    await fault.until(({connections}) => connections.length === 2, 'connected anew');
    window.removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
    stop();
  });

  it('F32 events of another shape than their name are left out', async () => {
    const {sink, stop} = listen(open(fault.phoenix()), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    for (const event of ['delete', 'reset', 'limit']) await fault.tell('push', push('users', event, {nothing: true}));
    await fault.tell('push', push('users', 'insert', {id: 1}));
    await until(() => sink.list.size === 1, 'the row');
    expect(sink.messages.flatMap(({ops}) => ops).length).to.equal(1);
    stop();
  });

  it('F35 a server that no longer answers heartbeats is left within two of them', async () => {
    const heard: number[] = [];
    const options = {heartbeat: () => 3000};
    const {sink, stop} = listen(open(fault.phoenix([{serve: {deaf: true}}], [{serve: {}}]), options), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    heard.push(environment.now());
    await until(() => sink.opens.length === 2, 'open again');
    expect(sink.causes[0]!.code).to.equal('timeout');
    expect(environment.now() - heard[0]!).to.be.lessThan(2 * 3000 + 3000);
    stop();
  });

  it('F36 a topic that may not be joined: a final error in plain words', async () => {
    const url = fault.phoenix([{serve: {refuse: {secret: {reason: 'unauthorized'}}}}]);
    const {sink, stop} = listen(open(url), ['secret', 'users']);
    await until(() => sink.failures.length === 1 && sink.opens.length === 1, 'both answers');
    const [{topic, error}] = sink.failures as [(typeof sink.failures)[0]];
    expect([topic, error.code, error.retryable]).to.deep.equal(['secret', 'forbidden', false]);
    expect(error.message).to.equal('You may not listen to this.');
    expect((await sent('phx_join')).filter(([name]) => name === 'secret').length).to.equal(1);
    stop();
  });

  it('F36 a refusal that may pass is told with its reason, and tried again', async () => {
    const url = fault.phoenix([{serve: {refuse: {users: [{reason: 'The room is full'}, {reason: 'join crashed'}]}}}]);
    const {sink, stop} = listen(open(url), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    expect(sink.causes.map(({message}) => message)).to.deep.equal(['The room is full', 'join crashed']);
    expect(sink.failures).to.deep.equal([]);
    expect((await sent('phx_join')).length).to.equal(3);
    stop();
  });

  it('F36 a join without an answer in time is told, and tried again', async () => {
    const options = {timeout: () => 100};
    const {sink, stop} = listen(open(fault.phoenix([{serve: {mute: ['users']}}]), options), ['users', 'other']);
    await until(() => sink.causes.length >= 2, 'the cause, twice');
    expect(sink.causes[0]!.code).to.equal('timeout');
    expect(sink.resumed('other')).to.deep.equal(['new']);
    stop();
  });

  it('F36 phx_error: joined again, from where it was', async () => {
    const {sink, stop} = listen(open(fault.phoenix()), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 1}});
    await until(() => sink.list.size === 1, 'the row');
    await fault.tell('push', push('users', 'phx_error', {}));
    await until(() => sink.opens.length === 2, 'open again');
    expect(sink.causes[0]!.message).to.equal('The server’s channel has failed.');
    expect(sink.resumed('users')).to.deep.equal(['new', 'recovered']);
    expect((await fault.seen()).connections.length).to.equal(1);
    stop();
  });

  it('F36 phx_close: over, without a new join', async () => {
    const {sink} = listen(open(fault.phoenix()), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    await fault.tell('push', push('users', 'phx_close', {}));
    await until(() => sink.ended.length === 1, 'the end');
    await fault.until(({live}) => live === 0, 'left, as nobody listens');
    expect((await sent('phx_join')).length).to.equal(1);
  });

  it('F39 two listeners to one topic are one join, which is left after the last one', async () => {
    const made = open(fault.phoenix());
    const [first, second, other] = [listen(made, ['users']), listen(made, ['users']), listen(made, ['others'])];
    await until(() => [first, second, other].every(({sink}) => sink.opens.length === 1), 'all open');
    expect((await sent('phx_join')).map(([topic]) => topic)).to.deep.equal(['users', 'others']);
    first.stop();
    await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 1}});
    await until(() => second.sink.list.size === 1, 'the row');
    expect(await sent('phx_leave')).to.deep.equal([]);
    second.stop();
    const left = (frame: unknown): boolean => (frame as string[])[3] === 'phx_leave';
    await fault.until(({connections}) => connections.some(({received}) => received.some(left)), 'left');
    expect(await sent('phx_leave')).to.deep.equal([['users', {}]]);
    other.stop();
  });

  it('F25 nobody listens while it waits: no attempt, no timer', async () => {
    const {sink, stop} = listen(open(fault.phoenix([{status: 503}])), ['users']);
    await until(() => sink.causes.length === 1, 'a failed attempt');
    stop();
    await until(() => environment.timers.size === 0, 'no timer');
    expect((await fault.seen()).live).to.equal(0);
  });

  it('a message of more than 4 MiB ends it with a named error', async () => {
    const plan: Step[] = [{accept: true}, {big: 4 * 1024 * 1024 + 1}];
    const {sink} = listen(open(fault.phoenix(plan)), ['users']);
    await until(() => sink.failures.length === 1, 'the failure');
    expect(sink.failures[0]!.error.code).to.equal('limit');
  });
});
