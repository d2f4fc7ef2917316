import {expect, fixture, html} from '@open-wc/testing';
import {pageStats, readPageStats} from './page-stats.js';

describe('the figures of a page header', () => {
  it('are records, or an object of figures by their names', () => {
    expect(
      readPageStats(
        [
          {label: 'Users', value: 3},
          {title: 'Orders', count: 7},
        ],
        'en',
      ),
    ).to.deep.equal([
      {label: 'Users', value: 3},
      {label: 'Orders', value: 7},
    ]);
    expect(readPageStats({sold_out: 4, none: null, deep: {}}, 'en')).to.deep.equal([{label: 'Sold out', value: 4}]);
  });

  it('leave out what says nothing', () => {
    for (const nothing of [[null, 3, 'x', {}, {label: 'a'}, {value: 1}], 'x', null, 7])
      expect(readPageStats(nothing, 'en'), JSON.stringify(nothing)).to.deep.equal([]);
  });

  it('are terms with values, written in the language', async () => {
    const place = await fixture(
      html`<div>${pageStats([{label: 'Umsatz', value: 1234.5, format: 'currency("EUR")'}], 'de')}</div>`,
    );
    expect(place.querySelector('dt')?.textContent).to.equal('Umsatz');
    expect(place.querySelector('dd')?.textContent).to.match(/1\.234,50.*€/);
  });
});
