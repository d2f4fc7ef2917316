import {expect} from '@open-wc/testing';
import '../core/words/de.js';
import {trendWords} from './trend-words.js';

describe('trendWords', () => {
  it('says the direction and the size', () => {
    expect(trendWords(12.5, 'en')).to.equal('up 12.5 percent');
    expect(trendWords(-3, 'en')).to.equal('down 3 percent');
    expect(trendWords(12.5, 'de')).to.equal('gestiegen um 12,5 Prozent');
  });

  it('says that nothing changed', () => {
    for (const change of [0, -0, NaN]) expect(trendWords(change, 'en')).to.equal('unchanged');
  });

  it('writes the size by another format where asked', () => {
    expect(trendWords(-5, 'en', 'number(1)')).to.equal('down 5.0');
  });
});
