import {expect} from '@open-wc/testing';
import type {Condition} from '../../data/types.js';
import {fieldsOfInputs} from './describe.js';
import {toError} from './errors.js';
import {listShape, rowsOf} from './lists.js';
import {messageOf} from './meaning.js';
import {labelOf} from './names.js';
import {asInForm, errorsIn, outcomeOf} from './outcomes.js';
import {abilitiesOf, placesOf, viewValues} from './places.js';
import {oneField} from './reads.js';
import {Schema} from './schema.js';
import {payloadSelection, recordSelection, withPlainRelations} from './selection.js';

/** A type as an introspection tells it: `[User!]!`. */
function ref(text: string, kinds: Readonly<Record<string, string>>): object {
  if (text.endsWith('!')) return {kind: 'NON_NULL', name: null, ofType: ref(text.slice(0, -1), kinds)};
  if (text.startsWith('[')) return {kind: 'LIST', name: null, ofType: ref(text.slice(1, -1), kinds)};
  return {kind: kinds[text] ?? 'SCALAR', name: text, ofType: null};
}

/** `type User { id: ID! posts(first: Int): PostConnection }` and the like, a line each. */
function schema(lines: string): Schema {
  const types = [...lines.matchAll(/(type|input|enum|scalar) (\w+)(?: \{(.*)\})?/g)];
  const KINDS = {type: 'OBJECT', input: 'INPUT_OBJECT', enum: 'ENUM', scalar: 'SCALAR'} as const;
  const kinds = Object.fromEntries(types.map(([, kind, name]) => [name!, KINDS[kind as 'type']]));
  const value = (text: string) => {
    const [, name, type, fallback] = /(\w+): ([\w[\]!]+)(?: = (\S+))?/.exec(text)!;
    return {name, type: ref(type!, kinds), defaultValue: fallback ?? null};
  };
  const said = types.map(([, kind, name, inside = '']) => ({
    kind: KINDS[kind as 'type'],
    name,
    fields:
      kind === 'type'
        ? [...inside.matchAll(/(\w+)(?:\(([^)]*)\))?: ([\w[\]!]+)/g)].map(([, field, args, type]) => ({
            name: field,
            args: (args ?? '').split(', ').filter(Boolean).map(value),
            type: ref(type!, kinds),
          }))
        : null,
    inputFields: kind === 'input' ? inside.split(',').map(value) : null,
    enumValues:
      kind === 'enum'
        ? inside
            .trim()
            .split(' ')
            .map((one) => ({name: one}))
        : null,
  }));
  const roots = {queryType: {name: 'Query'}, mutationType: {name: 'Mutation'}, subscriptionType: null};
  return Schema.read({data: {__schema: {...roots, types: said}}})!;
}

const RELAY = schema(`
type Query { users(first: Int, after: String, orderBy: [UserOrderBy!], where: UserWhere): UserConnection! userById(id: ID!): User }
type UserConnection { edges: [UserEdge!]! pageInfo: PageInfo! totalCount: Int! }
type UserEdge { node: User cursor: String! }
type PageInfo { endCursor: String hasNextPage: Boolean! }
type User { id: ID! name: String! team: Team posts(first: Int): PostConnection secret(code: String!): String }
type Team { id: ID! title: String! }
type PostConnection { nodes: [Post!]! edges: [PostEdge!]! }
type PostEdge { node: Post }
type Post { id: ID! }
enum UserOrderBy { NAME_ASC NAME_DESC CREATED_AT_DESC }
input UserWhere { name: StringFilter, age_gt: Int, age: Int, and: [UserWhere!] }
input StringFilter { _eq: String, contains: String, gte: String, lte: String }
`);

const ASH = schema(`
type Query { listUsers(filter: UserFilter, sort: [UserSort], limit: Int, offset: Int): PageOfUser getUser(id: ID!): User }
type PageOfUser { count: Int results: [User!] hasNextPage: Boolean! }
type User { id: ID! firstName: String }
input UserSort { field: UserField!, order: SortOrder }
enum UserField { ID FIRST_NAME }
enum SortOrder { DESC ASC ASC_NULLS_FIRST }
input UserFilter { firstName: Ops }
input Ops { eq: String, isNil: Boolean }
`);

