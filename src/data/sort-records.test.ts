import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {sortRecords} from './sort-records.js';

const MIXED: readonly unknown[] = [
  null,
  undefined,
  '',
  Number.NaN,
  0,
  -1,
  2.5,
  10n,
  true,
  false,
  '7',
  '-7',
  '007',
  'a',
  'A',
  'ä',
  'item 2',
  'item 10',
  '2026-01-05',
  '2026-01-05T10:00:00Z',
  '2026-01-05T09:30:00-02:00',
  '2026-99-99',
  new Date(0),
  {},
  [],
];

const rows = MIXED.map((value, id) => ({id, value}));
const order = (desc: boolean, list = rows): number[] =>
  sortRecords(list, [{field: 'value', desc}], 'en').map(({id}) => id);

describe('sorted records', () => {
  it('are all there, in a new list, whatever their types', () => {
    for (const desc of [false, true]) {
      const sorted = sortRecords(rows, [{field: 'value', desc}], 'en');
      expect(sorted).not.to.equal(rows);
      expect(sorted).to.have.length(rows.length);
      expect(rows.every((row) => sorted.includes(row))).to.equal(true);
    }
  });

  it('have one order, from wherever they start', () => {
    const distinct = rows.filter(
      ({value}) => !['', '007', null, undefined].includes(value as string) && !Number.isNaN(value),
    );
    const unlike = distinct.filter(({value}) => typeof value !== 'object' && typeof value !== 'boolean');
    for (let shift = 0; shift < unlike.length; shift++) {
      const turned = [...unlike.slice(shift), ...unlike.slice(0, shift)];
      expect(order(false, turned)).to.deep.equal(order(false, unlike));
      expect(order(true, turned.toReversed())).to.deep.equal(order(true, unlike));
    }
  });

  it('keep the order of equals, in both directions', () => {
    const equals = [1, 2, 3].map((id) => ({id, value: 'same'}));
    expect(order(false, equals)).to.deep.equal([1, 2, 3]);
    expect(order(true, equals)).to.deep.equal([1, 2, 3]);
  });

  it('have those without a value last, in both directions', () => {
    for (const desc of [false, true]) {
      const last = order(desc).slice(-4);
      expect(new Set(last)).to.deep.equal(new Set([0, 1, 2, 3]));
    }
  });

  it('compare moments of different zones as moments', () => {
    const moments = ['2026-01-05T10:00:00Z', '2026-01-05T09:30:00-02:00', '2026-01-05T12:15:00+02:00'].map(
      (value, id) => ({id, value}),
    );
    expect(order(false, moments)).to.deep.equal([0, 2, 1]);
  });

  it('take several fields, the first counting most', () => {
    const people = [
      {id: 1, a: 'x', b: 1},
      {id: 2, a: 'x', b: 2},
      {id: 3, a: 'w', b: 9},
    ];
    expect(sortRecords(people, [{field: 'a'}, {field: 'b', desc: true}]).map(({id}) => id)).to.deep.equal([3, 2, 1]);
    expect(sortRecords(people, []).map(({id}) => id)).to.deep.equal([1, 2, 3]);
  });

  it('sort 10,000 records in well under a second', () => {
    const many = Array.from({length: 10_000}, (_, i) => ({name: `Name ${(i * 7919) % 10_000}`}));
    const sort = (): void => {
      const sorted = sortRecords(many, [{field: 'name'}], 'en');
      expect([sorted[0]?.name, sorted[9999]?.name]).to.deep.equal(['Name 0', 'Name 9999']);
    };
    expect(leastTime(sort)).to.be.lessThan(800);
  });
});
