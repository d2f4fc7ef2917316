import {expect} from '@open-wc/testing';
import {pretended} from './openapi.testing.js';
import {form, PET, PETS, posting, sentBody, sentFor} from './forms.testing.js';

const {signal} = new AbortController();

const described = async (schema: object, schemas?: object) =>
  pretended(posting(schema, undefined, schemas)).transport.describe({source: form(), signal});
const fieldsOf = async (properties: object, more: object = {}) =>
  (await described({type: 'object', properties, ...more})).fields;

describe('fields of forms from schemas', () => {
  it('M-30 have the type that the schema says', async () => {
    const texts = ['email', 'uri', 'date', 'date-time', 'time', 'password', 'binary', 'uuid'];
    const properties = Object.fromEntries(texts.map((format) => [format, {type: 'string', format}]));
    const fields = await fieldsOf({
      ...properties,
      long: {type: 'string', maxLength: 5000},
      count: {type: 'integer'},
      price: {type: 'number'},
      on: {type: 'boolean'},
      tags: {type: 'array', items: {type: 'string'}},
      photos: {type: 'array', items: {type: 'string', format: 'binary'}},
    });
    expect(fields.map(({type}) => type)).to.deep.equal([
      ...['email', 'url', 'date', 'datetime', 'time', 'password', 'file', 'string'],
      ...['textarea', 'integer', 'number', 'boolean', 'tags', 'file'],
    ]);
  });

  it('are labelled, required, read only, sensitive, and have their defaults', async () => {
    const fields = await fieldsOf(
      {
        id: {type: 'integer', readOnly: true},
        firstName: {type: 'string', default: 'Ada'},
        last_name: {type: 'string', title: 'Family name'},
        secret: {type: 'string', writeOnly: true},
      },
      {required: ['id', 'firstName']},
    );
    expect(fields).to.deep.equal([
      {name: 'id', label: 'Id', type: 'integer', readonly: true},
      {name: 'firstName', label: 'First name', type: 'string', required: true, default: 'Ada'},
      {name: 'last_name', label: 'Family name', type: 'string'},
      {name: 'secret', label: 'Secret', type: 'string', sensitive: true},
    ]);
  });

  it('offer choices: of an enum, of constants with titles, several of a list', async () => {
    const fields = await fieldsOf({
      role: {type: 'string', enum: ['admin', 'read_only', null]},
      size: {
        oneOf: [
          {const: 1, title: 'Small'},
          {const: 2, title: 'Large'},
        ],
      },
      days: {type: 'array', items: {type: 'string', enum: ['mo', 'tu'], 'x-enumNames': ['Monday', 'Tuesday']}},
    });
    expect(fields.map(({type}) => type)).to.deep.equal(['select', 'select', 'choices']);
    expect(fields.map(({options}) => options)).to.deep.equal([
      [
        {label: 'Admin', value: 'admin'},
        {label: 'Read only', value: 'read_only'},
      ],
      [
        {label: 'Small', value: 1},
        {label: 'Large', value: 2},
      ],
      [
        {label: 'Monday', value: 'mo'},
        {label: 'Tuesday', value: 'tu'},
      ],
    ]);
  });

  it('OpenAPI 3.0 and 3.1 say in their own ways that something may be null', async () => {
    const nullable = {
      old: {type: 'integer', nullable: true},
      young: {type: ['integer', 'null']},
      either: {anyOf: [{type: 'integer'}, {type: 'null'}]},
    };
    expect((await fieldsOf(nullable)).map(({type}) => type)).to.deep.equal(['integer', 'integer', 'integer']);
    const sent = await sentFor({type: 'object', properties: nullable}, {old: '', young: '', either: ''});
    expect(sentBody(sent)).to.deep.equal({old: null, young: null, either: null});
  });

  it('hold those of an object, of rows, and of what a schema is made of', async () => {
    const name = {type: 'object', properties: {name: {type: 'string'}}, required: ['name']};
    const fields = await fieldsOf({
      address: {type: 'object', properties: {city: {type: 'string'}}},
      lines: {type: 'array', items: {allOf: [name, {properties: {count: {type: 'integer'}}}]}},
    });
    expect(fields[0]).to.deep.include({type: 'object', fields: [{name: 'city', label: 'City', type: 'string'}]});
    expect(fields[1]).to.deep.include({type: 'list', many: true});
    expect(fields[1]?.fields?.map((one) => [one.name, one.required])).to.deep.equal([
      ['name', true],
      ['count', undefined],
    ]);
  });

  it('of several kinds are a union by the discriminator, or by what tells the kinds apart', async () => {
    const {fields, schema} = await described(
      {type: 'object', properties: {pet: PET, pets: {type: 'array', items: PET}}},
      PETS,
    );
    expect(fields.map(({type}) => type)).to.deep.equal(['union', 'blocks']);
    expect(Object.keys(fields[0]?.union ?? {})).to.deep.equal(['cat', 'dog']);
    expect(fields[0]?.union?.['cat']).to.deep.equal([{name: 'lives', label: 'Lives', type: 'integer', required: true}]);
    const [cat] = (schema as {properties: {pet: {oneOf: {properties: object; required: string[]}[]}}}).properties.pet
      .oneOf;
    expect(cat?.properties).to.deep.include({_union_type: {const: 'cat'}});
    expect(cat?.required).to.deep.equal(['_union_type', 'lives']);
    const way = (kind: string) => ({type: 'object', properties: {is: {const: kind}, [kind]: {type: 'string'}}});
    const bare = await fieldsOf({block: {oneOf: [way('text'), way('image')]}});
    expect(Object.keys(bare[0]?.union ?? {})).to.deep.equal(['text', 'image']);
  });

  it('the rules come along, without references and without what only the server sets', async () => {
    const {schema} = await described(
      {
        type: 'object',
        properties: {id: {type: 'integer', readOnly: true}, code: {$ref: '#/components/schemas/Code'}},
        required: ['id', 'code'],
      },
      {
        Code: {type: 'string', pattern: '^[A-Z]+$', maxLength: 3},
      },
    );
    expect(schema).to.deep.equal({
      type: 'object',
      properties: {code: {type: 'string', pattern: '^[A-Z]+$', maxLength: 3}},
      required: ['code'],
    });
  });
});
