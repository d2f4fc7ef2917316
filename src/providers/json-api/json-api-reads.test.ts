import {expect} from '@open-wc/testing';
import type {Query, ReadRequest, Source} from '../../data/types.js';
import {call, failureOf, readOf} from '../testing/faults.js';
import {pretended, type Given} from './json-api.testing.js';

const posts = (query: Query = [], key?: string): Source => ({
  kind: 'resource',
  name: 'posts',
  query,
  ...(key !== undefined && {key}),
});
const EMPTY = {data: []};

const author = (id: string, more: object = {}) => ({type: 'people', id, attributes: {name: `Author ${id}`}, ...more});
const post = (id: string, by?: string, more: object = {}) => ({
  type: 'posts',
  id,
  attributes: {title: `Post ${id}`},
  relationships: {author: {data: by === undefined ? null : {type: 'people', id: by}}, ...more},
});

async function asked(source: Source, more: Partial<ReadRequest> = {}, given: Given = {}): Promise<string> {
  const {transport, sent} = pretended(() => EMPTY, given);
  await transport.read(readOf(source, more));
  return decodeURIComponent(sent[0]!.url.slice('https://a.example/api'.length));
}
const answered = async (body: unknown, more: Partial<ReadRequest> = {}, given: Given = {}, source = posts()) =>
  pretended(() => body, given).transport.read(readOf(source, more));

describe('what is asked of a server of JSON:API', () => {
  const VIEW: ReadRequest['view'] = {
    filter: [{field: 'draft', op: 'eq', value: false}],
    sort: [{field: 'published', desc: true}, {field: 'title'}],
    page: {size: 20, number: 3},
  };

  it('M-03 filter, sort, page, include and sparse fields, in its words and media type', async () => {
    const {transport, sent} = pretended(() => EMPTY);
    await transport.read(
      readOf(
        posts([
          ['select', 'title,author'],
          ['load', 'tags'],
        ]),
        {view: VIEW, load: ['author.company']},
      ),
    );
    expect(decodeURIComponent(sent[0]!.url)).to.equal(
      'https://a.example/api/posts?fields[posts]=title,author&filter[draft]=false&sort=-published,title&include=tags,author.company&page[size]=20&page[number]=3',
    );
    expect(sent[0]!.headers.get('accept')).to.match(/^application\/vnd\.api\+json/);
  });

  for (const [paging, view, pairs] of [
    ['offset', {size: 20, number: 3}, 'page[limit]=20&page[offset]=40'],
    ['cursor', {size: 20, after: 'abc'}, 'page[after]=abc&page[size]=20'],
    ['keyset', {size: 20, after: 'abc'}, 'page[after]=abc&page[limit]=20'],
  ] as const)
    it(`pages by ${paging}`, async () => {
      expect(await asked(posts(), {view: {page: view}}, {paging})).to.equal(`/posts?${pairs}`);
    });

  it('with the operators and the count of Ash', async () => {
    const filter: ReadRequest['view']['filter'] = [
      {field: 'a', op: 'gte', value: 1},
      {field: 'b', op: 'in', value: ['x', 'y']},
      {field: 'c', op: 'null', value: true},
      {field: 'd', op: 'range', value: [1, 5]},
      {field: 'e', op: 'contains', value: 'z'},
    ];
    expect(
      await asked(posts(), {view: {filter, page: {size: 5, number: 2}}}, {dialect: 'ash', paging: 'offset'}),
    ).to.equal(
      '/posts?filter[a][greater_than_or_equal]=1&filter[b][in][]=x&filter[b][in][]=y&filter[c][is_nil]=true' +
        '&filter[d][greater_than_or_equal]=1&filter[d][less_than_or_equal]=5&filter[e][contains]=z&page[limit]=5&page[offset]=5&page[count]=true',
    );
  });

  it('only says what the server does', () => {
    const can = (given: Given) => pretended(() => EMPTY, given).transport.can(posts());
    expect(can({})).to.deep.include({filter: ['eq'], sort: true, load: true, page: 'number'});
    expect(can({paging: 'keyset'})).to.deep.include({page: 'after'});
    expect(can({dialect: 'ash'}).filter).to.include.members(['eq', 'gte', 'contains']);
  });

  it('the type of sparse fields is the one that answers show, or that the page says', async () => {
    const {transport, sent} = pretended(() => ({data: [{type: 'blog-post', id: '1'}]}));
    await transport.read(readOf(posts()));
    await transport.read(readOf(posts([['select', 'title']])));
    expect(decodeURIComponent(sent[1]!.url)).to.contain('fields[blog-post]=title');
    expect(await asked(posts([['select', 'title']]), {}, {types: {posts: 'post'}})).to.equal(
      '/posts?fields[post]=title',
    );
  });

  it('functions by path and by pairs, and by overrides', async () => {
    expect(await asked(call('by_role', ['a/b', 2]))).to.equal('/by_role/a%2Fb/2'.replace('%2F', '/'));
    expect(await asked(call('by_role', {role: 'admin'}))).to.equal('/by_role?role=admin');
    expect(
      await asked(call('mine', ['x']), {}, {operations: {mine: {path: 'users/{who}/posts', params: ['who']}}}),
    ).to.equal('/users/x/posts');
  });

  it('F114 data adds no segment', async () => {
    const {transport, sent} = pretended(() => EMPTY);
    await transport.read(readOf(posts([], 'a/../b?c')));
    expect(sent[0]!.url).to.equal('https://a.example/api/posts/a%2F..%2Fb%3Fc');
    expect((await failureOf(transport.read(readOf(posts([], '..'))))).code).to.equal('source');
  });
});

