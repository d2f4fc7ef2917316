import {expect} from '@open-wc/testing';
import type {Json, MutateRequest, Source} from '../../data/types.js';
import {failureOf, readOf} from '../testing/faults.js';
import {fieldOfPointer} from './problem.js';
import {pretended, type Given, type Sent} from './json-api.testing.js';

const signal = new AbortController().signal;
const form = (name: string, args: readonly Json[] = []): Source => ({kind: 'form', name, args, query: []});
const action = (name: string, args: readonly Json[] = []): Source => ({kind: 'action', name, args, query: []});
const request = (source: Source, more: Partial<MutateRequest> = {}): MutateRequest => ({
  source,
  intent: source.kind === 'form' ? 'submit' : 'run',
  idempotencyKey: 'k1',
  signal,
  ...more,
});
const POST = {
  type: 'posts',
  id: '7',
  attributes: {title: 'Seven', views: 3, draft: false},
  relationships: {author: {data: {type: 'people', id: '9'}}, tags: {data: [{type: 'tags', id: 'x'}]}},
};
const shown = (sent: readonly Sent[]) =>
  sent.map(({method, url}) => `${method} ${url.slice('https://a.example/api/'.length)}`);
const CRUD: Given = {crud: {post: 'posts'}};

describe('changes as documents of JSON:API', () => {
  it('creates by the name of a record, with its type', async () => {
    const {transport, sent} = pretended(() => Response.json({data: POST}, {status: 201}), {
      ...CRUD,
      types: {posts: 'post'},
    });
    const outcome = await transport.mutate(request(form('create_post'), {values: {title: 'Seven'}}));
    expect(shown(sent)).to.deep.equal(['POST posts']);
    expect(sent[0]?.body).to.deep.equal({data: {type: 'post', attributes: {title: 'Seven'}}});
    expect(sent[0]?.headers.get('content-type')).to.equal('application/vnd.api+json');
    expect(outcome).to.deep.include({
      status: 'done',
      data: {id: '7', title: 'Seven', views: 3, draft: false, author: {id: '9'}, tags: [{id: 'x'}]},
    });
  });

  it('updates what was read, relations as such, figures as numbers', async () => {
    const {transport, sent} = pretended(
      ({method}) => (method === 'GET' ? {data: POST} : new Response(null, {status: 204})),
      CRUD,
    );
    const {fields, values} = await transport.describe({source: form('update_post', [7]), signal});
    expect(fields.map(({name, type}) => `${name} ${type}`)).to.deep.equal([
      'title string',
      'views integer',
      'draft boolean',
    ]);
    expect(values).to.deep.equal({title: 'Seven', views: 3, draft: false});
    const outcome = await transport.mutate(
      request(form('update_post', [7]), {values: {views: '4', draft: 'true', author: '10', tags: ['x', {id: 'y'}]}}),
    );
    expect(shown(sent)).to.deep.equal(['GET posts/7', 'PATCH posts/7']);
    expect(sent[1]?.body).to.deep.equal({
      data: {
        type: 'posts',
        id: '7',
        attributes: {views: 4, draft: true},
        relationships: {
          author: {data: {type: 'people', id: '10'}},
          tags: {
            data: [
              {type: 'tags', id: 'x'},
              {type: 'tags', id: 'y'},
            ],
          },
        },
      },
    });
    expect(outcome).to.deep.equal({status: 'done'});
  });

  it('a relation is taken away with nothing', async () => {
    const {transport, sent} = pretended(({method}) => (method === 'GET' ? {data: [POST]} : {data: POST}));
    await transport.read(readOf({kind: 'resource', name: 'posts', query: []}));
    await transport.mutate(request(form('update_posts', [7]), {values: {author: '', tags: []}}));
    expect(sent[1]?.body).to.deep.equal({
      data: {type: 'posts', id: '7', relationships: {author: {data: null}, tags: {data: []}}},
    });
  });

  it('deletes, several one by one', async () => {
    const {transport, sent} = pretended(() => new Response(null, {status: 204}), CRUD);
    await transport.mutate(request(action('delete_post', [7])));
    await transport.mutate(request(action('delete_post'), {keys: ['8', '9']}));
    expect(shown(sent)).to.deep.equal(['DELETE posts/7', 'DELETE posts/8', 'DELETE posts/9']);
    expect(sent.every(({body}) => body === undefined)).to.equal(true);
  });

  it('runs functions with the record at hand, and says what meta says', async () => {
    const {transport, sent} = pretended(() => ({data: POST, meta: {message: 'Published', invalidates: ['posts']}}));
    const outcome = await transport.mutate(request(action('publish'), {keys: ['7'], values: {loud: true}}));
    expect(shown(sent)).to.deep.equal(['POST publish/7']);
    expect(sent[0]?.body).to.deep.equal({data: {loud: true}});
    expect(outcome).to.deep.include({message: 'Published', invalidates: ['posts']});
  });

  it('M-06 errors are found by their pointers', async () => {
    const error = (pointer: string, detail: string) => ({status: '422', code: 'taken', detail, source: {pointer}});
    const errors = [
      error('/data/attributes/title', 'is taken'),
      error('/data/relationships/author/data', 'is unknown'),
      error('/data', 'is odd'),
    ];
    const {transport} = pretended(() => Response.json({errors}, {status: 422}), CRUD);
    const failure = await failureOf(transport.mutate(request(form('create_post'), {values: {title: 'x'}})));
    expect(failure.code).to.equal('invalid');
    expect(failure.fields).to.deep.equal([
      {path: 'title', code: 'taken', message: 'is taken'},
      {path: 'author', code: 'taken', message: 'is unknown'},
      {path: '', code: 'taken', message: 'is odd'},
    ]);
  });

  for (const [pointer, path] of [
    ['/data/attributes/address/city', 'address.city'],
    ['/data/attributes/lines/0/count', 'lines.0.count'],
    ['/data/relationships/author', 'author'],
    ['/title', 'title'],
    ['', ''],
  ])
    it(`the pointer “${pointer}” is the field “${path}”`, () => expect(fieldOfPointer(pointer!)).to.equal(path));

  it('a conflict brings the record as it is now', async () => {
    const errors = [{status: '409', title: 'Conflict'}];
    const {transport} = pretended(
      ({method}) => (method === 'GET' ? {data: POST} : Response.json({errors}, {status: 409})),
      CRUD,
    );
    const failure = await failureOf(transport.mutate(request(form('update_post', [7]), {values: {title: 'x'}})));
    expect(failure.code).to.equal('conflict');
    expect(failure.current).to.deep.include({id: '7', title: 'Seven'});
  });

  it('files have no place, and keys of a prototype are not sent', async () => {
    const {transport, sent} = pretended(() => ({data: POST}), CRUD);
    const failure = await failureOf(
      transport.mutate(request(form('create_post'), {values: {photo: new File([], 'x')}})),
    );
    expect(failure.message).to.contain('files');
    await transport.mutate(
      request(form('create_post'), {
        values: JSON.parse('{"title": "x", "__proto__": {"a": 1}}') as MutateRequest['values'] & object,
      }),
    );
    expect(JSON.stringify(sent[0]?.body)).to.equal('{"data":{"type":"posts","attributes":{"title":"x"}}}');
  });

  it('F131 F132 F139 a change carries its key, and a read changes nothing', async () => {
    const {transport, sent} = pretended(() => ({data: POST}), CRUD);
    await transport.mutate(request(form('create_post'), {values: {title: 'x'}}));
    expect(sent[0]?.headers.get('idempotency-key')).to.equal('k1');
    expect(sent[0]?.headers.get('x-requested-with')).to.equal('total-widgets');
    expect(transport.handles(action('publish'), 'read')).to.equal(false);
  });
});

