import {expect} from '@open-wc/testing';
import {heardWarnings} from '../../../testing/heard-warnings.js';
import {nameOfRow, readColumns, sameColumns, valueIn} from './columns.js';

const fieldsOf = (...args: Parameters<typeof readColumns>) => readColumns(...args).map(({field}) => field);

describe('readColumns', () => {
  it('takes names and records, and works out what is not said', () => {
    const [name, price] = readColumns(['first_name', {field: 'price', format: 'currency', sortable: true}], [], 'en');
    expect(name).to.deep.include({label: 'First name', sortable: false, filterable: false, align: 'start', width: ''});
    expect(price).to.deep.include({label: 'Price', sortable: true, align: 'end'});
  });

  it('finds the plain fields of the first records, private and nested ones apart', () => {
    const records = [
      {id: 1, name: 'Ada', _v: 1, tags: ['a']},
      {id: 2, email: 'x@y'},
    ];
    expect(fieldsOf(undefined, records as never, 'en')).to.deep.equal(['id', 'name', 'email']);
  });

  it('guesses how moments and days are written', () => {
    const [at, on, text] = readColumns(undefined, [{at: '2026-11-20T10:00:00Z', on: '2026-11-20', text: 'x'}], 'en');
    expect([at?.format, on?.format, text?.format]).to.deep.equal(['datetime', 'date', '']);
  });

  it('groups the digits of counts, not those of identifiers', () => {
    const columns = readColumns(['stock', 'id', 'user_id', 'orderId', 'year'], [{stock: 1, id: 1}], 'en');
    expect(columns.map(({grouped}) => grouped)).to.deep.equal([true, false, false, false, false]);
    expect(columns.map(({align}) => align)).to.deep.equal(['end', 'start', 'start', 'start', 'start']);
  });

  it('writes acronyms as such and keeps the labels of the author', () => {
    const labels = readColumns(['order_id', 'sku', {field: 'x', label: 'id'}], [], 'en').map(({label}) => label);
    expect(labels).to.deep.equal(['Order ID', 'SKU', 'id']);
  });

  it('takes a width in px from a number, and no align that there is none of', () => {
    const [column] = readColumns([{field: 'a', width: 80, align: 'left'}], [], 'en');
    expect(column).to.deep.include({width: '80px', align: 'start'});
  });

  it('leaves out what names no field, with one warning', () => {
    const told = heardWarnings();
    expect(fieldsOf([null, 7, {}, {field: ''}, '', 'name'], [], 'en')).to.deep.equal(['name']);
    expect(told()).to.match(/columns without a field/);
  });
});

describe('valueIn', () => {
  it('takes a field of that very name first, then the path', () => {
    expect(valueIn({'a.b': 1, a: {b: 2}}, 'a.b')).to.equal(1);
    expect(valueIn({a: {b: 2}}, 'a.b')).to.equal(2);
    expect(valueIn({}, 'constructor')).to.equal(undefined);
  });
});

describe('nameOfRow', () => {
  it('is the text of the first column, or the key', () => {
    const columns = readColumns(['name'], [], 'en');
    expect(nameOfRow({name: 'Ada'}, '1', columns, 'en')).to.equal('Ada');
    expect(nameOfRow({name: null}, '1', columns, 'en')).to.equal('1');
    expect(nameOfRow({name: 'Ada'}, '1', [], 'en')).to.equal('1');
  });
});

describe('sameColumns', () => {
  it('is true for what would draw the same', () => {
    const render = () => '';
    const columns = () => readColumns([{field: 'a', render}], [], 'en');
    expect(sameColumns(columns(), columns())).to.equal(true);
    expect(sameColumns(columns(), readColumns([{field: 'a'}], [], 'en'))).to.equal(false);
    expect(sameColumns(columns(), [])).to.equal(false);
  });
});
