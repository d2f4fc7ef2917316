import {expect} from '@open-wc/testing';
import {FakeEnvironment} from './fake-environment.js';

describe('FakeEnvironment', () => {
  it('runs timers in the order they fall due, and sets the clock for each', () => {
    const environment = new FakeEnvironment({now: 0});
    const ran: [string, number][] = [];
    const note = (name: string) => () => void ran.push([name, environment.now()]);
    environment.setTimeout(note('b'), 200);
    environment.setTimeout(note('a'), 100);
    environment.setTimeout(note('c'), 200);
    environment.clearTimeout(environment.setTimeout(note('never'), 50));
    environment.tick(199);
    expect(ran).to.deep.equal([['a', 100]]);
    environment.tick(1);
    expect(ran).to.deep.equal([
      ['a', 100],
      ['b', 200],
      ['c', 200],
    ]);
    expect(environment.now()).to.equal(200);
  });

  it('runs a timer set by a timer within the same move', () => {
    const environment = new FakeEnvironment();
    let count = 0;
    const again = (): void => void (++count < 5 && environment.setTimeout(again, 10));
    environment.setTimeout(again, 10);
    environment.tick(100);
    expect(count).to.equal(5);
  });

  it('lets promises settle between timers', async () => {
    const environment = new FakeEnvironment();
    environment.onFetch = () => Response.json({n: 1});
    const seen: unknown[] = [];
    environment.setTimeout(async () => {
      const response = await environment.fetch('/x');
      seen.push(await response.json());
      environment.setTimeout(() => seen.push('then'), 10);
    }, 10);
    await environment.advance(20);
    expect(seen).to.deep.equal([{n: 1}, 'then']);
  });

  it('gives the same chance for the same seed', () => {
    const draw = (seed: number): number[] => {
      const environment = new FakeEnvironment({seed});
      return Array.from({length: 50}, () => environment.random());
    };
    expect(draw(7)).to.deep.equal(draw(7));
    expect(draw(7)).to.not.deep.equal(draw(8));
    for (const value of draw(9)) expect(value).to.be.within(0, 1);
    expect(new FakeEnvironment({seed: 2}).uuid()).to.equal(new FakeEnvironment({seed: 2}).uuid());
  });

  it('draws frames by hand', () => {
    const environment = new FakeEnvironment();
    let drawn = 0;
    environment.requestFrame(() => environment.requestFrame(() => drawn++));
    environment.cancelFrame(environment.requestFrame(() => (drawn = 100)));
    expect([environment.frame(), drawn]).to.deep.equal([1, 0]);
    expect([environment.frame(), drawn, environment.frame()]).to.deep.equal([1, 1, 0]);
  });

  it('tells its page’s changes, each once', () => {
    const environment = new FakeEnvironment();
    const heard: string[] = [];
    const stop = environment.listen('visibility', () => heard.push(`visible ${environment.visible}`));
    environment.listen('online', () => heard.push(`online ${environment.online}`));
    environment.visible = false;
    environment.visible = false;
    environment.online = false;
    stop();
    environment.visible = true;
    expect(heard).to.deep.equal(['visible false', 'online false']);
  });

  it('knows what is still held', () => {
    const environment = new FakeEnvironment();
    environment.setTimeout(() => undefined, 5);
    environment.requestFrame(() => undefined);
    const stop = environment.listen('pagehide', () => undefined);
    expect(environment.pending).to.deep.equal({timers: 1, frames: 1, listeners: 1});
    environment.tick(5);
    environment.frame();
    stop();
    expect(environment.pending).to.deep.equal({timers: 0, frames: 0, listeners: 0});
  });

  it('has no network but what the test gives', async () => {
    const environment = new FakeEnvironment();
    const failure = await environment.fetch('/x').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
    expect(() => environment.openSocket('ws://x')).to.throw(TypeError);
    environment.storage?.setItem('a', '1');
    expect(environment.storage?.getItem('a')).to.equal('1');
  });
});
