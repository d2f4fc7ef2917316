import {expect} from '@open-wc/testing';
import {failureOf} from '../faults.js';
import {change, form, keysAs, type Now} from './parts.js';

/** Fields, validation, submission. */
export function formsContract(now: Now): void {
  const signal = new AbortController().signal;

  it('its fields, values and version', async () => {
    const {fields, values, version} = await now().provider.describe!({source: form, signal});
    expect(fields[0]).to.deep.include({name: 'name', type: 'string', required: true});
    expect(values).to.deep.equal({name: 'Bob'});
    expect(version).to.be.a('string');
  });

  it('F137 validation changes nothing, and says what is wrong', async () => {
    const request = change(form, {intent: 'validate', values: {name: ''}, touched: ['name']});
    const {errors} = await now().provider.mutate!(request);
    expect(errors).to.deep.equal([{path: 'name', code: 'required', message: 'is required'}]);
    const fine = await now().provider.mutate!({...request, values: {name: 'Eve'}});
    expect(fine.errors ?? []).to.deep.equal([]);
    expect(await now().effects()).to.equal(0);
  });

  it('submission, and what is to be read again', async () => {
    const outcome = await now().provider.mutate!(change(form, {values: {name: 'Eve'}}));
    expect(outcome).to.deep.include({status: 'done', message: 'Saved', invalidates: ['users']});
    expect(outcome.data).to.deep.include({id: keysAs(now(), 2)[0], name: 'Eve'});
    expect(await now().effects()).to.equal(1);
  });

  it('F139 one key, one effect', async () => {
    const request = change(form, {values: {name: 'Eve'}});
    const first = await now().provider.mutate!(request);
    const second = await now().provider.mutate!(request);
    expect(second.message).to.equal(first.message);
    expect(await now().effects()).to.equal(1);
  });

  it('what is refused has no effect, and names the fields', async () => {
    const error = await failureOf(now().provider.mutate!(change(form, {values: {name: ''}})));
    expect(error).to.include({code: 'invalid', retryable: false});
    expect(error.fields).to.deep.equal([{path: 'name', code: 'required', message: 'is required'}]);
    expect(await now().effects()).to.equal(0);
  });

  it('an old version is a conflict, and brings the record', async () => {
    const error = await failureOf(now().provider.mutate!(change(form, {values: {name: 'Eve'}, version: '999'})));
    expect(error.code).to.equal('conflict');
    expect(error.current).to.deep.include({id: keysAs(now(), 2)[0], name: 'Bob'});
    expect(await now().effects()).to.equal(0);
  });
}
