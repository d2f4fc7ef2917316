import {expect} from '@open-wc/testing';
import {parseDataMap, RecordMapper} from './data-map.js';
import {openEnvelope, totalOf} from './envelope.js';
import {goodMembers, rowsOf} from './list-members.js';

const BESIDE = [
  'total',
  'count',
  'total_count',
  'page',
  'pages',
  'per_page',
  'page_size',
  'limit',
  'offset',
  'next',
  'previous',
  'prev',
  'links',
  'meta',
  'included',
  'cursor',
  'position',
  'can',
  'tags',
  'warnings',
  'errors',
  'jsonapi',
  'status',
  'success',
  'message',
];

describe('envelopes of answers', () => {
  for (const key of BESIDE) {
    it(`may have ${key} beside data`, () => {
      expect(openEnvelope({data: ['x'], [key]: 'anything'}).data).to.deep.equal(['x']);
    });
  }

  it('are no envelopes with any other key, in another case, or as a list', () => {
    for (const answer of [{data: 1, Total: 2}, {data: 1, label: 'x'}, {Data: 1}, [{data: 1}], 'data', 5, null]) {
      expect(openEnvelope(answer)).to.deep.equal({data: answer});
    }
  });

  it('are known by the only list under a usual name, whatever else stands there', () => {
    const answer = {items: [1], label: 'x', count: 5};
    expect(openEnvelope(answer)).to.deep.equal({data: [1], total: 5, around: {answer, name: 'items'}});
    expect(openEnvelope({items: [1], more: [2]}).data).to.deep.equal({items: [1], more: [2]});
    expect(openEnvelope({items: 'no list'}).data).to.deep.equal({items: 'no list'});
    expect(openEnvelope({items: []})).to.deep.equal({data: [], around: {answer: {items: []}, name: 'items'}});
    expect(openEnvelope({data: [1], total: 1}).around).to.equal(undefined);
  });

  it('are looked for in own keys only, and never in objects of a class', () => {
    expect(openEnvelope(Object.create({data: [1]})).data).not.to.deep.equal([1]);
    class Answer {
      readonly data = [1];
    }
    const answer = new Answer();
    expect(openEnvelope(answer).data).to.equal(answer);
  });

  it('tell the total first of themselves, then of meta', () => {
    expect(totalOf({count: 1, total: 2})).to.equal(2);
    expect(totalOf({total: 'many', meta: {total: 3}})).to.equal(3);
    expect(totalOf({meta: {total_count: '40'}})).to.equal(40);
    expect(totalOf({meta: 'x'})).to.equal(undefined);
    expect(totalOf({total: Number.POSITIVE_INFINITY})).to.equal(undefined);
    expect(totalOf([1])).to.equal(undefined);
  });
});

describe('members of lists', () => {
  it('are kept as they came where all are good', () => {
    for (const list of [[], ['a', 1, true], [{id: 1}, {id: 2}], [['a', 1], {id: 2}]])
      expect(goodMembers(list).rows).to.equal(list);
  });

  it('are left out where nothing can show them', () => {
    expect(goodMembers([null, 'a', undefined, () => 1, Symbol('x')])).to.deep.equal({rows: ['a'], bad: 4});
    expect(goodMembers([{id: 1}, 'a', 5, null])).to.deep.equal({rows: [{id: 1}], bad: 3});
    expect(goodMembers([null])).to.deep.equal({rows: [], bad: 1});
  });

  it('are the list itself without a map', () => {
    const list = [{id: 1}];
    const rows = rowsOf(list);
    expect(rows.toArray()).to.equal(list);
    expect(rows.raw).to.equal(list);
    expect(rows.at(0)).to.equal(list[0]);
    expect(rows.at(5)).to.equal(undefined);
    expect(rows.size).to.equal(1);
  });
});

describe('maps of records', () => {
  it('give each record one mapped copy, and leave the record alone', () => {
    const mapper = new RecordMapper(parseDataMap('label: name, value: /a/b').entries);
    const record = Object.freeze({name: 'Ada', a: {b: 2}, value: 'own'});
    const mapped = mapper.map(record);
    expect(mapped).to.deep.equal({name: 'Ada', a: {b: 2}, label: 'Ada', value: 2});
    expect(mapper.map(record)).to.equal(mapped);
    expect(mapper.map({...record})).not.to.equal(mapped);
  });

  it('let scalars and nothing pass', () => {
    const mapper = new RecordMapper(parseDataMap('label: name').entries);
    expect([5, 'x', null, undefined].map((value) => mapper.map(value))).to.deep.equal([5, 'x', null, undefined]);
  });

  it('take false, 0, empty text and null as values', () => {
    const mapper = new RecordMapper(parseDataMap('a: w, b: x, c: y, d: z').entries);
    expect(mapper.map({w: false, x: 0, y: '', z: null})).to.include({a: false, b: 0, c: '', d: null});
  });

  it('keep names of properties as written, for rows that are read by them', () => {
    const mapper = new RecordMapper(parseDataMap('total_price: amount').entries);
    expect(mapper.map({amount: 5})).to.deep.equal({amount: 5, total_price: 5});
  });
});
