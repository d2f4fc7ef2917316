import {expect} from '@open-wc/testing';
import {emulate, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {readEntry} from './calendar-entry.js';
import {daysBetween, shifted, type Shift} from './event-shift.js';

const NONE = {start: undefined, end: undefined, title: undefined, color: undefined, allDay: undefined};
const moved = (item: object, shift: Shift) => shifted(readEntry({key: 'k', item}, NONE)!, NONE, shift);

describe('an event that is moved', () => {
  it('keeps the way in which it is written', () => {
    expect(moved({starts_on: '2026-02-27', ends_on: '2026-02-28'}, {days: 1})).to.deep.equal({
      starts_on: '2026-02-28',
      ends_on: '2026-03-01',
    });
    expect(moved({start: '2026-02-03T09:30', end: '2026-02-03T10:00'}, {days: 1, minutes: 30})).to.deep.equal({
      start: '2026-02-04T10:00',
      end: '2026-02-04T10:30',
    });
    expect(moved({start: '2026-02-03 23:30:00'}, {minutes: 60})).to.deep.equal({start: '2026-02-04 00:30:00'});
    expect(moved({start: '2026-02-03T09:30:00Z'}, {minutes: -30})).to.deep.equal({start: '2026-02-03T09:00:00.000Z'});
    expect(moved({start: Date.UTC(2026, 1, 3, 9)}, {days: 1})).to.deep.equal({start: Date.UTC(2026, 1, 4, 9)});
    expect(
      moved({start: '2026-02-03T00:00:00+00:00', end: '2026-02-05T00:00:00+00:00', all_day: true}, {days: 7}),
    ).to.deep.equal({start: '2026-02-10T00:00:00+00:00', end: '2026-02-12T00:00:00+00:00'});
  });

  it('stays at its hour over a change of the clock', async function () {
    if (!hasAxTree) return this.skip();
    await emulate({timezone: 'Europe/Berlin'});
    expect(moved({start: '2026-03-28T08:00:00Z'}, {days: 1})).to.deep.equal({start: '2026-03-29T07:00:00.000Z'});
    await emulate({timezone: 'UTC'});
  });

  it('is longer or shorter by its end, and never ends before it begins', () => {
    expect(moved({start: '2026-02-03T09:30', end: '2026-02-03T10:30'}, {minutes: -30, isEnd: true})).to.deep.equal({
      end: '2026-02-03T10:00',
    });
    expect(moved({start: '2026-02-03T09:30', end: '2026-02-03T10:00'}, {minutes: -30, isEnd: true})).to.equal(
      undefined,
    );
    expect(moved({start: '2026-02-03'}, {days: 1, isEnd: true})).to.deep.equal({end: '2026-02-04'});
    expect(moved({start: '2026-02-03'}, {days: -1, isEnd: true})).to.equal(undefined);
    expect(moved({start: '2026-02-03T09:30'}, {minutes: 30, isEnd: true})).to.deep.equal({end: '2026-02-03T11:00'});
  });

  it('has no minutes where days alone are written', () => {
    expect(moved({start: '2026-02-03'}, {minutes: 30})).to.equal(undefined);
  });

  it('counts days', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).to.equal(3);
    expect(daysBetween('2026-03-02', '2026-02-27')).to.equal(-3);
  });
});
