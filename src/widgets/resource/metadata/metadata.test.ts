import {expect} from '@open-wc/testing';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import {describedMetadata} from './described-metadata.js';
import {inferFields} from './infer-fields.js';
import {mergeMetadata} from './merge-metadata.js';
import {readMetadata} from './read-metadata.js';
import {readyResource, singularOf} from './ready-resource.js';

const RESOURCE = {
  fields: [
    {name: 'id', type: 'integer', readonly: true},
    {name: 'name', type: 'text'},
    {name: 'price', type: 'number'},
    {name: 'category_id', type: 'integer'},
    {name: 'category', type: 'text'},
    {name: 'created_at', type: 'datetime'},
  ],
  key: 'id',
  forms: {create: 'create_product', update: 'update_product'},
  actions: {delete_product: {allowed: true}},
};
const FORM = {
  fields: [
    {name: 'name', type: 'text', label: 'Product name', required: true},
    {name: 'price', type: 'currency', label: 'Price'},
    {name: 'category_id', type: 'select', optionsSource: 'interface:list_categories'},
  ],
  schema: {type: 'object', properties: {price: {minimum: 0, maximum: 100}}},
};

const ready = (metadata: object, name = 'products') => readyResource(mergeMetadata(metadata, {name}), 'en');

describe('metadata of a resource', () => {
  it('A-02 takes what a provider says of a resource and of its form', () => {
    const metadata = describedMetadata(RESOURCE, FORM);
    const {singular, forms, deleteAction, fields} = ready(metadata);
    expect([singular, forms, deleteAction]).to.deep.equal([
      'product',
      {create: 'create_product', update: 'update_product'},
      'delete_product',
    ]);
    expect(fields.get('name')).to.deep.include({label: 'Product name', required: true, readonly: false});
    expect(fields.get('price')).to.deep.include({type: 'currency', min: 0, max: 100});
    expect(fields.get('category')).to.deep.include({readonly: true});
  });

  it('A-02 each layer overrides the former, field by field, and its fields come first', () => {
    const merged = mergeMetadata(
      {label: 'Goods', fields: [{name: 'a', type: 'text', label: 'A'}, {name: 'b'}]},
      {label: 'Things', fields: [{name: 'b', required: true}]},
      {fields: [{name: 'a', label: 'Other'}]},
    );
    expect(merged.label).to.equal('Things');
    expect(merged.fields).to.deep.equal([
      {name: 'a', type: 'text', label: 'Other'},
      {name: 'b', required: true},
    ]);
  });

  it('A-02 says in plain words what it can’t use, and goes on', () => {
    const {metadata, problems} = readMetadata({
      label: 7,
      fields: ['name', {label: 'nameless'}, 'name', {name: '__proto__'}],
      colour: 'red',
    });
    expect(metadata).to.deep.equal({fields: [{name: 'name'}]});
    expect(problems).to.have.length(5);
    expect(readMetadata('text').problems).to.have.length(1);
    expect(readMetadata(undefined)).to.deep.equal({metadata: {}, problems: []});
  });

  it('A-02 finds out what records hold', () => {
    const records = [
      {
        id: 1,
        price: 1.5,
        on: true,
        day: '2026-02-03',
        at: '2026-02-03T10:00:00Z',
        mail: 'a@b.c',
        tags: ['x'],
        of: {a: 1},
      },
    ];
    expect(Object.fromEntries(inferFields(records).map(({name, type}) => [name, type]))).to.deep.equal({
      id: 'integer',
      price: 'number',
      on: 'boolean',
      day: 'date',
      at: 'datetime',
      mail: 'email',
      tags: 'tags',
    });
  });

  it('A-08 chooses columns, and the layouts of form and details, where nobody does', () => {
    const {columns, editLayout, showLayout} = ready(describedMetadata(RESOURCE, FORM));
    expect(columns.map(({name}) => name)).to.deep.equal(['name', 'price', 'category']);
    expect(editLayout).to.deep.equal([['name', 'price'], ['category_id']]);
    expect(showLayout.flat()).to.not.include('category_id');
    expect(ready({fields: ['a', 'b'], index_columns: ['b', 'gone']}).columns.map(({name}) => name)).to.deep.equal([
      'b',
    ]);
  });

  it('A-20 offers a calendar where there are days, and what the metadata says', () => {
    const days = {
      fields: [{name: 'title'}, {name: 'starts_at', type: 'datetime'}, {name: 'ends_at', type: 'datetime'}],
    };
    expect(ready(days).layouts).to.deep.equal([
      {kind: 'table'},
      {kind: 'card'},
      {kind: 'calendar', start: 'starts_at', end: 'ends_at'},
    ]);
    expect(ready({...days, layouts: ['card']}).layouts).to.deep.equal([{kind: 'card'}]);
    expect(ready({layouts: {table: {order_by: 'name'}, card: false}}).layouts).to.deep.equal([
      {kind: 'table', order_by: 'name'},
    ]);
  });

  it('A-27 loads what fields point at with the records', () => {
    const {source, recordSource, fields} = ready({
      fields: [{name: 'brand_id', resource: 'brands', preload: 'brand', display: 'title'}],
    });
    expect([source, recordSource]).to.deep.equal([
      'resource:products?load=brand',
      'resource:products({id})?load=brand',
    ]);
    expect(fields.get('brand_id')).to.deep.include({path: 'brand.title', label: 'Brand', type: 'association'});
  });

  it('A-07 has no form and no deletion where the provider has none', () => {
    const {forms, deleteAction} = ready(describedMetadata({...RESOURCE, forms: {}, actions: {}}));
    expect([forms, deleteAction]).to.deep.equal([{}, undefined]);
    expect(ready({source: 'interface:list_products'}).forms).to.deep.equal({});
  });

  it('knows one of several', () => {
    expect(['products', 'categories', 'boxes', 'addresses', 'status', 'org/teams'].map(singularOf)).to.deep.equal([
      'product',
      'category',
      'box',
      'address',
      'statu',
      'team',
    ]);
  });

  it('takes any text', () => {
    for (const text of HOSTILE_TEXTS) {
      const {label, columns} = ready({label: text, fields: [{name: 'x', label: text}]});
      expect([label, columns[0]?.label]).to.deep.equal([text, text]);
    }
  });
});
