import {expect} from '@open-wc/testing';
import {openEnvelope} from '../../../data/envelope.js';
import type {Source} from '../../../data/types.js';
import {failureOf, readOf} from '../faults.js';
import {idsOf, keysAs, users, type Now} from './parts.js';

/** Lists and records by name. */
export function resourcesContract(now: Now): void {
  const read = (source: Source, more = {}) => now().provider.read!(readOf(source, more));

  it('a list, as the source itself filters it', async () => {
    expect(idsOf(await read(users()))).to.deep.equal(keysAs(now(), 1, 2, 3));
    expect(idsOf(await read(users([['filter[role]', 'user']])))).to.deep.equal(keysAs(now(), 2, 3));
  });

  it('one record by its key', async () => {
    const {data} = await read(users([], '2'));
    expect(openEnvelope(data).data).to.deep.include({id: keysAs(now(), 2)[0], name: 'Bob'});
  });

  it('a key that is not there is missing', async () => {
    expect((await failureOf(read(users([], '99')))).code).to.equal('missing');
  });

  it('does what it says it can do with a view', async () => {
    const can = now().provider.can?.(users()) ?? {};
    if (can.filter) {
      const filter = [{field: 'role', op: 'eq' as const, value: 'user'}];
      expect(idsOf(await read(users(), {view: {filter}}))).to.deep.equal(keysAs(now(), 2, 3));
    }
    if (can.sort) {
      const sort = [{field: 'id', desc: true}];
      expect(idsOf(await read(users(), {view: {sort}}))).to.deep.equal(keysAs(now(), 3, 2, 1));
    }
    if (can.page === 'number') {
      const snapshot = await read(users(), {view: {page: {size: 2, number: 2}}});
      expect(idsOf(snapshot)).to.deep.equal(keysAs(now(), 3));
      expect(snapshot.total ?? openEnvelope(snapshot.data).total).to.equal(3);
    }
    expect(can).to.be.an('object');
  });
}
