import {expect} from '@open-wc/testing';
import {emulate, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {daysOf, rangeOf, startOf, stepFrom, weekOf, weeksOf, within} from './calendar-range.js';

const SUNDAY = 0;
const MONDAY = 1;
const SATURDAY = 6;

describe('the days that a calendar shows', () => {
  it('are whole weeks of a month, from whichever day a week begins', () => {
    expect(rangeOf('month', '2026-02-03', SUNDAY)).to.deep.equal({from: '2026-02-01', to: '2026-02-28'});
    expect(rangeOf('month', '2026-02-03', MONDAY)).to.deep.equal({from: '2026-01-26', to: '2026-03-01'});
    expect(rangeOf('month', '2026-02-03', SATURDAY)).to.deep.equal({from: '2026-01-31', to: '2026-03-06'});
    expect(weeksOf(rangeOf('month', '2026-02-03', SUNDAY)).length).to.equal(4);
    expect(weeksOf(rangeOf('month', '2026-08-03', SUNDAY)).length).to.equal(6);
  });

  it('are a week, a day, or the month alone', () => {
    expect(rangeOf('week', '2026-02-01', MONDAY)).to.deep.equal({from: '2026-01-26', to: '2026-02-01'});
    expect(rangeOf('day', '2026-02-01', MONDAY)).to.deep.equal({from: '2026-02-01', to: '2026-02-01'});
    expect(rangeOf('agenda', '2026-02-03', MONDAY)).to.deep.equal({from: '2026-02-01', to: '2026-02-28'});
  });

  it('know leap years', () => {
    expect(rangeOf('agenda', '2028-02-03', MONDAY).to).to.equal('2028-02-29');
    expect(rangeOf('agenda', '2100-02-03', MONDAY).to).to.equal('2100-02-28');
    expect(stepFrom('month', '2028-01-31', 1)).to.equal('2028-02-29');
    expect(stepFrom('day', '2028-02-28', 1)).to.equal('2028-02-29');
    expect(daysOf({from: '2028-02-28', to: '2028-03-01'}).length).to.equal(3);
  });

  it('go on by months, weeks and days', () => {
    expect(stepFrom('month', '2026-01-31', 1)).to.equal('2026-02-28');
    expect(stepFrom('agenda', '2026-01-05', -1)).to.equal('2025-12-05');
    expect(stepFrom('week', '2026-12-30', 1)).to.equal('2027-01-06');
    expect(weekOf('2027-01-01', MONDAY)).to.equal('2026-12-28');
  });

  it('stay within what may be chosen, and within the years there are', () => {
    expect(within('2026-02-03', '2026-02-05', undefined)).to.equal('2026-02-05');
    expect(within('2026-02-03', undefined, '2026-01-05')).to.equal('2026-01-05');
    expect(
      weeksOf(rangeOf('month', '9999-12-31', SUNDAY))
        .flat()
        .at(-1),
    ).to.equal('9999-12-31');
    expect(rangeOf('week', '0001-01-01', SATURDAY).from).to.equal('0001-01-01');
  });

  it('AX-37 begin at midnight of the place, also where the clock is changed', async function () {
    if (!hasAxTree) return this.skip();
    await emulate({timezone: 'Europe/Berlin'});
    const length = (day: string, next: string): number => (startOf(next) - startOf(day)) / 3_600_000;
    expect(length('2026-03-29', '2026-03-30')).to.equal(23);
    expect(length('2026-10-25', '2026-10-26')).to.equal(25);
    expect(daysOf({from: '2026-03-28', to: '2026-03-31'})).to.deep.equal([
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
      '2026-03-31',
    ]);
    await emulate({timezone: 'UTC'});
  });
});
