// In a page of its own: no other toast of the page has a time.
import {expect} from '@open-wc/testing';
import {FakeClock} from '../../../../test/conformance/fake-clock.js';
import {toastTimers} from './toast-timers.js';

describe('the time of toasts', () => {
  const clock = new FakeClock();
  let gone: string[] = [];
  const toasts = {one: {}, two: {}};
  const start = (name: keyof typeof toasts, ms: number, held = false) =>
    toastTimers.start(toasts[name], ms, held, () => gone.push(name));

  beforeEach(() => {
    gone = [];
    clock.install();
  });
  afterEach(() => {
    for (const toast of Object.values(toasts)) toastTimers.stop(toast);
    clock.uninstall();
    Object.defineProperty(document, 'hidden', {configurable: true, value: false});
    expect(toastTimers.size).to.equal(0);
  });
  const hide = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', {configurable: true, value: hidden});
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('runs out for each in its turn', () => {
    start('one', 6000);
    start('two', 5000);
    clock.tick(4999);
    expect(gone).to.deep.equal([]);
    clock.tick(2);
    expect(gone).to.deep.equal(['two']);
    clock.tick(1000);
    expect(gone).to.deep.equal(['two', 'one']);
  });

  it('stands still while it is held, and goes on from there', () => {
    start('one', 5000);
    clock.tick(3000);
    toastTimers.hold(toasts.one, true);
    clock.tick(60_000);
    expect(gone).to.deep.equal([]);
    toastTimers.hold(toasts.one, false);
    clock.tick(1999);
    expect(gone).to.deep.equal([]);
    clock.tick(2);
    expect(gone).to.deep.equal(['one']);
  });

  it('may be held from the start, and be stopped', () => {
    start('one', 5000, true);
    clock.tick(9000);
    toastTimers.stop(toasts.one);
    toastTimers.hold(toasts.one, false);
    clock.tick(9000);
    expect(gone).to.deep.equal([]);
  });

  it('stands still while the page is hidden', () => {
    start('one', 5000);
    clock.tick(1000);
    hide(true);
    clock.tick(60_000);
    expect(gone).to.deep.equal([]);
    hide(false);
    clock.tick(4001);
    expect(gone).to.deep.equal(['one']);
  });
});
