import {expect} from '@open-wc/testing';
import type {DataError} from '../../data/types.js';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import type {ConnectionListener, Topics} from '../topic-connection.js';
import type {Link, LinkListener} from './link.js';
import {ReconnectingConnection, type ReconnectingOptions} from './reconnecting-connection.js';

const broken: DataError = {code: 'network', message: 'cut', retryable: true};
const TOPICS: Topics = new Map([['a', undefined]]);
const NONE: Topics = new Map();

/** A link that a test speaks for. */
class SpokenLink implements Link {
  closed = false;
  probes = 0;
  changes = 0;
  constructor(readonly say: LinkListener) {}
  set(): void {
    this.changes++;
  }
  probe(): void {
    this.probes++;
  }
  send(): boolean {
    return true;
  }
  close(): void {
    this.closed = true;
  }
}

describe('a connection that comes back', () => {
  let environment: FakeEnvironment;
  let links: SpokenLink[];
  let told: string[];

  const last = (): SpokenLink => links.at(-1)!;

  function make(more: Partial<ReconnectingOptions> = {}): ReconnectingConnection {
    const listener: ConnectionListener = {
      open: (topic, resumed) => void told.push(`open ${topic} ${resumed}`),
      message: () => void told.push('message'),
      reached: () => {},
      status: (status, until, cause) => void told.push(cause ? `${status} ${cause.code}` : status),
      fail: (topic, error) => void told.push(`fail ${error.code}`),
      done: () => void told.push('done'),
    };
    const openLink = (topics: Topics, say: LinkListener): Link => {
      const link = new SpokenLink(say);
      links.push(link);
      return link;
    };
    return new ReconnectingConnection({environment, listener, openLink, ...more});
  }

  beforeEach(() => {
    environment = new FakeEnvironment();
    links = [];
    told = [];
  });

  it('makes no attempt and holds nothing while nothing is wanted', async () => {
    const connection = make();
    connection.set(NONE);
    await environment.advance(60_000);
    expect([links.length, environment.pending]).to.deep.equal([0, {timers: 0, frames: 0, listeners: 0}]);
  });

  it('says how it goes: connecting, live, why not, live', async () => {
    make().set(TOPICS);
    last().say.up();
    last().say.down({error: broken});
    await environment.advance(1500);
    last().say.up();
    expect(told).to.deep.equal(['connecting', 'live', 'reconnecting network', 'reconnecting', 'live']);
    expect(links[0]!.closed).to.equal(true);
  });

  it('does not hear a link that is over', async () => {
    make().set(TOPICS);
    last().say.down({error: broken});
    const before = told.length;
    const {say} = links[0]!;
    say.up();
    say.open('a', 'new');
    say.message({ops: []});
    say.fail('a', broken);
    say.done('a');
    say.down({error: broken, final: true});
    expect(told.length).to.equal(before);
  });

  it('changes an open link instead of opening another', () => {
    const connection = make();
    connection.set(TOPICS);
    connection.set(new Map([['b', undefined]]));
    expect([links.length, last().changes]).to.deep.equal([1, 1]);
  });

  it('leaving ends everything, at any moment', async () => {
    for (const moment of ['connecting', 'live', 'waiting'] as const) {
      const connection = make();
      connection.set(TOPICS);
      if (moment === 'live') last().say.up();
      if (moment === 'waiting') last().say.down({error: broken});
      const {length} = links;
      connection.set(NONE);
      await environment.advance(120_000);
      expect(links.length, moment).to.equal(length);
      expect(environment.pending, moment).to.deep.equal({timers: 0, frames: 0, listeners: 0});
      expect(last().closed, moment).to.equal(true);
    }
  });

  it('F31 gives a handshake 15 s', async () => {
    make().set(TOPICS);
    await environment.advance(14_900);
    expect(links[0]!.closed).to.equal(false);
    await environment.advance(200);
    expect([links[0]!.closed, told.at(-1)]).to.deep.equal([true, 'reconnecting timeout']);
  });

  it('F35 asks after one heartbeat of silence, gives up after one and a half', async () => {
    make().set(TOPICS);
    last().say.heartbeat(10_000);
    last().say.up();
    await environment.advance(9000);
    last().say.alive();
    await environment.advance(9900);
    expect(last().probes).to.equal(0);
    await environment.advance(200);
    expect(last().probes).to.equal(1);
    last().say.alive();
    await environment.advance(14_900);
    expect([last().probes, last().closed]).to.deep.equal([2, false]);
    await environment.advance(200);
    expect(links[0]!.closed).to.equal(true);
  });

  it('a heartbeat of nonsense is not taken', async () => {
    make().set(TOPICS);
    for (const beat of [Number.NaN, -1, 0, Number.POSITIVE_INFINITY]) last().say.heartbeat(beat);
    last().say.up();
    await environment.advance(44_000);
    expect(last().closed).to.equal(false);
    await environment.advance(1100);
    expect(links[0]!.closed).to.equal(true);
  });

  it('F17 a refused token is renewed once, then it is final', async () => {
    let asked = 0;
    const refresh = async (): Promise<boolean> => ++asked > 0;
    make({refresh}).set(TOPICS);
    const refusal = {error: {...broken, code: 'auth'} as DataError, refresh: true};
    last().say.down(refusal);
    await environment.settle();
    expect([links.length, asked]).to.deep.equal([2, 1]);
    last().say.down(refusal);
    await environment.advance(60_000);
    expect([links.length, asked, told.at(-1)]).to.deep.equal([2, 1, 'fail auth']);
    expect(environment.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
  });

  it('F17 after a time of being live a token may be refused, and renewed, again', async () => {
    let asked = 0;
    make({refresh: async () => ++asked > 0}).set(TOPICS);
    for (let round = 0; round < 3; round++) {
      last().say.up();
      last().say.down({error: broken, refresh: true});
      await environment.settle();
    }
    expect(asked).to.equal(3);
  });

  it('a refresh that fails, throws or comes too late', async () => {
    for (const refresh of [async () => false, async () => Promise.reject(new Error('no'))]) {
      told = [];
      make({refresh}).set(TOPICS);
      last().say.down({error: broken, refresh: true});
      await environment.settle();
      expect(told.at(-1)).to.equal('fail network');
    }
    let settle = (renewed: boolean): void => void renewed;
    const connection = make({refresh: () => new Promise((done) => (settle = done))});
    connection.set(TOPICS);
    last().say.down({error: broken, refresh: true});
    connection.set(NONE);
    const {length} = links;
    settle(true);
    await environment.settle();
    expect(links.length).to.equal(length);
  });

  it('topics that change during a refresh wait for it', async () => {
    let settle = (renewed: boolean): void => void renewed;
    const connection = make({refresh: () => new Promise((done) => (settle = done))});
    connection.set(TOPICS);
    last().say.down({error: broken, refresh: true});
    connection.set(new Map([['b', undefined]]));
    expect(links.length).to.equal(1);
    settle(true);
    await environment.settle();
    expect(links.length).to.equal(2);
  });

  it('what is final at first is a passing trouble of one that was live', async () => {
    make().set(TOPICS);
    last().say.down({error: broken, finalAtFirst: true});
    expect(told.at(-1)).to.equal('fail network');
    make().set(TOPICS);
    last().say.up();
    last().say.down({error: broken, finalAtFirst: true});
    expect(told.at(-1)).to.equal('reconnecting network');
  });

  it('after a final failure it begins again when it is asked again', () => {
    const connection = make();
    connection.set(TOPICS);
    last().say.down({error: broken, final: true});
    connection.set(NONE);
    connection.set(TOPICS);
    expect(links.length).to.equal(2);
  });

  it('F151 a page put aside lets go, and connects when it is back, once', async () => {
    const connection = make();
    connection.set(TOPICS);
    last().say.up();
    environment.emit('pagehide');
    expect([last().closed, environment.pending.timers]).to.deep.equal([true, 0]);
    connection.set(new Map([['b', undefined]]));
    expect(links.length, 'none while it is aside').to.equal(1);
    environment.emit('pageshow');
    environment.emit('pageshow');
    expect(links.length).to.equal(2);
  });

  it('calls keep it up without topics', () => {
    const connection = make();
    connection.hold(true);
    expect(connection.send({t: 'x'})).to.equal(false);
    last().say.up();
    expect(connection.send({t: 'x'})).to.equal(true);
    connection.set(TOPICS);
    connection.hold(false);
    expect([links.length, last().closed]).to.deep.equal([1, false]);
    connection.set(NONE);
    expect(last().closed).to.equal(true);
  });

  it('closed for good, it does nothing more', async () => {
    const connection = make();
    connection.set(TOPICS);
    connection.close();
    connection.set(TOPICS);
    connection.hold(true);
    connection.restart();
    await environment.advance(60_000);
    expect([links.length, environment.pending]).to.deep.equal([1, {timers: 0, frames: 0, listeners: 0}]);
  });

  it('a link that fails while it is opened is given up like any other', async () => {
    let opened = 0;
    const openLink = (topics: Topics, say: LinkListener): Link => {
      opened++;
      const link = new SpokenLink(say);
      links.push(link);
      if (opened === 1) say.down({error: broken});
      return link;
    };
    make({openLink}).set(TOPICS);
    expect(links[0]!.closed).to.equal(true);
    await environment.advance(1500);
    expect(opened).to.equal(2);
  });

  it('the server’s own end is told, and no attempt follows', async () => {
    make().set(TOPICS);
    last().say.up();
    last().say.done(undefined);
    await environment.advance(60_000);
    expect([links.length, told.at(-1)]).to.deep.equal([1, 'done']);
  });
});
