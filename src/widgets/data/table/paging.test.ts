import {expect} from '@open-wc/testing';
import {pagingOf} from './paging.js';

const base = {size: 20, page: 1, shown: 20, local: true, matching: 57, told: undefined};

describe('pagingOf', () => {
  it('tells where the rows of a page stand', () => {
    expect(pagingOf(base)).to.deep.equal({page: 1, pages: 3, from: 1, to: 20, total: 57, before: 0});
    expect(pagingOf({...base, page: 3, shown: 17})).to.deep.include({page: 3, from: 41, to: 57, before: 40});
  });

  it('has no pages where all rows are on one', () => {
    expect(pagingOf({...base, size: undefined, shown: 57}).page).to.equal(undefined);
    expect(pagingOf({...base, matching: 5, shown: 5}).page).to.equal(undefined);
  });

  it('goes by what the source says where it pages', () => {
    expect(pagingOf({...base, local: false, matching: 20, told: 1000})).to.deep.include({pages: 50, total: 1000});
  });

  it('goes on while pages are full where the source says nothing', () => {
    const unknown = {...base, local: false, matching: 20};
    expect(pagingOf(unknown).pages).to.equal(2);
    expect(pagingOf({...unknown, page: 2, shown: 5})).to.deep.include({pages: 2, from: 21, to: 25, total: 25});
  });

  it('takes a page beyond the last for the last', () => {
    expect(pagingOf({...base, page: 9, shown: 17})).to.deep.include({page: 3, from: 41});
  });

  it('begins at nothing without rows', () => {
    expect(pagingOf({...base, matching: 0, shown: 0})).to.deep.include({from: 0, to: 0, total: 0});
  });
});
