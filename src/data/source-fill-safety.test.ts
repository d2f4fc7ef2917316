import {expect} from '@open-wc/testing';
import {cacheText, fillSource, formatSource, parseSource} from './source.js';
import type {SourceTemplate} from './source.js';
import type {Source} from './types.js';

const PIECES = [
  '..',
  '.',
  '/',
  '\\',
  '?',
  '#',
  '&',
  '=',
  '%',
  '%2e',
  '%2F',
  ':',
  '*',
  ',',
  '\\,',
  '{',
  '}',
  '{form.secret}',
  '"',
  "'",
  '(',
  ')',
  '[',
  ']',
  ' ',
  '\n',
  '\u0000',
  '\ud800',
  '😀',
  '@evil.example',
  '//evil.example',
  'javascript:',
  'a',
  '7',
  '\u007b',
  '\u202e',
];

/** Every value made of one or two hostile pieces. */
function hostileValues(): string[] {
  return PIECES.flatMap((a) => [a, ...PIECES.map((b) => a + b)]);
}

function template(text: string): SourceTemplate {
  const answer = parseSource(text);
  if (answer.error || !answer.source) throw new Error(text);
  return answer.source;
}

/** The source filled with one value; undefined where the value was refused. */
function fill(text: string, value: unknown): Source | undefined {
  const answer = fillSource(template(text), () => value);
  if ('error' in answer) return undefined;
  if ('waiting' in answer) throw new Error(`${text} waits`);
  return answer.source;
}

const BASE = 'https://app.example/page/';

describe('data in holes stays data', () => {
  it('in a path it is one segment of the same host, or refused', () => {
    let refused = 0;
    for (const value of hostileValues()) {
      for (const text of ['/api/{x}/end', './api/{x}/end', 'https://app.example/api/{x}/end']) {
        const source = fill(text, value);
        if (!source) {
          refused++;
          continue;
        }
        const url = new URL((source as {href: string}).href, BASE);
        expect(url.host, value).to.equal('app.example');
        expect(url.pathname.split('/').slice(-3, -2), value).to.deep.equal(['api']);
        expect(url.pathname.endsWith('/end'), value).to.equal(true);
        expect(url.search + url.hash, value).to.equal('');
      }
    }
    // Only the two dot segments can't be encoded: `.`, `..` and `.` twice.
    expect(refused).to.equal(3 * 3);
  });

  it('in the query of an address it is one value', () => {
    for (const value of hostileValues()) {
      const source = fill('/api?a={x}&b=2', value) as {href: string};
      const url = new URL(source.href, BASE);
      expect([...url.searchParams.keys()], value).to.deep.equal(['a', 'b']);
      expect(url.searchParams.get('a'), JSON.stringify(value)).to.equal(value.replaceAll('\ud800', '\uFFFD'));
      expect(url.hash).to.equal('');
    }
  });

  it('in a topic it is one segment, and no pattern', () => {
    for (const value of hostileValues()) {
      const [topic] = (fill('subscribe:user:updated:{x}', value) as {topics: readonly string[]}).topics;
      const segments = topic?.split(':') ?? [];
      expect(segments, value).to.have.length(3);
      expect(segments[2]).not.to.contain('*');
      expect(decodeURIComponent(segments[2] ?? '')).to.equal(value.replaceAll('\ud800', '\uFFFD'));
    }
  });

  it('in arguments, keys and query values it is the value itself', () => {
    for (const value of hostileValues()) {
      expect((fill('interface:f({x}, "{x}")', value) as {args: unknown}).args).to.deep.equal([value, value]);
      expect((fill('resource:u({x})', value) as {key: string}).key).to.equal(value);
      expect((fill('resource:u?filter[a]={x}', value) as {query: unknown}).query).to.deep.equal([['filter[a]', value]]);
    }
  });

  it('comes through its canonical text unchanged, without holes', () => {
    const texts = [
      'interface:f({x}, a{x}b)',
      'interface:f("{x}-{x}", [{x}], {"k": {x}})',
      'interface:f(n: {x})',
      'resource:u({x})?filter[a]={x}&b=-{x}-',
      'stream:t:{x}?key={x}',
      'subscribe:{x}:*,b',
      '/p/a{x}/?q={x}',
      'sse:/e?t={x}#u:{x}',
      'wss://h/{x}x',
    ].filter((text) => !parseSource(text).error);
    for (const value of hostileValues()) {
      for (const text of texts) {
        const source = fill(text, value);
        if (!source) continue;
        const again = parseSource(formatSource(source));
        expect(!again.error && again.holes, formatSource(source)).to.deep.equal([]);
        expect(!again.error && again.source, formatSource(source)).to.deep.equal(source);
      }
    }
    expect(texts).to.have.length(8);
  });

  it('gives different values different cache texts', () => {
    for (const text of ['interface:f({x})', 'resource:u({x})', 'resource:u?a={x}', 'stream:t:{x}', '/p?q={x}']) {
      const values = [
        ...new Set(
          hostileValues()
            .map((value) => value.replaceAll('\ud800', ''))
            .filter((value) => value !== ''),
        ),
      ];
      const keys = new Set(values.map((value) => cacheText(fill(text, value) as Source)));
      expect(keys.size, text).to.equal(values.length);
    }
  });

  it('keeps the type of a value in the cache text', () => {
    const keys = [1, '1', true, 'true', [1], ['1'], {a: 1}].map((value) =>
      cacheText(fill('interface:f({x})', value) as Source),
    );
    expect(new Set(keys).size).to.equal(keys.length);
  });
});
