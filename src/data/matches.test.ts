import {expect} from '@open-wc/testing';
import {foldText, matches, matchesSearch} from './matches.js';
import type {FilterOp, Json} from './types.js';

const record = {
  n: 18,
  big: 12345678901234567890n,
  decimal: '10.50',
  active: true,
  text: 'Straße 9',
  day: '2026-01-05',
  moment: '2026-01-05T10:00:00Z',
  date: new Date('2026-01-05T10:00:00Z'),
  nothing: null,
  blank: '',
  tags: ['red', 'green'],
  scores: [3, 8],
  deep: {list: [{x: 1}]},
  object: {a: 1},
};

const fits = (field: string, op: FilterOp, value: Json): boolean => matches(record, [{field, op, value}]);

describe('conditions', () => {
  const rows: readonly (readonly [string, FilterOp, Json, boolean])[] = [
    ['n', 'eq', '18', true],
    ['n', 'eq', '18.0', true],
    ['n', 'eq', 18, true],
    ['n', 'eq', '', false],
    ['n', 'eq', 'x', false],
    ['n', 'ne', '18', false],
    ['n', 'ne', 'x', true],
    ['n', 'gt', '9', true],
    ['n', 'gt', '18', false],
    ['n', 'gte', '18', true],
    ['n', 'lt', '100', true],
    ['n', 'lte', '17', false],
    ['n', 'gt', 'x', false],
    ['n', 'in', ['1', '18'], true],
    ['n', 'in', '1,18', true],
    ['n', 'nin', ['1', '18'], false],
    ['n', 'nin', ['1'], true],
    ['n', 'range', ['18', '20'], true],
    ['n', 'range', ['', '17'], false],
    ['n', 'range', ['10', ''], true],
    ['n', 'range', '10,20', true],
    ['n', 'range', [], true],
    ['n', 'range', ['x', '20'], false],
    ['n', 'contains', '8', true],
    ['big', 'gt', '5', true],
    ['decimal', 'eq', '10.50', true],
    ['decimal', 'eq', 10.5, true],
    ['decimal', 'gt', '9', true],
    ['decimal', 'lt', '9', false],
    ['active', 'eq', 'true', true],
    ['active', 'eq', true, true],
    ['active', 'eq', 'false', false],
    ['active', 'eq', '1', false],
    ['active', 'ne', 'false', true],
    ['text', 'eq', 'Straße 9', true],
    ['text', 'eq', 'straße 9', false],
    ['text', 'contains', 'STRASSE', false],
    ['text', 'contains', 'aße', true],
    ['text', 'starts', 'stra', true],
    ['text', 'ends', ' 9', true],
    ['text', 'starts', '9', false],
    ['text', 'gt', 'A', true],
    ['day', 'gte', '2026-01-05', true],
    ['day', 'range', ['2026-01-01', '2026-01-31'], true],
    ['moment', 'eq', '2026-01-05', true],
    ['moment', 'lte', '2026-01-05', true],
    ['moment', 'gt', '2026-01-05', false],
    ['moment', 'eq', '2026-01-05T11:00:00+01:00', true],
    ['moment', 'lt', '2026-01-05T10:30:00Z', true],
    ['date', 'eq', '2026-01-05', true],
    ['date', 'gt', '2026-01-05T09:00:00Z', true],
    ['nothing', 'null', true, true],
    ['nothing', 'null', 'false', false],
    ['nothing', 'eq', '', false],
    ['nothing', 'eq', null, true],
    ['nothing', 'ne', 'x', true],
    ['nothing', 'in', [null, 'x'], true],
    ['nothing', 'in', ['x'], false],
    ['nothing', 'gt', '0', false],
    ['missing', 'null', true, true],
    ['missing', 'nin', ['x'], true],
    ['missing', 'contains', '', false],
    ['n', 'null', false, true],
    ['blank', 'eq', '', true],
    ['blank', 'null', true, false],
    ['tags', 'eq', 'red', true],
    ['tags', 'contains', 'gre', true],
    ['tags', 'ne', 'red', false],
    ['tags', 'nin', ['blue'], true],
    ['tags', 'in', ['blue', 'green'], true],
    ['scores', 'gt', '7', true],
    ['deep.list[0].x', 'eq', '1', true],
    ['object', 'eq', '[object Object]', false],
    ['object', 'contains', 'object', false],
    ['n', 'eq', {a: 1}, false],
  ];
  for (const [field, op, value, expected] of rows) {
    it(`${field} ${op} ${JSON.stringify(value)} is ${expected}`, () => {
      expect(fits(field, op, value)).to.equal(expected);
    });
  }

  it('hold together, and none is always true', () => {
    expect(matches(record, [])).to.equal(true);
    expect(
      matches(record, [
        {field: 'n', op: 'gt', value: 1},
        {field: 'n', op: 'lt', value: 5},
      ]),
    ).to.equal(false);
    expect(matches(null, [{field: 'n', op: 'eq', value: '1'}])).to.equal(false);
    expect(matches('text', [{field: 'length', op: 'eq', value: '4'}])).to.equal(false);
  });

  it('F111 rows whose keys shadow the prototype are rows like others', () => {
    const row = JSON.parse('{"hasOwnProperty":"x","toString":"y","__proto__":{"z":1}}');
    expect(matches(row, [{field: 'hasOwnProperty', op: 'eq', value: 'x'}])).to.equal(true);
    expect(matches(row, [{field: 'toString', op: 'starts', value: 'Y'}])).to.equal(true);
    expect(matches({}, [{field: 'toString', op: 'null', value: true}])).to.equal(true);
  });
});

describe('search', () => {
  it('looks into lists and objects, but not without end', () => {
    expect(matchesSearch({a: {b: ['needle']}}, 'need')).to.equal(true);
    expect(matchesSearch({a: {b: {c: {d: 'needle'}}}}, 'need')).to.equal(false);
    const loop: Record<string, unknown> = {x: 'y'};
    loop['self'] = loop;
    expect(matchesSearch(loop, 'zzz')).to.equal(false);
    expect(matchesSearch('plain', 'lai')).to.equal(true);
    expect(matchesSearch({a: true}, 'true')).to.equal(false);
  });

  it('folds case and accents', () => {
    expect(foldText('José ÅNGSTRÖM')).to.equal('jose angstrom');
    expect(foldText('ABC')).to.equal('abc');
  });
});

describe('a part of a text', () => {
  // Letters with a case of their own kind, marks that stand apart, and all that means something in an expression.
  const pieces = 'a A b S s k K i I İ ı ſ K é e\u0301 ß . * + ? ( ) [ ] { } | / \\ ^ $ - _ ~ \n \u007f 9 \u4e2d'.split(
    ' ',
  );
  const ops = {
    contains: (text: string, part: string) => text.includes(part),
    starts: (text: string, part: string) => text.startsWith(part),
    ends: (text: string, part: string) => text.endsWith(part),
  } as const;

  it('is found as if both were folded, whatever is in them', () => {
    let state = 7;
    const next = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const text = (length: number): string => Array.from({length}, () => pieces[next(pieces.length)]).join('');
    for (let turn = 0; turn < 4000; turn++) {
      const [held, part] = [text(next(6)), text(next(3))];
      for (const op of ['contains', 'starts', 'ends'] as const) {
        const wanted = ops[op](foldText(held), foldText(part));
        expect(matches({t: held}, [{field: 't', op, value: part}]), `${op} ${part} in ${held}`).to.equal(wanted);
      }
    }
  });
});
