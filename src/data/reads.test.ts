import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {isAbort, type DataFailure} from './failure.js';
import {Reads, type Known, type ReadOptions} from './reads.js';
import type {Snapshot} from './types.js';

interface Asked {
  readonly signal: AbortSignal;
  readonly known: Snapshot | undefined;
  answer(snapshot: Snapshot): void;
  fail(thrown: unknown): void;
}

describe('Reads', () => {
  let environment: FakeEnvironment;
  let reads: Reads;
  let asked: Asked[];

  beforeEach(() => {
    environment = new FakeEnvironment();
    reads = new Reads(environment);
    asked = [];
  });

  afterEach(() => reads.close());

  const fetch = (signal: AbortSignal, known?: Snapshot) =>
    new Promise<Snapshot>((resolve, reject) => asked.push({signal, known, answer: resolve, fail: reject}));

  /** Reads, and notes how it ended. */
  function read(key: string, options: Partial<ReadOptions> = {}) {
    const stop = new AbortController();
    const noted: {known?: Known; error?: unknown; stop: AbortController} = {stop};
    const all = {signal: stop.signal, moment: 0, after: 0, limit: 30_000, ...options};
    reads.read(key, fetch, all).then(
      (known) => (noted.known = known),
      (error: unknown) => (noted.error = error),
    );
    return noted;
  }

  it('F67 joins reads of one key, and remembers the answer and its time', async () => {
    const all = Array.from({length: 10}, () => read('a'));
    read('b');
    await environment.settle();
    expect(asked).to.have.length(2);
    asked[0]!.answer({data: 1});
    await environment.settle();
    expect(all.every(({known}) => known === all[0]!.known)).to.equal(true);
    expect(reads.known('a')).to.deep.equal({snapshot: {data: 1}, at: environment.now()});
    expect(reads.known('b')).to.equal(undefined);
  });

  it('F71 ends when the last one who waits gives up, and not before', async () => {
    const [first, second] = [read('a'), read('a')];
    await environment.settle();
    first.stop.abort();
    await environment.settle();
    expect(isAbort(first.error)).to.equal(true);
    expect(asked[0]!.signal.aborted).to.equal(false);
    second.stop.abort();
    await environment.settle();
    expect(asked[0]!.signal.aborted).to.equal(true);
    expect(environment.pending.timers).to.equal(0);
  });

  it('after everyone gave up, the next one asks anew', async () => {
    read('a').stop.abort();
    await environment.settle();
    const next = read('a');
    await environment.settle();
    asked.at(-1)!.answer({data: 2});
    await environment.settle();
    expect(next.known!.snapshot.data).to.equal(2);
  });

  it('who gave up before it began asks nothing', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const noted = read('a', {signal: stopped.signal});
    await environment.settle();
    expect(isAbort(noted.error)).to.equal(true);
    expect(asked).to.have.length(0);
  });

  it('F65 a read begun before a change is ended; both callers get the later answer', async () => {
    const early = read('a', {moment: 0});
    await environment.settle();
    const late = read('a', {moment: 1, after: 1});
    await environment.settle();
    const joined = read('a', {moment: 1, after: 1});
    await environment.settle();
    expect(asked).to.have.length(2);
    expect(asked[0]!.signal.aborted).to.equal(true);
    asked[0]!.answer({data: 'old'});
    asked[1]!.answer({data: 'new'});
    await environment.settle();
    expect([early, late, joined].map(({known}) => known?.snapshot.data)).to.deep.equal(['new', 'new', 'new']);
  });

  it('F60 an answer that says “not modified” keeps the data that is there', async () => {
    read('a');
    await environment.settle();
    asked[0]!.answer({data: [1], etag: 'x'});
    await environment.settle();
    const again = read('a');
    await environment.settle();
    expect(asked[1]!.known!.etag).to.equal('x');
    asked[1]!.answer({data: undefined, notModified: true, etag: 'x'});
    await environment.settle();
    expect(again.known!.snapshot.data).to.deep.equal([1]);
  });

  for (const [words, now] of [
    ['the position that it tells', 'e1:9'],
    ['no position where it tells none', undefined],
  ] as const)
    it(`F05 an answer that says “not modified” has ${words}`, async () => {
      read('a');
      await environment.settle();
      asked[0]!.answer({data: [1], etag: 'x', position: 'e1:2'});
      await environment.settle();
      const again = read('a');
      await environment.settle();
      asked[1]!.answer({data: undefined, notModified: true, etag: 'x', ...(now && {position: now})});
      await environment.settle();
      expect(again.known!.snapshot).to.deep.equal({
        ...{data: [1], notModified: true, etag: 'x'},
        ...(now && {position: now}),
      });
    });

  it('shares what is equal with the former answer, up to 1,000 records', async () => {
    const rows = (count: number) => Array.from({length: count}, (_, id) => ({id}));
    for (const [key, count, isShared] of [
      ['few', 10, true],
      ['many', 1001, false],
    ] as const) {
      for (let turn = 0; turn < 2; turn++) {
        read(key);
        await environment.settle();
        const before = reads.known(key)?.snapshot.data;
        asked.at(-1)!.answer({data: rows(count)});
        await environment.settle();
        if (turn === 1) expect(reads.known(key)!.snapshot.data === before).to.equal(isShared);
      }
    }
  });

  it('a failure is told to all and leaves the last good answer', async () => {
    read('a');
    await environment.settle();
    asked[0]!.answer({data: 1});
    await environment.settle();
    const [first, second] = [read('a'), read('a')];
    await environment.settle();
    asked[1]!.fail({code: 'missing', message: 'Gone', retryable: false});
    await environment.settle();
    for (const {error} of [first, second]) expect((error as DataFailure).error.message).to.equal('Gone');
    expect(reads.known('a')!.snapshot.data).to.equal(1);
  });

  it('forgets what it is told to', async () => {
    read('a');
    await environment.settle();
    asked[0]!.answer({data: 1});
    await environment.settle();
    reads.forget('a');
    reads.forget('never');
    expect(reads.known('a')).to.equal(undefined);
  });

  it('an answer of nothing is an answer', async () => {
    const noted = read('a');
    await environment.settle();
    asked[0]!.answer({data: undefined});
    await environment.settle();
    expect(noted.known!.snapshot).to.deep.equal({data: undefined});
  });

  it('F111 keys of an answer reach no prototype when it is shared', async () => {
    const hostile = () => JSON.parse('[{"id":"__proto__","__proto__":{"polluted":true}}]') as unknown;
    for (let turn = 0; turn < 2; turn++) {
      read('a');
      await environment.settle();
      asked.at(-1)!.answer({data: hostile()});
      await environment.settle();
    }
    expect(({} as {polluted?: boolean}).polluted).to.equal(undefined);
  });
});
