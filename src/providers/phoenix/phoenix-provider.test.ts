import {expect, fixture, html} from '@open-wc/testing';
import type {Json, Op} from '../../data/types.js';
import type {TokenCallback} from '../credentials.js';
import {FaultStream, listen, quickEnvironment, until, type QuickEnvironment} from '../testing/streams.js';
import type {PhoenixProvider} from './phoenix-provider.js';
import './phoenix-provider.js';

const push = (topic: string, event: string, payload: Json): string =>
  JSON.stringify([null, null, topic, event, payload]);
const ann = {metas: [{phx_ref: 'a1', name: 'Ann', device: 'desk'}]};
const bob = {metas: [{phx_ref: 'b1', name: 'Bob'}]};

describe('<phoenix-provider>', () => {
  let fault: FaultStream;
  let environment: QuickEnvironment;

  beforeEach(() => {
    fault = new FaultStream();
    environment = quickEnvironment();
  });

  async function make(url: string, more: Partial<PhoenixProvider> = {}): Promise<PhoenixProvider> {
    const element = document.createElement('phoenix-provider');
    Object.assign(element, {environment, url, heartbeat: 200_000, ...more});
    const around = await fixture<HTMLElement>(html`<div></div>`);
    around.append(element);
    await element.updateComplete;
    return element;
  }

  const opsOf = (sink: {messages: {ops: readonly Op[]}[]}): Op[] => sink.messages.flatMap(({ops}) => ops);

  it('takes topics by default, and calls where `handles` says so', async () => {
    const element = await fixture<PhoenixProvider>(html`<phoenix-provider url="/socket"></phoenix-provider>`);
    const call = {kind: 'interface', name: 'f', args: [], query: []} as const;
    expect(element.provider!.handles({kind: 'stream', topics: ['a'], query: []}, 'subscribe')).to.equal(true);
    expect(element.provider!.handles(call, 'read')).to.equal(false);
    element.handles = 'stream interface';
    await element.updateComplete;
    expect(element.provider!.handles(call, 'read')).to.equal(true);
    element.removeAttribute('url');
    element.url = '';
    expect(element.provider!.handles(call, 'read')).to.equal(false);
  });

  it('loads the client with the first source, and connects to what is below its address', async () => {
    const element = await make(fault.phoenix());
    expect(environment.requests).to.deep.equal([]);
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const {url} = (await fault.seen()).connections[0]!;
    expect(new URL(url, location.href).pathname).to.equal(`/fault/phoenix/${fault.id}/websocket`);
    expect(new URL(url, location.href).searchParams.get('vsn')).to.equal('2.0.0');
    expect(element.provider!.label).to.equal(`phoenix ${location.origin}/fault/phoenix/${fault.id}`);
    stop();
  });

  it('F126 the token goes beside the handshake, never in the address or a payload', async () => {
    const element = await make(fault.phoenix(), {token: 's3cret' as never});
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const [seen] = (await fault.seen()).connections;
    expect(seen!.protocols!.replace(/\s/g, '')).to.equal(
      `phoenix,base64url.bearer.phx.${btoa('s3cret').replaceAll('=', '')}`,
    );
    expect(seen!.url).not.to.contain('s3cret');
    expect(JSON.stringify(seen!.received)).not.to.contain('s3cret');
    expect(element.provider!.identity).not.to.contain('s3cret');
    stop();
  });

  it('F31 refused: one new token, one new attempt; refused again, an error and one event', async () => {
    let refreshed = 0;
    const token: TokenCallback = ({refresh}) => (refresh ? `new${++refreshed}` : 'old');
    const element = await make(fault.phoenix([{status: 403}], [{serve: {}}]), {token: token as never});
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    expect(refreshed).to.equal(1);
    stop();
    const never = new FaultStream();
    const other = await make(never.phoenix([{status: 403}]), {token: token as never});
    let events = 0;
    other.addEventListener('auth-required', () => events++);
    const refused = listen(other.provider!, ['users']);
    await until(() => refused.sink.failures.length === 1, 'the failure');
    expect(refused.sink.failures[0]!.error.code).to.equal('auth');
    expect([events, refreshed, (await never.seen()).connections.length]).to.deep.equal([1, 2, 2]);
  });

  it('F31 a join refused: one new token for it, and no more', async () => {
    let refreshed = 0;
    const token: TokenCallback = ({refresh}) => (refresh ? `new${++refreshed}` : 'old');
    const url = fault.phoenix(
      [{serve: {refuse: {a: {reason: 'unauthorized'}, b: {reason: 'unauthorized'}}}}],
      [{serve: {refuse: {b: {reason: 'unauthorized'}}}}],
    );
    const element = await make(url, {token: token as never});
    const {sink, stop} = listen(element.provider!, ['a', 'b']);
    await until(() => sink.failures.length === 1 && sink.opens.length > 0, 'one open, one refused');
    expect(sink.failures[0]!.topic).to.equal('b');
    expect(sink.resumed('a')[0]).to.equal('new');
    // Once for each of them at most; together where both are refused before the new one is there.
    expect(refreshed).to.be.within(1, 2);
    expect((await fault.seen()).connections.length).to.equal(refreshed + 1);
    stop();
  });

  it('parameters of the connection and of each join, asked anew', async () => {
    let count = 0;
    const element = await make(fault.phoenix(), {
      params: async () => ({locale: 'de', count: ++count}),
      joinParams: (topic: string) => ({room: topic, count}),
    });
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    await fault.tell('drop');
    await until(() => sink.opens.length === 2, 'open again');
    const {connections} = await fault.seen();
    const counts = connections.map(({url}) => new URL(url, location.href).searchParams.get('count'));
    expect(counts).to.deep.equal(['1', '2']);
    const joins = connections.flatMap(({received}) => received as unknown as Json[][]);
    expect(joins.filter((frame) => frame[3] === 'phx_join').map((frame) => frame[4])).to.deep.equal([
      {room: 'users', count: 1},
      {room: 'users', count: 2, since: 'e1:0'},
    ]);
    stop();
  });

  it('join parameters as JSON by topic', async () => {
    const element = await make(fault.phoenix());
    element.setAttribute('join-params', '{"users": {"team": 7}}');
    const {sink, stop} = listen(element.provider!, ['users', 'others']);
    await until(() => sink.opens.length === 2, 'open');
    const frames = (await fault.seen()).connections[0]!.received as unknown as Json[][];
    expect(frames.map((frame) => [frame[2], frame[4]])).to.deep.equal([
      ['users', {team: 7}],
      ['others', {}],
    ]);
    stop();
  });

  it('the answer to a join may bring the content', async () => {
    const url = fault.phoenix([{serve: {snapshots: {users: {records: [{id: 1}, {id: 2}], total: 2}, n: {value: 7}}}}]);
    const element = await make(url);
    const [users, number] = [listen(element.provider!, ['users']), listen(element.provider!, ['n'])];
    await until(() => users.sink.list.size === 2 && number.sink.values.length === 1, 'the content');
    expect(users.sink.keys).to.deep.equal(['1', '2']);
    expect(number.sink.values).to.deep.equal([7]);
    // Who comes later has the content too.
    const late = listen(element.provider!, ['users']);
    await until(() => late.sink.list.size === 2, 'the content for a late comer');
    for (const {stop} of [users, number, late]) stop();
  });

  it('operations by name, records bare or with what stands beside them', async () => {
    const element = await make(fault.phoenix());
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    const events: [string, Json][] = [
      ['reset', {records: [{id: 1, name: 'Ann'}]}],
      ['insert', {id: 2, name: 'Bob', position: 3}],
      ['insert', {record: {id: 3}, at: 0}],
      ['update', {id: 1, name: 'Anna'}],
      ['delete', {id: 2}],
      ['delete', {key: '3'}],
    ];
    for (const [event, payload] of events) await fault.tell('push', push('users', event, payload));
    await until(() => opsOf(sink).length === 6, 'all operations');
    expect(sink.list.toArray()).to.deep.equal([{id: 1, name: 'Anna'}]);
    stop();
  });

  it('other events keep their name, and mean what the page says', async () => {
    const element = await make(fault.phoenix(), {events: {user_left: 'delete', typing: 'ignore'}});
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"user_came": "insert", "typing": "value"}';
    element.append(script);
    const {sink, stop} = listen(element.provider!, ['room']);
    await until(() => sink.opens.length === 1, 'open');
    for (const event of ['user_came', 'typing', 'user_left', 'shout'])
      await fault.tell('push', push('room', event, {id: 1}));
    await until(() => opsOf(sink).length === 3, 'three events');
    expect(opsOf(sink)).to.deep.equal([
      {op: 'insert', record: {id: 1}, event: 'user_came'},
      {op: 'delete', key: '1', event: 'user_left'},
      {op: 'value', value: {id: 1}, bare: true, event: 'shout'},
    ]);
    stop();
  });

  it('tells who is there: whole, then who comes, changes and goes', async () => {
    const element = await make(fault.phoenix([{serve: {presence: {'room:1': {ann}}}}]));
    const {sink, stop} = listen(element.provider!, ['presence:room:1']);
    await until(() => sink.list.size === 1, 'the first');
    expect(sink.list.at(0)).to.deep.equal({
      ...{id: 'ann', name: 'Ann', device: 'desk', count: 1},
      metas: [{name: 'Ann', device: 'desk'}],
    });
    const phone = {metas: [{phx_ref: 'a2', name: 'Ann', device: 'phone'}]};
    await fault.tell('push', push('room:1', 'presence_diff', {joins: {bob, ann: phone}, leaves: {}}));
    await until(() => sink.list.size === 2, 'the second');
    expect((sink.list.get('ann') as {count: number}).count).to.equal(2);
    await fault.tell('push', push('room:1', 'presence_diff', {joins: {}, leaves: {ann, bob}}));
    await until(() => sink.list.size === 1, 'one has gone');
    expect(sink.list.get('ann')).to.include({count: 1, device: 'phone'});
    await fault.tell('drop');
    await until(
      () => sink.opens.length === 2 && sink.list.get('ann')?.['device' as never] === 'desk',
      'the state anew',
    );
    expect(sink.keys).to.deep.equal(['ann']);
    stop();
  });

  it('who is there and what happens there share one join; a hostile key is only a key', async () => {
    const state = JSON.parse('{"__proto__": {"metas": [{"name": "x"}]}, "constructor": {"metas": []}}') as Json;
    const element = await make(fault.phoenix([{serve: {presence: {room: state}}}]));
    const [there, events] = [listen(element.provider!, ['presence:room']), listen(element.provider!, ['room'])];
    await until(() => there.sink.list.size === 2 && events.sink.opens.length > 0, 'both');
    expect(there.sink.keys.toSorted()).to.deep.equal(['__proto__', 'constructor']);
    const joins = ((await fault.seen()).connections[0]!.received as unknown as Json[][]).filter(
      (frame) => frame[3] === 'phx_join',
    );
    expect(joins.map((frame) => frame[2])).to.deep.equal(['room']);
    there.stop();
    await fault.tell('push', push('room', 'insert', {id: 1}));
    await until(() => events.sink.list.size === 1, 'the row');
    events.stop();
  });

  it('F26 moved fifty times: one connection', async () => {
    const element = await make(fault.phoenix());
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

  it('F44 an address of HTTP is the socket of the same server; what is none is a named error', async () => {
    const element = await make(new URL(fault.phoenix(), location.href).href);
    const {sink, stop} = listen(element.provider!, ['users']);
    await until(() => sink.opens.length === 1, 'open');
    stop();
    const wrong = listen((await make('mailto:x')).provider!, ['users']);
    await until(() => wrong.sink.failures.length === 1, 'the failure');
    expect(wrong.sink.failures[0]!.error.code).to.equal('source');
  });
});
