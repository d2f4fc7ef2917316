import {expect} from '@open-wc/testing';
import {widget} from '../core/define.js';
import {html} from 'lit';
import {property} from 'lit/decorators.js';
import {WidgetElement} from '../core/widget-element.js';
import {parseSource} from '../data/source.js';
import type {Source} from '../data/types.js';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import {CALM, isCalm, simulate} from './simulation.js';

@widget('simulated-widget')
class SimulatedWidget extends WidgetElement {
  static override readonly data = {value: 'value', accepts: ['value']};
  @property() value?: string | number;
  override render() {
    return html`<p>${this.value}</p>`;
  }
}

const connected = (source: string): SimulatedWidget => {
  const element = document.createElement('simulated-widget') as SimulatedWidget;
  element.setAttribute('data-source', source);
  return element;
};

describe('simulation of a bad network', () => {
  let data: DataFixture;
  beforeEach(async () => {
    data = await dataFixture();
    data.provider.data = {count: 42};
  });
  afterEach(() => {
    simulate(data.client, CALM);
    data.remove();
  });

  it('makes every request take longer', async () => {
    simulate(data.client, {...CALM, latency: 1000});
    const element = await data.add<SimulatedWidget>(connected('interface:count'));
    expect([element.value, data.provider.reads.length]).to.deep.equal([undefined, 0]);
    await data.advance(1000);
    expect(element.value).to.equal(42);
  });

  it('asks for nothing when nobody waits any more', async () => {
    simulate(data.client, {...CALM, latency: 1000});
    const element = await data.add<SimulatedWidget>(connected('interface:count'));
    element.remove();
    await data.advance(5000);
    expect(data.provider.reads).to.have.length(0);
  });

  it('lets requests fail as a server would, and reads again when it ends', async () => {
    simulate(data.client, {...CALM, failures: 1});
    const element = await data.add<SimulatedWidget>(connected('interface:count'));
    for (let attempt = 0; attempt < 8; attempt++) await data.advance(10_000);
    expect(element.dataset['state']).to.equal('error');
    simulate(data.client, CALM);
    await data.settle();
    await data.settle();
    expect([element.value, element.dataset['state']]).to.deep.equal([42, 'ready']);
  });

  it('loses messages of feeds that were open before, and none after', async () => {
    const element = await data.add<SimulatedWidget>(connected('subscribe:metrics:cpu'));
    data.provider.push('metrics:cpu', [{op: 'value', value: 1}]);
    await data.settle();
    expect(element.value).to.equal(1);
    simulate(data.client, {...CALM, loss: 1});
    await data.settle();
    data.provider.push('metrics:cpu', [{op: 'value', value: 2}]);
    await data.settle();
    expect(element.value).to.equal(1);
    simulate(data.client, CALM);
    await data.settle();
    data.provider.push('metrics:cpu', [{op: 'value', value: 3}]);
    await data.settle();
    expect(element.value).to.equal(3);
  });

  it('keeps the order of messages that come late', async () => {
    simulate(data.client, {...CALM, latency: 500});
    const element = await data.add<SimulatedWidget>(connected('subscribe:metrics:cpu'));
    await data.advance(500);
    data.provider.push('metrics:cpu', [{op: 'value', value: 1}]);
    data.provider.push('metrics:cpu', [{op: 'value', value: 2}]);
    await data.settle();
    expect(element.value).to.equal(undefined);
    await data.advance(500);
    expect(element.value).to.equal(2);
  });

  it('lets changes fail too, and sends none that do', async () => {
    simulate(data.client, {...CALM, failures: 1});
    const {source} = parseSource('action:publish(1)') as {source: Source};
    const outcome = await data.client.mutate('run', {source, node: data.node});
    expect(outcome).to.include({code: 'http', status: 503});
    expect(data.provider.changes).to.have.length(0);
  });

  it('knows when it is calm', () => {
    expect(isCalm(CALM)).to.be.true;
    for (const part of ['latency', 'failures', 'loss']) expect(isCalm({...CALM, [part]: 1}), part).to.be.false;
  });
});
