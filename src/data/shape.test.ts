import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {RecordMapper, parseDataMap, shapeAnswer} from './shape.js';
import type {Shaped, ShapeOptions} from './shape.js';
import type {DataShape} from './types.js';

const stat: DataShape = {
  value: 'value',
  accepts: ['label', 'value', 'change', 'trend', 'userRole'],
  rename: {title: 'heading'},
};
const table: DataShape = {list: 'rows', accepts: ['rows', 'columns']};
const chart: DataShape = {
  value: 'data',
  list: 'records',
  accepts: ['label'],
  takes: (answer) => typeof answer === 'object' && answer !== null && 'datasets' in answer,
};

/** The properties an answer sets. */
function properties(answer: unknown, shape: DataShape, options?: ShapeOptions): Record<string, unknown> {
  const shaped = shapeAnswer(answer, shape, options);
  if (shaped.kind === 'error') throw new Error(shaped.error.message);
  return shaped.kind === 'list' ? {[shaped.property]: shaped.rows.toArray()} : {...shaped.properties};
}

function rows(shaped: Shaped): readonly unknown[] {
  if (shaped.kind !== 'list') throw new Error(`${shaped.kind}, not a list`);
  return shaped.rows.toArray();
}

describe('data-path', () => {
  const body = {totals: {users: 12}, result: {items: [{id: 1}], total: 9, meta: {count: 3}}};

  it('picks by dotted path or JSON Pointer, as the body came', () => {
    expect(properties(body, stat, {path: 'totals.users'})).to.deep.equal({value: 12});
    expect(properties(body, stat, {path: '/totals/users'})).to.deep.equal({value: 12});
    expect(properties({data: {totals: 5}}, stat, {path: 'data.totals'})).to.deep.equal({value: 5});
  });

  it('does not open an envelope: the path speaks of the body', () => {
    const shaped = shapeAnswer({a: {data: [{id: 1}]}}, table, {path: 'a'});
    expect(rows(shaped)).to.deep.equal([{data: [{id: 1}]}]);
  });

  it('reads the total beside the picked list', () => {
    expect(shapeAnswer(body, table, {path: 'result.items'}).total).to.equal(9);
    expect(shapeAnswer({a: {rows: [{}], meta: {total_count: '7'}}}, table, {path: 'a.rows'}).total).to.equal(7);
  });

  it('comes after the pointer of the address', () => {
    expect(properties(body, stat, {pointer: '/totals', path: 'users'})).to.deep.equal({value: 12});
    const shaped = shapeAnswer({x: {data: [{id: 1}], total: 4}}, table, {pointer: '/x'});
    expect(rows(shaped)).to.deep.equal([{id: 1}]);
    expect(shaped.total).to.equal(4);
  });

  it('is empty where nothing is, with one warning that lists the keys there are', () => {
    const shaped = shapeAnswer(body, stat, {path: 'result.users'});
    expect(shaped.kind).to.equal('empty');
    expect(shaped.warnings).to.have.length(1);
    expect(shaped.warnings[0]).to.contain('result.users').and.to.contain('items, total, meta');
    expect(shapeAnswer(null, stat, {path: 'a'}).warnings[0]).to.contain('nothing to follow');
    expect(shapeAnswer(body, stat, {path: 'a b'}).warnings[0]).to.contain('no path');
    expect(shapeAnswer({a: null}, stat, {path: 'a'})).to.deep.equal({kind: 'empty', properties: {}, warnings: []});
  });

  it('F112 never reaches a prototype', () => {
    for (const path of ['__proto__', 'constructor.name', '/__proto__/toString', 'toString']) {
      expect(shapeAnswer({}, stat, {path}).kind, path).to.equal('empty');
    }
  });
});

