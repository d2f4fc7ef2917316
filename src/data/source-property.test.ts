import {expect} from '@open-wc/testing';
import {BoundedMemo} from './bounded-memo.js';
import {
  cacheText,
  derivedTopic,
  formatSource,
  functionCall,
  isHole,
  parseSource,
  sourceOf,
  valueType,
} from './source.js';
import type {Parsed} from './source.js';
import type {Source} from './types.js';

function textOf(value: unknown): string {
  const answer = sourceOf(value);
  if (answer.error) return `error ${answer.error.code}`;
  return answer.source ? formatSource(answer.source) : 'static';
}

function source(value: unknown): Source {
  const answer = sourceOf(value);
  if (answer.error || !answer.source) throw new Error(`no source: ${answer.error?.message}`);
  return answer.source as Source;
}

const record = {id: 42, name: 'Ada'};

describe('the property dataSource', () => {
  const seedForms: readonly (readonly [string, unknown, string])[] = [
    ['DS-1 static', 'static', 'static'],
    ['DS-1 nothing', undefined, 'static'],
    ['DS-1 null', null, 'static'],
    ['DS-1 as a tuple', ['static'], 'static'],
    ['DS-2 name', ['interface', 'list_users'], 'interface:list_users'],
    ['DS-2 arguments', ['interface', 'list_by_role', ['admin', 3]], 'interface:list_by_role("admin",3)'],
    ['DS-2 options', ['interface', 'read_all', [], {limit: 20, offset: 40}], 'interface:read_all?limit=20&offset=40'],
    ['DS-2 options as pairs', ['interface', 'read_all', [], [['limit', 20]]], 'interface:read_all?limit=20'],
    ['DS-2 one unwrapped argument', ['interface', 'list_positions', 'd1'], 'interface:list_positions("d1")'],
    ['DS-2 one number', ['interface', 'get_user', 7], 'interface:get_user(7)'],
    ['DS-2 a list as one argument', ['interface', 'f', [[1, 2]]], 'interface:f([1,2])'],
    ['DS-2 a plain object by name', ['interface', 'list', {role: 'admin'}], 'interface:list(role:"admin")'],
    ['DS-2 null is an argument', ['interface', 'f', null], 'interface:f(null)'],
    ['DS-2 undefined is none', ['interface', 'f', undefined], 'interface:f'],
    [
      'DS-3 filter, sort, load',
      ['resource', 'users', {filter: {active: true}, sort: '-name', load: ['posts', 'a.b']}],
      'resource:users?filter[active]=true&sort=-name&load=posts,a.b',
    ],
    ['DS-3 as the text', ['resource', 'users', [['filter', [['active', true]]]]], 'resource:users?filter[active]=true'],
    [
      'DS-3 operators',
      ['resource', 'users', {filter: {age: {gte: 18}, role: ['a', 'b,c'], gone: null}}],
      'resource:users?filter[age][gte]=18&filter[role][in]=a,b\\,c&filter[gone][null]=true',
    ],
    [
      'DS-3 conditions',
      [
        'resource',
        'users',
        {
          filter: [
            {field: 'age', op: 'lt', value: 9},
            {field: 'a', value: 'x'},
          ],
        },
      ],
      'resource:users?filter[age][lt]=9&filter[a]=x',
    ],
    [
      'DS-3 sort steps',
      ['resource', 'users', {sort: [{field: 'a', desc: true}, 'b', ['c', 'desc']]}],
      'resource:users?sort=-a,b,-c',
    ],
    ['DS-3 sort as keywords', ['resource', 'users', {sort: {a: 'desc', b: 'asc'}}], 'resource:users?sort=-a,b'],
    ['DS-3 page', ['resource', 'users', {page: {size: 20, number: 2}}], 'resource:users?page[size]=20&page[number]=2'],
    ['DS-3 one record', ['resource', 'users', 42, {load: 'posts'}], 'resource:users(42)?load=posts'],
    ['DS-4 stream', ['stream', 'users'], 'stream:users'],
    ['DS-4 stream with options', ['stream', 'users', {key: 'uid', limit: 100}], 'stream:users?key=uid&limit=100'],
    ['DS-5 create', ['form', 'create_user'], 'form:create_user'],
    ['DS-5 update', ['form', 'update_user', record], 'form:update_user(42)'],
    ['DS-6 with a record', ['action', 'publish', record], 'action:publish(42)'],
    ['DS-6 with an id', ['action', 'publish_post', 'p1'], 'action:publish_post("p1")'],
    ['DS-6 on a selection', ['action', 'bulk_categorize'], 'action:bulk_categorize'],
    ['DS-6 with named arguments', ['action', 'schedule', {when: 'now'}], 'action:schedule(when:"now")'],
    ['DS-7 topic', ['subscribe', 'metrics:active_users'], 'subscribe:metrics:active_users'],
    ['DS-7 topics', ['subscribe', ['user:created', 'user:updated:*']], 'subscribe:user:created,user:updated:*'],
  ];
  for (const [name, value, expected] of seedForms) {
    it(`takes ${name}`, () => {
      expect(textOf(value)).to.equal(expected);
    });
  }

  it('takes the same tuples as JSON in the attribute', () => {
    for (const [name, value, expected] of seedForms) {
      if (!Array.isArray(value) || value.includes(undefined)) continue;
      const answer = parseSource(`  ${JSON.stringify(value)} `);
      expect(answer.error, name).to.equal(undefined);
      expect(!answer.error && answer.source ? formatSource(answer.source) : 'static', name).to.equal(expected);
    }
  });

  it('takes texts in tuples as they are: data never becomes a hole or an escape', () => {
    const tuple = ['interface', 'f', ['{form.secret}', '%41']];
    expect(source(tuple)).to.deep.equal({kind: 'interface', name: 'f', args: ['{form.secret}', '%41'], query: []});
    expect(source(['stream', 'a b?c']).kind === 'stream' && textOf(['stream', 'a b?c'])).to.equal('stream:a%20b%3Fc');
    const likeHole = sourceOf(['interface', 'f', [{hole: 'form.secret'}]]);
    expect(
      !likeHole.error && likeHole.source && 'args' in likeHole.source && isHole((likeHole.source.args as unknown[])[0]),
    ).to.equal(false);
    expect(textOf(['interface', 'f', [{hole: 'form.secret'}]])).to.equal('interface:f({"hole":"form.secret"})');
  });

  it('keeps the record of a form or an action, whose fields show until the answer', () => {
    for (const kind of ['form', 'action']) {
      const answer = sourceOf([kind, 'update', {_id: 'x', name: 'Ada'}]);
      expect(!answer.error && answer.record).to.deep.equal({_id: 'x', name: 'Ada'});
      expect(textOf([kind, 'update', {_id: 'x', name: 'Ada'}])).to.equal(`${kind}:update("x")`);
    }
  });

  it('writes names of arguments that are no plain words as a tuple', () => {
    const text = textOf(['interface', 'f', {'page[size]': 2}, {a: 'b'}]);
    expect(text).to.equal('["interface","f",{"page[size]":2},[["a","b"]]]');
    expect(textOf(text)).to.equal(text);
  });

  it('takes a parsed object as it is, and a copy of one checked', () => {
    const parsed = parseSource('interface:f({form.a})');
    if (parsed.error || !parsed.source) throw new Error('no source');
    expect(sourceOf(parsed.source)).to.equal(parsed);
    for (const text of [
      'interface:f(a:1)?x=1',
      'interface:f{ a }',
      'resource:u(1)',
      'stream:a',
      'subscribe:a,b',
      'sse:/e#t',
      'wss://h/x',
      '/a?b=1#/c',
    ]) {
      expect(textOf(structuredClone(source(text))), text).to.equal(text);
    }
    expect(textOf({kind: 'interface', name: 'f'})).to.equal('interface:f');
    expect(textOf({kind: 'interface', name: 'f', args: [1], options: {limit: 2}})).to.equal('interface:f(1)?limit=2');
    expect(textOf({kind: 'url', href: '/a/{id}'})).to.equal('/a/%7Bid}');
  });

  it('answers with an error what is wrong in a tuple or an object', () => {
    const rows: readonly (readonly [unknown, string])[] = [
      [['interface'], 'no-name'],
      [['interface', ''], 'no-name'],
      [['resource', '../x'], 'bad-name'],
      [['stream', ''], 'bad-topic'],
      [['stream'], 'no-name'],
      [['subscribe', []], 'no-name'],
      [['subscribe', ['a', 1]], 'bad-topic'],
      [['interface', 'f', [() => 1]], 'expected'],
      [['interface', 'f', [], 5], 'expected'],
      [['resource', 'u', {filter: {a: {b: {c: {d: {e: {f: 1}}}}}}}], 'too-deep'],
      [['resource', 'u', true], 'expected'],
      [['form', 'validate', {}, {}], 'expected'],
      [['interface', 'f', [JSON.parse('{"__proto__":1}')]], 'forbidden-key'],
      [{kind: 'url', href: 'javascript:alert(1)'}, 'bad-url'],
      [{kind: 'url', href: '//'}, 'bad-url'],
      [{kind: 'url', href: '/a', pointer: 'b'}, 'bad-pointer'],
      [{kind: 'sse', href: 'javascript:x'}, 'bad-url'],
      [{kind: 'interface', name: 'f', selection: '{ a'}, 'unclosed'],
      [{kind: 'interface', name: 'f', selection: 'a'}, 'expected'],
    ];
    for (const [value, expected] of rows) expect(sourceOf(value).error?.code, JSON.stringify(value)).to.equal(expected);
  });

  it('F91 never throws, whatever is given', () => {
    const hostile = {
      get kind(): never {
        throw new Error('gotcha');
      },
    };
    const loop: Record<string, unknown> = {kind: 'interface', name: 'f'};
    loop['args'] = [loop];
    expect(sourceOf(hostile).error?.message).to.contain('gotcha');
    expect(sourceOf(loop).error?.code).to.equal('too-deep');
  });
});

