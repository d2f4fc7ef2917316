import {expect} from '@open-wc/testing';
import type {Op, ReadRequest, Sink, Source} from './types.js';
import {isFeed, valueProvider} from './value-provider.js';

const source = (value: unknown): Source => ({kind: 'value', value});

function read(value: unknown) {
  const {signal} = new AbortController();
  const request: ReadRequest = {source: source(value), view: {search: 'x'}, load: ['a'], reason: 'mount', signal};
  return valueProvider.read!(request);
}

function listen(value: unknown) {
  const seen: string[] = [];
  const sink: Sink = {
    open: (topic, resumed) => void seen.push(`open ${topic} ${resumed}`),
    next: (topic, ops: readonly Op[]) => void seen.push(`next ${JSON.stringify(ops[0])}`),
    status: (status) => void seen.push(status),
    fail: (topic, error) => void seen.push(`fail ${error.message}`),
    done: () => void seen.push('done'),
  };
  const {signal} = new AbortController();
  const stop = valueProvider.subscribe!({source: source(value), topics: ['value'], since: new Map(), signal}, sink);
  return {seen, stop};
}

const turns = async (count = 10) => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
};

describe('valueProvider', () => {
  it('takes values alone, and feeds only to listen to', () => {
    const feed = {subscribe() {}};
    expect(valueProvider.handles(source(1), 'read')).to.equal(true);
    expect(valueProvider.handles(source(1), 'subscribe')).to.equal(false);
    expect(valueProvider.handles(source(feed), 'subscribe')).to.equal(true);
    expect(valueProvider.handles({kind: 'url', href: '/'}, 'read')).to.equal(false);
    expect([isFeed(feed), isFeed([feed]), isFeed(() => feed)]).to.deep.equal([true, false, false]);
  });

  it('gives a value, calls a function, awaits a native promise', async () => {
    expect((await read([1])).data).to.deep.equal([1]);
    expect((await read(Promise.resolve(2))).data).to.equal(2);
    expect((await read(async () => 3)).data).to.equal(3);
    const seen = await read((context: {view: unknown; load: unknown; signal: unknown}) => context);
    expect(seen.data).to.deep.include({view: {search: 'x'}, load: ['a']});
    const sum = (a: number, b: number, context: object) => [a + b, 'signal' in context];
    expect((await read([sum, 1, 2])).data).to.deep.equal([3, true]);
  });

  it('F101 data with a `then` is not awaited, and a failing function fails the read', async () => {
    const bomb = {then: 'x'};
    expect((await read(bomb)).data).to.equal(bomb);
    expect((await read(() => bomb)).data).to.equal(bomb);
    const failed = await read(() => Promise.reject(new Error('no'))).catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(Error);
  });

  it('an async iterable pushes, ends, and fails', async () => {
    async function* numbers(broken: boolean) {
      yield 1;
      if (broken) throw 'Broken';
    }
    const good = listen(numbers(false));
    const bad = listen(numbers(true));
    await turns(20);
    const value = 'next {"op":"value","value":1,"bare":true}';
    expect(good.seen).to.deep.equal(['live', 'open value new', value, 'done']);
    expect(bad.seen.slice(2)).to.deep.equal([value, 'fail Broken']);
  });

  it('an observable pushes to a function or an observer, and is left when nobody listens', async () => {
    for (const style of ['function', 'observer'] as const) {
      let left = 0;
      let push: (value: unknown) => void = () => {};
      const observable = {
        subscribe(target: ((value: unknown) => void) & {next(value: unknown): void}) {
          push = style === 'function' ? target : (value) => target.next(value);
          return style === 'function' ? () => left++ : {unsubscribe: () => left++};
        },
      };
      const {seen, stop} = listen(observable);
      await turns();
      push(5);
      stop();
      stop();
      push(6);
      expect(seen.slice(2)).to.deep.equal(['next {"op":"value","value":5,"bare":true}']);
      expect(left).to.equal(1);
    }
  });

  it('stopped before it began, it never begins', async () => {
    let began = false;
    const {seen, stop} = listen({subscribe: () => (began = true)});
    stop();
    await turns();
    expect([seen, began]).to.deep.equal([[], false]);
  });
});