const valuesOf = (of: Schema, name: string, view: Parameters<typeof viewValues>[2]) =>
  Object.fromEntries(viewValues(of, placesOf(of, of.root('query').get(name)!), view));
const where = (field: string, op: Condition['op'], value: Condition['value']): Condition => ({field, op, value});

describe('the conventions of GraphQL servers', () => {
  it('a connection: its records, its number, where it goes on', () => {
    const field = RELAY.root('query').get('users')!;
    const shape = listShape(RELAY, field.type)!;
    const answer = {edges: [{node: {id: 1}}], totalCount: 9, pageInfo: {endCursor: 'c1', hasNextPage: true}};
    expect(rowsOf(answer, shape)).to.deep.equal({data: [{id: 1}], total: 9, next: 'c1'});
    expect(abilitiesOf(RELAY, placesOf(RELAY, field), shape)).to.deep.include({page: 'after', total: true, sort: true});
  });

  it('a page of results, as Ash has it', () => {
    const field = ASH.root('query').get('listUsers')!;
    const shape = listShape(ASH, field.type)!;
    expect(rowsOf({count: 4, results: [{id: 1}]}, shape)).to.deep.equal({data: [{id: 1}], total: 4});
    expect(abilitiesOf(ASH, placesOf(ASH, field), shape)).to.deep.include({page: 'number', filter: ['eq', 'null']});
    expect(
      valuesOf(ASH, 'listUsers', {sort: [{field: 'first_name', desc: true}], page: {size: 5, number: 3}}),
    ).to.deep.equal({
      sort: [{field: 'FIRST_NAME', order: 'DESC'}],
      limit: 5,
      offset: 10,
    });
    expect(oneField(ASH, 'User')!.field.name).to.equal('getUser');
  });

  it('orders by the words of an enum', () => {
    expect(valuesOf(RELAY, 'users', {sort: [{field: 'name'}, {field: 'createdAt', desc: true}]})).to.deep.equal({
      orderBy: ['NAME_ASC', 'CREATED_AT_DESC'],
    });
    expect(() => valuesOf(RELAY, 'users', {sort: [{field: 'x'}]})).to.throw('sort by');
  });

  it('filters by operators inside a field and beside it, a range by its ends, two of a kind by “and”', () => {
    const filter = [where('name', 'contains', 'a'), where('age', 'gt', 3), where('age', 'eq', 4)];
    expect(valuesOf(RELAY, 'users', {filter})).to.deep.equal({where: {name: {contains: 'a'}, age_gt: 3, age: 4}});
    expect(valuesOf(RELAY, 'users', {filter: [where('name', 'range', ['a', 'f'])]})).to.deep.equal({
      where: {name: {gte: 'a', lte: 'f'}},
    });
    const twice = [where('name', 'eq', 'a'), where('name', 'eq', 'b')];
    expect(valuesOf(RELAY, 'users', {filter: twice})).to.deep.equal({
      where: {name: {_eq: 'a'}, and: [{name: {_eq: 'b'}}]},
    });
    expect(() => valuesOf(RELAY, 'users', {filter: [where('nope', 'eq', 1)]})).to.throw('can’t filter by');
  });

  it('a record: its scalars that need nothing, and what is loaded with it', () => {
    expect(recordSelection(RELAY, 'User')).to.equal('{ id name }');
    expect(recordSelection(RELAY, 'User', {load: ['team', 'posts']})).to.equal(
      '{ id name team { id title } posts { nodes { id } } }',
    );
    expect(recordSelection(RELAY, 'User', {select: ['name', 'team']})).to.equal('{ id name team { id title } }');
    for (const name of ['nope', 'secret', 'id } x', '__proto__'])
      expect(() => recordSelection(RELAY, 'User', {load: [name]}), name).to.throw('no field');
  });

  it('what is loaded is a plain list, however it is wrapped', () => {
    const record = {id: 1, posts: {nodes: [{id: 5}]}};
    expect(withPlainRelations([record], RELAY, 'User', ['posts'])).to.deep.equal([{id: 1, posts: [{id: 5}]}]);
  });

  it('a payload: two levels, a record: one', () => {
    const type = RELAY.root('query').get('users')!.type;
    expect(payloadSelection(RELAY, type)).to.contain('totalCount').and.contain('pageInfo { endCursor hasNextPage }');
    expect(payloadSelection(RELAY, RELAY.root('query').get('userById')!.type)).to.equal('{ id name }');
  });

  it('an event that has an id brings its record along', () => {
    const events = schema(`
type Query { x: Event y: Saved }
type Event { id: ID mutation: String! user: User }
type Saved { id: ID user: User errors: [Wrong!] }
type User { id: ID! name: String team: Team }
type Team { id: ID! }
type Wrong { message: String }
`);
    const of = (name: string) => payloadSelection(events, events.root('query').get(name)!.type, 2);
    expect(of('x')).to.equal('{ id mutation user { id name } }');
    expect(of('y')).to.equal('{ id user { id name } errors { message } }');
  });

  it('names are labels', () => {
    expect(['first_name', 'firstName', 'ACTIVE', 'apiURL'].map(labelOf)).to.deep.equal([
      'First name',
      'First name',
      'Active',
      'Api url',
    ]);
  });
});

