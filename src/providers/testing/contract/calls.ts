import {expect, waitUntil} from '@open-wc/testing';
import {openEnvelope} from '../../../data/envelope.js';
import type {DataError, Source} from '../../../data/types.js';
import {call, failureOf, readOf} from '../faults.js';
import {idsOf, keysAs, rowsOf, type Now} from './parts.js';

/** Named functions that are read. */
export function callsContract(now: Now): void {
  const read = (source: Source) => now().provider.read!(readOf(source));

  it('a value', async () => {
    expect(openEnvelope((await read(call('count_users'))).data).data).to.equal(3);
  });

  it('a list with its total', async () => {
    const snapshot = await read(call('list_users'));
    expect(idsOf(snapshot)).to.deep.equal(keysAs(now(), 1, 2, 3));
    expect(snapshot.total ?? openEnvelope(snapshot.data).total).to.equal(3);
    expect(snapshot.tags).to.deep.equal(['users']);
  });

  it('arguments by position and by name', async () => {
    expect(idsOf(await read(call('list_by_role', ['admin'])))).to.deep.equal(keysAs(now(), 1));
    expect(idsOf(await read(call('list_by_role', {role: 'user'})))).to.deep.equal(keysAs(now(), 2, 3));
  });

  it('a record', async () => {
    expect((await read(call('get_user', [2]))).data).to.deep.include({id: keysAs(now(), 2)[0], name: 'Bob'});
  });

  it('F64 nothing', async () => {
    expect((await read(call('nothing'))).data).to.equal(null);
  });

  it('F101 data with a field "then" is data', async () => {
    expect((await read(call('thenable'))).data).to.deep.equal({then: {resolve: true}, id: 1});
  });

  it('survives structuredClone', async () => {
    const snapshot = await read(call('list_users'));
    expect(structuredClone(snapshot)).to.deep.equal(snapshot);
  });

  it('F46 a failure of the backend, in its own words', async () => {
    const error = await failureOf(read(call('broken')));
    expect(error).to.include({message: 'The machine is being repaired.', retryable: true});
    expect(structuredClone(error)).to.deep.equal(error);
  });

  it('what is forbidden and what is missing', async () => {
    expect(await failureOf(read(call('denied')))).to.include({code: 'forbidden', retryable: false});
    expect(await failureOf(read(call('get_user', [99])))).to.include({code: 'missing', retryable: false});
  });

  it('a selection of fields, done or refused by name', async () => {
    const source = {...call('list_users'), selection: '{ name }'} as Source;
    const outcome = await read(source).then(
      (snapshot) => Object.keys(rowsOf(snapshot)[0] ?? {}),
      (thrown: {error?: DataError} & DataError) => (thrown.error ?? thrown).code,
    );
    expect(outcome).to.satisfy((it: unknown) => it === 'source' || String(it) === 'name');
  });

  it('F71 an abort ends it, here and there', async () => {
    const control = new AbortController();
    const reading = now().provider.read!(readOf(call('never'), {signal: control.signal}));
    const settled = reading.then(
      () => 'data',
      (thrown: Error) => thrown.name,
    );
    control.abort();
    expect(await settled).to.equal('AbortError');
  });

  it('F71 the backend sees that nobody waits', async function (this: Mocha.Context) {
    const {aborted} = now();
    if (!aborted) {
      this.skip();
      return;
    }
    const before = await aborted();
    const control = new AbortController();
    const settled = now().provider.read!(readOf(call('never'), {signal: control.signal})).catch(() => {});
    // It has to be there before it can leave.
    await now().provider.read!(readOf(call('count_users')));
    control.abort();
    await settled;
    await waitUntil(async () => (await aborted()) > before, 'the abort arrives');
  });

  it('a signal that was aborted before asks nothing', async () => {
    const settled = now().provider.read!(readOf(call('never'), {signal: AbortSignal.abort()}));
    expect(await settled.catch((thrown: Error) => thrown.name)).to.equal('AbortError');
  });
}
