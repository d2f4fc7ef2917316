import {expect} from '@open-wc/testing';
import type {Json, MutateRequest, Source, Values} from '../../data/types.js';
import {failureOf} from '../testing/faults.js';
import {documentWith, pretended, type Sent} from './testing.js';

const signal = new AbortController().signal;
const form = (name = 'save', args: readonly Json[] = []): Source => ({kind: 'form', name, args, query: []});
const request = (source: Source, more: Partial<MutateRequest> = {}): MutateRequest => ({
  source,
  intent: source.kind === 'form' ? 'submit' : 'run',
  idempotencyKey: 'k1',
  signal,
  ...more,
});
const body = (schema: object, type = 'application/json') => ({required: true, content: {[type]: {schema}}});
const posting = (schema: object, type?: string, schemas?: object) =>
  documentWith({'/things': {post: {operationId: 'save', requestBody: body(schema, type)}}}, schemas);

const described = async (schema: object, schemas?: object) =>
  pretended(posting(schema, undefined, schemas)).transport.describe({source: form(), signal});
const fieldsOf = async (properties: object, more: object = {}) =>
  (await described({type: 'object', properties, ...more})).fields;

const sentBody = ({body: given}: Sent): unknown => JSON.parse(String(given));
async function sentFor(schema: object, values: Values, type?: string, schemas?: object): Promise<Sent> {
  const {transport, sent} = pretended(posting(schema, type, schemas), () => Response.json({id: 1}));
  await transport.mutate(request(form(), {values}));
  return sent[0]!;
}

const PETS = {
  Cat: {type: 'object', properties: {kind: {type: 'string'}, lives: {type: 'integer'}}, required: ['kind', 'lives']},
  Dog: {type: 'object', properties: {kind: {type: 'string'}, good: {type: 'boolean'}}, required: ['kind']},
};
const PET = {
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}],
  discriminator: {propertyName: 'kind', mapping: {cat: '#/components/schemas/Cat', dog: 'Dog'}},
};

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

describe('bodies', () => {
  const THING = {
    type: 'object',
    properties: {
      id: {readOnly: true, type: 'integer'},
      count: {type: 'integer'},
      on: {type: 'boolean'},
      born: {type: 'string', format: 'date'},
      at: {type: 'string', format: 'date-time'},
      note: {type: 'string'},
    },
  };

  it("have values of the schema's types, and leave out what is empty or only read", async () => {
    const sent = await sentFor(THING, {id: 7, count: '12', on: 'true', born: '', at: '2026-01-02T03:04', note: ''});
    expect(sentBody(sent)).to.deep.equal({
      count: 12,
      on: true,
      at: new Date('2026-01-02T03:04').toISOString(),
      note: '',
    });
    expect(sent.headers.get('content-type')).to.equal('application/json');
  });

  it('F131 F139 a change carries a key and can be no simple request', async () => {
    const {headers} = await sentFor(THING, {count: '1'});
    expect(headers.get('idempotency-key')).to.equal('k1');
    expect(headers.get('x-requested-with')).to.equal('total-widgets');
  });

  it('kinds go under the name that the document has for them', async () => {
    const sent = await sentFor(
      {type: 'object', properties: {pet: PET}},
      {pet: {_union_type: 'cat', lives: '9'}},
      undefined,
      PETS,
    );
    expect(sentBody(sent)).to.deep.equal({pet: {kind: 'cat', lives: 9}});
  });

  it('as pairs, and as parts with files', async () => {
    const pairs = await sentFor(THING, {count: '1', note: 'a&b'}, 'application/x-www-form-urlencoded');
    expect(pairs.body).to.equal('count=1&note=a%26b');
    expect(pairs.headers.get('content-type')).to.equal('application/x-www-form-urlencoded');
    const file = new File(['x'], 'x.txt');
    const parts = await sentFor(
      {
        type: 'object',
        properties: {name: {type: 'string'}, photo: {type: 'string', format: 'binary'}, tags: {type: 'array'}},
      },
      {name: 'A', photo: file, tags: ['p', 'q']},
      'multipart/form-data',
    );
    const data = parts.body as FormData;
    expect([...data].map(([name, value]) => [name, value instanceof File ? value.name : value])).to.deep.equal([
      ...[
        ['name', 'A'],
        ['tags', 'p'],
        ['tags', 'q'],
        ['photo', 'x.txt'],
      ],
    ]);
    const {transport} = pretended(posting(THING));
    const error = await failureOf(transport.mutate(request(form(), {values: {photo: file}})));
    expect(error.message).to.contain('no files');
  });

  it('F112 keys of a prototype are not sent', async () => {
    const values = JSON.parse('{"note": "x", "__proto__": {"polluted": true}}') as Values;
    expect(String((await sentFor(THING, values)).body)).to.equal('{"note":"x"}');
  });
});

