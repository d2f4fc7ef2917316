import {expect} from '@open-wc/testing';
import {heardWarnings} from '../../../testing/heard-warnings.js';
import {isChartData, readChartData, type ChartFields} from './chart-data.js';
import type {ChartModel} from './chart-model.js';

const read = (data: unknown, fields: Partial<ChartFields> = {}): ChartModel =>
  readChartData(data, {type: 'line', language: 'en', ...fields});
const figures = (model: ChartModel): readonly unknown[] => model.series.map(({values}) => values);
const names = (model: ChartModel): readonly string[] => model.series.map(({name}) => name);

describe('the data of a chart', () => {
  it('reads labels and datasets', () => {
    const model = read({labels: ['a', 'b'], datasets: [{label: 'One', data: [1, '2']}]});
    expect(model.labels).to.deep.equal(['a', 'b']);
    expect(names(model)).to.deep.equal(['One']);
    expect(figures(model)).to.deep.equal([[1, 2]]);
  });

  it('reads points of a dataset', () => {
    const model = read({
      datasets: [
        {
          label: 'One',
          data: [
            {x: 'a', y: 1},
            {x: 'b', y: 2},
          ],
        },
      ],
    });
    expect(model.labels).to.deep.equal(['a', 'b']);
    expect(figures(model)).to.deep.equal([[1, 2]]);
  });

  it('keeps what else a dataset says, and its colour', () => {
    const [series] = read({labels: ['a'], datasets: [{data: [1], borderColor: 'red', tension: 0}]}).series;
    expect(series?.color).to.equal('red');
    expect(series?.extra).to.deep.equal({tension: 0});
  });

  it('keeps an axis of moments where one of them is none, leaves out its point and says so once', () => {
    const stop = heardWarnings();
    const rows = ['2026-03-02T10:00Z', 'garbage', '2026-03-02T11:00Z', '2026-03-02T12:00Z'].map((at, value) => ({
      at,
      value,
    }));
    const model = read(rows, {x: 'at', y: 'value'});
    expect([model.axis, model.kept]).to.deep.equal(['time', [0, 2, 3]]);
    expect(figures(model)).to.deep.equal([[0, 2, 3]]);
    const free = read(rows, {x: 'at', y: 'value', type: 'scatter'});
    expect([free.axis, figures(free)]).to.deep.equal(['time', [[0, 2, 3]]]);
    expect(stop().match(/leaves out the point at "garbage"/g)).to.have.length(1);
    expect(
      read(
        ['Total', 'Rest', '2026-03-02'].map((at, value) => ({at, value})),
        {x: 'at'},
      ).axis,
    ).to.equal('category');
  });

  it('counts plain numbers', () => {
    const model = read([3, 4]);
    expect(model.labels).to.deep.equal([1, 2]);
    expect(figures(model)).to.deep.equal([[3, 4]]);
  });

  it('reads numbers by name', () => {
    expect(read({Books: 3, Music: 2}).labels).to.deep.equal(['Books', 'Music']);
  });

  it('reads pairs', () => {
    const model = read([
      ['a', 1],
      ['b', 2],
    ]);
    expect(model.labels).to.deep.equal(['a', 'b']);
    expect(figures(model)).to.deep.equal([[1, 2]]);
  });

  it('finds the fields of records: what names along x, what measures as series, keys not at all', () => {
    const model = read([{id: 7, month: 'May', revenue: 3, unit_cost: '1.5', shop_id: 4, open: 'yes'}]);
    expect(model.labels).to.deep.equal(['May']);
    expect(names(model)).to.deep.equal(['Revenue', 'Unit cost']);
    expect(figures(model)).to.deep.equal([[3], [1.5]]);
    expect(model.category).to.equal('Month');
  });

  it('takes the fields that the author names, in that order', () => {
    const model = read([{a: 1, b: 2, c: 3}], {x: 'a', y: 'c, b'});
    expect(model.labels).to.deep.equal([1]);
    expect(names(model)).to.deep.equal(['C', 'B']);
  });

  it('makes a series of each value of a field, side by side over the same labels', () => {
    const rows = [
      {day: 'Mon', n: 1, who: 'Ada'},
      {day: 'Mon', n: 2, who: 'Bob'},
      {day: 'Tue', n: 3, who: 'Bob'},
    ];
    const model = read(rows, {x: 'day', y: 'n', series: 'who'});
    expect(model.labels).to.deep.equal(['Mon', 'Tue']);
    expect(names(model)).to.deep.equal(['Ada', 'Bob']);
    expect(figures(model)).to.deep.equal([
      [1, null],
      [2, 3],
    ]);
  });

  it('gives each series of a scatter chart its own places', () => {
    const model = read(
      [
        {w: 5, h: 1, kind: 'a'},
        {w: 6, h: 2, kind: 'b'},
      ],
      {type: 'scatter', x: 'w', y: 'h', series: 'kind'},
    );
    expect(model.series.map(({xs}) => xs)).to.deep.equal([[5], [6]]);
    expect(model.axis).to.equal('number');
  });

  it('has a time axis where all labels are moments and a line goes through them', () => {
    const rows = [
      {time: '2026-03-02T14:00:00Z', n: 1},
      {time: '2026-03-02T14:05:00Z', n: 2},
    ];
    const model = read(rows);
    expect(model.axis).to.equal('time');
    expect(model.times).to.deep.equal([Date.UTC(2026, 2, 2, 14), Date.UTC(2026, 2, 2, 14, 5)]);
    expect(read(rows, {type: 'bar'}).axis).to.equal('category');
  });

  it('takes years and counts for what they are', () => {
    expect(
      read([
        {year: 2024, n: 1},
        {year: 2025, n: 2},
      ]).axis,
    ).to.equal('category');
  });

  it('makes series of different lengths even', () => {
    const model = read({labels: ['a'], datasets: [{data: [1, 2, 3]}, {data: [4]}]});
    expect(model.labels).to.deep.equal(['a', 2, 3]);
    expect(figures(model)).to.deep.equal([
      [1, 2, 3],
      [4, null, null],
    ]);
  });

  it('has nothing where there is nothing to read', () => {
    for (const data of [undefined, null, '', 'text', 7, true, {}, {a: 'b'}, [], [null]]) {
      expect(
        figures(read(data))
          .flat()
          .filter((value) => value !== null),
        JSON.stringify(data),
      ).to.deep.equal([]);
    }
  });

  it('bounds the number of series', () => {
    const rows = Array.from({length: 200}, (_, index) => ({x: 1, n: index, who: `w${index}`}));
    expect(read(rows, {x: 'x', y: 'n', series: 'who'}).series).to.have.length(50);
  });

  it('knows an answer that is a chart as a whole', () => {
    expect(isChartData({labels: [], datasets: []})).to.be.true;
    expect(isChartData({labels: ['a'], data: [1]})).to.be.true;
    expect(isChartData({label: 'a', value: 1})).to.be.false;
    expect(isChartData([1])).to.be.false;
  });
});
