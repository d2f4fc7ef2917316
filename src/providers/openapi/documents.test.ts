import {expect} from '@open-wc/testing';
import {toDataError} from '../../data/failure.js';
import {readOf} from '../testing/faults.js';
import {Api} from './api.js';
import {fieldsOf} from './schema-fields.js';
import {formSchemaOf} from './form-schema.js';
import {isYaml, parseDocument} from './load-document.js';
import {documentsOf, documentWith, openApiTransport, pretended} from './openapi.testing.js';

const MAIN = 'https://a.example/docs/api.json';
const at = (documents: Awaited<ReturnType<typeof documentsOf>>, name: string): unknown =>
  (documents.root['components'] as {schemas: Record<string, unknown>}).schemas[name];

describe('references in a document', () => {
  it('lead to places of the document, through others, with the escapes of pointers', async () => {
    const documents = await documentsOf({
      [MAIN]: documentWith(
        {'/a~b/{c}': {get: {}}},
        {
          One: {$ref: '#/components/schemas/Two'},
          Two: {$ref: '#/components/schemas/T%20hree'},
          'T hree': {type: 'string', title: 'Three'},
          Path: {$ref: '#/paths/~1a~0b~1%7Bc%7D/get'},
        },
      ),
    });
    expect(documents.deref(at(documents, 'One'))).to.deep.equal({type: 'string', title: 'Three'});
    expect(documents.deref(at(documents, 'Path'))).to.deep.equal({});
  });

  it('lead to other documents of the same origin, and on from there', async () => {
    const documents = await documentsOf({
      [MAIN]: documentWith({}, {User: {$ref: 'parts/user.json#/User'}, Whole: {$ref: './whole.json'}}),
      'https://a.example/docs/parts/user.json': {
        User: {type: 'object', properties: {name: {$ref: '../names.json#/Name'}}},
      },
      'https://a.example/docs/names.json': {Name: {type: 'string', title: 'Name'}},
      'https://a.example/docs/whole.json': {type: 'integer'},
    });
    expect(fieldsOf(documents, at(documents, 'User'))).to.deep.equal([{name: 'name', label: 'Name', type: 'string'}]);
    expect(documents.deref(at(documents, 'Whole'))).to.deep.equal({type: 'integer'});
  });

  it('F127 never to another origin', async () => {
    const asked: string[] = [];
    const {Documents} = await import('./documents.js');
    const documents = await Documents.load(MAIN, async (url) => {
      asked.push(url);
      return documentWith(
        {},
        {A: {$ref: 'https://b.example/x.json'}, B: {$ref: '//c.example/x.json'}, C: {$ref: 'javascript:x'}},
      );
    });
    expect(asked).to.deep.equal([MAIN]);
    for (const name of ['A', 'B', 'C']) expect(documents.deref(at(documents, name))).to.equal(undefined);
  });

  it('that lead nowhere, in a circle, or out of reach are nothing', async () => {
    const documents = await documentsOf({
      [MAIN]: documentWith(
        {},
        {
          Gone: {$ref: '#/components/schemas/Nobody'},
          Self: {$ref: '#/components/schemas/Self'},
          Ping: {$ref: '#/components/schemas/Pong'},
          Pong: {$ref: '#/components/schemas/Ping'},
          Away: {$ref: 'missing.json'},
          Bad: {$ref: '#/%E0%A4%A'},
        },
      ),
    });
    for (const name of ['Gone', 'Self', 'Ping', 'Away', 'Bad'])
      expect(documents.deref(at(documents, name)), name).to.equal(undefined);
  });

  it('what stands beside a reference has the last word, and a property may be called $ref', async () => {
    const documents = await documentsOf({
      [MAIN]: documentWith(
        {},
        {
          Name: {type: 'string', title: 'Name'},
          Nick: {$ref: '#/components/schemas/Name', title: 'Nickname'},
          Odd: {type: 'object', properties: {$ref: {type: 'string'}, example: {$ref: '#/components/schemas/Name'}}},
        },
      ),
    });
    expect(documents.deref(at(documents, 'Nick'))).to.deep.equal({type: 'string', title: 'Nickname'});
    expect(fieldsOf(documents, at(documents, 'Odd')).map(({name}) => name)).to.deep.equal(['$ref', 'example']);
  });

  it('find anchors', async () => {
    const documents = await documentsOf({
      [MAIN]: documentWith({}, {A: {$ref: '#name'}, B: {$anchor: 'name', type: 'string'}}),
    });
    expect(documents.deref(at(documents, 'A'))).to.include({type: 'string'});
  });
});

