import {expect, fixture, html} from '@open-wc/testing';
import {cssColorOf, faded, readTheme, resolverAt, seriesColor, type ChartTheme} from './chart-colors.js';
import {chartConfig, type Drawing} from './chart-config.js';
import {moveCursor} from './chart-cursor.js';
import {axisOf, thresholdsOf, titleOf} from './chart-input.js';
import {mergeOptions} from './chart-options.js';
import {paintOptions} from './paint-options.js';
import {nearestDrawn, thin} from './chart-thin.js';
import {chartWords, pointWords, writerOf} from './chart-words.js';
import type {ChartModel} from './chart-model.js';

const model: ChartModel = {
  axis: 'category',
  labels: ['a', 'b', 'c'],
  series: [
    {name: 'One', values: [1, 5, 3]},
    {name: 'Two', values: [2, null, 1]},
  ],
};

describe('thinning', () => {
  const long = (values: readonly number[]): ChartModel => ({
    axis: 'category',
    labels: values,
    series: [{name: '', values}],
  });

  it('leaves what can be drawn alone', () => {
    expect(thin(long([1, 2, 3]), 100)).to.equal(undefined);
  });

  it('keeps the ends and every peak', () => {
    const values = Array.from({length: 10_000}, () => 1);
    values[4321] = 99;
    values[777] = -99;
    const kept = thin(long(values), 200) ?? [];
    expect(kept.length).to.be.at.most(202);
    for (const index of [0, 777, 4321, 9999]) expect(kept).to.include(index);
    expect(kept).to.deep.equal([...kept].sort((a, b) => a - b));
  });

  it('finds the drawn point that is nearest', () => {
    expect(nearestDrawn(undefined, 7)).to.equal(7);
    expect(nearestDrawn([0, 10, 20], 14)).to.equal(1);
    expect(nearestDrawn([0, 10, 20], 16)).to.equal(2);
    expect(nearestDrawn([0, 10, 20], 99)).to.equal(2);
  });
});

describe('the cursor', () => {
  const ground = {shown: [0, 2], count: () => 20, rtl: false};

  it('steps over series that don’t show', () => {
    expect(moveCursor({series: 0, index: 3}, 'ArrowDown', ground)).to.deep.equal({series: 2, index: 3});
    expect(moveCursor({series: 2, index: 3}, 'ArrowDown', ground)).to.deep.equal({series: 2, index: 3});
  });

  it('stays within its series', () => {
    expect(moveCursor({series: 0, index: 0}, 'ArrowLeft', ground)?.index).to.equal(0);
    expect(moveCursor({series: 0, index: 19}, 'PageDown', ground)?.index).to.equal(19);
    expect(moveCursor({series: 0, index: 5}, 'PageDown', ground)?.index).to.equal(7);
  });

  it('leaves other keys to the page', () => {
    expect(moveCursor({series: 0, index: 0}, 'Tab', ground)).to.equal(undefined);
    expect(moveCursor({series: 0, index: 0}, 'a', ground)).to.equal(undefined);
    expect(moveCursor({series: 0, index: 0}, 'End', {...ground, shown: []})).to.equal(undefined);
  });
});

