import {expect, waitUntil} from '@open-wc/testing';
import type {DataError, Op, Resumed, Sink, Source, SubscribeRequest} from '../../../data/types.js';
import type {Now} from './parts.js';

/** All that a sink was told. */
class Listener implements Sink {
  readonly opened: [topic: string, resumed: Resumed][] = [];
  readonly ops: {topic: string; op: Op; position?: string}[] = [];
  readonly statuses: string[] = [];
  readonly failures: DataError[] = [];

  open(topic: string, resumed: Resumed): void {
    this.opened.push([topic, resumed]);
  }

  next(topic: string, ops: readonly Op[], position?: string): void {
    for (const op of ops) this.ops.push({topic, op, ...(position !== undefined && {position})});
  }

  status(status: string): void {
    this.statuses.push(status);
  }

  fail(topic: string | undefined, error: DataError): void {
    this.failures.push(error);
  }

  done(): void {}

  /** The keys that deletes named, which are enough to tell pushes apart. */
  get keys(): string[] {
    return this.ops.map(({op}) => (op.op === 'delete' ? op.key : op.op));
  }
}

const gone = (key: string): Op => ({op: 'delete', key});

/** Topics that push. */
export function streamsContract(now: Now): void {
  const listen = (topics: readonly string[], since = new Map<string, string>()) => {
    const listener = new Listener();
    const control = new AbortController();
    const source: Source = {kind: 'subscribe', topics, query: []};
    const request: SubscribeRequest & {source: Source} = {source, topics, since, signal: control.signal};
    return {listener, control, stop: now().provider.subscribe!(request, listener)};
  };
  const opened = (listener: Listener, topics = 1) =>
    waitUntil(() => listener.opened.length >= topics, 'the topics open', {timeout: 5000});
  const told = (listener: Listener, count: number) =>
    waitUntil(() => listener.ops.length >= count, `${count} operations arrive`, {timeout: 5000});

  it('says nothing before the caller can stop it', async () => {
    const {listener, stop} = listen(['things']);
    expect([listener.opened, listener.statuses, listener.ops].flat()).to.deep.equal([]);
    stop();
  });

  it('opens, lives, and delivers in order, with positions', async () => {
    const {listener, stop} = listen(['things']);
    await opened(listener);
    for (const key of ['a', 'b', 'c']) await now().push!('things', gone(key));
    await told(listener, 3);
    expect(listener.keys).to.deep.equal(['a', 'b', 'c']);
    expect(listener.opened).to.deep.equal([['things', 'new']]);
    expect(listener.statuses).to.include('live');
    expect(new Set(listener.ops.map(({position}) => position)).size).to.equal(3);
    stop();
  });

  it('a pattern takes what fits it, under its own name, and nothing else', async () => {
    const {listener, stop} = listen(['things:changed:*']);
    await opened(listener);
    await now().push!('things:gone:1', gone('x'));
    await now().push!('things:changed:7', gone('y'));
    await told(listener, 1);
    expect(listener.ops.map(({topic}) => topic)).to.deep.equal(['things:changed:7']);
    stop();
  });

  it('two listeners hear the same; one that leaves hears no more', async () => {
    const [first, second] = [listen(['things']), listen(['things'])];
    await opened(first.listener);
    await opened(second.listener);
    await now().push!('things', gone('a'));
    await Promise.all([told(first.listener, 1), told(second.listener, 1)]);
    first.stop();
    await now().push!('things', gone('b'));
    await told(second.listener, 2);
    expect(first.listener.keys).to.deep.equal(['a']);
    second.stop();
  });

  it('an abort is a stop', async () => {
    const [first, second] = [listen(['things']), listen(['things'])];
    await Promise.all([opened(first.listener), opened(second.listener)]);
    first.control.abort();
    await now().push!('things', gone('a'));
    await told(second.listener, 1);
    expect(first.listener.ops).to.deep.equal([]);
    second.stop();
  });

  it('F01 goes on where a listener left, without doubles', async () => {
    const first = listen(['things']);
    await opened(first.listener);
    await now().push!('things', gone('a'));
    await told(first.listener, 1);
    first.stop();
    const position = first.listener.ops[0]!.position!;
    await now().push!('things', gone('b'));
    const second = listen(['things'], new Map([['things', position]]));
    await opened(second.listener);
    await told(second.listener, 1);
    expect(second.listener.opened).to.deep.equal([['things', 'recovered']]);
    expect(second.listener.keys).to.deep.equal(['b']);
    second.stop();
  });

  it('F06 says that a position of another time is lost', async () => {
    const {listener, stop} = listen(['things'], new Map([['things', 'elsewhere:7']]));
    await opened(listener);
    expect(listener.opened).to.deep.equal([['things', 'lost']]);
    stop();
  });

  it('F01 a break is mended, and nothing is missing', async function (this: Mocha.Context) {
    const {drop} = now();
    if (!drop) {
      this.skip();
      return;
    }
    const {listener, stop} = listen(['things']);
    await opened(listener);
    await now().push!('things', gone('a'));
    await told(listener, 1);
    await drop();
    await now().push!('things', gone('b'));
    await told(listener, 2);
    expect(listener.keys).to.deep.equal(['a', 'b']);
    expect(listener.opened.at(-1)).to.deep.equal(['things', 'recovered']);
    stop();
  });

  it('after close nobody hears anything', async () => {
    const {listener} = listen(['things']);
    await opened(listener);
    now().provider.close();
    await now().push!('things', gone('a'));
    const said = listener.ops.length;
    await now().push!('things', gone('b'));
    expect([said, listener.ops.length]).to.deep.equal([0, 0]);
  });
}
