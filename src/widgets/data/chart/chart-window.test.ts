import {expect} from '@open-wc/testing';
import type {ChartModel} from './chart-model.js';
import {annotationsOf, notesAt, notesOf} from './chart-note.js';
import {domainOf, pointsWithin} from './chart-span.js';
import {thin} from './chart-thin.js';
import {ChartWindow} from './chart-window.js';
import {rangeConditions} from './range-conditions.js';

const MINUTE = 60_000;
const words = (count: number, from = 0, more: Partial<ChartModel> = {}): ChartModel => ({
  axis: 'category',
  labels: Array.from({length: count}, (_, index) => `L${from + index}`),
  series: [{name: 'n', values: Array.from({length: count}, (_, index) => index)}],
  ...more,
});
const keyed = (count: number, from: number): ChartModel =>
  words(count, from, {keys: Array.from({length: count}, (_, index) => `k${from + index}`)});
const timed = (count: number, from = 0, more: Partial<ChartModel> = {}): ChartModel => {
  const times = Array.from({length: count}, (_, index) => (from + index) * MINUTE);
  return {
    axis: 'time',
    labels: times.map((time) => new Date(time).toISOString()),
    times,
    series: [{name: 'n', values: times}],
    ...more,
  };
};

describe('what is looked at', () => {
  it('is halved around a place, within all there is', () => {
    const look = new ChartWindow();
    const model = timed(11);
    expect(look.zoom(model, 0.5, 0)).to.equal(true);
    expect(look.span).to.deep.equal({from: 0, to: 5 * MINUTE});
    look.pan(model, 0.5);
    expect(look.span).to.deep.equal({from: 2.5 * MINUTE, to: 7.5 * MINUTE});
    look.pan(model, 9);
    expect(look.span).to.deep.equal({from: 5 * MINUTE, to: 10 * MINUTE});
    expect(look.zoom(model, 2)).to.equal(true);
    expect(look.span).to.equal(undefined);
    expect(look.zoom(model, 2)).to.equal(false);
  });

  it('is whole categories, two at least', () => {
    const look = new ChartWindow();
    const model = words(6);
    look.zoom(model, 0.5);
    expect(Number.isInteger(look.span?.from)).to.equal(true);
    for (let step = 0; step < 9; step++) look.zoom(model, 0.5);
    expect((look.span?.to ?? 0) - (look.span?.from ?? 0)).to.equal(1);
    look.pan(model, 0.5);
    look.pan(model, 0.5);
    expect(look.span?.to).to.be.at.most(5);
    expect(look.zoom(model, 1.1)).to.equal(true);
  });

  it('moves just far enough to have a place in sight', () => {
    const look = new ChartWindow();
    const model = words(20);
    look.show(model, {from: 5, to: 9});
    expect(look.reveal(model, 7)).to.equal(false);
    expect(look.reveal(model, 12)).to.equal(true);
    expect(look.span).to.deep.equal({from: 8, to: 12});
    look.reveal(model, 2);
    expect(look.span).to.deep.equal({from: 2, to: 6});
  });

  it('stays the same moments while the data moves on, and gives way once they are gone', () => {
    const look = new ChartWindow();
    const live = (from: number): ChartModel =>
      timed(10, from, {keys: Array.from({length: 10}, (_, at) => `${from + at}`)});
    look.show(live(0), {from: 5 * MINUTE, to: 8 * MINUTE});
    look.follow(live(6));
    expect(look.span).to.deep.equal({from: 5 * MINUTE, to: 8 * MINUTE});
    look.follow(live(30));
    expect(look.span).to.deep.equal({from: 30 * MINUTE, to: 33 * MINUTE});
  });

  it('stays at the same keys where there are no moments', () => {
    const look = new ChartWindow();
    look.show(keyed(10, 0), {from: 5, to: 8});
    look.follow(keyed(10, 3));
    expect(look.span).to.deep.equal({from: 2, to: 5});
    look.follow(keyed(10, 6));
    expect(look.span).to.deep.equal({from: 0, to: 2});
    look.follow(keyed(10, 40));
    expect(look.span?.from).to.equal(0);
  });

  it('is all again in other data', () => {
    const look = new ChartWindow();
    look.show(timed(10), {from: MINUTE, to: 3 * MINUTE});
    look.follow(timed(10, 500));
    expect(look.span).to.equal(undefined);
    look.show(timed(10), {from: MINUTE, to: 3 * MINUTE});
    look.follow(words(10));
    expect(look.span).to.equal(undefined);
  });

  it('is nothing where there is no stretch', () => {
    const look = new ChartWindow();
    for (const model of [words(0), words(1), timed(1)]) {
      expect(domainOf(model)).to.equal(undefined);
      expect(look.zoom(model, 0.5)).to.equal(false);
    }
  });

  it('F86 is thinned by itself: a part of many points is drawn point by point', () => {
    const model = words(100_000);
    expect(thin(model, 2000, {from: 500, to: 700})).to.have.length(201);
    const wide = thin(model, 2000, {from: 10_000, to: 60_000}) ?? [];
    expect(wide.length).to.be.at.most(2002);
    expect([wide[0], wide.at(-1)]).to.deep.equal([10_000, 60_000]);
    expect(thin(timed(10), 2000, {from: 2 * MINUTE, to: 3 * MINUTE})).to.deep.equal([1, 2, 3, 4]);
    expect(thin(timed(10), 2000, {from: 2.1 * MINUTE, to: 2.9 * MINUTE})).to.deep.equal([2, 3, 4]);
  });
});

