import {expect} from '@open-wc/testing';
import type {Json, Source} from '../../data/types.js';
import {crudCall, describeCollection, describeRecord, parseCrud, planCrud} from './crud.js';
import {DEFAULT_SETTINGS} from './settings.js';

const settings = {...DEFAULT_SETTINGS, base: 'https://a.example/api', crud: {product: 'products'}};
const source = (
  kind: 'form' | 'action',
  name: string,
  args: readonly Json[] | Readonly<Record<string, Json>> = [],
): Source => ({
  kind,
  name,
  args,
  query: [],
});

describe('plain REST servers', () => {
  it('reads the attribute', () => {
    expect(parseCrud('products:product, shop/users:user')).to.deep.equal({
      crud: {product: 'products', user: 'shop/users'},
      bad: [],
    });
    expect(parseCrud(undefined)).to.deep.equal({crud: {}, bad: []});
  });

  for (const bad of ['products', 'a:', ':b', 'a b:c', 'x:__proto__', 'x:constructor', 'http://x:y'])
    it(`F112 "${bad}" is named, not taken`, () => {
      expect(parseCrud(`${bad}, users:user`)).to.deep.equal({crud: {user: 'users'}, bad: [bad]});
    });

  for (const [kind, name, args, method, path] of [
    ['form', 'create_product', [], 'POST', '/products'],
    ['form', 'update_product', [1], 'PATCH', '/products/1'],
    ['form', 'update_product', {id: 'a/b'}, 'PATCH', '/products/a%2Fb'],
    ['action', 'delete_product', ['a b'], 'DELETE', '/products/a%20b'],
  ] as const)
    it(`${kind}:${name} is ${method} ${path}`, () => {
      const plan = planCrud(crudCall(source(kind, name, args), settings)!, {name: 'x'});
      expect(plan.method).to.equal(method);
      expect(plan.url).to.equal(`https://a.example/api${path}`);
      expect(plan.body).to.deep.equal(method === 'DELETE' ? undefined : {name: 'x'});
    });

  it('takes the key of the record at hand', () => {
    expect(crudCall(source('action', 'delete_product'), settings, ['7'])?.url).to.equal(
      'https://a.example/api/products/7',
    );
  });

  it('a record without a key is an error', () => {
    expect(() => crudCall(source('form', 'update_product'), settings)).to.throw('key');
  });

  for (const [kind, name] of [
    ['form', 'create_user'],
    ['form', 'delete_product'],
    ['action', 'create_product'],
    ['form', 'create_constructor'],
    ['action', 'publish_product'],
  ] as const)
    it(`${kind}:${name} is not declared by it`, () => {
      expect(crudCall(source(kind, name), settings)).to.equal(undefined);
    });

  it('the fields of a record are those that it has', () => {
    const record = {
      id: 1,
      name: 'A',
      price: 1.5,
      on: true,
      born: '2026-01-31',
      at: '2026-01-31T10:00:00Z',
      note: null,
      tags: [],
    };
    const {fields, values} = describeRecord(record);
    expect(fields.map(({name, type}) => `${name}:${type}`)).to.deep.equal([
      'id:integer',
      'name:string',
      'price:number',
      'on:boolean',
      'born:date',
      'at:datetime',
      'note:string',
    ]);
    expect(fields[0]?.readonly).to.equal(true);
    expect(values).to.equal(record);
    for (const other of [null, 'x', [1], 7]) expect(describeRecord(other)).to.deep.equal({fields: []});
  });

  it('a collection names its forms and actions', () => {
    expect(describeCollection('products', settings)).to.deep.include({
      forms: {create: 'create_product', update: 'update_product'},
      actions: {delete_product: {allowed: true}},
    });
    expect(describeCollection('users', settings)).to.equal(undefined);
  });
});
