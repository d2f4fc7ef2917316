import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {FrameScheduler} from './scheduler.js';

describe('FrameScheduler', () => {
  const setUp = () => {
    const environment = new FakeEnvironment();
    const flushed: string[] = [];
    const item = (name: string) => ({flush: () => void flushed.push(name)});
    return {environment, flushed, item, scheduler: new FrameScheduler(environment)};
  };

  it('flushes everything that is marked once, with one frame', () => {
    const {environment, flushed, item, scheduler} = setUp();
    const [a, b] = [item('a'), item('b')];
    for (const each of [a, b, a, a]) scheduler.mark(each);
    expect(environment.pending.frames).to.equal(1);
    environment.frame();
    expect(flushed).to.deep.equal(['a', 'b']);
    expect(environment.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
  });

  it('flushes soon without a frame, and takes what waits for one along', async () => {
    const {environment, flushed, item, scheduler} = setUp();
    const a = item('a');
    scheduler.mark(a);
    scheduler.markSoon(a);
    scheduler.markSoon(a);
    expect(flushed).to.deep.equal([]);
    await Promise.resolve();
    expect(flushed).to.deep.equal(['a']);
    expect(environment.pending.frames).to.equal(0);
  });

  it('F149 flushes a hidden page once a second, also when it is hidden before the frame', () => {
    const {environment, flushed, item, scheduler} = setUp();
    scheduler.mark(item('a'));
    environment.visible = false;
    expect(environment.frame()).to.equal(0);
    scheduler.mark(item('b'));
    environment.tick(999);
    expect(flushed).to.deep.equal([]);
    environment.tick(1);
    expect(flushed).to.deep.equal(['a', 'b']);
  });

  it('shows what waited as soon as the page is visible again', () => {
    const {environment, flushed, item, scheduler} = setUp();
    environment.visible = false;
    scheduler.mark(item('a'));
    environment.visible = true;
    environment.frame();
    expect(flushed).to.deep.equal(['a']);
    expect(environment.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
  });

  it('forgets what is dropped, and asks for no frame without need', async () => {
    const {environment, flushed, item, scheduler} = setUp();
    const a = item('a');
    scheduler.mark(a);
    scheduler.markSoon(a);
    scheduler.drop(a);
    await Promise.resolve();
    expect(environment.frame()).to.equal(0);
    expect(flushed).to.deep.equal([]);
  });

  it('what is marked while it flushes waits for the next frame', () => {
    const {environment, flushed, item, scheduler} = setUp();
    const late = item('late');
    scheduler.mark({flush: () => scheduler.mark(late)});
    environment.frame();
    expect(flushed).to.deep.equal([]);
    environment.frame();
    expect(flushed).to.deep.equal(['late']);
  });

  describe('in a flood', () => {
    const flood = (news: number, frames: number) => {
      const {environment, flushed, item, scheduler} = setUp();
      const a = item('a');
      const drawn = Array.from({length: frames}, () => {
        for (let i = 0; i < news; i++) scheduler.mark(a);
        const before = flushed.length;
        environment.frame();
        return flushed.length - before;
      });
      return {environment, scheduler, flushed, a, drawn};
    };
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

    it('leaves every other frame to the page, and draws each of the first', () => {
      const {drawn} = flood(8, 100);
      expect(sum(drawn.slice(0, 29))).to.equal(29);
      expect(sum(drawn.slice(40, 100))).to.equal(30);
    });

    it('shows the last news with the next frame but one at the latest, and draws each frame again when it is over', () => {
      const {environment, scheduler, flushed, a} = flood(8, 101);
      environment.frame();
      expect(environment.pending.frames).to.equal(0);
      const before = flushed.length;
      for (let i = 0; i < 3; i++) {
        scheduler.mark(a);
        environment.frame();
      }
      expect(flushed.length - before).to.equal(3);
    });

    it('is none where a frame has little news, however long it goes on', () => {
      expect(sum(flood(2, 100).drawn)).to.equal(100);
    });
  });
});
