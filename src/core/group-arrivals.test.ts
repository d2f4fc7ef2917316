import {expect, fixture, html} from '@open-wc/testing';
import {arrivals} from './await-arrivals.js';
import {arrive} from './group-arrivals.js';

describe('the arrival of a filter group', () => {
  const settled = (promise: Promise<unknown> | undefined): Promise<unknown> =>
    Promise.race([promise?.then(() => 'settled'), Promise.resolve().then(() => 'waiting')]);

  it('is nothing to wait for where everybody is there', async () => {
    await fixture(html`<p filter-group="sales"></p>`);
    expect(arrivals(document, 'sales')).to.equal(undefined);
  });

  it('waits for an element of the group that is not defined yet, and for no other', async () => {
    await fixture(html`<late-in-group filter-group="sales"></late-in-group>`);
    expect(arrivals(document, 'stock')).to.equal(undefined);
    const waiting = arrivals(document, 'sales');
    expect(await settled(waiting)).to.equal('waiting');
    let drawn = false;
    customElements.define(
      'late-in-group',
      class extends HTMLElement {
        readonly updateComplete = Promise.resolve().then(() => (drawn = true));
      },
    );
    await waiting;
    expect(drawn).to.equal(true);
    expect(arrivals(document, 'sales')).to.equal(undefined);
  });

  it('waits for what is about to be asked, also where asking fails', async () => {
    let ask = (): void => {};
    arrive(new Promise<void>((resolve) => (ask = resolve)));
    arrive(Promise.reject(new Error('out of reach')));
    const waiting = arrivals(document, 'sales');
    expect(await settled(waiting)).to.equal('waiting');
    ask();
    await waiting;
    expect(arrivals(document, 'sales')).to.equal(undefined);
  });

  it('does not wait for one that never comes', async () => {
    await fixture(html`<never-in-group filter-group="sales"></never-in-group>`);
    await arrivals(document, 'sales');
  });
});