describe('documents as records', () => {
  it('attributes stand beside the id, related records under the name of their relation', async () => {
    const snapshot = await answered(
      {data: [post('1', '9')], included: [author('9')], meta: {total: 40}},
      {load: ['author']},
    );
    expect(snapshot.data).to.deep.equal([{id: '1', title: 'Post 1', author: {id: '9', name: 'Author 9'}}]);
    expect(snapshot.total).to.equal(40);
    expect(snapshot.tags).to.deep.equal(['posts', 'people']);
  });

  it('one record, none, and a relation that is empty or not included', async () => {
    expect((await answered({data: post('1')}, {}, {}, posts([], '1'))).data).to.deep.equal({
      id: '1',
      title: 'Post 1',
      author: null,
    });
    expect((await answered({data: null}, {}, {}, posts([], '1'))).data).to.equal(null);
    expect(
      (await answered({data: post('1', '9', {tags: {data: [{type: 'tags', id: 'x'}]}, likes: {links: {}}})})).data,
    ).to.deep.equal({
      ...{id: '1', title: 'Post 1', author: {id: '9'}, tags: [{id: 'x'}]},
    });
  });

  it('circles end where nothing more was asked for', async () => {
    const circle = author('9', {
      relationships: {posts: {data: [{type: 'posts', id: '1'}]}, friend: {data: {type: 'people', id: '9'}}},
    });
    const body = {data: [post('1', '9')], included: [circle]};
    const snapshot = await answered(body, {load: ['author.posts.author']});
    expect(snapshot.data).to.deep.equal([
      {
        id: '1',
        title: 'Post 1',
        author: {
          id: '9',
          name: 'Author 9',
          friend: {id: '9'},
          posts: [
            {id: '1', title: 'Post 1', author: {id: '9', name: 'Author 9', posts: [{id: '1'}], friend: {id: '9'}}},
          ],
        },
      },
    ]);
    // What a server includes unasked is nested, too, and no deeper than twice.
    expect(JSON.stringify((await answered(body)).data).length).to.be.below(500);
  });

  it('F114 many that include one another take no longer than they are many', async () => {
    const ids = Array.from({length: 150}, (_, index) => String(index));
    const friends = {friends: {data: ids.map((id) => ({type: 'people', id}))}};
    const data = ids.map((id) => author(id, {relationships: friends}));
    const begun = performance.now();
    const snapshot = await answered({data, included: data}, {load: ['friends.friends.friends.friends']});
    expect(performance.now() - begun).to.be.below(1000);
    expect(snapshot.data).to.have.length(150);
  });

  it('F56 F111 bad members are left out, and no key reaches a prototype', async () => {
    const bad = JSON.parse(
      '{"type": "posts", "id": "2", "attributes": {"__proto__": {"polluted": true}, "constructor": 1, "id": "x", "ok": 1}}',
    ) as object;
    const snapshot = await answered({
      data: [null, 7, 'x', bad, {type: 'posts', id: '3', attributes: 'none', relationships: [1]}],
    });
    expect(snapshot.data).to.deep.equal([{id: '2', ok: 1}, {id: '3'}]);
    expect(({} as {polluted?: boolean}).polluted).to.equal(undefined);
  });

  for (const meta of [{total: 7}, {count: 7}, {page: {total: 7}}, {'record-count': 7}, {pagination: {total_count: 7}}])
    it(`the total of ${JSON.stringify(meta)}`, async () => {
      expect((await answered({data: [], meta})).total).to.equal(7);
    });

  it('the link to the next page is followed as it is, and never to another origin', async () => {
    const links = {next: {href: '/api/posts?page[cursor]=x'}};
    const {transport, sent} = pretended(() => ({data: [], links}), {paging: 'cursor'});
    const {next} = await transport.read(readOf(posts(), {view: {page: {size: 5}}}));
    expect(next).to.equal('https://a.example/api/posts?page[cursor]=x');
    await transport.read(readOf(posts(), {view: {page: {size: 5, after: next!}}}));
    expect(sent[1]?.url).to.equal(next);
    expect((await answered({data: [], links: {next: 'https://b.example/steal'}})).next).to.equal(undefined);
    await transport.read(readOf(posts(), {view: {page: {size: 5, after: 'https://b.example/x'}}}));
    expect(new URL(sent[2]!.url).origin).to.equal('https://a.example');
  });

  it('plain answers of functions stay as they are', async () => {
    expect((await answered(42, {}, {}, call('f'))).data).to.equal(42);
    expect((await answered({data: {type: 7}}, {}, {}, call('f'))).data).to.deep.equal({data: {type: 7}});
  });

  it('F46 F109 errors in the words of the server, one for each status', async () => {
    const errors = {errors: [{status: '403', title: 'Forbidden', detail: 'Not <b>yours</b>'}]};
    const refused = pretended(() => Response.json(errors, {status: 403})).transport.read(readOf(posts()));
    expect(await failureOf(refused)).to.include({code: 'forbidden', message: 'Not <b>yours</b>'});
    const page = pretended(() => new Response('<h1>Oops</h1>', {status: 502})).transport.read(readOf(posts()));
    expect(await failureOf(page)).to.include({code: 'http', retryable: true});
  });
});
