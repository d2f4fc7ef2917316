import {expect} from '@open-wc/testing';
import {browserEnvironment, formatUuid} from './environment.js';

describe('browserEnvironment', () => {
  const environment = browserEnvironment();

  it('tells time, chance and place', () => {
    expect(environment.now()).to.be.closeTo(Date.now(), 50);
    expect(environment.random()).to.be.within(0, 1);
    expect(environment.location).to.equal(document.baseURI);
    expect(environment.online).to.equal(navigator.onLine);
    expect(environment.visible).to.equal(document.visibilityState !== 'hidden');
    expect(environment.storage).to.equal(localStorage);
  });

  it('runs timers and frames, and not those that were taken back', async () => {
    const ran: string[] = [];
    environment.clearTimeout(environment.setTimeout(() => ran.push('cleared'), 0));
    environment.cancelFrame(environment.requestFrame(() => ran.push('cancelled')));
    await new Promise<void>((resolve) => environment.setTimeout(resolve, 0));
    await new Promise<void>((resolve) => environment.requestFrame(resolve));
    expect(ran).to.deep.equal([]);
  });

  it('hears the page until it stops listening', () => {
    const heard: string[] = [];
    const stops = (['visibility', 'online', 'pagehide', 'pageshow'] as const).map((name) =>
      environment.listen(name, () => heard.push(name)),
    );
    const fire = (): void => {
      document.dispatchEvent(new Event('visibilitychange'));
      for (const type of ['online', 'offline', 'pagehide', 'pageshow']) window.dispatchEvent(new Event(type));
    };
    fire();
    stops.forEach((stop) => stop());
    fire();
    expect(heard).to.deep.equal(['visibility', 'online', 'online', 'pagehide', 'pageshow']);
  });

  it('fetches', async () => {
    const response = await environment.fetch('data:text/plain,hello');
    expect(await response.text()).to.equal('hello');
  });

  it('makes keys that do not repeat, with or without a secure context', () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(environment.uuid()).to.match(shape);
    expect(environment.uuid()).to.not.equal(environment.uuid());
    expect(formatUuid(new Uint8Array(16).fill(255))).to.equal('ffffffff-ffff-4fff-bfff-ffffffffffff');
  });
});
