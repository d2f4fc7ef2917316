import {expect} from '@open-wc/testing';
import {FilterGroups, fitting, isOfGroup} from './filter-groups.js';
import {PageScope} from './scopes.js';
import type {Condition} from './types.js';

const EU: Condition = {field: 'region', op: 'eq', value: 'EU'};

describe('filter groups', () => {
  let page: PageScope;
  let groups: FilterGroups;
  const [chart, table] = [{}, {}];
  beforeEach(() => {
    page = new PageScope();
    groups = new FilterGroups(page);
  });

  it('give each what the others ask, and never its own', () => {
    groups.offer('sales', chart, {conditions: [EU]});
    expect(groups.conditions('sales', table)).to.deep.equal([{...EU, origin: 'sales'}]);
    expect(groups.conditions('sales', chart)).to.deep.equal([]);
    expect(groups.conditions('stock', table)).to.deep.equal([]);
  });

  it('put an offer in the place of the last one, and forget one that is taken back', () => {
    groups.offer('sales', chart, {conditions: [EU]});
    groups.offer('sales', chart, {conditions: [{...EU, value: 'US'}]});
    expect(groups.conditions('sales', table).map(({value}) => value)).to.deep.equal(['US']);
    groups.offer('sales', chart, undefined);
    expect(groups.conditions('sales', table)).to.deep.equal([]);
  });

  it('tell who listens, and nobody else', () => {
    let told = 0;
    const stop = groups.subscribe('sales', () => told++);
    groups.offer('stock', chart, {conditions: [EU]});
    const offer = {conditions: [EU]};
    groups.offer('sales', chart, offer);
    groups.offer('sales', chart, offer);
    groups.offer('sales', table, undefined);
    stop();
    groups.offer('sales', chart, undefined);
    expect(told).to.equal(1);
  });

  it('fill holes of the page, beside what the page has set itself', () => {
    page.set('sales', {currency: 'EUR'});
    let told = 0;
    page.subscribe('sales.region', () => told++);
    groups.offer('sales', chart, {conditions: [EU], values: {range: 'last_day'}});
    expect(page.get('sales')).to.deep.equal({currency: 'EUR', region: 'EU', range: 'last_day'});
    expect([page.get('sales.region'), told]).to.deep.equal(['EU', 1]);
    groups.offer('sales', chart, undefined);
    expect(page.get('sales')).to.deep.equal({currency: 'EUR'});
  });

  it('leave nothing on the page when the last offer goes', () => {
    groups.offer('sales', chart, {conditions: [EU]});
    groups.offer('sales', chart, undefined);
    expect(page.get('sales')).to.equal(undefined);
  });

  it('F112 put no prototype in the place of a value', () => {
    const field = '__proto__';
    groups.offer('sales', chart, {conditions: [{field, op: 'eq', value: {polluted: true}}]});
    expect([page.get('sales.polluted'), ({} as {polluted?: boolean}).polluted]).to.deep.equal([undefined, undefined]);
  });
});

describe('what a group leaves', () => {
  const rows = [{region: 'EU'}, {region: 'US'}];

  it('of a list are the records that fit', () => {
    expect(fitting(rows, [EU])).to.deep.equal([{region: 'EU'}]);
  });

  it('of a record is the record, or nothing', () => {
    expect([fitting(rows[0], [EU]), fitting(rows[1], [EU])]).to.deep.equal([rows[0], undefined]);
  });

  it('is all, the same list, where no record has the field: the condition is about what others show', () => {
    expect(fitting(rows, [{...EU, field: 'color'}])).to.equal(rows);
    expect(fitting([1, 2], [EU])).to.deep.equal([1, 2]);
    expect(fitting(7, [EU])).to.equal(7);
  });

  it('knows conditions of a group by their origin', () => {
    expect([{...EU, origin: 'sales'}, {...EU, origin: 'user'}, EU].map(isOfGroup)).to.deep.equal([true, false, false]);
  });
});
