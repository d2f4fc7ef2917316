import {expect} from '@open-wc/testing';
import {readColumns} from './columns.js';
import {heardWarnings} from '../../../testing/heard-warnings.js';

describe('the columns of a board', () => {
  it('are texts, numbers or records, with the value in plain words where they have no label', () => {
    const [todo, second, third] = readColumns(['to_do', 2, {id: 'x', label: 'Y', color: 'blue', limit: 3}], 'en');
    expect(todo).to.deep.equal({id: 'to_do', value: 'to_do', label: 'To do'});
    expect(second).to.deep.include({id: '2', value: 2});
    expect(third).to.deep.equal({id: 'x', value: 'x', label: 'Y', color: 'blue', limit: 3});
  });

  it('speak the language where the value is a state that has a word', () => {
    expect(readColumns(['draft'], 'en')[0]?.label).to.equal('Draft');
  });

  it('without an id, or with one that was there, are left out with one warning', () => {
    const element = document.createElement('div');
    const heard = heardWarnings();
    const ids = readColumns(['a', {label: 'b'}, null, 'a', ''], 'en', element).map(({id}) => id);
    expect(ids).to.deep.equal(['a']);
    const lines = heard();
    expect(lines.split('\n')).to.have.length(1);
  });

  it('take no colour and no limit that is none', () => {
    const element = document.createElement('div');
    const heard = heardWarnings();
    const given = [
      {id: 'a', color: 'mauve', limit: -1},
      {id: 'b', limit: 'many'},
      {id: 'c', limit: null},
    ];
    expect(readColumns(given, 'en', element).map(({color, limit}) => [color, limit])).to.deep.equal(
      Array.from({length: 3}, () => [undefined, undefined]),
    );
    const lines = heard();
    expect(lines).to.include('mauve');
  });
});