describe('hostile documents', () => {
  it('F111 keys of a prototype reach none', async () => {
    const text = `{"openapi": "3.1.0", "paths": {"/x": {"get": {"operationId": "__proto__"}}, "__proto__": {"get": {}}},
      "components": {"schemas": {"A": {"type": "object", "properties": {"__proto__": {"type": "string"}, "b": {"$ref": "#/__proto__/polluted"}}},
      "__proto__": {"polluted": true}}}}`;
    const documents = await documentsOf({[MAIN]: JSON.parse(text)});
    const api = new Api(documents);
    expect(api.operation('constructor')).to.equal(undefined);
    expect(api.operation('__proto__')?.path).to.equal('/x');
    expect(fieldsOf(documents, at(documents, 'A')).every(({name}) => name === '__proto__')).to.equal(true);
    expect(Object.keys(formSchemaOf(documents, at(documents, 'A'))?.['properties'] ?? {})).to.deep.equal(['b']);
    expect(({} as {polluted?: boolean}).polluted).to.equal(undefined);
  });

  it('F114 schemas that lead back to themselves, in many ways, end', async () => {
    const wide = Object.fromEntries(
      Array.from({length: 40}, (_, index) => [`f${index}`, {$ref: '#/components/schemas/Wide'}]),
    );
    const steps = Array.from({length: 30}, (_, index) => [
      `L${index}`,
      {
        type: 'object',
        properties: {a: {$ref: `#/components/schemas/L${index + 1}`}, b: {$ref: `#/components/schemas/L${index + 1}`}},
      },
    ]);
    const documents = await documentsOf({
      [MAIN]: documentWith(
        {},
        {
          Wide: {type: 'object', allOf: Array(40).fill({$ref: '#/components/schemas/Wide'}), properties: wide},
          Node: {
            type: 'object',
            properties: {
              name: {type: 'string'},
              parent: {$ref: '#/components/schemas/Node'},
              children: {type: 'array', items: {$ref: '#/components/schemas/Node'}},
            },
          },
          ...Object.fromEntries(steps),
          L30: {type: 'string'},
        },
      ),
    });
    const begun = performance.now();
    for (const name of ['Wide', 'Node', 'L0']) {
      expect(fieldsOf(documents, at(documents, name))).to.be.an('array');
      expect(JSON.stringify(formSchemaOf(documents, at(documents, name))).length).to.be.below(2_000_000);
    }
    expect(performance.now() - begun).to.be.below(2000);
    expect(fieldsOf(documents, at(documents, 'Node')).map(({name}) => name)).to.include('name');
  });

  it('a huge one is read in good time', async () => {
    const paths = Object.fromEntries(
      Array.from({length: 5000}, (_, index) => [
        `/r${index}`,
        {get: {operationId: `op${index}`, responses: {200: {$ref: '#/components/responses/R'}}}},
      ]),
    );
    const begun = performance.now();
    const api = new Api(await documentsOf({[MAIN]: documentWith(paths)}));
    expect(api.operation('op4999')?.path).to.equal('/r4999');
    expect(performance.now() - begun).to.be.below(3000);
  });

  for (const [what, document] of Object.entries({
    'no paths': {openapi: '3.0.0', info: {}},
    'paths that are a list': {openapi: '3.0.0', paths: ['/x']},
    'operations that are texts': {
      openapi: '3.1.0',
      paths: {'/x': {get: 'list', parameters: 'id'}, y: {get: {}}, '/z': null},
    },
  }))
    it(`with ${what} has no operations`, async () => {
      const api = new Api(await documentsOf({[MAIN]: document}));
      expect([...api.paths].flatMap((path) => [...api.at(path)!.values()])).to.deep.equal([]);
    });

  for (const [what, document] of Object.entries({
    null: null,
    'a list': [],
    'Swagger 2.0': {swagger: '2.0', paths: {}},
    'another kind': {data: 1},
  }))
    it(`${what} is refused in plain words`, async () => {
      const documents = await documentsOf({[MAIN]: document});
      expect(() => new Api(documents)).to.throw(what === 'Swagger 2.0' ? 'Swagger 2.0' : 'none of OpenAPI 3');
    });
});

