import {expect, fixture} from '@open-wc/testing';
import {nextSort, sortedTable, sortRows, type Column, type Sort} from './sorted-table.js';

interface Row {
  readonly name: string;
  readonly count?: number;
}

const columns: readonly Column<Row>[] = [
  {label: 'Name', value: ({name}) => name},
  {label: 'Count', value: ({count}) => count},
];
const rows: readonly Row[] = [{name: 'b', count: 10}, {name: 'c'}, {name: 'a', count: 9}];
const names = (sort: Sort): string =>
  sortRows(rows, columns, sort)
    .map(({name}) => name)
    .join('');

describe('sorted table', () => {
  it('sorts text and numbers, what has no value last either way', () => {
    expect(names({column: 0, down: false})).to.equal('abc');
    expect(names({column: 0, down: true})).to.equal('cba');
    expect(names({column: 1, down: false})).to.equal('abc');
    expect(names({column: 1, down: true})).to.equal('bac');
  });

  it('turns round at the second press, and begins anew with another column', () => {
    expect(nextSort({column: 1, down: false}, 1)).to.deep.equal({column: 1, down: true});
    expect(nextSort({column: 1, down: true}, 0)).to.deep.equal({column: 0, down: false});
  });

  it('says by what it is sorted, and tells of presses', async () => {
    let pressed: Sort | undefined;
    const sort = {column: 0, down: true};
    const table = await fixture(sortedTable({caption: 'All', columns, rows, sort, sorted: (next) => (pressed = next)}));
    const heads = [...table.querySelectorAll('th')];
    expect(heads.map((head) => head.getAttribute('aria-sort'))).to.deep.equal(['descending', 'none']);
    heads[1]?.querySelector('button')?.click();
    expect(pressed).to.deep.equal({column: 1, down: false});
    expect(table.querySelector('caption')?.textContent?.trim()).to.equal('All');
    await expect(table).to.be.accessible();
  });
});
