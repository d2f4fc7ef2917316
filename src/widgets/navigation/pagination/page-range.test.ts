import {expect} from '@open-wc/testing';
import {pageItems} from './page-range.js';

const text = (page: number, pages: number, siblings = 1): string =>
  pageItems(page, pages, siblings)
    .map((item) => (item === 'gap' ? '…' : item))
    .join(' ');

describe('the pages that are offered', () => {
  it('are all where there are few', () => {
    expect([text(1, 1), text(3, 7), text(1, 0)]).to.deep.equal(['1', '1 2 3 4 5 6 7', '']);
  });

  it('are the ends and those beside the present one', () => {
    expect([text(1, 20), text(4, 20), text(10, 20), text(17, 20), text(20, 20)]).to.deep.equal([
      '1 2 3 4 5 … 20',
      '1 2 3 4 5 … 20',
      '1 … 9 10 11 … 20',
      '1 … 16 17 18 19 20',
      '1 … 16 17 18 19 20',
    ]);
    expect([text(10, 20, 0), text(10, 20, 2)]).to.deep.equal(['1 … 10 … 20', '1 … 8 9 10 11 12 … 20']);
  });

  it('are equally many on every page', () => {
    for (const siblings of [0, 1, 2, 3])
      for (let page = 1; page <= 30; page++)
        expect(pageItems(page, 30, siblings))
          .to.have.length(2 * siblings + 5)
          .and.to.include(page);
  });
});
