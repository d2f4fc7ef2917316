import {expect} from '@open-wc/testing';
import {fillSource, formatSource, parseSource} from './source.js';
import type {Filled, SourceTemplate} from './source.js';
import type {Source} from './types.js';

function template(text: string): SourceTemplate {
  const answer = parseSource(text);
  if (answer.error || !answer.source) throw new Error(`${text}: ${answer.error?.message ?? 'static'}`);
  return answer.source;
}

function fill(text: string, values: Record<string, unknown> = {}): Filled {
  return fillSource(template(text), (path) => values[path]);
}

function filled(text: string, values: Record<string, unknown> = {}): Source {
  const answer = fill(text, values);
  if (!('source' in answer)) throw new Error(JSON.stringify(answer));
  return answer.source;
}

const args = (text: string, values: Record<string, unknown>): unknown =>
  (filled(`interface:f${text}`, values) as {args: unknown}).args;
const href = (text: string, values: Record<string, unknown>): string => (filled(text, values) as {href: string}).href;
const topics = (text: string, values: Record<string, unknown>): readonly string[] =>
  (filled(text, values) as {topics: readonly string[]}).topics;
const query = (text: string, values: Record<string, unknown>): unknown =>
  (filled(text, values) as {query: unknown}).query;

describe('holes of a source', () => {
  describe('as a whole value in arguments', () => {
    it('keep the type of the value', () => {
      expect(args('({a},{b},{c},{d})', {a: 1, b: 'x', c: false, d: [1, {e: 2}]})).to.deep.equal([
        1,
        'x',
        false,
        [1, {e: 2}],
      ]);
      expect(args('({"deep":[{a}]})', {a: 0})).to.deep.equal([{deep: [0]}]);
    });

    it('take dates and big integers as text', () => {
      const when = new Date(Date.UTC(2026, 0, 2));
      expect(args('({a},{b},{c})', {a: when, b: 12345678901234567890n, c: 2n})).to.deep.equal([
        '2026-01-02T00:00:00.000Z',
        '12345678901234567890',
        2,
      ]);
    });

    it('wait while empty', () => {
      for (const value of [undefined, null, '']) {
        expect(fill('interface:f(1, {form.a})', {'form.a': value})).to.deep.equal({waiting: 'form.a'});
      }
      expect(fill('interface:f("x", {a})', {a: 0})).to.have.property('source');
      expect(fill('interface:f({a})', {a: false})).to.have.property('source');
    });

    it('are null while empty and optional, and left out by name', () => {
      expect(args('({a?}, 2)', {})).to.deep.equal([null, 2]);
      expect(args('(a: {a?}, b: 2)', {})).to.deep.equal({b: 2});
      expect(args('(a: {a?}, b: {"c": {a?}})', {a: ''})).to.deep.equal({b: {c: null}});
    });

    it('give no arguments where all named ones are left out', () => {
      expect(filled('interface:f(a: {a?})')).to.deep.equal(template('interface:f'));
    });

    it('are an error where the value is no data', () => {
      const loop: unknown[] = [];
      loop.push(loop);
      const hostile = {
        get x(): never {
          throw new TypeError('no');
        },
      };
      for (const value of [() => 1, Symbol('s'), Number.NaN, loop, hostile, JSON.parse('{"__proto__":1}')]) {
        expect(fill('interface:f({a})', {a: value})).to.have.property('error');
      }
    });
  });

  describe('inside a text', () => {
    it('become text of a scalar', () => {
      expect(args('("n-{a}-{b}")', {a: 7, b: true})).to.deep.equal(['n-7-true']);
    });

    it('wait while empty, and are nothing while optional', () => {
      expect(fill('interface:f("n-{a}")', {})).to.deep.equal({waiting: 'a'});
      expect(args('("n-{a?}")', {})).to.deep.equal(['n-']);
    });

    it('are an error where the value is a list or an object, and name the hole', () => {
      for (const value of [[1], {b: 1}]) {
        const answer = fill('interface:f("n-{row.a}")', {'row.a': value});
        expect('error' in answer && answer.error.code).to.equal('expected');
        expect('error' in answer && answer.error.message).to.contain('{row.a}');
      }
    });
  });

  describe('in a query', () => {
    it('become text, a list joined with commas, whose own commas are escaped', () => {
      expect(query('resource:p?filter[a]={a}&filter[b][in]={b}', {a: 'x&y=z', b: [1, 'a,b']})).to.deep.equal([
        ['filter[a]', 'x&y=z'],
        ['filter[b][in]', '1,a\\,b'],
      ]);
    });

    it('wait while empty, and take their pair away while optional', () => {
      expect(fill('resource:p?a={a}', {})).to.deep.equal({waiting: 'a'});
      expect(query('resource:p?x=1&a={a?}&b=n-{b?}&c={c?}', {c: 0})).to.deep.equal([
        ['x', '1'],
        ['c', '0'],
      ]);
    });

    it('count an empty list as empty', () => {
      expect(query('resource:p?a={a?}', {a: []})).to.deep.equal([]);
      expect(fill('resource:p?a={a}', {a: []})).to.deep.equal({waiting: 'a'});
    });

    it('are an error where the value is an object', () => {
      expect(fill('resource:p?a={a}', {a: {b: 1}})).to.have.property('error');
      expect(fill('resource:p?a={a}', {a: [[1]]})).to.have.property('error');
    });
  });

  describe('in an address', () => {
    it('are one encoded segment of a path', () => {
      expect(href('/users/{a}/x', {a: 'b/c?d#e f'})).to.equal('/users/b%2Fc%3Fd%23e%20f/x');
      expect(href('sse:/t/{a}', {a: 'ä\ud800'})).to.equal('/t/%C3%A4%EF%BF%BD');
    });

    it('are encoded text of a query, a list joined with commas', () => {
      expect(href('/u?a={a}&b={b}', {a: 'x&y', b: ['1,2', 3]})).to.equal('/u?a=x%26y&b=1%2C2,3');
    });

    it('take their pair away while optional and empty, and the question mark with the last', () => {
      expect(href('/u?a={a?}&b=2&c={c?}', {})).to.equal('/u?b=2');
      expect(href('/u?a={a?}', {})).to.equal('/u');
      expect(href('?a={a?}', {})).to.equal('?');
      expect(href('/u?a={a?}#/data', {a: 1})).to.equal('/u?a=1');
    });

    it('wait while empty', () => {
      expect(fill('/users/{a}', {})).to.deep.equal({waiting: 'a'});
      expect(fill('/u?a={a}', {a: ''})).to.deep.equal({waiting: 'a'});
    });

    it('never climb out of their place', () => {
      for (const [text, value] of [
        ['/a/{x}/b', '..'],
        ['/a/{x}', '.'],
        ['/a/.{x}', '.'],
        ['/a/%2e{x}/', '.'],
        ['sse:{x}/b', '..'],
      ] as const) {
        const answer = fill(text, {x: value});
        expect('error' in answer && answer.error.code, text).to.equal('bad-url');
      }
      expect(href('../a/{x}', {x: '...'})).to.equal('../a/...');
      expect(href('/a/{x}', {x: '//evil.example'})).to.equal('/a/%2F%2Fevil.example');
      expect(href('/{x}', {x: '\\evil.example'})).to.equal('/%5Cevil.example');
    });
  });

  describe('in a topic', () => {
    it('are one segment, so that data never widens a subscription', () => {
      expect(topics('subscribe:user:updated:{id}', {id: '*'})).to.deep.equal(['user:updated:%2A']);
      expect(topics('subscribe:user:{id}:x,b', {id: 'a:b,c'})).to.deep.equal(['user:a%3Ab%2Cc:x', 'b']);
      expect(topics('sse:/e#u:{id}', {id: 7})).to.deep.equal(['u:7']);
    });

    it('wait while empty', () => {
      expect(fill('stream:room:{id}', {})).to.deep.equal({waiting: 'id'});
    });
  });

  describe('as the key of a record', () => {
    it('become its text', () => {
      expect(filled('resource:users({id})', {id: 42})).to.deep.equal(template('resource:users(42)'));
      expect((filled('resource:users("u-{id}")', {id: 42}) as {key: string}).key).to.equal('u-42');
    });

    it('wait while empty, so that one record never becomes all', () => {
      expect(fill('resource:users({id})', {id: ''})).to.deep.equal({waiting: 'id'});
      expect(fill('resource:users({id})', {id: [1]})).to.have.property('error');
      expect(fill('resource:users({id})', {id: true})).to.have.property('error');
    });
  });

  it('filled texts never become holes again', () => {
    const values = {a: '{form.secret}'};
    for (const text of [
      'interface:f({a})',
      'interface:f("x{a}")',
      'resource:p?q={a}',
      'stream:t:{a}',
      '/p/{a}',
      '/p?q={a}',
      'resource:p({a})',
    ]) {
      const source = filled(text, values);
      const again = parseSource(formatSource(source));
      expect(!again.error && again.holes, text).to.deep.equal([]);
      expect(!again.error && again.source, text).to.deep.equal(source);
    }
  });

  it('a template without holes is the source itself', () => {
    const source = template('interface:f(1)');
    expect(filled('interface:f(1)')).to.equal(source);
  });

  it('filled sources are frozen and survive a structured clone', () => {
    const source = filled('interface:f({a},"{b}")', {a: {x: [1]}, b: 'y'});
    expect(Object.isFrozen(source)).to.equal(true);
    expect(structuredClone(source)).to.deep.equal(source);
  });

  it('F112 paths of holes never reach a prototype through data', () => {
    const answer = fill('interface:f({a})', {a: JSON.parse('{"x":{"constructor":{"prototype":1}}}')});
    expect('error' in answer && answer.error.code).to.equal('forbidden-key');
    expect(({} as {x?: unknown}).x).to.equal(undefined);
  });
});
