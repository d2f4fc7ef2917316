import {expect, fixture, html} from '@open-wc/testing';
import type {TokenCallback} from '../credentials.js';
import {FaultStream, listen, quickEnvironment, until, type QuickEnvironment, type Step} from '../testing/streams.js';
import type {SseProvider} from './sse-provider.js';
import './sse-provider.js';

const row = (id: number): object => ({topic: 'users', op: 'insert', record: {id}});

describe('<sse-provider>', () => {
  let fault: FaultStream;
  let environment: QuickEnvironment;

  beforeEach(() => {
    fault = new FaultStream();
    environment = quickEnvironment();
  });

  async function make(url: string, more: Partial<SseProvider> = {}): Promise<SseProvider> {
    const element = document.createElement('sse-provider');
    Object.assign(element, {environment, url, ...more});
    const around = await fixture<HTMLElement>(html`<div></div>`);
    around.append(element);
    await element.updateComplete;
    return element;
  }

  it('takes streams, subscriptions and sse: addresses, and passes everything else up', async () => {
    const element = await fixture<SseProvider>(html`<sse-provider url="/events"></sse-provider>`);
    const {provider} = element;
    expect(provider!.handles({kind: 'stream', topics: ['a'], query: []}, 'subscribe')).to.equal(true);
    expect(provider!.handles({kind: 'subscribe', topics: ['a'], query: []}, 'subscribe')).to.equal(true);
    expect(provider!.handles({kind: 'sse', href: '/x', topics: []}, 'subscribe')).to.equal(true);
    expect(provider!.handles({kind: 'interface', name: 'f', args: [], query: []}, 'read')).to.equal(false);
    expect(provider!.handles({kind: 'ws', href: '/x', topics: []}, 'subscribe')).to.equal(false);
  });

  it('without an address takes no topics', async () => {
    const element = await fixture<SseProvider>(html`<sse-provider></sse-provider>`);
    expect(element.provider!.handles({kind: 'stream', topics: ['a'], query: []}, 'subscribe')).to.equal(false);
  });

  it('F126 the token goes as a header, never in the address, and leaves the element', async () => {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    around.innerHTML = '<sse-provider token="s3cret"></sse-provider>';
    const element = around.querySelector('sse-provider')!;
    element.environment = environment;
    element.url = fault.sse();
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const [seen] = (await fault.seen()).connections;
    expect(seen!.authorization).to.equal('Bearer s3cret');
    expect(seen!.url).not.to.contain('s3cret');
    expect(element.outerHTML + element.provider!.label + element.provider!.identity).not.to.contain('s3cret');
    stop();
  });

  it('F17 401: one refresh, one new attempt with the new token', async () => {
    const asked: boolean[] = [];
    const token: TokenCallback = ({refresh}) => {
      asked.push(refresh);
      return refresh ? 'new' : 'old';
    };
    const element = await make(fault.sse([{status: [401]}], [{serve: true}]), {token: token as never});
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    expect(asked).to.deep.equal([false, true]);
    expect((await fault.seen()).connections.map((one) => one.authorization)).to.deep.equal([
      'Bearer old',
      'Bearer new',
    ]);
    stop();
  });

  it('F17 401 for ever: one refresh, then an error and one event, no loop', async () => {
    let refreshes = 0;
    const token: TokenCallback = ({refresh}) => {
      refreshes += Number(refresh);
      return 'bad';
    };
    const element = await make(fault.sse([{status: [401]}]), {token: token as never});
    const events: CustomEvent[] = [];
    element.addEventListener('auth-required', (event) => events.push(event as CustomEvent));
    const {sink} = listen(element.provider!, ['users']);
    await until(() => sink.failures.length === 1, 'the failure');
    expect(sink.failures[0]!.error).to.include({code: 'auth', retryable: false});
    await until(() => environment.timers.size === 0, 'no attempt planned');
    expect([refreshes, events.length]).to.deep.equal([1, 1]);
    expect((await fault.seen()).connections.length).to.equal(2);
  });

  it('F17 403 without a token is final', async () => {
    const element = await make(fault.sse([{status: [403]}]));
    const {sink} = listen(element.provider!, ['users']);
    await until(() => sink.failures.length === 1, 'the failure');
    expect(sink.failures[0]!.error.code).to.equal('forbidden');
    expect((await fault.seen()).connections.length).to.equal(1);
  });

  it('F127 another origin gets no token, unless it is allowed', async () => {
    const {other} = (await (await fetch('/fault/origins')).json()) as {other: string};
    const href = `${other}${fault.sse([{serve: true}])}&cors=1`;
    const element = await make('/events', {token: 's3cret' as never});
    const first = listen(element.provider!, [], {source: {kind: 'sse', href, topics: []}});
    await fault.until((seen) => seen.connections.length === 1, 'connected');
    first.stop();
    await fault.until((seen) => seen.live === 0, 'left');
    element.allowOrigins = other;
    await element.updateComplete;
    const second = listen(element.provider!, [], {source: {kind: 'sse', href, topics: []}});
    const {connections} = await fault.until((seen) => seen.connections.length === 2, 'connected again');
    expect(connections.map((one) => one.authorization)).to.deep.equal([undefined, 'Bearer s3cret']);
    second.stop();
  });

  it('a ticket is fresh for each attempt', async () => {
    let count = 0;
    const element = await make(fault.sse([{status: [500]}], [{serve: true}]), {ticket: () => `one-use-${++count}`});
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const tickets = (await fault.seen()).connections.map((one) =>
      new URL(one.url, location.href).searchParams.get('ticket'),
    );
    expect(tickets).to.deep.equal(['one-use-1', 'one-use-2']);
    stop();
  });

  it('F26 moved fifty times: one connection, no event lost', async () => {
    const element = await make(fault.sse([{serve: true}]));
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const places = await fixture<HTMLElement>(
      html`<div>
        <p></p>
        <p></p>
      </div>`,
    );
    for (let move = 0; move < 50; move++) places.children[move % 2]!.append(element);
    await fault.tell('publish', row(1) as never);
    await until(() => sink.list.size === 1, 'the row');
    expect((await fault.seen()).connections.length).to.equal(1);
    expect(sink.statuses).to.deep.equal(['connecting', 'live']);
    stop();
  });

  it('F25 taken away for good: the connection is closed, nothing stays', async () => {
    const element = await make(fault.sse([{serve: true}]));
    const {sink} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    element.remove();
    await fault.until((seen) => seen.live === 0, 'closed');
    await until(() => environment.timers.size === 0, 'no timer');
  });

  it('F24 ten topics need one connection, and leave room for other requests', async () => {
    const element = await make(fault.sse([{serve: true}]));
    const all = Array.from({length: 10}, (unused, index) => listen(element.provider!, [`topic:${index}`]));
    await until(() => all.every(({sink}) => sink.opens.length === 1), 'all open');
    // This is another request.
    const seen = await fault.seen();
    expect(seen.live).to.equal(1);
    for (const {stop} of all) stop();
  });

  it('another address, or another token, connects anew', async () => {
    const other = new FaultStream();
    const element = await make(fault.sse([{serve: true}]));
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    element.url = other.sse([{serve: true}]);
    await other.until((seen) => seen.live === 1, 'connected to the other');
    await fault.until((seen) => seen.live === 0, 'left the first');
    stop();
    await other.until((seen) => seen.live === 0, 'left');
  });

  it('F129 an error tells no secret of the address', async () => {
    const plan: Step[][] = [[{status: [200, {'content-type': 'text/html'}, 'x']}]];
    const element = await make(`${fault.sse(...plan)}&token=s3cret`);
    const {sink} = listen(element.provider!, ['users']);
    await until(() => sink.failures.length === 1, 'the failure');
    expect(JSON.stringify(sink.failures)).not.to.contain('s3cret');
  });
});
