import {expect} from '@open-wc/testing';
import type {Json} from '../../data/types.js';
import {FakeEnvironment} from '../../testing/fake-environment.js';
import type {LinkEnd} from '../live/link.js';
import type {Topics} from '../topic-connection.js';
import {diagnose} from './diagnose.js';
import type {SocketSide} from './socket-dialect.js';
import {WidgetsDialect} from './widgets-dialect.js';

describe('the protocol of <websocket-provider>', () => {
  let sent: Json[];
  let told: string[];
  let ends: LinkEnd[];
  let topics: Topics;
  let dialect: WidgetsDialect;

  function make(more: Partial<SocketSide> = {}): void {
    dialect = new WidgetsDialect(
      {
        again: false,
        send: (message) => void sent.push(message),
        up: () => void told.push('up'),
        end: (end) => void ends.push(end),
        topics: () => topics,
        open: (topic, resumed, position) => void told.push(`open ${topic} ${resumed} ${position}`),
        message: ({topic, ops, id, after}) => void told.push(`msg ${topic} ${ops.map(({op}) => op)} ${id} ${after}`),
        fail: (topic, error) => void told.push(`fail ${topic} ${error.code}`),
        done: (topic) => void told.push(`done ${topic}`),
        heartbeat: (ms) => void told.push(`beat ${ms}`),
        ...more,
      },
      (frame) => void told.push(`reply ${String(frame['id'])}`),
    );
  }

  const hear = (...frames: Json[]): void => frames.forEach((frame) => dialect.frame(JSON.stringify(frame)));
  const welcome = {t: 'welcome', v: 1, heartbeat: 5000};

  beforeEach(() => {
    sent = [];
    told = [];
    ends = [];
    topics = new Map([['a', 'e1:4']]);
    make();
  });

  it('says hello first, topics after the welcome, each with its position', () => {
    dialect.opened();
    expect(sent).to.deep.equal([{t: 'hello', v: 1}]);
    hear(welcome);
    expect(told).to.deep.equal(['beat 5000', 'up']);
    expect(sent[1]).to.deep.equal({t: 'sub', topics: [{topic: 'a', since: 'e1:4'}]});
  });

  it('F126 the token is in the hello, only if there is one', () => {
    make({token: 's3cret'});
    dialect.opened();
    expect(sent).to.deep.equal([{t: 'hello', v: 1, token: 's3cret'}]);
  });

  it('hears nothing of topics before the welcome, and a second welcome changes nothing', () => {
    hear({t: 'msg', topic: 'a', value: 1}, {t: 'sub', topic: 'a', resumed: 'new'}, welcome, welcome);
    expect(told).to.deep.equal(['beat 5000', 'up']);
    expect(sent.length).to.equal(1);
  });

  it('sends what has changed, and nothing else', () => {
    hear(welcome);
    topics = new Map([['b', undefined]]);
    dialect.changed(new Set(['a']), new Set());
    dialect.changed(new Set(['b']), new Set());
    expect(sent.slice(1)).to.deep.equal([
      {t: 'unsub', topics: ['a']},
      {t: 'sub', topics: [{topic: 'b'}]},
    ]);
  });

  it('a topic to be opened anew is asked for again', () => {
    hear(welcome);
    topics = new Map([['a', undefined]]);
    dialect.changed(new Set(['a']), new Set(['a']));
    expect(sent.at(-1)).to.deep.equal({t: 'sub', topics: [{topic: 'a'}]});
  });

  it('F42 what comes for a topic that was left is not heard, the end that was asked for is no end', () => {
    hear(welcome);
    topics = new Map();
    dialect.changed(new Set(['a']), new Set());
    hear({t: 'sub', topic: 'a', resumed: 'new'}, {t: 'end', topic: 'a'});
    expect(told).to.deep.equal(['beat 5000', 'up']);
  });

  it('answers, messages, ends and refusals', () => {
    hear(
      welcome,
      {t: 'sub', topic: 'a', resumed: 'recovered', position: 'e1:4'},
      {t: 'msg', topic: 'a', id: 'e1:5', after: 'e1:4', op: 'delete', key: '7'},
      {
        t: 'msg',
        topic: 'a',
        ops: [
          {op: 'delete', key: '1'},
          {op: 'limit', limit: 5},
        ],
      },
      {t: 'reply', id: 'c1', data: 1},
      {t: 'end', topic: 'a', error: {code: 'forbidden', message: 'No more'}},
    );
    expect(told.slice(2)).to.deep.equal([
      'open a recovered e1:4',
      'msg a delete e1:5 e1:4',
      'msg a delete,limit undefined undefined',
      'reply c1',
      'fail a forbidden',
    ]);
  });

  it('an answer without its word is new at first, lost later', () => {
    hear(welcome, {t: 'sub', topic: 'a'});
    make({again: true});
    hear(welcome, {t: 'sub', topic: 'a', resumed: 'perhaps'});
    expect(told.filter((word) => word.startsWith('open'))).to.deep.equal([
      'open a new undefined',
      'open a lost undefined',
    ]);
  });

  it('errors of the server: fatal, signed out, before the welcome', () => {
    hear({t: 'error', error: {code: 'forbidden', message: 'Go'}, fatal: true});
    hear({t: 'error', error: {status: 401}, fatal: true});
    hear({t: 'error', error: {message: 'later'}});
    expect(ends.map(({final, refresh}) => [final, refresh])).to.deep.equal([
      [true, undefined],
      [undefined, true],
      [undefined, undefined],
    ]);
  });

  it('F35 asks with a ping', () => {
    hear(welcome, {t: 'pong'});
    dialect.probe();
    expect(sent.at(-1)).to.deep.equal({t: 'ping'});
  });
});

describe('why a handshake failed', () => {
  async function ask(status: number, headers: Record<string, string> = {}): Promise<LinkEnd | undefined> {
    const environment = new FakeEnvironment();
    environment.onFetch = () => new Response(null, {status, headers});
    return diagnose('ws://localhost/live', environment);
  }

  for (const status of [200, 400, 405, 426]) {
    it(`F31 ${status} says nothing of the handshake`, async () => {
      expect(await ask(status)).to.equal(undefined);
    });
  }

  it('F31 signed out, forbidden, missing and overloaded are told apart', async () => {
    expect(await ask(401)).to.deep.include({refresh: true});
    expect(await ask(403)).to.deep.include({finalAtFirst: true});
    expect((await ask(404))!.error.code).to.equal('missing');
    expect(await ask(503, {'retry-after': '3'})).to.include({wait: 3000});
  });

  it('F127 another origin is not asked', async () => {
    const environment = new FakeEnvironment();
    expect(await diagnose('wss://other.test/live', environment)).to.equal(undefined);
  });
});
