import {expect, waitUntil} from '@open-wc/testing';
import {forgetWarnings} from '../../core/warn.js';
import type {FeedSink} from './function-types.js';
import {listen, transport} from './function.testing.js';

/** Runs with the console quiet, and gives what it was told. */
function warningsOf(work: () => void): string[] {
  const {warn} = console;
  const told: string[] = [];
  console.warn = (text: string) => void told.push(text);
  forgetWarnings();
  work();
  console.warn = warn;
  return told;
}

describe('feeds of functions', () => {
  it('F17 run once for all who listen, and stop with the last', async () => {
    let sink: FeedSink | undefined;
    let [starts, stops] = [0, 0];
    const feed = (given: FeedSink) => {
      starts++;
      sink = given;
      return () => void stops++;
    };
    const provider = transport({}, {users: feed});
    const [first, second] = [listen(provider, ['users']), listen(provider, ['users'])];
    await waitUntil(() => second.heard.texts.length > 1);
    sink!.next({op: 'insert', record: {id: 1}});
    expect(first.heard.ops).to.deep.equal([{op: 'insert', record: {id: 1}}]);
    expect(second.heard.ops).to.deep.equal(first.heard.ops);
    first.stop();
    expect([starts, stops]).to.deep.equal([1, 0]);
    second.stop();
    expect([starts, stops]).to.deep.equal([1, 1]);
    sink!.next({op: 'delete', key: '1'});
    expect(second.heard.ops).to.have.length(1);
  });

  it('may be an async iterable, and are left when nobody listens', async () => {
    let left = false;
    const feed = async function* () {
      try {
        yield 1;
        yield {op: 'value', value: 2};
        await new Promise(() => {});
      } finally {
        left = true;
      }
    };
    const iterable = {[Symbol.asyncIterator]: feed};
    const {heard, stop} = listen(transport({}, {n: iterable}), ['n']);
    await waitUntil(() => heard.ops.length === 2);
    expect(heard.ops.map((op) => op.op === 'value' && op.value)).to.deep.equal([1, 2]);
    stop();
    expect(left).to.equal(false);
    const ending = listen(transport({}, {n: [1, 2]}), ['n']);
    await waitUntil(() => ending.heard.texts.includes('done n'));
    expect(ending.heard.ops).to.have.length(2);
  });

  it('F100 one that throws fails its topic alone', async () => {
    const bad = () => {
      throw 'broken';
    };
    const {heard} = listen(transport({}, {bad, good: [1]}), ['bad', 'good']);
    await waitUntil(() => heard.texts.includes('done good'));
    expect(heard.texts).to.include('fail bad broken').and.to.include('good value');
  });

  it('F100 one whose stop throws harms nobody', async () => {
    const feed = () => () => {
      throw new Error('stuck');
    };
    const provider = transport({}, {x: feed});
    const {heard, stop} = listen(provider, ['x']);
    await waitUntil(() => heard.texts.length > 1);
    const told = warningsOf(stop);
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('stuck');
  });

  it('F05 one that nobody listened to in between says that something was lost', async () => {
    const provider = transport({}, {x: (sink: FeedSink) => sink.next({op: 'delete', key: '1'})});
    const first = listen(provider, ['x']);
    await waitUntil(() => first.heard.ops.length === 1);
    first.stop();
    const second = listen(provider, ['x'], new Map([['x', 'nonsense']]));
    await waitUntil(() => second.heard.texts.some((text) => text.startsWith('open')));
    expect(second.heard.texts).to.include('open x lost');
  });

  it('a topic that bears the name of a function begins with what that gives', async () => {
    const provider = transport({users: () => [{id: 1}]});
    const {heard} = listen(provider, ['users']);
    await waitUntil(() => heard.ops.length === 1);
    expect(heard.ops[0]).to.deep.equal({op: 'reset', records: [{id: 1}]});
    provider.push('users', {op: 'delete', key: '1'});
    expect(heard.ops).to.have.length(2);
  });

  it('a pattern feed is told for which topic it runs', async () => {
    const feed = (sink: FeedSink, {topic}: {topic: string}) => sink.next(topic);
    const {heard} = listen(transport({}, {'user:*': feed}), ['user:7']);
    await waitUntil(() => heard.ops.length === 1);
    expect(heard.ops[0]).to.include({value: 'user:7'});
  });

  it('a list of operations is several, a list of rows is one value', async () => {
    const provider = transport({});
    provider.push('x', 0);
    const {heard} = listen(provider, ['x']);
    await waitUntil(() => heard.ops.length === 1);
    provider.push('x', [
      {op: 'delete', key: '1'},
      {op: 'delete', key: '2'},
    ]);
    provider.push('x', [{id: 1}]);
    expect(heard.texts.slice(-3)).to.deep.equal(['x delete', 'x delete', 'x value']);
  });

  it('an operation that is none is one warning', () => {
    const provider = transport({});
    const told = warningsOf(() => {
      for (let turn = 0; turn < 3; turn++) provider.push('x', [{op: 'explode'}]);
    });
    expect(told).to.have.length(1);
  });
});
