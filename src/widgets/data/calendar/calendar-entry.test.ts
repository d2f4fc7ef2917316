import {expect} from '@open-wc/testing';
import {emulate, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {entriesOn, inOrder, isLong, readEntry, type CalendarEntry} from './calendar-entry.js';
import type {EntryFields} from './entry-fields.js';

const NONE: EntryFields = {start: undefined, end: undefined, title: undefined, color: undefined, allDay: undefined};
const read = (item: unknown, fields: Partial<EntryFields> = {}): CalendarEntry | undefined =>
  readEntry({key: 'k', item}, {...NONE, ...fields});
const days = (item: unknown): readonly unknown[] => {
  const {first, last, from, to} = read(item)!;
  return [first, last, from, to];
};

describe('an event as a calendar reads it', () => {
  it('has the days and minutes of its times', () => {
    expect(days({start: '2026-02-03T09:30', end: '2026-02-03T10:00'})).to.deep.equal([
      '2026-02-03',
      '2026-02-03',
      570,
      600,
    ]);
    expect(days({starts_at: '2026-02-03T22:00', ends_at: '2026-02-04T02:00'})).to.deep.equal([
      '2026-02-03',
      '2026-02-04',
      1320,
      120,
    ]);
  });

  it('is not on the day that begins when it ends', () => {
    expect(days({start: '2026-02-03T20:00', end: '2026-02-04T00:00'})).to.deep.equal([
      '2026-02-03',
      '2026-02-03',
      1200,
      1440,
    ]);
  });

  it('may have no end, or one before its beginning', () => {
    expect(days({start: '2026-02-03T09:30'}).slice(0, 2)).to.deep.equal(['2026-02-03', '2026-02-03']);
    expect(days({start: '2026-02-03T09:30', end: '2026-02-01T09:30'}).slice(0, 2)).to.deep.equal([
      '2026-02-03',
      '2026-02-03',
    ]);
    expect(days({start: '2026-02-03', end: '2026-02-01'}).slice(0, 2)).to.deep.equal(['2026-02-03', '2026-02-03']);
  });

  it('is all day by days alone, the last of which counts, or by its field', () => {
    const trip = read({starts_on: '2026-02-03', ends_on: '2026-02-05'})!;
    expect([trip.isAllDay, trip.first, trip.last]).to.deep.equal([true, '2026-02-03', '2026-02-05']);
    expect(read({start: '2026-02-03T09:00', whole: true}, {allDay: 'whole'})!.isAllDay).to.be.true;
    const named = read({start: '2026-02-03T00:00:00Z', end: '2026-02-06T00:00:00Z', all_day: true})!;
    expect([named.isAllDay, named.first, named.last, isLong(named)]).to.deep.equal([
      true,
      '2026-02-03',
      '2026-02-05',
      true,
    ]);
  });

  it('means the days that it names, wherever it is read', async function () {
    if (!hasAxTree) return this.skip();
    for (const timezone of ['America/Los_Angeles', 'Asia/Tokyo']) {
      await emulate({timezone});
      expect(days({start: '2026-02-03', end: '2026-02-04'}).slice(0, 2)).to.deep.equal(['2026-02-03', '2026-02-04']);
      const named = {start: '2026-02-03T00:00:00+00:00', end: '2026-02-05T00:00:00+00:00', all_day: true};
      expect(days(named).slice(0, 2), timezone).to.deep.equal(['2026-02-03', '2026-02-04']);
    }
    await emulate({timezone: 'UTC'});
  });

  it('stands at the hour on the wall on days on which the clock is changed', async function () {
    if (!hasAxTree) return this.skip();
    await emulate({timezone: 'Europe/Berlin'});
    expect(days({start: '2026-03-29T07:00:00Z', end: '2026-03-29T08:00:00Z'}).slice(2)).to.deep.equal([540, 600]);
    expect(days({start: '2026-03-28T08:00:00Z', end: '2026-03-28T09:00:00Z'}).slice(2)).to.deep.equal([540, 600]);
    expect(days({start: '2026-10-24T22:00:00Z', end: '2026-10-25T23:00:00Z'}).slice(0, 2)).to.deep.equal([
      '2026-10-25',
      '2026-10-25',
    ]);
    await emulate({timezone: 'UTC'});
  });

  it('is read from the fields that the author names', () => {
    const entry = read(
      {when: {from: '2026-02-03'}, what: 'Call', kindred: 'danger', start: '2026-01-01'},
      {start: 'when.from', title: 'what', color: 'kindred'},
    )!;
    expect([entry.first, entry.title, entry.color]).to.deep.equal(['2026-02-03', 'Call', 'danger']);
  });

  it('has a colour by name, by status, or one of its own for any other word', () => {
    const color = (word: unknown) => read({start: '2026-02-03', color: word})!.color;
    expect([color('purple'), color('failed'), color(undefined), color(7)]).to.deep.equal([
      'purple',
      'danger',
      'primary',
      'primary',
    ]);
    expect(color('yoga')).to.equal(color('Yoga '));
    expect(color('constructor')).to.be.a('string');
  });

  it('is none where it does not say when it is', () => {
    for (const item of [{}, {start: 'soon'}, {start: null}, 'x', null, {start: '2026-02-30'}])
      expect(read(item)).to.equal(undefined);
  });

  it('comes before those that begin later, are shorter, or have a time', () => {
    const list = [
      {id: 1, start: '2026-02-03T09:00'},
      {id: 2, start: '2026-02-03'},
      {id: 3, start: '2026-02-03', end: '2026-02-04'},
      {id: 4, start: '2026-02-01T10:00'},
      {id: 5, start: '2026-02-03T08:00'},
    ];
    const entries = list.map((item) => readEntry({key: String(item.id), item}, NONE)!).toSorted(inOrder);
    expect(entries.map(({key}) => key)).to.deep.equal(['4', '3', '2', '5', '1']);
    expect(entriesOn(entries, '2026-02-04').map(({key}) => key)).to.deep.equal(['3']);
  });
});