describe('envelopes', () => {
  it('are none where a widget knows what stands beside the list', () => {
    const user = {name: 'Ada'};
    const bar: DataShape = {list: 'items', accepts: ['items', 'user']};
    const bell: DataShape = {list: 'items', value: 'count', accepts: ['items', 'count'], rename: {unread: 'count'}};
    const menu: DataShape = {value: 'user', accepts: ['user'], takes: (answer) => !('user' in (answer as object))};
    expect(properties({user, items: [1]}, bar)).to.deep.equal({user, items: [1]});
    expect(properties({user, items: []}, bar)).to.deep.equal({user, items: []});
    expect(properties({unread: 3, items: [1]}, bell)).to.deep.equal({count: 3, items: [1]});
    expect(properties({user, items: [1, 2]}, menu)).to.deep.equal({user});
    const mapper = new RecordMapper(parseDataMap('user: me').entries);
    expect(properties({me: user, items: [1]}, bar, {mapper})).to.deep.equal({user, items: [1]});
  });

  it('are opened where it knows nothing beside the list, or would lose the list', () => {
    expect(properties({items: [{id: 1}], user: 1, total: 9}, table)).to.deep.equal({rows: [{id: 1}]});
    expect(properties({rows: [{id: 1}], total: 9}, table)).to.deep.equal({rows: [{id: 1}]});
    expect(properties({items: [{id: 1}], label: 'x'}, chart)).to.deep.equal({records: [{id: 1}]});
    expect(properties({data: [{id: 1}], page: 1}, {list: 'rows', accepts: ['rows', 'page']})).to.deep.equal({
      rows: [{id: 1}],
    });
  });

  it('with data and only known keys beside it are opened', () => {
    const envelope = {
      data: [{id: 1}],
      total: 40,
      next: 'c',
      meta: {},
      links: {},
      status: 'ok',
      success: true,
      message: '',
      errors: [],
    };
    const shaped = shapeAnswer(envelope, table);
    expect(rows(shaped)).to.equal(envelope.data);
    expect(shaped.total).to.equal(40);
    expect(properties({data: 5}, stat)).to.deep.equal({value: 5});
    expect(properties({data: {label: 'x'}, meta: {count: 2}}, stat)).to.deep.equal({label: 'x'});
  });

  it('with one list under a usual name are opened', () => {
    for (const name of ['items', 'results', 'records', 'rows', 'content']) {
      const shaped = shapeAnswer({[name]: [{id: 1}], count: 3, more: true}, table);
      expect(rows(shaped), name).to.deep.equal([{id: 1}]);
      expect(shaped.total, name).to.equal(3);
    }
  });

  it('are records where anything else stands beside', () => {
    expect(properties({data: 1, label: 'x'}, stat)).to.deep.equal({label: 'x'});
    expect(rows(shapeAnswer({users: [{id: 1}]}, table))).to.deep.equal([{users: [{id: 1}]}]);
    expect(properties({columns: [{field: 'a'}], rows: [{a: 1}]}, table)).to.deep.equal({
      columns: [{field: 'a'}],
      rows: [{a: 1}],
    });
  });

  it('are opened once', () => {
    expect(rows(shapeAnswer({data: {data: [1], x: 1}}, table))).to.deep.equal([{data: [1], x: 1}]);
  });

  it('tell a total only where it is a count', () => {
    for (const total of ['x', -1, 1.5, null, {}])
      expect(shapeAnswer({data: [{}], total}, table).total, String(total)).to.equal(undefined);
    expect(shapeAnswer({data: [], total: 0}, table).total).to.equal(0);
    expect(shapeAnswer({data: [{}], meta: {total: 6}}, table).total).to.equal(6);
  });
});

