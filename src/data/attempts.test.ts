import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {attempt, withTimeout} from './attempts.js';
import {DataFailure, isAbort} from './failure.js';
import type {DataError} from './types.js';

const broken: DataError = {code: 'network', message: 'No network', retryable: true};

describe('attempts', () => {
  let environment: FakeEnvironment;
  let stop: AbortController;
  beforeEach(() => {
    environment = new FakeEnvironment();
    stop = new AbortController();
  });

  /** Runs `work` and notes when it was tried and how it ended. */
  function run(work: (tried: number) => unknown) {
    const started = environment.now();
    const noted: {at: number[]; value?: unknown; error?: unknown} = {at: []};
    const each = () => {
      noted.at.push(environment.now() - started);
      return work(noted.at.length);
    };
    attempt(environment, stop.signal, each).then(
      ({value}) => (noted.value = value),
      (error: unknown) => (noted.error = error),
    );
    return noted;
  }

  const fail = (error: unknown) => () => Promise.reject(error);

  it('F45 fails once, then succeeds: two tries', async () => {
    const noted = run((tried) => (tried === 1 ? Promise.reject(broken) : 'data'));
    await environment.advance(2000);
    expect(noted.value).to.equal('data');
    expect(noted.at).to.have.length(2);
  });

  it('F46 fails for ever: four tries after 1, 2 and 4 s, half of it more or less', async () => {
    const noted = run(fail(broken));
    await environment.advance(60_000);
    const [first, second, third, fourth] = noted.at as [number, number, number, number];
    expect(second - first).to.be.within(500, 1500);
    expect(third - second).to.be.within(1000, 3000);
    expect(fourth - third).to.be.within(2000, 6000);
    expect(noted.at).to.have.length(4);
    expect((noted.error as DataFailure).error).to.deep.equal(broken);
  });

  it('what may not be repeated is tried once: refusals, and F52 bad data', async () => {
    const refused = run(fail({...broken, code: 'http', status: 400, retryable: false}));
    const bad = run(fail({...broken, code: 'data'}));
    await environment.advance(60_000);
    expect([refused.at.length, bad.at.length]).to.deep.equal([1, 1]);
  });

  it('F47 comes back when the server says, and not at all where that is too late', async () => {
    const soon = run(fail({...broken, code: 'limit', retryAt: environment.now() + 3000}));
    const late = run(fail({...broken, code: 'limit', retryAt: environment.now() + 3_600_000}));
    await environment.advance(6000);
    expect(soon.at[1]).to.be.within(3000, 4000);
    expect(late.error).to.be.instanceOf(DataFailure);
  });

  it('offline nothing is repeated', async () => {
    environment.online = false;
    const noted = run(fail(broken));
    await environment.advance(60_000);
    expect(noted.at).to.have.length(1);
    expect(noted.error).to.be.instanceOf(DataFailure);
  });

  it('F25 given up while it waits: no further try, no timer', async () => {
    const noted = run(fail(broken));
    await environment.settle();
    stop.abort();
    await environment.settle();
    expect(isAbort(noted.error)).to.equal(true);
    expect(environment.pending.timers).to.equal(0);
    await environment.advance(60_000);
    expect(noted.at).to.have.length(1);
  });

  it('F49 a work that ignores its signal ends in time all the same', async () => {
    const noted = run(() => new Promise(() => {}));
    await environment.advance(30_001);
    expect((noted.error as DataFailure).error.code).to.equal('timeout');
    expect(noted.at).to.have.length(1);
    expect(environment.pending.timers).to.equal(0);
  });

  it('F101 awaits native promises alone', async () => {
    const bomb = {then: () => expect.fail('was awaited')};
    expect((await withTimeout(environment, stop.signal, () => bomb)).value).to.equal(bomb);
    expect((await withTimeout(environment, stop.signal, async () => 5)).value).to.equal(5);
  });

  it('never begins what is given up already', async () => {
    stop.abort();
    let began = false;
    const work = () => {
      began = true;
    };
    const error = await withTimeout(environment, stop.signal, work).catch((thrown: unknown) => thrown);
    expect(isAbort(error)).to.equal(true);
    expect(began).to.equal(false);
  });
});
