import {expect} from '@open-wc/testing';
import {addDays, addMonths, dayOf, daysIn, FIRST_DAY, isoDay, LAST_DAY, today, weekdayOf} from './days.js';

describe('days of the calendar', () => {
  it('knows leap years', () => {
    expect([2023, 2024, 1900, 2000, 2100, 4, 1].map((year) => daysIn(year, 2))).to.deep.equal([
      28, 29, 28, 29, 28, 29, 28,
    ]);
    expect(dayOf(2024, 2, 29)).to.equal('2024-02-29');
    expect([dayOf(2023, 2, 29), dayOf(2026, 4, 31), dayOf(2026, 13, 1), dayOf(2026, 1, 0)]).to.deep.equal(
      Array(4).fill(undefined),
    );
  });

  it('goes over the ends of months and years, whatever clocks do then', () => {
    expect(addDays('2024-02-28', 1)).to.equal('2024-02-29');
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2026-03-29', 1)).to.equal('2026-03-30');
    expect(addDays('2026-10-25', -1)).to.equal('2026-10-24');
    expect(addDays('0099-12-31', 1)).to.equal('0100-01-01');
    expect(addMonths('2026-01-31', 1)).to.equal('2026-02-28');
    expect(addMonths('2024-02-29', 12)).to.equal('2025-02-28');
    expect(addMonths('2026-01-15', -1)).to.equal('2025-12-15');
  });

  it('ends with the years 1 and 9999', () => {
    expect([addDays(FIRST_DAY, -1), addDays(LAST_DAY, 7)]).to.deep.equal([FIRST_DAY, LAST_DAY]);
    expect([addMonths('0001-01-15', -1), addMonths('9999-12-15', 12)]).to.deep.equal(['0001-01-15', '9999-12-15']);
    expect([dayOf(0, 1, 1), dayOf(10_000, 1, 1)]).to.deep.equal([undefined, undefined]);
  });

  it('knows the days of the week', () => {
    expect(['2026-02-01', '2026-02-03', '2000-01-01', '0001-01-01'].map(weekdayOf)).to.deep.equal([0, 2, 6, 1]);
  });

  it('reads ISO text alone', () => {
    expect([isoDay('2026-02-03'), isoDay(' 2026-02-03T23:59:00Z')]).to.deep.equal(['2026-02-03', '2026-02-03']);
    for (const wrong of ['2026-02-30', '2026-2-3', '03/02/2026', '0000-01-01', '', null, 20_260_203])
      expect(isoDay(wrong), String(wrong)).to.equal(undefined);
  });

  it('takes today from the clock on the wall', () => {
    expect(today(new Date(2026, 1, 3, 0, 30))).to.equal('2026-02-03');
    expect(today(new Date(2026, 1, 3, 23, 30))).to.equal('2026-02-03');
  });
});
