import {expect} from '@open-wc/testing';
import {createListenTransport} from './listen-transport.js';
import {FaultStream, listen, quickEnvironment, until} from './testing/streams.js';

describe('bare live addresses', () => {
  it('each address is its own connection, shared by all who name it', async () => {
    const environment = quickEnvironment();
    const transport = createListenTransport(environment);
    const events = new FaultStream();
    const socket = new FaultStream();
    const sse = {kind: 'sse', href: events.sse([{event: {data: '1'}}, {hold: true}]), topics: []} as const;
    const ws = {kind: 'ws', href: socket.ws([{frame: '2'}, {hold: true}]), topics: []} as const;
    const sinks = [sse, sse, ws, ws].map((source) => listen(transport, [], {source}));
    await until(() => sinks.every(({sink}) => sink.values.length === 1), 'all told');
    expect(sinks.map(({sink}) => sink.values[0])).to.deep.equal([1, 1, 2, 2]);
    expect([(await events.seen()).connections.length, (await socket.seen()).connections.length]).to.deep.equal([1, 1]);
    for (const {stop} of sinks) stop();
    await events.until((seen) => seen.live === 0, 'stream closed');
    await socket.until((seen) => seen.live === 0, 'socket closed');
    expect(environment.timers.size).to.equal(0);
  });

  it('topics in the fragment are asked for', async () => {
    const transport = createListenTransport(quickEnvironment());
    const events = new FaultStream();
    const source = {kind: 'sse', href: events.sse(), topics: ['users']} as const;
    const {sink, stop} = listen(transport, ['users'], {source});
    await until(() => sink.opens.length === 1, 'open');
    expect((await events.seen()).connections[0]!.topics).to.deep.equal(['users']);
    stop();
    transport.close();
    await events.until((seen) => seen.live === 0, 'closed');
  });

  it('F44 what can not be connected to fails by name, and is not tried again', async () => {
    const environment = Object.assign(quickEnvironment(), {});
    Object.defineProperty(environment, 'location', {value: 'https://shop.test/'});
    const transport = createListenTransport(environment);
    const source = {kind: 'ws', href: 'ws://other.test/live', topics: []} as const;
    const {sink} = listen(transport, [], {source});
    await until(() => sink.failures.length === 1, 'the failure');
    expect(sink.failures[0]!.error.message).to.contain('mixed content');
    expect(environment.timers.size).to.equal(0);
  });

  it('handles live addresses and nothing else', () => {
    const transport = createListenTransport(quickEnvironment());
    expect(transport.handles({kind: 'sse', href: '/x', topics: []}, 'subscribe')).to.equal(true);
    expect(transport.handles({kind: 'ws', href: '/x', topics: []}, 'subscribe')).to.equal(true);
    expect(transport.handles({kind: 'stream', topics: ['a'], query: []}, 'subscribe')).to.equal(false);
    expect(transport.handles({kind: 'url', href: '/x'}, 'read')).to.equal(false);
    expect(transport.handles({kind: 'ws', href: '/x', topics: []}, 'read')).to.equal(false);
  });
});
