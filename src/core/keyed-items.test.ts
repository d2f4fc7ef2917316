import {expect, fixture, html} from '@open-wc/testing';
import {KeyedList} from '../data/live-list.js';
import {keyedItems} from './keyed-items.js';
import {limited} from './limited.js';
import {listOf} from './list-of.js';

const keys = (...given: Parameters<typeof keyedItems>): readonly string[] => keyedItems(...given).map(({key}) => key);

describe('keyedItems', () => {
  it('takes id, key or _id, and texts by their place', () => {
    expect(keys([{id: 7}, {key: 'a'}, {_id: 'b'}, 'text'])).to.deep.equal(['7', 'a', 'b', '#1']);
  });

  it('takes the field that the author names, a path too', () => {
    expect(keys([{sku: 'x', id: 1}], {key: 'sku'})).to.deep.equal(['x']);
    expect(keys([{of: {sku: 'x'}}], {key: 'of.sku'})).to.deep.equal(['x']);
  });

  it('F57 gives repeated, missing, mixed and large keys each a name of its own', () => {
    const items = [{id: 1}, {id: '1'}, {id: 1}, {}, {id: null}, {id: 9007199254740993n}, {id: '7#2'}, {id: 7}, {id: 7}];
    const names = keys(items);
    expect(names).to.have.length(items.length);
    expect(new Set(names).size).to.equal(items.length);
  });

  it('keeps each item as it is, and leaves missing ones out', () => {
    const record = {id: 1};
    expect(keyedItems([null, record, undefined]).map(({item}) => item)).to.deep.equal([record]);
    expect(keyedItems([record])[0]?.item).to.equal(record);
  });

  it('knows events without a key by what they say, wherever they stand', () => {
    const [a, b] = [{message: 'a'}, {message: 'b'}];
    const before = keys([a, b], {byContent: true});
    expect(keys([{message: 'new'}, a, b], {byContent: true}).slice(1)).to.deep.equal(before);
    expect(new Set(keys([a, {...a}, a], {byContent: true})).size).to.equal(3);
    expect(keys([{id: 5, message: 'a'}, {odd: 1n}], {byContent: true})).to.deep.equal(['5', '#']);
  });

  it('takes the names of the data layer for rows that came from it', () => {
    const live = new KeyedList();
    live.reset([{name: 'a'}, {name: 'b'}]);
    const before = keys(live.toArray(), {live});
    live.apply([{op: 'insert', record: {name: 'new'}, at: 0}]);
    expect(keys(live.toArray(), {live}).slice(1)).to.deep.equal(before);
    expect(keys(['other'], {live})).to.deep.equal(['#1']);
  });

  it('takes the first or the last', () => {
    expect(keys([{id: 1}, {id: 2}, {id: 3}], {limit: 2})).to.deep.equal(['1', '2']);
    expect(keys([{id: 1}, {id: 2}, {id: 3}], {limit: -2})).to.deep.equal(['2', '3']);
    expect(keys([{id: 1}, {id: 2}, {id: 3}], {limit: -2, most: 1})).to.deep.equal(['2']);
    expect(limited([1, 2], 0)).to.deep.equal([1, 2]);
  });
});

describe('listOf', () => {
  it('gives a list, and nothing for what is none', async () => {
    const element = await fixture(html`<p></p>`);
    const rows = [1];
    expect(listOf(element, 'items', rows)).to.equal(rows);
    for (const missing of [undefined, null, '']) expect(listOf(element, 'items', missing)).to.deep.equal([]);
  });

  it('warns once of what is no list', async () => {
    const element = await fixture(html`<section></section>`);
    const {warn} = console;
    const lines: string[] = [];
    console.warn = (line: string) => void lines.push(line);
    try {
      expect(listOf(element, 'items', 'abc')).to.deep.equal([]);
      expect(listOf(element, 'items', 'abd')).to.deep.equal([]);
    } finally {
      console.warn = warn;
    }
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('a list');
  });
});
