import {expect} from '@open-wc/testing';
import type {Json, Source, View} from '../../data/types.js';
import {call, failureOf, readOf} from '../testing/faults.js';
import {users} from '../testing/contract/parts.js';
import {GraphqlFault, type Given} from './graphql.testing.js';

describe('GraphQL reads', () => {
  let fault: GraphqlFault;

  beforeEach(() => {
    fault = new GraphqlFault();
  });

  const read = (source: Source, given: Given = {}, more: object = {}) =>
    fault.transport(given).read(readOf(source, more));
  const selecting = (name: string, selection: string, args: readonly Json[] = []): Source =>
    ({...call(name, args), selection}) as Source;

  it('data goes in variables, and never in the text', async () => {
    const hostile = '") { id } } mutation X { publish(id: 1) { message } } #';
    await read(call('list_by_role', [hostile]));
    const [asked] = await fault.asked();
    expect(asked).to.deep.equal({
      query: 'query list_by_role($role: String!) { list_by_role(role: $role) { id name role } }',
      operationName: 'list_by_role',
      variables: {role: hostile},
    });
  });

  it('without a selection it asks for all scalars of the type, and of what is around a list', async () => {
    await read(call('list_users'));
    expect((await fault.asked())[0]!.query).to.equal(
      'query list_users { list_users { total items { id name role } } }',
    );
  });

  it('a selection of a record is one inside the list; of the list itself it stays', async () => {
    expect((await read(selecting('list_users', '{ name }'))).data).to.deep.equal([
      {name: 'Ann'},
      {name: 'Bob'},
      {name: 'Cid'},
    ]);
    const {data, total} = await read(selecting('list_users', '{ total items { id } }'));
    expect([data, total]).to.deep.equal([[{id: 1}, {id: 2}, {id: 3}], 3]);
  });

  it('a name that is not there is named, with what it may have been, and nothing is asked', async () => {
    const error = await failureOf(read(call('list_user')));
    expect(error).to.include({code: 'source', message: 'The server has no query “list_user”.'});
    expect(error.hint).to.contain('list_users');
    expect((await failureOf(read(call('list_by_role', {rol: 1})))).hint).to.contain('role');
    expect((await failureOf(read(call('list_by_role', [1, 2])))).hint).to.contain('It takes role.');
    expect(await fault.asked()).to.deep.equal([]);
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'users{id}', 'a b', 'list_users }']) {
    it(`a hostile name never ends up in a query: ${name}`, async () => {
      expect((await failureOf(read(call(name)))).code).to.equal('source');
      expect((await failureOf(read({kind: 'resource', name, query: []}))).code).to.equal('source');
      expect(await fault.asked()).to.deep.equal([]);
    });
  }

  it('hostile names of fields to load, to select, to filter and to sort by never end up in a query', async () => {
    const hostile = 'id } } mutation X { publish(id: 1) { message';
    const views: View[] = [
      {filter: [{field: hostile, op: 'eq', value: 1}]},
      {sort: [{field: hostile}]},
      {filter: [{field: '__proto__', op: 'eq', value: 1}]},
    ];
    for (const view of views) expect((await failureOf(read(users(), {}, {view}))).code).to.equal('source');
    expect((await failureOf(read(users(), {}, {load: [hostile]}))).code).to.equal('source');
    expect((await failureOf(read(users([['select', hostile]])))).code).to.equal('source');
    expect((await failureOf(read(users([[hostile, 'x']])))).code).to.equal('source');
    expect((await failureOf(read(selecting('users', `{ ${hostile} }`)))).code).to.equal('source');
    expect(await fault.asked()).to.deep.equal([]);
  });

  it('texts of addresses become what the type wants', async () => {
    expect((await read(call('get_user', ['2']))).data).to.deep.include({name: 'Bob'});
    await read({...call('users'), query: [['limit', '2']]} as Source);
    expect((await fault.asked())[1]!.variables).to.deep.equal({limit: 2});
  });

  it('a view goes to the server: filter, sort and page, with the number of all', async () => {
    const transport = fault.transport();
    await transport.handles(users(), 'read');
    expect(transport.can(users())).to.deep.include({sort: true, page: 'number', total: true, filter: ['eq']});
    const view = {
      filter: [{field: 'role', op: 'eq' as const, value: 'user'}],
      sort: [{field: 'id', desc: true}],
      page: {size: 1, number: 2},
    };
    const {data, total} = await transport.read(readOf(users(), {view}));
    expect([data, total]).to.deep.equal([[{id: 2, name: 'Bob', role: 'user'}], 2]);
    expect((await fault.asked())[0]).to.deep.include({
      variables: {
        filter: {role: 'user'},
        sort: [{field: 'ID', order: 'DESC'}],
        limit: 1,
        offset: 1,
        filter_2: {role: 'user'},
      },
    });
  });

  it('what the server can’t filter by is said', async () => {
    const view = {filter: [{field: 'name', op: 'contains' as const, value: 'n'}]};
    expect((await failureOf(read(users(), {}, {view}))).message).to.contain('contains');
  });

  it('a mapping names what the schema does not tell', async () => {
    const mapping = {resources: {people: {list: 'list_users', one: 'get_user', select: '{ name }'}}};
    const people: Source = {kind: 'resource', name: 'people', query: []};
    expect((await read(people, {mapping})).data).to.deep.equal([{name: 'Ann'}, {name: 'Bob'}, {name: 'Cid'}]);
    expect((await read({...people, key: '3'}, {mapping})).data).to.deep.equal({name: 'Cid'});
  });

  it('a named document, its variables by place and by name, and all its fields where there are several', async () => {
    const documents = `
      query ByRole($role: String!) { list_by_role(role: $role) { ...N } }
      query Both { count_users list_users { total } }
      fragment N on User { name }`;
    expect((await read(call('ByRole', ['admin']), {documents})).data).to.deep.equal([{name: 'Ann'}]);
    expect((await read(call('ByRole', {role: 'admin'}), {documents})).data).to.deep.equal([{name: 'Ann'}]);
    expect((await read(call('Both'), {documents})).data).to.deep.equal({count_users: 3, list_users: {total: 3}});
    expect((await failureOf(read(call('ByRole'), {documents}))).message).to.contain('role');
    const {asked} = await fault.operations();
    expect(asked.length, 'and no question for the schema').to.equal(3);
  });

  it('a mutation is never read', async () => {
    const documents = 'mutation M { publish(id: 1) { message } }';
    expect((await failureOf(read(call('M'), {documents}))).message).to.contain('mutation');
    expect((await failureOf(read(call('publish')))).code).to.equal('source');
    expect((await fault.operations()).effects).to.equal(0);
  });

  it('the schema is asked for once, however many ask for it', async () => {
    const transport = fault.transport();
    await Promise.all(['count_users', 'list_users', 'thenable'].map((name) => transport.read(readOf(call(name)))));
    const {asked} = await fault.operations();
    expect(asked.length).to.equal(4);
  });

  it('the schema may come from a file', async () => {
    const {__schema} = await schemaOf(fault);
    const away = fault.url('introspection=off');
    expect((await read(call('count_users'), {url: away, schema: {data: {__schema}}})).data).to.equal(3);
  });

  it('the queries of one moment are one request where the page says so', async () => {
    const transport = fault.transport({batch: true});
    await transport.handles(users(), 'read');
    const answers = await Promise.all(['count_users', 'nothing'].map((name) => transport.read(readOf(call(name)))));
    expect(answers.map(({data}) => data)).to.deep.equal([3, null]);
    const {asked} = await fault.operations();
    expect(asked.at(-1)!.body).to.be.an('array').with.length(2);
  });

  it('a server that takes no lists is asked one by one, and not with a list again', async () => {
    const transport = fault.transport({batch: true, url: fault.url('batch=off')});
    await transport.handles(users(), 'read');
    for (let n = 0; n < 2; n++) {
      const answers = await Promise.all(['count_users', 'nothing'].map((name) => transport.read(readOf(call(name)))));
      expect(answers.map(({data}) => data)).to.deep.equal([3, null]);
    }
    const {asked} = await fault.operations();
    expect(asked.filter(({body}) => Array.isArray(body)).length).to.equal(1);
  });

  it('one of a batch that fails does not take the others along', async () => {
    const transport = fault.transport({batch: true});
    await transport.handles(users(), 'read');
    const [good, bad] = await Promise.allSettled(
      ['count_users', 'denied'].map((name) => transport.read(readOf(call(name)))),
    );
    expect([good!.status, bad!.status]).to.deep.equal(['fulfilled', 'rejected']);
  });
});

async function schemaOf(fault: GraphqlFault): Promise<{__schema: object}> {
  const {INTROSPECTION} = await import('./schema.js');
  const init = {method: 'POST', body: JSON.stringify({query: INTROSPECTION})};
  return ((await (await fetch(fault.url(), init)).json()) as {data: {__schema: object}}).data;
}