describe('options', () => {
  it('lie over ours level by level, without changing them', () => {
    const ours = {scales: {y: {min: 0, ticks: {padding: 8}}}};
    const merged = mergeOptions(ours, {scales: {y: {min: 5}}, animation: false});
    expect(merged).to.deep.equal({scales: {y: {min: 5, ticks: {padding: 8}}}, animation: false});
    expect(ours.scales.y.min).to.equal(0);
  });

  it('F107 reach no prototype', () => {
    mergeOptions({}, JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'));
    expect(({} as {polluted?: number}).polluted).to.equal(undefined);
  });

  it('F107 lose what is no colour, and speak the colour words', () => {
    const painted = paintOptions({grid: {color: 'danger'}, borderColor: 'url(#x)', width: 'wide'}, (css) => css);
    expect(painted).to.deep.equal({grid: {color: 'var(--widget-danger-9)'}, width: 'wide'});
  });
});

describe('colours', () => {
  it('are words, CSS colours, or the palette’s', () => {
    expect(cssColorOf('success')).to.equal('var(--widget-success-9)');
    expect(cssColorOf(' #fff ')).to.equal('#fff');
    for (const bad of ['', 'no-color', 'red;', 'url(x)', 7, undefined, {}]) expect(cssColorOf(bad)).to.equal(undefined);
    expect(seriesColor('nonsense', 9)).to.equal('var(--widget-series-2)');
    expect(seriesColor(['red', 'blue'], 1)).to.equal('var(--widget-blue-9)');
  });

  it('are resolved at their place to what a canvas understands', async () => {
    const probe = await fixture<HTMLElement>(html`<span></span>`);
    const resolve = resolverAt(probe);
    expect(resolve('oklch(100% 0 0)')).to.equal('rgba(255, 255, 255, 1)');
    expect(resolve('#ff0000')).to.equal('rgba(255, 0, 0, 1)');
    expect(faded('rgba(1, 2, 3, 1)', 0.5)).to.equal('rgba(1, 2, 3, 0.5)');
  });
});

describe('the configuration', () => {
  const drawing = (theme: ChartTheme, more: Partial<Drawing> = {}): Drawing => ({
    type: 'bar',
    model,
    theme,
    language: 'en',
    rtl: false,
    tick: String,
    label: (index) => String(model.labels[index]),
    hidden: new Set(),
    ...more,
  });
  const themed = async (more: Partial<ChartTheme> = {}): Promise<ChartTheme> => ({
    ...readTheme(await fixture<HTMLElement>(html`<span></span>`)),
    ...more,
  });

  it('AX-32 tells bars apart by pattern where colours are forced', async () => {
    const {data} = chartConfig(drawing(await themed({forced: true})));
    expect(data.datasets[0]?.['backgroundColor']).to.be.a('string');
    expect(data.datasets[1]?.['backgroundColor']).to.be.instanceOf(CanvasPattern);
  });

  it('tells lines apart by dashes', async () => {
    const {data} = chartConfig(drawing(await themed(), {type: 'line'}));
    expect(data.datasets.map((set) => set['borderDash'])).to.deep.equal([[], [5, 4]]);
  });

  it('AX-39 has no motion where less is asked for', async () => {
    expect(chartConfig(drawing(await themed({still: true}))).options['animation']).to.equal(false);
  });

  it('draws only the points that were picked', async () => {
    const {data} = chartConfig(drawing(await themed(), {drawn: [0, 2]}));
    expect(data.labels).to.deep.equal(['a', 'c']);
    expect(data.datasets[0]?.['data']).to.deep.equal([1, 3]);
  });

  it('hides series and slices', async () => {
    const theme = await themed();
    const hidden = new Set([1]);
    expect(chartConfig(drawing(theme, {hidden})).data.datasets.map((set) => set['hidden'])).to.deep.equal([
      false,
      true,
    ]);
    expect(chartConfig(drawing(theme, {hidden, type: 'pie'})).data.datasets[0]?.['data']).to.deep.equal([1, null, 3]);
  });

  it('sets the y axis as asked', async () => {
    const {options} = chartConfig(drawing(await themed(), {yAxis: {label: 'Requests', min: 0, max: 9}}));
    const {y} = options['scales'] as {y: {min: number; max: number; title: {text: string}}};
    expect([y.min, y.max, y.title.text]).to.deep.equal([0, 9, 'Requests']);
  });
});

describe('the words of a chart', () => {
  it('say each point and the whole', () => {
    const writer = writerOf(model, 'en');
    expect(pointWords(model, {series: 0, index: 1}, writer)).to.equal('b: 5, One, 2 of 3');
    expect(pointWords(model, {series: 1, index: 1}, writer)).to.equal('b: –, Two, 2 of 3');
    expect(chartWords('bar', model, writer)).to.include('Two: lowest 1 at c, highest 2 at a, down 50 percent.');
  });

  it('write moments as their distance asks', () => {
    const times = [0, 1, 2].map((day) => new Date(2026, 2, 2 + day).getTime());
    const dated: ChartModel = {axis: 'time', labels: times, times, series: [{name: 'n', values: [1, 2, 3]}]};
    expect(writerOf(dated, 'en').label(1)).to.equal('Mar 3');
  });

  it('shorten figures at the axis alone', () => {
    const writer = writerOf(model, 'en', 'currency');
    expect(writer.value(12_000)).to.equal('$12,000.00');
    expect(writer.tick(12_000)).to.equal('$12K');
  });
});

describe('what an author writes of axes and thresholds', () => {
  it('is read where it can be, and left out where not', () => {
    expect(axisOf('Requests')).to.deep.equal({label: 'Requests'});
    expect(axisOf({label: 7, min: 0, max: 'x'})).to.deep.equal({min: 0});
    expect(axisOf(7)).to.equal(undefined);
    expect(thresholdsOf([5, {value: 6, label: 'Six'}, {value: 'x'}, null])).to.deep.equal([
      {value: 5},
      {value: 6, label: 'Six'},
    ]);
    expect(titleOf({plugins: {title: {display: true, text: 'T'}}})).to.equal('T');
    expect(titleOf({plugins: {title: {text: 'T'}}})).to.equal(undefined);
  });
});
