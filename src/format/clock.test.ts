import {expect} from '@open-wc/testing';
import {Clock, untilNextText, type ClockEnvironment} from './clock.js';

/** A page whose time is moved by hand. */
class Hands implements ClockEnvironment {
  time = 1_000_000_000;
  isHidden = false;
  #timers = new Map<number, {at: number; run: () => void}>();
  #next = 1;
  #listeners = new Set<() => void>();

  now = (): number => this.time;
  hidden = (): boolean => this.isHidden;

  setTimeout(run: () => void, delay: number): number {
    this.#timers.set(this.#next, {at: this.time + delay, run});
    return this.#next++;
  }

  clearTimeout(timer: number): void {
    this.#timers.delete(timer);
  }

  onVisibility(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get timers(): number {
    return this.#timers.size;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  hide(hidden: boolean): void {
    this.isHidden = hidden;
    for (const listener of this.#listeners) listener();
  }

  advance(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const [next] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at);
      if (!next || next[1].at > end) break;
      this.#timers.delete(next[0]);
      this.time = next[1].at;
      next[1].run();
    }
    this.time = end;
  }
}

describe('Clock', () => {
  let hands: Hands;
  let clock: Clock;
  beforeEach(() => {
    hands = new Hands();
    clock = new Clock(hands);
  });

  const count = (moment: () => number | undefined): {ticks: number; stop: () => void} => {
    const counter = {ticks: 0, stop: () => {}};
    counter.stop = clock.subscribe(() => counter.ticks++, moment);
    return counter;
  };

  it('runs no timer and hears nothing while nobody listens', () => {
    expect([hands.timers, hands.listeners]).to.deep.equal([0, 0]);
    const {stop} = count(() => hands.time);
    expect([hands.timers, hands.listeners]).to.deep.equal([1, 1]);
    stop();
    stop();
    expect([hands.timers, hands.listeners, clock.size]).to.deep.equal([0, 0, 0]);
  });

  it('ticks each second for young moments, each minute for older ones, each hour for old ones', () => {
    const start = hands.time;
    const young = count(() => start);
    hands.advance(10_000);
    expect(young.ticks).to.equal(10);
    hands.advance(50_000 + 10 * 60_000);
    expect(young.ticks).to.equal(60 + 10);
    hands.advance(49 * 60_000 + 5 * 3_600_000);
    expect(young.ticks).to.equal(60 + 59 + 5);
  });

  it('shares one timer among all, and leaves the old alone when the young tick', () => {
    const start = hands.time;
    const young = count(() => start);
    const old = count(() => start - 10 * 60_000);
    expect(hands.timers).to.equal(1);
    hands.advance(30_000);
    expect([young.ticks, old.ticks]).to.deep.equal([30, 0]);
    hands.advance(30_000);
    expect(old.ticks).to.equal(1);
  });

  it('F149 stops in a hidden page and catches up once when it is seen again', () => {
    const start = hands.time;
    const {ticks: before} = count(() => start);
    const counter = count(() => start);
    hands.hide(true);
    expect(hands.timers).to.equal(0);
    hands.advance(60_000);
    expect(counter.ticks).to.equal(before);
    hands.hide(false);
    expect(counter.ticks).to.equal(1);
    expect(hands.timers).to.equal(1);
  });

  it('F150 makes up for hours of sleep with a single tick', () => {
    const start = hands.time;
    const counter = count(() => start);
    hands.hide(true);
    hands.time += 8 * 3_600_000;
    hands.hide(false);
    expect(counter.ticks).to.equal(1);
  });

  it('sleeps for a listener that shows no moment', () => {
    const counter = count(() => undefined);
    hands.advance(3_600_000);
    expect([counter.ticks, hands.timers]).to.deep.equal([0, 0]);
  });

  it('lets a listener leave during a tick', () => {
    const start = hands.time;
    const second = count(() => start);
    const stop = clock.subscribe(
      () => {
        stop();
        second.stop();
      },
      () => start,
    );
    hands.advance(5000);
    expect(clock.size).to.equal(0);
    expect(hands.timers).to.equal(0);
  });

  it('counts down to moments to come', () => {
    expect(untilNextText(10_500, 0)).to.equal(500);
    expect(untilNextText(90_000, 0)).to.equal(30_000);
    expect(untilNextText(0, 61_000)).to.equal(59_000);
  });
});
