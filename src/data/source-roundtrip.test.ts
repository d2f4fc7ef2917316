import {expect} from '@open-wc/testing';
import {leastTime} from '../testing/least-time.js';
import {cacheText, formatSource, parseSource} from './source.js';
import type {SourceTemplate} from './source.js';
import type {Source} from './types.js';

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

const ALPHABET = [...'abz09_-$.:;/?#&=%+,"\'\\`<>|^(){}[]!*~@ \t\né日😀\ud800\u2028\u00a0\u0000'];

/** Random text and random sources, all drawn from one seed. */
class Maker {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  many<T>(most: number, make: () => T): T[] {
    return Array.from({length: this.below(most + 1)}, make);
  }

  text(most = 8): string {
    return this.many(most, () => this.pick([...ALPHABET, '{id}', '{a.b?}', '%41'])).join('');
  }

  ident(): string {
    return this.pick(['a', 'role', '_x', '$v', 'data-id', 'true', 'B9']);
  }

  value(depth = 0): unknown {
    const made = this.below(depth > 3 ? 5 : 7);
    if (made === 0) return this.text();
    if (made === 1) return this.pick([0, -1, 1.5, 1e-7, 123456789, 1e300, 9007199254740992]);
    if (made === 2) return this.pick([true, false, null]);
    if (made < 5) return this.text(3);
    if (made === 5) return this.many(3, () => this.value(depth + 1));
    return Object.fromEntries(this.many(3, () => [this.pick(['a', 'b', this.text(4)]), this.value(depth + 1)]));
  }

  tuple(): unknown[] {
    const kind = this.pick(['interface', 'form', 'action', 'resource', 'stream', 'subscribe']);
    const options = this.many(3, () => [this.pick(['limit', 'filter[a]', 'tag[]', 'x]y', 'a&b=c', 'é']), this.text()]);
    if (kind === 'resource') return [kind, this.text(), this.pick([undefined, 42, this.text(5)]), options];
    if (kind === 'stream') return [kind, this.text(), options];
    if (kind === 'subscribe') return [kind, this.many(3, () => this.text(6)), options];
    const named = (): object =>
      Object.fromEntries(this.many(3, () => [this.pick([this.ident(), this.text(4)]), this.value()]));
    return [kind, this.text(), this.pick([undefined, this.many(3, () => this.value()), named()]), options];
  }
}

/** Text from pieces of the grammar, so that many of the texts are sources. */
function grammarText(maker: Maker): string {
  const hole = (): string => `{${maker.pick(['id', 'form.x', 'row.a[0]', 'q?', 'a.b?', '1', ' x '])}}`;
  const piece = (): string =>
    maker.pick([
      maker.ident(),
      hole(),
      '"n-{id}"',
      "'it\\'s'",
      '12',
      '-0',
      '1e3',
      'true',
      'null',
      '[1, {x}]',
      '{"a": {b}}',
      '{}',
      '"\\u007bid}"',
      '%7Bid}',
      '%20',
      '*',
      ',',
      ':',
    ]);
  const list = (): string =>
    maker.many(3, () => maker.pick([piece(), `${maker.ident()}: ${piece()}`])).join(maker.pick([',', ' , ']));
  const query = (): string =>
    maker.many(3, () => `${maker.pick(['a', 'filter[x]', 'tag[]', 'page[size]'])}=${piece()}${piece()}`).join('&');
  const tail = maker.pick(['', '', `?${query()}`, '{ a b }', '{ a(x: "}") }?a=1', ' ']);
  const start = maker.pick([
    'interface:',
    'resource:',
    'form:',
    'action:',
    'stream:',
    'subscribe:',
    'sse:/',
    'ws://h/',
    'wss:/',
    '/',
    './',
    'https://h/',
    '?',
  ]);
  return `${start}${maker.ident()}${maker.pick(['', `(${list()})`, `/${piece()}`, `:${piece()}`, `,${piece()}`])}${tail}${maker.pick(['', '', '#/a', '#t:*'])}`;
}

function sourceIn(text: string): SourceTemplate | undefined {
  const answer = parseSource(text);
  return answer.error ? undefined : answer.source;
}

/** Formatting and parsing again gives the same source, and the text does not change any more. */
function checkRoundTrip(source: SourceTemplate, from: string): void {
  const text = formatSource(source);
  const again = sourceIn(text);
  if (JSON.stringify(again) !== JSON.stringify(source)) {
    expect(again, `${JSON.stringify(from)} became ${JSON.stringify(text)}`).to.deep.equal(source);
  }
  if (again && formatSource(again) !== text) expect(formatSource(again)).to.equal(text);
}

