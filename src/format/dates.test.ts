import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {momentIn} from './dates.js';

const timeOf = (value: unknown): number | undefined => momentIn(value)?.time;
const noon = Date.UTC(2026, 1, 3, 12);

describe('momentIn', () => {
  const spellings = [
    '2026-02-03T12:00:00Z',
    '2026-02-03T12:00:00.000Z',
    '2026-02-03t12:00z',
    '2026-02-03 12:00:00+00',
    '2026-02-03 13:00:00.000000+01:00',
    '2026-02-03T13:30:00+0130',
    ' 2026-02-03T12:00:00,0Z ',
    'Tue, 03 Feb 2026 12:00:00 GMT',
  ];
  for (const text of spellings) it(`reads ${text}`, () => expect(timeOf(text)).to.equal(noon));

  it('reads dates and milliseconds', () => {
    expect(timeOf(new Date(noon))).to.equal(noon);
    expect(timeOf(noon)).to.equal(noon);
    expect(timeOf(-1)).to.equal(-1);
  });

  it('keeps three digits of finer seconds', () => {
    expect(timeOf('2026-02-03T12:00:00.123456789Z')).to.equal(noon + 123);
  });

  it('takes text without a zone for the reader’s time', () => {
    expect(timeOf('2026-02-03T12:00')).to.equal(new Date(2026, 1, 3, 12).getTime());
  });

  it('marks a calendar day', () => {
    expect(momentIn('2026-02-03')).to.deep.equal({time: Date.UTC(2026, 1, 3), day: true});
    expect(momentIn('2024-02-29')?.day).to.equal(true);
  });

  const bad = [
    '',
    '12',
    '2026',
    '2026-02',
    '2026-2-3',
    '2026-02-30',
    '2025-02-29',
    '2026-02-03T25:00:00Z',
    '03.02.2026',
    'tomorrow',
    NaN,
    Infinity,
    9e15,
    new Date(NaN),
    null,
    undefined,
    {},
    [],
    true,
  ];
  for (const value of bad) it(`reads nothing in ${String(value)}`, () => expect(momentIn(value)).to.equal(undefined));

  it('F91 answers long text within milliseconds', () => {
    const units = ['2026-02-03', ' ', '1', '2026-02-03T12:00:00.1', '+'];
    const texts = units.map((unit) => unit.repeat(50_000 / unit.length));
    expect(leastTime(() => texts.forEach(momentIn))).to.be.below(50);
  });
});
