import {expect} from '@open-wc/testing';
import {stepFor} from './day-keys.js';

const step = (key: string, shiftKey = false, isRtl = false, from = '2026-01-31', start = 1): string | undefined =>
  stepFor({key, shiftKey}, from, start, isRtl);

describe('the keys of a month', () => {
  it('AX-11 go by days and weeks, months and years, and to the ends of a week', () => {
    expect(step('ArrowRight')).to.equal('2026-02-01');
    expect(step('ArrowLeft')).to.equal('2026-01-30');
    expect(step('ArrowDown')).to.equal('2026-02-07');
    expect(step('ArrowUp')).to.equal('2026-01-24');
    expect(step('PageDown')).to.equal('2026-02-28');
    expect(step('PageUp')).to.equal('2025-12-31');
    expect(step('PageDown', true, false, '2024-02-29')).to.equal('2025-02-28');
    expect(step('PageUp', true)).to.equal('2025-01-31');
    expect([step('Home'), step('End')]).to.deep.equal(['2026-01-26', '2026-02-01']);
    expect([step('Home', false, false, '2026-01-31', 0), step('End', false, false, '2026-01-31', 0)]).to.deep.equal([
      '2026-01-25',
      '2026-01-31',
    ]);
  });

  it('AX-12 swap left and right where text runs from right to left', () => {
    expect([step('ArrowRight', false, true), step('ArrowLeft', false, true)]).to.deep.equal([
      '2026-01-30',
      '2026-02-01',
    ]);
    expect(step('ArrowDown', false, true)).to.equal('2026-02-07');
  });

  it('leave other keys alone', () => {
    expect([step('a'), step('Tab'), step('ArrowLeft', true)]).to.deep.equal([undefined, undefined, undefined]);
  });
});
