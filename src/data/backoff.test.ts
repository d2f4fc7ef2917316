import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {readDelay, retryAfter, StreamBackoff} from './backoff.js';

/** The moments of the attempts of one stream whose every attempt fails at once. */
function attempts(backoff: StreamBackoff, environment: FakeEnvironment, ms: number, each?: () => void): number[] {
  const start = environment.now();
  const times: number[] = [];
  for (let wait = backoff.next(); environment.now() + wait - start <= ms; wait = backoff.next()) {
    environment.tick(wait);
    times.push(environment.now() - start);
    each?.();
  }
  return times;
}

describe('StreamBackoff', () => {
  it('F20 makes 5 to 12 attempts in 20 s and is back within 10 s, whatever chance says', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const environment = new FakeEnvironment({seed});
      const times = attempts(new StreamBackoff(environment), environment, 30_000);
      expect(times.filter((time) => time <= 20_000).length, `seed ${seed}`).to.be.within(5, 12);
      expect(
        times.some((time) => time > 20_000 && time <= 30_000),
        `seed ${seed}`,
      ).to.equal(true);
    }
  });

  it('F20 of 200 streams no 100 ms has more than a fifth of the attempts', () => {
    const starts: number[] = [];
    for (let seed = 1; seed <= 200; seed++) {
      const environment = new FakeEnvironment({seed: seed * 7919});
      starts.push(...attempts(new StreamBackoff(environment), environment, 20_000));
    }
    const windows = new Map<number, number>();
    for (const time of starts) for (let w = 0; w < 10; w++) bump(windows, Math.floor(time / 10) - w);
    expect(Math.max(...windows.values())).to.be.at.most(40);
  });

  it('F21 an open that closes at once does not begin it anew: 15 connections in 30 s at most', () => {
    const environment = new FakeEnvironment({seed: 3});
    const backoff = new StreamBackoff(environment);
    expect(attempts(backoff, environment, 30_000, () => backoff.live()).length).to.be.within(5, 15);
  });

  it('begins anew after 10 s live, not after 9', () => {
    const environment = new FakeEnvironment({seed: 4});
    const backoff = new StreamBackoff(environment);
    for (let i = 0; i < 10; i++) environment.tick(backoff.next());
    backoff.live();
    environment.tick(9999);
    expect(backoff.next()).to.be.above(4000);
    backoff.live();
    environment.tick(10_000);
    expect(backoff.next()).to.be.within(500, 1500);
  });

  it('waits 8 s at most in the first minute, 30 s after it', () => {
    const environment = new FakeEnvironment({seed: 5});
    const backoff = new StreamBackoff(environment);
    const start = environment.now();
    const waits: [at: number, wait: number][] = [];
    for (let i = 0; i < 40; i++) {
      const wait = backoff.next();
      waits.push([environment.now() - start, wait]);
      environment.tick(wait);
    }
    for (const [at, wait] of waits) expect(wait).to.be.at.most(at < 60_000 ? 8000 : 30_000);
    expect(Math.max(...waits.map(([, wait]) => wait))).to.be.above(20_000);
  });

  it('F22 keeps retry: within 0.1 and 60 s', () => {
    for (const [asked, least, most] of [
      [100, 100, 125],
      [0, 100, 125],
      [3000, 3000, 3750],
      [99_999_999, 60_000, 60_000],
    ] as const) {
      const backoff = new StreamBackoff(new FakeEnvironment({seed: asked}));
      backoff.retry(asked);
      expect(backoff.next(), String(asked)).to.be.within(least, most);
    }
    const backoff = new StreamBackoff(new FakeEnvironment());
    backoff.retry(Number.NaN);
    backoff.retry(-5);
    expect(backoff.next()).to.be.within(500, 1500);
  });

  it('F16 waits at least what Retry-After asks, and not in one instant with all others', () => {
    const waits = Array.from({length: 50}, (_, seed) => new StreamBackoff(new FakeEnvironment({seed})).next(2000));
    for (const wait of waits) expect(wait).to.be.within(2000, 4000);
    expect(new Set(waits).size).to.be.above(40);
  });
});

describe('readDelay', () => {
  it('is 1, 2, 4 s ± 50 %, then none', () => {
    for (const [failures, nominal] of [
      [1, 1000],
      [2, 2000],
      [3, 4000],
    ] as const) {
      expect(readDelay(failures, () => 0)).to.equal(nominal * 0.5);
      expect(readDelay(failures, () => 0.999_999)).to.be.closeTo(nominal * 1.5, 1);
    }
    expect(readDelay(4, () => 0)).to.equal(undefined);
  });

  it('F47 follows Retry-After up to 30 s, and leaves longer waits to the user', () => {
    expect(readDelay(1, () => 0, 3000)).to.equal(3000);
    expect(readDelay(1, () => 0.999, 3000)).to.be.at.most(6000);
    expect(readDelay(1, () => 0, 31_000)).to.equal(undefined);
    expect(readDelay(4, () => 0, 1000)).to.equal(undefined);
  });
});

describe('retryAfter', () => {
  const now = Date.UTC(2026, 0, 1, 12);
  const at = (ms: number): string => new Date(ms).toUTCString();

  it('F47 reads seconds', () => {
    expect(retryAfter(new Headers({'retry-after': '3'}), now)).to.equal(3000);
    expect(retryAfter(new Headers({'retry-after': ' 0 '}), now)).to.equal(0);
  });

  it('F47 reads a date against the server’s own clock', () => {
    const skew = 26 * 3600_000;
    const headers = new Headers({'retry-after': at(now + skew + 4000), date: at(now + skew)});
    expect(retryAfter(headers, now)).to.equal(4000);
    expect(retryAfter(new Headers({'retry-after': at(now + 4000)}), now)).to.equal(4000);
    expect(retryAfter(new Headers({'retry-after': at(now - 4000)}), now)).to.equal(0);
  });

  it('F47 is nothing where there is none, or none to be read', () => {
    expect(retryAfter(new Headers(), now)).to.equal(undefined);
    expect(retryAfter(new Headers({'retry-after': 'soon'}), now)).to.equal(undefined);
  });
});

function bump(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
