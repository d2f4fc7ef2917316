import {expect} from '@open-wc/testing';
import type {DateAdapter, TimeUnit} from 'chart.js';
import {axisMoment, unitOf} from './axis-moment.js';
import {intlAdapter} from './time-adapter.js';
import {timeTicks} from './time-ticks.js';

const at = (...parts: readonly [number, number, number?, number?, number?, number?]): number => {
  const [year, month, day = 1, hour = 0, minute = 0, second = 0] = parts;
  return new Date(year, month - 1, day, hour, minute, second).getTime();
};
const adapter = {options: {locale: 'en'}, ...intlAdapter} as DateAdapter;
const texts = (from: number, to: number, most = 8): readonly string[] => {
  const {times, unit} = timeTicks(from, to, most);
  return times.map((time) => axisMoment(time, unit, 'en'));
};

describe('the calendar of time axes', () => {
  it('reads moments and refuses what is none', () => {
    expect(adapter.parse('2026-03-02T14:00:00Z', undefined as unknown as TimeUnit)).to.equal(Date.UTC(2026, 2, 2, 14));
    expect(adapter.parse('soon', undefined as unknown as TimeUnit)).to.equal(null);
  });

  it('adds months by the calendar', () => {
    expect(adapter.add(at(2026, 1, 31), 1, 'month')).to.equal(at(2026, 2, 28));
    expect(adapter.add(at(2024, 2, 29), 1, 'year')).to.equal(at(2025, 2, 28));
    expect(adapter.add(at(2026, 3, 2), 2, 'week')).to.equal(at(2026, 3, 16));
    expect(adapter.add(at(2026, 3, 2), 90, 'minute')).to.equal(at(2026, 3, 2, 1, 30));
  });

  it('finds where units begin and end', () => {
    const moment = at(2026, 5, 20, 14, 35, 12);
    expect(adapter.startOf(moment, 'hour')).to.equal(at(2026, 5, 20, 14));
    expect(adapter.startOf(moment, 'week', 1)).to.equal(at(2026, 5, 18));
    expect(adapter.startOf(moment, 'quarter')).to.equal(at(2026, 4, 1));
    expect(adapter.startOf(moment, 'year')).to.equal(at(2026, 1, 1));
    expect(adapter.endOf(moment, 'day')).to.equal(at(2026, 5, 21) - 1);
  });

  it('writes moments in the language of the axis', () => {
    expect(adapter.format(at(2026, 3, 2), 'day' as TimeUnit)).to.equal('Mar 2');
    expect(axisMoment(at(2026, 3, 2, 14, 5), 'minute', 'de')).to.equal('14:05');
  });

  it('knows in which unit moments are told apart', () => {
    expect(unitOf([0, 1000, 2000])).to.equal('second');
    expect(unitOf([0, 300_000])).to.equal('minute');
    expect(unitOf([at(2026, 1, 1), at(2026, 1, 2)])).to.equal('day');
    expect(unitOf([at(2026, 1, 1), at(2026, 2, 1)])).to.equal('month');
    expect(unitOf([at(2024, 1, 1), at(2026, 1, 1)])).to.equal('year');
  });
});

describe('the ticks of time axes', () => {
  it('are round moments', () => {
    expect(texts(at(2026, 3, 2, 14, 3), at(2026, 3, 2, 14, 58))).to.deep.equal([
      '14:10',
      '14:20',
      '14:30',
      '14:40',
      '14:50',
    ]);
    expect(texts(at(2026, 3, 2, 14, 0, 7), at(2026, 3, 2, 14, 1, 7))).to.deep.equal([
      '14:00:10',
      '14:00:20',
      '14:00:30',
      '14:00:40',
      '14:00:50',
      '14:01:00',
    ]);
  });

  it('are days, months and years over longer times', () => {
    expect(texts(at(2026, 3, 2), at(2026, 3, 6))).to.include.members(['Mar 3', 'Mar 4']);
    expect(texts(at(2026, 1, 15), at(2026, 6, 10))).to.deep.equal([
      'Feb 2026',
      'Mar 2026',
      'Apr 2026',
      'May 2026',
      'Jun 2026',
    ]);
    expect(texts(at(2020, 1, 1), at(2026, 1, 1))).to.include.members(['2021', '2025']);
  });

  it('are never too many', () => {
    for (const span of [1, 1000, 61_000, 4e6, 9e7, 3e9, 9e10, 3e12]) {
      expect(timeTicks(at(2026, 1, 1), at(2026, 1, 1) + span, 8).times.length).to.be.at.most(10);
    }
  });
});