describe('data-map', () => {
  it('says which field feeds which property of a record', () => {
    const answer = {total: 5, name: 'Users', label: 'not this', deep: {up: 'yes'}};
    expect(properties(answer, stat, {map: 'value: total, label: name, trend: deep.up'})).to.deep.equal({
      value: 5,
      label: 'Users',
      trend: 'yes',
    });
  });

  it('leaves a property absent whose path leads nowhere, even where a field has its name', () => {
    expect(properties({value: 1, label: 'x'}, stat, {map: 'value: gone'})).to.deep.equal({label: 'x'});
  });

  it('takes the attribute name of a property too', () => {
    expect(properties({role: 'admin'}, stat, {map: 'user-role: role'})).to.deep.equal({userRole: 'admin'});
  });

  it('takes the other names that a widget gives its properties', () => {
    const field: DataShape = {value: 'defaultValue', accepts: ['defaultValue'], rename: {value: 'defaultValue'}};
    expect(properties({name: 'Ada'}, field, {map: 'value: name'})).to.deep.equal({defaultValue: 'Ada'});
  });

  it('maps the rows of a list on first use, and never copies the rows before', () => {
    let reads = 0;
    const row = {
      id: 1,
      get name() {
        reads++;
        return 'Ada';
      },
    };
    const list = [row, {id: 2, name: 'Bob'}];
    const shaped = shapeAnswer(list, {list: 'options', accepts: []}, {map: 'label: name, value: id'});
    if (shaped.kind !== 'list') throw new Error('no list');
    expect(reads).to.equal(0);
    expect(shaped.rows.size).to.equal(2);
    expect(shaped.rows.raw).to.equal(list);
    expect(shaped.rows.at(1)).to.deep.equal({id: 2, name: 'Bob', label: 'Bob', value: 2});
    expect(reads).to.equal(0);
    expect(shaped.rows.at(1)).to.equal(shaped.rows.at(1));
    expect(shaped.rows.toArray()).to.equal(shaped.rows.toArray());
    expect(shaped.rows.toArray()[0]).to.include({label: 'Ada', value: 1});
    expect(Object.keys(row)).to.deep.equal(['id', 'name']);
  });

  it('gives the same mapped row for the same record over several answers', () => {
    const mapper = new RecordMapper(parseDataMap('label: name').entries);
    const row = {name: 'Ada'};
    const first = shapeAnswer([row], table, {mapper});
    const second = shapeAnswer([row, {name: 'Bob'}], table, {mapper});
    expect(rows(first)[0]).to.equal(rows(second)[0]);
  });

  it('leaves out what it can not read, with a warning', () => {
    const map = parseDataMap('value: a.b, , broken, x y: z, label: /a~1b, c: __proto__.x');
    expect(map.entries).to.deep.equal([
      {property: 'value', path: ['a', 'b']},
      {property: 'label', path: ['a/b']},
    ]);
    expect(map.warnings).to.have.length(3);
    expect(shapeAnswer({a: 1}, stat, {map: 'nonsense'}).warnings[0]).to.contain('nonsense');
  });

  it('leaves scalars of a list as they are', () => {
    expect(rows(shapeAnswer(['a', 'b'], table, {map: 'label: name'}))).to.deep.equal(['a', 'b']);
  });
});

