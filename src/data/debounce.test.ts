import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {Debounce} from './debounce.js';

describe('Debounce', () => {
  const setUp = () => {
    const environment = new FakeEnvironment();
    const debounce = new Debounce(environment);
    const ran: string[] = [];
    const run = (name: string) => debounce.run(() => ran.push(name));
    return {environment, debounce, ran, run};
  };

  it('the first goes at once, the last of those that follow after 150 ms', () => {
    const {environment, ran, run} = setUp();
    for (const name of ['a', 'b', 'c']) run(name);
    expect(ran).to.deep.equal(['a']);
    environment.tick(149);
    expect(ran).to.deep.equal(['a']);
    environment.tick(1);
    expect(ran).to.deep.equal(['a', 'c']);
  });

  it('F66 none waits longer than 500 ms', () => {
    const {environment, ran, run} = setUp();
    for (let i = 0; i <= 100; i++) {
      run(String(i));
      environment.tick(10);
    }
    environment.tick(500);
    expect(ran.length).to.be.within(3, 5);
    expect(ran.at(-1)).to.equal('100');
  });

  it('after a pause the next goes at once again', () => {
    const {environment, ran, run} = setUp();
    run('a');
    environment.tick(200);
    run('b');
    expect(ran).to.deep.equal(['a', 'b']);
  });

  it('forgets what is cancelled', () => {
    const {environment, debounce, ran, run} = setUp();
    run('a');
    run('b');
    debounce.cancel();
    environment.tick(1000);
    expect(ran).to.deep.equal(['a']);
    expect(environment.pending.timers).to.equal(0);
    run('c');
    expect(ran).to.deep.equal(['a', 'c']);
  });
});
