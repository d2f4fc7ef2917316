import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import './metric-card-widget.js';
import type {MetricCardWidget} from './metric-card-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const shown = (element: Element, name: string): string | undefined =>
  part(element, name)?.textContent?.replace(/\s+/g, ' ').trim();
const trend = (element: Element): HTMLElement | null => element.shadowRoot?.querySelector('[data-trend]') ?? null;
const ATTACK = '<img src=x onerror="window.hit = true">';

async function mount(more: Partial<MetricCardWidget>): Promise<MetricCardWidget> {
  const element = await fixture<MetricCardWidget>(html`<metric-card-widget heading="Requests"></metric-card-widget>`);
  Object.assign(element, more);
  await element.updateComplete;
  return element;
}

async function values(element: MetricCardWidget, ...list: readonly number[]): Promise<void> {
  for (const value of list) {
    element.value = value;
    await element.updateComplete;
  }
}

describe('<metric-card-widget>', () => {
  describe('dumb', () => {
    it('shows heading, figure and unit', async () => {
      const element = await mount({value: '1234', suffix: '/s'});
      expect(shown(element, 'label')).to.equal('Requests');
      expect(shown(element, 'value')).to.equal('1,234');
      expect(shown(element, 'unit')).to.equal('/s');
    });

    it('writes the figure by its format', async () => {
      const element = await mount({value: 214, format: 'duration'});
      expect(shown(element, 'value')).to.equal('214');
      expect(shown(element, 'unit')).to.equal('ms');
    });

    it('takes the last of its history without a value', async () => {
      expect(shown(await mount({history: [1, 2, 7]}), 'value')).to.equal('7');
    });

    it('shows a dash without anything', async () => {
      const element = await mount({});
      expect(shown(element, 'value')).to.equal('–');
      expect(part(element, 'change')).to.equal(null);
    });

    it('takes a title for its heading', async () => {
      const element = await fixture(html`<metric-card-widget title="Load" value="1"></metric-card-widget>`);
      expect(shown(element, 'label')).to.equal('Load');
      expect(element.hasAttribute('title')).to.be.false;
    });

    it('is one group named by its heading, or by the author, and passes axe', async () => {
      const element = await mount({value: 640, history: [600, 640], thresholdWarning: 200, thresholdDanger: 500});
      expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Requests');
      await expect(element).to.be.accessible();
      element.ariaLabel = 'All requests';
      await element.updateComplete;
      expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('All requests');
    });
  });

  describe('the trend', () => {
    it('is worked out from what the card has shown, in a picture and in words', async () => {
      const element = await mount({});
      await values(element, 100, 90, 112.5);
      expect(trend(element)?.dataset['trend']).to.equal('up');
      expect(trend(element)?.querySelector('.sr-only')?.textContent).to.equal('up 12.5 percent');
      expect(part(element, 'sparkline')?.getAttribute('aria-hidden')).to.equal('true');
    });

    it('counts a figure that ends its history once', async () => {
      const element = await mount({value: 4, history: [2, 4]});
      expect(trend(element)?.textContent).to.include('100%');
    });

    it('gives way to what the author says', async () => {
      const element = await mount({value: 1, history: [1, 2], change: -3, trend: 'flat', label: 'vs. last week'});
      expect(trend(element)?.dataset['trend']).to.equal('flat');
      expect(shown(element, 'note')).to.equal('vs. last week');
    });

    it('is left out where it is switched off', async () => {
      const element = await mount({history: [1, 2], trendEnabled: false});
      expect(trend(element)).to.equal(null);
      expect(part(element, 'sparkline')).to.equal(null);
    });

    it('is good upwards, and bad upwards on a reversed scale', async () => {
      const element = await mount({history: [1, 2]});
      expect(trend(element)?.dataset['mood']).to.equal('good');
      element.colorScale = 'reverse';
      await element.updateComplete;
      expect(trend(element)?.dataset['mood']).to.equal('bad');
    });

    it('is bad upwards where thresholds warn of high figures, and good where they warn of low ones', async () => {
      const element = await mount({history: [1, 2], thresholdWarning: 200, thresholdDanger: 500});
      expect(trend(element)?.dataset['mood']).to.equal('bad');
      element.thresholdDanger = 100;
      await element.updateComplete;
      expect(trend(element)?.dataset['mood']).to.equal('good');
    });
  });

  describe('the thresholds', () => {
    it('are said in words beside the colour', async () => {
      const element = await mount({value: 214, format: 'duration', thresholdWarning: 200, thresholdDanger: 500});
      expect(shown(element, 'level')).to.equal('Warning');
      expect(shown(element, 'note')).to.equal('over the 200 ms mark');
      element.value = 640;
      await element.updateComplete;
      expect(shown(element, 'level')).to.equal('Critical');
      element.value = 20;
      await element.updateComplete;
      expect(part(element, 'level')).to.equal(null);
    });

    it('count for low figures where danger lies below', async () => {
      const element = await mount({value: 8, thresholdWarning: 20, thresholdDanger: 10});
      expect(shown(element, 'note')).to.equal('under the 10 mark');
    });
  });

  it('draws its line in its colour, and in that of a threshold which is passed', async () => {
    const element = await mount({history: [1, 2]});
    const stroke = () => getComputedStyle(element.shadowRoot?.querySelector('.spark-line') as Element).stroke;
    const plain = stroke();
    element.color = 'green';
    await element.updateComplete;
    const green = stroke();
    expect(green).not.to.equal(plain);
    element.thresholdDanger = 2;
    await element.updateComplete;
    expect(stroke()).not.to.equal(green);
  });

  describe('the pulse', () => {
    const motion = (element: Element): string => getComputedStyle(part(element, 'value') as Element).animationName;

    it('shows each change on the figure alone', async () => {
      const element = await mount({});
      element.setAttribute('animation', 'pulse');
      await values(element, 1);
      expect(motion(element)).to.equal('none');
      await values(element, 2);
      expect(motion(element)).to.equal('metric-pulse');
      expect(getComputedStyle(element).animationName).to.equal('none');
    });

    it('AX-39 keeps still where less motion is asked for', async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      const element = await mount({});
      element.setAttribute('animation', 'pulse');
      await values(element, 1, 2);
      expect(motion(element)).to.equal('none');
      await emulateMedia({reducedMotion: 'no-preference'});
    });
  });

  describe('connected', () => {
    it('takes values as they are pushed, and remembers them', async () => {
      let push: (value: unknown) => void = () => undefined;
      const feed = {subscribe: (next: (value: unknown) => void) => ((push = next), () => undefined)};
      const element = await mount({dataSource: feed});
      await waitUntil(() => {
        push(50);
        return shown(element, 'value') === '50';
      });
      push(75);
      await waitUntil(() => shown(element, 'value') === '75');
      expect(trend(element)?.querySelector('.sr-only')?.textContent).to.equal('up 50 percent');
    });

    it('takes a record, markup as text', async () => {
      const element = await mount({dataSource: () => Promise.resolve({title: ATTACK, value: ATTACK, suffix: ATTACK})});
      await waitUntil(() => shown(element, 'label') === ATTACK);
      expect(shown(element, 'value')).to.equal(ATTACK);
      expect(shown(element, 'unit')).to.equal(ATTACK);
      expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    });

    it('takes a list as its history', async () => {
      const element = await mount({dataSource: () => Promise.resolve([4, 5, 8])});
      await waitUntil(() => shown(element, 'value') === '8');
      expect(trend(element)?.textContent).to.include('100%');
    });

    it('keeps its heading over a skeleton and over an error', async () => {
      let fail: ((error: Error) => void) | undefined;
      const element = await mount({dataSource: () => new Promise((_, reject) => (fail = reject))});
      await waitUntil(() => fail && part(element, 'skeleton')?.textContent?.includes('Requests'));
      fail?.(Object.assign(new Error('No feed'), {retryable: false}));
      await waitUntil(() => part(element, 'state')?.textContent?.includes('No feed'));
      expect(part(element, 'state')?.textContent).to.include('Requests');
    });
  });

  it('names a history that it cannot read', async () => {
    const element = await fixture(html`<metric-card-widget history="[1,"></metric-card-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('history:'));
  });

  it('reads changes out where it is asked to', async () => {
    const element = await mount({announce: 'all'});
    await values(element, 1, 640);
    await waitUntil(() => document.querySelector('.widget-announcer')?.textContent?.includes('Requests 640'));
  });
});
