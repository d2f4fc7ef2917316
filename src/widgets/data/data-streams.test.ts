import {expect, waitUntil} from '@open-wc/testing';
import '../../testing/preload.js';
import {DATA_WIDGETS, DataWidgetProbe, recordOf, recordsOf} from '../../testing/data-widgets.js';
import {dataFixture, type DataFixture} from '../../testing/data-fixture.js';
import type {Step} from '../../providers/testing/streams.js';
import '../../providers/sse/sse-provider.js';
import {insert, inserts, shows, STREAM, StreamCrowd} from './stream-crowd.testing.js';

describe('all data widgets on a stream that misbehaves', function () {
  this.timeout(30_000);
  let crowd: StreamCrowd;
  beforeEach(() => {
    crowd = new StreamCrowd();
  });
  afterEach(() => crowd.close());

  it('F39 F67 listen over one connection', async () => {
    await crowd.open([...inserts(1, 3), {hold: true}]);
    await crowd.each(shows(1, 3));
    expect((await crowd.fault.seen()).connections).to.have.length(1);
    expect((await crowd.fault.seen()).connections[0]!.topics).to.deep.equal(['users']);
  });

  it('F01 F02 F04 F07 show each record once after a reset in the middle of one, a replay and a repetition', async () => {
    const half = 'id: 4\ndata: {"topic":"users","op":"ins';
    await crowd.open(
      [...inserts(1, 3), {go: true}, {text: half}, {reset: true}],
      [...inserts(2, 6), insert(6), {hold: true}],
    );
    await crowd.each(shows(1, 3));
    await crowd.fault.tell('go');
    await crowd.each(shows(1, 6));
    await crowd.each(({state}) => state === 'ready');
    expect((await crowd.fault.seen()).connections.map(({lastEventId}) => lastEventId)).to.deep.equal([undefined, '3']);
  });

  it('F06 begin anew where the server does not know their position any more', async () => {
    const ready = (epoch: string, resumed: string): Step => ({
      ready: {topics: {users: {resumed, position: `${epoch}:0`}}},
    });
    const all: Step = {event: {id: 'e2:2', data: {topic: 'users', op: 'reset', records: recordsOf(9).slice(6)}}};
    await crowd.open(
      [ready('e1', 'new'), insert(1, 'e1:1'), insert(2, 'e1:2'), {reset: true}],
      [ready('e2', 'lost'), all, {hold: true}],
    );
    await crowd.each(shows(7, 9));
  });

  it('F09 read records of which every byte comes by itself', async () => {
    const text = `id: 1\ndata: ${JSON.stringify({topic: 'users', op: 'insert', record: recordOf(1)})}\n\n`;
    await crowd.open([{bytes: text}, {hold: true}]);
    await crowd.each(shows(1, 1));
  });

  it('F20 stay as they are while the server is away, and say so; then they are live again', async () => {
    await crowd.open(
      [...inserts(1, 3), {go: true}, {reset: true}],
      [{status: [503]}],
      [{status: [503]}],
      [...inserts(4, 4), {hold: true}],
    );
    await crowd.each(shows(1, 3));
    const states = new Map(crowd.probes.map(({tag}) => [tag, new Set<string | undefined>()]));
    const observer = new MutationObserver(() => crowd.probes.forEach(({tag, state}) => states.get(tag)!.add(state)));
    for (const {element} of crowd.probes)
      observer.observe(element, {attributes: true, attributeFilter: ['data-state']});
    await crowd.fault.tell('go');
    await crowd.each(shows(1, 4));
    await crowd.each(({state}) => state === 'ready');
    for (const [tag, seen] of states) expect([...seen], tag).to.deep.equal(['stale', 'ready']);
    observer.disconnect();
  });

  it('F19 show an error in words where a page of HTML answers, and nothing of it', async () => {
    const page = '<title>Sign in</title><script>window.hacked = true</script>';
    await crowd.open([{status: [200, {'content-type': 'text/html'}, page]}]);
    await crowd.each(({state, retry}) => state === 'error' && retry !== null);
    for (const {text, tag} of crowd.probes) expect(text, tag).not.to.match(/Sign in|hacked/);
  });

  it('F25 who leaves while it waits for another attempt makes none', async () => {
    await crowd.open([...inserts(1, 1), {go: true}, {reset: true}], [{status: [503]}]);
    await crowd.each(shows(1, 1));
    await crowd.fault.tell('go');
    await crowd.each(({state}) => state === 'stale');
    crowd.place.remove();
    // A release is a little later, so that a move is none.
    await waitUntil(() => crowd.environment.timers.size === 0, `${crowd.environment.timers.size} timers are left`, {
      timeout: 5000,
    });
    const {connections} = await crowd.fault.seen();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect((await crowd.fault.seen()).connections).to.have.length(connections.length);
  });

  it('F26 moves in the page lose nothing and open nothing', async () => {
    await crowd.open([...inserts(1, 2), {go: true}, ...inserts(3, 3), {hold: true}]);
    await crowd.each(shows(1, 2));
    const around = crowd.place.querySelector('sse-provider')!;
    for (let turn = 0; turn < 50; turn++) {
      for (const {element} of crowd.probes) around.append(element);
      if (turn === 25) await crowd.fault.tell('go');
      if (turn % 10 === 0) await Promise.resolve();
    }
    await crowd.each(shows(1, 3));
    expect((await crowd.fault.seen()).connections).to.have.length(1);
    // Who comes back shows its records before its state is told.
    await crowd.each(({state}) => state === 'ready');
  });

  it('F81 a hundred of each that came and went leave no stream and no timer', async () => {
    await crowd.open([...inserts(1, 3), {hold: true}]);
    await crowd.each(shows(1, 3));
    const around = crowd.place.querySelector('sse-provider')!;
    for (let turn = 0; turn < 100; turn++) {
      const others = DATA_WIDGETS.map((widget) => new DataWidgetProbe(widget, STREAM).element);
      around.append(...others);
      if (turn % 20 === 0) await Promise.all(others.map(({updateComplete}) => updateComplete));
      for (const other of others) other.remove();
    }
    await crowd.each(shows(1, 3));
    expect((await crowd.fault.seen()).most).to.equal(1);
    crowd.place.remove();
    await crowd.fault.until(({live}) => live === 0, 'a stream is open');
    await waitUntil(() => crowd.environment.timers.size === 0, `${crowd.environment.timers.size} timers are left`, {
      timeout: 5000,
    });
  });
});