describe('values as sources', () => {
  const value = (given: unknown): unknown => (source(given) as {value: unknown}).value;

  it('are what is no text, tuple or parsed object, untouched', () => {
    const values: readonly unknown[] = [
      5,
      false,
      {a: 1},
      ['a', 'b'],
      [{id: 1}],
      {kind: 'blog', name: 'x'},
      {kind: 'stream', title: 'x'},
      new Map(),
      () => 1,
      Promise.resolve(1),
      (async function* () {})(),
      {subscribe: () => () => {}},
    ];
    for (const given of values) {
      expect(source(given).kind).to.equal('value');
      expect(value(given)).to.equal(given);
    }
  });

  it('are told apart by how they are read', () => {
    expect(valueType(Object.fromEntries(['then'].map((name) => [name, () => {}])))).to.equal('data');
    expect(valueType(null)).to.equal('data');
    expect(valueType([1])).to.equal('data');
    expect(valueType(Promise.resolve())).to.equal('promise');
    expect(valueType(() => 1)).to.equal('function');
    expect(valueType([() => 1, 2])).to.equal('call');
    expect(valueType((async function* () {})())).to.equal('async-iterable');
    expect(valueType({subscribe() {}})).to.equal('subscribable');
  });

  it('have a text for display only', () => {
    expect(textOf({a: 1})).to.equal('value:object');
    expect(parseSource('value:object').error?.code).to.equal('unknown-kind');
  });

  it('are known to the cache by identity', () => {
    const a = {x: 1};
    expect(cacheText(source(a))).to.equal(cacheText(source(a)));
    expect(cacheText(source(a))).not.to.equal(cacheText(source({x: 1})));
    expect(cacheText(source(5))).to.equal(cacheText(source(5)));
    expect(cacheText(source(5))).not.to.equal(cacheText(source(true)));
  });

  it('a call is known by who asks and its arguments, so that a function made anew is the same source', () => {
    const widget = {};
    const key = (n: unknown, scope: object): string => cacheText(source([() => 1, n]), scope);
    expect(key(1, widget)).to.equal(key(1, widget));
    expect(key({a: 1, b: 2}, widget)).to.equal(key({b: 2, a: 1}, widget));
    expect(key(1, widget)).not.to.equal(key('1', widget));
    expect(key(1, widget)).not.to.equal(key(1, {}));
    const node = document.createElement('p');
    Object.defineProperty(node, 'toJSON', {
      value: () => {
        throw new Error('no data');
      },
    });
    expect(key(node, widget)).to.equal(key(node, widget));
    expect(functionCall([Math.max, 1, 2])?.args).to.deep.equal([1, 2]);
    expect(functionCall(['interface', 'f'])).to.equal(undefined);
  });
});

