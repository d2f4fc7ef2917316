import {expect} from '@open-wc/testing';
import {rangeStep, stepOf} from './moving-range.js';
import {parseSource} from './source.js';
import type {Source} from './types.js';

const MINUTE = 60_000;
const stepIn = (text: string) => stepOf((parseSource(text) as {source?: Source}).source);

describe('time ranges that move on', () => {
  it('have moved after a sixtieth, a minute at least and a quarter of an hour at most', () => {
    const steps = ['last_minute', 'last_hour', 'last_3_hours', 'last_day', 'last_year', 'today'].map(rangeStep);
    expect(steps).to.deep.equal([1, 1, 3, 15, 15, 15].map((minutes) => minutes * MINUTE));
  });

  it('are none where a name says no time, or two moments do', () => {
    for (const name of ['fiscal_year', 'last_hours_of', '2026-01-01/2026-01-02', '', 7, undefined, null, {}])
      expect(rangeStep(name)).to.equal(undefined);
  });

  it('stand among the arguments or in the query of a source', () => {
    expect(stepIn('interface:traffic("last_hour")')).to.equal(MINUTE);
    expect(stepIn('interface:traffic(range: "last_3_hours", by: "last_day")')).to.equal(3 * MINUTE);
    expect(stepIn('resource:orders?range=last_day')).to.equal(15 * MINUTE);
    expect(stepIn('/api/traffic?range=last_hour')).to.equal(MINUTE);
    expect([stepIn('interface:traffic'), stepIn('stream:users'), stepOf(undefined)]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
