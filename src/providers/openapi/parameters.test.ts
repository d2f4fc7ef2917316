import {expect} from '@open-wc/testing';
import type {Json, ReadRequest, Source} from '../../data/types.js';
import {failureOf, readOf} from '../testing/faults.js';
import {documentWith, pretended} from './openapi.testing.js';

const call = (
  args: readonly Json[] | Record<string, Json>,
  query: readonly (readonly [string, string])[] = [],
): Source => ({
  kind: 'interface',
  name: 'op',
  args,
  query,
});

/** The request of one operation with these parameters. */
async function sentFor(path: string, parameters: readonly object[], source: Source, more: Partial<ReadRequest> = {}) {
  const {transport, sent} = pretended(documentWith({[path]: {get: {operationId: 'op', parameters}}}));
  await transport.read(readOf(source, more));
  return sent[0]!;
}

const pathOf = async (parameter: object, value: Json): Promise<string> => {
  const {url} = await sentFor('/p/{x}', [{name: 'x', in: 'path', ...parameter}], call([value]));
  return url.slice('https://a.example/p/'.length);
};
const queryOf = async (parameter: object, value: Json): Promise<string> => {
  const {url} = await sentFor('/q', [{name: 'x', in: 'query', ...parameter}], call({x: value}));
  return url.slice('https://a.example/q?'.length);
};

describe('parameters by style and explode', () => {
  const LIST = [3, 4];
  const TABLE = {role: 'admin', name: 'A b'};

  // The table of the standard, with its own names.
  for (const [style, explode, list, table] of [
    ['simple', false, '3,4', 'role,admin,name,A%20b'],
    ['simple', true, '3,4', 'role=admin,name=A%20b'],
    ['label', false, '.3,4', '.role,admin,name,A%20b'],
    ['label', true, '.3.4', '.role=admin.name=A%20b'],
    ['matrix', false, ';x=3,4', ';x=role,admin,name,A%20b'],
    ['matrix', true, ';x=3;x=4', ';role=admin;name=A%20b'],
  ] as const)
    it(`a path: ${style}${explode ? ', exploded' : ''}`, async () => {
      expect(await pathOf({style, explode}, LIST)).to.equal(list);
      expect(await pathOf({style, explode}, TABLE)).to.equal(table);
    });

  for (const [style, explode, list, table] of [
    ['form', true, 'x=3&x=4', 'role=admin&name=A%20b'],
    ['form', false, 'x=3,4', 'x=role,admin,name,A%20b'],
    ['spaceDelimited', false, 'x=3%204', undefined],
    ['pipeDelimited', false, 'x=3%7C4', undefined],
    ['deepObject', true, undefined, 'x[role]=admin&x[name]=A%20b'],
  ] as const)
    it(`a query: ${style}${explode ? ', exploded' : ''}`, async () => {
      if (list) expect(await queryOf({style, explode}, LIST)).to.equal(list);
      if (table) expect(await queryOf({style, explode}, TABLE)).to.equal(table);
    });

  it('a query explodes by default, goes as JSON where its content is, and keeps reserved signs where it may', async () => {
    expect(await queryOf({}, LIST)).to.equal('x=3&x=4');
    expect(await queryOf({content: {'application/json': {}}}, {a: 1})).to.equal('x=%7B%22a%22%3A1%7D');
    expect(await queryOf({allowReserved: true}, 'a/b:c?d&e=f#g')).to.equal('x=a/b:c?d%26e%3Df%23g');
  });

  it('headers, as the document names them', async () => {
    const parameters = [
      {name: 'X-Team', in: 'header', schema: {type: 'array'}},
      {name: 'Authorization', in: 'header'},
    ];
    const {headers} = await sentFor('/h', parameters, call({'X-Team': ['a', 'b']}));
    expect(headers.get('x-team')).to.equal('a,b');
    const {transport} = pretended(documentWith({'/h': {get: {operationId: 'op', parameters}}}));
    expect((await failureOf(transport.read(readOf(call({'X-Team': 'a\r\nX-Evil: 1'}))))).code).to.equal('source');
    // The token is the provider's alone.
    expect((await failureOf(transport.read(readOf(call({Authorization: 'x'}))))).message).to.contain('Authorization');
  });

  it('F114 data adds no segment, pair or host', async () => {
    expect(await pathOf({}, '../../x?y#z')).to.equal('..%2F..%2Fx%3Fy%23z');
    expect(await queryOf({}, 'a&admin=1')).to.equal('x=a%26admin%3D1');
    const {transport} = pretended(
      documentWith({'/p/{x}': {get: {operationId: 'op', parameters: [{name: 'x', in: 'path'}]}}}),
    );
    expect((await failureOf(transport.read(readOf(call(['..']))))).code).to.equal('source');
  });
});

