import {expect} from '@open-wc/testing';
import {DataFailure, isAbort, isDataError, toDataError} from './failure.js';

describe('toDataError', () => {
  it('CN-05 a text is passed through, a bug becomes a hint below plain words', () => {
    expect(toDataError('Failed to load user')).to.deep.equal({
      code: 'data',
      message: 'Failed to load user',
      retryable: false,
    });
    const bug = toDataError(new TypeError('x is undefined'));
    expect(bug.message).to.not.contain('undefined');
    expect(bug.hint).to.equal('x is undefined');
    for (const odd of [undefined, null, 7, {}, [], Symbol('x')])
      expect(toDataError(odd).message).to.have.length.above(5);
  });

  it('an error of ours keeps what it says, also on an Error object', () => {
    const fields = [{path: 'email', code: 'taken', message: 'is taken'}];
    const known = {code: 'invalid' as const, message: 'No', status: 422, retryable: false, fields};
    expect(toDataError(known)).to.deep.equal(known);
    expect(toDataError(new DataFailure(known))).to.equal(known);
    expect(toDataError(Object.assign(new Error('No'), known))).to.deep.equal(known);
    expect(toDataError({code: 'http', message: 'x'}).retryable).to.equal(false);
  });

  it('F129 shows no secret', () => {
    const error = toDataError({
      code: 'http',
      message: 'GET /x?token=hunter2',
      hint: 'Bearer hunter2hunter2',
      retryable: false,
    });
    expect(JSON.stringify([error, toDataError('/x?token=hunter2')])).to.not.contain('hunter2');
  });

  it('tells errors from other values, and aborts from failures', () => {
    expect(isDataError({code: 'http', message: 'x'})).to.equal(true);
    expect(isDataError({code: 'E_ODD', message: 'x'})).to.equal(false);
    expect(isDataError({status: 'done', message: 'x'})).to.equal(false);
    expect(isAbort(new DOMException('x', 'AbortError'))).to.equal(true);
    expect(isAbort(new Error('x'))).to.equal(false);
  });
});
