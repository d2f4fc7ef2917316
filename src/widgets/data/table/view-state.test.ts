import {expect} from '@open-wc/testing';
import {nextSort, readFilter, readSort, viewOf} from './view-state.js';

describe('readSort', () => {
  it('reads names, lists and steps', () => {
    const wanted = [{field: 'at', desc: true}, {field: 'name'}];
    expect(readSort('-at,name').value).to.deep.equal(wanted);
    expect(readSort(['-at', 'name']).value).to.deep.equal(wanted);
    expect(readSort([{field: 'at', desc: true}, {field: 'name'}]).value).to.deep.equal(wanted);
    expect(readSort([{field: 'at', direction: 'desc'}, '+name']).value).to.deep.equal(wanted);
    expect(readSort(undefined).value).to.deep.equal([]);
  });

  it('says what it can not read, and keeps the rest', () => {
    expect(readSort([7, 'name'])).to.deep.include({value: [{field: 'name'}]});
    expect(readSort([7, 'name']).problem).to.include('-created_at');
    expect(readSort({desc: true}).problem).to.be.a('string');
  });
});

describe('readFilter', () => {
  it('reads fields with values, lists and operators', () => {
    expect(readFilter({status: 'active', price: {gte: 5, lt: 9}, role: ['a', 'b']}).value).to.deep.equal([
      {field: 'status', op: 'eq', value: 'active'},
      {field: 'price', op: 'gte', value: 5},
      {field: 'price', op: 'lt', value: 9},
      {field: 'role', op: 'in', value: ['a', 'b']},
    ]);
  });

  it('asks nothing of a field that is filtered by nothing', () => {
    expect(readFilter({a: '', b: null, c: [], d: {gte: ''}}).value).to.deep.equal([]);
  });

  it('reads conditions with their origin', () => {
    const condition = {field: 'a', op: 'contains', value: 'x', origin: 'sales'};
    expect(readFilter([condition, {field: 'b', value: 1}]).value).to.deep.equal([
      condition,
      {field: 'b', op: 'eq', value: 1},
    ]);
  });

  it('says what it can not read', () => {
    expect(readFilter('x').problem).to.be.a('string');
    expect(readFilter([{field: 'a', op: 'like', value: 1}]).problem).to.be.a('string');
    expect(readFilter([{op: 'eq', value: 1}]).value).to.deep.equal([]);
  });
});

describe('nextSort', () => {
  it('goes up, down and away', () => {
    expect(nextSort([], 'a')).to.deep.equal([{field: 'a'}]);
    expect(nextSort([{field: 'a'}], 'a')).to.deep.equal([{field: 'a', desc: true}]);
    expect(nextSort([{field: 'a', desc: true}], 'a')).to.deep.equal([]);
    expect(nextSort([{field: 'a', desc: true}], 'b')).to.deep.equal([{field: 'b'}]);
  });
});

describe('viewOf', () => {
  it('says only what is asked', () => {
    expect(viewOf({sort: [], filter: [], size: undefined, page: 1})).to.deep.equal({});
    expect(viewOf({sort: [{field: 'a'}], filter: [], size: 20, page: 3})).to.deep.equal({
      sort: [{field: 'a'}],
      page: {size: 20, number: 3},
    });
  });
});