describe('each data widget under load', function () {
  this.timeout(60_000);
  let data: DataFixture;
  beforeEach(async () => {
    data = await dataFixture();
  });
  afterEach(() => data.remove());

  const push = (ops: Parameters<DataFixture['provider']['push']>[1]): void => data.provider.push('users', ops);

  for (const widget of DATA_WIDGETS) {
    it(`F27 <${widget.tag}> draws a burst of 10,000 within 3 s`, async () => {
      await widget.load();
      const {element} = new DataWidgetProbe(widget, STREAM);
      await data.add(element);
      const start = performance.now();
      push(recordsOf(10_000).map((record) => ({op: 'insert', record}) as const));
      await data.settle();
      await element.updateComplete;
      const box = element.getBoundingClientRect();
      expect(box.height).to.be.greaterThan(0);
      expect(performance.now() - start).to.be.below(3000);
      expect(element.dataset['state']).to.equal('ready');
    });

    it(`F82 <${widget.tag}> keeps no more of a long stream than its limit`, async () => {
      await widget.load();
      const probe = new DataWidgetProbe(widget, {...STREAM, limit: '-20', 'max-points': '20', 'per-page': '100'});
      await data.add(probe.element);
      for (let turn = 0; turn < 52; turn++) {
        push(
          Array.from({length: 200}, (_, index) => ({op: 'insert', record: recordOf(turn * 200 + index + 1)}) as const),
        );
        if (turn % 10 === 0) await data.settle();
      }
      await data.settle();
      await probe.element.updateComplete;
      expect(probe.items.length).to.be.within(1, 20);
      const {delivery} = probe.element.dataController!;
      expect(delivery?.list?.size).to.be.within(1, 20);
    });
  }
});
