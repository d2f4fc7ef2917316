import {expect} from '@open-wc/testing';
import type {MutateRequest, Source} from '../../data/types.js';
import {failureOf} from '../testing/faults.js';
import {form, publish, users} from '../testing/contract/parts.js';
import {GraphqlFault, request, type Given} from './graphql.testing.js';

const signal = new AbortController().signal;

describe('GraphQL changes', () => {
  let fault: GraphqlFault;

  beforeEach(() => {
    fault = new GraphqlFault();
  });

  const mutate = (source: Source, more: Partial<MutateRequest> = {}, given: Given = {}) =>
    fault.transport(given).mutate(request(source, more));

  it('the values are one variable, the key another', async () => {
    await mutate(form, {values: {name: 'Eve', stranger: 'x'}, version: '1'});
    const [asked] = await fault.asked();
    expect(asked!.variables).to.deep.equal({id: 2, input: {name: 'Eve'}, version: '1'});
    expect(asked!.query).to.match(/^mutation update_user\(\$id: Int!, \$input: UserInput!, \$version: String\)/);
  });

  it('several records are one operation, where the mutation takes no list', async () => {
    const one: Source = {kind: 'action', name: 'publish', args: [], query: []};
    const mapping = {changes: {publish: {keys: 'none'}}};
    await mutate(one, {keys: ['1', '2']}, {mapping});
    const [asked] = await fault.asked();
    expect(asked!.query).to.contain('k0: publish(id: $id)').and.contain('k1: publish(id: $id_2)');
    expect(asked!.variables).to.deep.equal({id: 1, id_2: 2});
  });

  it('a document carries a form out, also where the schema is kept back', async () => {
    const documents =
      'mutation Save($id: Int!, $input: UserInput!) { update_user(id: $id, input: $input) { user { id name } message } }';
    const source: Source = {kind: 'form', name: 'Save', args: [2], query: []};
    const outcome = await mutate(source, {values: {name: 'Eve'}}, {documents, url: fault.url('introspection=off')});
    expect(outcome).to.deep.include({message: 'Saved', data: {id: 2, name: 'Eve'}});
  });

  it('its refusals are those of fields', async () => {
    const error = await failureOf(mutate(form, {values: {name: ''}}));
    expect(error.fields).to.deep.equal([{path: 'name', code: 'required', message: 'is required'}]);
  });

  it('a file goes by the form that servers take files in', async () => {
    const documents =
      'mutation Save($id: Int!, $input: UserInput!) { update_user(id: $id, input: $input) { message } }';
    const source: Source = {kind: 'form', name: 'Save', args: [2], query: []};
    const values = {name: 'Eve', picture: new File(['x'], 'eve.png', {type: 'image/png'})};
    await mutate(source, {values}, {documents}).catch(() => {});
    const sent = (await fault.operations()).asked.at(-1)!.body as {multipart: string};
    expect(sent.multipart).to.contain('{"0":["variables.input.picture"]}').and.contain('filename="eve.png"');
  });

  it('a change is no read of a query, and an unknown one is named', async () => {
    const error = await failureOf(mutate({kind: 'action', name: 'count_users', args: [], query: []}));
    expect(error).to.include({code: 'source'});
    expect((await fault.operations()).effects).to.equal(0);
  });

  it('a resource says its columns, its key and what changes it', async () => {
    const description = await fault.transport().describe({source: users(), signal});
    expect(description.fields.map(({name, type}) => `${name} ${type}`)).to.deep.equal([
      'id integer',
      'name string',
      'role string',
    ]);
    expect(description).to.deep.include({key: 'id', forms: {update: 'update_user'}});
    expect(description.can).to.include({sort: true, page: 'number'});
  });

  it('an action says what it wants to know', async () => {
    expect(await fault.transport().describe({source: publish, signal})).to.deep.equal({fields: []});
  });
});
