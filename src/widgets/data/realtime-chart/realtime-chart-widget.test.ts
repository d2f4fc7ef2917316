import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import type {Json} from '../../../data/types.js';
import {ChartHarness, liveCharts, pictureOf} from '../chart/testing/chart-harness.js';
import './realtime-chart-widget.js';
import type {RealtimeChartWidget} from './realtime-chart-widget.js';

const NOON = Date.UTC(2026, 2, 2, 12);
const point = (at: number, requests = at): object => ({id: `p${at}`, time: NOON + at * 1000, requests});
const points = (count: number, from = 0): readonly object[] => Array.from({length: count}, (_, at) => point(from + at));
const ATTACK = '<img src=x onerror="window.hit = true">';

async function mount(more: Partial<RealtimeChartWidget> = {}): Promise<ChartHarness> {
  const element = await fixture<RealtimeChartWidget>(
    html`<realtime-chart-widget label="Traffic" update-interval="0"></realtime-chart-widget>`,
  );
  Object.assign(element, more);
  await element.updateComplete;
  return new ChartHarness(element);
}

const liveOf = (chart: ChartHarness): RealtimeChartWidget => chart.element as RealtimeChartWidget;
const figures = (chart: ChartHarness): readonly string[] =>
  chart.points.map((text) => text.replace(/^.*?(\S+), [^,]+, \d+ of \d+$/, '$1'));
const frames = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at++) await new Promise((done) => requestAnimationFrame(done));
};

/** A feed that a test pushes into. */
class Feed {
  #next: (value: unknown) => void = () => undefined;

