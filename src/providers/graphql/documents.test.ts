import {expect} from '@open-wc/testing';
import {readDocuments} from './documents.js';
import {fieldsOf, tokensOf} from './lexer.js';

describe('the documents of a page', () => {
  it('are its operations by name, each with the fragments that it uses, also by way of others', () => {
    const {operations, problem} = readDocuments(`
      # all of it
      query Top($first: Int = 5, $role: [Role!]!, $q: String) @live { users(first: $first) { ...Card } }
      mutation Publish($id: ID!) { publish(id: $id) { message } }
      fragment Card on User { id ...Name }
      fragment Name on User { name(style: "a } b") }
      fragment Unused on User { id }
      subscription Ticks { ticks }`);
    expect(problem).to.equal(undefined);
    expect([...operations.values()].map(({kind, name}) => `${kind} ${name}`)).to.deep.equal([
      'query Top',
      'mutation Publish',
      'subscription Ticks',
    ]);
    const top = operations.get('Top')!;
    expect(top.text).to.contain('fragment Card').and.contain('a } b').and.not.contain('Unused');
    expect(top.variables).to.deep.equal([
      {name: 'first', type: 'Int', optional: true},
      {name: 'role', type: '[Role!]!', optional: false},
      {name: 'q', type: 'String', optional: true},
    ]);
    expect(operations.get('Publish')!.text).to.equal('mutation Publish($id: ID!) { publish(id: $id) { message } }');
  });

  for (const [text, problem] of [
    ['{ users { id } }', 'has no name'],
    ['query { users { id } }', 'has no name'],
    ['query A { users ', 'never closed'],
    ['query A { users ) }', 'never closed'],
    ['type User { id: ID }', 'begins no operation'],
    ['query A { a } query A { b }', 'two operations'],
    ['query A { a € }', 'none of GraphQL’s'],
    ['query A { a(b: "x) }', 'none of GraphQL’s'],
  ] as const) {
    it(`say what is wrong with ${text}`, () => {
      expect(readDocuments(text).problem).to.contain(problem);
    });
  }

  it('with none there is nothing to say', () => {
    expect(readDocuments(' ').problem).to.equal(undefined);
  });

  it('a fragment that leads back to itself has an end', () => {
    const {operations} = readDocuments('query A { ...F } fragment F on T { ...G } fragment G on T { ...F }');
    expect(operations.get('A')!.text.match(/fragment/g)).to.have.length(2);
  });

  it('strings, block strings and comments hide what is in them', () => {
    expect(tokensOf('a """ } \\""" { """ "\\"}" # }\n b')!.map(({text}) => text)).to.have.length(4);
  });

  it('hostile 8 KB are read in no time', () => {
    const start = performance.now();
    for (const piece of ['"""', '{', '"\\', '#', '...', '$a:['])
      readDocuments(`query A ${piece.repeat(8192 / piece.length)}`);
    expect(performance.now() - start).to.be.below(500);
  });
});

describe('a selection', () => {
  for (const [text, names] of [
    ['{ id name }', ['id', 'name']],
    ['{ all: users(first: 3) @include(if: true) { id } ...F ... on User { x } z }', ['users', 'z']],
    ['{ a { b { c } } d }', ['a', 'd']],
  ] as const) {
    it(`names what it asks for: ${text}`, () => {
      expect(fieldsOf(text)).to.deep.equal(names);
    });
  }

  for (const text of ['id', '{ id', '{ id } }', '{ id } mutation X { y }', '{ id }{ x }', '{ a(b: $c) } €', '{ $x }']) {
    it(`is none that could be more than one: ${text}`, () => {
      expect(fieldsOf(text)).to.equal(undefined);
    });
  }
});
