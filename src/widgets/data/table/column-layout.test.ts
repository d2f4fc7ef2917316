import {expect} from '@open-wc/testing';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import {arrangeColumns, movedOrder, neighbour, readState} from './column-layout.js';
import {readColumns} from './columns.js';

const columns = readColumns(
  ['name', 'role', {field: 'city', hidden: true}, {field: 'age', pinned: 'end'}, 'note'],
  [],
  'en',
);
const fields = (state: Parameters<typeof arrangeColumns>[1]): string[] =>
  arrangeColumns(columns, state).map(({field}) => field);

describe('arrangeColumns', () => {
  it('leaves out what is hidden and puts what is pinned at its end', () => {
    expect(fields({})).to.deep.equal(['name', 'role', 'note', 'age']);
    expect(fields({hidden: [], pinned: {note: 'start', age: 'none'}})).to.deep.equal([
      'note',
      'name',
      'role',
      'city',
      'age',
    ]);
  });

  it('orders what it knows; new columns stay behind the one before them', () => {
    expect(fields({order: ['note', 'name']})).to.deep.equal(['note', 'name', 'role', 'age']);
    expect(fields({order: ['role', 'name']})).to.deep.equal(['role', 'note', 'name', 'age']);
  });

  it('shows all columns rather than none', () => {
    expect(fields({hidden: columns.map(({field}) => field)})).to.have.length(5);
  });
});

describe('readState', () => {
  it('takes nothing from hostile states but what it can use', () => {
    const state = readState(
      {
        order: ['note', 'zz', '__proto__', 5, 'note'],
        hidden: 'name',
        pinned: {name: 'start', role: 'left', zz: 'end'},
        widths: {name: 120, role: -5, note: 'url(x)', city: Infinity, age: NaN},
      },
      columns,
    );
    expect(state).to.deep.equal({order: ['note'], pinned: {name: 'start'}, widths: {name: 120}});
    for (const text of HOSTILE_TEXTS) expect(readState(text, columns)).to.deep.equal({});
  });
});

describe('movedOrder and neighbour', () => {
  it('put a column before or behind another one', () => {
    expect(movedOrder(columns, {}, ['note', 'name'], false)).to.deep.equal(['note', 'name', 'role', 'city', 'age']);
    expect(movedOrder(columns, {}, ['name', 'role'], true)).to.deep.equal(['role', 'name', 'city', 'age', 'note']);
    expect(movedOrder(columns, {}, ['zz', 'role'], true)[0]).to.equal('name');
  });

  it('find the next column that is shown, among those of the same side alone', () => {
    const shown = arrangeColumns(columns, {});
    expect(neighbour(shown, {}, 'role', 1)?.field).to.equal('note');
    expect(neighbour(shown, {}, 'note', 1)).to.equal(undefined);
    expect(neighbour(shown, {}, 'name', -1)).to.equal(undefined);
  });
});