describe('a stretch as conditions', () => {
  const fields = {x: 'at'};

  it('is a range of moments or numbers, as the records have them', () => {
    const model = timed(10, 0, {fields});
    expect(rangeConditions(model, {from: 1.5 * MINUTE, to: 3 * MINUTE})).to.deep.equal([
      {field: 'at', op: 'range', value: [new Date(2 * MINUTE).toISOString(), new Date(3 * MINUTE).toISOString()]},
    ]);
    const years = words(4, 0, {labels: [2020, 2021, 2022, 2023], fields});
    expect(rangeConditions(years, {from: 1, to: 2})).to.deep.equal([{field: 'at', op: 'range', value: [2021, 2022]}]);
  });

  it('is the lower end first where the newest is', () => {
    const years = words(3, 0, {labels: [2023, 2022, 2021], fields});
    expect(rangeConditions(years, {from: 0, to: 2})).to.deep.equal([{field: 'at', op: 'range', value: [2021, 2023]}]);
  });

  it('names each word', () => {
    const [condition] = rangeConditions(words(5, 0, {fields}), {from: 1, to: 2});
    expect(condition).to.deep.equal({field: 'at', op: 'in', value: ['L1', 'L2']});
  });

  it('is nothing without a field or without a point', () => {
    expect(rangeConditions(words(5), {from: 1, to: 2})).to.deep.equal([]);
    expect(rangeConditions(timed(5, 0, {fields}), {from: 1.2 * MINUTE, to: 1.8 * MINUTE})).to.deep.equal([]);
    expect(pointsWithin(words(0), {from: 0, to: 1})).to.equal(undefined);
  });
});

describe('notes', () => {
  it('are read where they can be, and left out where not', () => {
    expect(
      annotationsOf([
        {x: 'L1', label: 'One', color: 'danger'},
        {from: 'L1', to: 'L3', label: 2},
        {x: 'L1'},
        {label: 'Nowhere'},
        null,
        7,
      ]),
    ).to.deep.equal([
      {from: 'L1', to: 'L1', label: 'One', color: 'danger'},
      {from: 'L1', to: 'L3', label: '2'},
    ]);
    expect(annotationsOf('nonsense')).to.deep.equal([]);
  });

  it('stand in order, where there is something to stand at', () => {
    const model = words(5);
    const notes = notesOf(
      model,
      annotationsOf([
        {x: 'L3', label: 'b'},
        {x: 'L1', label: 'a'},
        {x: 'L9', label: 'c'},
      ]),
    );
    expect(notes.map(({label}) => label)).to.deep.equal(['a', 'b']);
    const early = annotationsOf([{x: new Date(-9 * MINUTE), label: 'early'}]);
    expect(notesOf(timed(5), early)).to.deep.equal([]);
  });

  it('are said of the nearest point, or of all in their stretch', () => {
    const model = timed(6);
    const at = (index: number): readonly string[] =>
      notesAt(
        model,
        notesOf(
          model,
          annotationsOf([
            {x: 1.2 * MINUTE, label: 'one'},
            {from: 3 * MINUTE, to: 4 * MINUTE, label: 'two'},
          ]),
        ),
        {series: 0, index},
      );
    expect([0, 1, 2, 3, 4, 5].map(at)).to.deep.equal([[], ['one'], [], ['two'], ['two'], []]);
  });
});
