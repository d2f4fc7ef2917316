import {expect} from '@open-wc/testing';
import '../../../core/words/ar.js';
import '../../../core/words/de.js';
import {toDataError} from '../../../data/failure.js';
import {readyResource} from '../metadata/ready-resource.js';
import {MemoryRecords} from './memory-records.js';

const missing = async (language: string, item?: string): Promise<string> => {
  const resource = readyResource({name: 'desks', ...(item && {item_label: item})}, language);
  const records = new MemoryRecords([{id: 2}], () => resource);
  const failure = await records
    .read({source: {kind: 'resource', name: 'desks', key: '1', query: []}} as never)
    .catch((thrown: unknown) => toDataError(thrown).message);
  return String(failure);
};

describe('the records of a page without a server', () => {
  it('A-03 says which one is missing by what one of them is called, in the language of the page', async () => {
    expect(await missing('en')).to.equal('There is no desk 1.');
    expect(await missing('de', 'Schreibtisch')).to.equal('Schreibtisch 1 gibt es nicht.');
    expect(await missing('ar', 'المكتب')).to.equal('لم يُعثر على المكتب 1.');
  });
});