describe('the fields of a form by its input', () => {
  const FORM = schema(`
type Query { x: Int }
input Order { email: String!, amount: Decimal!, urgent: Boolean = true, kind: Kind!, kinds: [Kind!], tags: [String!]!, due: DateTime, note: String, address: Address!, lines: [Line!]!, parent: Order, file: Upload, password: String }
input Address { street: String!, zip: String }
input Line { product: ID!, count: Int! = 1 }
enum Kind { SMALL VERY_LARGE }
scalar Decimal
scalar DateTime
scalar Upload
`);
  const fields = new Map(fieldsOfInputs(FORM, FORM.type('Order')!.inputs).map((field) => [field.name, field]));

  it('each has the control of its type', () => {
    expect([...fields.values()].slice(0, 8).map(({name, type}) => `${name} ${type}`)).to.deep.equal([
      'email email',
      'amount number',
      'urgent boolean',
      'kind select',
      'kinds choices',
      'tags tags',
      'due datetime',
      'note textarea',
    ]);
    expect(fields.get('file')!.type).to.equal('file');
    expect(fields.get('password')).to.include({type: 'password', sensitive: true});
  });

  it('says what is required, what is a list, what is there from the beginning', () => {
    expect(fields.get('email')).to.include({required: true, label: 'Email'});
    expect(fields.get('urgent')).to.include({default: true}).and.not.have.property('required');
    expect(fields.get('tags')).to.include({many: true, required: true});
  });

  it('the words of an enum are its choices', () => {
    expect(fields.get('kind')!.options).to.deep.equal([
      {label: 'Small', value: 'SMALL'},
      {label: 'Very large', value: 'VERY_LARGE'},
    ]);
  });

  it('inputs inside an input are fields of it, one or many, and one that leads back to itself has an end', () => {
    expect(fields.get('address')!.fields!.map(({name}) => name)).to.deep.equal(['street', 'zip']);
    expect(fields.get('lines')).to.include({many: true});
    expect(fields.get('lines')!.fields![1]).to.include({name: 'count', type: 'integer', default: 1});
    expect(JSON.stringify(fields.get('parent')).length).to.be.below(40_000);
  });
});

