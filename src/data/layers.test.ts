import {expect} from '@open-wc/testing';
import {DataLayers} from './layers.js';

describe('DataLayers', () => {
  it('covers, covers anew, and uncovers key by key', () => {
    const host = {a: 'author', b: 'b', c: 'c'};
    const layers = new DataLayers(host);
    layers.replace({a: 1, b: 2});
    expect(host).to.deep.equal({a: 1, b: 2, c: 'c'});
    layers.replace({b: 3});
    expect(host).to.deep.equal({a: 'author', b: 3, c: 'c'});
    expect([layers.author('a'), layers.author('b')]).to.deep.equal(['author', 'b']);
    layers.clear();
    expect(host).to.deep.equal({a: 'author', b: 'b', c: 'c'});
  });

  it('what the author sets meanwhile goes below the data', () => {
    const host: Record<string, unknown> = {rows: undefined};
    const layers = new DataLayers(host);
    const rows = [1];
    layers.replace({rows});
    host['rows'] = [];
    layers.restore();
    expect(host['rows']).to.equal(rows);
    layers.clear();
    expect(host['rows']).to.deep.equal([]);
  });

  it('is not mistaken by a property that changes what it is given', () => {
    let stored = 0;
    let sets = 0;
    const host = {
      get size() {
        return stored;
      },
      set size(value: number) {
        sets++;
        stored = Math.min(10, Number(value));
      },
    };
    const layers = new DataLayers(host);
    layers.replace({size: '50'});
    layers.restore();
    layers.restore();
    expect([host.size, sets]).to.deep.equal([10, 1]);
    layers.clear();
    expect(host.size).to.equal(0);
  });

  it('sets nothing that is already so', () => {
    let sets = 0;
    const host = {
      get a() {
        return 1;
      },
      set a(value: unknown) {
        sets++;
      },
    };
    const layers = new DataLayers(host);
    const same = {};
    layers.replace({a: same});
    layers.replace({a: same});
    expect(sets).to.equal(1);
  });
});
