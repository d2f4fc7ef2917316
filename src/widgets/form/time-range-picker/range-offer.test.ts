import {expect} from '@open-wc/testing';
import {Clock, type ClockEnvironment} from '../../../format/clock.js';
import {rangeOffer, whileItMoves} from './range-offer.js';

const NOW = new Date('2026-03-31T12:00:00.000Z');
const begin = (value: string) => rangeOffer({value, field: 'at', key: 'range'}, NOW)?.conditions[0]?.value;

describe('what a time range asks of its filter group', () => {
  it('is a value for sources, and a condition where a field is named', () => {
    expect(rangeOffer({value: 'last_day', key: 'range'}, NOW)).to.deep.equal({
      conditions: [],
      values: {range: 'last_day'},
    });
    expect(rangeOffer({value: 'last_day', field: 'at', key: 'at'}, NOW)).to.deep.equal({
      conditions: [{field: 'at', op: 'gte', value: '2026-03-30T12:00:00.000Z'}],
      values: {at: 'last_day'},
    });
    expect(rangeOffer({key: 'range'}, NOW)).to.equal(undefined);
  });

  for (const [name, from] of [
    ['last_15_minutes', '2026-03-31T11:45:00.000Z'],
    ['last_hour', '2026-03-31T11:00:00.000Z'],
    ['last_2_weeks', '2026-03-17T12:00:00.000Z'],
    ['last_year', '2025-03-31T12:00:00.000Z'],
  ] as const) {
    it(`${name} begins at ${from}`, () => {
      expect(begin(name)).to.equal(from);
    });
  }

  it('counts months by the calendar, and today from midnight on', () => {
    const local = new Date(2026, 5, 15, 9);
    const of = (value: string) => rangeOffer({value, field: 'at', key: 'range'}, local)?.conditions[0]?.value;
    expect(of('last_3_months')).to.equal(new Date(2026, 2, 15, 9).toISOString());
    const march = rangeOffer({value: 'last_month', field: 'at', key: 'r'}, new Date(2026, 2, 31, 9));
    expect(march?.conditions[0]?.value).to.equal(new Date(2026, 1, 28, 9).toISOString());
    expect(of('today')).to.equal(new Date(2026, 5, 15).toISOString());
  });

  it('lies between two moments of one’s own, once there are two', () => {
    expect(rangeOffer({value: '2026-01-01T00:00/2026-02-01T00:00', field: 'at', key: 'r'})?.conditions).to.deep.equal([
      {field: 'at', op: 'range', value: ['2026-01-01T00:00', '2026-02-01T00:00']},
    ]);
    expect(rangeOffer({value: 'custom', field: 'at', key: 'r'})?.conditions).to.deep.equal([]);
  });

  it('asks nothing for a name that says no time', () => {
    expect(rangeOffer({value: 'fiscal_year', field: 'at', key: 'r'})?.conditions).to.deep.equal([]);
  });

  it('asks again while a named range moves, and never of what stands still', () => {
    let now = 0;
    let due: (() => void) | undefined;
    const environment: ClockEnvironment = {
      now: () => now,
      setTimeout: (run) => ((due = run), 1),
      clearTimeout: () => (due = undefined),
      hidden: () => false,
      onVisibility: () => () => undefined,
    };
    let asked = 0;
    const stop = whileItMoves('last_2_hours', () => asked++, new Clock(environment));
    for (now = 0; now <= 600_000; now += 60_000) due?.();
    expect(asked).to.equal(5);
    stop();
    expect(due).to.equal(undefined);
    whileItMoves('fiscal_year', () => asked++, new Clock(environment));
    expect(due).to.equal(undefined);
  });
});
