import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {customElement} from 'lit/decorators.js';
import {clock} from '../format/clock.js';
import {ClockController} from './clock-controller.js';

@customElement('clock-controller-host')
class Host extends LitElement {
  moment?: number = Date.now();
  readonly clock = new ClockController(this, () => this.moment);
}

const add = (): Promise<Host> => fixture<Host>(html`<clock-controller-host></clock-controller-host>`);

describe('ClockController', () => {
  it('listens while a time is shown, and lets go when none is', async () => {
    const before = clock.size;
    const host = await add();
    expect(clock.size).to.equal(before + 1);
    host.moment = undefined;
    host.requestUpdate();
    await host.updateComplete;
    expect(clock.size).to.equal(before);
  });

  it('lets go off the page and listens again on it', async () => {
    const before = clock.size;
    const host = await add();
    const {parentElement} = host;
    host.remove();
    expect(clock.size).to.equal(before);
    parentElement?.append(host);
    await host.updateComplete;
    expect(clock.size).to.equal(before + 1);
  });

  it('listens once, whatever moment is shown', async () => {
    const before = clock.size;
    const host = await add();
    for (const age of [1000, 60_000, 3_600_000]) {
      host.moment = Date.now() - age;
      host.requestUpdate();
      await host.updateComplete;
    }
    expect(clock.size).to.equal(before + 1);
  });
});
