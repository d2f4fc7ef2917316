import {expect} from '@open-wc/testing';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LateController} from './late-controller.js';

class Host implements ReactiveControllerHost {
  readonly controllers: ReactiveController[] = [];
  readonly updateComplete = Promise.resolve(true);
  readonly updated: Promise<void>;
  #tell: () => void = () => undefined;
  updates = 0;

  constructor() {
    this.updated = new Promise((resolve) => (this.#tell = resolve));
  }
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {
    this.controllers.length = 0;
  }
  requestUpdate(): void {
    this.updates++;
    this.#tell();
  }
}

describe('LateController', () => {
  it('says once that its host has stood for a while', async () => {
    const host = new Host();
    const late = new LateController(host, 10);
    late.hostConnected();
    expect(late.isLate).to.be.false;
    await host.updated;
    expect([late.isLate, host.updates]).to.deep.equal([true, 1]);
  });

  it('begins anew when its host comes back', async () => {
    const host = new Host();
    const late = new LateController(host, 10);
    late.hostConnected();
    await host.updated;
    late.hostDisconnected();
    expect(late.isLate).to.be.false;
  });

  it('says nothing of a host that has left', async () => {
    const host = new Host();
    const late = new LateController(host, 1);
    late.hostConnected();
    late.hostDisconnected();
    const other = new Host();
    new LateController(other, 20).hostConnected();
    await other.updated;
    expect(host.updates).to.equal(0);
  });
});
