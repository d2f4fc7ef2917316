import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {describe, it} from 'node:test';
import {WebSocket} from 'ws';
import {readPath} from './batch.mjs';
import {parseCsv} from './dataset-files.mjs';
import {RateLimits} from './limits.mjs';
import {splitValues} from './query.mjs';
import {seededRandom} from './random.mjs';
import {createDemoServer} from './server.mjs';
import {readSource, viewPairs} from './source.mjs';
import {readTopic, topicFits} from './topics.mjs';

describe('topics', () => {
  const rows = [
    ['users', 'users', true],
    ['users', 'user', false],
    ['user:updated:*', 'user:updated:7', true],
    ['user:*', 'user:updated:7', true],
    ['user:*:7', 'user:updated:7', true],
    ['user:*:7', 'user:updated:8', false],
    ['user:updated:*', 'user:updated', false],
    ['*', 'user:updated:7', true],
    ['*:updated', 'user:updated:7', false],
  ];
  for (const [pattern, topic, fits] of rows) {
    it(`${pattern} ${fits ? 'fits' : 'does not fit'} ${topic}`, () => assert.equal(topicFits(pattern, topic), fits));
  }

  const isStream = (name) => name === 'users';
  for (const topic of ['users', 'user:updated:7', 'user:*', '*', 'metrics:*', 'pipeline:weather', 'notifications:1']) {
    it(`serves ${topic}`, () => assert.equal(readTopic(topic, isStream).refused, undefined));
  }
  for (const topic of [
    '',
    ':',
    'user:',
    'user:exploded:7',
    'us*rs',
    'secret',
    'user\n',
    7,
    null,
    {},
    'x'.repeat(301),
  ]) {
    it(`refuses ${JSON.stringify(topic)?.slice(0, 30)}`, () => assert.ok(readTopic(topic, isStream).refused));
  }
});

describe('sources of calls', () => {
  const rows = [
    ['interface:count_users', {kind: 'interface', name: 'count_users', args: undefined, pairs: []}],
    ['interface:f("a", 2)', {kind: 'interface', name: 'f', args: ['a', 2], pairs: []}],
    ['interface:f()', {kind: 'interface', name: 'f', args: [], pairs: []}],
    [`interface:f('it\\'s "so"', ")")`, {kind: 'interface', name: 'f', args: ['it\'s "so"', ')'], pairs: []}],
    ['interface:f(role: "a:b", n: 1)', {kind: 'interface', name: 'f', args: {role: 'a:b', n: 1}, pairs: []}],
    [
      'interface:a:b([1,2],{"x":1})?limit=2',
      {kind: 'interface', name: 'a:b', args: [[1, 2], {x: 1}], pairs: [['limit', '2']]},
    ],
    ['resource:users(42)?load=posts', {kind: 'resource', name: 'users', key: '42', pairs: [['load', 'posts']]}],
    ['resource:users?filter[a]=b+c%20d', {kind: 'resource', name: 'users', pairs: [['filter[a]', 'b+c d']]}],
  ];
  for (const [text, expected] of rows) it(text, () => assert.deepEqual(readSource(text), expected));

  for (const text of [
    '',
    'users',
    'interface:',
    'interface:f(',
    'interface:f(a)',
    'interface:f("a"',
    'interface:f()x',
    'url:/x',
    'x'.repeat(9000),
    null,
    5,
    {},
    {kind: 'url', name: 'x'},
  ]) {
    it(`no source: ${JSON.stringify(text).slice(0, 40)}`, () => assert.throws(() => readSource(text), {status: 400}));
  }

  it('writes a view as the pairs of a query', () => {
    const view = {
      filter: [{field: 'a', op: 'in', value: ['x,y', 'z']}],
      search: 'q',
      sort: [{field: 'a', desc: true}, {field: 'b'}],
      page: {size: 5, number: 2},
    };
    assert.deepEqual(viewPairs(view), [
      ['filter[a][in]', String.raw`x\,y,z`],
      ['search', 'q'],
      ['sort', '-a,b'],
      ['page[size]', '5'],
      ['page[number]', '2'],
    ]);
  });
});

