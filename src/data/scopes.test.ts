import {expect} from '@open-wc/testing';
import {lookUp, PageScope, pageScope, UrlScope, urlScope, watchPath, type Scope} from './scopes.js';

function scope(kind: string, values: Record<string, unknown>, parent?: Scope): Scope & {tell(): void; size(): number} {
  const listeners = new Set<() => void>();
  return {
    kind,
    ...(parent ? {parent} : {}),
    get: (path) => values[path],
    subscribe(path, fn) {
      listeners.add(fn);
      return () => void listeners.delete(fn);
    },
    tell: () => listeners.forEach((fn) => fn()),
    size: () => listeners.size,
  };
}

describe('scopes', () => {
  const before = location.href;
  afterEach(() => {
    history.replaceState(null, '', before);
    pageScope.set('q', undefined);
  });

  it('a named path takes the nearest scope of its kind, a bare one the nearest that has it', () => {
    const form = scope('form', {id: 1, name: 'outer'});
    const row = scope('row', {id: 2}, form);
    expect(lookUp(row, 'id')).to.equal(2);
    expect(lookUp(row, 'form.id')).to.equal(1);
    expect(lookUp(row, 'name')).to.equal('outer');
    expect(lookUp(row, 'item.id')).to.equal(undefined);
    const inner = scope('form', {}, row);
    expect(lookUp(inner, 'form.name')).to.equal(undefined);
  });

  it('the page’s variables and its address come last', () => {
    pageScope.set('q', 'variable');
    expect(lookUp(undefined, 'q')).to.equal('variable');
    expect(lookUp(scope('row', {q: 'row'}), 'q')).to.equal('row');
    history.replaceState(null, '', '?q=address&tag=a&tag=b');
    expect(lookUp(undefined, 'url.q')).to.equal('address');
    expect(lookUp(undefined, 'url.tag')).to.deep.equal(['a', 'b']);
    expect(lookUp(undefined, 'page.q')).to.equal('variable');
  });

  it('tells a change of the scopes that may fill the hole, and no more once it is stopped', () => {
    const form = scope('form', {});
    const row = scope('row', {}, form);
    let told = 0;
    const stopBare = watchPath(row, 'x', () => told++);
    const stopNamed = watchPath(row, 'form.x', () => told++);
    row.tell();
    form.tell();
    expect(told).to.equal(3);
    stopBare();
    stopNamed();
    expect([form.size(), row.size()]).to.deep.equal([0, 0]);
  });

  it('variables of the page: by path, told only when they change', () => {
    const page = new PageScope();
    let told = 0;
    const stop = page.subscribe('range.from', () => told++);
    page.set('range', {from: 1});
    page.set('other', 1);
    expect(page.get('range.from')).to.equal(1);
    expect(page.get('range.constructor')).to.equal(undefined);
    expect(told).to.equal(1);
    stop();
    page.set('range', undefined);
    expect([told, page.get('range')]).to.deep.equal([1, undefined]);
  });

  it('the address: told on the way back, and when a script changed it', async () => {
    const url = new UrlScope();
    let told = 0;
    const stop = url.subscribe('id', () => told++);
    history.pushState(null, '', '?id=1');
    url.changed();
    expect(told).to.equal(1);
    url.changed();
    expect(told).to.equal(1);
    const back = new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));
    history.back();
    await back;
    expect(told).to.equal(2);
    stop();
    history.replaceState(null, '', '?id=2');
    url.changed();
    expect(told).to.equal(2);
    void urlScope;
  });
});