describe('arguments', () => {
  const PARAMETERS = [
    {name: 'team', in: 'path'},
    {name: 'role', in: 'query'},
    {name: 'limit', in: 'query', required: true},
  ];
  const PATH = '/teams/{team}/users';

  it('by position follow the order of the document, by name their names; pairs of the source too', async () => {
    const byPlace = await sentFor(PATH, PARAMETERS, call(['red', 'admin', 5]));
    const byName = await sentFor(PATH, PARAMETERS, call({limit: 5, team: 'red', role: 'admin'}));
    const byPair = await sentFor(
      PATH,
      PARAMETERS,
      call(
        ['red'],
        [
          ['limit', '5'],
          ['role', 'admin'],
          ['more', 'x'],
        ],
      ),
    );
    expect(byPlace.url).to.equal('https://a.example/teams/red/users?role=admin&limit=5');
    expect(byName.url).to.equal('https://a.example/teams/red/users?limit=5&role=admin');
    expect(byPair.url).to.equal('https://a.example/teams/red/users?limit=5&role=admin&more=x');
  });

  it('those of the path item come first, and the operation has the last word on one', async () => {
    const item = {
      parameters: [
        {name: 'id', in: 'path'},
        {name: 'v', in: 'query'},
      ],
      get: {
        operationId: 'op',
        parameters: [
          {name: 'x', in: 'query'},
          {name: 'v', in: 'query', style: 'pipeDelimited', explode: false},
        ],
      },
    };
    const {transport, sent} = pretended(documentWith({'/a/{id}': item}));
    await transport.read(readOf(call([1, ['p', 'q'], 2])));
    expect(sent[0]?.url).to.equal('https://a.example/a/1?v=p%7Cq&x=2');
  });

  it('what is missing, too much or unknown is named', async () => {
    const {transport, sent} = pretended(documentWith({[PATH]: {get: {operationId: 'op', parameters: PARAMETERS}}}));
    const fault = async (args: readonly Json[] | Record<string, Json>) =>
      (await failureOf(transport.read(readOf(call(args))))).message;
    expect(await fault(['red'])).to.contain('"limit"');
    expect(await fault({limit: 1})).to.contain('"team"');
    expect(await fault([1, 2, 3, 4])).to.contain('3 arguments');
    expect(await fault({nobody: 1})).to.contain('"nobody"');
    expect(sent).to.deep.equal([]);
  });

  it('an operation without a name is called after its method and path', async () => {
    const {transport, sent} = pretended(documentWith({'/users/{id}': {get: {parameters: [{name: 'id', in: 'path'}]}}}));
    await transport.read(readOf({kind: 'interface', name: 'get_users_id', args: [7], query: []}));
    expect(sent[0]?.url).to.equal('https://a.example/users/7');
  });

  it('F132 only GET serves a read, and never makes a change', async () => {
    const {transport, sent} = pretended(documentWith({'/x': {post: {operationId: 'make'}, get: {operationId: 'op'}}}));
    expect((await failureOf(transport.read(readOf({...call([]), name: 'make'} as Source)))).message).to.contain('POST');
    const change = {
      source: {kind: 'action', name: 'op', args: [], query: []},
      intent: 'run',
      idempotencyKey: 'k',
      signal: new AbortController().signal,
    } as const;
    expect((await failureOf(transport.mutate(change))).message).to.contain('GET');
    expect(sent).to.deep.equal([]);
  });
});

describe('views in the parameters that a document has for them', () => {
  const users: Source = {kind: 'resource', name: 'users', query: []};
  const VIEW = {
    filter: [{field: 'role', op: 'eq' as const, value: 'admin'}],
    sort: [{field: 'name', desc: true}],
    search: 'ann',
    page: {size: 20, number: 3},
  };

  async function listed(parameters: readonly object[], source = users, view: ReadRequest['view'] = VIEW) {
    const {transport, sent} = pretended(documentWith({'/v1/users': {get: {operationId: 'list', parameters}}}));
    await transport.handles(source, 'read');
    const snapshot = await transport.read(readOf(source, {view}));
    return {url: decodeURIComponent(sent[0]!.url.split('?')[1] ?? ''), can: transport.can(source), snapshot};
  }
  const query = (...names: string[]) => names.map((name) => ({name, in: 'query', schema: {type: 'string'}}));

  it('filters as an object, pages by number', async () => {
    const {url, can} = await listed([
      {name: 'filter', in: 'query', style: 'deepObject'},
      ...query('sort', 'q', 'page', 'per_page'),
    ]);
    expect(new URLSearchParams(url)).to.deep.equal(
      new URLSearchParams('filter[role]=admin&q=ann&sort=-name&per_page=20&page=3'),
    );
    expect(can).to.deep.equal({filter: ['eq'], sort: true, search: true, page: 'number'});
  });

  it('pages by offset, or from zero', async () => {
    expect((await listed(query('role', 'limit', 'offset'))).url)
      .to.contain('limit=20')
      .and.contain('offset=40');
    const zero = [{name: 'page', in: 'query', schema: {type: 'integer', minimum: 0}}, ...query('size')];
    expect((await listed(zero)).url).to.contain('page=2');
  });

  it('says only what the document does, and warns of what it has no parameter for', async () => {
    const {can, snapshot, url} = await listed(
      query('limit'),
      {...users, query: [['filter[role]', 'admin']]} as Source,
      {},
    );
    expect(can).to.deep.equal({});
    expect(url).to.equal('filter[role]=admin');
    expect(snapshot.warnings?.[0]?.message).to.contain('filter[role]');
  });

  it('finds the list of an answer by its schema, with the total and the cursor beside it', async () => {
    const answer = {
      type: 'object',
      properties: {people: {type: 'array', items: {type: 'object'}}, count: {type: 'integer'}},
    };
    const responses = {200: {content: {'application/json': {schema: answer}}}};
    const document = documentWith({
      '/users': {get: {operationId: 'list', parameters: query('cursor', 'limit'), responses}},
    });
    const {transport} = pretended(document, () => Response.json({people: [{id: 1}], count: 9, next_cursor: 'x'}));
    const snapshot = await transport.read(readOf(users));
    expect(snapshot).to.deep.include({data: [{id: 1}], total: 9, next: 'x'});
    expect(transport.can(users)).to.deep.equal({page: 'after'});
  });
});
