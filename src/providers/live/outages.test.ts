import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import {SseTransport} from '../sse/sse-transport.js';
import {HandStream, listen, type Recorder} from '../testing/streams.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const READY = 'event: ready\ndata: {"heartbeat":25000,"topics":{"users":{"resumed":"new","position":"e1:0"}}}\n\n';
const row = (id: number): string => `id: e1:${id}\ndata: {"topic":"users","op":"insert","record":{"id":${id}}}\n\n`;

/** A clock that can jump, as one does when a machine wakes, and timers that a hidden page fires once a minute. */
class SleepyEnvironment extends FakeEnvironment {
  slept = 0;
  throttled = false;

  override now(): number {
    return super.now() + this.slept;
  }

  override setTimeout(fn: () => void, ms: number): number {
    return super.setTimeout(fn, this.throttled ? Math.ceil(Math.max(ms, 1) / MINUTE) * MINUTE : ms);
  }
}

/** A server of hand-written streams. */
class HandServer {
  readonly streams: HandStream[] = [];
  readonly attempts: number[] = [];
  readonly headers: Headers[] = [];
  down = false;

  constructor(environment: FakeEnvironment) {
    environment.onFetch = (url, init) => {
      this.attempts.push(environment.now());
      this.headers.push(new Headers(init?.headers));
      if (this.down) throw new TypeError('Failed to fetch');
      const stream = new HandStream(init?.signal);
      this.streams.push(stream);
      return stream.response;
    };
  }

  get last(): HandStream {
    return this.streams.at(-1)!;
  }
}

const make = (environment: FakeEnvironment): SseTransport => new SseTransport({environment, url: () => '/events'});

describe('live connections through long outages', () => {
  it('F20 a server that is down for 20 s is asked 5 to 12 times, and found within 10 s of its return', async () => {
    const environment = new FakeEnvironment({seed: 7});
    const server = new HandServer(environment);
    server.down = true;
    const {sink, stop} = listen(make(environment), ['users']);
    await environment.advance(20 * SECOND);
    expect(server.attempts.length).to.be.within(5, 12);
    server.down = false;
    await environment.advance(10 * SECOND);
    expect(sink.statuses.at(-1)).to.equal('live');
    stop();
    await environment.advance(0);
    expect(environment.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
  });

  it('F20 two hundred streams never attempt in one instant', async () => {
    const environment = new FakeEnvironment({seed: 3});
    const server = new HandServer(environment);
    const stops = Array.from({length: 200}, () => listen(make(environment), ['users']).stop);
    await environment.advance(SECOND);
    expect(server.streams.length).to.equal(200);
    server.down = true;
    server.attempts.length = 0;
    for (const stream of server.streams) stream.cut();
    await environment.advance(4 * SECOND);
    const windows = new Map<number, number>();
    for (const at of server.attempts) windows.set(Math.floor(at / 100), (windows.get(Math.floor(at / 100)) ?? 0) + 1);
    expect(Math.max(...windows.values())).to.be.at.most(40);
    for (const stop of stops) stop();
  }).timeout(30_000);

  it('F149 a hidden page whose timers run once a minute keeps its stream', async () => {
    const environment = new SleepyEnvironment();
    const server = new HandServer(environment);
    const {sink, stop} = listen(make(environment), ['users']);
    await environment.advance(0);
    server.last.push(READY);
    await environment.settle();
    environment.throttled = true;
    environment.visible = false;
    for (let beat = 0; beat < 12; beat++) {
      await environment.advance(25 * SECOND);
      server.last.push(': heartbeat\n\n');
      await environment.settle();
    }
    environment.throttled = false;
    environment.visible = true;
    await environment.advance(SECOND);
    expect(server.attempts.length).to.equal(1);
    expect(sink.statuses).to.deep.equal(['connecting', 'live']);
    stop();
  });

  it('F150 a machine that slept for eight hours recovers once, from its position', async () => {
    const environment = new SleepyEnvironment();
    const server = new HandServer(environment);
    const {sink, stop} = listen(make(environment), ['users']);
    await environment.advance(0);
    server.last.push(READY + row(1));
    await environment.settle();
    environment.slept = 8 * 60 * MINUTE;
    environment.emit('visibility');
    await environment.advance(10 * SECOND);
    expect(server.attempts.length).to.equal(2);
    expect(server.headers[1]!.get('last-event-id')).to.equal('e1:1');
    server.last.push(READY.replace('new', 'recovered') + row(2));
    await environment.advance(MINUTE / 3);
    expect(sink.inserted).to.deep.equal(['1', '2']);
    expect(server.attempts.length).to.equal(2);
    stop();
  });

  it('back online, the wait is cut short', async () => {
    const environment = new FakeEnvironment();
    const server = new HandServer(environment);
    server.down = true;
    const {sink, stop} = listen(make(environment), ['users']);
    await environment.advance(2 * MINUTE);
    environment.online = false;
    expect(sink.statuses.at(-1)).to.equal('offline');
    server.down = false;
    environment.online = true;
    await environment.advance(1100);
    expect(sink.statuses.at(-1)).to.equal('live');
    stop();
  });

  it('F12 without an announced heartbeat 45 s of silence are too many; the limit can be set', async () => {
    for (const [silence, expected] of [
      [undefined, 45],
      [10_000, 10],
    ] as const) {
      const environment = new FakeEnvironment();
      const server = new HandServer(environment);
      const transport = new SseTransport({environment, url: () => '/events', silence: () => silence});
      const {sink, stop} = listen(transport, ['users']);
      await environment.advance(0);
      server.last.push(': hello\n\n');
      await environment.settle();
      await environment.advance((expected - 1) * SECOND);
      expect(sink.statuses.at(-1)).to.equal('live');
      await environment.advance(1500);
      expect(sink.statuses.at(-1)).to.equal('reconnecting');
      stop();
    }
  });

  async function addTopic(
    answers: boolean,
    greeting: string,
  ): Promise<{first: Recorder; second: Recorder; stop: () => void; server: HandServer}> {
    const environment = new FakeEnvironment();
    const server = new HandServer(environment);
    const transport = make(environment);
    const first = listen(transport, ['users']);
    await environment.advance(0);
    server.last.push(greeting);
    await environment.advance(300);
    if (!answers) environment.onFetch = () => new Promise(() => {});
    const second = listen(transport, ['orders']);
    await environment.advance(0);
    for (let passed = 0; passed < 16; passed++) {
      server.streams[0]!.push(': heartbeat\n\n');
      await environment.advance(SECOND);
    }
    const stop = (): void => {
      first.stop();
      second.stop();
      transport.close();
    };
    return {first: first.sink, second: second.sink, stop, server};
  }

  it('a stream for a changed list that says nothing counts as a plain server’s', async () => {
    const {first, second, stop, server} = await addTopic(true, ': hello\n\n');
    expect(second.resumed('orders')).to.deep.equal(['new']);
    expect(first.resumed('users')).to.deep.equal(['new', 'lost']);
    expect(server.streams[0]!.cancelled).to.equal(true);
    stop();
  });

  for (const answers of [true, false]) {
    const what = answers ? 'has headers but is not ready' : 'does not come about';
    it(`a stream for a changed list that ${what} within 15 s is a broken connection`, async () => {
      const {first, stop} = await addTopic(answers, READY);
      expect(first.causes[0]).to.include({code: 'timeout'});
      expect(first.statuses.slice(0, 3)).to.deep.equal(['connecting', 'live', 'reconnecting']);
      stop();
    });
  }
});
