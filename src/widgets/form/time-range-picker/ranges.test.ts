import {expect} from '@open-wc/testing';
import {customRange, momentsOf, rangeLabel, rangeOptions} from './ranges.js';

describe('time ranges', () => {
  for (const [name, label] of [
    ['last_hour', 'Last hour'],
    ['last_day', 'Last 24 hours'],
    ['last_week', 'Last week'],
    ['last_15_minutes', 'Last 15 minutes'],
    ['last_6_hours', 'Last 6 hours'],
    ['last_1_hour', 'Last hour'],
    ['last_30_days', 'Last 30 days'],
    ['last_2_weeks', 'Last 2 weeks'],
    ['today', 'Today'],
    ['custom', 'Custom'],
    ['fiscal_year', 'Fiscal year'],
  ] as const) {
    it(`${name} is called “${label}”`, () => {
      expect(rangeLabel(name, 'en')).to.equal(label);
    });
  }

  it('are hour, day and week where the page gives none', () => {
    expect(rangeOptions(undefined, 'en').map(({value}) => value)).to.deep.equal(['last_hour', 'last_day', 'last_week']);
  });

  it('are read from names, pairs, objects and records; others are left out', () => {
    const given = [
      'today',
      ['A day', 'd'],
      {label: 'Hour', value: 1},
      {name: 'Sale', id: 7},
      {value: 'last_hour'},
      null,
      {},
      true,
    ];
    expect(rangeOptions(given, 'en')).to.deep.equal([
      {label: 'Today', value: 'today'},
      {label: 'A day', value: 'd'},
      {label: 'Hour', value: '1'},
      {label: 'Sale', value: '7'},
      {label: 'Last hour', value: 'last_hour'},
    ]);
  });

  it('of one’s own are two moments, the earlier first', () => {
    expect(customRange('2026-02-01T00:00', '2026-01-01T00:00')).to.equal('2026-01-01T00:00/2026-02-01T00:00');
    expect(customRange('', '2026-01-01T00:00')).to.equal('custom');
    expect(momentsOf('2026-01-01T00:00/2026-02-01T00:00')).to.deep.equal({
      from: '2026-01-01T00:00',
      to: '2026-02-01T00:00',
    });
    expect(momentsOf('custom')).to.deep.equal({from: '', to: ''});
    expect([momentsOf('last_hour'), momentsOf(undefined)]).to.deep.equal([undefined, undefined]);
  });
});
