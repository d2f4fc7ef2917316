import {expect} from '@open-wc/testing';
import {ColumnSummaries} from './column-summary.js';
import type {SummaryFunction, SummaryKind} from './columns.js';
import {TableModel} from './table-model.js';
import {heardWarnings} from '../../../testing/heard-warnings.js';
import {PARTS} from './table-parts.js';

const RECORDS = [
  {id: 1, n: 5, at: '2026-02-01'},
  {id: 2, n: null, at: '2026-01-01'},
  {id: 3, n: '7.5', at: ''},
  {id: 4, n: true, at: '2026-03-01'},
];

/** A model as the table hands it over, and a push that changes one of its records. */
function modelOf(records: readonly object[], summary: SummaryKind | SummaryFunction, field = 'n') {
  const model = new TableModel();
  model.update({
    rows: records,
    columns: [{field, summary}],
    key: undefined,
    limit: undefined,
    view: {},
    language: 'en',
  });
  const summaries = new ColumnSummaries();
  const read = (): unknown => summaries.of(model.columns[0]!)?.value;
  model.updates = undefined;
  summaries.update(model);
  const push = (index: number, change: object): void => {
    const next = [...model.records];
    next[index] = {...next[index], ...change};
    model.records = next;
    model.updates = new Map([[model.keys.at(index), new Set(Object.keys(change))]]);
    summaries.update(model);
  };
  return {read, push};
}

before(PARTS.findRows.load);

describe('ColumnSummaries', () => {
  it('adds up numbers, also as text, and nothing else', () => {
    expect(modelOf(RECORDS, 'sum').read()).to.equal(12.5);
    expect(modelOf(RECORDS, 'avg').read()).to.equal(6.25);
    expect(modelOf(RECORDS, 'count').read()).to.equal(2);
    expect(modelOf([], 'sum').read()).to.equal(undefined);
    expect(modelOf([], 'avg').read()).to.equal(undefined);
    expect(modelOf([], 'count').read()).to.equal(0);
  });

  it('finds the least and the most, of days too', () => {
    expect(modelOf(RECORDS, 'min').read()).to.equal(5);
    expect(modelOf(RECORDS, 'max').read()).to.equal('7.5');
    expect(modelOf(RECORDS, 'min', 'at').read()).to.equal('2026-01-01');
    expect(modelOf(RECORDS, 'max', 'at').read()).to.equal('2026-03-01');
    expect(modelOf(RECORDS, 'count', 'at').read()).to.equal(3);
  });

  it('follows pushes: what is added goes on, what was the most gives way', () => {
    const sum = modelOf(RECORDS, 'sum');
    sum.read();
    sum.push(0, {n: 6});
    expect(sum.read()).to.equal(13.5);
    sum.push(1, {n: 1});
    sum.push(2, {n: null});
    expect(sum.read()).to.equal(7);
    const most = modelOf(RECORDS, 'max');
    most.push(0, {n: 4});
    expect(most.read()).to.equal('7.5');
    most.push(2, {n: 3});
    expect(most.read()).to.equal(4);
    most.push(1, {n: 9});
    expect(most.read()).to.equal(9);
  });

  it('does not drift over a long time', () => {
    const sum = modelOf(RECORDS, 'sum');
    sum.read();
    for (let step = 0; step < 3000; step++) sum.push(0, {n: step % 2 ? 0.1 : 0.7});
    expect(sum.read()).to.equal(7.6);
  });

  it('calls a function with all values and records; one that throws leaves its place empty', () => {
    const own = modelOf(RECORDS, (values, records) => `${values.length} of ${records.length}`);
    expect(own.read()).to.equal('4 of 4');
    const warnings = heardWarnings();
    const bad = modelOf(RECORDS, () => {
      throw new Error('no');
    });
    expect(bad.read()).to.equal(undefined);
    expect(warnings()).to.include('The summary of the column "n" failed: no');
  });
});
