import {expect} from '@open-wc/testing';
import {pageScope} from '../../../data/scopes.js';
import {publishRange} from './publish-range.js';

describe('a range for the sources of the page', () => {
  afterEach(() => pageScope.set('sales-test', undefined));

  it('stands beside the other values of its group', () => {
    pageScope.set('sales-test', {region: 'EU'});
    publishRange('sales-test', 'range', 'last_day');
    expect(pageScope.get('sales-test')).to.deep.equal({region: 'EU', range: 'last_day'});
  });

  it('tells who follows it', () => {
    let told = 0;
    const stop = pageScope.subscribe('sales-test.range', () => told++);
    publishRange('sales-test', 'range', 'last_week');
    expect([told, pageScope.get('sales-test.range')]).to.deep.equal([1, 'last_week']);
    stop();
  });

  it('takes the place of a value that is no group', () => {
    pageScope.set('sales-test', 'text');
    publishRange('sales-test', 'range', undefined);
    expect(pageScope.get('sales-test')).to.deep.equal({range: undefined});
  });
});