describe('what a message of a subscription means', () => {
  const ops = (value: unknown, mapping = {}, field = 'things') => messageOf(value, 'things', mapping, field).ops;
  const record = {id: 7, name: 'A'};

  for (const [what, value, expected] of [
    ['ours', {op: 'insert', record, key: null}, {op: 'insert', record, at: 0}],
    ['Prisma’s', {mutation: 'UPDATED', node: record, previousValues: null}, {op: 'update', record}],
    ['a deletion by id', {mutation: 'DELETED', node: null, id: '7'}, {op: 'delete', key: '7'}],
    ['a deletion by record', {type: 'USER_REMOVED', user: record}, {op: 'delete', key: '7'}],
    ['Ash’s, created', {created: record, updated: null, destroyed: null}, {op: 'insert', record, at: 0}],
    ['Ash’s, destroyed', {created: null, updated: null, destroyed: '7'}, {op: 'delete', key: '7'}],
    ['a reset', {op: 'reset', records: [record], key: null}, {op: 'reset', records: [record]}],
    ['a record', record, {op: 'value', value: record, bare: true}],
    [
      'a record that has a type',
      {...record, type: 'new', kind: 'x'},
      {op: 'value', value: {...record, type: 'new', kind: 'x'}, bare: true},
    ],
    ['a number', 5, {op: 'value', value: 5, bare: true}],
  ] as const) {
    it(what, () => {
      expect(ops(value)).to.deep.equal([expected]);
    });
  }

  it('the name of the subscription may say what happened', () => {
    expect(ops(record, {}, 'userCreated')).to.deep.equal([{op: 'value', value: record, bare: true, event: 'created'}]);
  });

  it('a mapping says it for servers with words of their own', () => {
    const mapping = {
      op: 'what.verb',
      ops: {delete: ['ARCHIVED']},
      record: 'body.row',
      key: 'body.row.id',
      position: 'at',
    };
    const message = messageOf({what: {verb: 'ARCHIVED'}, body: {row: record}, at: 'e:4'}, 'things', mapping, 'x');
    expect(message).to.deep.equal({topic: 'things', ops: [{op: 'delete', key: '7'}], id: 'e:4'});
  });
});

describe('what goes wrong with a change', () => {
  for (const [what, said] of [
    ['user errors', [{field: ['input', 'email'], message: 'is taken', code: 'TAKEN'}]],
    ['a path', [{path: 'input.email', message: 'is taken', code: 'taken'}]],
    ['Ash’s fields', [{fields: ['input.email'], message: 'is taken', code: 'taken'}]],
  ] as const) {
    it(`${what} of a payload`, () => {
      expect(errorsIn(said)).to.deep.equal([{path: 'input.email', code: 'taken', message: 'is taken'}]);
    });
  }

  it('a field goes by the name that it has in the form', () => {
    const named = (path: string) => asInForm([{path, code: 'x', message: 'y'}], ['input', 'patch'])[0]!.path;
    expect(['input.patch.email', 'patch.email', 'variables.input.email', 'email', 'inputs.x'].map(named)).to.deep.equal(
      ['email', 'email', 'email', 'email', 'inputs.x'],
    );
  });

  it('extensions may tell fields as a list, a map, or one', () => {
    const message = 'Bad';
    const fields = [{path: 'email', code: 'invalid', message: 'is taken'}];
    for (const extensions of [
      {code: 'BAD_USER_INPUT', fields: [{path: 'email', message: 'is taken'}]},
      {validation: {email: ['is taken']}},
      {validationErrors: {email: 'is taken'}},
    ])
      expect(toError([{message, extensions}])).to.deep.include({code: 'invalid', message, fields});
    expect(toError([{message, extensions: {code: 'BAD_USER_INPUT', field: 'email'}}])!.fields).to.deep.equal([
      {path: 'email', code: 'bad_user_input', message},
    ]);
  });

  it('a payload that says no is a refusal', () => {
    const outcome = (payload: object) => outcomeOf({data: {x: payload}, extensions: {}});
    expect(() => outcome({success: false, message: 'Too late'})).to.throw('Too late');
    expect(() => outcome({user: null, errors: [{message: 'is taken', path: 'email'}]})).to.throw('is taken');
    expect(outcome({user: {id: 1}, errors: []})).to.deep.equal({status: 'done', data: {id: 1}});
    expect(outcome({id: 4, message: 'a record that has a message'}).data).to.include({id: 4});
  });

  it('what is done of several stays done', () => {
    const answer = {data: {k0: {id: 1}, k1: null}, error: toError([{message: 'No'}])!, extensions: {}};
    expect(() => outcomeOf(answer)).to.throw('1 of 2 are done. No');
  });
});
