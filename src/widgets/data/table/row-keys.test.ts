import {expect} from '@open-wc/testing';
import {keysOf} from './row-keys.js';

const many = (count: number): {id: number}[] => Array.from({length: count}, (_, id) => ({id}));

describe('keys of rows', () => {
  for (const count of [3, 50_000]) {
    it(`are those of the records, each found again, of ${count} rows`, () => {
      const keys = keysOf(many(count), undefined);
      const last = count - 1;
      expect(keys.at(last)).to.equal(String(last));
      expect(keys.placeOf(String(last))).to.equal(last);
      expect(keys.placeOf('1')).to.equal(1);
      expect(keys.placeOf('nobody')).to.equal(undefined);
    });

    it(`F57 differ whatever the ids are, of ${count} rows`, () => {
      const rows: object[] = [...many(count), {id: 1}, {}, {id: null}, {id: '1'}];
      const keys = keysOf(rows as never, undefined);
      const names = rows.map((_, place) => keys.at(place));
      expect(new Set(names).size).to.equal(rows.length);
      expect(rows.map((_, place) => keys.at(place))).to.deep.equal(names);
      expect(names.map((name) => keys.placeOf(name))).to.deep.equal([...rows.keys()]);
    });

    it(`go by a field of their own, of ${count} rows`, () => {
      const rows = many(count).map(({id}) => ({id: 'same', of: {code: `c${id}`}}));
      const keys = keysOf(rows as never, 'of.code');
      expect(keys.at(2)).to.equal('c2');
      expect(keys.placeOf('c1')).to.equal(1);
    });
  }
});
