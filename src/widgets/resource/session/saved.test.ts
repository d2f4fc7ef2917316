import {expect} from '@open-wc/testing';
import {toDataError} from '../../../data/failure.js';
import {outcomeOf} from './saved.js';

const failure = (given: unknown) => {
  try {
    outcomeOf(given, 'Not yours.');
  } catch (thrown) {
    return toDataError(thrown);
  }
  return undefined;
};

describe('what saveEntity gives', () => {
  it('A-15 is an outcome, a record, or nothing', () => {
    expect(outcomeOf({status: 'done', message: 'Saved'}, '')).to.deep.equal({status: 'done', message: 'Saved'});
    expect(outcomeOf({id: 1, name: 'Desk'}, '')).to.deep.equal({status: 'done', data: {id: 1, name: 'Desk'}});
    expect(outcomeOf(undefined, '')).to.deep.equal({status: 'done'});
  });

  it('A-15 may refuse: for who it is, or for what is in the fields', () => {
    expect(failure('unauthorized')).to.deep.include({code: 'forbidden', message: 'Not yours.'});
    expect(failure({error: 'unauthorized'})).to.deep.include({message: 'Not yours.'});
    expect(failure({error: 'Only on weekdays.'})).to.deep.include({message: 'Only on weekdays.'});
    expect(failure({errors: {name: 'is taken', price: undefined}})?.fields).to.deep.equal([
      {path: 'name', code: 'custom', message: 'is taken'},
    ]);
    expect(failure({code: 'conflict', message: 'Changed', retryable: false})?.code).to.equal('conflict');
  });
});