describe('what a resource of JSON:API is described as', () => {
  it('by its first record, where nothing else tells', async () => {
    const {transport, sent} = pretended(() => ({data: [POST]}), CRUD);
    const description = await transport.describe({source: {kind: 'resource', name: 'posts', query: []}, signal});
    expect(description.fields.map(({name}) => name)).to.deep.equal(['title', 'views', 'draft']);
    expect(description).to.deep.include({
      key: 'id',
      forms: {create: 'create_post', update: 'update_post'},
      actions: {delete_post: {allowed: true}},
    });
    expect(decodeURIComponent(shown(sent)[0]!)).to.equal('GET posts?page[size]=1');
  });

  it('by an OpenAPI document of the same server: types, fields, rules, relations', async () => {
    const identifier = {type: 'object', properties: {type: {enum: ['person']}, id: {type: 'string'}}};
    const resource = {
      type: 'object',
      properties: {
        type: {const: 'post'},
        attributes: {
          type: 'object',
          properties: {title: {type: 'string'}, views: {type: ['integer', 'null']}},
          required: ['title'],
        },
        relationships: {type: 'object', properties: {author: {type: 'object', properties: {data: identifier}}}},
      },
    };
    const content = {'application/vnd.api+json': {schema: {type: 'object', properties: {data: resource}}}};
    const document = {openapi: '3.1.0', paths: {'/api/posts': {post: {operationId: 'x', requestBody: {content}}}}};
    const {transport, sent} = pretended(({url}) => (url.endsWith('/open_api') ? document : {data: POST}), {
      ...CRUD,
      schema: 'https://a.example/open_api',
    });
    const source = form('create_post');
    const {fields, schema} = await transport.describe({source, signal});
    expect(fields.map(({name, required}) => [name, required])).to.deep.equal([
      ['title', true],
      ['views', undefined],
    ]);
    expect(schema).to.deep.include({required: ['title']});
    const {errors} = await transport.mutate(request(source, {intent: 'validate', values: {title: ''}}));
    expect(errors).to.deep.equal([{path: 'title', code: 'required', message: 'is required'}]);
    await transport.mutate(request(source, {values: {title: 'x', views: '', author: '9'}}));
    expect(sent.at(-1)?.body).to.deep.equal({
      data: {
        type: 'post',
        attributes: {title: 'x', views: null},
        relationships: {author: {data: {type: 'person', id: '9'}}},
      },
    });
  });
});
