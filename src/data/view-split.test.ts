import {expect} from '@open-wc/testing';
import {applyView, joinViews, queryOfView, splitView, viewOfQuery} from './view.js';
import {FILTER_OPS, type Capabilities, type Condition, type FilterOp, type View} from './types.js';

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Row {
  id: number;
  name: string | null;
  age: number;
  tags: string[];
  active: boolean;
}

class Maker {
  constructor(readonly random: () => number) {}

  below(n: number): number {
    return Math.floor(this.random() * n);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  rows(): Row[] {
    return Array.from({length: this.below(30)}, (_, id) => ({
      id,
      name: this.pick(['Ada', 'bob', 'Zoë', 'zed', null]),
      age: this.below(6),
      tags: ['x', 'y', 'z'].slice(this.below(4)),
      active: this.below(2) === 0,
    }));
  }

  condition(): Condition {
    const op: FilterOp = this.pick(FILTER_OPS);
    const field = this.pick(['name', 'age', 'tags', 'active', 'nowhere']);
    if (op === 'null') return {field, op, value: this.below(2) === 0};
    const one = (): string => this.pick(['Ada', 'b', '3', '5', 'x', 'true', 'zed,']);
    const list = op === 'in' || op === 'nin' || op === 'range';
    return {field, op, value: list ? [one(), one()] : one()};
  }

  view(): View {
    const view: View = {};
    if (this.below(2)) view.filter = Array.from({length: this.below(3)}, () => this.condition());
    if (this.below(3) === 0) view.search = this.pick(['a', 'z x', 'nothing at all', '3']);
    if (this.below(2))
      view.sort = [{field: this.pick(['name', 'age', 'id']), desc: this.below(2) === 0}, {field: 'id'}];
    if (this.below(2)) view.page = {size: 1 + this.below(5), number: 1 + this.below(3)};
    return view;
  }

  capabilities(): Capabilities {
    const can: Capabilities = {};
    if (this.below(3)) can.filter = this.below(2) === 0 ? true : FILTER_OPS.filter(() => this.below(2) === 0);
    if (this.below(2)) can.sort = true;
    if (this.below(2)) can.search = true;
    if (this.below(2)) can.page = this.pick(['number', 'after']);
    return can;
  }
}

const ids = (records: readonly Row[]): number[] => records.map(({id}) => id);

describe('views split between source and widget', () => {
  it('show the same rows as a view that is done in one place, for 5,000 random views', () => {
    const maker = new Maker(seeded(7));
    for (let i = 0; i < 5000; i++) {
      const rows = maker.rows();
      const view = maker.view();
      const can = maker.capabilities();
      const {pushed, rest} = splitView(view, can);
      const answered = applyView(rows, pushed, {language: 'en'}).records;
      const shown = applyView(answered, rest, {language: 'en'}).records;
      expect(ids(shown), JSON.stringify({view, can, pushed, rest})).to.deep.equal(
        ids(applyView(rows, view, {language: 'en'}).records),
      );
    }
  });

  it('never push a page over anything that is left to the widget', () => {
    const maker = new Maker(seeded(8));
    for (let i = 0; i < 5000; i++) {
      const {pushed, rest} = splitView(maker.view(), maker.capabilities());
      if (pushed.page) expect(rest).to.deep.equal({});
      if (pushed.sort) expect(rest.filter ?? rest.search).to.equal(undefined);
    }
  });

  it('go to a query and back, for 5,000 random views', () => {
    const maker = new Maker(seeded(9));
    for (let i = 0; i < 5000; i++) {
      const rows = maker.rows();
      const view = maker.view();
      const again = viewOfQuery(queryOfView(view));
      expect(again.warnings).to.deep.equal([]);
      expect(again.rest).to.deep.equal([]);
      expect(ids(applyView(rows, again.view).records), JSON.stringify(view)).to.deep.equal(
        ids(applyView(rows, view).records),
      );
    }
  });

  it('joined with the view of a source never show a row the source would not', () => {
    const maker = new Maker(seeded(10));
    for (let i = 0; i < 2000; i++) {
      const rows = maker.rows();
      const source: View = {filter: [maker.condition()], search: maker.pick(['', 'a'])};
      const allowed = new Set(ids(applyView(rows, source).records));
      const joined = applyView(rows, joinViews(source, maker.view())).records;
      expect(ids(joined).every((id) => allowed.has(id))).to.equal(true);
    }
  });
});
