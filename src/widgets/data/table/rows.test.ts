import {expect} from '@open-wc/testing';
import {readRows} from './rows.js';

describe('readRows', () => {
  it('takes a list of records as it is', () => {
    const list = [{id: 1}, {id: 2}];
    expect(readRows(list).records).to.equal(list);
  });

  it('takes one record alone as a list of it', () => {
    expect(readRows({id: 1}).records).to.deep.equal([{id: 1}]);
  });

  it('F56 leaves out members that are no records and counts them', () => {
    expect(readRows([null, 1, 'x', [], {id: 1}])).to.deep.equal({records: [{id: 1}], bad: 4});
  });

  it('says what is wrong with anything else, and nothing of nothing', () => {
    expect(readRows('x').problem).to.include('string');
    expect(readRows(7).problem).to.include('number');
    expect([undefined, null, '', []].map((value) => readRows(value).problem)).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
