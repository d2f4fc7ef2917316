import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import {HandStream, listen} from '../testing/streams.js';
import {SseTransport} from './sse-transport.js';

type Topics = Record<string, {resumed: string; position?: string}>;

const ready = (topics: Topics): string => `event: ready\ndata: ${JSON.stringify({heartbeat: 25_000, topics})}\n\n`;
const row = (topic: string, id: number): string =>
  `id: e1:${id}\ndata: ${JSON.stringify({topic, op: 'insert', record: {id}})}\n\n`;
const fresh = (position: string): {resumed: string; position: string} => ({resumed: 'new', position});

describe('a changed list of topics on event streams', () => {
  let environment: FakeEnvironment;
  let streams: HandStream[];
  let requests: {topics: string[]; lastEventId: string | null}[];
  let transport: SseTransport;

  beforeEach(() => {
    environment = new FakeEnvironment();
    streams = [];
    requests = [];
    transport = new SseTransport({environment, url: () => '/events'});
    environment.onFetch = (url, init) => {
      const topics = new URL(url).searchParams.getAll('topic');
      requests.push({topics, lastEventId: new Headers(init?.headers).get('last-event-id')});
      streams.push(new HandStream(init?.signal));
      return streams.at(-1)!.response;
    };
  });

  afterEach(async () => {
    transport.close();
    await environment.settle();
    expect(environment.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
    expect(streams.every((stream) => stream.cancelled)).to.equal(true);
  });

  async function say(stream: number, text: string): Promise<void> {
    streams[stream]!.push(text);
    await environment.settle();
  }

  /** Listens to users, open and with one row at e1:1; then to orders too. */
  async function change(): Promise<{users: ReturnType<typeof listen>; orders: ReturnType<typeof listen>}> {
    const users = listen(transport, ['users']);
    await environment.advance(0);
    await say(0, ready({users: fresh('e1:0')}) + row('users', 1));
    const orders = listen(transport, ['orders']);
    await environment.advance(0);
    return {users, orders};
  }

  it('a topic without a position begins anew, and with it the stream', async () => {
    await change();
    expect(requests).to.deep.equal([
      {topics: ['users'], lastEventId: null},
      {topics: ['users', 'orders'], lastEventId: null},
    ]);
  });

  it('the former stream is heard until the new one is ready', async () => {
    const {users} = await change();
    await say(0, row('users', 2));
    expect(users.sink.keys).to.deep.equal(['1', '2']);
    expect(streams[0]!.cancelled).to.equal(false);
    await say(1, ready({users: fresh('e1:2'), orders: fresh('e1:2')}));
    expect(streams[0]!.cancelled).to.equal(true);
  });

  it('a topic whose position has been reached does not notice', async () => {
    const {users, orders} = await change();
    await say(1, ready({users: fresh('e1:1'), orders: fresh('e1:1')}) + row('users', 2) + row('orders', 3));
    expect([users.sink.opens.length, users.sink.keys, orders.sink.keys]).to.deep.equal([1, ['1', '2'], ['3']]);
  });

  it('one that is behind gets 300 ms for what is still on its way', async () => {
    const {users, orders} = await change();
    await say(1, ready({users: fresh('e1:2'), orders: fresh('e1:2')}) + row('users', 3));
    expect(users.sink.keys, 'what comes after waits').to.deep.equal(['1']);
    await say(0, row('users', 2));
    expect(users.sink.keys).to.deep.equal(['1', '2', '3']);
    expect([users.sink.resumed('users'), orders.sink.resumed('orders')]).to.deep.equal([['new'], ['new']]);
  });

  it('what does not come within that time is told to be anew', async () => {
    const {users} = await change();
    await say(1, ready({users: fresh('e1:7'), orders: fresh('e1:7')}) + row('users', 8));
    await environment.advance(310);
    expect(users.sink.resumed('users')).to.deep.equal(['new', 'new']);
    expect(users.sink.keys).to.deep.equal(['1', '8']);
  });

  it('the former stream may die meanwhile', async () => {
    const {users, orders} = await change();
    streams[0]!.cut();
    await environment.settle();
    await say(1, ready({users: fresh('e1:5'), orders: fresh('e1:5')}) + row('orders', 6));
    expect([users.sink.resumed('users'), orders.sink.keys]).to.deep.equal([['new', 'new'], ['6']]);
    expect(requests.length).to.equal(2);
  });

  it('a new stream that fails is a break, from which all go on by their positions', async () => {
    const {users} = await change();
    streams[1]!.cut();
    await environment.settle();
    await environment.advance(1500);
    expect(users.sink.statuses.at(-1)).to.equal('live');
    await say(2, ready({users: {resumed: 'lost', position: 'e1:9'}, orders: fresh('e1:9')}));
    expect(users.sink.resumed('users')).to.deep.equal(['new', 'lost']);
  });

  it('what the former stream answers late is its own answer, not one of the new stream', async () => {
    const users = listen(transport, ['users']);
    await environment.advance(0);
    listen(transport, ['orders']);
    await environment.advance(0);
    expect(requests.length, 'asked for anew before the first stream has said that it is ready').to.equal(2);
    await say(0, ready({users: fresh('e1:1')}) + row('users', 2));
    expect([users.sink.resumed('users'), users.sink.keys]).to.deep.equal([['new'], ['2']]);
    await say(1, ready({users: fresh('e1:2'), orders: fresh('e1:2')}) + row('users', 3));
    expect([users.sink.resumed('users'), users.sink.keys]).to.deep.equal([['new'], ['2', '3']]);
    expect(streams[0]!.cancelled).to.equal(true);
  });

  it('fewer topics: all that stay have a position, and resume', async () => {
    const {users, orders} = await change();
    await say(1, ready({users: fresh('e1:1'), orders: fresh('e1:1')}));
    orders.stop();
    await environment.advance(0);
    expect(requests[2]).to.deep.equal({topics: ['users'], lastEventId: 'e1:1'});
    await say(2, ready({users: {resumed: 'recovered', position: 'e1:1'}}) + row('users', 2));
    expect([users.sink.opens.length, users.sink.keys]).to.deep.equal([1, ['1', '2']]);
  });

  it('changes before the first answer wait for it, and are one', async () => {
    let answer = (): void => {};
    environment.onFetch = (url, init) => {
      requests.push({topics: new URL(url).searchParams.getAll('topic'), lastEventId: null});
      const stream = new HandStream(init?.signal);
      streams.push(stream);
      if (streams.length > 1) return stream.response;
      return new Promise((resolve) => {
        answer = () => resolve(stream.response);
      });
    };
    listen(transport, ['users']);
    await environment.advance(0);
    listen(transport, ['orders']);
    await environment.advance(10);
    listen(transport, ['posts']);
    await environment.advance(10);
    expect(requests.length).to.equal(1);
    answer();
    await environment.settle();
    expect(requests.map(({topics}) => topics)).to.deep.equal([['users'], ['users', 'orders', 'posts']]);
    expect(streams.map((stream) => stream.cancelled)).to.deep.equal([false, false]);
  });

  it('a change before an answer that takes longer than 100 ms simply asks anew', async () => {
    environment.onFetch = (url) => {
      requests.push({topics: new URL(url).searchParams.getAll('topic'), lastEventId: null});
      return new Promise(() => {});
    };
    listen(transport, ['users']);
    await environment.advance(0);
    listen(transport, ['orders']);
    await environment.advance(99);
    expect(requests.length).to.equal(1);
    await environment.advance(1);
    expect(requests.map(({topics}) => topics)).to.deep.equal([['users'], ['users', 'orders']]);
  });

  it('several changes: only the last list counts', async () => {
    await change();
    listen(transport, ['posts']);
    await environment.advance(0);
    expect(requests.at(-1)!.topics).to.deep.equal(['users', 'orders', 'posts']);
    expect(streams.map((stream) => stream.cancelled)).to.deep.equal([false, true, false]);
  });

  it('a refused topic is not asked for again, and costs no new stream', async () => {
    const {users, orders} = await change();
    const refused = 'event: refused\ndata: {"topic":"orders","code":"forbidden"}\n\n';
    await say(1, ready({users: fresh('e1:1')}) + refused);
    await environment.advance(1000);
    expect(orders.sink.failures[0]!.error.code).to.equal('forbidden');
    expect([requests.length, users.sink.failures.length, orders.sink.opens.length]).to.deep.equal([2, 0, 0]);
  });

  it('different positions resume from the earliest; ones that can not be compared begin anew', async () => {
    listen(transport, ['users', 'orders'], {since: {users: 'e1:9', orders: 'e1:4'}});
    await environment.advance(0);
    expect(requests[0]!.lastEventId).to.equal('e1:4');
    transport.close();
    transport = new SseTransport({environment, url: () => '/events'});
    listen(transport, ['users', 'orders'], {since: {users: 'e1:9', orders: 'e2:4'}});
    await environment.advance(0);
    expect(requests[1]!.lastEventId).to.equal(null);
  });
});
