import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {PageClock} from './clock.js';

describe('PageClock', () => {
  const setUp = () => {
    const environment = new FakeEnvironment({now: Date.UTC(2026, 0, 1) + 317});
    const clock = new PageClock(environment);
    const ticks: number[] = [];
    const note = () => void ticks.push(environment.now());
    return {environment, clock, ticks, note};
  };

  it('ticks at multiples of the interval, 10 % early or late', () => {
    const {environment, clock, ticks, note} = setUp();
    clock.every(1000, note);
    environment.tick(20_000);
    expect(ticks.length).to.be.within(19, 20);
    for (const at of ticks) {
      const off = ((at + 500) % 1000) - 500;
      expect(Math.abs(off)).to.be.at.most(100);
    }
    expect(new Set(ticks.map((at) => at % 1000)).size).to.be.above(10);
  });

  it('equal intervals tick together, whenever they began', () => {
    const {environment, clock, ticks, note} = setUp();
    clock.every(1000, note);
    environment.tick(400);
    clock.every(1000, note);
    environment.tick(10_000);
    const times = new Map<number, number>();
    for (const at of ticks) times.set(at, (times.get(at) ?? 0) + 1);
    expect([...times.values()].every((count) => count === 2)).to.equal(true);
  });

  it('F149 stands still while the page is hidden', () => {
    const {environment, clock, ticks, note} = setUp();
    clock.every(1000, note);
    environment.visible = false;
    environment.tick(60_000);
    expect(ticks).to.have.length(0);
    expect(environment.pending.timers).to.equal(0);
    environment.visible = true;
    environment.tick(2000);
    expect(ticks.length).to.be.within(1, 2);
  });

  it('F150 a page that slept ticks once, however long it slept', () => {
    // Timers of a sleeping machine run late, and only once.
    class Sleeper extends FakeEnvironment {
      wake = () => {};
      override setTimeout(fn: () => void): number {
        this.wake = fn;
        return 1;
      }
    }
    const environment = new Sleeper();
    let ticks = 0;
    new PageClock(environment).every(1000, () => ticks++);
    const {wake} = environment;
    environment.tick(8 * 3_600_000);
    wake();
    expect(ticks).to.equal(1);
  });

  it('leaves nothing behind', () => {
    const {environment, clock, note} = setUp();
    const stops = [clock.every(1000, note), clock.every(1000, note), clock.every(70, note)];
    expect(environment.pending.timers).to.equal(1);
    for (const stop of stops) stop();
    stops[0]!();
    expect(environment.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
  });

  it('a listener that stops itself is not called again', () => {
    const {environment, clock} = setUp();
    let calls = 0;
    const stop = clock.every(100, () => {
      calls++;
      stop();
    });
    environment.tick(1000);
    expect(calls).to.equal(1);
  });
});
