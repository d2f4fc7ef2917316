import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {foldOps} from './folding.js';
import {KeyedList} from './live-list.js';
import {LiveValue} from './live-value.js';
import type {Op} from './types.js';

const insert = (id: number, rest = {}, at?: number): Op => ({
  op: 'insert',
  record: {id, ...rest},
  ...(at !== undefined && {at}),
});
const update = (id: number, rest = {}, at?: number): Op => ({
  op: 'update',
  record: {id, ...rest},
  ...(at !== undefined && {at}),
});
const remove = (id: number): Op => ({op: 'delete', key: String(id)});

describe('foldOps', () => {
  it('joins the updates of a row to its insert or first update', () => {
    expect(foldOps([insert(1, {a: 1}), update(2, {a: 1}), update(1, {b: 2}), update(2, {a: 3})])).to.deep.equal([
      insert(1, {a: 1, b: 2}),
      update(2, {a: 3}),
    ]);
  });

  it('keeps moves in their place', () => {
    const ops = [update(1, {a: 1}), update(1, {a: 2}, 0), update(1, {a: 3})];
    expect(foldOps(ops)).to.deep.equal([update(1, {a: 1}), update(1, {a: 3}, 0)]);
  });

  it('leaves out the updates that a delete undoes, and all that a reset does, a limit apart', () => {
    expect(foldOps([update(1, {a: 1}), remove(1)])).to.deep.equal([remove(1)]);
    const reset: Op = {op: 'reset', records: []};
    expect(foldOps([insert(1), {op: 'limit', limit: 5}, reset, insert(2)])).to.deep.equal([
      {op: 'limit', limit: 5},
      reset,
      insert(2),
    ]);
  });

  it('keeps the last of many values', () => {
    const values: Op[] = Array.from({length: 500}, (_, value) => ({op: 'value', value}));
    expect(foldOps(values, 'value')).to.deep.equal([{op: 'value', value: 499}]);
  });

  it('10,000 updates of one row become one', () => {
    const folded = foldOps(Array.from({length: 10_000}, (_, v) => update(1, {v})));
    expect(folded).to.deep.equal([update(1, {v: 9999})]);
  });

  it('has the same outcome as all of them, over random operations on lists', () => {
    const chance = new FakeEnvironment({seed: 21});
    const pick = (n: number): number => Math.floor(chance.random() * n);
    let saved = 0;
    for (let run = 0; run < 3000; run++) {
      const ops = Array.from({length: pick(40)}, () => someOp(pick));
      const [all, folded] = [new KeyedList(), new KeyedList()];
      for (const list of [all, folded]) list.reset([{id: 0}, {id: 1}, {id: 2}]);
      all.apply(ops);
      const short = foldOps(ops);
      folded.apply(short);
      saved += ops.length - short.length;
      expect(folded.toArray(), JSON.stringify(ops)).to.deep.equal(all.toArray());
    }
    expect(saved).to.be.above(10_000);
  });

  it('has the same outcome over random operations on values', () => {
    const chance = new FakeEnvironment({seed: 22});
    const pick = (n: number): number => Math.floor(chance.random() * n);
    for (let run = 0; run < 1000; run++) {
      const ops = Array.from({length: pick(20)}, () =>
        pick(5) === 0 ? {op: 'value' as const, value: pick(9)} : someOp(pick),
      );
      const [all, folded] = [new LiveValue(), new LiveValue()];
      all.apply(ops);
      folded.apply(foldOps(ops, 'value'));
      expect(folded.value, JSON.stringify(ops)).to.deep.equal(all.value);
    }
  });
});

function someOp(pick: (n: number) => number): Op {
  const id = pick(5);
  const at = pick(4) === 0 ? pick(6) - 2 : undefined;
  const kind = pick(24);
  if (kind < 7) return insert(id, {[`f${pick(3)}`]: pick(9)}, at);
  if (kind < 16) return update(id, {[`f${pick(3)}`]: pick(9)}, at);
  if (kind < 20) return remove(id);
  if (kind === 20) return {op: 'reset', records: [{id: 3}, {id: 4}]};
  if (kind === 21) return {op: 'limit', limit: pick(9) - 4};
  if (kind === 22) return {op: 'update', key: String(id), record: {id: pick(5), v: pick(9)}};
  return {op: 'value', value: {id, v: pick(9)}, bare: true};
}
