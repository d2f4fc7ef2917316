import {expect} from '@open-wc/testing';
import {closeMeaning} from './close-codes.js';

describe('close codes', () => {
  it('F30 1000 is the server’s own end', () => {
    expect(closeMeaning(1000, '')).to.equal(undefined);
  });

  for (const code of [1001, 1002, 1005, 1006, 1011, 1012, 1013, 1015, 3000, 3999, 4000, 4399, 4408, 4429, 4500, 4999]) {
    it(`F30 ${code} is worth another attempt`, () => {
      expect(closeMeaning(code, '')).to.have.nested.property('error.retryable', true);
      expect(closeMeaning(code, '')).not.to.have.any.keys('final', 'refresh', 'finalAtFirst');
    });
  }

  for (const code of [1008, 4400, 4402, 4403, 4404, 4407, 4409, 4428, 4430, 4499]) {
    it(`F30 ${code} is final`, () => {
      expect(closeMeaning(code, ''))
        .to.deep.include({final: true})
        .and.to.have.nested.property('error.retryable', false);
    });
  }

  it('F30 4401 is worth one new token', () => {
    expect(closeMeaning(4401, '')).to.deep.include({refresh: true}).and.to.have.nested.property('error.code', 'auth');
  });

  it('the server’s reason is told, without its secrets', () => {
    expect(closeMeaning(4403, 'Members only')).to.have.nested.property('error.message', 'Members only');
    expect(JSON.stringify(closeMeaning(4403, 'see /x?token=s3cret'))).not.to.contain('s3cret');
    expect(JSON.stringify(closeMeaning(1011, 'see /x?token=s3cret'))).not.to.contain('s3cret');
  });
});
