import {expect} from '@open-wc/testing';
import type {Source} from '../../data/types.js';
import {failureOf} from '../testing/faults.js';
import {documentWith, pretended} from './openapi.testing.js';
import {body, form, request} from './forms.testing.js';

const {signal} = new AbortController();

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
