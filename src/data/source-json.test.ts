import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {SourceFault} from './source-fault.js';
import {toJson} from './source-json.js';

/** The code of the fault a value causes. */
function faultOf(value: unknown): string {
  try {
    toJson(value);
  } catch (fault) {
    return fault instanceof SourceFault ? fault.code : 'thrown';
  }
  return 'none';
}

describe('values of a script as data', () => {
  it('are copied, frozen, without prototypes', () => {
    const given = {a: [{b: 1}], c: 'x'};
    const json = toJson(given) as {a: readonly object[]};
    expect(json).to.deep.equal(given);
    expect(json).not.to.equal(given);
    for (const part of [json, json.a, json.a[0]]) expect(Object.isFrozen(part)).to.equal(true);
    expect(Object.getPrototypeOf(json)).to.equal(null);
    given.a.push({b: 2});
    expect(json.a).to.have.length(1);
  });

  it('keep scalars, and write dates and big integers as text', () => {
    expect(toJson([1, 'x', true, null, undefined, -0])).to.deep.equal([1, 'x', true, null, null, 0]);
    expect(toJson(new Date(0))).to.equal('1970-01-01T00:00:00.000Z');
    expect(toJson(new Date(Number.NaN))).to.equal(null);
    expect(toJson([9007199254740993n, 5n, 2 ** 60])).to.deep.equal(['9007199254740993', 5, '1152921504606846976']);
    expect(Object.is(toJson(-0), 0)).to.equal(true);
  });

  it('leave out members that are not there, and ask toJSON', () => {
    expect(toJson({a: undefined, b: 1})).to.deep.equal({b: 1});
    expect(toJson({toJSON: () => ({x: [new Date(0)]})})).to.deep.equal({x: ['1970-01-01T00:00:00.000Z']});
    expect(toJson({toJSON: () => undefined})).to.equal(null);
    class Money {
      readonly amount = 5;
      get doubled(): number {
        return this.amount * 2;
      }
    }
    expect(toJson(new Money())).to.deep.equal({amount: 5});
  });

  it('are refused where they are no data', () => {
    for (const value of [() => 1, Symbol('x'), Number.NaN, Number.POSITIVE_INFINITY, {a: () => 1}, [Symbol('x')]]) {
      expect(faultOf(value)).to.equal('expected');
    }
  });

  it('are refused where they are without end', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(faultOf(loop)).to.equal('too-deep');
    const endless = {toJSON: (): unknown => endless};
    expect(faultOf(endless)).to.equal('too-deep');
    let tangle: unknown[] = [1];
    for (let i = 0; i < 30; i++) tangle = [tangle, tangle];
    expect(leastTime(() => expect(faultOf(tangle)).to.equal('too-long'))).to.be.lessThan(500);
  });

  it('F111 are refused where a key names a prototype', () => {
    for (const text of ['{"__proto__":{"x":1}}', '{"a":[{"constructor":1}]}', '{"prototype":1}']) {
      expect(faultOf(JSON.parse(text)), text).to.equal('forbidden-key');
    }
    expect(toJson(JSON.parse('{"hasOwnProperty":1,"toString":2}'))).to.deep.equal({hasOwnProperty: 1, toString: 2});
  });
});
