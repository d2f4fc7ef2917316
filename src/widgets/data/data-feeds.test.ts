import {expect, waitUntil} from '@open-wc/testing';
import '../../testing/preload.js';
import {recordOf, recordsOf} from '../../testing/data-widgets.js';
import {Faults} from '../../providers/testing/faults.js';
import type {Step} from '../../providers/testing/streams.js';
import '../../providers/sse/sse-provider.js';
import '../../providers/websocket/websocket-provider.js';
import {insert, inserts, shows, StreamCrowd} from './stream-crowd.testing.js';

const ready = (position: string, more: object = {}): Step =>
  ({ready: {topics: {users: {resumed: 'new', position}}, ...more}}) as Step;
const refused = (status: number, headers: object = {}): Step => ({status: [status, headers]}) as Step;

describe('all data widgets and feeds that lose, stumble or fall silent', function () {
  this.timeout(40_000);
  let crowd: StreamCrowd;
  beforeEach(() => {
    crowd = new StreamCrowd();
  });
  afterEach(() => crowd.close());

  const connections = async (): Promise<number> => (await crowd.fault.seen()).connections.length;

  it('F05 notice what a server has skipped, and read the whole once', async () => {
    const answers = [{body: {data: recordsOf(2), position: 'e1:2'}}, {body: {data: recordsOf(6), position: 'e1:6'}}];
    const faults = await new Faults().plan({answers});
    const gap = insert(6, 'e1:6', {after: 'e1:5'});
    const url = crowd.fault.sse([ready('e1:2'), insert(3, 'e1:3', {after: 'e1:2'}), {go: true}, gap, {hold: true}]);
    await crowd.below('sse-provider', {url}, {'data-source': `${faults.base}/x`, stream: 'users'});
    await crowd.each(({items}) => items.length >= 2);
    await crowd.fault.tell('go');
    await crowd.each(shows(1, 6));
    await crowd.each(({state}) => state === 'ready');
    expect((await faults.seen()).requests).to.have.length(2);
  });

  for (const [name, end] of [
    ['CR', '\r'],
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ] as const)
    it(`F10 read lines that end with ${name}, in an odd hand`, async () => {
      const data = (id: number): string => JSON.stringify({topic: 'users', op: 'insert', record: recordOf(id)});
      // A break within a value would be one more sign of it.
      const cut = data(1).indexOf('"record"');
      const [head, tail] = [data(1).slice(0, cut), data(1).slice(cut)];
      const lines = [
        '\uFEFFid:1',
        `data:${head}`,
        `data: ${tail}`,
        'what: ever',
        ':comment',
        '',
        `data:${data(2)}`,
        '',
        '',
      ];
      await crowd.open([{bytes: lines.join(end)}, {hold: true}]);
      await crowd.each(shows(1, 2));
    });

  it('F11 stay ready while nothing but signs of life comes for a minute', async () => {
    await crowd.open([...inserts(1, 2), {beat: 20}]);
    await crowd.each(shows(1, 2));
    const states = new Set<string | undefined>();
    const observer = new MutationObserver(() => crowd.probes.forEach(({state}) => states.add(state)));
    for (const {element} of crowd.probes) observer.observe(element, {attributeFilter: ['data-state']});
    const start = crowd.environment.now();
    await waitUntil(() => crowd.environment.now() - start > 60_000, undefined, {timeout: 20_000});
    observer.disconnect();
    expect([...states].filter((state) => state !== 'ready')).to.deep.equal([]);
    expect(await connections()).to.equal(1);
  });

  it('F12 say that they are old when the line has gone dead, and go on over a new one', async () => {
    await crowd.open(
      [ready('e1:0', {heartbeat: 4000}), insert(1, 'e1:1'), insert(2, 'e1:2'), {hold: true}],
      [refused(503)],
      [ready('e1:2'), insert(3, 'e1:3'), {hold: true}],
    );
    await crowd.each(shows(1, 2));
    const stale = new Set<string>();
    const observer = new MutationObserver(() =>
      crowd.probes.forEach(({state, tag, items}) => state === 'stale' && items.length === 2 && stale.add(tag)),
    );
    for (const {element} of crowd.probes) observer.observe(element, {attributeFilter: ['data-state']});
    await crowd.each(shows(1, 3), 15_000);
    await crowd.each(({state}) => state === 'ready');
    observer.disconnect();
    expect([...stale].toSorted()).to.deep.equal(crowd.probes.map(({tag}) => tag).toSorted());
  });

  it('F14 end in an error in words where a line never ends, and ask no more', async () => {
    await crowd.open([{endless: 12_000_000}]);
    await crowd.each(({state, retry, text}) => state === 'error' && retry !== null && text.trim() !== '', 20_000);
    expect(await connections()).to.equal(1);
  });

  it('F15 connect by themselves where the server fails at first', async () => {
    await crowd.open([refused(500)], [...inserts(1, 2), {hold: true}]);
    await crowd.each(shows(1, 2), 5000);
    await crowd.each(({state}) => state === 'ready');
  });

  it('F16 wait for as long as the server has asked for', async () => {
    await crowd.open([refused(503, {'retry-after': '4'})], [...inserts(1, 2), {hold: true}]);
    await crowd.each(shows(1, 2));
    const [first, second] = (await crowd.fault.seen()).connections;
    expect(second!.at - first!.at, 'in time that is ten times as quick').to.be.at.least(390);
  });

  it('F17 take one new token for all, and go on', async () => {
    const asked: boolean[] = [];
    const token = ({refresh}: {refresh: boolean}): string => {
      asked.push(refresh);
      return refresh ? 'new' : 'old';
    };
    await crowd.below('sse-provider', {url: crowd.fault.sse([refused(401)], [...inserts(1, 2), {hold: true}]), token});
    await crowd.each(shows(1, 2));
    expect(asked.filter(Boolean)).to.have.length(1);
    expect(await connections()).to.equal(2);
  });

  it('F17 stop with an error where no token helps', async () => {
    await crowd.below('sse-provider', {url: crowd.fault.sse([refused(401)]), token: () => 'bad'});
    await crowd.each(({state, retry}) => state === 'error' && retry !== null);
    await waitUntil(() => crowd.environment.timers.size === 0, 'another attempt is planned', {timeout: 5000});
    expect(await connections()).to.equal(2);
  });

  it('F21 keep what they have while a server opens and closes at once, which is not asked without end', async () => {
    await crowd.open([...inserts(1, 2), {end: true}], [{text: ': hello\n\n'}, {end: true}]);
    await crowd.each(shows(1, 2));
    const start = crowd.environment.now();
    await waitUntil(() => crowd.environment.now() - start > 30_000, undefined, {timeout: 20_000});
    await crowd.each(shows(1, 2));
    expect(await connections()).to.be.within(3, 16);
  });

  it('F29 F39 show each record once over a socket that is cut, and one connection serves all', async () => {
    const row = (id: number) => ({topic: 'users', op: 'insert', record: recordOf(id)});
    await crowd.below('websocket-provider', {url: crowd.fault.ws([{serve: true}])});
    await crowd.fault.until(({live, connections: all}) => live === 1 && all[0]!.received.length > 1, 'nobody listens');
    await crowd.fault.tell('publish', [row(1), row(2)]);
    await crowd.each(shows(1, 2));
    await crowd.fault.tell('drop');
    await crowd.fault.tell('publish', row(3));
    await crowd.each(shows(1, 3));
    await crowd.each(({state}) => state === 'ready');
    expect((await crowd.fault.seen()).most).to.equal(1);
  });
});
