import {expect} from '@open-wc/testing';
import {Outage} from './outage.js';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));

describe('an outage', () => {
  it('is told when it has lasted, and its end then too', async () => {
    const told: string[] = [];
    const outage = new Outage((what) => told.push(what), 1);
    outage.take('live');
    outage.take('reconnecting');
    outage.take('offline');
    await soon();
    outage.take('reconnecting');
    await soon();
    outage.take('connecting');
    outage.take('live');
    expect(told).to.deep.equal(['lost', 'restored']);
  });

  it('is not spoken of where it is over at once', async () => {
    const told: string[] = [];
    const outage = new Outage((what) => told.push(what), 5);
    outage.take('reconnecting');
    outage.take('live');
    await soon();
    expect(told).to.deep.equal([]);
  });

  it('is forgotten with its widget', async () => {
    const told: string[] = [];
    const outage = new Outage((what) => told.push(what), 1);
    outage.take('offline');
    outage.stop();
    await soon();
    expect(told).to.deep.equal([]);
  });
});
