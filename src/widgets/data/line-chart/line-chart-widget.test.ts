import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import {ChartHarness} from '../chart/testing/chart-harness.js';
import './line-chart-widget.js';
import type {LineChartWidget} from './line-chart-widget.js';

const CONFIG = {
  type: 'line',
  data: {labels: ['Mon', 'Tue'], datasets: [{label: 'Events', data: [12, 19]}]},
  options: {scales: {y: {beginAtZero: true}}},
};
const points = (element: Element): readonly string[] => new ChartHarness(element as HTMLElement).points;

describe('<line-chart-widget>', () => {
  it('V-03 draws a whole configuration in the form of Chart.js, and tells its points', async () => {
    const element = await fixture<LineChartWidget>(
      html`<line-chart-widget label="Events" config=${JSON.stringify(CONFIG)}></line-chart-widget>`,
    );
    expect(points(element)).to.deep.equal(['Mon: 12, Events, 1 of 2', 'Tue: 19, Events, 2 of 2']);
  });

  it('shows the data of its source in place of that of the configuration', async () => {
    const data = {labels: ['Wed'], datasets: [{label: 'Events', data: [7]}]};
    const element = await fixture<LineChartWidget>(
      html`<line-chart-widget
        label="Events"
        .config=${CONFIG}
        .dataSource=${() => Promise.resolve(data)}
      ></line-chart-widget>`,
    );
    await waitUntil(() => points(element)[0]?.startsWith('Wed: 7'));
    expect(points(element)).to.have.length(1);
  });

  it('says which attribute can not be read', async () => {
    const element = await fixture(html`<line-chart-widget config="{oops"></line-chart-widget>`);
    await waitUntil(() => element.shadowRoot?.textContent?.includes('config:'));
  });

  it('has what every chart can do', async () => {
    const element = await fixture<LineChartWidget>(
      html`<line-chart-widget label="Events" .config=${CONFIG} unit="%" zoomable></line-chart-widget>`,
    );
    await waitUntil(() => element.shadowRoot?.querySelector('[part="zoom"]'));
    expect(points(element)[0]).to.include('12%');
    element.addEventListener('chart-export', (event) => event.preventDefault());
    expect(await (await element.exportCsv())?.text()).to.include('Tue,19');
  });

  it('passes axe', async () => {
    const element = await fixture(html`<line-chart-widget label="Events" .config=${CONFIG}></line-chart-widget>`);
    expect(points(element)).to.have.length(2);
    await expect(element).to.be.accessible();
  });
});