describe('loading a document', () => {
  it('tells YAML by its type, its name or its look', () => {
    expect(isYaml('x', 'application/yaml', 'https://a/x')).to.equal(true);
    expect(isYaml('x', 'text/plain', 'https://a/x.yml?v=1')).to.equal(true);
    expect(isYaml('openapi: 3.1.0', 'text/plain', 'https://a/x')).to.equal(true);
    expect(isYaml(' {"openapi": "3.1.0"}', 'text/plain', 'https://a/x')).to.equal(false);
    expect(isYaml('<html>', 'text/html', 'https://a/x')).to.equal(false);
  });

  it('reads YAML, and stops where it unfolds without end', async () => {
    const text = 'openapi: 3.1.0\npaths:\n  /users:\n    get: {operationId: list, x-on: yes}\n';
    expect(await parseDocument(text, 'application/yaml', 'https://a/x')).to.deep.equal({
      openapi: '3.1.0',
      paths: {'/users': {get: {operationId: 'list', 'x-on': 'yes'}}},
    });
    const bomb = [
      'a: &a [1,1,1,1,1,1,1,1,1]',
      ...'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
    ].join('\n');
    const thrown = await parseDocument(bomb, 'application/yaml', 'https://a/x').catch((error: unknown) =>
      toDataError(error),
    );
    expect(thrown).to.include({code: 'provider'});
  });

  it('F52 what is neither is told, and F46 a refusal is told as that of the document', async () => {
    const bad = await parseDocument('{"openapi": ', 'application/json', 'https://a/x').catch((error: unknown) =>
      toDataError(error),
    );
    expect(bad).to.include({code: 'provider', message: 'The OpenAPI document can not be read.'});
    const {transport} = openApiTransport({src: '/fault/nowhere/openapi.json'});
    const error = await transport
      .read(readOf({kind: 'interface', name: 'x', args: [], query: []}))
      .catch((thrown: unknown) => toDataError(thrown));
    expect(error).to.include({code: 'provider'});
    expect((error as {message: string}).message).to.contain('OpenAPI document');
  });

  it('F67 is done once for all who ask, and again after a failure', async () => {
    let loads = 0;
    let good = false;
    const {environmentWith} = await import('../testing/faults.js');
    const environment = environmentWith({
      fetch: async () => {
        loads++;
        return good ? Response.json(documentWith({'/x': {get: {operationId: 'x'}}})) : new Response('', {status: 500});
      },
    });
    const {transport} = openApiTransport({src: 'https://a.example/d.json', environment});
    const source = {kind: 'interface', name: 'x', args: [], query: []} as const;
    expect(await Promise.all([transport.handles(source, 'read'), transport.handles(source, 'read')])).to.deep.equal([
      true,
      true,
    ]);
    expect(loads).to.equal(1);
    good = true;
    expect(await transport.handles(source, 'read')).to.equal(true);
    expect(transport.handles({...source, name: 'y'}, 'read')).to.equal(false);
    expect(loads).to.equal(2);
  });

  it('servers are relative to the document, with their variables; base-url takes their place', async () => {
    const servers = [{url: '../{version}/', variables: {version: {default: 'v2'}}}];
    const document = documentWith({'/x': {get: {operationId: 'x'}}}, {}, {servers});
    const source = {kind: 'interface', name: 'x', args: [], query: []} as const;
    const {transport, sent} = pretended(document, undefined, {src: 'https://a.example/docs/openapi.json'});
    await transport.read(readOf(source));
    expect(sent[0]?.url).to.equal('https://a.example/v2/x');
    const other = pretended(document, undefined, {base: 'https://b.example/api'});
    await other.transport.read(readOf(source));
    expect(other.sent[0]?.url).to.equal('https://b.example/api/x');
    const odd = pretended({...document, servers: [{url: 'javascript:alert(1)'}]});
    const error = await odd.transport.read(readOf(source)).catch((thrown: unknown) => toDataError(thrown));
    expect(error).to.include({code: 'provider'});
    expect(odd.sent).to.deep.equal([]);
  });
});