describe('what a widget takes', () => {
  it('a record fills accepted keys, by exact name, other name, or camelCase', () => {
    expect(properties({label: 'x', title: 'T', user_role: 'admin', other: 1}, stat)).to.deep.equal({
      label: 'x',
      heading: 'T',
      userRole: 'admin',
    });
    expect(properties({heading: 'exact', title: 'other'}, stat)).to.deep.equal({heading: 'exact'});
    expect(properties({user_role: 'snake', userRole: 'exact'}, stat)).to.deep.equal({userRole: 'exact'});
    expect(properties({'user-role': 'kebab'}, stat)).to.deep.equal({userRole: 'kebab'});
  });

  it('null in a record is kept: it says that there is no value now', () => {
    expect(properties({label: null, value: 1}, stat)).to.deep.equal({label: null, value: 1});
  });

  it('F111 nothing else is ever set, whatever the server sends and the widget accepts', () => {
    const names = [
      'id',
      'class',
      'className',
      'style',
      'error',
      'dataSource',
      'data-source',
      'data_source',
      'onclick',
      'on-click',
      'innerHTML',
      'suggestionsSource',
      'slot',
      'subscribe',
      '__proto__',
      'constructor',
      'theme',
    ];
    const greedy: DataShape = {accepts: ['label', ...names, 'onClick'], rename: {evil: 'innerHTML', worse: 'onclick'}};
    const answer = JSON.parse(
      JSON.stringify(
        Object.fromEntries([...names.map((name) => [name, 'x']), ['evil', 'x'], ['worse', 'x'], ['label', 'ok']]),
      ),
    );
    expect(properties(answer, greedy)).to.deep.equal({label: 'ok'});
    expect(properties(JSON.parse('{"__proto__":{"label":"x"},"value":1}'), stat)).to.deep.equal({value: 1});
    expect(({} as {label?: unknown}).label).to.equal(undefined);
  });

  it('a record nothing of which is known says so', () => {
    const shaped = shapeAnswer({foo: 1, bar: 2}, stat);
    expect(shaped.kind).to.equal('record');
    expect(shaped.warnings[0]).to.contain('foo, bar').and.to.contain('data-map');
  });

  it('a scalar is the main value', () => {
    for (const value of [5, 0, 'text', '', false]) expect(properties(value, stat)).to.deep.equal({value});
  });

  it('F56 a scalar without a place is an error in plain words', () => {
    const shaped = shapeAnswer(5, table);
    expect(shaped.kind === 'error' && shaped.error.code).to.equal('data');
    expect(shaped.kind === 'error' && shaped.error.message).to.contain('a list');
    expect(shapeAnswer(() => 1, stat).kind).to.equal('error');
  });

  it('a list is the list, the very one of the answer', () => {
    const list = [{id: 1}, {id: 2}];
    expect(rows(shapeAnswer(list, table))).to.equal(list);
    expect(shapeAnswer(list, table)).to.include({kind: 'list', property: 'rows'});
  });

  it('F56 a list where a record is wanted: of one, its record; of more, an error', () => {
    expect(properties([{label: 'x'}], stat)).to.deep.equal({label: 'x'});
    expect(properties([5], stat)).to.deep.equal({value: 5});
    const shaped = shapeAnswer([{label: 'x'}, {label: 'y'}], stat);
    expect(shaped.kind === 'error' && shaped.error).to.include({code: 'data', retryable: false});
    expect(shaped.kind === 'error' && shaped.error.hint).to.contain('data-path');
  });

  it('F56 an object where a list is wanted is a list of one', () => {
    expect(rows(shapeAnswer({id: 1}, table))).to.deep.equal([{id: 1}]);
    expect(rows(shapeAnswer({id: 1}, table, {map: 'label: id'}))).to.deep.equal([{id: 1, label: 1}]);
  });

  it('F56 nothing is empty', () => {
    for (const answer of [null, undefined, [], {data: null}, {data: []}, [null, undefined]]) {
      expect(shapeAnswer(answer, table).kind, JSON.stringify(answer)).to.equal('empty');
    }
    expect(properties([], table)).to.deep.equal({rows: []});
    expect(properties(null, table)).to.deep.equal({});
    expect(properties([], stat)).to.deep.equal({});
  });

  it('F56 bad members are left out, with one warning, and the others shown', () => {
    const shaped = shapeAnswer([{id: 1}, null, 'x', {id: 2}, undefined], table);
    expect(rows(shaped)).to.deep.equal([{id: 1}, {id: 2}]);
    expect(shaped.warnings).to.have.length(1);
    expect(shaped.warnings[0]).to.contain('3 of 5');
    expect(rows(shapeAnswer(['a', null, 2], table))).to.deep.equal(['a', 2]);
    expect(
      rows(
        shapeAnswer(
          [
            ['Label', 1],
            ['Other', 2],
          ],
          table,
        ),
      ),
    ).to.have.length(2);
    const within = shapeAnswer({columns: [], rows: [null, {id: 1}]}, table);
    expect(within.kind === 'record' && within.properties['rows']).to.deep.equal([{id: 1}]);
    expect(within.warnings[0]).to.contain('rows');
  });

  it('an answer the widget claims is its main value as a whole', () => {
    const data = {labels: ['a'], datasets: [{data: [1]}], label: 'x'};
    expect(properties(data, chart)).to.deep.equal({data});
    expect(properties({data}, chart)).to.deep.equal({data});
    expect(rows(shapeAnswer([{month: 1}], chart))).to.deep.equal([{month: 1}]);
    const throwing: DataShape = {
      ...stat,
      takes: () => {
        throw new Error('broken');
      },
    };
    expect(properties(5, throwing)).to.deep.equal({value: 5});
  });

  it('F111 rows with ids that shadow the prototype are rows like others', () => {
    const list = JSON.parse(
      '[{"id":"__proto__"},{"id":"constructor"},{"id":"hasOwnProperty","toString":1},{"__proto__":{"polluted":1},"id":"x"}]',
    );
    const shaped = shapeAnswer(list, table, {map: 'label: id'});
    expect(rows(shaped).map((row) => (row as {label: string}).label)).to.deep.equal([
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'x',
    ]);
    expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
    expect((rows(shaped)[3] as {polluted?: unknown}).polluted).to.equal(undefined);
  });

  it('looks at 100,000 rows without copying them', () => {
    const list = Array.from({length: 100_000}, (_, id) => ({id}));
    const look = (): void => {
      const shaped = shapeAnswer({data: list, total: 100_000}, table, {map: 'label: id'});
      expect(shaped.kind === 'list' && shaped.rows.at(99_999)).to.deep.equal({id: 99_999, label: 99_999});
    };
    expect(leastTime(look)).to.be.lessThan(200);
  });
});
