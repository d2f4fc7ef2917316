import {expect} from '@open-wc/testing';
import {inOrder, readEntry} from './calendar-entry.js';
import {daysOf} from './calendar-range.js';
import {layInLanes} from './lanes.js';

const NONE = {start: undefined, end: undefined, title: undefined, color: undefined, allDay: undefined};
const week = daysOf({from: '2026-02-02', to: '2026-02-08'});
const laid = (...events: [key: string, start: string, end?: string][]) => {
  const entries = events.map(([key, start, end]) => readEntry({key, item: {start, end: end ?? start}}, NONE)!);
  const rows = layInLanes(week, entries.toSorted(inOrder));
  return rows.map(({pieces}) => pieces.map(({entry, lane}) => `${entry.key}${lane}`).join(' '));
};

describe('lanes of a week', () => {
  it('keep an event on one line over all its days', () => {
    expect(
      laid(['a', '2026-02-02', '2026-02-04'], ['b', '2026-02-03', '2026-02-05'], ['c', '2026-02-05']),
    ).to.deep.equal(['a0', 'a0 b1', 'a0 b1', 'c0 b1', '', '', '']);
  });

  it('fill lines that are free again', () => {
    expect(
      laid(['a', '2026-02-02', '2026-02-03'], ['b', '2026-02-02', '2026-02-08'], ['c', '2026-02-04', '2026-02-08'])[4],
    ).to.equal('b0 c1');
  });

  it('cut an event at the ends of the week, and say where it begins and ends', () => {
    const entry = readEntry({key: 'a', item: {start: '2026-01-30', end: '2026-02-20'}}, NONE)!;
    const rows = layInLanes(week, [entry]);
    const [first, second] = rows.map(({pieces}) => pieces[0]!);
    expect([first!.room, second!.room]).to.deep.equal([7, 0]);
    expect(rows.some(({pieces}) => pieces[0]!.isStart || pieces[0]!.isEnd)).to.be.false;
  });

  it('leave out what is in other weeks', () => {
    expect(laid(['a', '2026-02-01'], ['b', '2026-02-09'])).to.deep.equal(['', '', '', '', '', '', '']);
  });
});