  readonly subscribe = (listener: (value: unknown) => void): (() => void) => {
    this.#next = listener;
    return () => (this.#next = () => undefined);
  };

  push(value: unknown): void {
    this.#next(value);
  }
}

describe('<realtime-chart-widget>', () => {
  it('draws the points that are there, as an area with a name', async () => {
    const chart = await (await mount({data: points(5)})).drawn();
    expect(chart.part('base')?.getAttribute('aria-label')).to.equal('Traffic');
    expect(chart.about).to.include('Area chart, 1 series, 5 points');
    expect(figures(chart)).to.deep.equal(['0', '1', '2', '3', '4']);
  });

  it('passes axe, running and stopped', async () => {
    const chart = await (await mount({data: points(5)})).drawn();
    await expect(chart.element).to.be.accessible();
    await chart.click('pause');
    await expect(chart.element).to.be.accessible();
  });

  it('holds 60 points, or as many as asked', async () => {
    const chart = await mount({data: points(100)});
    expect(chart.points).to.have.length(60);
    expect(figures(chart)[0]).to.equal('40');
    liveOf(chart).maxPoints = 10;
    await chart.element.updateComplete;
    expect(chart.points).to.have.length(10);
    expect(figures(chart)[0]).to.equal('90');
  });

  it('adds a point that is pushed, and the oldest gives way', async () => {
    const chart = await mount({data: points(3), maxPoints: 3});
    liveOf(chart).push(point(3, 99));
    await waitUntil(() => figures(chart).at(-1) === '99');
    expect(figures(chart)).to.deep.equal(['1', '2', '99']);
  });

  it('adds each new value, with the moment at which it came', async () => {
    const chart = await mount({value: 5});
    liveOf(chart).value = 6;
    await waitUntil(() => chart.points.length === 2);
    expect(figures(chart)).to.deep.equal(['5', '6']);
    expect(chart.points[0]).to.match(/^\d\d:\d\d/);
  });

  it('names a single series after its axis', async () => {
    const chart = await mount({data: [1, 2], yAxis: {label: 'Requests', min: 0}});
    expect(chart.points[0]).to.include('Requests');
  });

  it('draws no more than once an interval, and not at all in between', async () => {
    const chart = await (await mount({data: points(3), updateInterval: 3_600_000})).drawn();
    liveOf(chart).push(point(3));
    await waitUntil(() => chart.points.length === 4);
    const before = pictureOf(chart);
    for (let at = 4; at < 30; at++) liveOf(chart).push(point(at, at * 100));
    await frames(3);
    expect(chart.points).to.have.length(4);
    expect(pictureOf(chart)).to.equal(before);
  });

  it('draws and tells its thresholds', async () => {
    const chart = await (await mount({data: points(5)})).drawn();
    const before = pictureOf(chart);
    liveOf(chart).thresholds = [{value: 3, label: 'Busy'}];
    await chart.element.updateComplete;
    expect(chart.about).to.include('Threshold Busy: 3');
    expect(pictureOf(chart)).not.to.equal(before);
  });

  it('puts new figures in place of all', async () => {
    const chart = await mount({data: points(5)});
    liveOf(chart).pushData({labels: ['a', 'b'], data: [7, 8]});
    await waitUntil(() => chart.points.length === 2);
    expect(chart.points[0]).to.include('a: 7');
  });

  describe('the pause', () => {
    it('AX-33 stops the drawing and lets it go on with what has come', async () => {
      const chart = await (await mount({data: points(3)})).drawn();
      expect(chart.part('pause')?.getAttribute('aria-label')).to.equal('Pause');
      const heard = oneEvent(chart.element, 'pause-change');
      await chart.click('pause');
      expect(((await heard) as CustomEvent<{paused: boolean}>).detail).to.deep.equal({paused: true});
      expect(chart.part('paused')?.textContent).to.equal('Paused');
      liveOf(chart).push(point(3, 50));
      await frames(3);
      expect(chart.points).to.have.length(3);
      expect(chart.part('pause')?.getAttribute('aria-label')).to.equal('Resume');
      await chart.click('pause');
      expect(chart.points).to.have.length(4);
      expect(figures(chart).at(-1)).to.equal('50');
    });

    it('answers the commands --pause, --resume and --toggle', async () => {
      const chart = await mount({data: points(3)});
      const send = (command: string) =>
        chart.element.dispatchEvent(Object.assign(new Event('command', {cancelable: true}), {command}));
      send('--pause');
      expect(liveOf(chart).paused).to.equal(true);
      send('--resume');
      expect(liveOf(chart).paused).to.equal(undefined);
      send('--toggle');
      expect(liveOf(chart).paused).to.equal(true);
    });
  });

  it('AX-33 the point that is read stays the same point over 60 updates', async () => {
    const chart = await (await mount({data: points(100), maxPoints: 100})).drawn();
    chart.part('plot')?.focus();
    await chart.press('End');
    const read = chart.current?.replace(/, \d+ of \d+$/, '');
    for (let at = 0; at < 60; at++) liveOf(chart).push(point(100 + at));
    await waitUntil(() => figures(chart).at(-1) === '159');
    expect(chart.current?.replace(/, \d+ of \d+$/, '')).to.equal(read);
    expect(chart.current).to.include('40 of 100');
    expect(chart.element.shadowRoot?.activeElement).to.equal(chart.part('plot'));
  });

  it('AX-33 gives the oldest point where the one that was read is gone', async () => {
    const chart = await (await mount({data: points(5), maxPoints: 5})).drawn();
    chart.part('plot')?.focus();
    await chart.press('Home');
    for (let at = 5; at < 8; at++) liveOf(chart).push(point(at));
    await waitUntil(() => figures(chart)[0] === '3');
    expect(chart.current).to.include('1 of 5');
  });

  it('stays at the moments that a reader zoomed to, whatever comes', async () => {
    const chart = await (await mount({data: points(20), maxPoints: 20, zoomable: true})).drawn();
    await waitUntil(() => chart.part('zoom'));
    chart.part('plot')?.focus();
    await chart.press('PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown', '+');
    const words = /Zoomed in, from .*$/;
    const [zoomed] = words.exec(chart.about) ?? [];
    expect(zoomed).to.match(/from \S+ to \S+/);
    for (let at = 20; at < 24; at++) liveOf(chart).push(point(at));
    await waitUntil(() => figures(chart).at(-1) === '23');
    expect(words.exec(chart.about)?.[0]).to.equal(zoomed);
    for (let at = 24; at < 60; at++) liveOf(chart).push(point(at));
    await waitUntil(() => figures(chart).at(-1) === '59');
    expect(words.exec(chart.about)?.[0], 'what is gone gives way').not.to.equal(zoomed);
    await chart.press('0');
    expect(chart.about).not.to.include('Zoomed');
  });

  it('filters its group by a stretch', async () => {
    const chart = await (await mount({data: points(5), filterGroup: 'live', x: 'time'})).drawn();
    const {filterGroups} = await import('../../../data/filter-groups.js');
    const asked = () => filterGroups.conditions('live', {});
    chart.part('plot')?.focus();
    await chart.press('Shift+ArrowRight', 'Enter');
    await waitUntil(() => asked().length === 1);
    expect(asked()[0]).to.deep.include({field: 'time', op: 'range', value: [NOON, NOON + 1000]});
    await waitUntil(() => chart.part('filter'));
    await chart.click('filter');
    await waitUntil(() => asked().length === 0);
  });

  describe('connected', () => {
    it('takes values as they are pushed', async () => {
      const feed = new Feed();
      const chart = await mount({dataSource: feed});
      await waitUntil(() => chart.element.dataset['state'] === 'loading');
      await waitUntil(() => {
        feed.push(4);
        return chart.points.length === 1;
      });
      feed.push(9);
      await waitUntil(() => chart.points.length === 2);
      expect(figures(chart)).to.deep.equal(['4', '9']);
    });

    it('takes a list, and gives the author’s points back', async () => {
      const chart = await mount({data: points(2)});
      liveOf(chart).dataSource = () => Promise.resolve(points(4, 10));
      await waitUntil(() => chart.points.length === 4);
      liveOf(chart).dataSource = undefined;
      await waitUntil(() => chart.points.length === 2);
    });

    describe('F82 what is kept of a stream', () => {
      let data: DataFixture;
      beforeEach(async () => {
        data = await dataFixture();
      });
      afterEach(() => data.remove());

      async function watch(more: Partial<RealtimeChartWidget> = {}): Promise<ChartHarness> {
        const element = document.createElement('realtime-chart-widget');
        Object.assign(element, {label: 'Traffic', updateInterval: 0, dataSource: 'stream:traffic', ...more});
        await data.add(element);
        return new ChartHarness(element);
      }
      async function push(from: number, count: number, at = -1): Promise<void> {
        data.provider.push(
          'traffic',
          points(count, from).map((record) => ({op: 'insert', record: record as Record<string, Json>, at}) as const),
        );
        await data.settle();
      }
      const kept = (chart: ChartHarness): number => liveOf(chart).dataController!.delivery!.list!.size;
      const shows = (chart: ChartHarness, first: number, last: number): Promise<void> =>
        waitUntil(() => {
          const all = figures(chart).map((text) => Number(text.replaceAll(',', '')));
          return all.length === last - first + 1 && all[0] === first && all.at(-1) === last;
        });

      it('is a thousand records, of which the newest are shown, at whichever end they come', async () => {
        for (const at of [-1, 0]) {
          const chart = await watch();
          await push(0, 1500, at);
          await shows(chart, 1440, 1499);
          expect(kept(chart)).to.equal(1000);
          chart.element.remove();
          await data.settle();
        }
      });

      it('is as much as a longer window shows, and what a limit says', async () => {
        const long = await watch({maxPoints: 1200});
        const short = await watch({limit: -20});
        await push(0, 1500);
        await waitUntil(() => long.about.includes('1,200 points'));
        await shows(short, 1480, 1499);
        expect([kept(long), kept(short)]).to.deep.equal([1200, 20]);
      });

      it('leaves an answer whole until something is pushed, so that the newest of it are shown', async () => {
        const chart = await watch({dataSource: '/api/traffic', subscribe: 'traffic'});
        data.provider.reads.at(-1)!.answer(points(1500));
        await shows(chart, 1440, 1499);
        await push(1500, 1);
        await shows(chart, 1441, 1500);
        expect(kept(chart)).to.equal(1000);
      });
    });

    it('says what went wrong', async () => {
      const fail = () => Promise.reject(Object.assign(new Error('No feed'), {retryable: false}));
      const chart = await mount({dataSource: fail});
      await waitUntil(() => chart.part('error')?.textContent?.includes('No feed'));
    });

    it('F102 F107 shows markup in data as text', async () => {
      const rows = [{id: ATTACK, label: ATTACK, [ATTACK]: 4}];
      const chart = await mount({dataSource: () => Promise.resolve(rows)});
      await waitUntil(() => chart.points.length === 1);
      expect(chart.points[0]).to.include(ATTACK);
      expect(chart.element.shadowRoot?.querySelector('img')).to.equal(null);
    });
  });

  it('is silent unless asked, and then sums up', async () => {
    const chart = await mount({data: points(3), announce: 'all'});
    liveOf(chart).push(point(3));
    const spoken = (): string => document.querySelector('.widget-announcer')?.textContent ?? '';
    await waitUntil(() => {
      liveOf(chart).push(point(4 + chart.points.length, 77));
      return spoken().includes('Area chart');
    });
  });

  it('leaves no chart and no timer behind', async () => {
    const chart = await (await mount({data: points(3)})).drawn();
    liveOf(chart).push(point(3));
    chart.element.remove();
    await frames(3);
    expect(liveCharts()).to.equal(0);
    expect(chart.points).to.have.length(3);
  });

  it('names a y axis that it cannot read', async () => {
    const element = await fixture(html`<realtime-chart-widget y-axis="{label"></realtime-chart-widget>`);
    await waitUntil(() => element.shadowRoot?.querySelector('[part="error"]')?.textContent?.includes('y-axis:'));
  });
});
