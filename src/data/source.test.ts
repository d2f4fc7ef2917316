import {expect} from '@open-wc/testing';
import {formatSource, parseSource, parseTopics} from './source.js';
import type {Parsed, SourceErrorCode} from './source.js';

const source = (text: string): unknown => {
  const answer = parseSource(text);
  expect(answer.error, `${text}: ${answer.error?.message}`).to.equal(undefined);
  return answer.error ? undefined : answer.source;
};
const code = (answer: Parsed): string => answer.error?.code ?? 'none';
const q = {query: []};

describe('data-source grammar', () => {
  describe('each kind', () => {
    const rows: readonly (readonly [string, object])[] = [
      ['interface:list_users', {kind: 'interface', name: 'list_users', args: [], ...q}],
      ['interface:list_by_role("admin")', {kind: 'interface', name: 'list_by_role', args: ['admin'], ...q}],
      ['interface:list(role: "admin")', {kind: 'interface', name: 'list', args: {role: 'admin'}, ...q}],
      [
        'interface:read_all()?limit=20&offset=40',
        {
          kind: 'interface',
          name: 'read_all',
          args: [],
          query: [
            ['limit', '20'],
            ['offset', '40'],
          ],
        },
      ],
      [
        'resource:users?filter[active]=true&sort=-created_at&load=posts&page[size]=20',
        {
          kind: 'resource',
          name: 'users',
          query: [
            ['filter[active]', 'true'],
            ['sort', '-created_at'],
            ['load', 'posts'],
            ['page[size]', '20'],
          ],
        },
      ],
      ['resource:users(42)', {kind: 'resource', name: 'users', key: '42', ...q}],
      ['resource:products(42)?load=brand', {kind: 'resource', name: 'products', key: '42', query: [['load', 'brand']]}],
      ['resource:users("a b")', {kind: 'resource', name: 'users', key: 'a b', ...q}],
      ['resource:org/teams', {kind: 'resource', name: 'org/teams', ...q}],
      ['stream:users', {kind: 'stream', topics: ['users'], ...q}],
      [
        'stream:users?key=uid&limit=100&at=0',
        {
          kind: 'stream',
          topics: ['users'],
          query: [
            ['key', 'uid'],
            ['limit', '100'],
            ['at', '0'],
          ],
        },
      ],
      ['subscribe:metrics:active_users', {kind: 'subscribe', topics: ['metrics:active_users'], ...q}],
      [
        'subscribe: user:created , user:updated:*',
        {kind: 'subscribe', topics: ['user:created', 'user:updated:*'], ...q},
      ],
      ['form:create_user', {kind: 'form', name: 'create_user', args: [], ...q}],
      ['form:update_user(42)', {kind: 'form', name: 'update_user', args: [42], ...q}],
      ['form:update_user({url.id})', {kind: 'form', name: 'update_user', args: [{hole: 'url.id'}], ...q}],
      ['action:publish_post(42)', {kind: 'action', name: 'publish_post', args: [42], ...q}],
      ['/api/users', {kind: 'url', href: '/api/users'}],
      ['./users.json', {kind: 'url', href: './users.json'}],
      ['../users.json?a=1', {kind: 'url', href: '../users.json?a=1'}],
      ['?page=2', {kind: 'url', href: '?page=2'}],
      ['https://example.com/x', {kind: 'url', href: 'https://example.com/x'}],
      ['//example.com/x', {kind: 'url', href: '//example.com/x'}],
      ['/api/stats#/totals/users', {kind: 'url', href: '/api/stats', pointer: '/totals/users'}],
      ['/api/stats#/a%20b/~1', {kind: 'url', href: '/api/stats', pointer: '/a b/~1'}],
      ['/api/stats#', {kind: 'url', href: '/api/stats'}],
      ['sse:/events', {kind: 'sse', href: '/events', topics: []}],
      ['sse:/events#topic', {kind: 'sse', href: '/events', topics: ['topic']}],
      ['sse:/events#a:*, b', {kind: 'sse', href: '/events', topics: ['a:*', 'b']}],
      ['sse://host/x', {kind: 'sse', href: '//host/x', topics: []}],
      ['sse:https://host/x', {kind: 'sse', href: 'https://host/x', topics: []}],
      ['sse:events', {kind: 'sse', href: 'events', topics: []}],
      ['ws:/live', {kind: 'ws', href: '/live', topics: []}],
      ['wss:/live', {kind: 'ws', href: '/live', topics: []}],
      ['ws://host/live', {kind: 'ws', href: 'ws://host/live', topics: []}],
      ['wss://host/live#t', {kind: 'ws', href: 'wss://host/live', topics: ['t']}],
    ];
    for (const [text, expected] of rows) {
      it(text, () => {
        expect(source(text)).to.deep.equal(expected);
      });
    }

    it('DS-1 nothing, blanks and the word static are static', () => {
      for (const text of ['', '   ', '\n', 'static', '  static\t']) {
        expect(parseSource(text), JSON.stringify(text)).to.deep.equal({source: undefined, holes: []});
      }
    });
  });

  describe('arguments', () => {
    const args = (text: string): unknown => (source(`interface:f${text}`) as {args: unknown}).args;

    it('tells an object, a hole, an object with a hole and a text with a hole apart', () => {
      expect(args('({})')).to.deep.equal([{}]);
      expect(args('({a})')).to.deep.equal([{hole: 'a'}]);
      expect(args('({ form.rows[0].x? })')).to.deep.equal([{hole: 'form.rows[0].x', optional: true}]);
      expect(args('({"a":{b}})')).to.deep.equal([{a: {hole: 'b'}}]);
      expect(args('( { "a" : 1 } )')).to.deep.equal([{a: 1}]);
      expect(args('("n-{id}")')).to.deep.equal([{text: ['n-', {hole: 'id'}]}]);
    });

    it('lists the holes in the order they stand', () => {
      const answer = parseSource('interface:f({a}, "x{b.c?}")?q={d?}');
      expect(!answer.error && answer.holes).to.deep.equal([
        {hole: 'a'},
        {hole: 'b.c', optional: true},
        {hole: 'd', optional: true},
      ]);
    });

    it('takes JSON and single quotes, and keeps types', () => {
      expect(args('(1, "1", true, false, null, -1.5e3, [1, [2]], \'it\\\'s "x"\')')).to.deep.equal([
        1,
        '1',
        true,
        false,
        null,
        -1500,
        [1, [2]],
        'it\'s "x"',
      ]);
      expect(args('("\\u007b a\\n\\t\\\\\\/")')).to.deep.equal(['{ a\n\t\\/']);
    });

    it('turns an integer beyond 2^53-1 into the text of its digits', () => {
      expect(args('(9007199254740991, 9007199254740992, -12345678901234567890, 1e20)')).to.deep.equal([
        9007199254740991,
        '9007199254740992',
        '-12345678901234567890',
        '100000000000000000000',
      ]);
    });

    it('takes a brace that begins no hole as itself, and an escaped one always', () => {
      expect(args('("a { b } {} {1} {a b}")')).to.deep.equal(['a { b } {} {1} {a b}']);
      expect(args('("\\u007bid}")')).to.deep.equal(['{id}']);
      expect(formatSource(parsed('interface:f("\\u007bid}")'))).to.equal('interface:f("\\u007bid}")');
      expect((source('resource:p?a=%7Bid}') as {query: unknown}).query).to.deep.equal([['a', '{id}']]);
    });

    it('takes all arguments by name, words of JSON too', () => {
      expect(args('(role: "admin", limit : 10, true: {x?}, data-id:1)')).to.deep.equal({
        role: 'admin',
        limit: 10,
        true: {hole: 'x', optional: true},
        'data-id': 1,
      });
    });
  });

  describe('selections', () => {
    it('keeps a selection as text, skipping braces in strings', () => {
      const text = 'interface:users(first: 20) { name(f: "}") email { at } }';
      expect((source(text) as {selection: string}).selection).to.equal('{ name(f: "}") email { at } }');
      expect((source('interface:f{ {a} }') as {selection: string}).selection).to.equal('{ {a} }');
      expect((source('interface:f { d(x: """ " } \\""" """) }') as {selection: string}).selection).to.equal(
        '{ d(x: """ " } \\""" """) }',
      );
    });

    it('lets a query follow', () => {
      expect(source('interface:f { a }?x=1')).to.deep.equal({
        kind: 'interface',
        name: 'f',
        args: [],
        query: [['x', '1']],
        selection: '{ a }',
      });
    });
  });

  describe('queries', () => {
    const query = (text: string): unknown => (source(`resource:p?${text}`) as {query: unknown}).query;

    it('keeps values as text, in their order, with repeated keys', () => {
      expect(query('b=true&a=1&b=2&&tag[]=x&tag[]=y&flag')).to.deep.equal([
        ['b', 'true'],
        ['a', '1'],
        ['b', '2'],
        ['tag[]', 'x'],
        ['tag[]', 'y'],
        ['flag', ''],
      ]);
    });

    it('decodes percent-escapes, and nothing else', () => {
      expect(query('a%20b=%C3%A9+1%2B1&c==d=#e?f')).to.deep.equal([
        ['a b', 'é+1+1'],
        ['c', '=d=#e?f'],
      ]);
    });

    it('takes holes in values', () => {
      expect(query('filter[cat]={cat?}&search=n-{q}')).to.deep.equal([
        ['filter[cat]', [{hole: 'cat', optional: true}]],
        ['search', ['n-', {hole: 'q'}]],
      ]);
    });
  });

  describe('white space', () => {
    it('may stand around the whole, in arguments, before a selection, and round the commas of topics', () => {
      for (const text of [
        ' interface:f ',
        '\tinterface:f( 1 ,\n2 )',
        'interface:f(a : 1)\n{ x }',
        'subscribe:a ,\tb',
        'resource:u( 1 )',
      ]) {
        expect(code(parseSource(text)), text).to.equal('none');
      }
    });

    it('may stand nowhere else', () => {
      for (const text of [
        'interface :f',
        'interface: f',
        'interface:f (1)',
        'interface:f(1) ?a=1',
        'resource:u ?a=1',
        'resource:u?a= 1',
        'resource:u?a =1',
        'subscribe:a b',
        '/api/ users',
        'sse:/a b',
        '/a#/b c',
      ]) {
        expect(code(parseSource(text)), text).not.to.equal('none');
      }
    });
  });

  describe('errors', () => {
    const rows: readonly (readonly [SourceErrorCode, string, number])[] = [
      ['unknown-kind', 'javascript:x', 0],
      ['unknown-kind', '  Interface:f', 2],
      ['unknown-kind', 'value:object', 0],
      ['unknown-kind', '["x","y"]', 0],
      ['no-kind', 'users.json', 0],
      ['no-kind', ':x', 0],
      ['no-name', 'interface:', 10],
      ['no-name', 'form:(1)', 5],
      ['no-name', 'resource:?a=1', 9],
      ['no-name', 'stream:', 7],
      ['bad-name', 'interface:{op}', 10],
      ['bad-name', 'interface:list users', 14],
      ['bad-name', 'resource:org/../x', 9],
      ['bad-name', 'resource:%2e%2e', 9],
      ['bad-name', 'resource:u{a}', 10],
      ['expected', 'interface:f(admin)', 12],
      ['expected', 'interface:f(1,)', 14],
      ['expected', 'interface:f(a:1, 2)', 17],
      ['expected', 'interface:f(1, a:2)', 15],
      ['expected', 'interface:f({1})', 12],
      ['expected', 'interface:f(01)', 13],
      ['expected', 'interface:f(1e999)', 12],
      ['expected', 'interface:f({"a" 1})', 17],
      ['expected', 'resource:u()', 11],
      ['expected', 'resource:u(1, 2)', 12],
      ['expected', 'resource:u(null)', 11],
      ['expected', 'resource:u?=1', 11],
      ['expected', 'resource:u?a]=1', 11],
      ['unclosed', 'interface:f(1', 11],
      ['unclosed', 'interface:f(', 11],
      ['unclosed', 'interface:f("a', 12],
      ['unclosed', 'interface:f([1', 12],
      ['unclosed', 'interface:f({"a":1', 12],
      ['unclosed', 'interface:f({a', 12],
      ['unclosed', 'interface:f { a', 12],
      ['unclosed', 'interface:f { "a', 14],
      ['unclosed', 'resource:u(1', 10],
      ['trailing', 'interface:f(1)x', 14],
      ['trailing', 'resource:u(1)x', 13],
      ['trailing', '["stream","a"]x', 14],
      ['bad-escape', 'interface:a%2', 11],
      ['bad-escape', 'resource:u?a=x%zz', 14],
      ['bad-escape', 'resource:u?a=%ff', 13],
      ['bad-escape', 'interface:f("\\x")', 13],
      ['bad-escape', 'interface:f("\\u00g0")', 13],
      ['bad-escape', 'interface:f("\t")', 13],
      ['bad-escape', 'interface:f("\\\'")', 13],
      ['bad-topic', 'stream:a,b', 7],
      ['bad-topic', 'subscribe:a::b', 10],
      ['bad-topic', 'subscribe:a,', 12],
      ['bad-topic', 'subscribe:a#b', 11],
      ['bad-topic', 'sse:/e#a:', 7],
      ['bad-url', 'https:/x', 0],
      ['bad-url', 'https://', 0],
      ['bad-url', 'https:///x', 0],
      ['bad-url', 'https://a[b/x', 0],
      ['bad-url', '/a b', 2],
      ['bad-url', '/\\evil.example', 1],
      ['bad-url', 'sse:', 4],
      ['bad-url', 'sse:javascript:x', 4],
      ['bad-url', 'ws:https://x/y', 3],
      ['bad-pointer', '/x#totals', 3],
      ['bad-pointer', '/x#/a~2', 3],
      ['forbidden-key', 'interface:f({__proto__})', 12],
      ['forbidden-key', 'interface:f("{form.constructor}")', 13],
      ['forbidden-key', 'interface:f(__proto__: 1)', 12],
      ['forbidden-key', 'interface:f({"a":{"constructor":1}})', 18],
      ['forbidden-key', 'resource:u?filter[__proto__]=1', 11],
      ['forbidden-key', 'resource:u?filter[a.prototype]=1', 11],
      ['forbidden-key', '/x#/__proto__/y', 3],
      ['twice', 'interface:f(a:1, a:2)', 17],
      ['twice', 'interface:f({"a":1,"a":2})', 19],
      ['hole-here', 'https://{host}/x', 0],
      ['hole-here', 'https://user{x}@host/x', 0],
      ['hole-here', '//{host}/x', 0],
      ['hole-here', 'sse:{x}://host', 4],
      ['hole-here', '/a/{x?}', 3],
      ['hole-here', 'subscribe:user:{id?}', 15],
      ['hole-here', 'resource:users({id?})', 15],
      ['too-long', `interface:f("${'a'.repeat(8192)}")`, 8192],
      ['too-deep', `interface:f(${'['.repeat(33)}`, 44],
      ['too-deep', `interface:f(${'{"a":'.repeat(33)}`, 172],
      ['too-deep', 'resource:u?a[1][2][3][4][5][6]=1', 11],
    ];
    for (const [expected, text, at] of rows) {
      it(`${expected} at ${at}: ${text.slice(0, 60)}`, () => {
        const {error} = parseSource(text);
        expect(error?.code).to.equal(expected);
        expect(error?.at).to.equal(at);
        expect(error?.message).to.match(/\S+ \S+/);
      });
    }

    it('F91 a text without a kind proposes an address and a name, and lists the kinds where one is wrong', () => {
      expect(parseSource('users.json').error?.hint).to.equal('./users.json');
      expect(parseSource('list_users').error?.hint).to.equal('interface:list_users');
      expect(parseSource('foo:x').error?.message).to.contain(
        'interface, resource, form, action, stream, subscribe, sse, ws',
      );
      expect(parseSource('INTERFACE:x').error?.hint).to.equal('interface:');
    });

    it('F112 leaves every prototype as it was', () => {
      for (const text of [
        'interface:f({"__proto__":{"polluted":1}})',
        'resource:u?a[__proto__][polluted]=1',
        '["interface","f",{"__proto__":{"polluted":1}}]',
      ]) {
        expect(parseSource(text).error?.code, text).to.equal('forbidden-key');
      }
      expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
    });

    it('32 levels and 5 in a query key are allowed', () => {
      expect(code(parseSource(`interface:f(${'['.repeat(32)}${']'.repeat(32)})`))).to.equal('none');
      expect(code(parseSource('resource:u?a[1][2][3][4][5]=1'))).to.equal('none');
      expect(code(parseSource(`interface:f("${'a'.repeat(8192 - 15)}")`))).to.equal('none');
    });
  });

  describe('answers', () => {
    it('are the same object for the same text, frozen, without a prototype', () => {
      const answer = parseSource('interface:f({"a":[1]}, x)');
      expect(parseSource('interface:f({"a":[1]}, x)')).to.equal(answer);
      const good = source('interface:f({"a":[1]})') as {args: readonly [{a: readonly number[]}]};
      expect(Object.getPrototypeOf(good)).to.equal(null);
      expect(Object.getPrototypeOf(good.args[0])).to.equal(null);
      for (const part of [answer, good, good.args, good.args[0], good.args[0].a])
        expect(Object.isFrozen(part)).to.equal(true);
    });

    it('are forgotten, so that memory stays bounded', () => {
      const first = parseSource('interface:bounded(0)');
      for (let i = 1; i <= 1000; i++) parseSource(`interface:bounded(${i})`);
      expect(parseSource('interface:bounded(0)')).not.to.equal(first);
      expect(parseSource('interface:bounded(0)')).to.deep.equal(first);
    });
  });

  describe('topics beside a source', () => {
    it('are a list with commas or JSON', () => {
      expect(parseTopics('user:created, user:updated:*')).to.deep.equal(['user:created', 'user:updated:*']);
      expect(parseTopics('["a","b c"]')).to.deep.equal(['a', 'b c']);
      expect(parseTopics('a%20b')).to.deep.equal(['a b']);
      expect(parseTopics('  ')).to.deep.equal([]);
    });

    it('are an error where they are none', () => {
      const errors: readonly (readonly [string, SourceErrorCode])[] = [
        ['a,,b', 'bad-topic'],
        ['a?b', 'bad-topic'],
        ['a:{id}', 'hole-here'],
        ['["a",1]', 'bad-topic'],
        ['["a"', 'unclosed'],
        ['a%', 'bad-escape'],
        ['a'.repeat(9000), 'too-long'],
      ];
      for (const [text, expected] of errors) {
        const answer = parseTopics(text);
        expect('code' in answer && answer.code, text.slice(0, 20)).to.equal(expected);
      }
    });
  });
});

function parsed(text: string): Parameters<typeof formatSource>[0] {
  const answer = parseSource(text);
  if (answer.error || !answer.source) throw new Error(`${text} is no source`);
  return answer.source;
}
