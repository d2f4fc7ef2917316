import {expect} from '@open-wc/testing';
import {RecordTypes} from './record-types.js';

describe('the kinds of values that records hold', () => {
  it('make figures of what was typed, and nothing of what was left empty', () => {
    const types = new RecordTypes();
    types.see('products', {data: [{id: 1, price: 4.5, on: true, code: '007'}], total: 1});
    const values = {price: '12.50', on: 'false', code: '42', more: '1'};
    expect(types.typed('products', values)).to.deep.equal({price: 12.5, on: false, code: '42', more: '1'});
    expect(types.typed('products', {price: ' ', on: 'on'})).to.deep.equal({price: null, on: true});
    expect(types.typed('products', {price: 'much'})).to.deep.equal({price: 'much'});
    expect(types.typed('others', values)).to.equal(values);
  });

  it('leave alone what holds now this, now that, and what is no record', () => {
    const types = new RecordTypes();
    types.see('rows', [{a: 1}, {a: 'x'}, null, 7]);
    types.see('rows', 'text');
    expect(types.typed('rows', {a: '1'})).to.deep.equal({a: '1'});
  });
});
