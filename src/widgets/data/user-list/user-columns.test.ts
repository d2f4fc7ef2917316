import {expect} from '@open-wc/testing';
import type {TableColumn} from '../table/columns.js';
import {userColumns} from './user-columns.js';

const columns = (given: unknown, drawn: readonly string[] = []): readonly TableColumn[] =>
  userColumns(given, {language: 'en', drawn: (field) => drawn.includes(field)}) as readonly TableColumn[];

describe('userColumns', () => {
  it('W-25 are name, e-mail, role, status and last login where none are given', () => {
    expect(columns(undefined).map(({field, label}) => [field, label])).to.deep.equal([
      ['name', 'Name'],
      ['email', 'Email'],
      ['role', 'Role'],
      ['status', 'Status'],
      ['last_login_at', 'Last login'],
    ]);
  });

  it('draw what they know, unless the author does', () => {
    const render = (): string => 'mine';
    const [name, role, status, other] = columns(
      ['name', {field: 'role', render}, {field: 'status'}, 'phone'],
      ['status'],
    );
    expect(name?.render).to.be.a('function');
    expect(role?.render).to.equal(render);
    expect(status?.render).to.equal(undefined);
    expect(other).to.equal('phone');
  });

  it('F56 leave what is no column to the table', () => {
    expect(columns([7, null, {field: 'x'}])).to.deep.equal([7, null, {field: 'x'}]);
  });
});