describe('forms and actions of operations', () => {
  const ITEM = {
    parameters: [{name: 'id', in: 'path'}],
    get: {operationId: 'get'},
    patch: {
      operationId: 'save',
      requestBody: body({type: 'object', properties: {name: {type: 'string'}}, required: ['name']}),
    },
    delete: {operationId: 'remove'},
  };
  const document = documentWith({
    '/things/{id}': ITEM,
    '/things/{id}/move': {
      parameters: ITEM.parameters,
      post: {operationId: 'move', requestBody: body({type: 'object', properties: {to: {type: 'string'}}})},
    },
  });

  it('are filled with the record at the path, by its version', async () => {
    const {transport, sent} = pretended(document, () =>
      Response.json({id: 7, name: 'Seven', more: 1}, {headers: {etag: '"v3"'}}),
    );
    const {values, version} = await transport.describe({source: form('save', [7]), signal});
    expect([values, version]).to.deep.equal([{name: 'Seven'}, 'v3']);
    await transport.mutate(request(form('save', [7]), {values: {name: 'VII'}, version: 'v3'}));
    expect(sent.map(({method, url}) => `${method} ${url}`)).to.deep.equal([
      'GET https://a.example/things/7',
      'PATCH https://a.example/things/7',
    ]);
    expect(sent[1]?.headers.get('if-match')).to.equal('"v3"');
  });

  it('a weak entity tag is no version', async () => {
    const {transport} = pretended(document, () => Response.json({name: 'x'}, {headers: {etag: 'W/"1"'}}));
    expect((await transport.describe({source: form('save', [7]), signal})).version).to.equal(undefined);
    expect((await transport.mutate(request(form('save', [7]), {values: {name: 'y'}}))).version).to.equal(undefined);
  });

  it('the record at hand stands in the path; several go one by one, and what is done is said', async () => {
    const {transport, sent} = pretended(document, ({url}) =>
      url.endsWith('/9') ? Response.json({message: 'Locked'}, {status: 403}) : new Response(null, {status: 204}),
    );
    const remove: Source = {kind: 'action', name: 'remove', args: [], query: []};
    await transport.mutate(request(remove, {keys: ['7', '8']}));
    expect(sent.map(({method, url}) => `${method} ${url.split('/').at(-1)}`)).to.deep.equal(['DELETE 7', 'DELETE 8']);
    expect(new Set(sent.map(({headers}) => headers.get('idempotency-key'))).size).to.equal(2);
    const error = await failureOf(transport.mutate(request(remove, {keys: ['7', '9']})));
    expect(error).to.deep.include({code: 'forbidden', message: '1 of 2 are done. Locked', partial: true});
  });

  it('a conflict brings the record as it is now', async () => {
    const {transport} = pretended(document, ({method}) =>
      method === 'GET' ? Response.json({id: 7, name: 'Now'}) : Response.json({}, {status: 412}),
    );
    const error = await failureOf(transport.mutate(request(form('save', [7]), {values: {name: 'x'}})));
    expect(error).to.deep.include({code: 'conflict', current: {id: 7, name: 'Now'}});
  });

  for (const [who, answer, fields] of [
    [
      'RFC 9457',
      {errors: [{pointer: '#/address/city', detail: 'is unknown'}]},
      [{path: 'address.city', code: 'invalid', message: 'is unknown'}],
    ],
    [
      'FastAPI',
      {detail: [{loc: ['body', 'name'], msg: 'Field required', type: 'missing'}]},
      [{path: 'name', code: 'missing', message: 'Field required'}],
    ],
    [
      'ASP.NET, Rails and Laravel',
      {errors: {name: ['is taken']}},
      [{path: 'name', code: 'invalid', message: 'is taken'}],
    ],
    [
      'Fastify',
      {message: "body must have required property 'name'"},
      [{path: 'name', code: 'required', message: 'is required'}],
    ],
    [
      'Fastify of a field',
      {message: 'body/rows/0/name must be string'},
      [{path: 'rows.0.name', code: 'invalid', message: 'must be string'}],
    ],
  ] as const)
    it(`M-06 errors of fields are found as ${who} writes them`, async () => {
      const {transport} = pretended(document, () => Response.json(answer, {status: 400}));
      const error = await failureOf(transport.mutate(request(form('save', [7]), {values: {name: 'x'}})));
      expect(error.code).to.equal('invalid');
      expect(error.fields).to.deep.equal(fields);
    });

  it('F109 a page of HTML is never shown', async () => {
    const {transport} = pretended(
      document,
      () => new Response('<h1>Oops</h1>', {status: 500, headers: {'content-type': 'text/html'}}),
    );
    const error = await failureOf(transport.mutate(request(form('save', [7]), {values: {name: 'x'}})));
    expect(error.message).not.to.contain('Oops');
  });

  it('a resource is described: key, fields, forms and actions', async () => {
    const row = {type: 'object', properties: {id: {type: 'integer'}, name: {type: 'string'}}};
    const responses = {200: {content: {'application/json': {schema: {type: 'array', items: row}}}}};
    const paths = {
      '/api/things': {
        get: {operationId: 'list', responses, parameters: [{name: 'q', in: 'query'}]},
        post: {operationId: 'make', requestBody: body(row)},
      },
      '/api/things/{id}': {...ITEM, delete: {operationId: 'remove', summary: 'Throw away'}},
      '/api/things/{id}/move': {post: {operationId: 'move'}},
      '/api/things/{id}/parts/{part}': {post: {operationId: 'part'}},
    };
    const {transport} = pretended(documentWith(paths));
    const source: Source = {kind: 'resource', name: 'things', query: []};
    const {fields, schema, ...rest} = await transport.describe({source, signal});
    expect(fields.map(({name}) => name)).to.deep.equal(['id', 'name']);
    expect(schema).to.equal(undefined);
    expect(rest).to.deep.equal({
      key: 'id',
      can: {search: true},
      forms: {create: 'make', update: 'save'},
      actions: {remove: {allowed: true, label: 'Throw away'}, move: {allowed: true}},
    });
    expect(await transport.handles({...source, name: 'others'}, 'read')).to.equal(false);
  });

  it('collections within others take the names on the way', async () => {
    const paths = {
      '/teams/{team}/users': {get: {operationId: 'list', parameters: [{name: 'team', in: 'path'}]}},
      '/teams/{team}/users/{id}': {
        get: {
          operationId: 'get',
          parameters: [
            {name: 'team', in: 'path'},
            {name: 'id', in: 'path'},
          ],
        },
      },
    };
    const {transport, sent} = pretended(documentWith(paths));
    const read = (key?: string) =>
      transport.read({
        source: {kind: 'resource', name: 'teams/red/users', query: [], ...(key && {key})},
        view: {},
        load: [],
        reason: 'mount',
        signal,
      });
    await read();
    await read('7');
    expect(sent.map(({url}) => new URL(url).pathname)).to.deep.equal(['/teams/red/users', '/teams/red/users/7']);
  });
});

describe('credentials', () => {
  it('F127 a token never goes to a server that the document names, unless the page allows it', async () => {
    const document = documentWith(
      {'/x': {get: {operationId: 'x'}}},
      {},
      {servers: [{url: 'https://elsewhere.example'}]},
    );
    const source: Source = {kind: 'interface', name: 'x', args: [], query: []};
    const read = {source, view: {}, load: [], reason: 'mount', signal} as const;
    const held = pretended(document, () => new Response('', {status: 401}), {token: 'secret', headers: {'x-key': 'k'}});
    const error = await failureOf(held.transport.read({...read, load: []}));
    expect(held.sent[0]?.headers.get('authorization')).to.equal(null);
    expect(held.sent[0]?.headers.get('x-key')).to.equal(null);
    expect(error.hint).to.contain('allow-origins');
    const allowed = pretended(document, undefined, {token: 'secret', origins: ['https://elsewhere.example']});
    await allowed.transport.read({...read, load: []});
    expect(allowed.sent[0]?.headers.get('authorization')).to.equal('Bearer secret');
    expect(JSON.stringify([allowed.transport.label, allowed.transport.identity, error])).not.to.contain('secret');
  });
});
