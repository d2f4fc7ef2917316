import {expect} from '@open-wc/testing';
import {byRegion, weekStart} from './week-start.js';

describe('the first day of the week', () => {
  it('is that of the region, whether the engine tells it or not', () => {
    for (const [language, day] of [
      ['en', 0],
      ['en-US', 0],
      ['en-GB', 1],
      ['de', 1],
      ['ar-EG', 6],
      ['ja', 0],
      ['fr', 1],
      ['he', 0],
      ['fa', 6],
    ] as const) {
      expect(weekStart(language), language).to.equal(day);
      expect(byRegion(new Intl.Locale(language)), language).to.equal(day);
    }
  });
});
