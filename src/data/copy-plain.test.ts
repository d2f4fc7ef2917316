import {expect} from '@open-wc/testing';
import {copyPlain} from './copy-plain.js';

describe('a copy of plain data', () => {
  const data = [{id: 1, tags: ['a', null], deep: {list: [{x: 0.5}], none: undefined}}, 'text', 2, null, true];

  it('says the same and shares nothing', () => {
    const copy = copyPlain(data);
    expect(copy).to.deep.equal(structuredClone(data));
    (data[0] as {deep: {list: object[]}}).deep.list.push({});
    expect((copy?.[0] as (typeof data)[0] & {deep: {list: object[]}}).deep.list).to.have.length(1);
  });

  it('is none of anything else, which is left to the engine', () => {
    const circle: {self?: unknown} = {};
    circle.self = circle;
    const named = JSON.parse('{"__proto__": {"x": 1}}') as object;
    for (const other of [
      new Date(),
      new Map(),
      circle,
      named,
      () => 1,
      {fn: () => 1},
      [new Date()],
      Object.create(null),
    ])
      expect(copyPlain(other)).to.equal(undefined);
  });
});
