import {expect} from '@open-wc/testing';
import type {Source} from '../../data/types.js';
import {TopicHub} from '../live/topic-hub.js';
import {listen, type Recorder} from '../testing/streams.js';
import {SharedConnection} from './shared-connection.js';
import {FakeBrowser, type FakeTab} from './tabs.testing.js';
import {FakeServer, FakeUpstream} from './tab-server.testing.js';

interface Page {
  readonly tab: FakeTab;
  readonly hub: TopicHub;
  readonly connection: SharedConnection;
  readonly replies: unknown[];
  hears(topics: string[], since?: Record<string, string>): {sink: Recorder; stop: () => void};
}

describe('one connection for all tabs of a browser', () => {
  let browser: FakeBrowser;
  let server: FakeServer;

  beforeEach(() => {
    browser = new FakeBrowser();
    server = new FakeServer();
  });

  function open(group: string | undefined = 'g', change: (tab: FakeTab) => void = () => {}): Page {
    const tab = browser.open();
    change(tab);
    let connection!: SharedConnection;
    const replies: unknown[] = [];
    const hub = new TopicHub(tab, (listener) => {
      const connect = (own: typeof listener): FakeUpstream => new FakeUpstream(server, tab, own);
      const reply = (frame: unknown): void => void replies.push(frame);
      return (connection = new SharedConnection({environment: tab, listener, connect, group: () => group, reply}));
    });
    const hears = (topics: string[], since: Record<string, string> = {}): ReturnType<typeof listen> => {
      const source = {kind: 'stream', topics, query: []} as unknown as Source;
      return listen(hub as never, topics, {source, since});
    };
    return {tab, hub, connection, replies, hears};
  }

  const roles = (...pages: Page[]): (string | undefined)[] => pages.map(({connection}) => connection.role);

  /** Some pages that all listen to one topic, the first of them the leader. */
  async function several(count: number): Promise<{pages: Page[]; sinks: Recorder[]}> {
    const pages: Page[] = [];
    const sinks: Recorder[] = [];
    for (let i = 0; i < count; i++) {
      const page = open();
      pages.push(page);
      sinks.push(page.hears(['a']).sink);
      await browser.advance(20);
    }
    return {pages, sinks};
  }

  it('M-08 one tab holds the connection, and tells the others', async () => {
    const {pages, sinks} = await several(3);
    expect(roles(...pages)).to.deep.equal(['leader', 'follower', 'follower']);
    server.publish('a');
    server.publish('a');
    await browser.advance(20);
    expect(sinks.map(({inserted}) => inserted)).to.deep.equal([
      ['1', '2'],
      ['1', '2'],
      ['1', '2'],
    ]);
    expect([server.connections.size, server.most]).to.deep.equal([1, 1]);
  });

  it('asks for the topics of all, and lets go of those that nobody wants', async () => {
    const [first, second] = [open(), open()];
    const heard = first.hears(['a']);
    await browser.advance(20);
    const {sink} = second.hears(['b']);
    await browser.advance(20);
    heard.stop();
    await browser.advance(200);
    server.publish('b');
    server.publish('a');
    await browser.advance(20);
    expect(sink.inserted).to.deep.equal(['1']);
    expect(heard.sink.inserted).to.deep.equal([]);
    expect(server.connections.size).to.equal(1);
  });

  it('a tab that goes hands over under a second, and nothing is lost or doubled', async () => {
    const {pages, sinks} = await several(3);
    server.publish('a');
    await browser.advance(20);
    pages[0]!.tab.leave();
    server.connections.clear();
    server.publish('a');
    await browser.advance(200);
    server.publish('a');
    await browser.advance(20);
    expect(roles(pages[1]!, pages[2]!)).to.deep.equal(['leader', 'follower']);
    expect(sinks.slice(1).map(({inserted}) => inserted)).to.deep.equal([
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
    expect(sinks[2]!.resumed('a')).to.deep.equal(['new', 'recovered']);
  });

  it('F01 a tab that crashes does so, too', async () => {
    const {pages, sinks} = await several(2);
    pages[0]!.tab.crash();
    server.publish('a');
    await browser.advance(200);
    expect(sinks[1]!.inserted).to.deep.equal(['1']);
    expect(roles(pages[1]!)).to.deep.equal(['leader']);
  });

  it('F116 what others post on its channel is heard by nobody, and harms nothing', async () => {
    const {pages, sinks} = await several(2);
    const stranger = browser.open();
    const [name = ''] = browser.channelNames;
    const channel = stranger.openChannel!(name, () => {});
    const {id, leader} = {id: 'evil', leader: pages[0]!};
    const words = [
      ...[
        null,
        7,
        'who',
        [],
        {},
        {from: 1, word: {t: 'who'}},
        {from: id},
        {from: id, word: null},
        {from: id, word: 'who'},
      ],
      ...[{}, {t: 7}, {t: 'reset'}, {t: '__proto__'}, {t: 'constructor'}, {t: 'toString'}].map((word) => ({
        from: id,
        word,
      })),
      ...[
        {t: 'want'},
        {t: 'want', list: 1, topics: 'a', again: []},
        {t: 'want', list: 1, topics: ['a'], again: []},
      ].map((word) => ({from: id, word})),
      ...[{t: 'tell'}, {t: 'tell', term: 1, n: 1, items: {}}, {t: 'lead'}, {t: 'lead', term: 'x'}].map((word) => ({
        from: id,
        word,
      })),
    ];
    for (const word of words) channel!.post(word as never);
    await browser.advance(20);
    server.publish('a');
    await browser.advance(20);
    expect(roles(...pages)).to.deep.equal(['leader', 'follower']);
    expect(sinks.map(({inserted}) => inserted)).to.deep.equal([['1'], ['1']]);
    expect([leader.connection.role, server.connections.size]).to.deep.equal(['leader', 1]);
  });

  it('what a tab wanted that crashed is let go of', async () => {
    const [first, second] = [open(), open()];
    first.hears(['a']);
    await browser.advance(20);
    second.hears(['b']);
    await browser.advance(20);
    second.tab.crash();
    await browser.advance(20);
    const upstream = [...server.connections][0]!;
    expect(server.connections.size).to.equal(1);
    let asked: string[] = [];
    const {set} = upstream;
    upstream.set = (topics, again) => {
      asked = [...topics.keys()];
      set.call(upstream, topics, again);
    };
    first.hears(['c']);
    await browser.advance(20);
    expect(asked).to.deep.equal(['a', 'c']);
  });

  it('a leader that answers no more is replaced under a second, and is not believed afterwards', async () => {
    const {pages, sinks} = await several(3);
    pages[0]!.tab.freeze();
    server.publish('a');
    await browser.advance(1000);
    expect(sinks[1]!.inserted).to.deep.equal(['1']);
    pages[0]!.tab.thaw();
    server.publish('a');
    await browser.advance(200);
    expect(sinks.map(({inserted}) => inserted)).to.deep.equal([
      ['1', '2'],
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(roles(...pages).filter((role) => role === 'leader')).to.have.length(1);
    expect(server.connections.size).to.equal(1);
  });

  it('a leader in the background gives way to a tab that can be seen once its timers are slow', async () => {
    const {pages} = await several(2);
    pages[0]!.tab.visible = false;
    await browser.advance(5000, 50);
    expect(roles(...pages)).to.deep.equal(['leader', 'follower']);
    await browser.advance(6000, 50);
    expect(roles(...pages)).to.deep.equal(['follower', 'leader']);
    expect(server.connections.size).to.equal(1);
  });

  it('a tab that opens beside one long in the background leads at once', async () => {
    const {pages} = await several(1);
    pages[0]!.tab.visible = false;
    await browser.advance(60_000, 1000);
    const late = open();
    late.hears(['a']);
    await browser.advance(500);
    expect(roles(pages[0]!, late)).to.deep.equal(['follower', 'leader']);
  });

  it('a leader without a network gives way to a tab that has one', async () => {
    const {pages} = await several(2);
    pages[0]!.tab.online = false;
    await browser.advance(100);
    expect(roles(...pages)).to.deep.equal(['follower', 'leader']);
  });

  it('F34 a page that comes back from where the browser kept it has what it missed, once', async () => {
    const {pages, sinks} = await several(2);
    server.publish('a');
    await browser.advance(20);
    pages[0]!.tab.putAside();
    await browser.advance(200);
    expect(roles(pages[1]!)).to.deep.equal(['leader']);
    server.publish('a');
    await browser.advance(20);
    pages[0]!.tab.thaw();
    server.publish('a');
    await browser.advance(200);
    expect(sinks[0]!.inserted).to.deep.equal(['1', '2', '3']);
    expect(server.connections.size).to.equal(1);
  });

  it('one that missed more than is kept takes the lead, since the server has it', async () => {
    const {pages, sinks} = await several(2);
    server.publish('a');
    await browser.advance(20);
    pages[0]!.tab.putAside();
    await browser.advance(100);
    for (let i = 0; i < 300; i++) server.publish('a');
    await browser.advance(100);
    pages[0]!.tab.thaw();
    await browser.advance(500);
    expect(sinks[0]!.inserted).to.have.length(301);
    expect(sinks[1]!.inserted).to.have.length(301);
    expect(sinks[0]!.resumed('a')).to.not.include('lost');
    expect(roles(...pages)).to.deep.equal(['leader', 'follower']);
  });

  it('F05 a word that does not arrive is noticed, and made up for', async () => {
    const {pages, sinks} = await several(2);
    let lost = 1;
    browser.deaf = (tab, message) => {
      const {word} = message as {word: {t: string}};
      return tab === pages[1]!.tab && word.t === 'tell' && lost-- > 0;
    };
    server.publish('a');
    await browser.advance(20);
    server.publish('a');
    server.publish('a');
    await browser.advance(50);
    expect(sinks[1]!.inserted).to.deep.equal(['1', '2', '3']);
  });

  it('late tabs begin a topic with what the server begins it with, also after the leader has changed', async () => {
    server.resets = true;
    server.publish('a');
    const {pages} = await several(2);
    pages[0]!.tab.crash();
    await browser.advance(200);
    const late = open();
    const {sink} = late.hears(['a']);
    await browser.advance(200);
    server.publish('a');
    await browser.advance(20);
    expect(sink.keys).to.have.members(['1', '2']);
  });

  it('tabs of other users have a connection of their own', async () => {
    const [ada, bob] = [open('ada'), open('bob')];
    ada.hears(['a']);
    bob.hears(['a']);
    await browser.advance(20);
    expect(roles(ada, bob)).to.deep.equal(['leader', 'leader']);
    expect(server.connections.size).to.equal(2);
  });

  for (const [what, change] of [
    ['Web Locks', (tab: FakeTab) => void (tab.locks = undefined)],
    ['channels', (tab: FakeTab) => void (tab.onChannel = () => undefined)],
    ['leave to use locks', (tab: FakeTab) => void (tab.locks = refusing())],
  ] as const) {
    it(`a browser without ${what} has a connection for each tab`, async () => {
      const pages = [open('g', change), open('g', change)];
      const sinks = pages.map((page) => page.hears(['a']).sink);
      await browser.advance(50);
      server.publish('a');
      await browser.advance(20);
      expect(roles(...pages)).to.deep.equal(['alone', 'alone']);
      expect(sinks.map(({inserted}) => inserted)).to.deep.equal([['1'], ['1']]);
    });
  }

  it('more topics than one connection carries are given a connection of their own', async () => {
    const [first, second] = [open(), open()];
    first.hears(Array.from({length: 150}, (unused, i) => `a${i}`));
    await browser.advance(20);
    const {sink} = second.hears(Array.from({length: 150}, (unused, i) => `b${i}`));
    await browser.advance(50);
    server.publish('b149');
    await browser.advance(20);
    expect(roles(first, second)).to.deep.equal(['leader', 'alone']);
    expect(sink.inserted).to.deep.equal(['1']);
  });

  it('a refusal ends it for the tab that was refused; the next one tries for itself', async () => {
    const {pages, sinks} = await several(2);
    const error = {code: 'auth', message: 'No.', retryable: false} as const;
    [...server.connections][0]!.listener.fail(undefined, error);
    await browser.advance(200);
    expect(sinks.map(({failures}) => failures.map((one) => one.error.code))).to.deep.equal([['auth'], []]);
    server.publish('a');
    await browser.advance(20);
    expect(sinks[1]!.inserted).to.deep.equal(['1']);
    expect(roles(...pages)).to.deep.equal([undefined, 'leader']);
  });

  it('a topic that is refused is so for those who asked for it alone', async () => {
    const {pages, sinks} = await several(2);
    const {sink} = pages[1]!.hears(['secret']);
    await browser.advance(20);
    [...server.connections][0]!.listener.fail('secret', {code: 'forbidden', message: 'No.', retryable: false});
    await browser.advance(20);
    expect(sink.failures.map(({topic}) => topic)).to.deep.equal(['secret']);
    expect(sinks.flatMap(({failures}) => failures)).to.deep.equal([]);
  });

  it('calls of all tabs travel on it, and each answer finds its own', async () => {
    const {pages} = await several(2);
    expect(pages[1]!.connection.send({t: 'call', id: 'c1'})).to.equal(true);
    expect(pages[0]!.connection.send({t: 'call', id: 'c1'})).to.equal(true);
    await browser.advance(20);
    const {sent} = [...server.connections][0]!;
    const ids = sent.map((one) => String((one as {id: string}).id));
    expect(new Set(ids).size).to.equal(2);
    for (const id of ids) pages[0]!.connection.route({t: 'reply', id, data: id});
    await browser.advance(20);
    expect(pages.map(({replies}) => replies.map((one) => (one as {id: string}).id))).to.deep.equal([['c1'], ['c1']]);
  });

  it('a held connection stays up without topics, for all who hold it', async () => {
    const page = open();
    const other = open();
    page.connection.hold(true);
    other.connection.hold(true);
    await browser.advance(50);
    expect(server.connections.size).to.equal(1);
    page.connection.hold(false);
    await browser.advance(200);
    expect([server.connections.size, other.connection.role]).to.deep.equal([1, 'leader']);
  });

  it('says how it goes: a change of the leader is a reconnect', async () => {
    const {pages, sinks} = await several(2);
    pages[0]!.tab.crash();
    await browser.advance(200);
    expect(sinks[1]!.statuses).to.deep.equal(['connecting', 'live', 'reconnecting', 'live']);
  });

  it('holds nothing when nobody listens, and when it is closed', async () => {
    const {pages} = await several(1);
    const heard = pages[0]!.hears(['b']);
    await browser.advance(20);
    heard.stop();
    pages[0]!.hub.close();
    await browser.advance(20);
    expect(pages[0]!.tab.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
    expect(server.connections.size).to.equal(0);
  });
});

function refusing(): LockManager {
  const request = (): Promise<never> => Promise.reject(new DOMException('No locks here.', 'SecurityError'));
  return {request, query: async () => ({})} as unknown as LockManager;
}
