import {expect} from '@open-wc/testing';
import {FakeClock} from '../../../../test/conformance/fake-clock.js';
import {Outage} from './outage.js';

describe('an outage', () => {
  const clock = new FakeClock();
  before(() => clock.install());
  after(() => clock.uninstall());

  it('is told when it has lasted, and its end then too', () => {
    const told: string[] = [];
    const outage = new Outage((what) => told.push(what), 5000);
    outage.take('live');
    outage.take('reconnecting');
    clock.tick(4999);
    outage.take('offline');
    expect(told).to.deep.equal([]);
    clock.tick(1);
    expect(told).to.deep.equal(['lost']);
    outage.take('reconnecting');
    clock.tick(10_000);
    outage.take('connecting');
    outage.take('live');
    expect(told).to.deep.equal(['lost', 'restored']);
  });

  it('is not spoken of where it is over at once', () => {
    const told: string[] = [];
    const outage = new Outage((what) => told.push(what), 5000);
    outage.take('reconnecting');
    outage.take('live');
    clock.tick(10_000);
    expect(told).to.deep.equal([]);
  });

  it('is forgotten with its widget', () => {
    const told: string[] = [];
    const outage = new Outage((what) => told.push(what), 5000);
    outage.take('offline');
    outage.stop();
    clock.tick(10_000);
    expect(told).to.deep.equal([]);
  });
});
