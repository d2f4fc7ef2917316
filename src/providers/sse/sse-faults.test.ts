import {expect} from '@open-wc/testing';
import {FaultStream, HeldEnvironment, listen, quickEnvironment, until, type Step} from '../testing/streams.js';
import type {QuickEnvironment} from '../testing/streams.js';
import {SseTransport} from './sse-transport.js';

const event = (fields: Record<string, unknown>): Step => ({event: fields as never});
const row = (id: number, more: object = {}): object => ({topic: 'users', op: 'insert', record: {id, ...more}});

/** The longest that the first wait before another attempt may be, in milliseconds. */
const BACK_OFF = 1500;

describe('server-sent events against a server that misbehaves', () => {
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

  it('D-16 F01 goes on after a reset: each row once, in order, from the last id', async () => {
    const {sink} = listen(open([{events: {to: 3}}, {reset: true}], [{events: {from: 'next', to: 6}}, {hold: true}]), [
      'users',
    ]);
    await until(() => sink.list.size === 6, 'six rows');
    expect(sink.inserted).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    expect((await fault.seen()).connections.map((one) => one.lastEventId)).to.deep.equal([undefined, '3']);
    expect(sink.resumed('users')).to.deep.equal(['new', 'recovered']);
    expect(sink.statuses).to.deep.equal(['connecting', 'live', 'reconnecting', 'live']);
  });

  it('F02 drops half an event and takes it whole after the reconnect', async () => {
    const half = 'id: 4\ndata: {"topic":"users","op":"ins';
    const {sink} = listen(
      open([{events: {to: 3}}, {text: half}, {reset: true}], [{events: {from: 'next', to: 4}}, {hold: true}]),
      ['users'],
    );
    await until(() => sink.list.size === 4, 'four rows');
    expect(sink.inserted).to.deep.equal(['1', '2', '3', '4']);
    expect(sink.values).to.deep.equal([]);
  });

  it('F04 a replay of what was seen makes no second row', async () => {
    const {sink} = listen(open([{events: {to: 3}}, {reset: true}], [{events: {from: 2, to: 5}}, {hold: true}]), [
      'users',
    ]);
    await until(() => sink.list.size === 5, 'five rows');
    expect(sink.inserted).to.deep.equal(['1', '2', '3', '4', '5']);
  });

  it('F05 a plain server that counts and skipped some after a break has lost them', async () => {
    const {sink} = listen(open([{events: {to: 4}}, {reset: true}], [{events: {from: 7, to: 8}}, {hold: true}]), [
      'users',
    ]);
    await until(() => sink.list.size === 6, 'six rows');
    expect(sink.resumed('users')).to.deep.equal(['new', 'recovered', 'lost']);
  });

  it('F05 passes on the position before a message, by which a gap shows', async () => {
    const ready = {topics: {users: {resumed: 'new', position: 'e1:1'}}};
    const {sink} = listen(open([{ready}, event({id: 'e1:4', data: {...row(4), after: 'e1:3'}}), {hold: true}]), [
      'users',
    ]);
    await until(() => sink.messages.length === 1, 'a message');
    expect(sink.messages[0]).to.include({position: 'e1:4', after: 'e1:3'});
  });

  it('F06 a server that begins anew says so, and its smaller positions are taken', async () => {
    const first = {ready: {topics: {users: {resumed: 'new', position: 'e1:7'}}}};
    const again = {ready: {topics: {users: {resumed: 'lost', position: 'e2:0'}}}};
    const reset = event({id: 'e2:0', data: {topic: 'users', op: 'reset', records: [{id: 9}]}});
    const {sink} = listen(
      open(
        [first, event({id: 'e1:8', data: row(1)}), {reset: true}],
        [again, reset, event({id: 'e2:1', data: row(10)}), {hold: true}],
      ),
      ['users'],
    );
    await until(() => sink.keys.join() === '9,10', 'the new rows alone');
    expect(sink.resumed('users')).to.deep.equal(['new', 'lost']);
    expect((await fault.seen()).connections[1]!.lastEventId).to.equal('e1:8');
  });

  it('F07 the same event twice is one', async () => {
    const plain = event({id: '1', data: {op: 'value', value: 1, topic: 'users'}});
    const {sink} = listen(open([plain, plain, event({id: '2', data: {topic: 'users', value: 2}}), {hold: true}]), [
      'users',
    ]);
    await until(() => sink.values.includes(2), 'both values');
    expect(sink.values).to.deep.equal([1, 2]);
  });

  it('F09 one byte a packet gives the same text', async () => {
    const text = 'Zoë – 日本語 🎈 “quoted”';
    const {sink} = listen(open([{bytes: `id: 1\ndata: ${JSON.stringify(row(1, {text}))}\n\n`}, {hold: true}]), [
      'users',
    ]);
    await until(() => sink.list.size === 1, 'the row');
    expect(sink.list.at(0)).to.deep.equal({id: 1, text});
  });

  for (const [name, end] of [
    ['CR', '\r'],
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ] as const) {
    it(`F10 ${name}: BOM, odd fields, no blank, several data lines, in chunks cut anywhere`, async () => {
      const lines = [
        '\uFEFFid:1',
        'data:{"topic":"users",',
        'data: "op":"insert",',
        'what: ever',
        ':comment',
        'data',
        'data:"record":{"id":1}}',
        '',
        'data:{"topic":"users","op":"insert","record":{"id":2}}',
        '',
        '',
      ];
      const {sink} = listen(open([{bytes: lines.join(end)}, {hold: true}]), ['users']);
      await until(() => sink.list.size === 2, 'two rows');
      expect(sink.list.toArray()).to.deep.equal([{id: 1}, {id: 2}]);
    });
  }

  it('F11 comments alone keep it open', async () => {
    const {sink} = listen(open([{beat: 20}]), ['users']);
    const start = environment.now();
    await until(() => environment.now() - start > 60_000, 'a minute');
    expect((await fault.seen()).connections.length).to.equal(1);
    expect(sink.statuses).to.deep.equal(['connecting', 'live']);
  }).timeout(15_000);

  it('F12 silence beyond one and a half heartbeats is a broken connection', async () => {
    const ready = {ready: {heartbeat: 4000, topics: {users: {resumed: 'new', position: 'e1:0'}}}};
    const time = (environment = new HeldEnvironment());
    const {sink} = listen(open([ready, {hold: true}]), ['users']);
    await until(() => sink.opens.length === 1, 'open');
    time.tick(5999);
    expect(sink.statuses).to.deep.equal(['connecting', 'live']);
    time.tick(1);
    expect([sink.statuses.at(-1), sink.causes[0]?.code]).to.deep.equal(['reconnecting', 'timeout']);
    time.tick(BACK_OFF);
    await until(() => sink.opens.length === 2, 'open again');
  });

  it('F14 an endless line ends in a named error, and no further attempt', async () => {
    const {sink} = listen(open([{endless: 12_000_000}]), ['users']);
    await until(() => sink.failures.length > 0, 'the failure');
    expect(sink.failures[0]!.error).to.include({code: 'limit', retryable: false});
    expect((await fault.seen()).connections.length).to.equal(1);
  });

  it('F15 a server error at first, then well: connects by itself', async () => {
    const {sink} = listen(open([{status: [500]}], [{events: {to: 1}}, {hold: true}]), ['users']);
    await until(() => sink.list.size === 1, 'the row');
    expect(sink.causes[0]).to.include({code: 'http', status: 500});
  });

  it('F16 Retry-After is kept to', async () => {
    const time = (environment = new HeldEnvironment());
    const {sink} = listen(open([{status: [503, {'retry-after': '4'}]}], [{hold: true}]), ['users']);
    await until(() => sink.statuses.includes('reconnecting'), 'refused');
    await time.advance(3999);
    expect(time.requests).to.have.length(1);
    await time.advance(4000);
    await until(() => sink.statuses.includes('live'), 'connected');
  });

  it('F19 a page instead of a stream is a named error', async () => {
    const html = '<script>globalThis.hacked = true</script>';
    const {sink} = listen(open([{status: [200, {'content-type': 'text/html'}, html]}]), ['users']);
    await until(() => sink.failures.length > 0, 'the failure');
    expect(sink.failures[0]!.error.message).to.contain('text/html instead of an event stream');
    expect((globalThis as {hacked?: boolean}).hacked).to.equal(undefined);
  });

  it('D-16 F21 opening and closing at once does not begin the back-off anew', async () => {
    listen(open([{text: ': hello\n\n'}, {end: true}]), ['users']);
    const start = environment.now();
    await until(() => environment.now() - start > 30_000, 'half a minute');
    expect((await fault.seen()).connections.length).to.be.within(3, 15);
  });

  it('F22 the wish of the server for the delay is kept within bounds', async () => {
    const {sink} = listen(open([{text: 'retry: 99999999\n\n'}, {end: true}]), ['users']);
    await until(() => sink.untils.length > 0, 'a wait');
    expect(sink.untils[0]! - environment.now()).to.be.within(30_000, 61_000);
  });

  it('F25 leaving during the back-off leaves nothing', async () => {
    const {sink, stop} = listen(open([{status: [500]}]), ['users']);
    await until(() => sink.statuses.includes('reconnecting'), 'the back-off');
    stop();
    await until(() => environment.timers.size === 0, 'no timer');
    const {length} = environment.requests;
    const start = environment.now();
    await until(() => environment.now() - start > 10_000, 'ten seconds');
    expect(environment.requests.length).to.equal(length);
  });

  it('F27 ten thousand events at once arrive whole and in order', async () => {
    const {sink} = listen(open([{events: {to: 10_000}}, {hold: true}]), ['users']);
    await until(() => sink.list.size === 10_000, 'all rows');
    expect(sink.inserted).to.deep.equal(Array.from({length: 10_000}, (_, index) => String(index + 1)));
  });
});