describe('small parts', () => {
  it('splits lists at commas that are no text', () => {
    assert.deepEqual(splitValues(String.raw`a\,b,c`), ['a,b', 'c']);
    assert.deepEqual(splitValues('5,'), ['5', '']);
    assert.deepEqual(splitValues(',5'), ['', '5']);
    assert.deepEqual(splitValues(''), ['']);
  });

  it('reads a path with a plus that is a plus, and none that is broken', () => {
    assert.deepEqual(readPath('/a%2Fb/c?x=1+1&y'), {
      path: ['a/b', 'c'],
      pairs: [
        ['x', '1+1'],
        ['y', ''],
      ],
    });
    assert.equal(readPath('/%'), undefined);
  });

  it('reads quoted cells', () => {
    assert.deepEqual(parseCsv('a,b\n"x, ""y""",2\n,'), [
      {a: 'x, "y"', b: 2},
      {a: null, b: null},
    ]);
  });

  it('gives the same numbers for the same seed', () => {
    const [a, b, c] = [seededRandom(1), seededRandom(1), seededRandom(2)].map(({next}) => [next(), next()]);
    assert.deepEqual(a, b);
    assert.notDeepEqual(a, c);
  });

  it('counts a minute, then begins anew', () => {
    let now = 0;
    const limits = new RateLimits(() => now);
    assert.deepEqual(
      [1, 2, 3].map(() => limits.take('a', 2)),
      [true, true, false],
    );
    assert.equal(limits.take('b', 2), true);
    assert.equal(limits.problem('a').headers['Retry-After'], '60');
    now = 60_000;
    assert.equal(limits.take('a', 2), true);
  });
});

describe('inside another server', () => {
  it('answers below its base and leaves all else alone, mounted either way', async () => {
    const demo = createDemoServer({report: () => {}});
    const host = createServer((req, res) => {
      if (req.url.startsWith('/cut')) Object.assign(req, {originalUrl: req.url.slice(4), url: '/'});
      if (!demo.handle(req, res)) res.end('page');
    });
    const others = [];
    host.on('upgrade', (req, socket, head) => {
      if (!demo.upgrade(req, socket, head)) others.push(req.url) && socket.destroy();
    });
    await new Promise((resolve) => host.listen(0, resolve));
    const base = `http://127.0.0.1:${host.address().port}`;
    const text = async (path) => (await fetch(base + path)).text();
    assert.equal(await text('/apiary'), 'page');
    assert.equal(JSON.parse(await text('/api/interface/count_users')).data, 240);
    assert.equal(JSON.parse(await text('/cut/api/users/1')).data.id, 1);
    const other = new WebSocket(`${base.replace('http', 'ws')}/hmr`);
    await new Promise((resolve) => other.on('error', resolve));
    assert.deepEqual(others, ['/hmr']);
    const own = new WebSocket(`${base.replace('http', 'ws')}/api/live`);
    await new Promise((resolve, reject) => own.on('open', resolve).on('error', reject));
    own.terminate();
    host.close();
    host.closeAllConnections();
    await demo.close();
  });

  it('says 503 where the database cannot be opened, and lives on', async () => {
    const faults = [];
    const demo = createDemoServer({
      database: 'postgres://nobody@127.0.0.1:1/none',
      report: (error) => faults.push(error),
    });
    await assert.rejects(demo.ready);
    const host = createServer((req, res) => demo.handle(req, res));
    await new Promise((resolve) => host.listen(0, resolve));
    const {status} = await fetch(`http://127.0.0.1:${host.address().port}/api/users`);
    assert.equal(status, 503);
    assert.equal(faults.length, 1);
    host.close();
    host.closeAllConnections();
    await demo.close();
  });
});