describe('canonical text of sources', () => {
  it('round-trips texts made of pieces of the grammar', function () {
    this.timeout(60_000);
    const maker = new Maker(1);
    let good = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = grammarText(maker);
      const source = sourceIn(text);
      if (!source) continue;
      good++;
      checkRoundTrip(source, text);
    }
    expect(good).to.be.greaterThan(5000);
  });

  it('round-trips tuples whose texts are any characters', function () {
    this.timeout(60_000);
    const maker = new Maker(2);
    let good = 0;
    for (let i = 0; i < 10_000; i++) {
      const tuple = JSON.stringify(maker.tuple().map((part) => part ?? []));
      const source = sourceIn(tuple);
      if (!source) continue;
      good++;
      checkRoundTrip(source, tuple);
    }
    expect(good).to.be.greaterThan(4000);
  });

  it('F91 random text never throws, and what parses round-trips', function () {
    this.timeout(60_000);
    const maker = new Maker(3);
    const starts = [
      '',
      'interface:',
      'resource:',
      'stream:',
      'subscribe:',
      'form:f(',
      'sse:',
      'ws:',
      '/',
      './',
      '?',
      'https://',
      '[',
    ];
    for (let i = 0; i < 20_000; i++) {
      const text = maker.pick(starts) + maker.text(14);
      const answer = parseSource(text);
      if (answer.error) expect(answer.error.code).to.match(/^[a-z-]+$/);
      else if (answer.source) checkRoundTrip(answer.source, text);
    }
  });

  it('writes double quotes, no spare blanks, and numbers as JSON writes them', () => {
    const rows: readonly (readonly [string, string])[] = [
      ["  interface:f( 'a' , 1.50 , -0, 1e2 )  ", 'interface:f("a",1.5,0,100)'],
      ['interface:f()', 'interface:f'],
      ['interface:f( role : "x" )', 'interface:f(role:"x")'],
      ['interface:f({ "a" : { b } })', 'interface:f({"a":{b}})'],
      ['interface:f ?', ''],
      ['interface:f(1) { a }?&&x=1&', 'interface:f(1){ a }?x=1'],
      ['resource:u("42")', 'resource:u(42)'],
      ['resource:u(4.50)', 'resource:u("4.5")'],
      ['resource:u?flag', 'resource:u?flag='],
      ['resource:u?filter%5Ba%5D=x%20y', 'resource:u?filter[a]=x%20y'],
      ['subscribe:a , b', 'subscribe:a,b'],
      ['wss:/live', 'ws:/live'],
      ['["stream","users",{"limit":5}]', 'stream:users?limit=5'],
      ['["interface","f",["{id}"]]', 'interface:f("\\u007bid}")'],
      ['["subscribe","a:{id}"]', 'subscribe:a:%7Bid}'],
    ];
    for (const [text, canonical] of rows) {
      const source = sourceIn(text);
      expect(source ? formatSource(source) : '', text).to.equal(canonical);
    }
  });

  it('gives the cache one text for what means the same', () => {
    const key = (text: string): string => cacheText(sourceIn(text) as Source);
    const same: readonly (readonly [string, string])[] = [
      ['interface:f(a:1,b:2)', 'interface:f(b : 2, a : 1)'],
      ['interface:f({"a":1,"b":{"c":1,"d":2}})', 'interface:f({"b":{"d":2,"c":1},"a":1})'],
      ['resource:u?a=1&b=2', 'resource:u?b=2&a=1'],
      ['interface:f { a\n  b # why\n }', 'interface:f{a b}'],
    ];
    for (const [a, b] of same) expect(key(a), a).to.equal(key(b));
    const different: readonly (readonly [string, string])[] = [
      ['interface:f(1)', 'interface:f("1")'],
      ['resource:u?a=1&a=2', 'resource:u?a=2&a=1'],
      ['subscribe:a,b', 'subscribe:b,a'],
      ['interface:f{a(x:"1  2")}', 'interface:f{a(x:"1 2")}'],
      ['interface:f([1,2])', 'interface:f([2,1])'],
    ];
    for (const [a, b] of different) expect(key(a), a).not.to.equal(key(b));
  });
});

describe('hostile sources', () => {
  const pieces = [
    '[',
    '{',
    '{"a":',
    '(',
    '"',
    "'",
    '\\',
    '%',
    '%41',
    '&',
    '&a=',
    '{a',
    '{a.',
    '{a.b}',
    '{a?}',
    'a[',
    ':',
    ',',
    '*',
    '"{a}',
    '{ "',
    '"""',
    '#',
    '/',
    '?',
    '0',
    '-',
    'e',
    ' ',
    '\u0000',
    '\ud800',
    '😀',
  ];
  const starts = [
    '',
    'interface:f',
    'interface:f(',
    'interface:f("',
    'interface:f{',
    'interface:f?',
    'resource:u?',
    'subscribe:',
    'sse:/',
    'wss://',
    '/',
    '/x#/',
    'https://',
    '[',
  ];

  it('of 8 KB are answered in milliseconds, with a named error or a source', () => {
    let worst = 0;
    for (const start of starts) {
      for (const piece of pieces) {
        const text = (start + piece.repeat(8192)).slice(0, 8192);
        // What is remembered is not read again, so each run reads another text of the same kind.
        let run = 0;
        worst = Math.max(
          worst,
          leastTime(
            (each) => void parseSource(each),
            () => text.slice(0, 8192 - run++),
            3,
          ),
        );
        const answer = parseSource(text);
        if (answer.error) expect(answer.error.code, `${start}${piece}`).to.match(/^[a-z]+(-[a-z]+)*$/);
        else if (answer.source) expect(formatSource(answer.source)).to.be.a('string');
      }
    }
    expect(worst).to.be.lessThan(100);
  });

  it('beyond 8 KB are not looked at', () => {
    expect(parseSource(`interface:${'f'.repeat(1e6)}`).error?.code).to.equal('too-long');
  });
});
