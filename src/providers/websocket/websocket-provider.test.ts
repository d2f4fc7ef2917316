import {expect, fixture, html} from '@open-wc/testing';
import type {TokenCallback} from '../credentials.js';
import {FaultStream, listen, quickEnvironment, until, type QuickEnvironment, type Step} from '../testing/streams.js';
import type {WebSocketProvider} from './websocket-provider.js';
import './websocket-provider.js';

describe('<websocket-provider>', () => {
  let fault: FaultStream;
  let environment: QuickEnvironment;

  beforeEach(() => {
    fault = new FaultStream();
    environment = quickEnvironment();
  });

  async function make(url: string, more: Partial<WebSocketProvider> = {}): Promise<WebSocketProvider> {
    const element = document.createElement('websocket-provider');
    Object.assign(element, {environment, url, ...more});
    const around = await fixture<HTMLElement>(html`<div></div>`);
    around.append(element);
    await element.updateComplete;
    return element;
  }

  it('takes topics by default, and calls where `handles` says so', async () => {
    const element = await fixture<WebSocketProvider>(html`<websocket-provider url="/live"></websocket-provider>`);
    const call = {kind: 'interface', name: 'f', args: [], query: []} as const;
    expect(element.provider!.handles({kind: 'stream', topics: ['a'], query: []}, 'subscribe')).to.equal(true);
    expect(element.provider!.handles({kind: 'ws', href: '/x', topics: []}, 'subscribe')).to.equal(true);
    expect(element.provider!.handles({kind: 'sse', href: '/x', topics: []}, 'subscribe')).to.equal(false);
    expect(element.provider!.handles(call, 'read')).to.equal(false);
    element.handles = 'stream interface';
    await element.updateComplete;
    expect(element.provider!.handles(call, 'read')).to.equal(true);
  });

  it('F126 the token goes in the first message, never in the address', async () => {
    const element = await make(fault.ws(), {token: 's3cret' as never});
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const [seen] = (await fault.seen()).connections;
    expect(seen!.received[0]).to.deep.equal({t: 'hello', v: 1, token: 's3cret'});
    expect(seen!.url).not.to.contain('s3cret');
    stop();
  });

  it('F127 another origin gets no token, unless it is allowed', async () => {
    const {other} = (await (await fetch('/fault/origins')).json()) as {other: string};
    const elsewhere = other.replace('http', 'ws') + fault.ws();
    const mine = await make('/live', {token: 's3cret' as never});
    // The provider's own address names an origin that may see the token; a `ws:` source that brings another does not.
    const source = {kind: 'ws', href: elsewhere, topics: []} as const;
    const {sink, stop} = listen(mine.provider!, [], {source});
    await until(() => sink.opens.length === 1, 'open');
    expect((await fault.seen()).connections[0]!.received).to.deep.equal([]);
    stop();
  });

  it('F31 4401: one refresh, one new attempt with the new token', async () => {
    const token: TokenCallback = ({refresh}) => (refresh ? 'new' : 'old');
    const refuse: Step[] = [{expect: 'hello'}, {close: 4401}];
    const element = await make(fault.ws(refuse, [{serve: true}]), {token: token as never});
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const hellos = (await fault.seen()).connections.map((one) => one.received[0]!['token']);
    expect(hellos).to.deep.equal(['old', 'new']);
    stop();
  });

  it('F31 a handshake refused with 401: one refresh, then well', async () => {
    let refreshed = 0;
    const token: TokenCallback = ({refresh}) => (refresh ? `new${++refreshed}` : 'old');
    const element = await make(fault.ws([{status: 401}], [{serve: true}]), {token: token as never});
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    expect(refreshed).to.equal(1);
    stop();
  });

  it('F31 refused for ever: an error, one event, no loop', async () => {
    const element = await make(fault.ws([{expect: 'hello'}, {close: 4401}]), {token: (() => 'bad') as never});
    let events = 0;
    element.addEventListener('auth-required', () => events++);
    const {sink} = listen(element.provider!, ['users']);
    await until(() => sink.failures.length === 1, 'the failure');
    await until(() => environment.timers.size === 0, 'no attempt planned');
    expect(events).to.equal(1);
    expect((await fault.seen()).connections.length).to.equal(2);
  });

  it('subprotocols are offered only where they are named', async () => {
    const element = await make(fault.ws(), {protocols: 'chat.v1 chat.v2'});
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    expect((await fault.seen()).connections[0]!.protocols!.replace(/\s/g, '')).to.equal('chat.v1,chat.v2');
    stop();
    const plain = new FaultStream();
    const other = listen((await make(plain.ws())).provider!, ['users']);
    await until(() => other.sink.opens.length === 1, 'open');
    expect((await plain.seen()).connections[0]!.protocols).to.equal(undefined);
    other.stop();
  });

  it('subprotocols that are none are a named error', async () => {
    const element = await make(fault.ws(), {protocols: 'twice twice'});
    const {sink} = listen(element.provider!, ['users']);
    await until(() => sink.failures.length === 1, 'the failure');
    expect(sink.failures[0]!.error.code).to.equal('source');
  });

  it('`raw` sends nothing, and takes the topics that fit', async () => {
    const element = await make(fault.ws([{frame: {topic: 'users', value: 1}}, {hold: true}]), {protocol: 'raw'});
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.values.length === 1, 'a value');
    expect((await fault.seen()).connections[0]!.received).to.deep.equal([]);
    stop();
  });

  it('F26 moved fifty times: one connection', async () => {
    const element = await make(fault.ws([{serve: true}]));
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const places = await fixture<HTMLElement>(
      html`<div>
        <p></p>
        <p></p>
      </div>`,
    );
    for (let move = 0; move < 50; move++) places.children[move % 2]!.append(element);
    await fault.tell('publish', {topic: 'users', op: 'insert', record: {id: 1}});
    await until(() => sink.list.size === 1, 'the row');
    expect((await fault.seen()).connections.length).to.equal(1);
    stop();
  });

  it('a ticket is fresh for each attempt, fetched with the token', async () => {
    const element = await make(fault.ws([{status: 503}], [{serve: true}]), {
      ticket: () => `t${environment.requests.length}`,
    });
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const tickets = (await fault.seen()).connections.map((one) =>
      new URL(one.url, location.href).searchParams.get('ticket'),
    );
    expect(new Set(tickets).size).to.equal(2);
    stop();
  });
});
