import {expect} from '@open-wc/testing';
import type {JsonSchema, Values} from '../../data/types.js';
import {nameOf} from '../names.js';
import {Rules} from './rules.js';
import {choicesIn} from './text-rules.js';

const broken = (schema: unknown, values: unknown): string[] =>
  new Rules(schema as JsonSchema).check(values as Values).map(({path, rule}) => `${nameOf(path)} ${rule}`);
const one = (rule: object, value: unknown): string[] =>
  broken({type: 'object', properties: {a: rule}}, {a: value}).map((line) => line.slice(2));

describe('the rules of a form', () => {
  it('F-04 say which rule a value breaks', () => {
    const cases: readonly [object, unknown, unknown, string][] = [
      [{type: 'string', minLength: 3}, 'ab', 'abc', 'minLength'],
      [{type: 'string', maxLength: 3}, 'abcd', 'abc', 'maxLength'],
      [{type: 'string', pattern: '^[A-Z]+$'}, 'abc', 'ABC', 'pattern'],
      [{type: 'string', format: 'email'}, 'ada@', 'ada@example.com', 'format'],
      [{type: 'string', format: 'uri'}, 'nowhere', 'https://example.com/x', 'format'],
      [{type: 'string', format: 'date'}, '2026-02-31', '2026-02-28', 'format'],
      [{type: 'string', format: 'date-time'}, '2026-02-28', '2026-02-28T10:30', 'format'],
      [{type: 'string', format: 'time'}, '25:00', '10:30', 'format'],
      [{type: 'integer'}, '1.5', '2', 'type'],
      [{type: 'number', minimum: 3}, '2', '3', 'minimum'],
      [{type: 'number', maximum: 3}, 4, 3, 'maximum'],
      [{type: 'number', exclusiveMinimum: 3}, '3', '4', 'exclusiveMinimum'],
      [{type: 'number', maximum: 3, exclusiveMaximum: true}, '3', '2', 'exclusiveMaximum'],
      [{type: 'number', multipleOf: 0.1}, '0.25', '0.3', 'multipleOf'],
      [{enum: [1, 2]}, '3', '2', 'enum'],
      [{const: true}, false, true, 'const'],
      [{type: 'array', minItems: 2}, [1], [1, 2], 'minItems'],
      [{type: 'array', maxItems: 1}, [1, 2], [1], 'maxItems'],
      [{type: 'array', uniqueItems: true}, ['a', 'a'], ['a', 'b'], 'uniqueItems'],
      [{type: 'array', contains: {const: 'a'}}, ['b', 'c'], ['b', 'a'], 'contains'],
      [{not: {const: 'root'}}, 'root', 'ada', 'not'],
      [{type: 'string', pattern: '^a', format: 'email'}, 'b@example.com', 'a@example.com', 'pattern'],
    ];
    for (const [rule, wrong, right, name] of cases) {
      expect(one(rule, wrong), `${JSON.stringify(rule)} and ${JSON.stringify(wrong)}`).to.deep.equal([name]);
      expect(one(rule, right), `${JSON.stringify(rule)} and ${JSON.stringify(right)}`).to.deep.equal([]);
    }
  });

  it('take what is empty for nothing, and a record that nobody has begun', () => {
    const schema = {
      required: ['name', 'terms'],
      properties: {
        name: {type: 'string', minLength: 2},
        nick: {type: 'string', minLength: 2},
        terms: {type: 'boolean'},
        address: {type: 'object', required: ['city'], properties: {city: {type: 'string'}}},
      },
    };
    expect(broken(schema, {name: '', nick: null, terms: false, address: {city: ''}})).to.deep.equal(['name required']);
    expect(broken(schema, {name: 'Ada', terms: 'on', address: {city: '', zip: '1'}})).to.deep.equal([
      'address[city] required',
    ]);
  });

  it('speak of rows by their places, through references', () => {
    const schema = {
      properties: {rows: {items: {$ref: '#/$defs/row'}}},
      $defs: {row: {required: ['sku'], properties: {sku: {$ref: '#/$defs/sku'}}}, sku: {pattern: '^[A-Z]$'}},
    };
    expect(broken(schema, {rows: [{sku: 'A'}, {sku: 'b'}, {sku: ''}]})).to.deep.equal([
      'rows[1][sku] pattern',
      'rows[2][sku] required',
    ]);
  });

  it('F-15 of several kinds speak of the one that is meant', () => {
    const kind = (name: string, field: string): object => ({
      properties: {_union_type: {const: name}, [field]: {type: 'string'}},
      required: [field],
      additionalProperties: false,
    });
    const schema = {properties: {block: {oneOf: [kind('text', 'text'), kind('image', 'url')]}}};
    expect(broken(schema, {block: {_union_type: 'image', url: ''}})).to.deep.equal(['block[url] required']);
    expect(broken(schema, {block: {_union_type: 'video'}})).to.deep.equal(['block anyOf']);
    const nullable = {anyOf: [{type: 'string', maxLength: 2}, {type: 'null'}]};
    expect(one(nullable, 'abc')).to.deep.equal(['maxLength']);
  });

  it('depend on other fields', () => {
    const schema = {
      if: {properties: {country: {const: 'US'}}, required: ['country']},
      then: {required: ['zip'], properties: {zip: {pattern: '^\\d{5}$'}}},
    };
    expect(broken(schema, {country: 'US'})).to.deep.equal(['zip required']);
    expect(broken(schema, {country: 'US', zip: 'x'})).to.deep.equal(['zip pattern']);
    expect(broken(schema, {country: 'DE', zip: 'x'})).to.deep.equal([]);
  });

  it('give the words of their author', () => {
    const schema: JsonSchema = {
      properties: {
        a: {pattern: '^x', errorMessage: {pattern: 'must begin with x'}},
        b: {minLength: 2, errorMessage: 'No.'},
      },
    };
    expect(new Rules(schema).check({a: 'y', b: 'c'}).map(({said}) => said)).to.deep.equal(['must begin with x', 'No.']);
  });

  it('know fields by any name, also by those of rules', () => {
    const names = ['type', 'enum', 'not', 'pattern', 'format', 'items', 'required', '$ref', 'a/b~c d'];
    const schema = {properties: Object.fromEntries(names.map((name) => [name, {maxLength: 1}]))};
    const values = Object.fromEntries(names.map((name) => [name, 'long']));
    expect(broken(schema, values)).to.deep.equal(names.map((name) => `${name} maxLength`));
  });

  it('leave out what they do not know', () => {
    const rule = {type: 'string', format: 'constructor', widget: {color: 'red'}, pattern: '(', 'x-rule': [1]};
    expect(one(rule, 'anything')).to.deep.equal([]);
    expect(one({type: 'object', additionalProperties: false}, {more: 1})).to.deep.equal([]);
    expect(one({not: {additionalProperties: false}}, {more: 1}), 'also where it would turn around').to.deep.equal([]);
    expect(one({type: 'array', maxItems: 1}, new File([], 'x')), 'a file is for the server').to.deep.equal([]);
  });

  it('F114 hold no page up and throw nothing, whatever a server sends', () => {
    const text = `${'a'.repeat(5000)}!`;
    const begun = performance.now();
    for (const pattern of [
      '^(a+)+$',
      '^(a|aa)+$',
      '^(a?){40}a{40}$',
      '^(\\w*)*\\1$',
      `^${'a*'.repeat(40)}$`,
      'a?'.repeat(60),
    ])
      expect(one({pattern}, text), pattern).to.deep.equal([]);
    const bomb = Object.fromEntries(
      Array.from({length: 40}, (_, place) => [
        `d${place}`,
        {allOf: [{$ref: `#/$defs/d${place + 1}`}, {$ref: `#/$defs/d${place + 1}`}]},
      ]),
    );
    const deep: {allOf: unknown[]} = {allOf: []};
    for (let place = 0, at = deep; place < 5000; place++) at.allOf.push((at = {allOf: []}));
    const circle: {allOf: unknown[]} = {allOf: []};
    circle.allOf.push(circle);
    for (const schema of [
      {$ref: '#'},
      {allOf: [{$ref: '#'}, {$ref: '#'}]},
      {$ref: '#/$defs/d0', $defs: {...bomb, d40: {}}},
      {$ref: 'https://elsewhere.example/schema.json'},
      {$ref: 7},
      {$id: '://'},
      {properties: 7, required: 'name', allOf: {}, enum: 'x'},
      JSON.parse('{"properties":{"__proto__":{"maxLength":1}},"__proto__":{"maxLength":1}}') as object,
      deep,
      circle,
      [],
      'text',
    ])
      expect(broken(schema, JSON.parse('{"a":"long","__proto__":{"b":1}}'))).to.deep.equal([]);
    expect(performance.now() - begun, 'milliseconds').to.be.below(3000);
  });

  it('F114 count the ways that a pattern leaves', () => {
    expect(choicesIn('^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$')).to.deep.equal([Infinity, Infinity, Infinity]);
    expect(choicesIn('^(?:https?://|/).{1,9}$')).to.deep.equal([1, 1, 8]);
    expect(choicesIn('^\\d{3}-\\d{2}$')).to.deep.equal([]);
    for (const pattern of ['(a+)+', '(a|b)*', '(?:a{1,2}){3}', '((a)?)*', '(a)\\1'])
      expect(choicesIn(pattern)).to.equal(undefined);
  });
});