describe('derived topics', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['interface:get_user(42)', 'user:updated:42'],
    ['interface:get_user("a:b*")', 'user:updated:a%3Ab%2A'],
    ['interface:get_user_by_id(42)', 'user:updated:42'],
    ['interface:accounts:get_user(id: 42)', 'user:updated:42'],
    ['interface:getBlogPost(7)', 'blog_post:updated:7'],
    ['interface:user(7)', 'user:updated:7'],
    ['resource:users(42)', 'user:updated:42'],
    ['resource:org/companies("x")', 'company:updated:x'],
    ['resource:addresses(1)', 'address:updated:1'],
    ['resource:status(1)', 'status:updated:1'],
    ['interface:list_by_role("admin")', undefined],
    ['interface:get_user(1, 2)', undefined],
    ['interface:get_user(name: "x")', undefined],
    ['interface:get_user', undefined],
    ['interface:get_user({"a":1})', undefined],
    ['resource:users', undefined],
    ['stream:users', undefined],
    ['/api/users/42', undefined],
  ];
  for (const [text, topic] of rows) {
    it(`RT-01 X-16 ${text} is about ${topic ?? 'no one record'}`, () => {
      expect(derivedTopic(source(text))).to.equal(topic);
    });
  }
});

describe('the memory of parsed texts', () => {
  it('is bounded and forgets what was unused for longest', () => {
    const memo = new BoundedMemo<string>(3);
    let made = 0;
    const ask = (text: string): string => memo.get(text, (each) => `${each}${++made}`);
    const answers = ['a', 'b', 'c', 'a', 'd', 'a', 'b'].map(ask);
    expect(answers).to.deep.equal(['a1', 'b2', 'c3', 'a1', 'd4', 'a1', 'b5']);
    expect(memo.size).to.equal(3);
  });

  it('stays bounded over many texts', () => {
    const memo = new BoundedMemo<Parsed>(100);
    for (let i = 0; i < 10_000; i++) memo.get(`interface:f(${i})`, parseSource);
    expect(memo.size).to.equal(100);
  });
});
